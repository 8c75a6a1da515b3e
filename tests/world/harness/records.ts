import { sql } from 'kysely';
import { reviewsContracts } from '../../../src/modules/reviews/contract.ts';
import type { World } from './world.ts';

/** Numbers of real records of one unit; 999999 where it has none. */
export interface Records {
  readonly unitId: number;
  readonly unitCode: string;
  /** Form and period in which the unit may still send. */
  readonly form: string;
  readonly period: string;
  readonly submissionId: number;
  readonly targetId: number;
  readonly figureId: number;
  readonly positionId: number;
  readonly holderId: number;
  readonly accountId: number;
  readonly importId: number;
  readonly jobId: number;
  readonly reviewId: number;
  readonly agendaItemId: number;
  readonly conclusionId: number;
  readonly sessionId: number;
}

const formOf = (level: string) =>
  level === 'commune' ? 'closing-commune' : level === 'district' ? 'closing-district' : 'closing-department';

/** What there is of a unit. Whoever asks is the test, as the owner of the tables. */
export async function recordsOf({ test }: World, unitId: number): Promise<Records> {
  const { rows } = await test.owner((db) =>
    sql<Omit<Records, 'form' | 'period'> & { level: string }>`
      select u.id as "unitId", u.code as "unitCode",
        (select level from unit_version v where v.unit_id = u.id order by v.valid desc limit 1) as level,
        coalesce((select id from submission s where s.unit_id = u.id order by s.period_code desc, s.id desc limit 1), 999999)
          as "submissionId",
        coalesce((select min(id) from target where unit_id = u.id), 999999) as "targetId",
        coalesce((select min(id) from figure where unit_id = u.id), 999999)::int as "figureId",
        coalesce((select min(id) from position where unit_id = u.id), 999999) as "positionId",
        coalesce((select min(h.id) from position p join position_holder h on h.position_id = p.id
          where p.unit_id = u.id), 999999) as "holderId",
        coalesce((select min(id) from account where home_unit_id = u.id), 999999) as "accountId",
        coalesce((select min(id) from figure_import where unit_id = u.id), 999999) as "importId",
        coalesce((select min(id) from job where unit_id = u.id), 999999)::int as "jobId",
        coalesce((select min(id) from review), 999999) as "reviewId",
        coalesce((select min(id) from agenda_item), 999999) as "agendaItemId",
        coalesce((select min(id) from conclusion), 999999) as "conclusionId",
        coalesce((select min(s.id) from session s join account a on a.id = s.account_id
          where a.home_unit_id = u.id), 999999) as "sessionId"
      from unit u where u.id = ${unitId}`.execute(db),
  );
  const row = rows[0];
  if (!row) throw new Error(`no unit ${unitId}`);
  return { ...row, form: formOf(row.level), period: '2020-H1' };
}

/** Opens the half-year review, so that there is one to read, and gives its number. */
export async function openReview(world: World): Promise<number> {
  const chief = await world.enter('chanhvanphong');
  const { openReview, conclude } = reviewsContracts;
  const opened = await chief(openReview, {
    body: { period: '2020-H1', meetingOn: '2020-06-26', meetingTime: '08:00', place: 'Hội trường' },
  });
  if (opened.status !== 200) throw new Error(opened.raw);
  const { reviewId } = opened.body;
  await chief(conclude, {
    params: { reviewId },
    body: { text: 'Đẩy nhanh tiến độ', leadUnitId: 2, coUnitIds: [], deadline: null, basis: null },
  });
  return reviewId;
}

/** Rows and a hash of every table that people own in the province: what a refused act must leave as it is. */
export async function digestOf({ test }: World): Promise<Readonly<Record<string, string>>> {
  const { rows } = await test.owner(async (db) => {
    const tables = await sql<{ name: string }>`
      select c.relname as name from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
        and c.relname not in ('audit_entry', 'audit_head', 'idempotency', 'session', 'login_failure') order by 1`.execute(
      db,
    );
    const each = tables.rows.map(({ name }) => {
      // The time of the last log-in is no change of anything.
      const row = name === 'account' ? sql`(to_jsonb(t) - 'last_login_at')::text` : sql`t::text`;
      return sql`select ${name}::text as name, count(*) || ' rows ' || coalesce(sum(hashtextextended(${row}, 0)), 0) as is
        from ${sql.table(name)} t`;
    });
    return sql<{ name: string; is: string }>`${sql.join(each, sql` union all `)} order by 1`.execute(db);
  });
  return Object.fromEntries(rows.map(({ name, is }) => [name, is]));
}
