import { type IsoDate, isoDate } from '../../kernel/iso-date.ts';
import { addWorkingDays, type WorkingCalendar } from '../../kernel/working-days.ts';
import { around, chance } from './chance.ts';
import type { SampleFigure } from './figure.ts';
import { type CommuneShare, packageShares } from './package-shares.ts';
import type { Places } from './places.ts';
import { cumulated } from './share-out.ts';
import { reviewCloses } from './windows.ts';

/** Day of QĐ 15/2020/QĐ-TTg, from which the daily report counts. */
const begins = isoDate('2020-04-24');
/** Days of the province's approval decisions for workers and household businesses (made up). */
const decisions = ['2020-05-11', '2020-05-20', '2020-05-29', '2020-06-08', '2020-06-15'].map(isoDate);
/** The last decision: what it approves is still to be paid at the review. */
const lastDecision = isoDate('2020-06-22');
const monthly = 1_000_000;
const monthlySuspended = 1_800_000;
const lumpSum = 750_000;

const figure = (indicator: string, unit: string, day: IsoDate, value: number): SampleFigure => ({
  indicator,
  unit,
  dayFrom: day,
  dayTo: day,
  value: String(value),
  source: 'sample',
});

function* counts(
  group: 'A.PAID' | 'B.APPROVED' | 'B.PAID',
  unit: string,
  day: IsoDate,
  count: number,
  dong: number,
): Generator<SampleFigure, void, undefined> {
  yield figure(`K01.${group}`, unit, day, count);
  yield figure(`K02.${group}`, unit, day, dong);
}

/** Lump sums, paid out in a few days of each commune; slow districts begin late. All is paid at the review. */
function* lumpSums(share: CommuneShare, calendar: WorkingCalendar): Generator<SampleFigure, void, undefined> {
  const { unit, isSlow } = share;
  const days = 3 + Math.floor(chance('days', unit) * 6);
  const start = Math.floor(chance('start', unit) * 12) + (isSlow ? 18 : 1);
  for (let done = 1; done <= days; done += 1) {
    const day = addWorkingDays(calendar, begins, start + done - 1);
    const persons = cumulated(share.persons, done, days);
    const doubled = cumulated(share.doubled, done, days);
    const rest = done === days ? share.restDong : 0;
    yield* counts('A.PAID', unit, day, persons, (persons + doubled) * lumpSum + rest);
  }
}

/** Approved in batches, each paid some working days later; the last batch is what is outstanding at the review. */
function* monthlySupport(
  share: CommuneShare,
  calendar: WorkingCalendar,
): Generator<SampleFigure, void, undefined> {
  const { unit, suspended, suspendedMonths, others, otherMonths, outstanding } = share;
  if (suspended + others === 0) return;
  const steps = decisions.length;
  const paidOthers = others - outstanding;
  const paidMonths = otherMonths - outstanding;
  const state = (done: number) => ({
    count: cumulated(suspended, done, steps) + cumulated(paidOthers, done, steps),
    dong:
      cumulated(suspendedMonths, done, steps) * monthlySuspended +
      cumulated(paidMonths, done, steps) * monthly,
  });
  for (const [at, decided] of decisions.entries()) {
    const { count, dong } = state(at + 1);
    const delay = 2 + Math.floor(around(0.5, 'delay', unit, decided) * 3);
    yield* counts('B.APPROVED', unit, decided, count, dong);
    yield* counts('B.PAID', unit, addWorkingDays(calendar, decided, delay), count, dong);
  }
  if (outstanding > 0) {
    const { count, dong } = state(steps);
    yield* counts('B.APPROVED', unit, lastDecision, count + outstanding, dong + outstanding * monthly);
  }
}

/**
 * The support package, commune by commune and day by day, as cumulated states: 152.915 and 120.938.500.000 đồng paid;
 * 2.514 and 2.957.200.000 approved; 2.330 and 2.773.200.000 paid; so 184 and 184.000.000 outstanding at the review.
 */
export function* samplePackage(
  places: Places,
  calendar: WorkingCalendar,
): Generator<SampleFigure, void, undefined> {
  for (const share of packageShares(places.communes({ from: reviewCloses, to: reviewCloses }))) {
    for (const group of ['A.PAID', 'B.APPROVED', 'B.PAID'] as const)
      yield* counts(group, share.unit, begins, 0, 0);
    yield* lumpSums(share, calendar);
    yield* monthlySupport(share, calendar);
  }
}
