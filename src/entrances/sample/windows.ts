import { type IsoDate, isoDate } from '../../kernel/iso-date.ts';
import { customWindow, periodWindow, type Window } from '../../kernel/period.ts';

export interface SampleWindow extends Window {
  readonly year: 2019 | 2020;
  /** Month of the closing, 1 to 12; the days after the June closing of 2020 count as July's. */
  readonly month: number;
  /** How much of a month it is. */
  readonly length: number;
}

const monthly = (year: 2019 | 2020, months: number): SampleWindow[] =>
  Array.from({ length: months }, (_, at) => {
    const code = `${year}-${String(at + 1).padStart(2, '0')}`;
    return { ...periodWindow(code), year, month: at + 1, length: 1 };
  });

/** Day on which the review of the sample closes, twelve days after the closing by law. */
export const reviewCloses: IsoDate = isoDate('2020-06-26');

/** Monthly closings of NĐ 09/2019 from 15/12/2018, then the twelve days up to the review. */
export const sampleWindows: readonly SampleWindow[] = [
  ...monthly(2019, 12),
  ...monthly(2020, 6),
  { ...customWindow(isoDate('2020-06-15'), reviewCloses), year: 2020, month: 7, length: 12 / 30 },
];
