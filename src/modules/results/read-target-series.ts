import type { Actor } from '../../kernel/actor.ts';
import type { Input, Reply } from '../../kernel/contract.ts';
import type { Window } from '../../kernel/period.ts';
import type { Db } from '../../platform/database/index.ts';
import { readFigures, seesOf } from '../figures/index.ts';
import { type Asked, readAsked } from './asked.ts';
import type { resultsContracts as on } from './contract.ts';
import { monthsUpTo } from './domain/reporting-period.ts';
import { isCounted } from './measures.ts';
import { getWindow } from './periods.ts';
import { listMeasures } from './queries/measures.ts';

/** The months of the plan year up to the closing, the last one cut or drawn out to it. */
async function monthsOf(
  db: Db,
  { windows }: Asked,
): Promise<readonly ({ readonly code: string } & Window)[]> {
  const months: { code: string; from: Window['from']; to: Window['to'] }[] = [];
  for (const code of monthsUpTo(windows.period)) {
    const { window } = await getWindow(db, code);
    if (window.from <= windows.own.to) months.push({ code, ...window });
  }
  const last = months.at(-1);
  // The review of June 2020 closes twelve days after June does: those days belong to its last point.
  if (last) last.to = windows.own.to;
  return months;
}

/** Every measure month by month, for the small run beside it and the chart of one. */
export async function readTargetSeries(
  db: Db,
  actor: Actor,
  { query }: Input<typeof on.readTargetSeries>,
): Promise<Reply<typeof on.readTargetSeries>> {
  const asked = await readAsked(db, actor, query);
  const months = await monthsOf(db, asked);
  const measures = (await listMeasures(db)).filter(isCounted);
  const { unit, structureOn, knownOn } = asked;
  const readings = await readFigures(db, {
    units: [unit.id],
    indicators: measures.map((one) => one.code),
    windows: months.map(({ from, to }) => ({ from, to })),
    structureAsOf: structureOn,
    knownOn,
    sees: seesOf(actor),
  });
  const valuesOf = (code: string) => {
    const ofMonths = months.map((_, month) => readings.get(unit.id, code, month));
    // One month that is not shown would be the total less the others.
    const isShown = ofMonths.every(({ isHidden }) => !isHidden);
    return ofMonths.map(({ value }) => (isShown ? value : null));
  };
  return {
    months: months.map(({ code, from, to }) => ({ code, from, to })),
    rows: measures.map(({ code }) => ({ code, values: valuesOf(code) })),
  };
}
