import { sql } from 'kysely';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { PageRows, SortBy } from '../../../kernel/list-query.ts';
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

export interface DefinitionFilter {
  /** Folded. */
  readonly search: string;
  readonly kind: PublishedKind | null;
  readonly needsCheck: boolean | null;
  readonly sort: SortBy<'code' | 'name' | 'validFrom'>;
}

const orders = {
  code: sql`kind, code`,
  name: sql`lower(extensions.unaccent(name_vi))`,
  validFrom: sql`valid_from`,
} as const;
const backwards = {
  code: sql`kind desc, code desc`,
  name: sql`lower(extensions.unaccent(name_vi)) desc`,
  validFrom: sql`valid_from desc`,
} as const;

/** The latest version of every definition, narrowed, one page. */
export async function listDefinitionRows(
  db: Db,
  { search, kind, needsCheck, sort }: DefinitionFilter,
  { limit, offset }: PageRows,
): Promise<readonly (DefinitionRow & { readonly total: number })[]> {
  const { rows } = await sql<DefinitionRow & { readonly total: number }>`
    with latest as (
      select distinct on (kind, code) kind, code, coalesce(body -> 'name' ->> 'vi', code) as name_vi,
        coalesce(body -> 'name' ->> 'en', code) as name_en, version as versions, valid_from, source_vi, source_en,
        needs_check, checksum
      from catalogue_version order by kind, code, version desc
    )
    select *, count(*) over ()::int as total from latest
    where (${kind}::text is null or kind = ${kind})
      and (${needsCheck}::boolean is null or needs_check = ${needsCheck})
      and (${search} = '' or position(${search} in lower(extensions.unaccent(code || ' ' || name_vi || ' ' || name_en))) > 0)
    order by ${(sort.isDescending ? backwards : orders)[sort.key]}, kind, code
    limit ${limit} offset ${offset}`.execute(db);
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
