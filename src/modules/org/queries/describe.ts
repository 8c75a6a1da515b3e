import { type Actor, mayActor } from '../../../kernel/actor.ts';
import type { UnitId } from '../../../kernel/ids.ts';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import { tidy } from '../../../kernel/text.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { Level } from '../domain/unit-life.ts';
import { noSuchUnit, unitEnded } from '../refusals.ts';
import { searchText } from '../search-text.ts';
import { selectEvents } from './events.ts';
import { findStory } from './life.ts';
import { findNearestByCode, findUnitByCode, selectHeirs, selectUnits, type UnitOn } from './units.ts';
import { selectPortfolios, selectWorkFields } from './work-fields.ts';

interface Filter {
  readonly on?: string;
  readonly search?: string;
  readonly level?: Level;
  readonly parentId?: number;
}

const dayOf = (on: string | undefined, actor: Actor) => (on ?? actor.today) as IsoDate;

/** Units that live on a day (today), by level, parent or any spelling of a name. */
export async function listUnits(db: Db, actor: Actor, { on, search, level, parentId }: Filter) {
  const day = dayOf(on, actor);
  const rows = await selectUnits(db, { on: day, search: searchText(tidy(search ?? '')), level, parentId });
  return { on: day, rows: [...rows] };
}

/** Acts on the organisation after one day, up to and with another; without days all of them. */
export async function listUnitEvents(db: Db, query: { readonly after?: string; readonly until?: string }) {
  const { after, until } = query;
  return {
    rows: [...(await selectEvents(db, (after ?? null) as IsoDate | null, (until ?? null) as IsoDate | null))],
  };
}

/** The living unit of a code on a day. @throws org.no-such-unit, org.unit-ended naming the successors */
export async function getUnitByCode(db: Db, code: string, on: IsoDate): Promise<UnitOn> {
  const unit = await findUnitByCode(db, code, on);
  if (unit) return unit;
  const nearest = await findNearestByCode(db, code, on);
  const story = nearest && (await findStory(db, nearest));
  if (!story || story.validFrom > on || story.validTo === null) throw noSuchUnit({ unit: code, day: on });
  const heirs = (await selectHeirs(db, story.id, on)).map(({ unit: heir }) => `${heir.name} (${heir.code})`);
  const name = story.versions.at(-1)?.name ?? code;
  throw unitEnded({ unit: name, lastDay: story.validTo, day: on, heirs: heirs.join(', ') });
}

/** Where figures of the unit that a code named on one day belong on another. @throws org.no-such-unit, org.unit-ended */
export async function listSuccessors(db: Db, code: string, from: IsoDate, on: IsoDate) {
  const unit = await getUnitByCode(db, code, from);
  return { rows: [...(await selectHeirs(db, unit.id, on))] };
}

/** A unit with its whole life and what the actor may do with it today. @throws org.no-such-unit */
export async function getUnit(db: Db, actor: Actor, unitId: number) {
  const story = await findStory(db, unitId);
  if (!story) throw noSuchUnit({ unit: unitId, day: actor.today });
  const { versions, cameFrom, became, ...rest } = story;
  const isOpen = story.validTo === null && mayActor(actor, 'unit.change', story.id as UnitId);
  const isRoot = versions.at(-1)?.parent === null;
  const may = !isOpen ? [] : isRoot ? ['rename'] : ['rename', 'move', 'split', 'merge', 'abolish'];
  return {
    ...rest,
    versions: versions.map((version) => ({ ...version, altNames: [...version.altNames] })),
    cameFrom: [...cameFrom],
    became: [...became],
    may,
  };
}

/** Fields of work with holders, and what leaders watch over, on a day (today). */
export async function listWorkFields(db: Db, actor: Actor, on: string | undefined) {
  const day = dayOf(on, actor);
  const [rows, portfolios] = await Promise.all([selectWorkFields(db, day), selectPortfolios(db, day)]);
  return { on: day, rows: [...rows], portfolios: [...portfolios] };
}
