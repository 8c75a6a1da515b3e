import { compareDecimals } from '../../../kernel/decimal.ts';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Words } from '../../../kernel/words.ts';
import { type Cite, citeKey, type Measure } from './cite.ts';
import { spokenName } from './draft/indicator-sentences.ts';
import { packageGroups } from './draft/package-sentences.ts';
import { type Figure, isTarget } from './figures-of-table.ts';
import type { IndicatorRow, NamedUnit, UnitTable } from './indicator-row.ts';

export type AgendaKind =
  | 'offCourse'
  | 'contradiction'
  | 'missing'
  | 'outstanding'
  | 'openConclusion'
  | 'other';

/** Why a point is on the agenda: words, with the figure or the unit that can be opened. */
export interface Evidence {
  readonly text: Words;
  readonly cite?: string;
  readonly unit?: string;
}

/** A point as it is computed; `key` is the same each time, so that what people did to it is found again. */
export interface AgendaPoint {
  readonly key: string;
  readonly kind: AgendaKind;
  readonly title: Words;
  readonly evidence: readonly Evidence[];
}

export interface AgendaInput {
  readonly table: UnitTable;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly missing: readonly (NamedUnit & { readonly forms: number })[];
  /** Conclusions of earlier reviews whose deadline is over and that nobody has reported as done. */
  readonly openConclusions: readonly {
    readonly id: number;
    readonly text: string;
    readonly leadUnit: string;
    readonly deadline: IsoDate;
  }[];
}

function figureEvidence(
  input: AgendaInput,
  row: IndicatorRow,
  measures: readonly Measure[],
): readonly Evidence[] {
  const labels: Partial<Record<Measure, Words>> = {
    value: { vi: 'Thực hiện', en: 'Done' },
    plan: { vi: 'Kế hoạch', en: 'Plan' },
    percentOfPlan: { vi: 'Đạt so với kế hoạch', en: 'Of plan' },
    reportedPercent: { vi: 'Tỷ lệ báo cáo', en: 'Reported share of plan' },
    remainingPercent: { vi: 'Còn phải thực hiện', en: 'Still to do' },
    runRatePercent: { vi: 'Cả năm theo nhịp độ', en: 'Full year at this pace' },
    assertedPercent: { vi: 'Đơn vị ước cả năm', en: 'Full year as claimed' },
  };
  const { unit, from, to, structure, known } = input.table;
  return measures.flatMap((measure) => {
    const cite: Cite = {
      measure,
      indicator: row.code,
      unit: unit.code,
      from,
      to,
      ...(structure && { structure }),
      ...(known && { known }),
    };
    const figure = input.figures.get(citeKey(cite));
    const label = labels[measure];
    if (!figure || figure.value === null || !label) return [];
    const text = (language: keyof Words) =>
      `${label[language]}: ${figure.text}${figure.unit[language] ? `\u00a0${figure.unit[language]}` : ''}`;
    return [{ text: { vi: text('vi'), en: text('en') }, cite: figure.cite }];
  });
}

/** Furthest behind its pace first. */
const byPace = (a: IndicatorRow, b: IndicatorRow) => compareDecimals(a.ofPace ?? '0', b.ofPace ?? '0');

const warningsOf = (row: IndicatorRow): readonly Evidence[] => row.warnings.map(({ text }) => ({ text }));

const isOffCourse = (row: IndicatorRow) => !row.isHeading && isTarget(row) && row.light !== 'green';

/** Each with what it claims for the year, where the figures contradict it: one point, not two. */
function offCourse(input: AgendaInput): readonly AgendaPoint[] {
  return input.table.rows
    .filter(isOffCourse)
    .toSorted(byPace)
    .map((row) => {
      const isFar = row.light === 'red';
      return {
        key: `offCourse:${row.code}`,
        kind: 'offCourse',
        title: {
          vi: `${spokenName(row, input.table)}: ${isFar ? 'thấp xa so với tiến độ' : 'chậm tiến độ'}`,
          en: `${row.name.en}: ${isFar ? 'far behind' : 'behind'}`,
        },
        evidence: [
          ...figureEvidence(input, row, [
            'value',
            'plan',
            'percentOfPlan',
            'reportedPercent',
            'remainingPercent',
          ]),
          ...warningsOf(row),
        ],
      };
    });
}

