import type { IsoDate } from '../../kernel/iso-date.ts';

/** The instant at which a sample act of a day is said to have happened: 17:00 in Vietnam, the end of office hours. */
export const wholeDay = (day: IsoDate): string => `${day}T10:00:00Z`;
