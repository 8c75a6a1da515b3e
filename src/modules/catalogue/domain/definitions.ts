import type { Reach } from '../../../kernel/actor.ts';
import type { Decimal } from '../../../kernel/decimal.ts';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { PeriodCode, PeriodKind } from '../../../kernel/period.ts';
import type { Words } from '../../../kernel/words.ts';
import type { SpecialDayKind } from '../../../kernel/working-days.ts';

// Shapes of the files under catalogue/, as catalogue/schemas/ checks them.

/** A definition that holds from a day until the next version's. */
export interface Version {
  readonly from: IsoDate;
  readonly source: string;
  /** Rests on general knowledge: to be checked before use. */
  readonly verify?: true;
}

export interface Versioned<V extends Version = Version> {
  readonly code: string;
  readonly versions: readonly V[];
}

export type MeasureKind = 'flow' | 'stock' | 'ratio';
export type MeasureLevel = 'commune' | 'district' | 'province';

/** How a value comes about that nobody counts. Terms are codes of counted measures. */
export type Formula =
  | { readonly ratio: { readonly numerator: string; readonly denominator: string; readonly times: number } }
  | { readonly sum: readonly string[] }
  | { readonly difference: readonly [string, string] };

export interface Measure {
  readonly name: Words;
  readonly unit: Words;
  /** Most decimals a stored figure may carry. */
  readonly decimals: number;
  /** Shown in another unit than stored: the value times ten to the power of `shift`. */
  readonly shown?: { readonly unit: Words; readonly shift: number; readonly decimals: number };
  readonly direction: 'up' | 'down' | 'neutral';
  readonly kind: MeasureKind;
  readonly rollUp: 'sum' | 'distinct' | 'lastThenSum' | 'ratioOfSums';
  readonly level: MeasureLevel;
  readonly formula?: Formula;
}

export interface Part extends Measure {
  readonly code: string;
}

export interface IndicatorVersion extends Version, Measure {
  readonly field: string;
  /** Place in the official table: `VI.2.1`. */
  readonly numbering: string;
  readonly subsetOf?: string;
  readonly confidential?: { readonly hideBelow: number };
  readonly breakdowns?: readonly string[];
  readonly parts?: readonly Part[];
}

export interface RoleVersion extends Version {
  readonly name: Words;
  readonly rights: readonly { readonly verb: string; readonly reach: Reach['kind'] }[];
}

export interface CalendarDay {
  readonly date: IsoDate;
  readonly kind: SpecialDayKind;
  readonly name: Words;
  /** The holiday a day is in lieu of, or the other day of a swap. */
  readonly counterpart?: IsoDate;
  readonly verify?: true;
}

export interface CalendarVersion extends Version {
  readonly to: IsoDate;
  readonly name: Words;
  readonly days: readonly CalendarDay[];
}

export interface PaceRule extends Version {
  readonly name: Words;
  /** Least share of the pro-rata pace, in per cent, that counts as on course. */
  readonly onCourseFromPercent: number;
  readonly behindFromPercent: number;
  readonly percentDecimals: number;
  readonly implausible: { readonly neededOverAchievedPace: number };
}

/** A breakdown of a cell; a full one's items make the whole. */
export interface Breakdown {
  readonly code: string;
  readonly name: Words;
  readonly isFull: boolean;
  readonly items: readonly { readonly code: string; readonly name: Words }[];
}

export type FormLevel = 'commune' | 'district' | 'department';

/** One rule between cells, or against the last period. A cell is an indicator, or an item of it: `T01/sex.female`. */
export interface FormRule {
  readonly reason: Words;
  /** Broken, it is worth a second look but does not hold the report back. */
  readonly warns?: true;
  readonly sum?: { readonly whole: string; readonly parts: readonly string[] };
  readonly atMost?: { readonly lesser: string; readonly greater: string };
  readonly ratioWithin?: {
    readonly of: string;
    readonly to: string;
    readonly atLeast: Decimal;
    readonly atMost: Decimal;
  };
  readonly notBelowLast?: string;
  readonly changeAtMost?: { readonly cell: string; readonly percent: Decimal };
}

export interface ReportFormVersion extends Version {
  readonly name: Words;
  readonly level: FormLevel;
  readonly period: PeriodKind;
  readonly covers: 'period' | 'remainder';
  readonly kind: 'dinhKy' | 'chuyenDe' | 'dotXuat';
  /** Whether its totals enter the ledger; else they stand beside what other forms count. */
  readonly counts: boolean;
  readonly due: readonly {
    readonly level: FormLevel;
    readonly workingDays: number;
    readonly cutOff: string;
    readonly followsCalendar: boolean;
  }[];
  readonly cells: readonly {
    readonly indicator: string;
    readonly required: boolean;
    readonly by?: readonly string[];
  }[];
  readonly rules: readonly FormRule[];
}

