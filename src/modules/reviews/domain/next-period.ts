import type { Period } from '../../../kernel/period.ts';

/** What comes after a period, as reports speak of it: `6 tháng cuối năm 2020` after its first half. */
export function nextPeriodLabel({ kind, number, year }: Period): string {
  if (kind === 'half' && number === 1) return `6 tháng cuối năm ${year}`;
  if (kind === 'nineMonths') return `3 tháng cuối năm ${year}`;
  const isLast = { half: 2, quarter: 4, month: 12, year: 1 }[kind as string] === number;
  return isLast ? `năm ${year + 1}` : 'thời gian tới';
}
