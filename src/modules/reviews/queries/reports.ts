import { sql } from 'kysely';
import type { Actor } from '../../../kernel/actor.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { Passage, ReportContent, Section, TableSpec } from '../domain/content.ts';
import type { ReportHeader } from '../domain/report-header.ts';

export interface ReportRow {
  readonly id: number;
  readonly version: number;
  readonly reason: string | null;
  readonly header: ReportHeader;
  readonly headerRevision: number;
  readonly isSigned: boolean;
}

/** Versions of a review's report, latest first. */
export async function listReportRows(db: Db, reviewId: number): Promise<readonly ReportRow[]> {
  const { rows } = await sql<ReportRow>`
    select r.id, r.version, r.reason, r.header, r.header_revision as "headerRevision", s.report_id is not null as "isSigned"
    from report r left join report_signature s on s.report_id = r.id
    where r.review_id = ${reviewId} order by r.version desc`.execute(db);
  return rows;
}

export async function insertReport(
  db: Db,
  actor: Actor,
  report: {
    readonly reviewId: number;
    readonly version: number;
    readonly reason: string | null;
    readonly header: ReportHeader;
  },
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into report (review_id, version, reason, header, drafted_at)
    values (${report.reviewId}, ${report.version}, ${report.reason}, ${JSON.stringify(report.header)}::jsonb, ${actor.at})
    returning id`.execute(db);
  return rows[0]?.id ?? 0;
}

/** Writes a whole draft; `numbered` as far as sentences of a block were numbered. */
export async function insertContent(
  db: Db,
  actor: Actor,
  reportId: number,
  content: ReportContent,
  numbered: ReadonlyMap<string, number> = new Map(),
): Promise<void> {
  const sections = content.map(({ key, level, label, title }, ordinal) => ({
    key,
    level,
    label,
    title,
    ordinal,
  }));
  await sql`
    insert into report_section (report_id, key, ordinal, level, label, title)
    select ${reportId}, key, ordinal, level, label, title
    from jsonb_to_recordset(${JSON.stringify(sections)}::jsonb)
      as s (key text, ordinal integer, level text, label text, title text)`.execute(db);
  const blocks = content.flatMap(({ key: section, blocks: of }) =>
    of.map((block, ordinal) => ({ section, ...block, ordinal, numbered: numbered.get(block.key) ?? 0 })),
  );
  await sql`
    insert into report_block (report_id, section_key, key, ordinal, content, numbered, account_id, title, saved_at)
    select ${reportId}, section, key, ordinal, content, numbered, ${actor.accountId}, '', ${actor.at}
    from jsonb_to_recordset(${JSON.stringify(blocks)}::jsonb)
      as b (section text, key text, ordinal integer, content jsonb, numbered integer)`.execute(db);
  await sql`
    insert into report_block_version (block_id, revision, content, account_id, title, saved_at)
    select id, revision, content, account_id, title, saved_at from report_block where report_id = ${reportId}`.execute(
    db,
  );
}

export interface BlockRow {
  readonly id: number;
  readonly sectionKey: string;
  readonly key: string;
  readonly content: Passage | TableSpec;
  readonly numbered: number;
  readonly revision: number;
  readonly savedAt: string;
  readonly savedBy: string;
}

const blockColumns = sql`b.id, b.section_key as "sectionKey", b.key, b.content, b.numbered, b.revision,
  b.saved_at as "savedAt", b.title as "savedBy"`;

export async function listBlocks(db: Db, reportId: number): Promise<readonly BlockRow[]> {
  const { rows } = await sql<BlockRow>`
    select ${blockColumns} from report_block b where report_id = ${reportId} order by ordinal, id`.execute(
    db,
  );
  return rows;
}

export async function findBlock(db: Db, reportId: number, key: string): Promise<BlockRow | undefined> {
  const { rows } = await sql<BlockRow>`
    select ${blockColumns} from report_block b where report_id = ${reportId} and key = ${key}`.execute(db);
  return rows[0];
}

/** Headings in order, blocks not yet put under them. */
export async function listSections(db: Db, reportId: number): Promise<readonly Omit<Section, 'blocks'>[]> {
  const { rows } = await sql<Omit<Section, 'blocks'>>`
    select key, level, label, title from report_section where report_id = ${reportId} order by ordinal`.execute(
    db,
  );
  return rows;
}

/**
 * Writes a block over the revision that was read, and keeps the state; undefined when another was saved meanwhile, or the
 * report has been signed.
 */
export async function updateBlock(
  db: Db,
  actor: Actor,
  of: { readonly reportId: number; readonly key: string; readonly revision: number },
  content: { readonly passage: Passage; readonly numbered: number },
): Promise<BlockRow | undefined> {
  const { rows } = await sql<BlockRow>`
    update report_block b set content = ${JSON.stringify(content.passage)}::jsonb, numbered = ${content.numbered},
      revision = b.revision + 1, account_id = ${actor.accountId}, title = ${actor.title}, saved_at = ${actor.at}
    where b.report_id = ${of.reportId} and b.key = ${of.key} and b.revision = ${of.revision}
      and not exists (select from report_signature s where s.report_id = b.report_id)
    returning ${blockColumns}`.execute(db);
  const saved = rows[0];
  if (saved)
    await sql`
      insert into report_block_version (block_id, revision, content, account_id, title, saved_at)
      select id, revision, content, account_id, title, saved_at from report_block where id = ${saved.id}`.execute(
      db,
    );
  return saved;
}

/** Drafts a block anew as long as it stands as drafted: what people have written is never overwritten. */
export async function updateDrafted(
  db: Db,
  actor: Actor,
  of: { readonly reviewId: number; readonly key: string },
  passage: Passage,
): Promise<void> {
  await sql`
    with saved as (
      update report_block b set content = ${JSON.stringify(passage)}::jsonb, revision = b.revision + 1,
        account_id = ${actor.accountId}, saved_at = ${actor.at}
      from report r
      where r.id = b.report_id and r.review_id = ${of.reviewId} and b.key = ${of.key} and b.title = ''
        and not exists (select from report_signature s where s.report_id = r.id)
      returning b.id, b.revision, b.content, b.account_id, b.title, b.saved_at
    )
    insert into report_block_version (block_id, revision, content, account_id, title, saved_at)
    select id, revision, content, account_id, title, saved_at from saved`.execute(db);
}

export interface BlockVersionRow {
  readonly revision: number;
  readonly savedAt: string;
  readonly savedBy: string;
  readonly content: Passage;
}

/** Former states of a passage, latest first. */
export async function listBlockVersionRows(db: Db, blockId: number): Promise<readonly BlockVersionRow[]> {
  const { rows } = await sql<BlockVersionRow>`
    select revision, saved_at as "savedAt", title as "savedBy", content from report_block_version
    where block_id = ${blockId} order by revision desc limit 200`.execute(db);
  return rows;
}

/** Null when somebody else wrote it meanwhile. */
export async function updateHeader(
  db: Db,
  reportId: number,
  revision: number,
  header: ReportHeader,
): Promise<number | null> {
  const { rows } = await sql<{ revision: number }>`
    update report set header = ${JSON.stringify(header)}::jsonb, header_revision = header_revision + 1
    where id = ${reportId} and header_revision = ${revision}
      and not exists (select from report_signature s where s.report_id = report.id)
    returning header_revision as revision`.execute(db);
  return rows[0]?.revision ?? null;
}
