import { sql } from 'kysely';
import { asOwner, openStore, type Store } from '../../../src/platform/database/index.ts';

/** Works on the store of a home as the owner of its tables, beside the program or alone. */
export async function inStore<T>(home: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ home, databaseUrl: '' });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** The whole ledger and its totals as one hash; numbers that only say in which order rows came are left out. */
export function ledgerHash(home: string): Promise<string> {
  return inStore(home, (store) =>
    asOwner(store, 'lai-chau', async (db) => {
      const { rows } = await sql<{ hash: string }>`
        select md5(string_agg(line, E'\n' order by line)) as hash from (
          select concat_ws(' ', 'row', unit_id, indicator_id, day_from, day_to, value, source_key, version,
            reverses is null, recorded_on) as line from figure
          union all
          select concat_ws(' ', 'sum', unit_id, indicator_id, day_from, day_to, row_count, estimated_count, trim_scale(value))
          from figure_total) l`.execute(db);
      return rows[0]?.hash ?? '';
    }),
  );
}
