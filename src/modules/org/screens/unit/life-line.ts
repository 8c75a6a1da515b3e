import type { Reply } from '../../../../kernel/contract.ts';
import { addDays, type IsoDate, isoDate } from '../../../../kernel/iso-date.ts';
import type { orgContracts } from '../../contract.ts';

export type UnitLife = Reply<typeof orgContracts.getUnit>;
type Relative = UnitLife['became'][number];
type Version = UnitLife['versions'][number];
type EventKind = NonNullable<UnitLife['begunBy']>['kind'];

/** One thing that happened to a unit. */
export interface Happening {
  readonly on: IsoDate;
  /** `laid`: it was there when the organisation was first recorded; `change`: no act is on record. */
  readonly what: EventKind | 'laid' | 'change';
  readonly legalBasis: string | null;
  readonly needsCheck: boolean;
  readonly cameFrom: readonly Relative[];
  readonly became: readonly Relative[];
  readonly name: { readonly before: string; readonly after: string } | null;
  readonly parent: { readonly before: string; readonly after: string } | null;
}

const bare = { cameFrom: [], became: [], name: null, parent: null } as const;

const actOf = (event: UnitLife['begunBy'], other: 'laid' | 'change') => ({
  what: event?.kind ?? other,
  legalBasis: event?.legalBasis ?? null,
  needsCheck: event?.needsCheck ?? false,
});

function change(before: Version, after: Version): Happening {
  const parents = { before: before.parent?.name ?? '', after: after.parent?.name ?? '' };
  return {
    ...bare,
    ...actOf(after.begunBy, 'change'),
    on: isoDate(after.validFrom),
    name: before.name === after.name ? null : { before: before.name, after: after.name },
    parent: before.parent?.id === after.parent?.id ? null : parents,
  };
}

/** What happened to a unit from its first day to its last, oldest first. */
export function lifeLine(life: UnitLife): readonly Happening[] {
  const { versions, validFrom, validTo, begunBy, endedBy } = life;
  const born = {
    ...bare,
    ...actOf(begunBy, 'laid'),
    on: isoDate(validFrom),
    cameFrom: life.cameFrom,
  };
  const changes = versions.slice(1).flatMap((after, n) => {
    const before = versions[n];
    return before ? [change(before, after)] : [];
  });
  if (validTo === null) return [born, ...changes];
  const on = addDays(isoDate(validTo), 1);
  return [born, ...changes, { ...bare, ...actOf(endedBy, 'change'), on, became: life.became }];
}

/** The name and place of a unit on a day; outside its life those nearest to it. */
export function versionOn(life: UnitLife, day: IsoDate): Version | undefined {
  return life.versions.findLast(({ validFrom }) => validFrom <= day) ?? life.versions[0];
}
