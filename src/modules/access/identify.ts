import type { AccountId, PositionId, UnitId } from '../../kernel/ids.ts';
import { dayInVietnam } from '../../kernel/iso-date.ts';
import {
  afterCommit,
  type Db,
  inTransaction,
  type Province,
  type Store,
} from '../../platform/database/index.ts';
import type { Identity } from '../../platform/door/index.ts';
import { readReachStrings } from '../org/index.ts';
import { reachesOf } from './domain/reach.ts';
import { mustSetUp } from './queries/describe-session.ts';
import { findSession, listHeldPositions, listRights, touchSession } from './queries/session.ts';
import { tokenHash } from './token.ts';

/** A found identity is believed for 5 s, so that a screen's ten calls cost one look-up; ended at once by `forgetIdentities`. */
const believedMs = 5_000;
const remembered = new Map<string, { identity: Identity; until: number }>();

let timesForgotten = 0;

function forget(province: string, accountId: number): void {
  timesForgotten += 1;
  for (const [key, { identity }] of remembered)
    if (identity.province === province && identity.accountId === accountId) remembered.delete(key);
}

/** Ends what is remembered of an account when the change of its rights, password or sessions commits. */
export function forgetIdentities(db: Db, province: string, accountId: number): void {
  afterCommit(db, () => forget(province, accountId));
}

async function look(store: Store, province: Province, token: string, at: Date): Promise<Identity | null> {
  const today = province.sampleToday ?? dayInVietnam(at);
  const nobody = { reach: '', accountId: null, unitId: null };
  return inTransaction(store, province.code, nobody, async (db) => {
    const session = await findSession(db, tokenHash(token), at);
    if (!session) return null;
    if (at.getTime() - Date.parse(session.last_seen_at) > 60_000)
      await touchSession(db, session.session_id, at);
    const held = await listHeldPositions(db, session.account_id, today);
    // A position that ended overnight falls back to another one held, else to none: no rights, but a way to log out.
    const position = held.find((p) => p.id === session.position_id) ?? held[0];
    const rights = position ? await listRights(db, position.role) : [];
    const strings = position
      ? await readReachStrings(db, position.unit_id as UnitId, today)
      : { unit: '', subtree: '', all: '' };
    return {
      province: province.code,
      sessionId: session.session_id,
      accountId: session.account_id as AccountId,
      positionId: (position?.id ?? null) as PositionId | null,
      unitId: (position?.unit_id ?? null) as UnitId | null,
      title: position?.title ?? '',
      reaches: reachesOf(rights, strings),
      mustChangePassword: session.must_change_password,
      mustSetUpSecondFactor: await mustSetUp(db, session.account_id, held),
    };
  });
}

/** Makes the door's `identify`: token → who, with rights as of the province's today. */
export function identifyIn(store: Store) {
  return async (province: Province, token: string, at: Date): Promise<Identity | null> => {
    const key = `${province.code}.${province.sampleToday}.${token}`;
    const known = remembered.get(key);
    if (known && known.until > at.getTime()) return known.identity;
    const before = timesForgotten;
    const identity = await look(store, province, token, at);
    if (remembered.size > 5_000) remembered.clear();
    // What was forgotten meanwhile may be what this look has read in its old state: it is not believed a second time.
    if (identity && before === timesForgotten)
      remembered.set(key, { identity, until: at.getTime() + believedMs });
    else remembered.delete(key);
    return identity;
  };
}
