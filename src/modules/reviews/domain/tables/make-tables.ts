import type { MadeTable } from '../content.ts';
import { districtsTable } from './districts-table.ts';
import { packageTable } from './package-table.ts';
import type { TableInput } from './table-input.ts';
import { targetsTable } from './targets-table.ts';

/** The tables of the appendices, every number in them a cite. */
export function makeTables(input: TableInput): readonly MadeTable[] {
  return [targetsTable(input), packageTable(input), districtsTable(input)];
}
