-- Why: closing date, due date and receipt are three different things (NĐ 09/2019/NĐ-CP, Điều 8). When a form is due is data,
-- a receipt is kept with what was sent, and more time is an act of its own. Where an obligation stands is computed from
-- them for any instant and stored nowhere, so that nobody presses "complete" and no judgement grows stale.

create table report_form_due (
  form_code text not null references report_form,
  level text not null check (level in ('commune', 'district', 'department')),
  working_days smallint not null check (working_days between 0 and 60),
  cut_off text not null check (cut_off ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  follows_calendar boolean not null,
  needs_check boolean not null default false,
  primary key (form_code, level),
  check (working_days > 0 or not follows_calendar)
);
comment on table report_form_due is 'Until when each level of the chain has to send a form up, counted from its closing date';
comment on column report_form_due.working_days is 'At least 1 by NĐ 09/2019, Điều 8.5; 0: on the closing day itself (daily forms)';
comment on column report_form_due.cut_off is 'Hour and minute in Asia/Ho_Chi_Minh; within that minute is in time';
comment on column report_form_due.follows_calendar is 'False: due on holidays too, its days are days of the calendar';
comment on column report_form_due.needs_check is 'The days are practice, not law';

alter table submission
  add column is_nil boolean not null default false,
  add column received_at timestamptz,
  add column complete_at timestamptz,
  add column missing integer[] not null default '{}',
  add check (complete_at is null or missing = '{}'),
  add check (state not in ('submitted', 'accepted') or received_at is not null);
comment on column submission.is_nil is '"Không phát sinh": nothing to report, confirmed by the sender';
comment on column submission.received_at is 'When what stands was first sent, by the clock of the province; a correction does not move it';
comment on column submission.complete_at is 'When all required figures were there; null: some are still missing';
comment on column submission.missing is 'Indicators of required figures said to be not known yet';

alter table submission_cell add column is_unknown boolean not null default false;
comment on column submission_cell.is_unknown is '"Chưa có số liệu": not known yet, the note says why; never 0';

create table obligation_extension (
  id integer generated always as identity primary key,
  unit_id integer not null references unit,
  form_code text not null references report_form,
  period_code text not null,
  until timestamptz not null,
  given_at timestamptz not null,
  kind text not null check (kind in ('extension', 'correction')),
  reason text not null check (reason <> ''),
  account_id integer,
  title text not null,
  at timestamptz not null,
  on_day date not null,
  check (until > given_at)
);
comment on table obligation_extension is 'More time for one obligation: given by the level above, or the day for correcting a returned report; append-only';
comment on column obligation_extension.until is 'Instant until which it is in time';
comment on column obligation_extension.given_at is 'By the clock of the province; not after the time had run out, so nobody becomes timely in hindsight';
create index obligation_extension_of on obligation_extension (form_code, period_code, unit_id);

alter table obligation_extension enable row level security;
create policy obligation_extension_reach on obligation_extension to giaoban_app
  using (substr(current_setting('app.reach', true), unit_id, 1) = '1');

grant select on report_form_due to giaoban_app;
grant select, insert on obligation_extension to giaoban_app;
grant update (is_nil, received_at, complete_at, missing) on submission to giaoban_app;
