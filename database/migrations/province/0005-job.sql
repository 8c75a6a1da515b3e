-- Why: long work (imports, rebuilds, exports) goes on without the person who asked for it. This row is what people see
-- of it; the queue that hands it to a worker is in the schema pgboss. A job is resumed at `place`, which moves in the
-- same transaction as the work it counts, so that a job taken over after a death repeats nothing (F1, F10).

create table job (
  id integer generated always as identity primary key,
  kind text not null check (kind ~ '^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$'),
  input jsonb not null,
  state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  done bigint not null default 0 check (done >= 0),
  total bigint check (total >= 0),
  message jsonb,
  result jsonb,
  place jsonb,
  attempt integer not null default 0,
  cancel_requested boolean not null default false,
  account_id integer,
  unit_id integer,
  reach text,
  queued_at timestamptz not null default clock_timestamp(),
  begun_at timestamptz,
  ended_at timestamptz
);
comment on table job is 'Work that goes on in the background, and how far it is';
comment on column job.kind is 'room.what-it-does, as declared in code';
comment on column job.done is 'Pieces done, in the unit of the kind (rows, pages)';
comment on column job.total is 'Pieces in all; null while unknown';
comment on column job.message is 'What it is doing, or why it failed: {vi, en}';
comment on column job.result is 'What it gave, for the screen that asked';
comment on column job.place is 'Where to go on after an interruption; private to the kind';
comment on column job.attempt is 'Raised by each worker that takes it; an older worker''s writes are refused';
comment on column job.account_id is 'Who asked for it; null for the house itself';
comment on column job.unit_id is 'Unit whose reach shows the job; null: only who asked, or every holder of the verb when nobody did';
comment on column job.reach is 'Reach that the job works with, as at the asking; null: every unit';
create index job_open on job (kind) where state in ('queued', 'running');
create index job_account on job (account_id, id);

alter table job enable row level security;
create policy job_reach on job to giaoban_app using (
  account_id::text = current_setting('app.account', true)
  or (account_id is null and unit_id is null)
  or substr(current_setting('app.reach', true), unit_id, 1) = '1'
);
grant select, insert on job to giaoban_app;
grant update (cancel_requested, state, ended_at, place, done, total, message) on job to giaoban_app;
