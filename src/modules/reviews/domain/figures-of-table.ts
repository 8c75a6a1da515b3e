import {
  compareDecimals,
  type Decimal,
  multiplyDecimals,
  percentOf,
  roundDecimal,
  shiftPoint,
  subtractDecimals,
} from '../../../kernel/decimal.ts';
import { formatChange, formatNumber, formatPercent, missing } from '../../../kernel/numbers.ts';
import type { Words } from '../../../kernel/words.ts';
import { allIndicators, type Cite, citeKey, type Measure } from './cite.ts';
import { type IndicatorRow, isPercentage, type UnitTable } from './indicator-row.ts';

/** The answer to a cite. */
export interface Figure {
  readonly cite: string;
  readonly measure: Measure;
  readonly indicator: string;
  /** Name of the indicator, with its group for a part. */
  readonly name: Words;
  readonly unitId: number;
  readonly unitCode: string;
  readonly unitName: string;
  /** Exact, in the unit stored (đồng, người, per cent); null: not known. */
  readonly value: Decimal | null;
  /** As printed; a percentage carries its sign `%`, everything else its unit beside it. */
  readonly text: string;
  /** Unit as printed; empty where `text` carries it. */
  readonly unit: Words;
  readonly origin: 'counted' | 'computed' | 'planned' | 'asserted';
  readonly isSample: boolean;
  readonly notes: readonly Words[];
}

const none: Words = { vi: '', en: '' };
const points: Words = { vi: 'điểm %', en: 'percentage points' };
const perMonth: Words = { vi: '/tháng', en: ' a month' };
const targets: Words = { vi: 'chỉ tiêu', en: 'targets' };

const amount = (row: IndicatorRow, value: Decimal | null, extra = 0) =>
  formatNumber(value === null ? null : shiftPoint(value, row.shift), {
    decimals: row.decimals + extra,
    // Whole money in millions keeps its one decimal (`184,0`), measured rates drop idle zeros.
    trim: extra > 0 || isPercentage(row),
  });

type Part = Pick<Figure, 'measure' | 'value' | 'text' | 'unit' | 'origin'>;

const percent = (measure: Measure, value: Decimal | null, origin: Figure['origin'] = 'computed'): Part => ({
  measure,
  value,
  text: formatPercent(value),
  unit: none,
  origin,
});

/** `+5` points or per cent, by what it is; a claim without a basis shows the bare number. */
function claimedChange({ claimedChange: claim }: IndicatorRow): Part[] {
  if (!claim) return [];
  const isBare = claim.basis !== 'points';
  const text =
    claim.value === null
      ? (claim.phrase ?? missing)
      : isBare
        ? formatPercent(claim.value)
        : formatNumber(claim.value);
  return [
    { measure: 'reportedChange', value: claim.value, text, unit: isBare ? none : points, origin: 'asserted' },
  ];
}

const withoutSign = (text: string) => text.replace(/^[+−]/, '');

/** The change in per cent and in points, each with its sign and, for sentences, without. The value keeps its sign. */
function changes(row: IndicatorRow): Part[] {
  const change = (value: Decimal | null) => formatChange(value, { decimals: 2, trim: true });
  const percentValue = isPercentage(row) ? null : row.changePercent;
  const inPercent = percentValue === null ? missing : `${change(percentValue)}%`;
  const inPoints = change(row.changePoints);
  const part = (measure: Measure, value: Decimal | null, text: string, unit: Words): Part => ({
    measure,
    value,
    text,
    unit,
    origin: 'computed',
  });
  return [
    part('changePercent', percentValue, inPercent, none),
    part('changePercentSize', percentValue, withoutSign(inPercent), none),
    part('changePoints', row.changePoints, inPoints, points),
    part('changePointsSize', row.changePoints, withoutSign(inPoints), points),
  ];
}

function computed(row: IndicatorRow): Part[] {
  const isCounted = row.percentOrigin === 'counted';
  const remains = row.pace && !row.pace.isPercent ? row.pace.remaining : null;
  const left = row.kind === 'flow' && row.percentOfPlan !== null ? remainingPercent(row) : null;
  const needed = row.pace && !row.pace.isPercent ? row.pace.neededPerMonth : null;
  return [
    percent('percentOfPlan', isCounted ? row.percentOfPlan : null),
    percent('remainingPercent', left),
    percent('runRatePercent', row.estimate?.percentOfPlan ?? null),
    { measure: 'remaining', value: remains, text: amount(row, remains), unit: row.unit, origin: 'computed' },
    {
      measure: 'neededPerMonth',
      value: needed,
      text: amount(row, needed, 1),
      unit: { vi: row.unit.vi + perMonth.vi, en: row.unit.en + perMonth.en },
      origin: 'computed',
    },
    {
      measure: 'runRateEstimate',
      value: row.estimate?.value ?? null,
      text: amount(row, row.estimate?.value ?? null),
      unit: row.unit,
      origin: 'computed',
    },
    ...changes(row),
  ];
}

