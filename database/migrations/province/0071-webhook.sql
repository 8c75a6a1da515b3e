-- Why: a program that waits for accepted reports is told of them instead of asking every minute. Each telling is a row that
-- lives until it was received or given up, so that a receiver that is down for a day loses nothing (F11).

create table webhook (
  id integer generated always as identity primary key,
  name text not null check (name <> ''),
  url text not null check (url ~ '^https?://'),
  kinds text[] not null check (cardinality(kinds) > 0),
  secret text not null,
  is_active boolean not null default true,
  ended_reason text,
  account_id integer,
  created_at timestamptz not null
);
comment on table webhook is 'An address outside that is told of events';
comment on column webhook.kinds is 'Kinds of outbox_event that it is told of';
comment on column webhook.secret is 'Key of the signature (Standard Webhooks, whsec_…), sealed; shown once, never readable by the application''s role';
comment on column webhook.ended_reason is 'Why it is told nothing more: closed by somebody, or the receiver said that it is gone (410)';

create table webhook_delivery (
  id bigint generated always as identity primary key,
  webhook_id integer not null references webhook,
  event_id bigint not null references outbox_event,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'dead')),
  body text not null,
  attempts integer not null default 0,
  next_at timestamptz not null,
  last_status integer,
  last_error text,
  ended_at timestamptz,
  unique (webhook_id, event_id)
);
comment on table webhook_delivery is 'One event for one webhook, until it was received or given up';
comment on column webhook_delivery.body is 'What is sent, byte for byte the same at every attempt';
comment on column webhook_delivery.next_at is 'When it is tried next; while it is being sent, when another worker may take it over';
comment on column webhook_delivery.last_status is 'HTTP status of the last answer; null when none came';
create index webhook_delivery_due on webhook_delivery (next_at) where state = 'waiting';

grant select (id, name, url, kinds, is_active, ended_reason, account_id, created_at) on webhook to giaoban_app;
grant insert on webhook to giaoban_app;
grant update (is_active, ended_reason) on webhook to giaoban_app;
grant select on webhook_delivery to giaoban_app;
grant update (state, next_at, attempts) on webhook_delivery to giaoban_app;
