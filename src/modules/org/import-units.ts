import type { UnitId } from '../../kernel/ids.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { tidy } from '../../kernel/text.ts';
import type { Words } from '../../kernel/words.ts';
import type { Db } from '../../platform/database/index.ts';
import {
  actsOf,
  type ImportedAct,
  type ImportedLife,
  type ImportedSuccession,
  type ImportedUnit,
  livesOf,
} from './domain/imported-rows.ts';
import { holdsOn } from './domain/unit-life.ts';
import {
  holdKeys,
  insertEvent,
  insertSuccessions,
  insertUnits,
  insertVersions,
  loadOrganisation,
  lockOrganisation,
} from './queries/organisation.ts';
import { saveStructure } from './queries/structure.ts';
import { insertHolders, insertWorkFields } from './queries/work-fields.ts';
import { alreadyLoaded, brokenUnits } from './refusals.ts';
import { searchText } from './search-text.ts';

/** What a province's catalogue says of its organisation over time; plain rows that name units by code. */
export interface ImportedOrganisation {
  readonly units: readonly ImportedUnit[];
  readonly successions: readonly ImportedSuccession[];
  readonly fields: readonly { readonly code: string; readonly name: Words }[];
  readonly holders: readonly {
    readonly field: string;
    readonly unit: string;
    readonly from: IsoDate;
    readonly to?: IsoDate;
    readonly legalBasis: string;
  }[];
  /** Instant and day of loading. */
  readonly at: string;
  readonly today: IsoDate;
}

const keyOf = (life: { readonly code: string; readonly from: IsoDate }) => `${life.code} ${life.from}`;

/** The two ends of a succession: a unit whose life ends that day and one whose life begins then. */
function endsOf(lives: readonly ImportedLife[], act: ImportedAct, row: ImportedSuccession) {
  const from = lives.find((life) => life.code === row.from && life.to === row.date);
  const to = lives.find((life) => life.code === row.to && life.from === row.date);
  if (!from || (act.kind !== 'abolish' && !to))
    throw brokenUnits({ what: `${row.from} → ${row.to}, ${row.date}` });
  return { from, to };
}

async function insertActs(db: Db, data: ImportedOrganisation, lives: readonly ImportedLife[]) {
  const begunBy = new Map<string, number>();
  const endedBy = new Map<string, number>();
  const links: { eventId: number; from: string; to: string; weight: number | null }[] = [];
  for (const act of actsOf(data.successions)) {
    const { kind, date: on, legalBasis, needsCheck } = act;
    const recorded = { at: data.at, recordedOn: data.today, accountId: null };
    const eventId = await insertEvent(db, { kind, on, legalBasis, needsCheck, ...recorded });
    for (const row of act.rows) {
      const { from, to } = endsOf(lives, act, row);
      endedBy.set(keyOf(from), eventId);
      if (kind === 'abolish' || !to) continue;
      begunBy.set(keyOf(to), eventId);
      links.push({ eventId, from: keyOf(from), to: keyOf(to), weight: row.weight ?? null });
    }
  }
  return { begunBy, endedBy, links };
}

/**
 * Loads a province's organisation as the owner of the tables, once. Whoever calls it must then rebuild what depends on
 * the structure (`rebuildFigures`). Gives the units' numbers by `code first-day`.
 * @throws {Refusal} org.already-loaded, org.broken-units
 */
export async function importUnits(db: Db, data: ImportedOrganisation): Promise<ReadonlyMap<string, UnitId>> {
  await lockOrganisation(db);
  if ((await loadOrganisation(db)).units.size > 0) throw alreadyLoaded();
  const lives = livesOf(data.units);
  const { begunBy, endedBy, links } = await insertActs(db, data, lives);
  const numbers = await insertUnits(
    db,
    lives.map((life) => ({
      code: life.code,
      from: life.from,
      to: life.to,
      population: life.versions[0].population ?? null,
      areaKm2: life.versions[0].areaKm2?.toFixed(2) ?? null,
      begunBy: begunBy.get(keyOf(life)) ?? null,
      endedBy: endedBy.get(keyOf(life)) ?? null,
    })),
  );
  const ids = new Map(lives.map((life, i) => [keyOf(life), numbers[i] as UnitId]));
  const idOn = (code: string, day: IsoDate): UnitId => {
    const life = lives.find((one) => one.code === code && holdsOn(one, day));
    const id = life && ids.get(keyOf(life));
    if (id === undefined) throw brokenUnits({ what: `${code}, ${day}` });
    return id;
  };
  await insertVersions(
    db,
    lives.flatMap((life) =>
      life.versions.map((row, i) => ({
        unitId: idOn(life.code, row.from),
        from: row.from,
        to: row.to ?? null,
        name: tidy(row.name),
        shortName: tidy(row.shortName),
        altNames: (row.altNames ?? []).map(tidy),
        searchText: searchText(row.name, row.shortName, ...(row.altNames ?? [])),
        level: row.level,
        kind: row.kind,
        parentId: row.parent === null ? null : idOn(row.parent, row.from),
        begunBy: i === 0 ? (begunBy.get(keyOf(life)) ?? null) : null,
      })),
    ),
  );
  await insertSuccessions(
    db,
    links.map(({ eventId, from, to, weight }) => ({
      eventId,
      fromId: ids.get(from) as UnitId,
      toId: ids.get(to) as UnitId,
      weight,
    })),
  );
  await holdKeys(db);
  await insertWorkFields(db, data.fields);
  await insertHolders(
    db,
    data.holders.map(({ field, unit, from, to, legalBasis }) => ({
      field,
      unitId: idOn(unit, from),
      from,
      to: to ?? null,
      legalBasis,
    })),
  );
  await saveStructure(db, await loadOrganisation(db));
  return ids;
}
