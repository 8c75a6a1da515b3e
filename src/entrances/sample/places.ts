import { addDays, daysBetween, type IsoDate } from '../../kernel/iso-date.ts';
import type { Window } from '../../kernel/period.ts';
import type { ProvinceCatalogue, UnitLife } from '../../modules/catalogue/index.ts';
import { around } from './chance.ts';

/** One unit that counts, for the days of a window on which it exists. */
export interface Place extends Window {
  readonly unit: string;
  /** About its population, smaller for part of a window. */
  readonly weight: number;
  readonly isTown: boolean;
  /** District it lies in, or itself. */
  readonly district: string;
}

export interface Places {
  readonly communes: (window: Window) => readonly Place[];
  readonly districts: (window: Window) => readonly Place[];
  /** The department itself. */
  readonly department: (window: Window) => readonly Place[];
}

/** Persons of a commune where no source gives its population. */
const usualPopulation = 3500;

const lifeAt = (lives: readonly UnitLife[], code: string, day: IsoDate) =>
  lives.find((life) => life.code === code && life.from <= day && (life.to === null || day < life.to));

/**
 * Weights like populations: the communes of 2025 have published ones; an older commune takes a made-up but fixed part of
 * its successor's, towns more than villages.
 */
function weigh(province: ProvinceCatalogue): (life: UnitLife) => number {
  const { units, successions } = province;
  const pull = (life: UnitLife) =>
    around(0.3, 'pull', life.code, life.from) * (life.versions[0].kind === 'xa' ? 1 : 1.5);
  const weights = new Map<UnitLife, number>();
  const weightOf = (life: UnitLife): number => {
    const known = weights.get(life);
    if (known !== undefined) return known;
    const population = life.versions.at(-1)?.population;
    const went = successions.find((one) => one.from === life.code && one.date === life.to);
    const heir = went && lifeAt(units, went.to, went.date);
    let weight = population ?? usualPopulation;
    if (population === undefined && went && heir) {
      const siblings = successions
        .filter((one) => one.to === went.to && one.date === went.date)
        .flatMap((one) => units.filter((unit) => unit.code === one.from && unit.to === one.date));
      const heirWeight =
        heir.versions.at(-1)?.population === undefined && heir.to === null
          ? usualPopulation * siblings.length
          : weightOf(heir);
      weight = (heirWeight * pull(life)) / siblings.reduce((sum, one) => sum + pull(one), 0);
    }
    weights.set(life, weight);
    return weight;
  };
  return weightOf;
}

/** Who counts when, with weights. A unit that begins or ends within a window counts the days it exists. */
export function placesOf(province: ProvinceCatalogue): Places {
  const weightOf = weigh(province);
  const communes = province.units.filter(({ versions }) => versions[0].level === 'commune');
  const within = (life: UnitLife, window: Window): readonly Place[] => {
    const last = life.to === null ? window.to : addDays(life.to, -1);
    const [, from = window.from] = [life.from, window.from].sort();
    const [to = window.to] = [last, window.to].sort();
    if (to < from) return [];
    const share = (daysBetween(from, to) + 1) / (daysBetween(window.from, window.to) + 1);
    const { kind, parent } = life.versions[0];
    return [
      {
        unit: life.code,
        from,
        to,
        weight: weightOf(life) * share,
        isTown: kind !== 'xa',
        district: parent ?? life.code,
      },
    ];
  };
  const alone = (unit: string, weight: number, window: Window): Place => ({
    unit,
    from: window.from,
    to: window.to,
    weight,
    isTown: false,
    district: unit,
  });
  const communesIn = (window: Window) => communes.flatMap((life) => within(life, window));
  return {
    communes: communesIn,
    districts: (window) => {
      const weights = new Map<string, number>();
      for (const { district, weight } of communesIn(window)) {
        weights.set(district, (weights.get(district) ?? 0) + weight);
      }
      return [...weights].map(([unit, weight]) => alone(unit, weight, window));
    },
    department: (window) => [alone(province.head.department, 1, window)],
  };
}
