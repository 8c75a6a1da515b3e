import { sql } from 'kysely';
import type { Words } from '../../../kernel/words.ts';
import type { Db } from '../../../platform/database/index.ts';

export interface Limitation {
  readonly code: string;
  /** What came from outside (`difficulty`), what was lacking (`limitation`), what is asked for (`proposal`). */
  readonly kind: 'difficulty' | 'limitation' | 'proposal';
  readonly field: string | null;
  readonly indicators: readonly string[];
  readonly text: Words;
}

/** The register of a unit for a period, in the order of its codes. */
export async function listLimitations(
  db: Db,
  unitId: number,
  period: string,
): Promise<readonly Limitation[]> {
  const { rows } = await sql<Limitation>`
    select code, kind, field_code as field, indicators, text from limitation
    where unit_id = ${unitId} and period = ${period} order by length(code), code`.execute(db);
  return rows;
}

/** Loads a register; codes that are there already stay as they are. */
export async function insertLimitations(
  db: Db,
  of: { readonly unitId: number; readonly period: string; readonly source: string; readonly at: string },
  rows: readonly Limitation[],
): Promise<void> {
  await sql`
    insert into limitation (unit_id, period, code, kind, field_code, indicators, text, source, recorded_at)
    select ${of.unitId}, ${of.period}, code, kind, field, indicators, text, ${of.source}, ${of.at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as l (code text, kind text, field text, indicators text[], text jsonb)
    on conflict (unit_id, period, code) do nothing`.execute(db);
}
