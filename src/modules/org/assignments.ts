import { type Actor, mayActor } from '../../kernel/actor.ts';
import type { Input } from '../../kernel/contract.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Db } from '../../platform/database/index.ts';
import type { orgContracts } from './contract.ts';
import { findUnit } from './queries/units.ts';
import {
  findPositionUnit,
  hasWorkField,
  insertPortfolio,
  laterHolder,
  laterPortfolio,
  replaceHolder,
} from './queries/work-fields.ts';
import { laterChange, noSuchField, noSuchPosition, noSuchUnit, outOfReach } from './refusals.ts';

type In<K extends keyof typeof orgContracts> = Input<(typeof orgContracts)[K]>;

/** Gives a field of work to a unit from a day on. @throws org.no-such-field, org.no-such-unit, org.later-change */
export async function assignField(db: Db, actor: Actor, { params, body }: In<'assignField'>) {
  const on = body.on as IsoDate;
  const unit = await findUnit(db, body.unitId, on);
  if (!(await hasWorkField(db, params.code))) throw noSuchField({ field: params.code });
  if (!unit) throw noSuchUnit({ unit: body.unitId, day: on });
  if (!mayActor(actor, 'unit.change', unit.id)) throw outOfReach({ unit: unit.name });
  const later = await laterHolder(db, params.code, on);
  if (later !== null) throw laterChange({ unit: params.code, later, day: on });
  await replaceHolder(db, params.code, unit.id, on, body.legalBasis);
  actor.tell({
    subject: `work_field:${params.code}`,
    change: { unitId: unit.id, on, legalBasis: body.legalBasis },
  });
  return {};
}

/**
 * Gives a field of work or a unit to a leader to watch over.
 * @throws org.no-such-field, org.no-such-unit, org.out-of-reach, org.no-such-position, org.later-change
 */
export async function assignPortfolio(db: Db, actor: Actor, { body }: In<'assignPortfolio'>) {
  const from = body.on as IsoDate;
  const fieldCode = body.fieldCode ?? null;
  const unit = fieldCode === null ? await findUnit(db, body.unitId ?? 0, from) : undefined;
  if (fieldCode !== null && !(await hasWorkField(db, fieldCode))) throw noSuchField({ field: fieldCode });
  if (fieldCode === null && !unit) throw noSuchUnit({ unit: body.unitId ?? 0, day: from });
  // A field is the whole department's: who hands it out must reach the leader's unit, as for a unit its own.
  const { positionId, legalBasis } = body;
  const place = await findPositionUnit(db, positionId, from);
  if (!place) throw noSuchPosition({ day: from });
  for (const one of unit ? [unit, place] : [place])
    if (!mayActor(actor, 'unit.change', one.id)) throw outOfReach({ unit: one.name });
  const unitId = unit?.id ?? null;
  const later = await laterPortfolio(db, fieldCode, unitId, from);
  if (later !== null) throw laterChange({ unit: fieldCode ?? unit?.name ?? '', later, day: from });
  await insertPortfolio(db, { positionId, fieldCode, unitId, from, to: null, legalBasis });
  actor.tell({ subject: `position:${positionId}`, change: { fieldCode, unitId, from, legalBasis } });
  return {};
}
