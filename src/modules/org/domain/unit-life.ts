import type { UnitId } from '../../../kernel/ids.ts';
import type { IsoDate } from '../../../kernel/iso-date.ts';

export const levels = ['province', 'district', 'commune', 'department', 'division', 'affiliated'] as const;
export type Level = (typeof levels)[number];

/** From the first day on, up to the day before `to`; null: no end known. */
export interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/** What may change while a unit stays the same unit. */
export interface UnitVersion extends Span {
  readonly name: string;
  readonly shortName: string;
  readonly altNames: readonly string[];
  readonly level: Level;
  /** `xa`, `phuong`, `huyen`, `phong` …; the vocabulary grows with the law. */
  readonly kind: string;
  readonly parentId: UnitId | null;
}

/** A unit from its first to its last day. A change of extent ends it and makes another. */
export interface UnitLife extends Span {
  readonly id: UnitId;
  readonly code: string;
  /** Size used when a figure is read backwards into the units it was merged from. */
  readonly population: number | null;
  /** Oldest first, without gap. */
  readonly versions: readonly UnitVersion[];
}

/** Part of a unit that ended went into another that began. */
export interface Succession {
  readonly on: IsoDate;
  readonly fromId: UnitId;
  readonly toId: UnitId;
  /** Relative to the other successors of the same unit; null: not known. */
  readonly weight: number | null;
}

export function holdsOn(span: Span, day: IsoDate): boolean {
  return span.from <= day && (span.to === null || day < span.to);
}

/** The version that holds on a day, or undefined outside the unit's life. */
export function versionOn(unit: UnitLife, day: IsoDate): UnitVersion | undefined {
  return unit.versions.find((version) => holdsOn(version, day));
}

/** Whether the first span ends no earlier than the second. */
export function lastsAsLongAs(a: Span, b: Span): boolean {
  return a.to === null || (b.to !== null && b.to <= a.to);
}
