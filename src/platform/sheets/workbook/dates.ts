import { type IsoDate, readIsoDate } from '../../../kernel/iso-date.ts';

const daySeconds = 86_400;
const dayMs = 86_400_000;
const zeroMs = Date.UTC(1899, 11, 30);
const lastDay = (Date.UTC(9999, 11, 31) - zeroMs) / dayMs;

// Birthdays repeat: 100,000 days (to the year 2173) take 5 MB at most, and the second time nothing has to be computed.
const knownDays: (IsoDate | undefined)[] = Array(100_000).fill(undefined);

function dayAfterZero(count: number): IsoDate {
  const known = knownDays[count];
  if (known !== undefined) return known;
  const day = new Date(zeroMs + count * dayMs).toISOString().slice(0, 10) as IsoDate;
  if (count < knownDays.length) knownDays[count] = day;
  return day;
}

function dayOf(serial: number, is1904: boolean): IsoDate | null {
  const day = is1904 ? serial + 1462 : serial;
  // Lotus 1-2-3 took 1900 for a leap year and Excel kept it: serial 60 is 29/02/1900, which never was, and 1 to 59 are a
  // day later than the same count from 1899-12-30. With the 1904 system the slip is before day 0.
  if (!(day >= (is1904 ? 1462 : 1) && day <= lastDay) || (day === 60 && !is1904)) return null;
  return dayAfterZero(day < 60 ? day + 1 : day);
}

const two = (value: number) => String(value).padStart(2, '0');

function clock(seconds: number): string {
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/**
 * What a serial number under a date format says: `2020-06-26`, `2020-06-26T08:30:00` to the second, or `08:30:00` for a time
 * of day under a format without a day. Null for what is no day: before the first, after 9999, 29/02/1900.
 */
export function dateOfSerial(serial: number, is1904: boolean, isTimeOnly: boolean): string | null {
  let day = Math.floor(serial);
  let seconds = Math.round((serial - day) * daySeconds);
  if (isTimeOnly && day === 0) return clock(Math.min(seconds, daySeconds - 1));
  if (seconds === daySeconds) {
    day += 1;
    seconds = 0;
  }
  const date = dayOf(day, is1904);
  if (date === null) return null;
  return seconds === 0 ? date : `${date}T${clock(seconds)}`;
}

/** The serial number of a day in the 1900 system, for writing. Null before 1900. */
export function serialOfDay(day: IsoDate): number | null {
  const count = (Date.parse(day) - zeroMs) / dayMs;
  if (count > 60) return count;
  return count > 1 ? count - 1 : null;
}

const isoShape = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;

/** A date cell of ISO 8601 text (`t="d"`), in the form of `dateOfSerial`; the zone is left out, as Excel does. */
export function dateOfIso(text: string): string | null {
  const match = isoShape.exec(text);
  const date = readIsoDate(match?.[1] ?? '');
  if (!match || date === null) return null;
  const [hours, minutes, seconds] = [match[2], match[3], match[4]].map((part) => Number(part ?? 0));
  const total = (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
  if ((hours ?? 0) > 23 || (minutes ?? 0) > 59 || (seconds ?? 0) > 59) return null;
  return total === 0 ? date : `${date}T${clock(total)}`;
}
