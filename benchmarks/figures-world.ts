// A province of the size of Lai Châu with made-up figures: 106 communes in 8 districts, 38 communes from 01/07/2025, 70 counted
// indicators over 18 months, and six of them daily for 60 days on an account of their own.

import { sql } from 'kysely';
import type { UnitId } from '../src/kernel/ids.ts';
import { isoDate } from '../src/kernel/iso-date.ts';
import { publishIndicators, rebuildFigures } from '../src/modules/figures/index.ts';
import { importUnits } from '../src/modules/org/index.ts';
import { addProvince, asOwner, type Db, type Store } from '../src/platform/database/index.ts';

export const everyUnit = '1'.repeat(1000);
export const everywhere = { reach: everyUnit, accountId: null, unitId: null, timeoutMs: 120_000 };
export const today = isoDate('2020-06-26');
export const communes = 106;

const begins = isoDate('2016-01-01');
const ends = isoDate('2025-07-01');

export const indicators = Array.from({ length: 70 }, (_, n) => ({
  code: `B${String(n).padStart(2, '0')}`,
  kind: n % 5 < 2 ? ('stock' as const) : ('flow' as const),
  decimals: 0,
  formula: null,
}));

function units() {
  const row = (code: string, level: 'province' | 'district' | 'commune', parent: string | null) => ({
    code,
    from: begins,
    name: `Đơn vị ${code}`,
    shortName: code,
    level,
    kind: level,
    parent,
  });
  const districts = Array.from({ length: 8 }, (_, n) => ({ ...row(`d${n}`, 'district', 'p'), to: ends }));
  const old = Array.from({ length: communes }, (_, n) => ({
    ...row(`c${n}`, 'commune', `d${n % 8}`),
    to: ends,
  }));
  const merged = Array.from({ length: 38 }, (_, n) => ({ ...row(`n${n}`, 'commune', 'p'), from: ends }));
  const successions = old.map(({ code }, n) => ({
    date: ends,
    from: code,
    to: `n${n % 38}`,
    kind: 'merge' as const,
    legalBasis: 'Nghị quyết (mẫu)',
  }));
  return { units: [row('p', 'province', null), ...districts, ...old, ...merged], successions };
}

/** Makes the province; gives the numbers of its units by code. */
export async function layProvince(store: Store, code: string): Promise<(unit: string) => UnitId> {
  await addProvince(store, { code, name: code });
  return asOwner(store, code, async (db) => {
    const at = '2016-01-01T00:00:00Z';
    const ids = await importUnits(db, { ...units(), fields: [], holders: [], at, today: begins });
    await publishIndicators(db, indicators);
    await rebuildFigures(db, today);
    return (unit) => (ids.get(`${unit} ${begins}`) ?? ids.get(`${unit} ${ends}`) ?? 0) as UnitId;
  });
}

/** Fills the ledger of a province by SQL, a month known on the day after it closes; gives the number of rows. */
export async function fillLedger(db: Db): Promise<number> {
  await sql`
    insert into figure_entry (source, recorded_at, recorded_on)
    select 'sample', closes + 1, closes + 1 from generate_series(1, 19) m, lateral (
      select (date '2018-12-14' + make_interval(months => m))::date as closes) c order by m`.execute(db);
  await sql`
    insert into figure (entry_id, indicator_id, unit_id, day_from, day_to, recorded_on, version, value)
    select e.id, i.id, u.id, case when i.kind = 'stock' then e.recorded_on - 1
        else (e.recorded_on - interval '1 month')::date end, e.recorded_on - 1, e.recorded_on, 1,
      (u.id * 7 + i.id * 13 + e.id * 3) % 100
    from figure_entry e, unit u, indicator i where u.code like 'c%' and e.id <= 18 order by e.id, u.id, i.id`.execute(
    db,
  );
  await sql`
    insert into figure (entry_id, indicator_id, unit_id, day_from, day_to, recorded_on, version, value, source_key)
    select 19, i.id, u.id, day, day, day + 1, 1, (u.id + i.id) % 10, 'daily'
    from unit u, (select id from indicator where kind = 'flow' order by id limit 6) i,
      lateral (select date '2020-04-16' + n as day from generate_series(0, 59) n) d where u.code like 'c%'`.execute(
    db,
  );
  await rebuildFigures(db, today);
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from figure`.execute(db);
  return rows[0]?.n ?? 0;
}

/** Gives the planner the statistics that autovacuum would bring within a minute. */
export async function settle(db: Db): Promise<void> {
  await sql`analyze figure`.execute(db);
  await sql`analyze figure_total`.execute(db);
  await sql`analyze unit_rollup`.execute(db);
}