export interface Field {
  readonly code: string;
  readonly numbering: string;
  readonly indicators: number;
  readonly name: Words;
}

export interface Source {
  readonly code: string;
  readonly title: Words;
  readonly address?: string;
  readonly licence?: string;
  readonly verify?: true;
}

export type PublishedKind = 'indicator' | 'role' | 'calendar' | 'rule' | 'reportForm';

export interface UnitRow {
  readonly code: string;
  readonly from: IsoDate;
  /** First day on which the unit, or this version of it, is no more. */
  readonly to?: IsoDate;
  readonly name: string;
  readonly shortName: string;
  readonly level: MeasureLevel | 'department' | 'division' | 'affiliated';
  readonly kind: string;
  readonly parent: string | null;
  readonly altNames?: readonly string[];
  readonly areaKm2?: number;
  readonly population?: number;
  /** The same unit as the row of this code that ends where this one begins. */
  readonly continues?: true;
  readonly verify?: true;
}

export interface Succession {
  readonly date: IsoDate;
  readonly from: string;
  readonly to: string;
  readonly kind: 'merge' | 'split' | 'abolish';
  readonly legalBasis: string;
  readonly weight?: number;
  readonly verify?: true;
}

export interface FieldHolder {
  readonly field: string;
  readonly unit: string;
  readonly from: IsoDate;
  readonly to?: IsoDate;
  readonly legalBasis: string;
  readonly verify?: true;
}

export interface PositionRow {
  readonly username: string;
  readonly role: string;
  readonly from: IsoDate;
  readonly title: Words;
  readonly unit?: string;
  readonly eachUnit?: 'district' | 'commune';
}

export interface Portfolio {
  readonly position: string;
  readonly from: IsoDate;
  readonly legalBasis: string;
  readonly fields: readonly string[];
  readonly units: readonly string[];
}

export interface Target {
  readonly indicator: string;
  readonly unit: string;
  readonly value: Decimal;
  readonly source: string;
  readonly sample?: true;
}

export interface TargetSet {
  readonly year: number;
  readonly decision: {
    readonly number: string;
    readonly issuer: string;
    readonly date: IsoDate;
    readonly note?: Words;
    readonly verify?: true;
  };
  readonly targets: readonly Target[];
}

export interface AssertedClaim {
  readonly indicator: string;
  readonly claim: 'percentOfPlan' | 'comparison' | 'fullYearEstimate' | 'fullYearPercent';
  readonly value: Decimal | null;
  readonly basis?: 'points' | 'percent' | 'unspecified';
  readonly phrase?: string;
}

export interface AssertedSet {
  readonly source: string;
  readonly period: PeriodCode;
  readonly asAt: IsoDate;
  readonly unit: string;
  readonly claims: readonly AssertedClaim[];
}

export interface Limitation {
  readonly code: string;
  /** What came from outside, what was lacking, what is asked for. */
  readonly kind: 'difficulty' | 'limitation' | 'proposal';
  readonly field: string;
  readonly indicators: readonly string[];
  readonly text: Words;
}

export interface LimitationSet {
  readonly source: string;
  readonly period: PeriodCode;
  readonly limitations: readonly Limitation[];
}

interface CountAndMoney {
  readonly count: number;
  readonly amountDong: string;
}

export interface SupportPackage {
  readonly source: string;
  readonly legalBasis: string;
  readonly asAt: IsoDate;
  readonly envelopeDong: string;
  readonly splitIsSample: boolean;
  readonly groups: readonly {
    readonly code: string;
    readonly name: Words;
    readonly stated: {
      readonly approved?: CountAndMoney;
      readonly paid?: CountAndMoney;
      readonly outstanding?: CountAndMoney;
    };
    readonly amountMultipleOfDong?: number;
    readonly monthlyDong?: readonly number[];
    readonly monthsAtMost?: number;
  }[];
}

export interface ProvinceHead {
  readonly code: string;
  readonly gsoCode: string;
  readonly name: Words;
  readonly source: string;
  readonly recordsFrom: IsoDate;
  readonly department: string;
  readonly calendar: string;
  readonly sample?: {
    readonly today: IsoDate;
    readonly review: {
      readonly period: PeriodCode;
      readonly closesOn: IsoDate;
      readonly heldOn: IsoDate;
      readonly source: string;
    };
  };
}
