import { sql } from 'kysely';
import type { Actor } from '../../../kernel/actor.ts';
import type { Decimal } from '../../../kernel/decimal.ts';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { Figure } from '../domain/figures-of-table.ts';
import type { SignedContent } from '../domain/signed-content.ts';

export type SigningForm = 'head' | 'KT' | 'Q' | 'TL' | 'TUQ';

export interface SignatureRow {
  readonly reportId: number;
  readonly form: SigningForm;
  readonly authority: readonly string[];
  readonly title: string;
  readonly signedAt: string;
  readonly signedOn: IsoDate;
  readonly knownOn: IsoDate;
  readonly lastEntryId: number;
  readonly content: SignedContent;
  readonly contentHash: string;
  readonly number: number | null;
  readonly registeredOn: IsoDate | null;
}

export async function findSignature(db: Db, reportId: number): Promise<SignatureRow | undefined> {
  const { rows } = await sql<SignatureRow>`
    select s.report_id as "reportId", form, authority, title, signed_at as "signedAt", signed_on as "signedOn",
      known_on as "knownOn", last_entry_id::float8 as "lastEntryId", content, content_hash as "contentHash", n.number,
      n.registered_on as "registeredOn"
    from report_signature s left join report_registration n on n.report_id = s.report_id
    where s.report_id = ${reportId}`.execute(db);
  return rows[0];
}

export interface NewSignature {
  readonly reportId: number;
  readonly form: SigningForm;
  readonly authority: readonly string[];
  readonly knownOn: IsoDate;
  readonly lastEntryId: number;
  readonly content: SignedContent;
  readonly contentHash: string;
}

/** Writes the signature and what it froze, once and for all. */
export async function insertSignature(
  db: Db,
  actor: Actor,
  signature: NewSignature,
  figures: readonly Figure[],
): Promise<void> {
  await sql`
    insert into report_signature (report_id, form, authority, account_id, position_id, title, signed_at, signed_on, known_on,
      last_entry_id, content, content_hash)
    values (${signature.reportId}, ${signature.form}, ${signature.authority}, ${actor.accountId}, ${actor.positionId},
      ${actor.title}, ${actor.at}, ${actor.today}, ${signature.knownOn}, ${signature.lastEntryId},
      ${JSON.stringify(signature.content)}::jsonb, ${signature.contentHash})`.execute(db);
  await sql`
    insert into report_figure (report_id, cite, value, text, detail)
    select ${signature.reportId}, cite, value, text, to_jsonb(f) - 'cite' - 'value' - 'text'
    from jsonb_to_recordset(${JSON.stringify(figures)}::jsonb) as f (cite text, value numeric, text text, measure text,
      indicator text, name jsonb, "unitId" integer, "unitCode" text, "unitName" text, unit jsonb, origin text, "isSample" boolean, notes jsonb)`.execute(
    db,
  );
}

/** The figures of a signed report as they were. */
export async function listSignedFigures(db: Db, reportId: number): Promise<readonly Figure[]> {
  const { rows } = await sql<{
    cite: string;
    value: Decimal | null;
    text: string;
    detail: Omit<Figure, 'cite' | 'value' | 'text'>;
  }>`
    select cite, trim_scale(value) as value, text, detail from report_figure where report_id = ${reportId} order by cite`.execute(
    db,
  );
  return rows.map(({ detail, ...figure }) => ({ ...detail, ...figure }));
}

/** False when it has a number already. */
export async function insertRegistration(
  db: Db,
  actor: Actor,
  reportId: number,
  number: number,
  on: IsoDate,
): Promise<boolean> {
  const { rows } = await sql`
    insert into report_registration (report_id, number, registered_on, account_id, registered_at)
    values (${reportId}, ${number}, ${on}, ${actor.accountId}, ${actor.at})
    on conflict (report_id) do nothing returning report_id`.execute(db);
  return rows.length === 1;
}

export interface SigningRightRow {
  readonly form: 'KT' | 'TL' | 'TUQ';
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  readonly basis: string | null;
}

/** Rights to sign for the head that a post holds on a day. */
export async function listSigningRights(
  db: Db,
  positionId: number,
  on: IsoDate,
): Promise<readonly SigningRightRow[]> {
  const { rows } = await sql<SigningRightRow>`
    select form, lower(valid) as "from", upper(valid) - 1 as "until", basis from signing_right
    where position_id = ${positionId} and valid @> ${on}::date order by form`.execute(db);
  return rows;
}

export interface Post {
  readonly role: string;
  readonly title: string;
  /** Document by which the account holds the post for somebody else; null for the regular holder. */
  readonly deputisingBasis: string | null;
}

/** A post as the account holds it on a day. */
export async function findPost(
  db: Db,
  positionId: number,
  accountId: number,
  on: IsoDate,
): Promise<Post | undefined> {
  const { rows } = await sql<Post>`
    select p.role, p.title, h.deputising_basis as "deputisingBasis"
    from position p join position_holder h on h.position_id = p.id and h.valid @> ${on}::date
    where p.id = ${positionId} and h.account_id = ${accountId} and p.valid @> ${on}::date
    order by h.deputising_basis nulls first limit 1`.execute(db);
  return rows[0];
}

/** Title of the director's post of a body, as it is on a day. */
export async function findHeadTitle(db: Db, hostId: number, on: IsoDate): Promise<string | undefined> {
  const { rows } = await sql<{ title: string }>`
    select p.title from position p
    join unit_version v on v.unit_id = p.unit_id and v.valid @> ${on}::date
    where p.role = 'director' and p.valid @> ${on}::date and (p.unit_id = ${hostId} or v.parent_id = ${hostId})
    order by p.id limit 1`.execute(db);
  return rows[0]?.title;
}

export interface NewSigningRight {
  readonly positionId: number;
  readonly form: 'KT' | 'TL' | 'TUQ';
  readonly from: IsoDate;
  /** Last day; null until withdrawn. */
  readonly until: IsoDate | null;
  readonly basis: string | null;
}

/** Records rights to sign for the head. */
export async function insertSigningRights(db: Db, rights: readonly NewSigningRight[]): Promise<void> {
  await sql`
    insert into signing_right (position_id, form, valid, basis)
    select "positionId", form, daterange("from", "until", '[]'), basis
    from jsonb_to_recordset(${JSON.stringify(rights)}::jsonb)
      as r ("positionId" integer, form text, "from" date, "until" date, basis text)`.execute(db);
}

/** Number of the last recording of figures: what is recorded later was not known at signing. */
export async function findLastEntry(db: Db): Promise<number> {
  // Under the lock no recording is half done, so nothing with a lower number can still appear.
  await sql`select lock_figures()`.execute(db);
  const { rows } = await sql<{ id: number }>`
    select coalesce(max(id), 0)::float8 as id from figure_entry`.execute(db);
  return rows[0]?.id ?? 0;
}
