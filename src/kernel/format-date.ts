import { type IsoDate, readIsoDate } from './iso-date.ts';

/** A day as on Vietnamese papers, in both languages: `26/06/2020`. */
export function formatDate(date: IsoDate): string {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}

const dayFirst = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/** Reads a day as typed, always day first: `26/6/2020`, `26-06-2020`, `26.06.2020`, also `2020-06-26`; null if none. */
export function readDate(text: string): IsoDate | null {
  const match = dayFirst.exec(text.trim());
  if (!match) return readIsoDate(text.trim());
  const [, day = '', month = '', year = ''] = match;
  return readIsoDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
