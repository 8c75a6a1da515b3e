import { messages } from '../../../ui/messages.ts';

/** What the screens of this room say alike. */
export const shared = messages({
  vi: {
    cumulated: 'Lũy kế',
    quarters: 'Quý',
    months: 'Tháng',
    closed: 'đã khoá sổ',
  },
  en: {
    cumulated: 'Cumulated',
    quarters: 'Quarters',
    months: 'Months',
    closed: 'closed',
  },
});