function contradictions(input: AgendaInput): readonly AgendaPoint[] {
  return input.table.rows
    .filter((row) => row.warnings.length > 0 && !isOffCourse(row))
    .map((row) => ({
      key: `contradiction:${row.code}`,
      kind: 'contradiction',
      title: {
        vi: `${row.name.vi}: ước cả năm không khớp số liệu`,
        en: `${row.name.en}: the full-year claim does not fit the figures`,
      },
      evidence: [...warningsOf(row), ...figureEvidence(input, row, ['assertedPercent', 'runRatePercent'])],
    }));
}

function outstanding(input: AgendaInput): readonly AgendaPoint[] {
  return packageGroups(input.table.rows).flatMap(({ code, name }) => {
    const rows = ['K01', 'K02'].flatMap(
      (list) => input.table.rows.find((row) => row.code === `${list}.${code}.OUTSTANDING`) ?? [],
    );
    if (!rows.some(({ result }) => result !== null && Number(result) > 0)) return [];
    return [
      {
        key: `outstanding:${code}`,
        kind: 'outstanding' as const,
        title: { vi: `${name}: đã duyệt mà chưa chi trả`, en: `${name}: approved and not yet paid` },
        evidence: rows.flatMap((row) =>
          figureEvidence(input, row, ['value']).map((one) => ({
            ...one,
            text: {
              vi: one.text.vi.replace('Thực hiện', 'Còn lại'),
              en: one.text.en.replace('Done', 'Left'),
            },
          })),
        ),
      },
    ];
  });
}

function missing(input: AgendaInput): readonly AgendaPoint[] {
  if (input.missing.length === 0) return [];
  const count = input.missing.length;
  return [
    {
      key: 'missing',
      kind: 'missing',
      title: { vi: `${count} đơn vị chưa gửi đủ số liệu`, en: `${count} units have not sent all figures` },
      evidence: input.missing.map(({ code, name, forms }) => ({
        text: { vi: `${name}: thiếu ${forms} biểu`, en: `${name}: ${forms} forms missing` },
        unit: code,
      })),
    },
  ];
}

/**
 * Makes the agenda: what is off course (furthest behind first), what is outstanding, claims that the figures contradict,
 * figures that are missing, conclusions that were not carried out.
 */
export function makeAgenda(input: AgendaInput): readonly AgendaPoint[] {
  return [
    ...offCourse(input),
    ...outstanding(input),
    ...contradictions(input),
    ...missing(input),
    ...input.openConclusions.map(
      ({ id, text, leadUnit }): AgendaPoint => ({
        key: `openConclusion:${id}`,
        kind: 'openConclusion',
        title: { vi: `Kết luận quá hạn: ${text}`, en: `Conclusion past its deadline: ${text}` },
        evidence: [{ text: { vi: `Chủ trì: ${leadUnit}`, en: `Lead: ${leadUnit}` } }],
      }),
    ),
  ];
}

export interface KeptPoint {
  readonly key: string;
  readonly ordinal: number;
  readonly origin: 'computed' | 'person';
  readonly isDropped: boolean;
}

/** A point with its place; `isNew` when it was not on the agenda before. */
export interface PlacedPoint extends AgendaPoint {
  readonly ordinal: number;
  readonly isNew: boolean;
}

/**
 * Joins a fresh computation with the agenda as people left it: the order they gave stays, new points go to the end, what is
 * no longer so is named in `gone` (unless people dropped it, or added it themselves).
 */
export function mergeAgenda(
  fresh: readonly AgendaPoint[],
  kept: readonly KeptPoint[],
): { readonly points: readonly PlacedPoint[]; readonly gone: readonly string[] } {
  const before = new Map(kept.map((one) => [one.key, one]));
  let last = Math.max(0, ...kept.map(({ ordinal }) => ordinal));
  const points = fresh.map((point) => {
    const old = before.get(point.key);
    if (!old) last += 1;
    return { ...point, ordinal: old?.ordinal ?? last, isNew: !old };
  });
  const now = new Set(fresh.map(({ key }) => key));
  const gone = kept.filter(
    ({ key, origin, isDropped }) => origin === 'computed' && !isDropped && !now.has(key),
  );
  return { points, gone: gone.map(({ key }) => key) };
}
