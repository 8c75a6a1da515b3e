import type { UnitId } from '../../../kernel/ids.ts';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Level, UnitLife, UnitVersion } from './unit-life.ts';

/** A unit that an act makes. */
export interface NewUnit {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly altNames: readonly string[];
  readonly level: Level;
  readonly kind: string;
  readonly parentId: UnitId;
  readonly population: number | null;
  readonly areaKm2: string | null;
}

/** One official act on the organisation, on the first day on which it holds. */
export type Change =
  | { readonly kind: 'create'; readonly unit: NewUnit }
  | { readonly kind: 'merge'; readonly unitIds: readonly UnitId[]; readonly into: NewUnit }
  | {
      readonly kind: 'split';
      readonly unitId: UnitId;
      readonly into: readonly { readonly unit: NewUnit; readonly weight: number | null }[];
    }
  | {
      readonly kind: 'rename';
      readonly unitId: UnitId;
      readonly name: string;
      readonly shortName: string;
      readonly altNames: readonly string[];
      readonly unitKind: string;
    }
  | { readonly kind: 'move'; readonly unitId: UnitId; readonly parentId: UnitId }
  | { readonly kind: 'abolish'; readonly unitId: UnitId };

/** A new version of a living unit; `parent` may be a unit that the same act makes, named by its place in `begun`. */
export interface Reversion {
  readonly unitId: UnitId;
  readonly version: UnitVersion;
  readonly newParent?: number;
}

/** What an act does, before anything is written. */
export interface Plan {
  readonly on: IsoDate;
  readonly ended: readonly UnitId[];
  readonly begun: readonly NewUnit[];
  readonly reversioned: readonly Reversion[];
  readonly successions: readonly {
    readonly fromId: UnitId;
    readonly begun: number;
    readonly weight: number | null;
  }[];
}

export type ObjectionCode =
  | 'unknown-unit'
  | 'not-alive'
  | 'later-change'
  | 'root-stays'
  | 'unlike-levels'
  | 'too-few'
  | 'same-twice'
  | 'code-taken'
  | 'parent-not-alive'
  | 'wrong-parent'
  | 'cycle'
  | 'has-children'
  | 'nothing-changes';

/** Why an act cannot be: a code of the room's refusals and the values of its text. */
export interface Objection {
  readonly no: ObjectionCode;
  readonly values: Readonly<Record<string, string | number>>;
}

export type Decision = { readonly plan: Plan } | Objection;

/** The organisation that an act is judged against. */
export type World = ReadonlyMap<UnitId, UnitLife>;
