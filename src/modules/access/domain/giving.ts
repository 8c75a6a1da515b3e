import { type Actor, mayActor, type Reach } from '../../../kernel/actor.ts';
import type { UnitId } from '../../../kernel/ids.ts';
import type { Right } from './reach.ts';

/** Whether a reach holds all that a right of this kind would reach from a unit, now and after the next reorganisation. */
function covers(held: Reach | undefined, needed: Reach['kind'], unitId: UnitId): boolean {
  if (!held) return false;
  if (held.kind === 'all') return true;
  if (needed === 'all' || (needed === 'subtree' && held.kind !== 'subtree')) return false;
  return held.units[unitId - 1] === '1';
}

/**
 * The rights of a role, held at a unit, that the actor can neither give nor take: those that go beyond his own, unless he has
 * the verb `role.assign` there (the administrator, who sets up rights that he does not use himself).
 */
export function rightsBeyond(actor: Actor, rights: readonly Right[], unitId: UnitId): readonly Right[] {
  if (mayActor(actor, 'role.assign', unitId)) return [];
  return rights.filter(({ verb, reach }) => !covers(actor.reaches.get(verb), reach, unitId));
}
