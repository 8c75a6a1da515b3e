import { sql } from 'kysely';
import type { Db } from '../../../platform/database/index.ts';

export interface WebhookRow {
  readonly id: number;
  readonly name: string;
  readonly url: string;
  readonly kinds: readonly string[];
  readonly isActive: boolean;
  readonly endedReason: string | null;
  readonly waiting: number;
  readonly delivered: number;
  readonly dead: number;
}

export async function listWebhookRows(db: Db): Promise<readonly WebhookRow[]> {
  const { rows } = await sql<WebhookRow>`
    select w.id, w.name, w.url, w.kinds, w.is_active as "isActive", w.ended_reason as "endedReason",
      count(d.id) filter (where d.state = 'waiting')::int as waiting,
      count(d.id) filter (where d.state = 'delivered')::int as delivered,
      count(d.id) filter (where d.state = 'dead')::int as dead
    from webhook w left join webhook_delivery d on d.webhook_id = w.id
    group by w.id, w.name, w.url, w.kinds, w.is_active, w.ended_reason order by w.is_active desc, w.id desc`.execute(
    db,
  );
  return rows;
}

export interface DeliveryRow {
  readonly id: number;
  readonly webhookId: number;
  readonly webhook: string;
  readonly kind: string;
  readonly subject: string;
  readonly state: 'waiting' | 'delivered' | 'dead';
  readonly attempts: number;
  readonly nextAt: string;
  readonly lastStatus: number | null;
  readonly lastError: string | null;
  readonly occurredAt: string;
}

/** The latest deliveries, those given up first. What is told says its kind and subject itself. */
export async function listDeliveryRows(db: Db, limit: number): Promise<readonly DeliveryRow[]> {
  const { rows } = await sql<DeliveryRow>`
    select d.id::int as id, d.webhook_id as "webhookId", w.name as webhook, d.body::json ->> 'type' as kind,
      d.body::json #>> '{data,subject}' as subject, d.state, d.attempts, d.next_at as "nextAt",
      d.last_status as "lastStatus", d.last_error as "lastError", d.body::json ->> 'timestamp' as "occurredAt"
    from webhook_delivery d join webhook w on w.id = d.webhook_id
    order by d.state = 'dead' desc, d.id desc limit ${limit}`.execute(db);
  return rows;
}

export async function insertWebhook(
  db: Db,
  one: {
    readonly name: string;
    readonly url: string;
    readonly kinds: readonly string[];
    readonly secret: string;
    readonly accountId: number | null;
    readonly at: string;
  },
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into webhook (name, url, kinds, secret, account_id, created_at)
    values (${one.name}, ${one.url}, ${one.kinds}, ${one.secret}, ${one.accountId}, ${one.at}) returning id`.execute(
    db,
  );
  return rows[0]?.id ?? 0;
}

/** Ends a webhook; false when there is no open one of that number. */
export async function endWebhook(db: Db, id: number, reason: string): Promise<boolean> {
  const { rows } = await sql`
    update webhook set is_active = false, ended_reason = ${reason} where id = ${id} and is_active returning id`.execute(
    db,
  );
  return rows.length > 0;
}

/** Puts a delivery that was given up back to the first attempt; false when there is none. */
export async function reviveDelivery(db: Db, id: number, at: string): Promise<boolean> {
  const { rows } = await sql`
    update webhook_delivery d set state = 'waiting', attempts = 0, next_at = ${at}
    where id = ${id} and state = 'dead' and exists (
      select from webhook w where w.id = d.webhook_id and w.is_active) returning id`.execute(db);
  return rows.length > 0;
}

export interface WaitingEvent {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly unitCode: string | null;
  readonly unitName: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly occurredAt: string;
  readonly occurredOn: string;
  readonly webhookIds: readonly number[];
}

/** Takes the next events of the outbox, each with the webhooks that are told of it. Two workers take different ones. */
export async function takeEvents(db: Db, at: string, limit: number): Promise<readonly WaitingEvent[]> {
  const { rows } = await sql<WaitingEvent>`
    with next as (
      select id from outbox_event where taken_at is null order by id limit ${limit} for update skip locked
    ), taken as (
      update outbox_event e set taken_at = ${at} from next where e.id = next.id returning e.*
    )
    select e.id::text as id, e.kind, e.subject, u.code as "unitCode", v.name as "unitName", e.data,
      e.occurred_at as "occurredAt", e.occurred_on as "occurredOn",
      array(select w.id from webhook w where w.is_active and e.kind = any (w.kinds) order by w.id) as "webhookIds"
    from taken e
    left join unit u on u.id = e.unit_id
    left join lateral (
      select n.name from unit_version n where n.unit_id = u.id order by n.valid @> e.occurred_on desc, n.valid desc limit 1
    ) v on true
    order by e.id`.execute(db);
  return rows;
}

export async function insertDeliveries(
  db: Db,
  at: string,
  deliveries: readonly { readonly webhookId: number; readonly eventId: string; readonly body: string }[],
): Promise<void> {
  await sql`
    insert into webhook_delivery (webhook_id, event_id, body, next_at)
    select d."webhookId", d."eventId", d.body, ${at}::timestamptz
    from json_to_recordset(${JSON.stringify(deliveries)}::json) as d ("webhookId" integer, "eventId" bigint, body text)`.execute(
    db,
  );
}

export interface DueDelivery {
  readonly id: string;
  readonly eventId: string;
  readonly webhookId: number;
  readonly url: string;
  readonly secret: string;
  readonly body: string;
  readonly attempts: number;
}

/** Takes deliveries that are due, for so long that another worker takes them over only when this one has died. */
export async function takeDue(
  db: Db,
  at: string,
  until: string,
  limit: number,
): Promise<readonly DueDelivery[]> {
  const { rows } = await sql<DueDelivery>`
    with next as (
      select d.id from webhook_delivery d join webhook w on w.id = d.webhook_id
      where d.state = 'waiting' and d.next_at <= ${at}::timestamptz and w.is_active
      order by d.next_at, d.id limit ${limit} for update of d skip locked
    )
    update webhook_delivery d set attempts = d.attempts + 1, next_at = ${until}
    from next, webhook w where d.id = next.id and w.id = d.webhook_id
    returning d.id::text as id, d.event_id::text as "eventId", d.webhook_id as "webhookId", w.url, w.secret, d.body,
      d.attempts`.execute(db);
  return rows;
}

export async function settleDelivery(
  db: Db,
  id: string,
  one: {
    readonly attempts: number;
    readonly state: 'waiting' | 'delivered' | 'dead';
    readonly nextAt: string;
    readonly status: number | null;
    readonly error: string | null;
    readonly endedAt: string | null;
  },
): Promise<void> {
  await sql`
    update webhook_delivery set state = ${one.state}, next_at = ${one.nextAt}, last_status = ${one.status},
      last_error = ${one.error}, ended_at = ${one.endedAt}
    where id = ${id} and attempts = ${one.attempts} and state = 'waiting'`.execute(db);
}

/** What still waits for a webhook that is closed will not be told. */
export async function endDeliveries(db: Db, webhookId: number, at: string): Promise<void> {
  await sql`
    update webhook_delivery set state = 'dead', ended_at = ${at}
    where webhook_id = ${webhookId} and state = 'waiting'`.execute(db);
}
