import { asOwner, type Store } from '../../../platform/database/index.ts';
import { cannotOpen, type Sealer, sealerOf } from '../../../platform/secrets/index.ts';
import { nextAttempt } from '../domain/next-attempt.ts';
import {
  type DueDelivery,
  endDeliveries,
  endWebhook,
  insertDeliveries,
  settleDelivery,
  takeDue,
  takeEvents,
  type WaitingEvent,
} from '../queries/webhooks.ts';
import type { AllowedHosts } from './guard-address.ts';
import { type Received, sendMessage } from './send.ts';
import { aboutWebhook } from './sign.ts';

/** Longer than a sending can last: what is not settled by then was in the hands of a worker that died. */
const leaseMs = 60_000;
const atOnce = 8;

function bodyOf({ kind, subject, unitCode, unitName, data, occurredAt, occurredOn }: WaitingEvent): string {
  const unit = { code: unitCode, name: unitName };
  return JSON.stringify({
    type: kind,
    timestamp: occurredAt,
    data: { subject, unit, on: occurredOn, ...data },
  });
}

/** Turns new events into deliveries, one for each webhook that asked. */
async function handOut(store: Store, province: string, at: string): Promise<number> {
  return asOwner(store, province, async (db) => {
    const events = await takeEvents(db, at, 200);
    const deliveries = events.flatMap((event) =>
      event.webhookIds.map((webhookId) => ({ webhookId, eventId: event.id, body: bodyOf(event) })),
    );
    if (deliveries.length > 0) await insertDeliveries(db, at, deliveries);
    return events.length;
  });
}

async function settle(store: Store, province: string, at: string, one: DueDelivery, received: Received) {
  const { id, attempts, webhookId } = one;
  const { status, error } = received;
  const retryAt = error === null ? null : nextAttempt(at, attempts);
  const isGone = status === 410;
  const state = error === null ? 'delivered' : retryAt === null || isGone ? 'dead' : 'waiting';
  await asOwner(store, province, async (db) => {
    const endedAt = state === 'waiting' ? null : at;
    await settleDelivery(db, id, { attempts, state, nextAt: retryAt ?? at, status, error, endedAt });
    if (isGone && (await endWebhook(db, webhookId, 'HTTP 410 Gone'))) await endDeliveries(db, webhookId, at);
  });
  return state;
}

/** A secret that does not open sends nothing: unsigned, a message would be refused or, worse, believed. */
async function send(
  sealer: Sealer,
  province: string,
  at: string,
  { eventId, url, secret, body }: DueDelivery,
  allowed: AllowedHosts,
): Promise<Received> {
  let opened: string;
  try {
    opened = sealer.open(secret, aboutWebhook(province, url));
  } catch {
    return { status: null, error: cannotOpen().kind.code };
  }
  return sendMessage({ id: `msg_${province}_${eventId}`, url, secret: opened, body, at }, allowed);
}

/** What one round did. */
export interface Round {
  readonly events: number;
  readonly delivered: number;
  readonly failed: number;
}

/**
 * One round of telling: new events are handed out, deliveries that are due are sent, eight at once. At least once each: a
 * receiver knows a repeated one by its `webhook-id`. `at` is now; the worker gives it.
 */
export async function deliverWebhooks(
  store: Store,
  province: string,
  at: string,
  allowed: AllowedHosts,
): Promise<Round> {
  const events = await handOut(store, province, at);
  const until = new Date(Date.parse(at) + leaseMs).toISOString();
  const due = await asOwner(store, province, (db) => takeDue(db, at, until, atOnce));
  if (due.length === 0) return { events, delivered: 0, failed: 0 };
  const sealer = await sealerOf(store);
  const states = await Promise.all(
    due.map(async (one) => settle(store, province, at, one, await send(sealer, province, at, one, allowed))),
  );
  const delivered = states.filter((state) => state === 'delivered').length;
  return { events, delivered, failed: states.length - delivered };
}
