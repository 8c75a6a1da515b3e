import { fold } from '../../../kernel/text.ts';
import type { Words } from '../../../kernel/words.ts';
import { cellAt, dayOfCell, numberOfCell, type Row } from '../../../platform/sheets/index.ts';

/** Columns of a file of figures, as an export writes them; any of the names is understood on the way in. */
export const importColumns = {
  unit: { vi: 'Mã đơn vị', en: 'Unit code', names: ['ma don vi', 'unit code', 'unit'] },
  indicator: {
    vi: 'Mã chỉ tiêu',
    en: 'Indicator code',
    names: ['ma chi tieu', 'indicator code', 'indicator'],
  },
  from: { vi: 'Từ ngày', en: 'From', names: ['tu ngay', 'from'] },
  to: { vi: 'Đến ngày', en: 'To', names: ['den ngay', 'to'] },
  value: { vi: 'Giá trị', en: 'Value', names: ['gia tri', 'value'] },
  account: { vi: 'Nguồn số', en: 'Account', names: ['nguon so', 'account'] },
} as const;
export type ImportColumn = keyof typeof importColumns;

/** Where each column stands; `account` may be missing. */
export type Places = Readonly<Partial<Record<ImportColumn, number>>>;

const required: readonly ImportColumn[] = ['unit', 'indicator', 'from', 'to', 'value'];

/** Reads a row as the header; null when it is none. */
export function placesOf(row: Row): Places | null {
  const places: Partial<Record<ImportColumn, number>> = {};
  for (const cell of row.cells) {
    const name = fold(cell.text);
    for (const column of Object.keys(importColumns) as ImportColumn[])
      if ((importColumns[column].names as readonly string[]).includes(name)) places[column] ??= cell.column;
  }
  return required.every((column) => places[column] !== undefined) ? places : null;
}

export interface Problem {
  readonly column: ImportColumn;
  readonly reason: Words;
}

/** A line of the file: what could be read, and the first thing that could not. */
export interface ReadLine {
  readonly line: number;
  readonly unit: string | null;
  readonly indicator: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly value: string | null;
  readonly account: string;
  readonly problem: Problem | null;
}

const missing: Words = { vi: 'Ô trống.', en: 'The cell is empty.' };
const notADay: Words = { vi: 'Không phải ngày (dùng dạng 26/06/2020).', en: 'Not a day (write 26/06/2020).' };
const notANumber: Words = { vi: 'Không phải số.', en: 'Not a number.' };
const ambiguous: Words = {
  vi: 'Không rõ dấu chấm, phẩy là phân cách hàng nghìn hay thập phân; ghi lại, ví dụ 1.234,5.',
  en: 'Unclear whether the mark parts thousands or decimals; write 1.234,5 for example.',
};

/** Reads a line of figures; cells that a merged area hides count as empty. */
export function lineOf(row: Row, places: Places): ReadLine {
  const problems: Problem[] = [];
  const cell = (column: ImportColumn) => cellAt(row, places[column] ?? 0);
  const text = (column: ImportColumn) => {
    const said = cell(column).text.trim();
    if (said === '') problems.push({ column, reason: missing });
    return said === '' ? null : said;
  };
  const day = (column: ImportColumn) => {
    const read = dayOfCell(cell(column));
    if ('value' in read) return read.value;
    problems.push({ column, reason: read.problem === 'empty' ? missing : notADay });
    return null;
  };
  const number = (column: ImportColumn) => {
    const read = numberOfCell(cell(column));
    if ('value' in read) return read.value;
    const reasons = { empty: missing, ambiguous, 'not-a-number': notANumber };
    problems.push({ column, reason: reasons[read.problem] });
    return null;
  };
  const line = {
    unit: text('unit'),
    indicator: text('indicator')?.toUpperCase() ?? null,
    from: day('from'),
    to: day('to'),
    value: number('value'),
  };
  const account = places.account === undefined ? '' : cell('account').text.trim();
  return { line: row.number, ...line, account, problem: problems[0] ?? null };
}
