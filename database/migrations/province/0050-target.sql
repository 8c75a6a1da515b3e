-- Why: a year's target is set by a decision and may be adjusted by another. Each decision is a row that stays; the target
-- in force is the last row known on the day asked about, so a report of June gives June's target in December too.

create table target (
  id integer generated always as identity primary key,
  indicator_id integer not null references indicator,
  unit_id integer not null references unit,
  year smallint not null check (year between 2000 and 2200),
  version smallint not null check (version > 0),
  value numeric not null check (value >= 0),
  decision_number text not null check (decision_number <> ''),
  decision_date date not null,
  issuer text not null check (issuer <> ''),
  reason text check (reason <> ''),
  is_sample boolean not null default false,
  needs_check boolean not null default false,
  account_id integer,
  title text not null,
  recorded_at timestamptz not null,
  recorded_on date not null,
  unique (unit_id, indicator_id, year, version),
  check ((version = 1) = (reason is null))
);
comment on table target is 'Year targets by decision; append-only. Version 1 sets, later versions adjust';
comment on column target.value is 'In the unit of the indicator';
comment on column target.decision_number is 'Number and title of the decision, as printed';
comment on column target.issuer is 'Who issued the decision';
comment on column target.reason is 'Why it was adjusted; null for the first';
comment on column target.is_sample is 'Made up for learning, labelled as such';
comment on column target.needs_check is 'The decision could not be verified';
comment on column target.title is 'Position of whoever recorded it';
comment on column target.recorded_on is 'Day of recording in the province''s clock: the knowledge date';

alter table target enable row level security;
create policy target_reach on target to giaoban_app
  using (substr(current_setting('app.reach', true), unit_id, 1) = '1');
grant select, insert on target to giaoban_app;
