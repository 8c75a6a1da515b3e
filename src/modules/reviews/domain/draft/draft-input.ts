import type { IsoDate } from '../../../../kernel/iso-date.ts';
import type { Period } from '../../../../kernel/period.ts';
import { type Cite, citeKey, type Measure } from '../cite.ts';
import type { Figure } from '../figures-of-table.ts';
import type { IndicatorRow, NamedUnit, UnitTable } from '../indicator-row.ts';

/** A field of work, in the order of the report, and the unit that holds it. */
export interface DraftField {
  readonly code: string;
  readonly name: string;
  readonly holder: NamedUnit | null;
}

export interface DraftLimitation {
  readonly kind: 'difficulty' | 'limitation' | 'proposal';
  readonly field: string | null;
  readonly text: string;
}

export interface DraftConclusion {
  readonly id: number;
  readonly text: string;
  readonly leadUnit: string;
  readonly coUnits: readonly string[];
  readonly deadline: IsoDate | null;
}

/** Everything the report is drafted from. Nothing else is known to the draft, so nothing else can be in it. */
export interface DraftInput {
  readonly period: Period;
  readonly host: NamedUnit;
  readonly table: UnitTable;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly fields: readonly DraftField[];
  readonly limitations: readonly DraftLimitation[];
  readonly conclusions: readonly DraftConclusion[];
  /** Units whose figures of the period are late or missing. */
  readonly missing: readonly NamedUnit[];
}

/** Cites of the province's table that the draft may use. */
export interface Citer {
  /** Name of the cite; null when the figure is not known, so that no sentence is built on it. */
  readonly known: (measure: Measure, indicator: string, base?: string) => string | null;
  readonly figure: (measure: Measure, indicator: string) => Figure | undefined;
}

export function citerOf({ table, figures }: DraftInput): Citer {
  const key = (measure: Measure, indicator: string, base?: string) => {
    const cite: Cite = {
      measure,
      indicator,
      unit: table.unit.code,
      from: table.from,
      to: table.to,
      ...(base !== undefined && { base }),
      ...(table.structure && { structure: table.structure }),
      ...(table.known && { known: table.known }),
    };
    return citeKey(cite);
  };
  return {
    known: (measure, indicator, base) => {
      const name = key(measure, indicator, base);
      return figures.get(name)?.value == null ? null : name;
    },
    figure: (measure, indicator) => figures.get(key(measure, indicator)),
  };
}

/** Printed in sentences: `26/6/2020`, as papers write a day in running text. */
export function dayInText(day: IsoDate): string {
  const [year, month, date] = day.split('-');
  return `${date}/${Number(month)}/${year}`;
}

/** The unit behind a number, with the no-break space of official papers; nothing for a percentage. */
export const unitInText = (row: IndicatorRow) => (row.unit.vi === '%' ? '' : `\u00a0${row.unit.vi}`);
