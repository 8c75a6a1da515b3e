import type { Static } from 'typebox';
import type { Actor } from '../../../kernel/actor.ts';
import { fold } from '../../../kernel/text.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { accessContracts } from '../contract.ts';
import { listAccountRows, type Paging } from './accounts.ts';
import { listPositionRows, listRoleRows } from './positions.ts';
import { listOpenSessions } from './session.ts';

type Query = Static<(typeof accessContracts)['listAccounts']['query']>;

function pagingOf(query: Query): Paging {
  const limit = query.pageSize ?? 50;
  return { search: fold(query.search ?? '').trim(), limit, offset: ((query.page ?? 1) - 1) * limit };
}

/** Accounts within reach, one page. */
export async function listAccounts(db: Db, actor: Actor, query: Query) {
  const rows = await listAccountRows(db, actor.today, pagingOf(query));
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map((r) => ({
      id: r.id,
      username: r.username,
      name: r.name,
      isActive: r.is_active,
      mustChangePassword: r.must_change_password,
      lastLoginAt: r.last_login_at,
      positions: [...r.positions],
    })),
  };
}

/** Positions at units within reach, one page. */
export async function listPositions(db: Db, actor: Actor, query: Query) {
  const reach = actor.reaches.get('account.read')?.units ?? '';
  const rows = await listPositionRows(db, reach, actor.today, pagingOf(query));
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map((r) => ({
      id: r.id,
      title: r.title,
      role: r.role,
      unit: { id: r.unit_id, name: r.unit_name },
      validFrom: r.valid_from,
      validTo: r.valid_to,
      holders: [...r.holders],
    })),
  };
}

/** Roles with their rights, as the catalogue published them. */
export async function listRoles(db: Db) {
  const rows = await listRoleRows(db);
  return {
    rows: rows.map((r) => ({ code: r.code, name: { vi: r.name_vi, en: r.name_en }, rights: [...r.rights] })),
  };
}

/** One's own open sessions. */
export async function listSessions(db: Db, actor: Actor) {
  const rows = await listOpenSessions(db, actor.accountId ?? 0, actor.at);
  return {
    rows: rows.map((r) => ({
      id: r.id,
      createdAt: r.created_at,
      lastSeenAt: r.last_seen_at,
      device: r.device,
      isCurrent: r.id === actor.sessionId,
    })),
  };
}
