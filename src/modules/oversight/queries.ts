import { sql } from 'kysely';
import type { Static } from 'typebox';
import type { Db } from '../../platform/database/index.ts';
import { listJobs } from '../../platform/jobs/index.ts';
import type { oversightContracts } from './contract.ts';

interface EntryRow {
  readonly seq: number;
  readonly at: string;
  readonly title: string | null;
  readonly verb: string;
  readonly operation: string;
  readonly outcome: 'done' | 'read' | 'refused' | 'failed';
  readonly subject: string | null;
  readonly detail: unknown;
  readonly requestId: string;
  readonly total: number;
}

type AuditQuery = Static<(typeof oversightContracts)['listAudit']['query']>;
type PageQuery = Static<(typeof oversightContracts)['listJobs']['query']>;

const pageOf = (query: PageQuery) => {
  const limit = query.pageSize ?? 50;
  return { limit, offset: ((query.page ?? 1) - 1) * limit };
};

/** Entries of the log, newest first; who acted is shown by the title of the position. Days are of Asia/Ho_Chi_Minh. */
export async function listAudit(db: Db, query: AuditQuery) {
  const { limit, offset } = pageOf(query);
  const { rows } = await sql<EntryRow>`
    select e.seq::int as seq, e.at, p.title, e.verb, e.operation, e.outcome, e.subject, e.detail,
      e.request_id as "requestId", count(*) over ()::int as total
    from audit_entry e left join position p on p.id = e.position_id
    where (${query.subject ?? null}::text is null or e.subject = ${query.subject ?? null})
      and (${query.operation ?? null}::text is null or e.operation = ${query.operation ?? null})
      and (${query.outcome ?? null}::text is null or e.outcome = ${query.outcome ?? null})
      and (${query.from ?? null}::date is null
        or e.at >= (${query.from ?? null}::date)::timestamp at time zone 'Asia/Ho_Chi_Minh')
      and (${query.to ?? null}::date is null
        or e.at < (${query.to ?? null}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh')
    order by e.seq desc limit ${limit} offset ${offset}`.execute(db);
  return { rows, total: rows[0]?.total ?? 0 };
}

/** Jobs in reach, newest first. */
export async function listJobPage(db: Db, query: PageQuery) {
  const { rows: counted } = await sql<{ total: number }>`select count(*)::int as total from job`.execute(db);
  return { rows: await listJobs(db, pageOf(query)), total: counted[0]?.total ?? 0 };
}
