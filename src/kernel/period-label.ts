import { formatDate } from './format-date.ts';
import type { IsoDate } from './iso-date.ts';
import { type Period, period, type Window } from './period.ts';
import type { Words } from './words.ts';

const roman = ['I', 'II', 'III', 'IV'] as const;

/** The name of a period as it stands in reports: `6 tháng đầu năm 2020`, `Quý II năm 2020`. */
export function periodLabel(of: Period | string): Words {
  const { kind, year, number, code } = typeof of === 'string' ? period(of) : of;
  switch (kind) {
    case 'day': {
      const shown = formatDate(code as string as IsoDate);
      return { vi: `Ngày ${shown}`, en: shown };
    }
    case 'week':
      return { vi: `Tuần ${number} năm ${year}`, en: `Week ${number} of ${year}` };
    case 'month':
      return { vi: `Tháng ${number} năm ${year}`, en: `Month ${number} of ${year}` };
    case 'quarter':
      return { vi: `Quý ${roman[number - 1]} năm ${year}`, en: `Quarter ${number} of ${year}` };
    case 'half':
      return number === 1
        ? { vi: `6 tháng đầu năm ${year}`, en: `First half of ${year}` }
        : { vi: `6 tháng cuối năm ${year}`, en: `Second half of ${year}` };
    case 'nineMonths':
      return { vi: `9 tháng năm ${year}`, en: `First nine months of ${year}` };
    default:
      return { vi: `Năm ${year}`, en: `Year ${year}` };
  }
}

/** `Từ 15/12/2019 đến 26/06/2020`; a single day as that day. */
export function windowLabel({ from, to }: Window): Words {
  const [start, end] = [formatDate(from), formatDate(to)];
  return from === to
    ? { vi: `Ngày ${end}`, en: end }
    : { vi: `Từ ${start} đến ${end}`, en: `${start} to ${end}` };
}
