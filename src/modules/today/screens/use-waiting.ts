import { formatDate } from '../../../kernel/format-date.ts';
import { type IsoDate, isoDate } from '../../../kernel/iso-date.ts';
import type { Words } from '../../../kernel/words.ts';
import { workingCalendar, workingDaysBetween } from '../../../kernel/working-days.ts';
import { useLanguage, useSay, useWords } from '../../../ui/language.tsx';
import type { Say } from '../../../ui/messages.ts';
import type { Tone } from '../../../ui/state-tag.tsx';
import { useRead } from '../../../ui/use-call.ts';
import { useWho } from '../../../ui/who.ts';
import { catalogueContracts } from '../../catalogue/contract.ts';
import type { DutyReply } from '../contract.ts';
import { todayContracts } from '../contract.ts';
import { reviewStep } from '../domain/review-step.ts';
import { today as words } from './messages.ts';
import { type ReviewRow, useReviews } from './use-reviews.ts';

type Texts = Say<(typeof words)['vi']>;

/** One thing that waits: what it is, how long there is, and the one way to it. */
export interface WaitingItem {
  readonly key: string;
  readonly title: string;
  readonly about: string;
  /** Name of the form, where figures are meant. */
  readonly form: string | null;
  readonly clock: Clock | null;
  readonly to: string;
  readonly act: string;
}

export interface Clock {
  readonly tone: Tone;
  readonly text: string;
  /** Working days left; what is least comes first. */
  readonly left: number;
}

function clockOf(t: Texts, left: number, due: IsoDate, today: IsoDate, isMeeting = false): Clock {
  if (left < 0) return { tone: 'bad', left, text: t('clockOver', { n: -left }) };
  if (due < today) return { tone: 'bad', left, text: t('clockPast') };
  if (left === 0)
    return { tone: 'warn', left, text: t(isMeeting && due === today ? 'meetsToday' : 'clockToday') };
  return { tone: left <= 2 ? 'warn' : 'waiting', left, text: t('clockLeft', { n: left }) };
}

/** A name within a sentence: `tháng 6 năm 2020`. */
export function useInSentence(): (words: Words) => string {
  const say = useSay();
  const { language } = useLanguage();
  return (text) => {
    const said = say(text);
    return language === 'vi' ? said.charAt(0).toLocaleLowerCase('vi') + said.slice(1) : said;
  };
}

function unitsText(t: Texts, { units, count }: DutyReply): string {
  const names = units.slice(0, 3).map(({ name }) => name);
  const rest = count - names.length;
  return rest > 0 ? t('andMore', { units: names.join(', '), n: rest }) : names.join(', ');
}

function pathOf({ kind, units, count, form, period }: DutyReply): string {
  const [only] = units;
  if (only && count === 1 && kind !== 'chase') return `/reports/${only.id}/${form.code}/${period.code}`;
  const state = kind === 'accept' ? '&state=submitted' : '';
  return `/reports?period=${period.code}&form=${form.code}${state}`;
}

const own = (kind: DutyReply['kind']) => kind === 'enter' || kind === 'returned';

function useDutyItem() {
  const t = useWords(words);
  const say = useSay();
  const inside = useInSentence();
  const { today } = useWho();
  return (duty: DutyReply): WaitingItem => {
    const { kind, form, period, count: n, of } = duty;
    const closesOn = isoDate(duty.closesOn);
    const named = unitsText(t, duty);
    const about = own(kind)
      ? named
      : kind === 'accept'
        ? t('acceptAbout', { n, units: named })
        : t('chaseAbout', { n, of, units: named });
    const closing = t(closesOn < today ? 'closed' : 'closes', { date: formatDate(closesOn) });
    return {
      key: `${kind}-${form.code}-${period.code}`,
      title: t(`duty_${kind}`, { period: inside(period.label) }),
      about: `${about} · ${closing}`,
      form: say(form.name),
      clock: clockOf(t, duty.workingDaysLeft, closesOn, today),
      to: pathOf(duty),
      act: t(`act_${kind}`),
    };
  };
}

function useReviewItem() {
  const t = useWords(words);
  const inside = useInSentence();
  const { today, verbs } = useWho();
  const year = Number(today.slice(0, 4));
  const isAsked = verbs.has('review.read');
  const calendar = useRead(catalogueContracts.readCalendar, { query: { year } }, { enabled: isAsked });
  const days = workingCalendar(
    (calendar.data?.days ?? []).map(({ day, kind }) => ({ date: isoDate(day), kind })),
  );
  return (row: ReviewRow): WaitingItem | null => {
    const step = reviewStep(row.state, verbs);
    if (step === null) return null;
    const day = row.meetingOn === null ? null : isoDate(row.meetingOn);
    const meets =
      day === null ? t('meetsUnset') : t(step === 'sign' ? 'met' : 'meets', { date: formatDate(day) });
    return {
      key: `review-${row.id}`,
      title: t(`review_${step}`, { period: inside(row.label) }),
      about: `${row.unit.name} · ${meets}`,
      form: null,
      clock: day && clockOf(t, workingDaysBetween(days, today, day), day, today, step !== 'sign'),
      to: `/reviews/${row.id}${{ prepare: '', hold: '/meeting', sign: '/report' }[step]}`,
      act: t(`actReview_${step}`),
    };
  };
}

/** All that waits for the reader, what is due first at the top; and the sheets that others owe within reach. */
export function useWaiting() {
  const { verbs } = useWho();
  const dutyItem = useDutyItem();
  const reviewItem = useReviewItem();
  const duties = useRead(todayContracts.listDuties, {}, { enabled: verbs.has('submission.read') });
  const reviews = useReviews();
  const rows = duties.data?.rows ?? [];
  const chases = verbs.has('submission.accept');
  const items = [
    ...rows.filter(({ kind }) => chases || kind !== 'chase').map(dutyItem),
    ...(reviews.data?.rows ?? []).flatMap((row) => reviewItem(row) ?? []),
  ];
  const asked = [duties, reviews];
  return {
    items: items.sort((a, b) => (a.clock?.left ?? 99) - (b.clock?.left ?? 99)),
    owed: chases ? [] : rows.filter(({ kind }) => kind === 'chase'),
    isPending: asked.some(({ isLoading }) => isLoading),
    error: asked.find(({ error }) => error)?.error ?? null,
    again: () => Promise.all(asked.filter(({ error }) => error).map(({ refetch }) => refetch())),
  };
}
