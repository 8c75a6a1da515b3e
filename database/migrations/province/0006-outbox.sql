-- Why: what happened is told to other programs only if it was committed, and must be told even if the process dies right
-- after. So the event is a row of the acting transaction; whoever delivers takes it from here (trust F10, F11).

create table outbox_event (
  id bigint generated always as identity primary key,
  kind text not null check (kind ~ '^[a-z][a-z-]*(\.[a-z][a-z-]*)+$'),
  unit_id integer not null,
  subject text not null check (subject <> ''),
  data jsonb not null,
  occurred_at timestamptz not null,
  occurred_on date not null,
  taken_at timestamptz
);
comment on table outbox_event is 'Something that happened and is told outside; written by the act itself';
comment on column outbox_event.kind is 'What happened, such as report.accepted';
comment on column outbox_event.unit_id is 'Unit that it happened to; carries the reach. No foreign key: platform knows no room';
comment on column outbox_event.subject is 'Record, such as submission:12';
comment on column outbox_event.data is 'What is told; no personal data';
comment on column outbox_event.occurred_on is 'Day in the province''s clock';
comment on column outbox_event.taken_at is 'When it was handed to those who asked for it; null while it waits';
create index outbox_event_waiting on outbox_event (id) where taken_at is null;

alter table outbox_event enable row level security;
create policy outbox_event_reach on outbox_event to giaoban_app
  using (substr(current_setting('app.reach', true), unit_id, 1) > '0');
grant insert on outbox_event to giaoban_app;
