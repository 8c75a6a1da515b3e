// The matrix of a year of a daily form: 115 units × 365 days, judged from receipts and extensions under row-level security,
// beside a bare scan of the same rows by the owner of the tables.
import { sql } from 'kysely';
import type { UnitId } from '../src/kernel/ids.ts';
import { type IsoDate, isoDate } from '../src/kernel/iso-date.ts';
import { actorAt, layUnits, smallOrganisation, worldBegins } from '../src/modules/org/testing.ts';
import { readReportMatrix } from '../src/modules/results/obligations/read-matrix.ts';
import type { Db } from '../src/platform/database/index.ts';
import { testStore } from '../src/platform/database/testing.ts';
import { measure } from './measure.ts';

const units = 115;
const form = 'daily-commune';
const today = isoDate('2020-12-31');

/** 115 communes of three districts, a daily form, and most of a year's reports: some late, nil, partial, missing, extended. */
async function fill(db: Db): Promise<void> {
  const small = smallOrganisation();
  const communes = Array.from({ length: units - 9 }, (_, at) => ({
    code: `02${String(at).padStart(3, '0')}`,
    from: worldBegins,
    name: `Xã ${at}`,
    shortName: `${at}`,
    level: 'commune' as const,
    kind: 'xa',
    parent: `01${(at % 3) + 1}`,
  }));
  await layUnits(db, { ...small, units: [...small.units, ...communes] });
  await sql`insert into report_form (code, name_vi, name_en, level, period_kind, valid, source)
    values (${form}, 'Báo cáo ngày', 'Daily report', 'commune', 'day', daterange('2020-01-01', null), 'benchmark'),
      ('monthly-commune', 'Báo cáo tháng', 'Monthly report', 'commune', 'month', daterange('2018-01-01', null), 'benchmark')`.execute(
    db,
  );
  await sql`insert into report_form_due values (${form}, 'commune', 0, '16:30', false, false)`.execute(db);
  await sql`
    insert into submission (unit_id, form_code, period_code, day_from, day_to, version, state, saved_at, received_at,
      complete_at, is_nil, missing)
    select v.unit_id, f.code, to_char(d.day, f.shape), d.day, d.day, 1, 'accepted', r.at, r.at,
      case when n.n % 17 <> 0 then r.at end, n.n % 11 = 0 and n.n % 17 <> 0, case when n.n % 17 = 0 then '{1}'::integer[] else '{}' end
    from unit_version v
    cross join (values (${form}, 'YYYY-MM-DD', interval '1 day'), ('monthly-commune', 'YYYY-MM', interval '1 month'))
      as f (code, shape, step)
    cross join lateral generate_series(timestamp '2020-01-02', timestamp '2020-12-31', f.step) as d (day)
    cross join lateral (select (v.unit_id * 7 + extract(doy from d.day)::int * 3) as n) n
    cross join lateral (select (d.day + interval '16 hours' + (n.n % 50) * interval '1 minute') at time zone 'Asia/Ho_Chi_Minh' as at) r
    where v.level = 'commune' and n.n % 13 <> 0`.execute(db);
  await sql`
    insert into obligation_extension (unit_id, form_code, period_code, until, given_at, kind, reason, title, at, on_day)
    select unit_id, form_code, period_code, received_at + interval '1 hour', received_at - interval '1 hour', 'extension',
      'Mưa lũ', 'Trưởng phòng', received_at, day_to
    from submission where form_code = ${form} and id % 20 = 0`.execute(db);
  await sql`analyze`.execute(db);
}

const test = await testStore();
await test.owner(fill);
const actor = await test.owner((db) => actorAt(db, 1 as UnitId, 'all', ['submission.read'], today));
const query = { form, from: '2020-01-01' as IsoDate, to: today };
const reach = actor.reaches.get('submission.read')?.units ?? '';

const read = () =>
  test.db({ reach, accountId: 1, unitId: 1 }, (db) =>
    readReportMatrix(db, actor, { query, params: {}, body: {}, from: { address: '', device: '' } }),
  );
const whole = await read();
if (whole.units.length !== units || whole.units.some(({ row }) => row.length !== 366))
  throw new Error(`${whole.units.length} units × ${whole.units[0]?.row.length}`);

await measure({
  name: 'report matrix: 115 units × 366 days under row-level security, judged, tallied',
  limit: () =>
    test.owner((db) =>
      sql`select unit_id, period_code, complete_at, is_nil, missing from submission where form_code = ${form}`.execute(
        db,
      ),
    ),
  ours: read,
  runs: 9,
  load: { count: units * 366, of: 'obligations' },
});
await test.close();
