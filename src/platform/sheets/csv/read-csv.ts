import type { FileSource } from '../archive/source.ts';
import type { Cell, Row } from '../cell.ts';
import { type SheetLimits, sheetLimits } from '../limits.ts';
import { compose } from '../rows/compose.ts';
import { chunksOf, textOf } from './decode-csv.ts';
import { unguardText } from './guard-text.ts';
import { type CsvRecord, csvSplitter } from './split-csv.ts';

export interface CsvOptions {
  readonly limits?: Partial<SheetLimits>;
  /** Without it, the most frequent of `,` `;` and Tab in the first line, or what `sep=;` says there. */
  readonly separator?: string;
  /** Keep NUL, which is refused otherwise. */
  readonly keepsAnyText?: boolean;
}

// In this order when a line has as many of two: commas stand in Vietnamese numbers, semicolons hardly anywhere.
const candidates = [';', '\t', ','];

/** The separator of a first line, and the line when it is only there to say so. */
function separatorOf(text: string): { separator: string; skip: number } {
  const said = /^sep=(.)(?:\r\n|\n|\r|$)/.exec(text);
  if (said?.[1] !== undefined) return { separator: said[1], skip: said[0].length };
  const line = text.replace(/"[^"]*"/g, '').split(/[\r\n]/)[0] ?? '';
  const counts = candidates.map((mark) => line.split(mark).length);
  const most = Math.max(...counts);
  return { separator: candidates[counts.indexOf(most)] ?? ',', skip: 0 };
}

function rowOf({ line, fields }: CsvRecord): Row {
  const cells: Cell[] = [];
  fields.forEach((field, index) => {
    if (field === '') return;
    const text = compose(unguardText(field));
    cells.push({ column: index + 1, kind: 'text', text, raw: field, isFormula: false, isMerged: false });
  });
  return { number: line, cells, areas: [], isHidden: false };
}

function splitterFor(start: string, limits: SheetLimits, options: CsvOptions) {
  const keepsNul = options.keepsAnyText ?? false;
  if (options.separator !== undefined) {
    return { splitter: csvSplitter(options.separator, limits, { keepsNul }), rest: start };
  }
  const { separator, skip } = separatorOf(start);
  const firstLine = skip > 0 ? 2 : 1;
  return { splitter: csvSplitter(separator, limits, { firstLine, keepsNul }), rest: start.slice(skip) };
}

async function* recordsOf(
  texts: AsyncIterable<string>,
  limits: SheetLimits,
  options: CsvOptions,
): AsyncGenerator<CsvRecord[]> {
  let start = '';
  let begun: ReturnType<typeof splitterFor> | null = null;
  for await (const text of texts) {
    if (begun) {
      yield begun.splitter.write(text);
      continue;
    }
    start += text;
    // The first line decides on the separator; a file may also be one long line. A CR may be half of a line end.
    if (!/[\r\n]./s.test(start) && start.length < limits.textLength) continue;
    begun = splitterFor(start, limits, options);
    yield begun.splitter.write(begun.rest);
  }
  if (!begun) {
    begun = splitterFor(start, limits, options);
    yield begun.splitter.write(begun.rest);
  }
  yield begun.splitter.end();
}

/**
 * Reads CSV as rows of text cells, in batches; blank lines are left out. A row's `number` is the line of the file on which it
 * begins. Numbers and dates stay text, to be read with `numberOfCell` and `dayOfCell`.
 */
export async function* readCsv(
  source: FileSource | AsyncIterable<Uint8Array>,
  options: CsvOptions = {},
): AsyncGenerator<Row[]> {
  const limits = { ...sheetLimits, ...options.limits };
  for await (const records of recordsOf(textOf(chunksOf(source), limits), limits, options)) {
    const rows = records.map(rowOf).filter(({ cells }) => cells.length > 0);
    if (rows.length > 0) yield rows;
  }
}
