-- Why: which figures a unit owes is data, so that a new form needs no code. A period may close on another day than
-- NĐ 09/2019's 14th (the review of June 2020 closed on 26/06), and once closed it takes no more submissions.

create table report_form (
  code text primary key check (code ~ '^[a-z][a-z0-9-]{0,59}$'),
  name_vi text not null,
  name_en text not null,
  level text not null check (level in ('commune', 'district', 'department')),
  period_kind text not null check (period_kind in ('day', 'week', 'month', 'quarter', 'half', 'nineMonths', 'year')),
  covers text not null default 'period' check (covers in ('period', 'remainder')),
  valid daterange not null check (not isempty(valid)),
  source text not null
);
comment on table report_form is 'A form that every unit of a level fills for every period of a kind';
comment on column report_form.covers is 'period: its days; remainder: only its days after the last month that closed within it, due when a period closes later than by law';
comment on column report_form.valid is 'Days on which its periods may end';

create table report_form_cell (
  form_code text not null references report_form,
  indicator_id integer not null references indicator,
  place smallint not null,
  is_required boolean not null,
  primary key (form_code, indicator_id),
  unique (form_code, place)
);
comment on table report_form_cell is 'Figures of a form in their order; a required one may be 0 but not blank';

create table report_form_rule (
  form_code text not null,
  lesser_id integer not null,
  greater_id integer not null,
  primary key (form_code, lesser_id, greater_id),
  foreign key (form_code, lesser_id) references report_form_cell (form_code, indicator_id),
  foreign key (form_code, greater_id) references report_form_cell (form_code, indicator_id),
  check (lesser_id <> greater_id)
);
comment on table report_form_rule is 'The first figure may not exceed the second (paid, approved)';

create table period_window (
  period_code text primary key check (period_code ~ '^\d{4}(-[A-Z0-9]+)?(-\d\d)?$'),
  day_from date not null,
  day_to date not null check (day_to >= day_from),
  basis text not null check (basis <> '')
);
comment on table period_window is 'Periods whose days differ from NĐ 09/2019';
comment on column period_window.basis is 'Document or reason';

create table period_closing (
  id integer generated always as identity primary key,
  period_code text not null,
  act text not null check (act in ('close', 'reopen')),
  reason text check (reason <> ''),
  account_id integer,
  title text not null,
  at timestamptz not null,
  on_day date not null,
  check (act = 'close' or reason is not null)
);
comment on table period_closing is 'Closing and reopening of periods; the last row of a period holds. Append-only';
create index period_closing_period on period_closing (period_code, id);

grant select on report_form, report_form_cell, report_form_rule to giaoban_app;
grant select, insert on period_window, period_closing to giaoban_app;
