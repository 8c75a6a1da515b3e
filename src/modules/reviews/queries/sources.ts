import { sql } from 'kysely';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Db } from '../../../platform/database/index.ts';

interface SourceRow {
  readonly code: string;
  readonly source: string;
  readonly rows: number;
  readonly lastRecordedOn: IsoDate;
}

/** Rows of the ledger behind indicators up to a closing day, by kind of source; computed ones by what they are made of. */
export async function listSources(
  db: Db,
  codes: readonly string[],
  window: { readonly from: IsoDate; readonly to: IsoDate },
): Promise<Record<string, Omit<SourceRow, 'code'>[]>> {
  const { rows } = await sql<SourceRow>`
    with wanted as (
      select i.code, coalesce(t.id, i.id) as indicator_id
      from indicator i
      left join lateral (
        select k.id from jsonb_path_query(i.formula, '$.*[*].code') f join indicator k on k.code = f #>> '{}'
      ) t on i.formula is not null
      where i.code = any (${codes}::text[])
    )
    select w.code, e.source, count(*)::integer as rows, max(f.recorded_on) as "lastRecordedOn"
    from wanted w
    join figure f on f.indicator_id = w.indicator_id and f.day_to between ${window.from}::date and ${window.to}::date
      and f.reverses is null
    join figure_entry e on e.id = f.entry_id
    group by w.code, e.source order by w.code, e.source`.execute(db);
  const sources: Record<string, Omit<SourceRow, 'code'>[]> = {};
  for (const { code, ...row } of rows) sources[code] = [...(sources[code] ?? []), row];
  return sources;
}
