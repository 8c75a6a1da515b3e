import type { Figure } from '../figures/figure.ts';
import { readNumeral } from '../figures/numeral.ts';
import type { CleanText } from '../text/clean-text.ts';

export interface Cell {
  readonly text: string;
  /** A number, when the cell is one and nothing else; a blank or a dash counts as nought in sums. */
  readonly figure: Figure | null;
  readonly isBlank: boolean;
}

export interface Table {
  readonly start: number;
  readonly end: number;
  readonly rows: readonly (readonly Cell[])[];
}

const most = 2000;

function cellOf(lower: string, start: number, end: number): Cell {
  const raw = lower.slice(start, end);
  const text = raw.trim();
  const from = start + raw.length - raw.trimStart().length;
  const body = text.replace(/ ?%$/, '');
  const numeral = /^\d[\d.,]*$/.test(body) ? readNumeral(body) : null;
  const isNumber = numeral !== null && numeral.looks !== 'unclear';
  return {
    text,
    isBlank: text === '' || /^[-–−]$/.test(text),
    figure: isNumber
      ? {
          start: from,
          end: from + body.length,
          kind: 'count',
          value: numeral.value,
          step: numeral.places > 0 ? `0.${'0'.repeat(numeral.places - 1)}1` : '0',
          scale: 0,
          places: numeral.places,
          unit: 'cell',
          unitText: '',
          hedge: null,
        }
      : null,
  };
}

function cellsOf(lower: string, start: number, line: string): Cell[] | null {
  const mark = line.includes('\t') ? '\t' : '|';
  const parts = line.split(mark);
  if (parts.length < 3 || parts.length > 60) return null;
  let at = start;
  return parts.map((part) => {
    const cell = cellOf(lower, at, at + part.length);
    at += part.length + 1;
    return cell;
  });
}

/** Tables as they come out of Word and PDF: at least three lines of equally many cells, parted by tabs or bars. */
export function findTables({ lower }: CleanText): readonly Table[] {
  const found: Table[] = [];
  let rows: Cell[][] = [];
  let [start, end, at] = [0, 0, 0];
  const close = () => {
    if (rows.length >= 3) found.push({ start, end, rows });
    rows = [];
  };
  for (const line of lower.split('\n')) {
    const cells = line.includes('\t') || line.includes('|') ? cellsOf(lower, at, line) : null;
    if (!cells || rows.length >= most || (rows[0] && rows[0].length !== cells.length)) close();
    if (cells) {
      if (rows.length === 0) start = at;
      rows.push(cells);
      end = at + line.length;
    }
    at += line.length + 1;
  }
  close();
  return found;
}
