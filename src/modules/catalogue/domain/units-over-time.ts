import type { IsoDate } from '../../../kernel/iso-date.ts';
import { tidy } from '../../../kernel/text.ts';
import type { UnitRow } from './definitions.ts';

/** Whether a unit, or this version of it, exists on a day. */
export function holdsOn(row: Pick<UnitRow, 'from' | 'to'>, day: string): boolean {
  return row.from <= day && (row.to === undefined || day < row.to);
}

/** A unit from its first to its last day; its versions follow each other without a gap. */
export interface UnitLife {
  readonly code: string;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly versions: readonly [UnitRow, ...UnitRow[]];
}

/** Joins rows that continue one another into units, oldest first. A re-used code without `continues` is another unit. */
export function unitLives(rows: readonly UnitRow[]): readonly UnitLife[] {
  const lives: UnitLife[] = [];
  for (const row of rows.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const at = row.continues ? lives.findIndex((life) => life.code === row.code && life.to === row.from) : -1;
    const life = lives[at];
    if (life) lives[at] = { ...life, to: row.to ?? null, versions: [...life.versions, row] };
    else lives.push({ code: row.code, from: row.from, to: row.to ?? null, versions: [row] });
  }
  return lives;
}

/** `Huyện Tam Đường` as it stands within a sentence: `huyện Tam Đường`. */
export function nameWithin(row: Pick<UnitRow, 'name'>): string {
  const name = tidy(row.name);
  return name.charAt(0).toLowerCase() + name.slice(1);
}
