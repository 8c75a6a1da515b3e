import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Level, Span } from './unit-life.ts';

/** A unit, or a later version of it, as the catalogue lists it. Units name one another by code. */
export interface ImportedUnit {
  readonly code: string;
  readonly from: IsoDate;
  /** First day on which it is no more. */
  readonly to?: IsoDate;
  readonly name: string;
  readonly shortName: string;
  readonly level: Level;
  readonly kind: string;
  readonly parent: string | null;
  readonly altNames?: readonly string[];
  readonly areaKm2?: number;
  readonly population?: number;
  /** The same unit as the row of this code that ends where this one begins. */
  readonly continues?: true;
}

export interface ImportedSuccession {
  readonly date: IsoDate;
  readonly from: string;
  readonly to: string;
  readonly kind: 'merge' | 'split' | 'abolish';
  readonly legalBasis: string;
  readonly weight?: number;
  readonly verify?: true;
}

export interface ImportedLife extends Span {
  readonly code: string;
  readonly versions: readonly [ImportedUnit, ...ImportedUnit[]];
}

/** Joins rows that continue one another into units, oldest first. */
export function livesOf(rows: readonly ImportedUnit[]): readonly ImportedLife[] {
  const lives: ImportedLife[] = [];
  for (const row of rows.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const at = row.continues ? lives.findIndex((life) => life.code === row.code && life.to === row.from) : -1;
    const life = lives[at];
    const to = row.to ?? null;
    if (life) lives[at] = { ...life, to, versions: [...life.versions, row] };
    else lives.push({ code: row.code, from: row.from, to, versions: [row] });
  }
  return lives;
}

/** One act: rows of the same day that meet in the same new unit (merge) or come from the same old one (split, abolish). */
export interface ImportedAct {
  readonly kind: ImportedSuccession['kind'];
  readonly date: IsoDate;
  readonly legalBasis: string;
  readonly needsCheck: boolean;
  readonly rows: readonly [ImportedSuccession, ...ImportedSuccession[]];
}

export function actsOf(rows: readonly ImportedSuccession[]): readonly ImportedAct[] {
  const acts = new Map<string, ImportedAct>();
  for (const row of rows) {
    const key = [row.date, row.kind, row.kind === 'merge' ? row.to : row.from].join(' ');
    const act = acts.get(key);
    acts.set(
      key,
      act
        ? { ...act, needsCheck: act.needsCheck || row.verify === true, rows: [...act.rows, row] }
        : {
            kind: row.kind,
            date: row.date,
            legalBasis: row.legalBasis,
            needsCheck: row.verify === true,
            rows: [row],
          },
    );
  }
  return [...acts.values()];
}
