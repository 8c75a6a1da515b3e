import type { Grid, GridCell } from '../compose/composition.ts';
import { table as layout } from '../layout.ts';
import type { Box } from './box.ts';
import { breakLines, type Line } from './lines.ts';
import { type Doc, decoration, type Element, lineHeight, tagged, writeLine } from './pen.ts';

interface SetCell {
  readonly cell: GridCell;
  readonly x: number;
  readonly width: number;
  readonly lines: readonly Line[];
}

/** A cell where it stands: `height` is that of all rows it spans. */
interface PlacedCell extends SetCell {
  readonly y: number;
  readonly height: number;
  readonly element: Element;
  readonly tag: 'TH' | 'TD';
}

/** The head as it first stands, and as it is drawn again on the pages that follow. */
interface Head {
  readonly box: Box;
  readonly repeated: NonNullable<Box['repeated']>;
}

/** A table as rows that may be parted by a page, its head repeated above the rest. */
export function gridBoxes(doc: Doc, parent: Element, grid: Grid, pageHeight: number): Box[] {
  const tableElement = doc.struct('Table', { title: grid.name });
  parent.add(tableElement);
  const head = headBox(doc, tableElement, grid);
  const body = doc.struct('TBody');
  tableElement.add(body);
  const most = Math.max(pageHeight - (head?.box.height ?? 0), lineHeight(grid.size) * 3);
  const rows = grid.rows.flatMap((row) => {
    const element = doc.struct('TR');
    body.add(element);
    const boxes = rowBoxes(doc, element, row.cells, grid, most);
    // What heads the rows below is not left behind at the foot of a page.
    return boxes.map((box) => ({
      ...box,
      keepWithNext: row.kind === 'group',
      ...(head ? { repeated: head.repeated } : {}),
    }));
  });
  const boxes = head ? [head.box, ...rows] : rows;
  return boxes.map((box, at) => ({ ...box, after: at === boxes.length - 1 ? 10 : 0 }));
}

/** The whole head is one box: its cells span rows, so it cannot be parted. */
function headBox(doc: Doc, parent: Element, grid: Grid): Head | null {
  if (grid.head.length === 0) return null;
  const section = doc.struct('THead');
  parent.add(section);
  const set = grid.head.map((cells) => cells.map((cell) => setCell(cell, grid)));
  const heights = headHeights(set, grid.size);
  const tops = heights.map((_, at) => heights.slice(0, at).reduce((sum, height) => sum + height, 0));
  const height = heights.reduce((sum, one) => sum + one, 0);
  const placed = set.flatMap((cells, at) => {
    const row = doc.struct('TR');
    section.add(row);
    return cells.map((cell): PlacedCell => {
      const spanned = heights.slice(at, at + cell.cell.rows).reduce((sum, one) => sum + one, 0);
      const element = cellElement(doc, row, 'TH', cell.cell);
      return { ...cell, y: tops[at] ?? 0, height: spanned, element, tag: 'TH' };
    });
  });
  return {
    box: {
      height,
      before: 0,
      after: 0,
      keepWithNext: true,
      paint: (page, x, y) => paintCells(page, placed, grid.size, x, y),
    },
    repeated: {
      height,
      paint: (page, x, y) =>
        decoration(page, 'Pagination', () => {
          strokeBorders(page, placed, x, y);
          for (const cell of placed) writeCell(page, cell, grid.size, x, y);
        }),
    },
  };
}

