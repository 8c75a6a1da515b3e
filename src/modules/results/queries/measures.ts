import { sql } from 'kysely';
import type { IndicatorId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/database/index.ts';

/** A line of the official table with its number in the ledger; headings have none. */
export interface MeasureRow {
  readonly id: IndicatorId | null;
  readonly code: string;
  readonly part_of: string | null;
  readonly numbering: string | null;
  readonly field: string;
  readonly kind: 'flow' | 'stock' | 'ratio';
  readonly direction: 'up' | 'down' | 'neutral';
  readonly decimals: number;
  readonly name_vi: string;
  readonly name_en: string;
  readonly unit_vi: string;
  readonly unit_en: string;
  readonly shift: number;
  readonly shown_decimals: number;
  readonly value_from: 'counted' | 'computed' | 'heading';
}

const columns = sql`i.id, c.code, c.part_of, c.numbering, c.field, c.kind, c.direction, c.decimals, c.name_vi, c.name_en,
  c.shown_unit_vi as unit_vi, c.shown_unit_en as unit_en, c.shown_shift as shift, c.shown_decimals, c.value_from`;

/** All lines in the order of the official table. */
export async function listMeasures(db: Db): Promise<readonly MeasureRow[]> {
  const { rows } = await sql<MeasureRow>`
    select ${columns} from indicator_card c left join indicator i on i.code = c.code order by c.ordinal`.execute(
    db,
  );
  return rows;
}

export async function findMeasure(db: Db, code: string): Promise<MeasureRow | undefined> {
  const { rows } = await sql<MeasureRow>`
    select ${columns} from indicator_card c left join indicator i on i.code = c.code where c.code = ${code}`.execute(
    db,
  );
  return rows[0];
}
