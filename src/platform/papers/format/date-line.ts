import type { IsoDate } from '../../../kernel/iso-date.ts';

/** Room left for a pen: no-break spaces, because ordinary ones are squeezed to one. */
const blank = '\u00a0'.repeat(6);

/**
 * `ngày 05 tháng 02 năm 2020`, `ngày 26 tháng 6 năm 2020`: days below 10 and the months 1 and 2 are padded, so that no
 * stroke can be added (NĐ 30/2020/NĐ-CP, Phụ lục I, ô 4).
 */
export function dateInFull(date: IsoDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}

/** ô 4: place and date of signing; blanks for what is not known yet. */
export function dateLine(place: string, date: IsoDate | null, year?: number): string {
  const when = date === null ? `ngày${blank}tháng${blank}năm ${year ?? blank}` : dateInFull(date);
  return `${place}, ${when}`;
}
