import { type Cite, citeKey, type Measure } from '../cite.ts';
import type { Run } from '../content.ts';
import type { Figure } from '../figures-of-table.ts';
import type { NamedUnit, UnitTable } from '../indicator-row.ts';

/** What the tables of the appendices are made from. */
export interface TableInput {
  readonly table: UnitTable;
  /** Units directly below, each with its own table. */
  readonly below: readonly UnitTable[];
  readonly fields: readonly { readonly code: string; readonly numbering: string; readonly name: string }[];
  readonly figures: ReadonlyMap<string, Figure>;
  readonly year: number;
  /** `6 tháng đầu năm 2020`, for the head of the column of results. */
  readonly periodLabel: string;
}

/**
 * A cell with the figure of a unit. One that is not known yet is a cite too, printed `–`: a figure that comes later is an
 * adjustment. Null where there is no such figure at all, as in headings.
 */
export function cellOf(
  { figures, table }: TableInput,
  unit: NamedUnit,
  measure: Measure,
  indicator: string,
  base?: string,
): Run | null {
  const cite: Cite = {
    measure,
    indicator,
    unit: unit.code,
    from: table.from,
    to: table.to,
    ...(base !== undefined && { base }),
    ...(table.structure && { structure: table.structure }),
    ...(table.known && { known: table.known }),
  };
  const key = citeKey(cite);
  return figures.has(key) ? { cite: key } : null;
}
