import { addDays, type IsoDate } from '../../kernel/iso-date.ts';
import type { ProvinceCatalogue } from '../../modules/catalogue/index.ts';
import { readWorkingCalendar } from '../../modules/catalogue/index.ts';
import { analyzeFigures, assertFigure, type FigureRow, recordFigures } from '../../modules/figures/index.ts';
import { getUnitByCode } from '../../modules/org/index.ts';
import { asOwner, type Db, inTransaction, type Store } from '../../platform/database/index.ts';
import type { SampleFigure } from './figure.ts';
import { sampleFigures } from './figures.ts';
import { sentFigures } from './not-yet-sent.ts';
import { everyUnit, sampleActor } from './sample-actor.ts';

const everywhere = { reach: everyUnit, accountId: null, unitId: null, timeoutMs: 120_000 };

/** A figure is known the day after its window closes, and nothing is known after the sample's own today. */
const knownOn = (dayTo: IsoDate, today: IsoDate): IsoDate => {
  const next = addDays(dayTo, 1);
  return next < today ? next : today;
};

/** Finds units by code and day, asking the database once for each pair. */
function unitFinder() {
  const known = new Map<string, Promise<number>>();
  return (db: Db, code: string, on: IsoDate): Promise<number> => {
    const key = `${code} ${on}`;
    const found = known.get(key) ?? getUnitByCode(db, code, on).then((unit) => unit.id);
    known.set(key, found);
    return found;
  };
}

async function rowsOf(db: Db, figures: readonly SampleFigure[], unitOf: ReturnType<typeof unitFinder>) {
  const rows: FigureRow[] = [];
  for (const { indicator, unit, dayFrom, dayTo, value } of figures) {
    const unitId = (await unitOf(db, unit, dayTo)) as FigureRow['unitId'];
    rows.push({ indicator, unitId, from: dayFrom, to: dayTo, value });
  }
  return rows;
}

/**
 * Records the sample ledger, one entry and one transaction for each day on which figures became known, oldest first.
 * Statistics are taken after the first ones: planned for an empty table, the rest would take minutes.
 */
export async function loadLedger(store: Store, code: string, province: ProvinceCatalogue, today: IsoDate) {
  const act = <T>(work: (db: Db) => Promise<T>) => inTransaction(store, code, everywhere, work);
  const calendar = await act(readWorkingCalendar);
  const sent = sentFigures(sampleFigures(province, calendar));
  const byDay = Map.groupBy(sent, ({ dayTo }) => knownOn(dayTo, today));
  const unitOf = unitFinder();
  for (const [at, day] of [...byDay.keys()].sort().entries()) {
    await act(async (db) => {
      const rows = await rowsOf(db, byDay.get(day) ?? [], unitOf);
      const recording = { source: 'sample', sourceRef: `sample:${day}`, rows } as const;
      await recordFigures(db, sampleActor(code, day), recording);
    });
    if (at < 3) await asOwner(store, code, analyzeFigures);
  }
}

/** Keeps what the review's paper claims without counts behind it. */
export async function loadClaims(store: Store, code: string, province: ProvinceCatalogue, from: IsoDate) {
  await inTransaction(store, code, everywhere, (db) => assertAll(db, code, province, from));
}

async function assertAll(db: Db, code: string, province: ProvinceCatalogue, from: IsoDate) {
  for (const { source, asAt, unit, claims } of province.asserted) {
    const { id } = await getUnitByCode(db, unit, asAt);
    for (const { indicator, claim, value, basis, phrase } of claims) {
      const said = { claim, value, basis: basis ?? null, phrase: phrase ?? null, source };
      await assertFigure(db, sampleActor(code, asAt), { indicator, unitId: id, from, to: asAt, ...said });
    }
  }
}
