import { type Actor, mayActor } from '../../kernel/actor.ts';
import type { Input } from '../../kernel/contract.ts';
import type { UnitId } from '../../kernel/ids.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Db } from '../../platform/database/index.ts';
import type { orgContracts } from './contract.ts';
import { findUnit } from './queries/units.ts';
import { hasWorkField, insertPortfolio, laterHolder, replaceHolder } from './queries/work-fields.ts';
import { laterChange, noSuchField, noSuchUnit, outOfReach } from './refusals.ts';

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

/** Gives a field of work or a unit to a leader to watch over. @throws org.no-such-field, org.no-such-unit */
export async function assignPortfolio(db: Db, actor: Actor, { body }: In<'assignPortfolio'>) {
  const from = body.on as IsoDate;
  const fieldCode = body.fieldCode ?? null;
  const unitId = fieldCode === null ? ((body.unitId ?? 0) as UnitId) : null;
  if (fieldCode !== null && !(await hasWorkField(db, fieldCode))) throw noSuchField({ field: fieldCode });
  if (unitId !== null && !(await findUnit(db, unitId, from))) throw noSuchUnit({ unit: unitId, day: from });
  const { positionId, legalBasis } = body;
  await insertPortfolio(db, { positionId, fieldCode, unitId, from, to: null, legalBasis });
  actor.tell({ subject: `position:${positionId}`, change: { fieldCode, unitId, from, legalBasis } });
  return {};
}
