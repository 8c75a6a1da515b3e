import type { Decimal } from '../../kernel/decimal.ts';
import type { Words } from '../../kernel/words.ts';
import type { TargetRowReply } from './contract.ts';
import type { LineColumn } from './domain/table-lines.ts';

type Row = TargetRowReply;
type Shown = (row: Row, value: Decimal | null) => Decimal | null;

/** A column of the sheet: which column of the screen it belongs to, and its value in the unit in which it is shown. */
export interface SheetColumn {
  readonly of: LineColumn | 'always';
  readonly title: Words;
  readonly kind?: 'text' | 'number';
  readonly width?: number;
  readonly value: (row: Row, shown: Shown, language: 'vi' | 'en') => Decimal | null;
}

const lights: Readonly<Record<'green' | 'amber' | 'red', Words>> = {
  green: { vi: 'Bảo đảm tiến độ', en: 'On course' },
  amber: { vi: 'Chậm tiến độ', en: 'Behind' },
  red: { vi: 'Thấp, khó đạt', en: 'Low, hard to reach' },
};

function noteOf(row: Row, language: 'vi' | 'en'): string | null {
  const is = (words: Words) => words[language];
  const claim = row.claimedChange;
  const notes = [
    ...(row.percentOrigin === 'asserted'
      ? [is({ vi: 'Chỉ có tỷ lệ, không có số đếm', en: 'Percentage only, without counts' })]
      : []),
    ...(claim?.phrase ? [`${is({ vi: 'Báo cáo nêu', en: 'The report says' })} “${claim.phrase}”`] : []),
    ...(claim?.basis === 'unspecified' && claim.value !== null
      ? [is({ vi: 'không rõ điểm % hay %', en: 'points or per cent not said' })]
      : []),
    ...(row.isPlanSample ? [is({ vi: 'Kế hoạch mẫu', en: 'Sample plan' })] : []),
    ...row.notes.map(is),
    ...row.warnings.map(({ text }) => is(text)),
  ];
  return notes.length === 0 ? null : notes.join('; ');
}

/** The columns of the official table in its order, those of ours after what they belong to, the notes last. */
export const sheetColumns = (year: number): readonly SheetColumn[] => [
  {
    of: 'before',
    title: { vi: `TH cùng kỳ năm ${year - 1}`, en: `Same period of ${year - 1}` },
    value: (row, shown) => shown(row, row.before),
  },
  {
    of: 'plan',
    title: { vi: `KH năm ${year}`, en: `Plan of ${year}` },
    value: (row, shown) => shown(row, row.plan),
  },
  {
    of: 'done',
    title: { vi: 'TH lũy kế', en: 'Done to date' },
    value: (row, shown) => shown(row, row.result),
  },
  { of: 'percent', title: { vi: '% TH/KH', en: '% of plan' }, value: (row) => row.percentOfPlan },
  {
    of: 'difference',
    title: { vi: 'So cùng kỳ (+, −): số, theo ĐVT', en: 'Change: in the unit' },
    value: (row, shown) => shown(row, row.changeAmount),
  },
  {
    of: 'difference',
    title: {
      vi: 'So cùng kỳ (+, −): điểm % (của tỷ lệ, của % KH)',
      en: 'Change: points (of the rate, of % of plan)',
    },
    width: 18,
    value: (row) => row.changePoints,
  },
  {
    of: 'relative',
    title: { vi: 'So cùng kỳ (+, −): %', en: 'Change: per cent' },
    value: (row) => row.changePercent,
  },
  {
    of: 'paceDone',
    title: { vi: 'Đã làm mỗi tháng', en: 'Done per month' },
    value: (row, shown) => (row.pace?.isPercent ? null : shown(row, row.pace?.donePerMonth ?? null)),
  },
  {
    of: 'paceNeeded',
    title: { vi: 'Cần làm mỗi tháng', en: 'Needed per month' },
    value: (row, shown) => (row.pace?.isPercent ? null : shown(row, row.pace?.neededPerMonth ?? null)),
  },
  {
    of: 'estimate',
    title: { vi: 'Ước TH cả năm (báo cáo nêu)', en: 'Full year (claimed)' },
    value: (row, shown) => shown(row, row.claimedEstimate?.value ?? null),
  },
  {
    of: 'estimatePercent',
    title: { vi: 'Ước % cả năm (báo cáo nêu)', en: 'Full year, % of plan (claimed)' },
    value: (row) => row.claimedEstimate?.percent ?? null,
  },
  {
    of: 'estimate',
    title: { vi: 'Ước cả năm theo nhịp độ, mức gần nhất', en: 'Full year by run rate, latest level' },
    width: 18,
    value: (row, shown) => shown(row, row.estimate?.value ?? null),
  },
  {
    of: 'estimatePercent',
    title: { vi: 'Ước % cả năm theo nhịp độ', en: 'Full year by run rate, % of plan' },
    width: 18,
    value: (row) => row.estimate?.percentOfPlan ?? null,
  },
  {
    of: 'light',
    title: { vi: 'Tiến độ', en: 'Course' },
    kind: 'text',
    width: 18,
    value: (row, _shown, language) => row.light && lights[row.light][language],
  },
  {
    of: 'always',
    title: { vi: 'Ghi chú', en: 'Notes' },
    kind: 'text',
    width: 60,
    value: (row, _shown, language) => noteOf(row, language),
  },
];
