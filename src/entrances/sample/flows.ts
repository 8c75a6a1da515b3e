import { shiftPoint } from '../../kernel/decimal.ts';
import type { MeasureLevel } from '../../modules/catalogue/index.ts';
import { around, chance } from './chance.ts';
import type { SampleFigure } from './figure.ts';
import type { Place, Places } from './places.ts';
import { type FlowProfile, flowPartProfiles, flowProfiles } from './profiles.ts';
import { shareOut } from './share-out.ts';
import { type SampleWindow, sampleWindows } from './windows.ts';

export function placesAt(places: Places, level: MeasureLevel) {
  if (level === 'commune') return places.communes;
  return level === 'district' ? places.districts : places.department;
}

interface Cell {
  readonly place: Place;
  readonly count: number;
}

function figure(code: string, { place, count }: Cell, decimals: number, step: number): SampleFigure {
  const value = shiftPoint(String(count * step), -decimals);
  return { indicator: code, unit: place.unit, dayFrom: place.from, dayTo: place.to, value, source: 'sample' };
}

const evenly: readonly number[] = Array.from({ length: 12 }, () => 1);

/** Windows of a year with their totals. */
function byWindow(profile: FlowProfile, year: 2019 | 2020): readonly (readonly [SampleWindow, number])[] {
  const total = year === 2019 ? profile.in2019 : profile.in2020;
  if (total === null) return [];
  const windows = sampleWindows.filter((window) => window.year === year);
  const season = profile.season ?? evenly;
  const weights = windows.map(
    ({ month, length }) => (season[month - 1] ?? 0) * length * around(0.2, profile.code, year, month),
  );
  const totals = shareOut(total, weights);
  return windows.map((window, at) => [window, totals[at] ?? 0] as const);
}

function cellsOf(profile: FlowProfile, places: Places): readonly Cell[] {
  return ([2019, 2020] as const).flatMap((year) =>
    byWindow(profile, year).flatMap(([window, total]) => {
      const here = placesAt(places, profile.level)(window);
      const weights = here.map(
        ({ unit, weight, isTown }) =>
          weight * (isTown ? (profile.townFactor ?? 1) : 1) * around(0.4, profile.code, unit, window.from),
      );
      const counts = shareOut(total, weights);
      return here.map((place, at) => ({ place, count: counts[at] ?? 0 }));
    }),
  );
}

/** A part of a count: the rate applied, the odd one decided by chance, never more than the whole. */
export function partOf(count: number, rate: number, ...words: readonly (string | number)[]): number {
  return Math.min(count, Math.floor(count * rate + chance(...words)));
}

/** Events by closing window and unit. */
export function* sampleFlows(places: Places): Generator<SampleFigure, void, undefined> {
  const cells = new Map<string, readonly Cell[]>();
  for (const profile of flowProfiles) {
    const counted = cellsOf(profile, places);
    cells.set(profile.code, counted);
    for (const cell of counted) yield figure(profile.code, cell, profile.decimals ?? 0, profile.step ?? 1);
  }
  for (const { code, of, rate, decimals = 0 } of flowPartProfiles) {
    const parts = (cells.get(of) ?? []).map(({ place, count }) => ({
      place,
      count: partOf(count * 10 ** decimals, rate, code, place.unit, place.from),
    }));
    cells.set(code, parts);
    for (const cell of parts) yield figure(code, cell, decimals, 1);
  }
}
