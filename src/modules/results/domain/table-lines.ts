import { compareDecimals, type Decimal } from '../../../kernel/decimal.ts';

/** Columns of the table of targets that people may hide, in its order; place, name and unit of a line always stand. */
export const lineColumns = [
  'plan',
  'done',
  'percent',
  'before',
  'difference',
  'relative',
  'paceDone',
  'paceNeeded',
  'estimate',
  'estimatePercent',
  'run',
  'light',
] as const;
export type LineColumn = (typeof lineColumns)[number];

export const lightFilters = ['off', 'warned', 'planned'] as const;
export type LightFilter = (typeof lightFilters)[number];

/** What of a line of the table decides whether and where it stands. */
interface Line {
  readonly field: string;
  readonly isHeading: boolean;
  readonly shift: number;
  readonly plan: Decimal | null;
  readonly result: Decimal | null;
  readonly before: Decimal | null;
  readonly percentOfPlan: Decimal | null;
  readonly changePercent: Decimal | null;
  readonly changePoints: Decimal | null;
  readonly changeAmount: Decimal | null;
  readonly pace: { readonly donePerMonth: Decimal; readonly neededPerMonth: Decimal | null } | null;
  readonly estimate: { readonly value: Decimal | null; readonly percentOfPlan: Decimal | null } | null;
  readonly light: 'green' | 'amber' | 'red' | null;
  readonly ofPace: Decimal | null;
  readonly warnings: readonly unknown[];
}

export interface Narrowed {
  readonly field: string | null;
  readonly light: LightFilter | null;
}

/** Whether a line stands in the table narrowed to a field and a course. */
export function fits(line: Line, { field, light }: Narrowed): boolean {
  if (field !== null && line.field !== field) return false;
  if (light === 'off') return line.light === 'amber' || line.light === 'red';
  if (light === 'warned') return line.warnings.length > 0;
  return light !== 'planned' || line.plan !== null || line.percentOfPlan !== null;
}

export interface LineSort {
  readonly key: LineColumn;
  readonly isDescending: boolean;
}

/** `percent` or `-percent`; null for what names no column that has an order. */
export function readLineSort(text: string | null | undefined): LineSort | null {
  const key = lineColumns.find((one) => one === text?.replace(/^-/, '') && one !== 'run');
  return key && text ? { key, isDescending: text.startsWith('-') } : null;
}

const sortValue: Readonly<Record<LineColumn, (line: Line) => Decimal | null>> = {
  plan: ({ plan }) => plan,
  done: ({ result }) => result,
  percent: ({ percentOfPlan }) => percentOfPlan,
  before: ({ before }) => before,
  difference: ({ changeAmount, changePoints }) => changeAmount ?? changePoints,
  relative: ({ changePercent }) => changePercent,
  paceDone: ({ pace }) => pace?.donePerMonth ?? null,
  paceNeeded: ({ pace }) => pace?.neededPerMonth ?? null,
  estimate: ({ estimate }) => estimate?.value ?? null,
  estimatePercent: ({ estimate }) => estimate?.percentOfPlan ?? null,
  run: () => null,
  light: ({ ofPace }) => ofPace,
};

/** Lines with a value by their value, those without it after them in the order of the official table. Headings fall away. */
export function sortLines<L extends Line>(
  lines: readonly L[],
  { key, isDescending }: LineSort,
): readonly L[] {
  const counted = lines.filter((line) => !line.isHeading);
  const known = counted.flatMap((line) => {
    const value = sortValue[key](line);
    return value === null ? [] : [{ line, value }];
  });
  const sign = isDescending ? -1 : 1;
  const sorted = known.toSorted((a, b) => sign * compareDecimals(a.value, b.value)).map(({ line }) => line);
  const isKnown = new Set(sorted);
  return [...sorted, ...counted.filter((line) => !isKnown.has(line))];
}

/** The lines that fit, in the order of the official table. A part stays with its heading, a lone heading goes. */
export function linesOf<L extends Line & { readonly code: string; readonly partOf: string | null }>(
  lines: readonly L[],
  narrowed: Narrowed,
  sort: LineSort | null,
): readonly L[] {
  const fitting = new Set(lines.filter((line) => !line.isHeading && fits(line, narrowed)));
  if (sort !== null) return sortLines([...fitting], sort);
  const heads = new Set([...fitting].map((line) => line.partOf));
  return lines.filter((line) => fitting.has(line) || (line.isHeading && heads.has(line.code)));
}
