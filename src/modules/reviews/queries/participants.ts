import { sql } from 'kysely';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Db } from '../../../platform/database/index.ts';

export interface Participant {
  readonly unitId: number;
  readonly title: string;
  readonly part: 'chair' | 'secretary' | 'member' | 'guest';
  readonly attendance: 'invited' | 'present' | 'absent' | 'substitute';
}

export interface ParticipantRow extends Participant {
  readonly unitCode: string;
  readonly unitName: string;
}

/** Chair first, then by the order in which they were written down. */
export async function listParticipants(db: Db, reviewId: number): Promise<readonly ParticipantRow[]> {
  const { rows } = await sql<ParticipantRow>`
    select p.unit_id as "unitId", u.code as "unitCode", v.name as "unitName", p.title, p.part, p.attendance
    from review_participant p
    join review r on r.id = p.review_id
    join unit u on u.id = p.unit_id
    join unit_version v on v.unit_id = u.id and v.valid @> r.day_to
    where p.review_id = ${reviewId}
    order by array_position(array['chair', 'secretary', 'member', 'guest'], p.part), p.id`.execute(db);
  return rows;
}

/** Writes the list as given; who is no longer on it goes. */
export async function replaceParticipants(
  db: Db,
  reviewId: number,
  participants: readonly Participant[],
): Promise<void> {
  await sql`delete from review_participant where review_id = ${reviewId}`.execute(db);
  await sql`
    insert into review_participant (review_id, unit_id, title, part, attendance)
    select ${reviewId}, "unitId", title, part, attendance
    from jsonb_to_recordset(${JSON.stringify(participants)}::jsonb)
      as p ("unitId" integer, title text, part text, attendance text)`.execute(db);
}

/**
 * Who is usually invited: the heads of the host, of its divisions and affiliated units, and of the district offices, by the
 * titles of their posts. The head of the host chairs, its office keeps the record.
 */
export async function listUsualParticipants(
  db: Db,
  hostId: number,
  unitId: number,
  on: IsoDate,
): Promise<readonly Participant[]> {
  const { rows } = await sql<Participant>`
    select p.unit_id as "unitId", p.title, 'invited' as attendance,
      case p.role when 'director' then 'chair' when 'chief-of-office' then 'secretary' else 'member' end as part
    from position p
    join unit_version v on v.unit_id = p.unit_id and v.valid @> ${on}::date
    where p.valid @> ${on}::date
      and p.role in ('director', 'deputy-director', 'chief-of-office', 'division-head', 'unit-head', 'inspector', 'district-head')
      and (v.parent_id = ${hostId} or p.unit_id = ${hostId} or v.parent_id = ${unitId}
        or exists (select from unit_version d where d.unit_id = v.parent_id and d.valid @> ${on}::date and d.parent_id = ${unitId}))
    order by array_position(array['director', 'deputy-director', 'chief-of-office', 'division-head', 'unit-head', 'inspector',
      'district-head'], p.role), p.id`.execute(db);
  return rows;
}
