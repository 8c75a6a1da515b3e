import { type Actor, mayActor } from '../../kernel/actor.ts';
import type { Input, Reply } from '../../kernel/contract.ts';
import type { UnitId } from '../../kernel/ids.ts';
import type { Db } from '../../platform/database/index.ts';
import type { resultsContracts as on } from './contract.ts';
import { getMeasure } from './measures.ts';
import { listTargetVersions as listRows } from './queries/targets.ts';

/** Every decision on one target, first to last, and what the actor may do about it. */
export async function listTargetVersions(
  db: Db,
  actor: Actor,
  { query }: Input<typeof on.listTargetVersions>,
): Promise<Reply<typeof on.listTargetVersions>> {
  const measure = await getMeasure(db, query.indicator);
  const rows = await listRows(db, { ...query, indicatorId: measure.id });
  const maySet = mayActor(actor, 'target.set', query.unitId as UnitId);
  return {
    versions: rows.map(({ id, version, value, decision, reason, title, recordedOn, isSample }) => ({
      id,
      version,
      value,
      decision,
      reason,
      title,
      recordedOn,
      isSample,
    })),
    may: maySet ? [rows.length === 0 ? 'set' : 'adjust'] : [],
  };
}
