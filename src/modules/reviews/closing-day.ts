import { formatDate } from '../../kernel/format-date.ts';
import { addDays, type IsoDate, readIsoDate } from '../../kernel/iso-date.ts';
import { periodWindow, readPeriod } from '../../kernel/period.ts';
import { wrongClosing } from './refusals.ts';

/** The law's closing day, or another within a quarter of it (the review of June 2020 closed twelve days later). */
const latestAfterLaw = 92;

/**
 * A closing day that was asked for in place of the period's own; undefined when none was, or when there is no such period.
 * @throws reviews.wrong-closing-day
 */
export function closingDay(code: string, text: string | undefined): IsoDate | undefined {
  if (text === undefined || readPeriod(code) === null) return undefined;
  const law = periodWindow(code);
  const latest = addDays(law.to, latestAfterLaw);
  const day = readIsoDate(text);
  if (day === null || day <= law.from || day > latest)
    throw wrongClosing({ day: text, from: formatDate(law.from), latest: formatDate(latest) });
  return day;
}
