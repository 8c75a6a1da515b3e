import {
  type Block,
  citesOf,
  isChip,
  type MadeTable,
  type ReportContent,
  type Run,
  sentencesOf,
} from './content.ts';

/** Something the report says and can be asked about: a sentence, or a row of a table. */
export interface Statement {
  readonly id: string;
  readonly kind: 'sentence' | 'row';
  /** Where it stands: `II. Kết quả thực hiện chỉ tiêu`, or the table's name. */
  readonly place: string;
  /** Of a row, what it is about: `Toàn tỉnh`, the name of an indicator. */
  readonly name: string | null;
  readonly runs: readonly Run[];
  readonly cites: readonly string[];
}

const named = (label: string, title: string) => (label === '' ? title : `${label} ${title}`);

/** The second cell of every table names its row; the first numbers it. */
function nameOf(cells: readonly (Run | null)[]): string {
  const cell = cells[1];
  return cell && !isChip(cell) ? cell.text.replace(/^– /, '') : '';
}

function ofBlock(block: Block, place: string, tables: ReadonlyMap<string, MadeTable>): readonly Statement[] {
  if (block.content.kind === 'passage') {
    return sentencesOf(block.content).map(({ id, runs }) => ({
      id,
      kind: 'sentence',
      place,
      name: null,
      runs,
      cites: citesOf(runs),
    }));
  }
  const table = tables.get(block.content.table);
  return (table?.rows ?? []).map(({ id, cells }) => ({
    id,
    kind: 'row',
    place,
    name: nameOf(cells),
    runs: cells.flatMap((cell, at) => [...(at > 0 ? [{ text: ' | ' }] : []), cell ?? { text: '–' }]),
    cites: citesOf(cells),
  }));
}

/** Everything the report states, in reading order, tables with their made rows. */
export function statementsOf(content: ReportContent, made: readonly MadeTable[]): readonly Statement[] {
  const tables = new Map(made.map((table) => [table.table, table]));
  return content.flatMap(({ label, title, blocks }) =>
    blocks.flatMap((block) => ofBlock(block, named(label, title), tables)),
  );
}
