import { sql } from 'kysely';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { PublishedKind } from '../domain/definitions.ts';

export interface DefinitionRow {
  readonly kind: PublishedKind;
  readonly code: string;
  readonly name_vi: string;
  readonly name_en: string;
  readonly versions: number;
  readonly valid_from: IsoDate;
  readonly source_vi: string;
  readonly source_en: string;
  readonly needs_check: boolean;
  readonly checksum: string;
}

/** The latest version of every definition, of one kind if given. */
export async function listDefinitionRows(
  db: Db,
  kind: PublishedKind | null,
): Promise<readonly DefinitionRow[]> {
  const { rows } = await sql<DefinitionRow>`
    select distinct on (kind, code) kind, code, body -> 'name' ->> 'vi' as name_vi, body -> 'name' ->> 'en' as name_en,
      version as versions, valid_from, source_vi, source_en, needs_check, checksum
    from catalogue_version
    where ${kind}::text is null or kind = ${kind}
    order by kind, code, version desc`.execute(db);
  return rows;
}

export interface VersionRow {
  readonly version: number;
  readonly valid_from: IsoDate;
  readonly source_vi: string;
  readonly source_en: string;
  readonly needs_check: boolean;
  readonly checksum: string;
  readonly published_on: IsoDate;
  readonly body: object;
}

/** All versions of one definition, latest first; empty when there is none. */
export async function listVersionRows(
  db: Db,
  kind: PublishedKind,
  code: string,
): Promise<readonly VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    select version, valid_from, source_vi, source_en, needs_check, checksum, published_on, body
    from catalogue_version where kind = ${kind} and code = ${code} order by version desc`.execute(db);
  return rows;
}

export interface CardRow {
  readonly code: string;
  readonly part_of: string | null;
  readonly subset_of: string | null;
  readonly numbering: string | null;
  readonly field: string;
  readonly kind: 'flow' | 'stock' | 'ratio';
  readonly value_from: 'counted' | 'computed' | 'heading';
  readonly level: 'commune' | 'district' | 'province';
  readonly direction: 'up' | 'down' | 'neutral';
  readonly decimals: number;
  readonly name_vi: string;
  readonly name_en: string;
  readonly shown_shift: number;
  readonly shown_decimals: number;
  readonly shown_unit_vi: string;
  readonly shown_unit_en: string;
  readonly hide_below: number | null;
  readonly needs_check: boolean;
}

/** Every indicator and part in the order of the official table. */
export async function listCardRows(db: Db): Promise<readonly CardRow[]> {
  const { rows } = await sql<CardRow>`
    select code, part_of, subset_of, numbering, field, kind, value_from, level, direction, decimals, name_vi, name_en,
      shown_shift, shown_decimals, shown_unit_vi, shown_unit_en, hide_below, needs_check
    from indicator_card order by ordinal`.execute(db);
  return rows;
}

/** The body of the version of a rule that holds on a day. */
export async function findRuleBody(db: Db, code: string, day: IsoDate): Promise<object | undefined> {
  const { rows } = await sql<{ body: object }>`
    select body from catalogue_version
    where kind = 'rule' and code = ${code} and valid_from <= ${day} order by valid_from desc limit 1`.execute(
    db,
  );
  return rows[0]?.body;
}
