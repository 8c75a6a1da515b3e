import { readAddress } from '../address.ts';
import { badRowXml } from '../cell-refusals.ts';
import { badStructure } from '../refusals.ts';
import { beginRun, finishText, newText, type RichText } from '../strings/rich-text.ts';
import { strictXml, type XmlAttributes, type XmlFeeder } from '../xml/strict-xml.ts';
import { type CellContext, emptyCell, typedCell } from './make-cell.ts';
import type { RowSink } from './row-sink.ts';

const isTrue = (value: string | undefined) => value === '1' || value === 'true';

interface OpenCell {
  readonly type: string;
  readonly style: number;
  readonly column: number;
  readonly row: number;
  isFormula: boolean;
  value: RichText | null;
}

/** `sheetData`, `row` and `c` hold elements only. */
function holdsNoText(depth: number, name: string | undefined): boolean {
  return depth === 2 || (depth === 3 && name === 'row') || (depth === 4 && name === 'c');
}

const textPaths = ['v', 'is/t', 'is/r/t'];

/**
 * The strict reader of the rows of a sheet: any well-formed XML, any prefix, comments and CDATA. It understands cells by the
 * same functions as the byte scanner.
 */
export function strictRows(part: string, context: CellContext, sink: RowSink): XmlFeeder {
  let cell: OpenCell | null = null;
  let isInText = false;
  let isBetween = false;

  function openCell(attribute: XmlAttributes, row: number): OpenCell {
    const written = attribute('r');
    const address = readAddress(written ?? '');
    const isPlaced = address !== null && sink.place(address.column, address.row);
    if (written !== undefined && !isPlaced) throw sink.misplaced(written);
    const column = address?.column ?? sink.placeNext();
    const style = attribute('s');
    if (style !== undefined && !/^\d{1,9}$/.test(style)) {
      throw badStructure({ part, problem: `s="${style.slice(0, 20)}"` });
    }
    return {
      type: attribute('t') ?? '',
      style: style === undefined ? -1 : Number(style),
      column,
      row,
      isFormula: false,
      value: null,
    };
  }

  let row = 0;
  return strictXml(
    part,
    {
      open: (path, attribute) => {
        const depth = path.length;
        if (depth < 2 || path[0] !== 'worksheet' || path[1] !== 'sheetData') return;
        const name = path[depth - 1];
        isBetween = holdsNoText(depth, name);
        if (depth === 3) {
          if (name !== 'row') throw badStructure({ part, problem: `<${name}> in <sheetData>` });
          row = sink.begin(attribute('r') ?? null, isTrue(attribute('hidden')));
        } else if (depth === 4 && name === 'c') {
          cell = openCell(attribute, row);
        } else if (cell && depth === 5 && name === 'f') {
          cell.isFormula = true;
        } else if (cell) {
          // Two values in one cell: another program might read the other one.
          const isValue = depth === 5 && (name === 'v' || name === 'is');
          if (isValue && cell.value !== null) throw badStructure({ part, problem: `<v> × 2 in row ${row}` });
          if (isValue) cell.value = newText();
          if (!cell.value || !textPaths.includes(path.slice(4).join('/'))) return;
          beginRun(cell.value, attribute('xml:space') === 'preserve');
          isInText = true;
        }
      },
      close: (path) => {
        isInText = false;
        isBetween = path[1] === 'sheetData' && holdsNoText(path.length - 1, path[path.length - 2]);
        if (path[1] !== 'sheetData' || path[0] !== 'worksheet') return;
        if (path.length === 3) sink.end();
        if (path.length === 4 && path[3] === 'c' && cell) {
          const text = cell.value === null ? '' : finishText(cell.value);
          sink.add(text === '' ? emptyCell(cell) : typedCell(context, cell, text));
          cell = null;
        }
      },
      text: (text) => {
        if (isInText && cell?.value) cell.value.text += text;
        // Data that a slip left outside its element would be lost without a word.
        else if (isBetween && /[^ \t\r\n]/.test(text)) {
          throw badStructure({ part, problem: `“${text.trim().slice(0, 20)}” in row ${row}` });
        }
      },
    },
    undefined,
    (problem) => badRowXml({ sheet: context.sheet, row: sink.last(), problem }),
  );
}
