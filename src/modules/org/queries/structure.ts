import { sql } from 'kysely';
import type { UnitId } from '../../../kernel/ids.ts';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { Organisation } from '../domain/apply-plan.ts';
import { erasOf } from '../domain/eras.ts';
import { type Interval, isWhole } from '../domain/interval.ts';
import { linesOf } from '../domain/lines.ts';
import { familiesOf } from '../domain/paths.ts';
import { rollupOn } from '../domain/rollup.ts';

const columns = ({ lo, hi }: Interval) => ({
  lo_num: String(lo.num),
  lo_den: String(lo.den),
  hi_num: String(hi.num),
  hi_den: String(hi.den),
});

/** Works out eras, roll-up and lines of descent from the organisation and replaces what was kept. */
export async function saveStructure(db: Db, { units, successions }: Organisation): Promise<void> {
  const lives = [...units.values()];
  const families = familiesOf(lives, successions);
  const eras = erasOf(lives);
  const rollup = eras.flatMap(({ from }) =>
    rollupOn(families, from).map(({ unitId, intoId, interval, isEstimated }) => ({
      era_begins: from,
      unit_id: unitId,
      into_id: intoId,
      ...columns(interval),
      is_whole: isWhole(interval),
      is_estimated: isEstimated,
    })),
  );
  const lines = lives.flatMap(({ id }) =>
    linesOf(families, id).flatMap(({ interval, heirIds }, piece) =>
      heirIds.map((heirId) => ({ unit_id: id, piece: piece + 1, ...columns(interval), heir_id: heirId })),
    ),
  );
  await sql`delete from unit_line`.execute(db);
  await sql`delete from unit_rollup`.execute(db);
  await sql`delete from unit_era`.execute(db);
  await sql`
    insert into unit_era (begins, ends)
    select "from", "to" from jsonb_to_recordset(${JSON.stringify(eras)}::jsonb) as e ("from" date, "to" date)`.execute(
    db,
  );
  await sql`
    insert into unit_rollup (era_begins, unit_id, into_id, piece, lo_num, lo_den, hi_num, hi_den, is_whole, is_estimated)
    select era_begins, unit_id, into_id, row_number() over (partition by era_begins, unit_id, into_id order by lo_num / lo_den),
      lo_num, lo_den, hi_num, hi_den, is_whole, is_estimated
    from jsonb_to_recordset(${JSON.stringify(rollup)}::jsonb) as r (era_begins date, unit_id integer, into_id integer,
      lo_num numeric, lo_den numeric, hi_num numeric, hi_den numeric, is_whole boolean, is_estimated boolean)`.execute(
    db,
  );
  await sql`
    insert into unit_line (unit_id, piece, lo_num, lo_den, hi_num, hi_den, heir_id)
    select * from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as l (unit_id integer, piece smallint, lo_num numeric,
      lo_den numeric, hi_num numeric, hi_den numeric, heir_id integer)`.execute(db);
}

/** First days of the eras: the days on which the structure changed. */
export async function listEras(
  db: Db,
): Promise<readonly { readonly from: IsoDate; readonly to: IsoDate | null }[]> {
  const { rows } = await sql<{ from: IsoDate; to: IsoDate | null }>`
    select begins as "from", ends as "to" from unit_era order by begins`.execute(db);
  return rows;
}

interface Inherited {
  readonly id: UnitId;
}

/** Units whose figures belong wholly to one unit on a day: its subtree then, with all that was merged into it. */
export async function listWhollyWithin(db: Db, unitId: UnitId, day: IsoDate): Promise<readonly UnitId[]> {
  const { rows } = await sql<Inherited>`
    select r.unit_id as id from unit_rollup r
    join unit_era e on e.begins = r.era_begins and e.begins <= ${day}::date and (e.ends is null or e.ends > ${day}::date)
    where r.into_id = ${unitId} and r.is_whole`.execute(db);
  return rows.map((row) => row.id);
}

/** Units that ended and went wholly into one unit. */
export async function listElders(db: Db, unitId: UnitId): Promise<readonly UnitId[]> {
  const { rows } = await sql<Inherited>`
    select unit_id as id from unit_line group by unit_id
    having count(distinct piece) = count(distinct piece) filter (where heir_id = ${unitId})`.execute(db);
  return rows.map((row) => row.id);
}

export async function highestUnitId(db: Db): Promise<number> {
  const { rows } = await sql<{ id: number }>`select coalesce(max(id), 0) as id from unit`.execute(db);
  return rows[0]?.id ?? 0;
}
