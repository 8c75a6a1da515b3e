import { around } from './chance.ts';
import type { Place } from './places.ts';
import { shareOut } from './share-out.ts';

/** What one commune has of the package at the review. */
export interface CommuneShare {
  readonly unit: string;
  readonly isSlow: boolean;
  /** Group A: persons at 750.000 đồng, those among them with 1.500.000, and one odd partial payment. */
  readonly persons: number;
  readonly doubled: number;
  readonly restDong: number;
  /** Group B: workers on suspended contracts (1.800.000 a month) and their months. */
  readonly suspended: number;
  readonly suspendedMonths: number;
  /** Group B: all others (1.000.000 a month), their months, and those not yet paid, one month each. */
  readonly others: number;
  readonly otherMonths: number;
  readonly outstanding: number;
}

/**
 * 152.915 × 750.000 + 8.336 × 750.000 + 250.000 = 120.938.500.000.
 * 104 months × 1.800.000 + 2.770 months × 1.000.000 = 2.957.200.000 for 70 + 2.444 = 2.514 cases of one to three months.
 */
const total = {
  persons: 152_915,
  doubled: 8_336,
  restDong: 250_000,
  suspended: 70,
  suspendedMonths: 104,
  others: 2_444,
  otherMonths: 2_770,
  outstanding: 184,
};

/** Districts that the sample makes slow; the source says "some". */
const slowDistricts = new Set(['107', '112']);
/** Enterprises with suspended contracts are in the city. */
const city = '105';

/** Splits the package over the communes. The source gives no split: this one is made up and adds up. */
export function packageShares(communes: readonly Place[]): readonly CommuneShare[] {
  const weights = (what: string, factor: (place: Place) => number) =>
    communes.map((place) => place.weight * factor(place) * around(0.3, what, place.unit));
  const isSlow = ({ district }: Place) => slowDistricts.has(district);
  const persons = shareOut(
    total.persons,
    weights('A', ({ isTown }) => (isTown ? 0.6 : 1)),
  );
  const doubled = shareOut(
    total.doubled,
    weights('A doubled', () => 1),
    persons,
  );
  const others = shareOut(
    total.others,
    weights('B', ({ isTown }) => (isTown ? 4 : 0.6)),
  );
  const outstanding = shareOut(
    total.outstanding,
    others.map((count, at) => {
      const place = communes[at];
      return count * (place && isSlow(place) ? 6 : 0.4);
    }),
    others,
  );
  // Cases still to be paid have one month; the others up to three.
  const room = others.map((count, at) => 2 * (count - (outstanding[at] ?? 0)));
  const extra = shareOut(total.otherMonths - total.others, room, room);
  const suspended = shareOut(
    total.suspended,
    weights('B suspended', ({ district }) => (district === city ? 1 : 0)),
  );
  const longer = shareOut(
    total.suspendedMonths - total.suspended,
    suspended,
    suspended.map((count) => 2 * count),
  );
  const largest = persons.indexOf(Math.max(...persons));
  return communes.map((place, at) => ({
    unit: place.unit,
    isSlow: isSlow(place),
    persons: persons[at] ?? 0,
    doubled: doubled[at] ?? 0,
    restDong: at === largest ? total.restDong : 0,
    suspended: suspended[at] ?? 0,
    suspendedMonths: (suspended[at] ?? 0) + (longer[at] ?? 0),
    others: others[at] ?? 0,
    otherMonths: (others[at] ?? 0) + (extra[at] ?? 0),
    outstanding: outstanding[at] ?? 0,
  }));
}
