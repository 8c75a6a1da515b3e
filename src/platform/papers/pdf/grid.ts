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

/** A cell with its place in the structure that readers walk. */
interface TaggedCell extends SetCell {
  readonly element: Element;
  readonly tag: 'TH' | 'TD';
}

/** A cell where it stands: `height` is that of all rows it spans. */
interface PlacedCell extends TaggedCell {
  readonly y: number;
  readonly height: number;
}

/** The head as it first stands, and as it is drawn again on the pages that follow. */
interface Head {
  readonly boxes: readonly Box[];
  readonly repeated?: NonNullable<Box['repeated']>;
}

/** A table as rows that may be parted by a page, its head repeated above the rest. */
export function gridBoxes(doc: Doc, parent: Element, grid: Grid, pageHeight: number): Box[] {
  const tableElement = doc.struct('Table', { title: grid.name });
  parent.add(tableElement);
  const head = headOf(doc, tableElement, grid, pageHeight);
  const body = doc.struct('TBody');
  tableElement.add(body);
  const most = pageHeight - (head.repeated?.height ?? 0);
  const rows = grid.rows.flatMap((row) => {
    const element = doc.struct('TR');
    body.add(element);
    const cells = row.cells.map((cell) => structured(doc, element, 'TD', setCell(cell, grid)));
    const boxes = rowBoxes(cells, grid.size, most);
    // What heads the rows below is not left behind at the foot of a page.
    return boxes.map((box) => ({
      ...box,
      keepWithNext: row.kind === 'group',
      ...(head.repeated ? { repeated: head.repeated } : {}),
    }));
  });
  const boxes = [...head.boxes, ...rows];
  return boxes.map((box, at) => ({ ...box, after: at === boxes.length - 1 ? 10 : 0 }));
}

/**
 * The head is one box, drawn again on each page. One that would leave rows less than half of a page (a long word in a
 * column one letter wide) is parted like rows instead and stands only once.
 */
function headOf(doc: Doc, parent: Element, grid: Grid, pageHeight: number): Head {
  if (grid.head.length === 0) return { boxes: [] };
  const section = doc.struct('THead');
  parent.add(section);
  const rows = grid.head.map((cells) => {
    const row = doc.struct('TR');
    section.add(row);
    return cells.map((cell) => structured(doc, row, 'TH', setCell(cell, grid)));
  });
  const heights = headHeights(rows, grid.size);
  const height = sumOf(heights);
  if (height > pageHeight / 2) {
    return { boxes: rows.flatMap((_, at) => rowBoxes(withSpanning(rows, at), grid.size, pageHeight)) };
  }
  const placed = rows.flatMap((cells, at) =>
    cells.map((cell): PlacedCell => {
      const spanned = sumOf(heights.slice(at, at + cell.cell.rows));
      return { ...cell, y: sumOf(heights.slice(0, at)), height: spanned };
    }),
  );
  return {
    boxes: [
      {
        height,
        before: 0,
        after: 0,
        keepWithNext: true,
        paint: (page, x, y) => paintCells(page, placed, grid.size, x, y),
      },
    ],
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

/** The cells of a head's row, and empty ones below those that reach down into it. */
function withSpanning(rows: readonly (readonly TaggedCell[])[], at: number): TaggedCell[] {
  return rows
    .slice(0, at + 1)
    .flatMap((cells, row) =>
      row === at
        ? cells
        : cells.filter(({ cell }) => row + cell.rows > at).map((cell) => ({ ...cell, lines: [] })),
    );
}

/** One box a row; a row taller than a page is cut into boxes of as many lines as fit. */
function rowBoxes(set: readonly TaggedCell[], size: number, most: number): Box[] {
  const count = Math.max(1, ...set.map((cell) => cell.lines.length));
  const perBox = Math.max(1, Math.floor((most - 2 * layout.paddingTop) / lineHeight(size)));
  return Array.from({ length: Math.ceil(count / perBox) }, (_, nth): Box => {
    const lines = Math.min(perBox, count - nth * perBox);
    const height = linesHeight(lines, size);
    const placed = set.map(
      (cell): PlacedCell => ({
        ...cell,
        lines: cell.lines.slice(nth * perBox, (nth + 1) * perBox),
        y: 0,
        height,
      }),
    );
    return {
      height,
      before: 0,
      after: 0,
      keepWithNext: false,
      paint: (page, x, y) => paintCells(page, placed, size, x, y),
    };
  });
}

function structured(doc: Doc, row: Element, tag: 'TH' | 'TD', cell: SetCell): TaggedCell {
  return { ...cell, tag, element: cellElement(doc, row, tag, cell.cell) };
}

function sumOf(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + length, 0);
}

function setCell(cell: GridCell, grid: Grid): SetCell {
  const x = sumOf(grid.widths.slice(0, cell.column));
  const width = sumOf(grid.widths.slice(cell.column, cell.column + cell.columns));
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
      const have = sumOf(heights.slice(at, last + 1));
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
