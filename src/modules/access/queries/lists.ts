import type { Static } from 'typebox';
import { type Actor, mayActor } from '../../../kernel/actor.ts';
import type { UnitId } from '../../../kernel/ids.ts';
import { isoDate } from '../../../kernel/iso-date.ts';
import { type PageRows, pageRows, readSort } from '../../../kernel/list-query.ts';
import { fold } from '../../../kernel/text.ts';
import type { Words } from '../../../kernel/words.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { accessContracts } from '../contract.ts';
import { rightsBeyond } from '../domain/giving.ts';
import { noSuchPosition } from '../refusals.ts';
import { listAccountRows } from './accounts.ts';
import { listPositionRows, listRoleRows, listTitleRows } from './positions.ts';
import { listOpenSessions } from './session.ts';

type Query<K extends 'listAccounts' | 'listPositions'> = Static<(typeof accessContracts)[K]['query']>;

/** Accounts within reach, one page. */
export async function listAccounts(
  db: Db,
  actor: Actor,
  query: Query<'listAccounts'>,
  page: PageRows = pageRows(query),
) {
  const filter = {
    today: actor.today,
    search: fold(query.search ?? '').trim(),
    state: query.state ?? null,
    sort: readSort<'username' | 'name' | 'lastLogin'>(query.sort, { key: 'name', isDescending: false }),
  };
  const rows = await listAccountRows(db, filter, page);
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map((r) => ({
      id: r.id,
      username: r.username,
      name: r.name,
      isActive: r.is_active,
      mustChangePassword: r.must_change_password,
      hasSecondFactor: r.has_second_factor,
      lastLoginAt: r.last_login_at,
      positions: [...r.positions],
    })),
  };
}

type PositionRows = Awaited<ReturnType<typeof listPositionRows>>;

const positionReply = (actor: Actor, r: PositionRows[number]) => ({
  id: r.id,
  title: r.title,
  role: r.role,
  unit: { id: r.unit_id, name: r.unit_name },
  validFrom: r.valid_from,
  validTo: r.valid_to,
  holders: [...r.holders],
  may:
    mayActor(actor, 'position.manage', r.unit_id as UnitId) &&
    rightsBeyond(actor, r.rights, r.unit_id as UnitId).length === 0
      ? ['appoint']
      : [],
});

const allPositions = (actor: Actor) => ({
  reach: actor.reaches.get('account.read')?.units ?? '',
  today: actor.today,
  search: '',
  role: null,
  state: null,
  sort: { key: 'title', isDescending: false } as const,
});

/** Positions at units within reach, one page, each with what the actor may do with it. */
export async function listPositions(
  db: Db,
  actor: Actor,
  query: Query<'listPositions'>,
  page: PageRows = pageRows(query),
) {
  const all = allPositions(actor);
  const filter = {
    ...all,
    search: fold(query.search ?? '').trim(),
    role: query.role ?? null,
    state: query.state ?? null,
    sort: readSort<'title' | 'unit'>(query.sort, all.sort),
  };
  const rows = await listPositionRows(db, filter, page);
  return { total: rows[0]?.total ?? 0, rows: rows.map((row) => positionReply(actor, row)) };
}

/** One position within reach, with all who held it. @throws access.no-such-position */
export async function getPosition(db: Db, actor: Actor, id: number) {
  const [row] = await listPositionRows(db, { ...allPositions(actor), id }, { limit: 1, offset: 0 });
  if (!row) throw noSuchPosition();
  return positionReply(actor, row);
}

/** Titles of the positions there are on a day (today): a title is no person, so everybody may see it. */
export async function listPositionTitles(db: Db, actor: Actor, on: string | undefined) {
  const rows = await listTitleRows(db, isoDate(on ?? actor.today));
  return {
    rows: rows.map(({ id, title, role, unit_id, unit_name }) => ({
      id,
      title,
      role,
      unit: { id: unit_id, name: unit_name },
    })),
  };
}

/** A verb as the roof knows it, with what it is called. */
export interface LabelledVerb {
  readonly verb: string;
  readonly label: Words;
  /** Opens what is kept from most colleagues. */
  readonly isConfidential?: boolean;
}

/** Roles with their rights, as the catalogue published them, and what the verbs are called. */
export async function listRoles(db: Db, actor: Actor, verbs: readonly LabelledVerb[]) {
  const rows = await listRoleRows(db, actor.today);
  return {
    rows: rows.map((r) => ({
      code: r.code,
      name: { vi: r.name_vi, en: r.name_en },
      positions: r.positions,
      needsSecondFactor: r.needs_second_factor,
      rights: [...r.rights],
    })),
    verbs: verbs.map(({ verb, label, isConfidential = false }) => ({ verb, label, isConfidential })),
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
