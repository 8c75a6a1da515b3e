import type { Reply } from '../../kernel/contract.ts';
import type { resultsContracts as on, TargetRowReply } from './contract.ts';

/** Tables of about 100 kB each: the most recent ones of all provinces and units together. */
const most = 200;
const tables = new Map<string, readonly TargetRowReply[]>();

/**
 * A table worked out before, or worked out now and kept. The key must hold everything that the table depends on, the
 * version of its data included: nothing here ever grows old, it only falls out of use.
 */
export async function keptTable(
  key: string,
  workOut: () => Promise<readonly TargetRowReply[]>,
): Promise<readonly TargetRowReply[]> {
  const kept = tables.get(key);
  const table = kept ?? (await workOut());
  tables.delete(key);
  tables.set(key, table);
  const [oldest] = tables.keys();
  if (tables.size > most && oldest !== undefined) tables.delete(oldest);
  return table;
}

type TableReply = Reply<typeof on.readTargetTable>;
const replies = new WeakMap<readonly TargetRowReply[], Map<string, TableReply>>();

/**
 * The reply made of a kept table, frozen so that the door shapes it once; `key` holds what else it depends on. Filters and
 * headings make a few for each table, and they go with it.
 */
export function keptReply(table: readonly TargetRowReply[], key: string, make: () => TableReply): TableReply {
  const known = replies.get(table) ?? new Map<string, TableReply>();
  replies.set(table, known);
  const reply = known.get(key) ?? Object.freeze(make());
  known.set(key, reply);
  return reply;
}
