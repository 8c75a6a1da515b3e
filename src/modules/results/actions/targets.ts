import { type Actor, mayActor } from '../../../kernel/actor.ts';
import type { Input, Reply } from '../../../kernel/contract.ts';
import { compareDecimals, type Decimal, decimal, shiftPoint } from '../../../kernel/decimal.ts';
import { type IsoDate, readIsoDate } from '../../../kernel/iso-date.ts';
import { formatNumber } from '../../../kernel/numbers.ts';
import { tidy } from '../../../kernel/text.ts';
import type { Db } from '../../../platform/database/index.ts';
import { findUnit } from '../../org/index.ts';
import type { resultsContracts as on } from '../contract.ts';
import { instantText } from '../domain/instant-text.ts';
import { type CountedMeasure, getMeasure } from '../measures.ts';
import {
  type Decision,
  findTarget,
  insertTarget,
  listTargetVersions,
  type TargetVersion,
} from '../queries/targets.ts';
import {
  decisionInFuture,
  noSuchTarget,
  noSuchUnit,
  sameTarget,
  targetAdjustedMeanwhile,
  targetExists,
  tooPrecise,
} from '../refusals.ts';

function checkValue(value: Decimal, measure: CountedMeasure): Decimal {
  const exact = decimal(value);
  if ((exact.split('.')[1] ?? '').length > measure.decimals)
    throw tooPrecise({ code: measure.code, most: measure.decimals });
  return exact;
}

function readDecision(given: { number: string; date: string; issuer: string }, today: IsoDate): Decision {
  const date = readIsoDate(given.date);
  if (date === null || date > today) throw decisionInFuture({ date: given.date });
  return { number: tidy(given.number), date, issuer: tidy(given.issuer) };
}

const shown = (value: Decimal, measure: CountedMeasure) =>
  `${formatNumber(shiftPoint(value, measure.shift))} ${measure.unit_vi}`;

/**
 * Sets a unit's target for a year by a decision.
 * @throws results.target-exists when one was set: a new decision adjusts it
 */
export async function setTarget(
  db: Db,
  actor: Actor,
  { body }: Input<typeof on.setTarget>,
): Promise<Reply<typeof on.setTarget>> {
  const measure = await getMeasure(db, body.indicator);
  const unit = await findUnit(db, body.unitId, actor.today);
  if (!unit || !mayActor(actor, 'target.set', unit.id)) throw noSuchUnit();
  const key = { unitId: unit.id, indicatorId: measure.id, year: body.year };

  const value = checkValue(body.value, measure);
  const decision = readDecision(body.decision, actor.today);

  const id = await insertTarget(db, actor, { ...key, version: 1, value, decision, reason: null });
  if (id === null) {
    const standing = (await listTargetVersions(db, key)).at(-1);
    throw targetExists({
      code: measure.code,
      year: body.year,
      unit: unit.name,
      value: standing ? shown(standing.value, measure) : '–',
      decision: standing?.decision.number ?? '–',
    });
  }
  actor.tell({ subject: `target:${id}`, change: { ...key, value, decision } });
  return { targetId: id };
}

/**
 * Adjusts a target by a new decision; the one before stays for ever.
 * @throws results.target-adjusted-meanwhile when another adjustment came first
 */
export async function adjustTarget(
  db: Db,
  actor: Actor,
  { params, body }: Input<typeof on.adjustTarget>,
): Promise<Reply<typeof on.adjustTarget>> {
  const given = await findTarget(db, params.targetId);
  if (!given) throw noSuchTarget();
  const standing = (await listTargetVersions(db, given)).at(-1);
  const measure = await getMeasure(db, given.code);
  if (standing?.id !== given.id) throw adjustedBy(standing, measure);

  const value = checkValue(body.value, measure);
  if (compareDecimals(value, given.value) === 0) throw sameTarget({ value: shown(given.value, measure) });
  const decision = readDecision(body.decision, actor.today);

  const version = given.version + 1;
  const next = { ...given, version, value, decision, reason: tidy(body.reason) };
  const id = await insertTarget(db, actor, next);
  if (id === null) throw adjustedBy((await listTargetVersions(db, given)).at(-1), measure);
  actor.tell({
    subject: `target:${id}`,
    change: { before: given.value, after: value, decision, reason: next.reason },
  });
  return { targetId: id, version };
}

function adjustedBy(other: TargetVersion | undefined, measure: CountedMeasure) {
  if (!other) return noSuchTarget();
  return targetAdjustedMeanwhile({
    value: shown(other.value, measure),
    title: other.title,
    at: instantText(other.recordedAt),
  });
}
