-- Why: a phone on a weak network sends the same act twice; the second gets the first's answer (F7 of docs/trust.md).

create table idempotency (
  account_id integer not null,
  key text not null check (length(key) between 8 and 100),
  request_hash bytea not null,
  status integer,
  reply jsonb,
  created_at timestamptz not null,
  primary key (account_id, key)
);
comment on table idempotency is 'Answers already given, by account and Idempotency-Key; kept at least 7 days';
comment on column idempotency.account_id is 'Whose key it is; an act without a login keeps none';
comment on column idempotency.request_hash is 'SHA-256 of operation, parameters and body: the same key with another request is refused';
create index idempotency_age on idempotency (created_at);

-- A kept reply may hold whatever the act answered with.
alter table idempotency enable row level security;
create policy idempotency_own on idempotency to giaoban_app using (account_id::text = current_setting('app.account', true));

grant select, insert, update, delete on idempotency to giaoban_app;
