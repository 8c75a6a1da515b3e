-- Why: units come and go, codes are given again with another extent (17 commune codes in 2025), and figures of any year
-- must be readable in the structure of any other. A unit is therefore an identity with a life; what changes within that
-- life is a version; what became of it is a succession. Merge and split end identities, rename and move do not.

create table unit_event (
  id integer generated always as identity primary key,
  kind text not null check (kind in ('create', 'merge', 'split', 'rename', 'move', 'abolish')),
  on_date date not null,
  legal_basis text not null check (legal_basis <> ''),
  needs_check boolean not null default false,
  recorded_at timestamptz not null,
  recorded_on date not null,
  account_id integer
);
comment on table unit_event is 'An act that changed the organisation, with the document it rests on';
comment on column unit_event.on_date is 'First day on which the change holds';
comment on column unit_event.legal_basis is 'Number and date of the document';
comment on column unit_event.needs_check is 'The source could not be verified';
comment on column unit_event.recorded_on is 'Day of recording in the province''s clock';
comment on column unit_event.account_id is 'Who recorded it; null when loaded from the catalogue';

create table unit (
  id integer generated always as identity primary key,
  code text not null check (code ~ '^[0-9A-Za-z][0-9A-Za-z._-]{0,39}$'),
  valid daterange not null check (not isempty(valid) and not lower_inf(valid)),
  population integer check (population > 0),
  area_km2 numeric(10, 2) check (area_km2 > 0),
  begun_by integer references unit_event,
  ended_by integer references unit_event,
  unique (code, valid without overlaps),
  unique (id, valid without overlaps)
);
comment on table unit is 'A unit of the province from its first to its last day; a change of extent makes a new unit';
comment on column unit.id is 'Small number, never used again: place of the unit in reach strings of 0 and 1';
comment on column unit.code is 'Official code (GSO for territory, ours for offices); unique at a time, given again later';
comment on column unit.valid is 'Life, first day within, end day without';
comment on column unit.population is 'Persons, where a source gives it; used as size when a figure is read backwards';
comment on column unit.area_km2 is 'Square kilometres, where a source gives it';
comment on column unit.begun_by is 'Event that made it; null when it is older than our records';

create table unit_version (
  unit_id integer not null,
  valid daterange not null check (not isempty(valid)),
  name text not null check (name <> ''),
  short_name text not null check (short_name <> ''),
  alt_names text[] not null default '{}',
  search_text text not null,
  level text not null check (level in ('province', 'district', 'commune', 'department', 'division', 'affiliated')),
  kind text not null,
  parent_id integer check (parent_id <> unit_id),
  begun_by integer references unit_event,
  check ((level = 'province') = (parent_id is null)),
  primary key (unit_id, valid without overlaps),
  foreign key (unit_id, period valid) references unit (id, period valid) deferrable initially deferred,
  foreign key (parent_id, period valid) references unit_version (unit_id, period valid) deferrable initially deferred
);
comment on table unit_version is 'Name, level and parent of a unit while they hold; a parent must live as long as its child';
comment on column unit_version.short_name is 'Name without the kind: Sùng Phài';
comment on column unit_version.alt_names is 'Other spellings in use (GSO against local)';
comment on column unit_version.search_text is 'All names folded: lower case, no diacritics, đ as d';
comment on column unit_version.kind is 'tinh, huyen, thanhPho, xa, phuong, thiTran, so, phong, vanPhong, thanhTra, trungTam, coSo …';
create index unit_version_parent on unit_version (parent_id);

create table unit_succession (
  event_id integer not null references unit_event,
  from_unit_id integer not null references unit,
  to_unit_id integer not null references unit,
  weight integer check (weight > 0),
  primary key (event_id, from_unit_id, to_unit_id),
  check (from_unit_id <> to_unit_id)
);
comment on table unit_succession is 'What a unit that ended went into; several rows when it was split';
comment on column unit_succession.weight is 'Share of the old unit that went there, relative to its other successors; null: not known, equal shares are estimated';
create index unit_succession_from on unit_succession (from_unit_id);
create index unit_succession_to on unit_succession (to_unit_id);

create table unit_era (
  begins date primary key,
  ends date check (ends > begins)
);
comment on table unit_era is 'Stretch of days without any change of extent or parent, derived from units; ends is the first day after, null for the last';

create table unit_rollup (
  era_begins date not null references unit_era on delete cascade,
  unit_id integer not null references unit,
  into_id integer not null references unit,
  piece smallint not null,
  lo_num numeric not null,
  lo_den numeric not null,
  hi_num numeric not null,
  hi_den numeric not null,
  is_whole boolean not null,
  is_estimated boolean not null,
  primary key (era_begins, unit_id, into_id, piece)
);
comment on table unit_rollup is 'Which part of anything counted at unit_id belongs to into_id (itself, a successor or predecessor, and all above) in the structure of an era. Derived by org/domain, other rooms may join it';
comment on column unit_rollup.lo_num is 'The part is the interval from lo_num/lo_den to hi_num/hi_den of 0..1: round(v*hi) - round(v*lo), so parts sum to the whole';
comment on column unit_rollup.is_whole is 'The interval is 0..1';
comment on column unit_rollup.is_estimated is 'Rests on equal shares because no weight or population is known';
create index unit_rollup_into on unit_rollup (era_begins, into_id);

create table unit_line (
  unit_id integer not null references unit,
  piece smallint not null,
  lo_num numeric not null,
  lo_den numeric not null,
  hi_num numeric not null,
  hi_den numeric not null,
  heir_id integer not null references unit,
  primary key (unit_id, piece, heir_id)
);
comment on table unit_line is 'Lines of descent of a unit that ended: each piece is a part of 0..1 with all units through which it went to the last one. Derived by org/domain';
comment on column unit_line.heir_id is 'A unit on the line of this piece: once it counts a state, the old unit''s state of that piece is over';
create index unit_line_heir on unit_line (heir_id);

grant select on unit_event, unit, unit_version, unit_succession, unit_era, unit_rollup, unit_line to giaoban_app;
grant insert on unit_event, unit, unit_version, unit_succession, unit_era, unit_rollup, unit_line to giaoban_app;
grant update (valid, ended_by) on unit to giaoban_app;
grant update (valid) on unit_version to giaoban_app;
grant delete on unit_era, unit_rollup, unit_line to giaoban_app;
