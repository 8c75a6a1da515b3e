import type { Actor } from '../../../kernel/actor.ts';
import type { Input, Reply } from '../../../kernel/contract.ts';
import { tidy } from '../../../kernel/text.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { reviewsContracts as on } from '../contract.ts';
import { makeAgenda, mergeAgenda } from '../domain/agenda.ts';
import { agendaInputOf, readReviewFigures } from '../facts.ts';
import { lockOpenReview } from '../find-review.ts';
import { insertItem, listAgenda, markItem, orderItems, writeComputed } from '../queries/agenda.ts';
import { agendaChanged, noSuchItem } from '../refusals.ts';
import { agendaReply } from '../replies.ts';
import { scopeOfReview } from '../scope.ts';

/** Computes the agenda again; what people dropped, added or ordered stays as they left it. */
export async function refreshAgenda(
  db: Db,
  actor: Actor,
  { params }: Input<typeof on.refreshAgenda>,
): Promise<Reply<typeof on.refreshAgenda>> {
  const review = await lockOpenReview(db, actor, params.reviewId, 'review.prepare');
  const scope = await scopeOfReview(db, review);
  const read = await readReviewFigures(db, actor, scope);
  const fresh = makeAgenda(await agendaInputOf(db, actor, scope, read));
  const merged = mergeAgenda(fresh, await listAgenda(db, review.id));
  await writeComputed(db, review.id, merged.points, actor.today);
  actor.tell({ subject: `review:${review.id}`, change: { agenda: merged.points.length, gone: merged.gone } });
  return { items: (await listAgenda(db, review.id)).map(agendaReply), gone: [...merged.gone] };
}

export async function addAgendaItem(
  db: Db,
  actor: Actor,
  { params, body }: Input<typeof on.addAgendaItem>,
): Promise<Reply<typeof on.addAgendaItem>> {
  const review = await lockOpenReview(db, actor, params.reviewId, 'review.prepare');
  const item = { title: tidy(body.title), reason: tidy(body.reason) };
  const itemId = await insertItem(db, actor, review.id, item);
  actor.tell({ subject: `review:${review.id}`, change: { added: item } });
  return { itemId };
}

/** @throws reviews.agenda-changed when the points are not those of the agenda */
export async function orderAgenda(
  db: Db,
  actor: Actor,
  { params, body }: Input<typeof on.orderAgenda>,
): Promise<Reply<typeof on.orderAgenda>> {
  const review = await lockOpenReview(db, actor, params.reviewId, 'review.prepare');
  const there = (await listAgenda(db, review.id)).filter(({ isDropped }) => !isDropped);
  const given = new Set(body.itemIds);
  if (there.length !== given.size || there.some(({ id }) => !given.has(id))) throw agendaChanged();
  await orderItems(db, review.id, body.itemIds);
  actor.tell({ subject: `review:${review.id}`, change: { order: body.itemIds } });
  return {};
}

/** Drops a point with the reason; it stays on record. @throws reviews.no-such-agenda-item */
export async function dropAgendaItem(
  db: Db,
  actor: Actor,
  { params, body }: Input<typeof on.dropAgendaItem>,
): Promise<Reply<typeof on.dropAgendaItem>> {
  const review = await lockOpenReview(db, actor, params.reviewId, 'review.prepare');
  const drop = { itemId: params.itemId, isDropped: true, reason: tidy(body.reason) };
  if (!(await markItem(db, actor, review.id, drop))) throw noSuchItem();
  actor.tell({ subject: `review:${review.id}`, change: { dropped: params.itemId, reason: drop.reason } });
  return {};
}

/** @throws reviews.no-such-agenda-item */
export async function restoreAgendaItem(
  db: Db,
  actor: Actor,
  { params }: Input<typeof on.restoreAgendaItem>,
): Promise<Reply<typeof on.restoreAgendaItem>> {
  const review = await lockOpenReview(db, actor, params.reviewId, 'review.prepare');
  const restored = { itemId: params.itemId, isDropped: false, reason: null };
  if (!(await markItem(db, actor, review.id, restored))) throw noSuchItem();
  actor.tell({ subject: `review:${review.id}`, change: { restored: params.itemId } });
  return {};
}
