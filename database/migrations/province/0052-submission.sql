-- Why: what a unit sent stays as it was sent. A version is written while it is a draft and never after; what is sent back
-- or corrected becomes a new version, and every act on it (submit, accept, return, correct) is a row of its own.

create table submission (
  id integer generated always as identity primary key,
  unit_id integer not null references unit,
  form_code text not null references report_form,
  period_code text not null,
  day_from date not null,
  day_to date not null check (day_to >= day_from),
  version smallint not null check (version > 0),
  state text not null check (state in ('draft', 'submitted', 'accepted', 'returned', 'replaced')),
  note text not null default '',
  saved_at timestamptz not null,
  unique (unit_id, form_code, period_code, version)
);
comment on table submission is 'One version of a unit''s figures for a period';
comment on column submission.day_from is 'First day the figures count';
comment on column submission.state is 'Where its last act left it; draft and submitted and accepted exclude each other for one unit, form and period';
comment on column submission.saved_at is 'Last time the draft was kept';
create unique index submission_alive on submission (unit_id, form_code, period_code)
  where state in ('draft', 'submitted', 'accepted');
create index submission_period on submission (period_code, form_code);

create table submission_cell (
  submission_id integer not null references submission,
  unit_id integer not null references unit,
  indicator_id integer not null references indicator,
  text text not null,
  value numeric,
  note text not null default '',
  figure_id bigint references figure,
  primary key (submission_id, indicator_id)
);
comment on table submission_cell is 'One figure of a version';
comment on column submission_cell.unit_id is 'As in its submission, for the policy';
comment on column submission_cell.text is 'As typed';
comment on column submission_cell.value is 'As read, in the unit of the indicator; null when blank or not (yet) a number';
comment on column submission_cell.figure_id is 'Ledger row it became';
create index submission_cell_figure on submission_cell (figure_id) where figure_id is not null;

create table submission_act (
  id integer generated always as identity primary key,
  submission_id integer not null references submission,
  unit_id integer not null references unit,
  kind text not null check (kind in ('submit', 'accept', 'return', 'correct', 'complete')),
  reason text check (reason <> ''),
  instead_of text check (instead_of <> ''),
  account_id integer,
  title text not null,
  at timestamptz not null,
  on_day date not null,
  check (kind not in ('return', 'correct') or reason is not null)
);
comment on table submission_act is 'Who did what to a version, when and why; append-only';
comment on column submission_act.instead_of is 'Level above whose place a higher one took, since nobody there could decide';
comment on column submission_act.title is 'Position in which it was done';
create index submission_act_submission on submission_act (submission_id);

create table submission_remark (
  act_id integer not null references submission_act,
  submission_id integer not null references submission,
  unit_id integer not null references unit,
  indicator_id integer not null references indicator,
  reason text not null check (reason <> ''),
  primary key (act_id, indicator_id)
);
comment on table submission_remark is 'Why one figure was sent back or changed';
create index submission_remark_submission on submission_remark (submission_id);

alter table submission enable row level security;
alter table submission_cell enable row level security;
alter table submission_act enable row level security;
alter table submission_remark enable row level security;
create policy submission_reach on submission to giaoban_app
  using (substr(current_setting('app.reach', true), unit_id, 1) = '1');
create policy submission_cell_reach on submission_cell to giaoban_app
  using (substr(current_setting('app.reach', true), unit_id, 1) = '1');
create policy submission_act_reach on submission_act to giaoban_app
  using (substr(current_setting('app.reach', true), unit_id, 1) = '1');
create policy submission_remark_reach on submission_remark to giaoban_app
  using (substr(current_setting('app.reach', true), unit_id, 1) = '1');

grant select, insert, update, delete on submission_cell to giaoban_app;
grant select, insert on submission, submission_act, submission_remark to giaoban_app;
grant update (state, note, saved_at) on submission to giaoban_app;
