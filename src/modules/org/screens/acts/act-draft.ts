import type { Decimal } from '../../../../kernel/decimal.ts';
import type { IsoDate } from '../../../../kernel/iso-date.ts';
import type { Level } from '../../domain/unit-life.ts';
import type { Act } from './act-kind.ts';

/** A unit that an act makes, as it is typed. */
export interface PartDraft {
  readonly key: number;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: string;
  readonly parentId: number | null;
  readonly population: Decimal | null;
  readonly areaKm2: Decimal | null;
  /** Share relative to the other parts of a split. */
  readonly weight: Decimal | null;
}

/** An act as it is typed; each kind of act uses its part. */
export interface ActDraft {
  readonly on: IsoDate | null;
  readonly legalBasis: string;
  readonly level: Level | null;
  /** The units merged with the one from which the form was opened. */
  readonly others: readonly number[];
  readonly parts: readonly PartDraft[];
  readonly parentId: number | null;
}

export const emptyPart = (key: number): PartDraft => ({
  key,
  code: '',
  name: '',
  shortName: '',
  kind: '',
  parentId: null,
  population: null,
  areaKm2: null,
  weight: null,
});

export type Wrong =
  | 'dayWanted'
  | 'basisWanted'
  | 'levelWanted'
  | 'othersWanted'
  | 'parentWanted'
  | 'codeWanted'
  | 'codeTwice'
  | 'nameWanted'
  | 'kindWanted'
  | 'wholeWanted'
  | 'weightsWanted';

/** What is wrong in a form, by the place in it: `on`, or `parts.0.code`. */
export type WrongPlaces = Readonly<Record<string, Wrong>>;

const isWhole = (value: Decimal | null) => value === null || /^[1-9]\d{0,8}$/.test(value);

function wrongInPart(
  part: PartDraft,
  at: string,
  act: Act | 'create',
): readonly (readonly [string, Wrong])[] {
  const wrong: [string, Wrong][] = [];
  const isNew = act !== 'rename';
  if (isNew && !/^[0-9A-Za-z][0-9A-Za-z._-]{0,39}$/.test(part.code.trim()))
    wrong.push([`${at}.code`, 'codeWanted']);
  if (part.name.trim() === '') wrong.push([`${at}.name`, 'nameWanted']);
  if (part.kind === '') wrong.push([`${at}.kind`, 'kindWanted']);
  if (isNew && part.parentId === null) wrong.push([`${at}.parentId`, 'parentWanted']);
  if (!isWhole(part.population)) wrong.push([`${at}.population`, 'wholeWanted']);
  if (!isWhole(part.weight)) wrong.push([`${at}.weight`, 'wholeWanted']);
  return wrong;
}

/** What must be put right before the act can be foreseen; empty when nothing. */
export function wrongIn(act: Act | 'create', draft: ActDraft): WrongPlaces {
  const wrong: (readonly [string, Wrong])[] = [];
  if (draft.on === null) wrong.push(['on', 'dayWanted']);
  if (draft.legalBasis.trim().length < 3) wrong.push(['legalBasis', 'basisWanted']);
  if (act === 'create' && draft.level === null) wrong.push(['level', 'levelWanted']);
  if (act === 'merge' && draft.others.length === 0) wrong.push(['others', 'othersWanted']);
  if (act === 'move' && draft.parentId === null) wrong.push(['parentId', 'parentWanted']);
  if (act !== 'move' && act !== 'abolish')
    draft.parts.forEach((part, n) => {
      wrong.push(...wrongInPart(part, `parts.${n}`, act));
    });
  if (act === 'split') {
    const weighed = draft.parts.filter(({ weight }) => weight !== null).length;
    if (weighed > 0 && weighed < draft.parts.length) wrong.push(['weights', 'weightsWanted']);
    draft.parts.forEach(({ code }, n) => {
      const first = draft.parts.findIndex((other) => other.code.trim() === code.trim());
      if (code.trim() !== '' && first < n) wrong.push([`parts.${n}.code`, 'codeTwice']);
    });
  }
  return Object.fromEntries(wrong);
}

/** A part as the server takes it. */
export function unitOf(part: PartDraft, level: Level) {
  const name = part.name.trim();
  return {
    code: part.code.trim(),
    name,
    shortName: part.shortName.trim() || name,
    level,
    kind: part.kind,
    parentId: part.parentId ?? 0,
    ...(part.population === null ? {} : { population: Number(part.population) }),
    ...(part.areaKm2 === null ? {} : { areaKm2: part.areaKm2 }),
  };
}
