import type { Words } from '../../../../kernel/words.ts';
import type { Judgement } from './standing.ts';

/** How many obligations of a unit or a period stand where; all counts but `waiting` are judged. */
export interface Tally {
  readonly due: number;
  readonly waiting: number;
  readonly complete: number;
  readonly inTime: number;
}

/** Printed beside every rate. */
export const rateWords: Readonly<Record<'completeness' | 'timeliness', Words>> = {
  completeness: {
    vi: 'Tỷ lệ đầy đủ = số báo cáo đã nhận đủ số liệu (kể cả xác nhận không phát sinh) ÷ số báo cáo đã đến hạn hoặc đã gửi.',
    en: 'Completeness = reports received with all figures (or confirmed nil) ÷ reports that are due or were sent.',
  },
  timeliness: {
    vi: 'Tỷ lệ đúng hạn = số báo cáo nhận đủ số liệu trước khi hết hạn (kể cả gia hạn) ÷ số báo cáo đã đến hạn hoặc đã gửi.',
    en: 'Timeliness = reports received with all figures before they were due (extensions counted) ÷ reports that are due or were sent.',
  },
};

/** Counts judgements; one that is neither due nor sent is waiting and takes no part in a rate. */
export function tally(judgements: Iterable<Pick<Judgement, 'standing' | 'isLate' | 'completeAt'>>): Tally {
  const count = { due: 0, waiting: 0, complete: 0, inTime: 0 };
  for (const { standing, isLate, completeAt } of judgements) {
    if (standing === 'waiting') {
      count.waiting += 1;
      continue;
    }
    count.due += 1;
    if (completeAt === null) continue;
    count.complete += 1;
    if (!isLate) count.inTime += 1;
  }
  return count;
}

/** Printed beside a comparison of units. */
export const comparisonWords: Words = {
  vi: 'Xếp theo cận dưới khoảng tin cậy 95 % (Wilson) của tỷ lệ đúng hạn, để đơn vị ít báo cáo không được xếp cao hay thấp chỉ vì may rủi.',
  en: 'Ranked by the lower bound of the 95 % (Wilson) interval of timeliness, so that few reports make no unit first or last by chance.',
};
