import { formatDate } from '../../../kernel/format-date.ts';
import { dayInVietnam } from '../../../kernel/iso-date.ts';

/** An instant as people write it in Vietnam: `16:30 26/06/2020`. */
export function instantText(instant: string): string {
  const at = new Date(instant);
  const clock = new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(11, 16);
  return `${clock} ${formatDate(dayInVietnam(at))}`;
}
