import { sql } from 'kysely';
import type { Static } from 'typebox';
import { type PageRows, pageRows, readSort } from '../../kernel/list-query.ts';
import { fold } from '../../kernel/text.ts';
import type { Db } from '../../platform/database/index.ts';
import { listJobs } from '../../platform/jobs/index.ts';
import type { oversightContracts } from './contract.ts';

interface EntryRow {
  readonly seq: number;
  readonly at: string;
  readonly title: string | null;
  readonly person: string | null;
  readonly verb: string;
  readonly operation: string;
  readonly outcome: 'done' | 'read' | 'refused' | 'failed';
  readonly subject: string | null;
  readonly subjectName: string | null;
  readonly detail: unknown;
  readonly requestId: string;
  readonly total: number;
}

type AuditQuery = Static<(typeof oversightContracts)['listAudit']['query']>;
type JobQuery = Static<(typeof oversightContracts)['listJobs']['query']>;

/** Entries of the log, newest first; who acted is shown by the title of the position. Days are of Asia/Ho_Chi_Minh. */
export async function listAudit(db: Db, query: AuditQuery, { limit, offset }: PageRows = pageRows(query)) {
  const { subject = null, operation = null, outcome = null, person = null, from = null, to = null } = query;
  const title = fold(query.title ?? '').trim();
  const { isDescending } = readSort<'seq'>(query.sort, { key: 'seq', isDescending: true });
  const { rows } = await sql<EntryRow>`
    select e.seq::int as seq, e.at, p.title, w.username as person, e.verb, e.operation, e.outcome, e.subject, e.detail,
      e.request_id as "requestId", count(*) over ()::int as total,
      coalesce(a.username, t.title, v.name) as "subjectName"
    from audit_entry e left join position p on p.id = e.position_id
    left join account w on w.id = e.account_id
    left join account a on 'account:' || a.id = e.subject
    left join position t on 'position:' || t.id = e.subject
    left join unit_version v on 'unit:' || v.unit_id = e.subject and upper_inf(v.valid)
    where (${subject}::text is null or e.subject = ${subject})
      and (${operation}::text is null or e.operation = ${operation})
      and (${outcome}::text is null or e.outcome = ${outcome})
      and (${person}::text is null or w.username = ${person})
      and (${title} = '' or position(${title} in lower(extensions.unaccent(p.title))) > 0)
      and (${from}::date is null or e.at >= (${from}::date)::timestamp at time zone 'Asia/Ho_Chi_Minh')
      and (${to}::date is null or e.at < (${to}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh')
    order by e.seq ${isDescending ? sql`desc` : sql`asc`} limit ${limit} offset ${offset}`.execute(db);
  return { rows, total: rows[0]?.total ?? 0 };
}

interface ReadRow {
  readonly person: string | null;
  readonly title: string | null;
  readonly operation: string;
  readonly subject: string | null;
  readonly subjectName: string | null;
  readonly times: number;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly total: number;
}

type ReadsQuery = Static<(typeof oversightContracts)['listReads']['query']>;

/** Sensitive reads, counted by who read what; the latest first. Days are of Asia/Ho_Chi_Minh. */
export async function listReads(db: Db, query: ReadsQuery) {
  const { person = null, subject = null, from = null, to = null } = query;
  const { limit, offset } = pageRows(query);
  const { rows } = await sql<ReadRow>`
    select w.username as person, p.title, e.operation, e.subject,
      max(coalesce(a.username, t.title, v.name)) as "subjectName",
      count(*)::int as times, min(e.at) as "firstAt", max(e.at) as "lastAt", count(*) over ()::int as total
    from audit_entry e left join position p on p.id = e.position_id left join account w on w.id = e.account_id
    left join account a on 'account:' || a.id = e.subject
    left join position t on 'position:' || t.id = e.subject
    left join unit_version v on 'unit:' || v.unit_id = e.subject and upper_inf(v.valid)
    where e.outcome = 'read'
      and (${person}::text is null or w.username = ${person})
      and (${subject}::text is null or e.subject = ${subject})
      and (${from}::date is null or e.at >= (${from}::date)::timestamp at time zone 'Asia/Ho_Chi_Minh')
      and (${to}::date is null or e.at < (${to}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh')
    group by w.username, p.title, e.operation, e.subject
    order by max(e.seq) desc limit ${limit} offset ${offset}`.execute(db);
  return { rows: [...rows], total: rows[0]?.total ?? 0 };
}

/** Jobs in reach, newest first; in one state when given. */
export async function listJobPage(db: Db, query: JobQuery) {
  const state = query.state ?? null;
  const { rows: counted } = await sql<{ total: number }>`
    select count(*)::int as total from job where ${state}::text is null or state = ${state}`.execute(db);
  return { rows: await listJobs(db, { ...pageRows(query), state }), total: counted[0]?.total ?? 0 };
}
