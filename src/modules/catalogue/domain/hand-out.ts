import type { IsoDate } from '../../../kernel/iso-date.ts';
import { type Catalogue, versionOn } from './catalogue.ts';
import type { CodedMeasure, LedgerFormula } from './measures.ts';
import { ledgerFormula, measuresOf } from './measures.ts';

/** An indicator as the ledger of figures keeps it. Headings are not among them: they have no value. */
export interface LedgerIndicator {
  readonly code: string;
  readonly kind: 'flow' | 'stock' | 'ratio';
  readonly decimals: number;
  readonly formula: LedgerFormula | null;
}

/** One line of the official table: an indicator or a part of one, with what tables need to show it. */
export interface Card extends CodedMeasure {
  readonly version: number;
  readonly ordinal: number;
  readonly numbering: string | null;
  readonly field: string;
  readonly subsetOf: string | null;
  readonly hideBelow: number | null;
  readonly needsCheck: boolean;
}

/** Latest versions of all indicators with their parts, in the order of the official table. */
export function cardsOf(catalogue: Catalogue): readonly Card[] {
  const cards = catalogue.indicators.flatMap(({ code, versions }) => {
    const version = versions.at(-1);
    if (!version) return [];
    return measuresOf(code, version).map(
      (measure): Omit<Card, 'ordinal'> => ({
        ...measure,
        version: versions.length,
        numbering: measure.partOf === null ? version.numbering : null,
        field: version.field,
        subsetOf: measure.partOf === null ? (version.subsetOf ?? null) : null,
        hideBelow: version.confidential?.hideBelow ?? null,
        needsCheck: version.verify === true,
      }),
    );
  });
  return cards.map((card, at) => ({ ...card, ordinal: at + 1 }));
}

/** What the ledger of figures must know of the catalogue. */
export function ledgerIndicators(catalogue: Catalogue): readonly LedgerIndicator[] {
  return cardsOf(catalogue)
    .filter(({ valueFrom }) => valueFrom !== 'heading')
    .map(({ code, kind, decimals, formula }) => ({
      code,
      kind,
      decimals,
      formula: formula ? ledgerFormula(formula) : null,
    }));
}

/** A role as the access room keeps it: column names are those of its tables. */
export interface RoleOut {
  readonly code: string;
  readonly name_vi: string;
  readonly name_en: string;
  readonly rights: readonly { readonly verb: string; readonly reach: string }[];
}

/** Roles in the version that holds on a day. */
export function rolesOn(catalogue: Catalogue, day: IsoDate): readonly RoleOut[] {
  return catalogue.roles.flatMap(({ code, versions }) => {
    const version = versionOn(versions, day);
    return version
      ? [{ code, name_vi: version.name.vi, name_en: version.name.en, rights: version.rights }]
      : [];
  });
}
