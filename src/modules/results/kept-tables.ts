import type { TargetRowReply } from './contract.ts';

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
