import { sql } from 'kysely';
import type { Words } from '../../../kernel/words.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { Indicator, PublishedIndicator } from '../domain/indicator.ts';

/** The indicators of some codes with all that their formulas read; all of them when no codes are given. */
export async function selectIndicators(
  db: Db,
  codes: readonly string[] | null,
): Promise<readonly Indicator[]> {
  const { rows } = await sql<Indicator>`
    select i.id, i.code, i.kind, i.decimals, i.formula, c.hide_below as "hideBelow"
    from indicator i left join indicator_card c on c.code = i.code
    where ${codes}::text[] is null or i.code = any (${codes}) or i.code in (
      select t #>> '{}' from indicator f, jsonb_path_query(f.formula, '$.*[*].code') t where f.code = any (${codes}))
    order by i.code`.execute(db);
  return rows;
}

/** Indicators of the catalogue that differ from those kept in a way that would change what figures mean. */
export async function selectChangedIndicators(db: Db, indicators: readonly PublishedIndicator[]) {
  const { rows } = await sql<{ code: string; what: string }>`
    select i.code, case when i.kind <> n.kind then i.kind || ' → ' || n.kind
      when (i.formula is null) <> (n.formula is null or n.formula = 'null') then 'formula'
      else i.decimals || ' → ' || n.decimals end as what
    from jsonb_to_recordset(${JSON.stringify(indicators)}::jsonb)
      as n (code text, kind text, decimals smallint, formula jsonb)
    join indicator i on i.code = n.code
    where (i.kind <> n.kind or i.decimals > n.decimals
        or (i.formula is null) <> (n.formula is null or n.formula = 'null'))
      and exists (select from figure f where f.indicator_id = i.id)`.execute(db);
  return rows;
}

/** Adds or updates indicators; those that the catalogue no longer names stay, inactive. */
export async function upsertIndicators(db: Db, indicators: readonly PublishedIndicator[]): Promise<void> {
  await sql`
    insert into indicator (code, kind, decimals, formula)
    select code, kind, decimals, nullif(formula, 'null')
    from jsonb_to_recordset(${JSON.stringify(indicators)}::jsonb)
      as n (code text, kind text, decimals smallint, formula jsonb)
    on conflict (code) do update set kind = excluded.kind, decimals = excluded.decimals, formula = excluded.formula,
      is_active = true`.execute(db);
  await sql`update indicator set is_active = false where code <> all (${indicators.map((one) => one.code)})`.execute(
    db,
  );
}

/** What may be counted and imported, named as in the catalogue; `unit` is the one in which the ledger keeps it. */
export interface CountedName {
  readonly code: string;
  readonly kind: 'flow' | 'stock' | 'ratio';
  readonly name: Words;
  readonly unit: Words;
}

export async function listCountedNames(db: Db): Promise<readonly CountedName[]> {
  const { rows } = await sql<CountedName>`
    select c.code, c.kind, jsonb_build_object('vi', c.name_vi, 'en', c.name_en) as name,
      jsonb_build_object('vi', c.unit_vi, 'en', c.unit_en) as unit
    from indicator_card c where c.value_from = 'counted' order by c.ordinal`.execute(db);
  return rows;
}
