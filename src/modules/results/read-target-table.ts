import type { Actor } from '../../kernel/actor.ts';
import type { Input, Reply } from '../../kernel/contract.ts';
import type { Db } from '../../platform/database/index.ts';
import { type KeptClaim, readTargetTable as readLines, seesOf, selectClaims } from '../figures/index.ts';
import { type Asked, readAsked } from './asked.ts';
import type { resultsContracts as on, TargetRowReply } from './contract.ts';
import { keptReply, keptTable } from './kept-tables.ts';
import { periodReply } from './periods.ts';
import { listMeasures } from './queries/measures.ts';
import { listTargetsInForce, type TargetInForce } from './queries/targets.ts';
import { rowReply } from './target-rows.ts';
import { rulesOn } from './target-rules.ts';

function byIndicator(targets: readonly TargetInForce[], year: number): ReadonlyMap<number, TargetInForce> {
  return new Map(targets.filter((one) => one.year === year).map((one) => [one.indicator_id, one]));
}

/** Claims about exactly this closing: one about another day would stand beside figures that it does not speak of. */
async function claimsAt(
  db: Db,
  { unit, windows, knownOn }: Asked,
): Promise<ReadonlyMap<string, KeptClaim[]>> {
  const { to } = windows.own;
  const claims = new Map<string, KeptClaim[]>();
  for (const claim of await selectClaims(db, [unit.id], to, to, knownOn))
    claims.set(claim.indicator, [...(claims.get(claim.indicator) ?? []), claim]);
  return claims;
}

async function workOutRows(db: Db, actor: Actor, asked: Asked): Promise<readonly TargetRowReply[]> {
  const { unit, windows, structureOn, knownOn } = asked;
  const measures = await listMeasures(db);
  const lines = await readLines(db, {
    unitId: unit.id,
    indicators: measures.flatMap((one) => (one.id === null ? [] : [one.code])),
    period: windows.own,
    toDate: windows.toDate,
    structureAsOf: structureOn,
    knownOn,
    sees: seesOf(actor),
  });
  const lineOf = new Map(lines.map((line) => [line.indicator, line]));
  const years = [windows.year, windows.year - 1];
  const targets = await listTargetsInForce(db, [unit.id], years, knownOn ?? actor.today);
  const now = byIndicator(targets, windows.year);
  const before = byIndicator(targets, windows.year - 1);
  const claims = await claimsAt(db, asked);
  const rules = await rulesOn(db, windows.own.to, windows.share);
  return measures.map((measure) =>
    rowReply(
      {
        measure,
        line: lineOf.get(measure.code) ?? null,
        target: (measure.id !== null && now.get(measure.id)) || null,
        targetBefore: (measure.id !== null && before.get(measure.id)) || null,
        claims: claims.get(measure.code) ?? [],
      },
      rules,
    ),
  );
}

/**
 * Whose table it is: those who see every small count of a confidential indicator share one; for others, what is hidden
 * depends on the units that they can compare.
 */
function readerOf(actor: Actor): string {
  const right = actor.reaches.get('figure.confidential');
  if (right?.kind === 'all') return '';
  return `${right?.units ?? '-'} ${actor.reaches.get('target.read')?.units ?? ''}`;
}

/** Everything that the lines depend on; the reach of the unit is checked before. */
const keyOf = (actor: Actor, { unit, days, code, structureOn, knownOn, version }: Asked) =>
  [
    actor.province,
    unit.id,
    code,
    days.window.to,
    structureOn,
    knownOn,
    actor.today,
    version,
    readerOf(actor),
  ].join('|');

/** The lines of the table of targets of a unit, in the order of the official one. */
export function listTargetRows(db: Db, actor: Actor, asked: Asked): Promise<readonly TargetRowReply[]> {
  return keptTable(keyOf(actor, asked), () => workOutRows(db, actor, asked));
}

const isPlanned = (row: TargetRowReply) => row.plan !== null || row.percentOfPlan !== null;

export const unitReply = ({ id, code, name, level }: Asked['unit']) => ({ id, code, name, level });

/**
 * The table of targets (reporting.md §3) of a unit for a period, in the structure of a day and as known on a day.
 * @throws as `readAsked`, and figures.no-structure for a day before our records
 */
export async function readTargetTable(
  db: Db,
  actor: Actor,
  { query }: Input<typeof on.readTargetTable>,
): Promise<Reply<typeof on.readTargetTable>> {
  const asked = await readAsked(db, actor, query);
  const all = await listTargetRows(db, actor, asked);
  const head = {
    unit: unitReply(asked.unit),
    period: periodReply(asked.code, asked.days),
    toDate: asked.windows.toDate,
    lastYear: asked.windows.lastYear,
    share: asked.windows.share,
    year: asked.windows.year,
    knownOn: asked.knownOn ?? actor.today,
    structureOn: asked.structureOn,
  };
  return keptReply(all, JSON.stringify([head, query.field, query.planned]), () => ({
    ...head,
    rows: all.filter(
      (row) =>
        (query.field === undefined || row.field === query.field) &&
        (query.planned !== true || isPlanned(row)),
    ),
  }));
}