/** What is left of the plan in per cent of it: exact from the counts, else from the percentage. Never below 0. */
function remainingPercent(row: IndicatorRow): Decimal | null {
  const exact =
    row.plan !== null && row.result !== null
      ? percentOf(subtractDecimals(row.plan, row.result), row.plan, 2)
      : row.percentOfPlan === null
        ? null
        : subtractDecimals('100', row.percentOfPlan);
  return exact !== null && compareDecimals(exact, '0') < 0 ? '0' : exact;
}

/** The full year as claimed; a claim in per cent of plan alone is that part of the plan. */
function assertedEstimate({ claimedEstimate: claim, plan, decimals }: IndicatorRow): Decimal | null {
  if (!claim || claim.value !== null) return claim?.value ?? null;
  if (claim.percent === null || plan === null) return null;
  return roundDecimal(shiftPoint(multiplyDecimals(plan, claim.percent), -2), decimals);
}

function partsOf(row: IndicatorRow): Part[] {
  const plain = (measure: Measure, value: Decimal | null, origin: Figure['origin']): Part => ({
    measure,
    value,
    text: isPercentage(row) ? formatPercent(value, row.decimals) : amount(row, value),
    unit: isPercentage(row) ? none : row.unit,
    origin,
  });
  const reported = row.percentOrigin === 'asserted' ? row.percentOfPlan : null;
  return [
    plain('value', row.result, 'counted'),
    plain('plan', row.plan, 'planned'),
    plain('lastYear', row.before, 'counted'),
    ...computed(row),
    percent('reportedPercent', reported, 'asserted'),
    percent('assertedPercent', row.claimedEstimate?.percent ?? null, 'asserted'),
    plain('assertedEstimate', assertedEstimate(row), 'asserted'),
    ...claimedChange(row),
  ];
}

/** Counts and money paid as per cent of what was approved. */
function shares(table: UnitTable): readonly (Part & { row: IndicatorRow; base: string })[] {
  return table.rows.flatMap((row) => {
    const base = row.code.replace(/\.PAID$/, '.APPROVED');
    const whole = table.rows.find(({ code }) => code === base && code !== row.code);
    if (!whole || row.result === null || whole.result === null) return [];
    return [{ ...percent('shareOf', percentOf(row.result, whole.result, 2)), row, base }];
  });
}

/** Whether the official list gives it a plan or a claimed percentage: what "chỉ tiêu" means in a review. */
export const isTarget = (row: IndicatorRow) => row.percentOfPlan !== null && row.light !== null;

function countsOf(table: UnitTable): readonly Part[] {
  const all = table.rows.filter(isTarget);
  const count = (measure: Measure, rows: readonly IndicatorRow[]): Part => ({
    measure,
    value: String(rows.length),
    text: formatNumber(String(rows.length)),
    unit: targets,
    origin: 'computed',
  });
  const of = (light: IndicatorRow['light']) => all.filter((row) => row.light === light);
  return [
    count('targetsTotal', all),
    count('targetsOnCourse', of('green')),
    count('targetsBehind', of('amber')),
    count('targetsFarBehind', of('red')),
  ];
}

/** Every figure that can be cited of a unit's table, by the name of its cite. Headings have none. */
export function figuresOfTable(table: UnitTable): ReadonlyMap<string, Figure> {
  const { unit, from, to, structure, known } = table;
  const nameOf = new Map(table.rows.map((row) => [row.code, row.name]));
  const figures = new Map<string, Figure>();
  const add = (part: Part, row: IndicatorRow | null, base?: string) => {
    const indicator = row?.code ?? allIndicators;
    const cite: Cite = {
      measure: part.measure,
      indicator,
      unit: unit.code,
      from,
      to,
      ...(base !== undefined && { base }),
      ...(structure && { structure }),
      ...(known && { known }),
    };
    const group = row?.partOf ? nameOf.get(row.partOf) : undefined;
    const name = row?.name ?? targets;
    figures.set(citeKey(cite), {
      ...part,
      cite: citeKey(cite),
      indicator,
      name: group ? { vi: `${group.vi} – ${name.vi}`, en: `${group.en} – ${name.en}` } : name,
      unitId: unit.id,
      unitCode: unit.code,
      unitName: unit.name,
      isSample: part.origin === 'planned' && (row?.isPlanSample ?? false),
      notes: row?.notes ?? [],
    });
  };
  for (const row of table.rows) if (!row.isHeading) for (const part of partsOf(row)) add(part, row);
  for (const { row, base, ...part } of shares(table)) add(part, row, base);
  for (const part of countsOf(table)) add(part, null);
  return figures;
}
