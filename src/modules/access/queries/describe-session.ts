import { sql } from 'kysely';
import type { Actor } from '../../../kernel/actor.ts';
import type { Db } from '../../../platform/database/index.ts';
import { hasSecondFactor, isFactorRequired } from './second-factor.ts';
import { type HeldPosition, listHeldPositions, listRights } from './session.ts';

interface Holder {
  readonly account_id: number;
  readonly username: string;
  readonly name: string;
  readonly position_id: number | null;
  readonly must_change_password: boolean;
}

/** Whether a role held today asks for a second factor that the account has not. */
export async function mustSetUp(db: Db, accountId: number, held: readonly HeldPosition[]): Promise<boolean> {
  const roles = held.map(({ role }) => role);
  return (await isFactorRequired(db, roles)) && !(await hasSecondFactor(db, accountId));
}

/** What the browser is told of a session: who, in which position, with which verbs, on which day. */
export async function describeSession(db: Db, actor: Actor, holder: Holder) {
  const held = await listHeldPositions(db, holder.account_id, actor.today);
  const positions = held.map((p) => ({
    id: p.id,
    title: p.title,
    unit: { id: p.unit_id, name: p.unit_name },
    deputisingBasis: p.deputising_basis,
  }));
  const current = held.find((p) => p.id === holder.position_id);
  const rights = current ? await listRights(db, current.role) : [];
  const province = await sql<{ name: string; is_sample: boolean }>`
    select name, is_sample from giaoban.province where code = ${actor.province}`.execute(db);
  return {
    account: { id: holder.account_id, username: holder.username, name: holder.name },
    position: positions.find((p) => p.id === holder.position_id) ?? null,
    positions,
    verbs: rights.map((r) => r.verb),
    province: {
      code: actor.province,
      name: province.rows[0]?.name ?? actor.province,
      isSample: province.rows[0]?.is_sample ?? false,
    },
    today: actor.today,
    mustChangePassword: holder.must_change_password,
    mustSetUpSecondFactor: await mustSetUp(db, holder.account_id, held),
  };
}

/** The account and position of the actor, as `describeSession` wants them. */
export async function getHolder(db: Db, actor: Actor): Promise<Holder> {
  const found = await sql<Omit<Holder, 'position_id'>>`
    select id as account_id, username, name, must_change_password from account where id = ${actor.accountId}
  `.execute(db);
  const row = found.rows[0];
  if (!row) throw new Error('the session has no account');
  return { ...row, position_id: actor.positionId };
}
