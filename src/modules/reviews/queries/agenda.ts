import { sql } from 'kysely';
import type { Actor } from '../../../kernel/actor.ts';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Words } from '../../../kernel/words.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { AgendaKind, Evidence, PlacedPoint } from '../domain/agenda.ts';

export interface AgendaRow {
  readonly id: number;
  readonly key: string;
  readonly kind: AgendaKind;
  readonly title: Words;
  readonly evidence: readonly Evidence[];
  readonly ordinal: number;
  readonly origin: 'computed' | 'person';
  readonly isDropped: boolean;
  readonly reason: string | null;
  readonly computedOn: IsoDate | null;
}

/** The agenda in order, dropped points last. */
export async function listAgenda(db: Db, reviewId: number): Promise<readonly AgendaRow[]> {
  const { rows } = await sql<AgendaRow>`
    select id, key, kind, title, evidence, ordinal, origin, is_dropped as "isDropped", reason, computed_on as "computedOn"
    from agenda_item where review_id = ${reviewId} order by is_dropped, ordinal, id`.execute(db);
  return rows;
}

/** Writes computed points: new ones are added, known ones get their evidence anew and keep their place. */
export async function writeComputed(
  db: Db,
  reviewId: number,
  points: readonly PlacedPoint[],
  on: IsoDate,
): Promise<void> {
  await sql`
    insert into agenda_item (review_id, key, kind, title, evidence, ordinal, origin, computed_on)
    select ${reviewId}, key, kind, title, evidence, ordinal, 'computed', ${on}
    from jsonb_to_recordset(${JSON.stringify(points)}::jsonb)
      as p (key text, kind text, title jsonb, evidence jsonb, ordinal integer)
    on conflict (review_id, key) do update
      set title = excluded.title, evidence = excluded.evidence, computed_on = excluded.computed_on`.execute(
    db,
  );
}

interface Change {
  readonly itemId: number;
  readonly change: 'add' | 'drop' | 'restore';
  readonly reason: string | null;
}

async function insertChange(db: Db, actor: Actor, change: Change): Promise<void> {
  await sql`
    insert into agenda_change (agenda_item_id, change, reason, account_id, title, changed_at)
    values (${change.itemId}, ${change.change}, ${change.reason}, ${actor.accountId}, ${actor.title}, ${actor.at})`.execute(
    db,
  );
}

/** Adds a point of people's own at the end. */
export async function insertItem(
  db: Db,
  actor: Actor,
  reviewId: number,
  item: { readonly title: string; readonly reason: string },
): Promise<number> {
  const title = JSON.stringify({ vi: item.title, en: item.title });
  const { rows } = await sql<{ id: number }>`
    insert into agenda_item (review_id, key, kind, title, ordinal, origin, reason)
    select ${reviewId}, 'other:' || (count(*) + 1), 'other', ${title}::jsonb, coalesce(max(ordinal), 0) + 1, 'person', ${item.reason}
    from agenda_item where review_id = ${reviewId}
    returning id`.execute(db);
  const itemId = rows[0]?.id ?? 0;
  await insertChange(db, actor, { itemId, change: 'add', reason: item.reason });
  return itemId;
}

/** Drops a point or puts it back; false when there is none that could be. */
export async function markItem(
  db: Db,
  actor: Actor,
  reviewId: number,
  of: { readonly itemId: number; readonly isDropped: boolean; readonly reason: string | null },
): Promise<boolean> {
  const { rows } = await sql`
    update agenda_item set is_dropped = ${of.isDropped}, reason = coalesce(${of.reason}, reason)
    where id = ${of.itemId} and review_id = ${reviewId} and is_dropped <> ${of.isDropped} returning id`.execute(
    db,
  );
  if (rows.length === 0) return false;
  const change = of.isDropped ? 'drop' : 'restore';
  await insertChange(db, actor, { itemId: of.itemId, change, reason: of.reason });
  return true;
}

/** Numbers the points in the order given. */
export async function orderItems(db: Db, reviewId: number, itemIds: readonly number[]): Promise<void> {
  await sql`
    update agenda_item a set ordinal = o.place
    from unnest(${itemIds}::integer[]) with ordinality o (id, place)
    where a.id = o.id and a.review_id = ${reviewId}`.execute(db);
}