/** One box a row; a row taller than a page is cut into boxes of as many lines as fit. */
function rowBoxes(doc: Doc, row: Element, cells: readonly GridCell[], grid: Grid, most: number): Box[] {
  const set = cells.map((cell) => ({ ...setCell(cell, grid), element: cellElement(doc, row, 'TD', cell) }));
  const count = Math.max(1, ...set.map((cell) => cell.lines.length));
  const perBox = Math.max(1, Math.floor((most - 2 * layout.paddingTop) / lineHeight(grid.size)));
  return Array.from({ length: Math.ceil(count / perBox) }, (_, nth): Box => {
    const lines = Math.min(perBox, count - nth * perBox);
    const height = linesHeight(lines, grid.size);
    const placed = set.map(
      (cell): PlacedCell => ({
        ...cell,
        lines: cell.lines.slice(nth * perBox, (nth + 1) * perBox),
        y: 0,
        height,
        tag: 'TD',
      }),
    );
    return {
      height,
      before: 0,
      after: 0,
      keepWithNext: false,
      paint: (page, x, y) => paintCells(page, placed, grid.size, x, y),
    };
  });
}

function setCell(cell: GridCell, grid: Grid): SetCell {
  const x = grid.widths.slice(0, cell.column).reduce((sum, width) => sum + width, 0);
  const width = grid.widths.slice(cell.column, cell.column + cell.columns).reduce((sum, one) => sum + one, 0);
  const lines = breakLines(cell.runs, {
    size: grid.size,
    face: 'regular',
    width: width - 2 * layout.padding,
  });
  return { cell, x, width, lines };
}

/** Rows as high as their own cells need; where a spanning cell needs more, its last row gives way. */
function headHeights(rows: readonly (readonly SetCell[])[], size: number): number[] {
  const heights = rows.map((cells) =>
    Math.max(
      linesHeight(1, size),
      ...cells.filter(({ cell }) => cell.rows === 1).map(({ lines }) => linesHeight(lines.length, size)),
    ),
  );
  for (const [at, cells] of rows.entries()) {
    for (const { cell, lines } of cells) {
      const last = at + cell.rows - 1;
      const have = heights.slice(at, last + 1).reduce((sum, height) => sum + height, 0);
      heights[last] = (heights[last] ?? 0) + Math.max(0, linesHeight(lines.length, size) - have);
    }
  }
  return heights;
}

function linesHeight(lines: number, size: number): number {
  return lines * lineHeight(size) + 2 * layout.paddingTop;
}

function cellElement(doc: Doc, row: Element, tag: 'TH' | 'TD', cell: GridCell): Element {
  const element = doc.struct(tag);
  const scope = tag === 'TH' ? { Scope: 'Column' } : {};
  const spans = {
    ...(cell.columns > 1 ? { ColSpan: cell.columns } : {}),
    ...(cell.rows > 1 ? { RowSpan: cell.rows } : {}),
  };
  const attributes = { ...scope, ...spans };
  if (Object.keys(attributes).length > 0) {
    Object.assign(element.dictionary.data, { A: { O: 'Table', ...attributes } });
  }
  row.add(element);
  return element;
}

function paintCells(doc: Doc, cells: readonly PlacedCell[], size: number, x: number, y: number): void {
  decoration(doc, 'Layout', () => strokeBorders(doc, cells, x, y));
  for (const cell of cells) {
    if (cell.lines.length > 0) tagged(doc, cell.element, cell.tag, () => writeCell(doc, cell, size, x, y));
  }
}

function strokeBorders(doc: Doc, cells: readonly PlacedCell[], x: number, y: number): void {
  doc.lineWidth(layout.border);
  for (const cell of cells) doc.rect(x + cell.x, y + cell.y, cell.width, cell.height);
  doc.stroke();
}

/** Heads stand in the middle of their height, rows at the top. */
function writeCell(doc: Doc, cell: PlacedCell, size: number, x: number, y: number): void {
  const height = lineHeight(size);
  const free = cell.tag === 'TH' ? cell.height - linesHeight(cell.lines.length, size) : 0;
  const top = y + cell.y + layout.paddingTop + free / 2;
  const place = { x: x + cell.x + layout.padding, width: cell.width - 2 * layout.padding };
  for (const [at, line] of cell.lines.entries()) {
    writeLine(doc, line, { ...place, y: top + at * height }, size, cell.cell.align, height);
  }
}
