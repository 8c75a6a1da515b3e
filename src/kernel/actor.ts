import type { AccountId, PositionId, UnitId } from './ids.ts';
import type { IsoDate } from './iso-date.ts';
import type { Language } from './words.ts';

/**
 * How far a verb goes for an actor. `units` is a string of 0 and 1 by unit number (position 1 is unit 1), the form that
 * row-level policies read: `substr(current_setting('app.reach', true), unit_id, 1) = '1'`.
 */
export interface Reach {
  readonly kind: 'own' | 'assigned' | 'unit' | 'subtree' | 'all';
  readonly units: string;
}

/** What an act did to which record, for the audit entry of its transaction. */
export interface Deed {
  readonly subject: string;
  readonly change?: unknown;
}

/** Who acts, in which province, with which rights, on which day. Made once per request, at the door. */
export interface Actor {
  readonly province: string;
  readonly accountId: AccountId | null;
  /** The open login; null for commands, jobs and strangers. */
  readonly sessionId: number | null;
  readonly positionId: PositionId | null;
  readonly unitId: UnitId | null;
  /** Title of the position, for papers and logs: never a person's name. */
  readonly title: string;
  readonly reaches: ReadonlyMap<string, Reach>;
  /** The day of the act in Asia/Ho_Chi_Minh; in sample mode the day of the sample clock. */
  readonly today: IsoDate;
  /** The instant of the act, ISO 8601 UTC. Business code never reads a clock of its own. */
  readonly at: string;
  readonly requestId: string;
  readonly language: Language;
  /** Adds to the audit entry that the door writes before it commits. */
  readonly tell: (deed: Deed) => void;
}

/** Whether the actor may use the verb at all, or on that unit's records. */
export function mayActor(actor: Actor, verb: string, unitId?: UnitId): boolean {
  const reach = actor.reaches.get(verb);
  if (!reach) return false;
  return unitId === undefined || reach.kind === 'all' || reach.units[unitId - 1] === '1';
}
