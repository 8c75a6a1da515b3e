import type pg from 'pg';
import type { TableCounts } from './manifest.ts';

/** Counts the rows of every table of the control schema and of all provinces, in one snapshot. */
export async function countTables(client: pg.ClientBase): Promise<TableCounts> {
  await client.query('begin isolation level repeatable read read only');
  try {
    const { rows: tables } = await client.query<{ schema: string; name: string }>(`
      select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and (n.nspname = 'giaoban' or n.nspname like 'p\\_%') order by 1, 2`);
    const counts: Record<string, Record<string, number>> = {};
    for (const { schema, name } of tables) {
      const { rows } = await client.query<{ n: number }>(
        `select count(*)::float8 as n from "${schema}"."${name}"`,
      );
      counts[schema] = { ...counts[schema], [name]: rows[0]?.n ?? 0 };
    }
    return counts;
  } finally {
    await client.query('commit');
  }
}

/** The first table whose count differs, or null. */
export function differenceOf(wanted: TableCounts, found: TableCounts) {
  for (const [schema, tables] of Object.entries(wanted))
    for (const [table, count] of Object.entries(tables)) {
      const there = found[schema]?.[table];
      if (there !== count) return { table: `${schema}.${table}`, wanted: count, found: there ?? 'none' };
    }
  return null;
}
