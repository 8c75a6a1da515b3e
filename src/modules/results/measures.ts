import type { IndicatorId } from '../../kernel/ids.ts';
import type { Db } from '../../platform/database/index.ts';
import type { MeasureReply } from './contract.ts';
import { findMeasure, type MeasureRow } from './queries/measures.ts';
import { noSuchIndicator } from './refusals.ts';

/** A measure that has figures: counted or computed, not a heading. */
export interface CountedMeasure extends MeasureRow {
  readonly id: IndicatorId;
}

export const isCounted = (measure: MeasureRow): measure is CountedMeasure => measure.id !== null;

/** @throws results.no-such-indicator for an unknown code or a heading that has no figure of its own */
export async function getMeasure(db: Db, code: string): Promise<CountedMeasure> {
  const measure = await findMeasure(db, code);
  if (!measure || !isCounted(measure)) throw noSuchIndicator({ code });
  return measure;
}

/** A measure as it crosses HTTP. */
export function measureReply(row: Omit<MeasureRow, 'id' | 'value_from'>): MeasureReply {
  return {
    code: row.code,
    partOf: row.part_of,
    field: row.field,
    numbering: row.numbering ?? '',
    name: { vi: row.name_vi, en: row.name_en },
    unit: { vi: row.unit_vi, en: row.unit_en },
    shift: row.shift,
    decimals: row.shown_decimals,
    kind: row.kind,
    direction: row.direction,
  };
}
