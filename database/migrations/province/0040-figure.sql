-- Why: a counted fact is a row that is never updated, so that any total can be opened down to its rows and asked again as
-- it was known on any day. A correction is a reversing row and a new one. The app role may only insert and read.

create table indicator (
  id integer generated always as identity primary key,
  code text not null unique check (code ~ '^[A-Z][A-Z0-9]*([.][A-Z0-9]+)*$'),
  kind text not null check (kind in ('flow', 'stock', 'ratio')),
  decimals smallint not null check (decimals between 0 and 6),
  formula jsonb,
  is_active boolean not null default true,
  check (kind <> 'ratio' or formula is not null)
);
comment on table indicator is 'What can be counted or derived, published from the catalogue; numbers are never used again';
comment on column indicator.kind is 'flow: events in a window; stock: state on a day; ratio: always computed from sums';
comment on column indicator.decimals is 'Most decimals a figure may carry; parts of a split are rounded to them';
comment on column indicator.formula is 'Null for what is counted; else {of: [{code, factor}], by?: [{code, factor}], scale?}: sum of terms, divided by another for a ratio';

create table figure_entry (
  id bigint generated always as identity primary key,
  source text not null check (source in ('submission', 'import', 'correction', 'act', 'sample')),
  source_ref text,
  reason text check (reason <> ''),
  account_id integer,
  recorded_at timestamptz not null,
  recorded_on date not null,
  check (source <> 'correction' or reason is not null)
);
comment on table figure_entry is 'One recording of figures: who, when, on what ground; its rows are in figure';
comment on column figure_entry.source is 'submission, import, correction, act (told by another room), sample (generated, labelled as such)';
comment on column figure_entry.source_ref is 'Record it came from, such as submission:12';
comment on column figure_entry.recorded_on is 'Day of recording in the province''s clock: the knowledge date';
create index figure_entry_source_ref on figure_entry (source_ref) where source_ref is not null;

create table figure (
  id bigint generated always as identity primary key,
  entry_id bigint not null references figure_entry,
  reverses bigint references figure,
  indicator_id integer not null references indicator,
  unit_id integer not null references unit,
  day_from date not null,
  day_to date not null check (day_to >= day_from),
  recorded_on date not null,
  version smallint not null check (version > 0),
  value numeric not null,
  source_key text not null default '',
  constraint figure_window check (day_to - day_from <= 400)
);
comment on table figure is 'Ledger of counted facts; append-only';
comment on column figure.reverses is 'Row that this one takes back; its value is the negative of that row''s';
comment on column figure.day_from is 'First day counted; for a stock the day of the count';
comment on column figure.day_to is 'Last day counted, at most 400 days after the first (a year and its closing); for a stock the same day';
comment on column figure.recorded_on is 'As in its entry, kept here for reading at a knowledge date';
comment on column figure.version is '1 for the first row of a unit, indicator, source and first day; one more after each reversal';
comment on column figure.source_key is 'Names one of several accounts of the same unit that add up, such as payments; empty for the unit''s own';
create unique index figure_once on figure (unit_id, indicator_id, source_key, day_from, version) where reverses is null;
create unique index figure_reversed_once on figure (reverses) where reverses is not null;
create index figure_entry_rows on figure (entry_id);
-- Figures arrive roughly in the order of their days: a few kB tell a read of 18 months which pages of ten years to skip.
create index figure_days on figure using brin (day_to, day_from) with (pages_per_range = 32);

create table asserted_figure (
  id bigint generated always as identity primary key,
  replaces bigint unique references asserted_figure,
  indicator_id integer not null references indicator,
  unit_id integer not null references unit,
  day_from date not null,
  day_to date not null check (day_to >= day_from),
  claim text not null check (claim in ('percentOfPlan', 'comparison', 'fullYearEstimate', 'fullYearPercent')),
  value numeric,
  basis text check (basis in ('points', 'percent', 'unspecified')),
  phrase text,
  source text not null check (source <> ''),
  account_id integer,
  recorded_at timestamptz not null,
  recorded_on date not null,
  check (claim = 'comparison' or value is not null),
  check ((claim = 'comparison') = (basis is not null))
);
comment on table asserted_figure is 'What a paper claims without counts behind it (38,7 % of plan): shown, never summed. Append-only';
comment on column asserted_figure.replaces is 'Claim that this one corrects';
comment on column asserted_figure.value is 'Per cent, points or units as claim says; null for a comparison in words only';
comment on column asserted_figure.basis is 'What a comparison with last year is in; unspecified where the paper does not say';
comment on column asserted_figure.phrase is 'The words of the paper';
create index asserted_figure_unit on asserted_figure (unit_id, indicator_id, day_from);

-- `> '0'` and not `= '1'`: an equality on an expression is taken to hold for 1 row in 200, and the planner then sorts what it
-- should walk along the index (0.8 ms instead of 0.01 ms for a look-up). An inequality is taken to hold for one in three.
alter table figure enable row level security;
alter table asserted_figure enable row level security;
create policy figure_reach on figure to giaoban_app
  using (substr(current_setting('app.reach', true), unit_id, 1) > '0');
create policy asserted_figure_reach on asserted_figure to giaoban_app
  using (substr(current_setting('app.reach', true), unit_id, 1) > '0');

grant select on indicator to giaoban_app;
grant select, insert on figure_entry, figure, asserted_figure to giaoban_app;
