import { missing } from '../../../kernel/numbers.ts';

/** Words that somebody wrote, or that were drafted. */
export interface TextRun {
  readonly text: string;
}

/** A figure: the name of a cite. What is shown is what the cite gives, so nobody can type another number there. */
export interface ChipRun {
  readonly cite: string;
}

export type Run = TextRun | ChipRun;

/** A sentence keeps its id as long as it can be recognised, so that a later correction can name it. */
export interface Sentence {
  readonly id: string;
  readonly runs: readonly Run[];
}

/** `item` is a point of a list (printed with a dash). */
export interface Paragraph {
  readonly kind: 'paragraph' | 'item';
  readonly sentences: readonly Sentence[];
}

/** Text of one place in the report, the unit of saving and locking. */
export interface Passage {
  readonly kind: 'passage';
  readonly paragraphs: readonly Paragraph[];
}

/** A table is asked for, not typed: its rows are made from cites whenever it is shown, and kept when it is signed. */
export interface TableSpec {
  readonly kind: 'table';
  readonly table: TableName;
}

export type TableName = 'targets' | 'package' | 'districts';

export interface Block {
  /** Stable name within the report, such as `ket-qua.training`. */
  readonly key: string;
  readonly content: Passage | TableSpec;
}

export interface Section {
  readonly key: string;
  readonly level: 'part' | 'section' | 'item' | 'appendix';
  /** As printed: `Phần thứ nhất`, `I.`, `1.`; empty for an appendix, which the paper numbers itself. */
  readonly label: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The narrative and the places of tables, without header and signature. */
export type ReportContent = readonly Section[];

/** A row of a made table: an id of its own, so that it can be named like a sentence. A null cell is printed `–`. */
export interface TableRow {
  readonly id: string;
  readonly kind: 'group' | 'row' | 'total';
  readonly cells: readonly (Run | null)[];
}

export interface TableColumn {
  readonly title: string;
  /** Heading over this column and its neighbours of the same group. */
  readonly group?: string;
  readonly align: 'left' | 'center' | 'number';
  readonly width: number;
  /** The head or the unit of the row says per cent, so the numbers stand without the sign. */
  readonly isBare?: boolean;
}

export interface MadeTable {
  readonly table: TableName;
  /** Above the table on the right: `Đơn vị tính: …`. */
  readonly unitNote?: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

export const isChip = (run: Run): run is ChipRun => 'cite' in run;

/** All sentences of a passage in reading order. */
export function sentencesOf(passage: Passage): readonly Sentence[] {
  return passage.paragraphs.flatMap((paragraph) => paragraph.sentences);
}

/** Names of the cites in some runs, each once. */
export function citesOf(runs: Iterable<Run | null>): readonly string[] {
  const found = new Set<string>();
  for (const run of runs) if (run !== null && isChip(run)) found.add(run.cite);
  return [...found];
}

/** Every cite of the narrative, each once. Those of tables come with the made tables. */
export function citesOfContent(content: ReportContent): readonly string[] {
  const runs = content.flatMap((section) =>
    section.blocks.flatMap(({ content: one }) =>
      one.kind === 'passage' ? sentencesOf(one).flatMap((sentence) => sentence.runs) : [],
    ),
  );
  return citesOf(runs);
}

/** The sentence as it is read, each chip replaced by what `show` gives for its cite. */
export function plainText(runs: readonly Run[], show: (cite: string) => string): string {
  return runs.map((run) => (isChip(run) ? show(run.cite) : run.text)).join('');
}

/** A comparison with last year stands alone in its cell: it says there whether it is points, and its sign. */
function comparisonText(cite: string, text: string): string {
  if (cite.startsWith('changePoints:') && text !== missing) return `${text} điểm %`;
  return cite.startsWith('reportedChange:') && /^[1-9]/.test(text) ? `+${text}` : text;
}

/** A cell of a made table as it is shown; `–` where nothing is known. */
export function cellText(
  cell: Run | null,
  column: TableColumn | undefined,
  show: (cite: string) => string,
): string {
  if (cell === null) return missing;
  const text = isChip(cell) ? comparisonText(cell.cite, show(cell.cite)) : cell.text;
  return column?.isBare && isChip(cell) ? text.replace(/%$/, '') : text;
}
