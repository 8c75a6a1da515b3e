/** A calendar day, `YYYY-MM-DD`, of Asia/Ho_Chi_Minh. Whole days only: there is no DST and no time of day in it. */
export type IsoDate = string & { readonly __isoDate: true };

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayMs = 86_400_000;

/** Reads a day; gives null for anything that is not a real day of the calendar (`2020-02-30`). */
export function readIsoDate(text: string): IsoDate | null {
  const match = shape.exec(text);
  if (!match) return null;
  const ms = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return new Date(ms).toISOString().slice(0, 10) === text ? (text as IsoDate) : null;
}

/** As `readIsoDate`, for text known to be a day. @throws {RangeError} when it is not. */
export function isoDate(text: string): IsoDate {
  const date = readIsoDate(text);
  if (date === null) throw new RangeError(`not a day: ${text}`);
  return date;
}

/** The day so many calendar days later (earlier when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10) as IsoDate;
}

/** Calendar days from one day to another: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(date: IsoDate): number {
  return new Date(date).getUTCDay() || 7;
}

/** The day in Asia/Ho_Chi_Minh (UTC+7 all year, no DST since 1975) at an instant. */
export function dayInVietnam(instant: Date): IsoDate {
  return new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10) as IsoDate;
}
