import { sql } from 'kysely';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { Card } from '../domain/hand-out.ts';
import type { Edition, PublishedEdition } from '../domain/publication.ts';

/** All published versions, with a lock that makes a second publication wait. */
export async function lockPublished(db: Db): Promise<readonly PublishedEdition[]> {
  await sql`select pg_advisory_xact_lock(30, 'catalogue_version'::regclass::oid::integer)`.execute(db);
  return listPublished(db);
}

async function listPublished(db: Db): Promise<readonly PublishedEdition[]> {
  const { rows } = await sql<PublishedEdition>`
    select kind, code, version, checksum, body from catalogue_version order by kind, code, version`.execute(
    db,
  );
  return rows;
}

export interface Publishing {
  readonly at: string;
  readonly today: IsoDate;
  readonly accountId: number | null;
}

export async function insertEditions(db: Db, editions: readonly Edition[], by: Publishing): Promise<void> {
  const json = JSON.stringify(editions);
  await sql`
    insert into catalogue_version (kind, code, version, valid_from, source, source_vi, source_en, needs_check, checksum,
      body, published_at, published_on, account_id)
    select kind, code, version, (body ->> 'from')::date, body ->> 'source', "sourceTitle" ->> 'vi', "sourceTitle" ->> 'en',
      coalesce((body ->> 'verify')::boolean, false), checksum, body, ${by.at}, ${by.today}, ${by.accountId}
    from jsonb_to_recordset(${json}::jsonb)
      as e (kind text, code text, version integer, checksum text, body jsonb, "sourceTitle" jsonb)`.execute(
    db,
  );
}

/** Writes the table that screens read. A code that is gone cannot come here: publishing refuses it before. */
export async function replaceCards(db: Db, cards: readonly Card[]): Promise<void> {
  const rows = cards.map((card) => ({
    code: card.code,
    part_of: card.partOf,
    subset_of: card.subsetOf,
    version: card.version,
    ordinal: card.ordinal,
    numbering: card.numbering,
    field: card.field,
    kind: card.kind,
    value_from: card.valueFrom,
    level: card.level,
    direction: card.direction,
    roll_up: card.rollUp,
    decimals: card.decimals,
    name_vi: card.name.vi,
    name_en: card.name.en,
    unit_vi: card.unit.vi,
    unit_en: card.unit.en,
    shown_shift: card.shown?.shift ?? 0,
    shown_decimals: card.shown?.decimals ?? card.decimals,
    shown_unit_vi: (card.shown?.unit ?? card.unit).vi,
    shown_unit_en: (card.shown?.unit ?? card.unit).en,
    hide_below: card.hideBelow,
    needs_check: card.needsCheck,
  }));
  await sql`delete from indicator_card`.execute(db);
  await sql`
    insert into indicator_card
    select * from jsonb_populate_recordset(null::indicator_card, ${JSON.stringify(rows)}::jsonb)`.execute(db);
}
