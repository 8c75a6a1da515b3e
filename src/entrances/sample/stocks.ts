import { type IsoDate, isoDate } from '../../kernel/iso-date.ts';
import { around, chance } from './chance.ts';
import type { SampleFigure } from './figure.ts';
import { partOf, placesAt } from './flows.ts';
import type { Place, Places } from './places.ts';
import {
  type BudgetProfile,
  budgetProfiles,
  type StockProfile,
  stockPartProfiles,
  stockProfiles,
} from './profiles.ts';
import { shareOut } from './share-out.ts';
import { sampleWindows } from './windows.ts';

interface Counted {
  readonly place: Place;
  readonly day: IsoDate;
  readonly count: number;
}

const figure = (indicator: string, { place, day, count }: Counted): SampleFigure => ({
  indicator,
  unit: place.unit,
  dayFrom: day,
  dayTo: day,
  value: String(count),
  source: 'sample',
});

const yearEnds: readonly IsoDate[] = [isoDate('2018-12-31'), isoDate('2019-12-31')];
const closings: readonly IsoDate[] = sampleWindows.map(({ to }) => to);

/** Shares a state out; the spread of a unit stays the same from day to day, so that its numbers move smoothly. */
function spread(profile: StockProfile, here: readonly Place[], total: number): readonly number[] {
  const { code } = profile;
  if (profile.isYesNo) {
    const rank = here.map(({ unit }) => chance(code, unit)).sort();
    const limit = rank[Math.min(total, rank.length) - 1] ?? 0;
    return here.map(({ unit }) => (chance(code, unit) <= limit ? 1 : 0));
  }
  return shareOut(
    total,
    here.map(({ unit, weight }) => weight * around(0.35, code, unit)),
  );
}

function countedBy(profile: StockProfile, places: Places): readonly Counted[] {
  const days = profile.counted === 'yearly' ? yearEnds : closings;
  return days.flatMap((day, at) => {
    const share = at / (days.length - 1);
    const total = Math.round(profile.first + (profile.last - profile.first) * share);
    const here = placesAt(places, profile.level)({ from: day, to: day });
    const counts = spread(profile, here, total);
    return here.map((place, index) => ({ place, day, count: counts[index] ?? 0 }));
  });
}

/** States on closing days. */
export function* sampleStocks(places: Places): Generator<SampleFigure, void, undefined> {
  const counted = new Map(stockProfiles.map((profile) => [profile.code, countedBy(profile, places)]));
  for (const [code, rows] of counted) for (const row of rows) yield figure(code, row);
  for (const { code, of, rate } of stockPartProfiles) {
    for (const row of counted.get(of) ?? []) {
      yield figure(code, { ...row, count: partOf(row.count, rate, code, row.place.unit) });
    }
  }
}

const million = 1_000_000;

function* sampleBudget(profile: BudgetProfile, places: Places): Generator<SampleFigure, void, undefined> {
  for (const window of sampleWindows) {
    const day = window.to;
    const here = placesAt(places, profile.level)({ from: day, to: day });
    const shares = shareOut(
      profile.millionDong[window.year],
      here.map(({ unit, weight }) => weight * around(0.2, profile.allotted, unit, window.year)),
    );
    const percent = profile.spentPercent[window.year][window.month - 1] ?? 0;
    for (const [at, place] of here.entries()) {
      const allotted = (shares[at] ?? 0) * million;
      const pace = around(0.1, profile.spent, place.unit, window.year);
      // Whole thousands of đồng, never above what was allotted.
      const spent = Math.min(allotted, Math.round((allotted * percent * pace) / 100_000) * 1000);
      yield figure(profile.allotted, { place, day, count: allotted });
      yield figure(profile.spent, { place, day, count: spent });
    }
  }
}

/** Money allotted for a year and spent so far, on closing days, in whole đồng. */
export function* sampleBudgets(places: Places): Generator<SampleFigure, void, undefined> {
  for (const profile of budgetProfiles) yield* sampleBudget(profile, places);
}
