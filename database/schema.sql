-- Written by `npm run generate` from migrated schemas: do not edit. "this" stands for the schema itself.

-- Extensions: btree_gist, pg_trgm, unaccent.

-- CONTROL: which provinces and migrations this server holds

grant usage on schema this to giaoban_app;

create table migration (
  scope text not null,
  number integer not null,
  file text not null,
  checksum text not null,
  applied_at timestamp with time zone not null default clock_timestamp(),
  constraint migration_pkey PRIMARY KEY (scope, number),
  constraint migration_checksum_check CHECK (checksum ~ '^[0-9a-f]{64}$'::text),
  constraint migration_number_check CHECK (number > 0)
);
grant select on migration to giaoban_app;
comment on table migration is 'Migrations applied to each schema. A row is never changed.';
comment on column migration.scope is 'Schema: giaoban, or a province''s.';
comment on column migration.checksum is 'SHA-256 of the file as it was applied; a file altered later is refused.';

create table province (
  code text not null,
  name text not null,
  schema_name text not null,
  is_sample boolean not null default false,
  sample_today date,
  constraint province_pkey PRIMARY KEY (code),
  constraint province_schema_name_key UNIQUE (schema_name),
  constraint province_check CHECK (sample_today IS NULL OR is_sample),
  constraint province_code_check CHECK (code ~ '^[a-z][a-z0-9-]{0,40}$'::text),
  constraint province_name_check CHECK (name <> ''::text),
  constraint province_schema_name_check CHECK (schema_name ~ '^p_[a-z0-9_]+$'::text)
);
grant select on province to giaoban_app;
comment on table province is 'Provinces on this server, each with a schema of its own.';
comment on column province.code is 'Short name in addresses and commands, such as lai-chau.';
comment on column province.name is 'Official name in Vietnamese.';
comment on column province.schema_name is 'PostgreSQL schema that holds the province''s tables.';
comment on column province.is_sample is 'Made-up data for learning; its accounts are offered on the login page.';
comment on column province.sample_today is 'The day a sample province lives in; null: the real day.';

-- PROVINCE: one such schema for each province

grant usage on schema this to giaoban_app;

create table account (
  id integer not null generated always as identity,
  username text not null,
  name text not null,
  home_unit_id integer not null,
  password_hash text not null,
  sample_password text,
  must_change_password boolean not null default true,
  is_active boolean not null default true,
  last_login_at timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint account_pkey PRIMARY KEY (id),
  constraint account_username_key UNIQUE (username),
  constraint account_username_check CHECK (username = lower(username)),
  constraint account_home_unit_id_fkey FOREIGN KEY (home_unit_id) REFERENCES unit(id)
);
alter table account enable row level security;
create policy account_reach on account as permissive for all to giaoban_app using (((substr(current_setting('app.reach'::text, true), home_unit_id, 1) = '1'::text) OR ((id)::text = current_setting('app.account'::text, true))));
grant insert, select, update on account to giaoban_app;
comment on table account is 'A person who may log in';
comment on column account.name is 'Name shown to colleagues; in the sample province the title of the position';
comment on column account.home_unit_id is 'Unit whose reach lets others see this account';
comment on column account.password_hash is 'argon2id, PHC string';
comment on column account.sample_password is 'Shown on the login page of a sample province; null everywhere else';

create table asserted_figure (
  id bigint not null generated always as identity,
  replaces bigint,
  indicator_id integer not null,
  unit_id integer not null,
  day_from date not null,
  day_to date not null,
  claim text not null,
  value numeric,
  basis text,
  phrase text,
  source text not null,
  account_id integer,
  recorded_at timestamp with time zone not null,
  recorded_on date not null,
  constraint asserted_figure_pkey PRIMARY KEY (id),
  constraint asserted_figure_replaces_key UNIQUE (replaces),
  constraint asserted_figure_basis_check CHECK (basis = ANY (ARRAY['points'::text, 'percent'::text, 'unspecified'::text])),
  constraint asserted_figure_check CHECK (day_to >= day_from),
  constraint asserted_figure_check1 CHECK (claim = 'comparison'::text OR value IS NOT NULL),
  constraint asserted_figure_check2 CHECK ((claim = 'comparison'::text) = (basis IS NOT NULL)),
  constraint asserted_figure_claim_check CHECK (claim = ANY (ARRAY['percentOfPlan'::text, 'comparison'::text, 'fullYearEstimate'::text, 'fullYearPercent'::text])),
  constraint asserted_figure_source_check CHECK (source <> ''::text),
  constraint asserted_figure_indicator_id_fkey FOREIGN KEY (indicator_id) REFERENCES indicator(id),
  constraint asserted_figure_replaces_fkey FOREIGN KEY (replaces) REFERENCES asserted_figure(id),
  constraint asserted_figure_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX asserted_figure_unit ON asserted_figure USING btree (unit_id, indicator_id, day_from);
alter table asserted_figure enable row level security;
create policy asserted_figure_reach on asserted_figure as permissive for all to giaoban_app using ((substr(current_setting('app.reach'::text, true), unit_id, 1) = '1'::text));
grant insert, select on asserted_figure to giaoban_app;
comment on table asserted_figure is 'What a paper claims without counts behind it (38,7 % of plan): shown, never summed. Append-only';
comment on column asserted_figure.replaces is 'Claim that this one corrects';
comment on column asserted_figure.value is 'Per cent, points or units as claim says; null for a comparison in words only';
comment on column asserted_figure.basis is 'What a comparison with last year is in; unspecified where the paper does not say';
comment on column asserted_figure.phrase is 'The words of the paper';

create table audit_entry (
  seq bigint not null,
  at timestamp with time zone not null,
  account_id integer,
  position_id integer,
  verb text not null,
  operation text not null,
  outcome text not null,
  subject text,
  detail jsonb not null default '{}'::jsonb,
  request_id text not null,
  previous_hash bytea not null,
  hash bytea not null,
  constraint audit_entry_pkey PRIMARY KEY (seq),
  constraint audit_entry_hash_key UNIQUE (hash),
  constraint audit_entry_outcome_check CHECK (outcome = ANY (ARRAY['done'::text, 'read'::text, 'refused'::text, 'failed'::text]))
);
CREATE INDEX audit_entry_account ON audit_entry USING btree (account_id, seq);
CREATE INDEX audit_entry_subject ON audit_entry USING btree (subject, seq);
grant select on audit_entry to giaoban_app;
comment on table audit_entry is 'One act, refused attempt or sensitive read; hash-chained, append-only';
comment on column audit_entry.seq is 'Place in the chain, 1 upward without gaps; order is by this, never by time';
comment on column audit_entry.at is 'Instant at the door, UTC';
comment on column audit_entry.operation is 'Contract id, or cli:<command>';
comment on column audit_entry.hash is 'SHA-256 over previous_hash and all other columns';

create table audit_head (
  is_only boolean not null default true,
  seq bigint not null,
  hash bytea not null,
  constraint audit_head_pkey PRIMARY KEY (is_only),
  constraint audit_head_is_only_check CHECK (is_only)
);
grant select on audit_head to giaoban_app;
comment on table audit_head is 'Last link of the chain; its row lock keeps appends in order';

create table figure (
  id bigint not null generated always as identity,
  entry_id bigint not null,
  reverses bigint,
  indicator_id integer not null,
  unit_id integer not null,
  day_from date not null,
  day_to date not null,
  recorded_on date not null,
  version smallint not null,
  value numeric not null,
  source_key text not null default ''::text,
  constraint figure_pkey PRIMARY KEY (id),
  constraint figure_check CHECK (day_to >= day_from),
  constraint figure_version_check CHECK (version > 0),
  constraint figure_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES figure_entry(id),
  constraint figure_indicator_id_fkey FOREIGN KEY (indicator_id) REFERENCES indicator(id),
  constraint figure_reverses_fkey FOREIGN KEY (reverses) REFERENCES figure(id),
  constraint figure_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX figure_entry_rows ON figure USING btree (entry_id);
CREATE UNIQUE INDEX figure_once ON figure USING btree (unit_id, indicator_id, source_key, day_from, version) WHERE reverses IS NULL;
CREATE UNIQUE INDEX figure_reversed_once ON figure USING btree (reverses) WHERE reverses IS NOT NULL;
alter table figure enable row level security;
create policy figure_reach on figure as permissive for all to giaoban_app using ((substr(current_setting('app.reach'::text, true), unit_id, 1) = '1'::text));
grant insert, select on figure to giaoban_app;
comment on table figure is 'Ledger of counted facts; append-only';
comment on column figure.reverses is 'Row that this one takes back; its value is the negative of that row''s';
comment on column figure.day_from is 'First day counted; for a stock the day of the count';
comment on column figure.day_to is 'Last day counted; for a stock the same day';
comment on column figure.recorded_on is 'As in its entry, kept here for reading at a knowledge date';
comment on column figure.version is '1 for the first row of a unit, indicator, source and first day; one more after each reversal';
comment on column figure.source_key is 'Names one of several accounts of the same unit that add up, such as payments; empty for the unit''s own';

create table figure_entry (
  id bigint not null generated always as identity,
  source text not null,
  source_ref text,
  reason text,
  account_id integer,
  recorded_at timestamp with time zone not null,
  recorded_on date not null,
  constraint figure_entry_pkey PRIMARY KEY (id),
  constraint figure_entry_check CHECK (source <> 'correction'::text OR reason IS NOT NULL),
  constraint figure_entry_reason_check CHECK (reason <> ''::text),
  constraint figure_entry_source_check CHECK (source = ANY (ARRAY['submission'::text, 'import'::text, 'correction'::text, 'act'::text, 'sample'::text]))
);
CREATE INDEX figure_entry_source_ref ON figure_entry USING btree (source_ref) WHERE source_ref IS NOT NULL;
grant insert, select on figure_entry to giaoban_app;
comment on table figure_entry is 'One recording of figures: who, when, on what ground; its rows are in figure';
comment on column figure_entry.source is 'submission, import, correction, act (told by another room), sample (generated, labelled as such)';
comment on column figure_entry.source_ref is 'Record it came from, such as submission:12';
comment on column figure_entry.recorded_on is 'Day of recording in the province''s clock: the knowledge date';

create table figure_structure (
  is_only boolean not null default true,
  era_begins date,
  last_recorded_on date not null default '0001-01-01'::date,
  constraint figure_structure_pkey PRIMARY KEY (is_only),
  constraint figure_structure_is_only_check CHECK (is_only)
);
grant select on figure_structure to giaoban_app;
comment on table figure_structure is 'What the totals stand for';
comment on column figure_structure.era_begins is 'Structure of the totals (unit_era); null before the first unit';
comment on column figure_structure.last_recorded_on is 'Latest knowledge in the totals';

create table figure_total (
  unit_id integer not null,
  indicator_id integer not null,
  day_from date not null,
  day_to date not null,
  row_count integer not null,
  estimated_count integer not null,
  value numeric not null,
  constraint figure_total_pkey PRIMARY KEY (unit_id, indicator_id, day_from, day_to),
  constraint figure_total_indicator_id_fkey FOREIGN KEY (indicator_id) REFERENCES indicator(id),
  constraint figure_total_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
alter table figure_total enable row level security;
create policy figure_total_reach on figure_total as permissive for all to giaoban_app using ((substr(current_setting('app.reach'::text, true), unit_id, 1) = '1'::text));
grant select on figure_total to giaoban_app;
comment on table figure_total is 'Sums of the ledger for every unit and all above it. Flows by window; stocks as changes by day, so that the stock on a day is the sum of changes up to it';
comment on column figure_total.row_count is 'Ledger rows in it that are not taken back; 0 reads as no figure, not as zero';
comment on column figure_total.estimated_count is 'Those of them that reached this unit by an estimated share';

create table idempotency (
  account_id integer not null,
  key text not null,
  request_hash bytea not null,
  status integer,
  reply jsonb,
  created_at timestamp with time zone not null,
  constraint idempotency_pkey PRIMARY KEY (account_id, key),
  constraint idempotency_key_check CHECK (length(key) >= 8 AND length(key) <= 100)
);
CREATE INDEX idempotency_age ON idempotency USING btree (created_at);
grant delete, insert, select, update on idempotency to giaoban_app;
comment on table idempotency is 'Answers already given, by account and Idempotency-Key; kept at least 7 days';
comment on column idempotency.account_id is '0 for acts without a login';
comment on column idempotency.request_hash is 'SHA-256 of operation, parameters and body: the same key with another request is refused';

create table indicator (
  id integer not null generated always as identity,
  code text not null,
  kind text not null,
  decimals smallint not null,
  formula jsonb,
  is_active boolean not null default true,
  constraint indicator_pkey PRIMARY KEY (id),
  constraint indicator_code_key UNIQUE (code),
  constraint indicator_check CHECK (kind <> 'ratio'::text OR formula IS NOT NULL),
  constraint indicator_code_check CHECK (code ~ '^[A-Z][A-Z0-9]*([.][A-Z0-9]+)*$'::text),
  constraint indicator_decimals_check CHECK (decimals >= 0 AND decimals <= 6),
  constraint indicator_kind_check CHECK (kind = ANY (ARRAY['flow'::text, 'stock'::text, 'ratio'::text]))
);
grant select on indicator to giaoban_app;
comment on table indicator is 'What can be counted or derived, published from the catalogue; numbers are never used again';
comment on column indicator.kind is 'flow: events in a window; stock: state on a day; ratio: always computed from sums';
comment on column indicator.decimals is 'Most decimals a figure may carry; parts of a split are rounded to them';
comment on column indicator.formula is 'Null for what is counted; else {of: [{code, factor}], by?: [{code, factor}], scale?}: sum of terms, divided by another for a ratio';

create table login_failure (
  key text not null,
  count integer not null,
  since timestamp with time zone not null,
  last_at timestamp with time zone not null,
  constraint login_failure_pkey PRIMARY KEY (key)
);
grant delete, insert, select, update on login_failure to giaoban_app;
comment on table login_failure is 'Failed logins within a window, by network address and by username whether or not it exists';
comment on column login_failure.key is 'address:<address> or username:<SHA-256 of the username>: what people type there may be a password';

create table portfolio (
  id integer not null generated always as identity,
  position_id integer not null,
  field_code text,
  unit_id integer,
  valid daterange not null,
  legal_basis text not null,
  constraint portfolio_pkey PRIMARY KEY (id),
  constraint portfolio_field_code_valid_excl EXCLUDE USING gist (field_code WITH =, valid WITH &&),
  constraint portfolio_unit_id_valid_excl EXCLUDE USING gist (unit_id WITH =, valid WITH &&),
  constraint portfolio_check CHECK (num_nonnulls(field_code, unit_id) = 1),
  constraint portfolio_legal_basis_check CHECK (legal_basis <> ''::text),
  constraint portfolio_valid_check CHECK (NOT isempty(valid)),
  constraint portfolio_field_code_fkey FOREIGN KEY (field_code) REFERENCES work_field(code),
  constraint portfolio_position_id_fkey FOREIGN KEY (position_id) REFERENCES "position"(id),
  constraint portfolio_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX portfolio_position ON portfolio USING btree (position_id);
grant insert, select on portfolio to giaoban_app;
grant update (valid) on portfolio to giaoban_app;
comment on table portfolio is 'Field of work or unit that a leader watches over for a period; one leader at a time';

create table position (
  id integer not null generated always as identity,
  unit_id integer not null,
  role text not null,
  title text not null,
  valid daterange not null,
  constraint position_pkey PRIMARY KEY (id),
  constraint position_valid_check CHECK (NOT isempty(valid)),
  constraint position_role_fkey FOREIGN KEY (role) REFERENCES role(code),
  constraint position_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX position_unit ON "position" USING btree (unit_id);
grant insert, select, update on position to giaoban_app;
comment on table position is 'A post at a unit for a period; holds one role';

create table position_holder (
  id integer not null generated always as identity,
  position_id integer not null,
  account_id integer not null,
  valid daterange not null,
  deputising_basis text,
  appointed_at timestamp with time zone not null,
  constraint position_holder_pkey PRIMARY KEY (id),
  constraint position_holder_position_id_account_id_valid_excl EXCLUDE USING gist (position_id WITH =, account_id WITH =, valid WITH &&),
  constraint position_holder_valid_check CHECK (NOT isempty(valid)),
  constraint position_holder_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint position_holder_position_id_fkey FOREIGN KEY (position_id) REFERENCES "position"(id)
);
CREATE INDEX position_holder_account ON position_holder USING btree (account_id);
grant insert, select, update on position_holder to giaoban_app;
comment on table position_holder is 'Who holds a position when';
comment on column position_holder.deputising_basis is 'Number and date of the paper for a deputy; null for the regular holder';

create table role (
  code text not null,
  name_vi text not null,
  name_en text not null,
  constraint role_pkey PRIMARY KEY (code)
);
grant select on role to giaoban_app;
comment on table role is 'Bundle of rights, published from catalogue/roles';

create table role_right (
  role text not null,
  verb text not null,
  reach text not null,
  constraint role_right_pkey PRIMARY KEY (role, verb),
  constraint role_right_reach_check CHECK (reach = ANY (ARRAY['own'::text, 'assigned'::text, 'unit'::text, 'subtree'::text, 'all'::text])),
  constraint role_right_role_fkey FOREIGN KEY (role) REFERENCES role(code) ON DELETE CASCADE
);
grant select on role_right to giaoban_app;
comment on table role_right is 'How far a verb goes for a role';

create table session (
  id integer not null generated always as identity,
  token_hash bytea not null,
  account_id integer not null,
  position_id integer,
  device text not null,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token_hash_key UNIQUE (token_hash),
  constraint session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint session_position_id_fkey FOREIGN KEY (position_id) REFERENCES "position"(id)
);
CREATE INDEX session_account ON session USING btree (account_id);
alter table session enable row level security;
create policy session_own on session as permissive for all to giaoban_app using (((account_id)::text = current_setting('app.account'::text, true)));
grant select, update on session to giaoban_app;
comment on table session is 'An open login; the token itself is never stored';
comment on column session.expires_at is 'Absolute end, 12 hours after login; idle end is 30 minutes after last_seen_at';

create table unit (
  id integer not null generated always as identity,
  code text not null,
  valid daterange not null,
  population integer,
  area_km2 numeric(10,2),
  begun_by integer,
  ended_by integer,
  constraint unit_pkey PRIMARY KEY (id),
  constraint unit_code_valid_key UNIQUE (code, valid WITHOUT OVERLAPS),
  constraint unit_id_valid_key UNIQUE (id, valid WITHOUT OVERLAPS),
  constraint unit_area_km2_check CHECK (area_km2 > 0::numeric),
  constraint unit_code_check CHECK (code ~ '^[0-9A-Za-z][0-9A-Za-z._-]{0,39}$'::text),
  constraint unit_population_check CHECK (population > 0),
  constraint unit_valid_check CHECK (NOT isempty(valid) AND NOT lower_inf(valid)),
  constraint unit_begun_by_fkey FOREIGN KEY (begun_by) REFERENCES unit_event(id),
  constraint unit_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES unit_event(id)
);
grant insert, select on unit to giaoban_app;
grant update (valid) on unit to giaoban_app;
grant update (ended_by) on unit to giaoban_app;
comment on table unit is 'A unit of the province from its first to its last day; a change of extent makes a new unit';
comment on column unit.id is 'Small number, never used again: place of the unit in reach strings of 0 and 1';
comment on column unit.code is 'Official code (GSO for territory, ours for offices); unique at a time, given again later';
comment on column unit.valid is 'Life, first day within, end day without';
comment on column unit.population is 'Persons, where a source gives it; used as size when a figure is read backwards';
comment on column unit.area_km2 is 'Square kilometres, where a source gives it';
comment on column unit.begun_by is 'Event that made it; null when it is older than our records';

create table unit_era (
  begins date not null,
  ends date,
  constraint unit_era_pkey PRIMARY KEY (begins),
  constraint unit_era_check CHECK (ends > begins)
);
grant delete, insert, select on unit_era to giaoban_app;
comment on table unit_era is 'Stretch of days without any change of extent or parent, derived from units; ends is the first day after, null for the last';

create table unit_event (
  id integer not null generated always as identity,
  kind text not null,
  on_date date not null,
  legal_basis text not null,
  needs_check boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_on date not null,
  account_id integer,
  constraint unit_event_pkey PRIMARY KEY (id),
  constraint unit_event_kind_check CHECK (kind = ANY (ARRAY['create'::text, 'merge'::text, 'split'::text, 'rename'::text, 'move'::text, 'abolish'::text])),
  constraint unit_event_legal_basis_check CHECK (legal_basis <> ''::text)
);
grant insert, select on unit_event to giaoban_app;
comment on table unit_event is 'An act that changed the organisation, with the document it rests on';
comment on column unit_event.on_date is 'First day on which the change holds';
comment on column unit_event.legal_basis is 'Number and date of the document';
comment on column unit_event.needs_check is 'The source could not be verified';
comment on column unit_event.recorded_on is 'Day of recording in the province''s clock';
comment on column unit_event.account_id is 'Who recorded it; null when loaded from the catalogue';

create table unit_line (
  unit_id integer not null,
  piece smallint not null,
  lo_num numeric not null,
  lo_den numeric not null,
  hi_num numeric not null,
  hi_den numeric not null,
  heir_id integer not null,
  constraint unit_line_pkey PRIMARY KEY (unit_id, piece, heir_id),
  constraint unit_line_heir_id_fkey FOREIGN KEY (heir_id) REFERENCES unit(id),
  constraint unit_line_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX unit_line_heir ON unit_line USING btree (heir_id);
grant delete, insert, select on unit_line to giaoban_app;
comment on table unit_line is 'Lines of descent of a unit that ended: each piece is a part of 0..1 with all units through which it went to the last one. Derived by org/domain';
comment on column unit_line.heir_id is 'A unit on the line of this piece: once it counts a state, the old unit''s state of that piece is over';

create table unit_rollup (
  era_begins date not null,
  unit_id integer not null,
  into_id integer not null,
  piece smallint not null,
  lo_num numeric not null,
  lo_den numeric not null,
  hi_num numeric not null,
  hi_den numeric not null,
  is_whole boolean not null,
  is_estimated boolean not null,
  constraint unit_rollup_pkey PRIMARY KEY (era_begins, unit_id, into_id, piece),
  constraint unit_rollup_era_begins_fkey FOREIGN KEY (era_begins) REFERENCES unit_era(begins) ON DELETE CASCADE,
  constraint unit_rollup_into_id_fkey FOREIGN KEY (into_id) REFERENCES unit(id),
  constraint unit_rollup_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX unit_rollup_into ON unit_rollup USING btree (era_begins, into_id);
grant delete, insert, select on unit_rollup to giaoban_app;
comment on table unit_rollup is 'Which part of anything counted at unit_id belongs to into_id (itself, a successor or predecessor, and all above) in the structure of an era. Derived by org/domain, other rooms may join it';
comment on column unit_rollup.lo_num is 'The part is the interval from lo_num/lo_den to hi_num/hi_den of 0..1: round(v*hi) - round(v*lo), so parts sum to the whole';
comment on column unit_rollup.is_whole is 'The interval is 0..1';
comment on column unit_rollup.is_estimated is 'Rests on equal shares because no weight or population is known';

create table unit_succession (
  event_id integer not null,
  from_unit_id integer not null,
  to_unit_id integer not null,
  weight integer,
  constraint unit_succession_pkey PRIMARY KEY (event_id, from_unit_id, to_unit_id),
  constraint unit_succession_check CHECK (from_unit_id <> to_unit_id),
  constraint unit_succession_weight_check CHECK (weight > 0),
  constraint unit_succession_event_id_fkey FOREIGN KEY (event_id) REFERENCES unit_event(id),
  constraint unit_succession_from_unit_id_fkey FOREIGN KEY (from_unit_id) REFERENCES unit(id),
  constraint unit_succession_to_unit_id_fkey FOREIGN KEY (to_unit_id) REFERENCES unit(id)
);
CREATE INDEX unit_succession_from ON unit_succession USING btree (from_unit_id);
CREATE INDEX unit_succession_to ON unit_succession USING btree (to_unit_id);
grant insert, select on unit_succession to giaoban_app;
comment on table unit_succession is 'What a unit that ended went into; several rows when it was split';
comment on column unit_succession.weight is 'Share of the old unit that went there, relative to its other successors; null: not known, equal shares are estimated';

create table unit_version (
  unit_id integer not null,
  valid daterange not null,
  name text not null,
  short_name text not null,
  alt_names text[] not null default '{}'::text[],
  search_text text not null,
  level text not null,
  kind text not null,
  parent_id integer,
  begun_by integer,
  constraint unit_version_pkey PRIMARY KEY (unit_id, valid WITHOUT OVERLAPS),
  constraint unit_version_check CHECK (parent_id <> unit_id),
  constraint unit_version_check1 CHECK ((level = 'province'::text) = (parent_id IS NULL)),
  constraint unit_version_level_check CHECK (level = ANY (ARRAY['province'::text, 'district'::text, 'commune'::text, 'department'::text, 'division'::text, 'affiliated'::text])),
  constraint unit_version_name_check CHECK (name <> ''::text),
  constraint unit_version_short_name_check CHECK (short_name <> ''::text),
  constraint unit_version_valid_check CHECK (NOT isempty(valid)),
  constraint unit_version_begun_by_fkey FOREIGN KEY (begun_by) REFERENCES unit_event(id),
  constraint unit_version_parent_id_valid_fkey FOREIGN KEY (parent_id, PERIOD valid) REFERENCES unit_version(unit_id, PERIOD valid) DEFERRABLE INITIALLY DEFERRED,
  constraint unit_version_unit_id_valid_fkey FOREIGN KEY (unit_id, PERIOD valid) REFERENCES unit(id, PERIOD valid) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX unit_version_parent ON unit_version USING btree (parent_id);
grant insert, select on unit_version to giaoban_app;
grant update (valid) on unit_version to giaoban_app;
comment on table unit_version is 'Name, level and parent of a unit while they hold; a parent must live as long as its child';
comment on column unit_version.short_name is 'Name without the kind: Sùng Phài';
comment on column unit_version.alt_names is 'Other spellings in use (GSO against local)';
comment on column unit_version.search_text is 'All names folded: lower case, no diacritics, đ as d';
comment on column unit_version.kind is 'tinh, huyen, thanhPho, xa, phuong, thiTran, so, phong, vanPhong, thanhTra, trungTam, coSo …';

create table work_field (
  code text not null,
  name_vi text not null,
  name_en text not null,
  constraint work_field_pkey PRIMARY KEY (code),
  constraint work_field_code_check CHECK (code ~ '^[a-z][a-z0-9_-]{0,39}$'::text)
);
grant insert, select on work_field to giaoban_app;
comment on table work_field is 'A field of work of the sector, such as employment or persons with merit';

create table work_field_holder (
  field_code text not null,
  unit_id integer not null,
  valid daterange not null,
  legal_basis text not null,
  constraint work_field_holder_pkey PRIMARY KEY (field_code, valid WITHOUT OVERLAPS),
  constraint work_field_holder_legal_basis_check CHECK (legal_basis <> ''::text),
  constraint work_field_holder_valid_check CHECK (NOT isempty(valid)),
  constraint work_field_holder_field_code_fkey FOREIGN KEY (field_code) REFERENCES work_field(code),
  constraint work_field_holder_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX work_field_holder_unit ON work_field_holder USING btree (unit_id);
grant insert, select on work_field_holder to giaoban_app;
grant update (valid) on work_field_holder to giaoban_app;
comment on table work_field_holder is 'Which unit holds a field of work when; one at a time';

CREATE OR REPLACE FUNCTION audit_append(p_at timestamp with time zone, p_account integer, p_position integer, p_verb text, p_operation text, p_outcome text, p_subject text, p_detail jsonb, p_request text)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'this', 'extensions'
AS $function$
declare
  head audit_head%rowtype;
  next_hash bytea;
begin
  select * into strict head from audit_head for update;
  next_hash := audit_digest(head.hash, head.seq + 1, p_at, p_account, p_position, p_verb, p_operation, p_outcome,
    p_subject, p_detail, p_request);
  insert into audit_entry values (head.seq + 1, p_at, p_account, p_position, p_verb, p_operation, p_outcome, p_subject,
    p_detail, p_request, head.hash, next_hash);
  update audit_head set seq = head.seq + 1, hash = next_hash;
  return head.seq + 1;
end $function$;
grant execute on function audit_append(timestamp with time zone,integer,integer,text,text,text,text,jsonb,text) to giaoban_app;
comment on function audit_append(timestamp with time zone,integer,integer,text,text,text,text,jsonb,text) is 'The only way in: appends one entry to the chain and gives its place';

CREATE OR REPLACE FUNCTION audit_digest(p_previous bytea, p_seq bigint, p_at timestamp with time zone, p_account integer, p_position integer, p_verb text, p_operation text, p_outcome text, p_subject text, p_detail jsonb, p_request text)
 RETURNS bytea
 LANGUAGE sql
 STABLE
AS $function$
  select sha256(p_previous || convert_to(jsonb_build_array(
    p_seq, to_char(p_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), p_account, p_position, p_verb, p_operation,
    p_outcome, p_subject, p_detail, p_request)::text, 'UTF8'))
$function$;
grant execute on function audit_digest(bytea,bigint,timestamp with time zone,integer,integer,text,text,text,text,jsonb,text) to public;
comment on function audit_digest(bytea,bigint,timestamp with time zone,integer,integer,text,text,text,text,jsonb,text) is 'Hash of one link; the same expression appends and verifies';

CREATE OR REPLACE FUNCTION check_totals()
 RETURNS TABLE(unit_id integer, indicator_id integer, day_from date, day_to date, kept numeric, counted numeric, kept_rows integer, counted_rows integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'this', 'extensions'
AS $function$
  select coalesce(t.unit_id, l.unit_id), coalesce(t.indicator_id, l.indicator_id), coalesce(t.day_from, l.day_from),
    coalesce(t.day_to, l.day_to), t.value, l.value, t.row_count, l.row_count
  from figure_total t
  full join (
    select d.* from figure_structure s, ledger_total(s.era_begins, null, null, null, '-infinity', 'infinity') d
  ) l using (unit_id, indicator_id, day_from, day_to)
  where (coalesce(t.value, 0), coalesce(t.row_count, 0), coalesce(t.estimated_count, 0))
    is distinct from (coalesce(l.value, 0), coalesce(l.row_count, 0), coalesce(l.estimated_count, 0))
  order by 1, 2, 3, 4
$function$;
comment on function check_totals() is 'Totals that differ from the ledger; none when all is well';

CREATE OR REPLACE FUNCTION end_sessions(p_account integer, p_at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'this', 'extensions'
AS $function$
  update session set revoked_at = p_at where account_id = p_account and revoked_at is null
$function$;
grant execute on function end_sessions(integer,timestamp with time zone) to giaoban_app;

CREATE OR REPLACE FUNCTION figure_live(p_known date, p_without bigint)
 RETURNS SETOF figure
 LANGUAGE sql
 STABLE
AS $function$
  select f.* from figure f
  where f.reverses is null
    and (p_known is null or f.recorded_on <= p_known)
    and (p_without is null or f.entry_id <> p_without)
    and not exists (
      select from figure b
      where b.reverses = f.id and (p_known is null or b.recorded_on <= p_known)
        and (p_without is null or b.entry_id <> p_without))
$function$;
grant execute on function figure_live(date,bigint) to public;
comment on function figure_live(date,bigint) is 'Rows not taken back, as known on a day (null: now), as if an entry had not been made (null: all)';

CREATE OR REPLACE FUNCTION figure_part(p_value numeric, p_lo_num numeric, p_lo_den numeric, p_hi_num numeric, p_hi_den numeric, p_decimals smallint)
 RETURNS numeric
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select round(p_value * p_hi_num / p_hi_den, p_decimals) - round(p_value * p_lo_num / p_lo_den, p_decimals)
$function$;
grant execute on function figure_part(numeric,numeric,numeric,numeric,numeric,smallint) to public;
comment on function figure_part(numeric,numeric,numeric,numeric,numeric,smallint) is 'Part of a value on an interval of 0..1; parts of adjoining intervals sum to the part of both';

CREATE OR REPLACE FUNCTION find_login(p_username text)
 RETURNS TABLE(account_id integer, username text, name text, password_hash text, is_active boolean, must_change_password boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'this', 'extensions'
AS $function$
  select id, username, name, password_hash, is_active, must_change_password
  from account where username = p_username
$function$;
grant execute on function find_login(text) to giaoban_app;

CREATE OR REPLACE FUNCTION find_session(p_token_hash bytea, p_at timestamp with time zone, p_idle interval)
 RETURNS TABLE(session_id integer, account_id integer, username text, name text, position_id integer, must_change_password boolean, last_seen_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'this', 'extensions'
AS $function$
  select s.id, a.id, a.username, a.name, s.position_id, a.must_change_password, s.last_seen_at
  from session s join account a on a.id = s.account_id
  where s.token_hash = p_token_hash and s.revoked_at is null and s.expires_at > p_at and s.last_seen_at > p_at - p_idle
    and a.is_active
$function$;
grant execute on function find_session(bytea,timestamp with time zone,interval) to giaoban_app;

CREATE OR REPLACE FUNCTION ledger_total(p_era date, p_into integer[], p_indicators integer[], p_known date, p_from date, p_to date)
 RETURNS TABLE(unit_id integer, indicator_id integer, day_from date, day_to date, row_count integer, estimated_count integer, value numeric)
 LANGUAGE sql
 STABLE
AS $function$
  select r.into_id, f.indicator_id, f.day_from, f.day_to,
    sum(case when f.reverses is null then 1 else -1 end)::integer,
    sum(case when not r.is_estimated then 0 when f.reverses is null then 1 else -1 end)::integer,
    sum(case when r.is_whole then f.value
      else figure_part(f.value, r.lo_num, r.lo_den, r.hi_num, r.hi_den, i.decimals) end)
  from figure f
  join indicator i on i.id = f.indicator_id and i.kind = 'flow'
  join unit_rollup r on r.era_begins = p_era and r.unit_id = f.unit_id and (p_into is null or r.into_id = any (p_into))
  where (p_indicators is null or f.indicator_id = any (p_indicators))
    and (p_known is null or f.recorded_on <= p_known)
    and f.day_to >= p_from and f.day_from <= p_to
  group by r.into_id, f.indicator_id, f.day_from, f.day_to
  union all
  select s.unit_id, s.indicator_id, s.day, s.day, s.row_count, s.estimated_count, s.value
  from stock_change(p_era, p_into, null, p_indicators, p_known, null, p_to) s
$function$;
grant execute on function ledger_total(date,integer[],integer[],date,date,date) to public;
comment on function ledger_total(date,integer[],integer[],date,date,date) is 'figure_total as it must be, for the structure of any era; p_into, p_indicators null: all; p_known null: all that is known; flows that touch p_from..p_to, stocks up to p_to';

CREATE OR REPLACE FUNCTION lock_figures()
 RETURNS void
 LANGUAGE sql
AS $function$
  select pg_advisory_xact_lock(40, 'figure_total'::regclass::oid::integer)
$function$;
grant execute on function lock_figures() to public;
comment on function lock_figures() is 'Held until the transaction ends by whoever adds to the ledger or changes the structure of totals';

CREATE OR REPLACE FUNCTION open_session(p_account integer, p_position integer, p_token_hash bytea, p_device text, p_at timestamp with time zone, p_expires timestamp with time zone)
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'this', 'extensions'
AS $function$
  update account set last_login_at = p_at where id = p_account;
  insert into session (token_hash, account_id, position_id, device, created_at, last_seen_at, expires_at)
  values (p_token_hash, p_account, p_position, p_device, p_at, p_at, p_expires) returning id
$function$;
grant execute on function open_session(integer,integer,bytea,text,timestamp with time zone,timestamp with time zone) to giaoban_app;

CREATE OR REPLACE FUNCTION read_ledger(p_era date, p_into integer[], p_indicators integer[], p_known date, p_from date, p_to date)
 RETURNS TABLE(unit_id integer, indicator_id integer, day_from date, day_to date, row_count integer, estimated_count integer, value numeric)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'this', 'extensions'
AS $function$
  select * from ledger_total(p_era,
    array(select u from unnest(p_into) u where substr(current_setting('app.reach', true), u, 1) = '1'),
    p_indicators, p_known, p_from, p_to)
$function$;
grant execute on function read_ledger(date,integer[],integer[],date,date,date) to giaoban_app;

CREATE OR REPLACE FUNCTION rebuild_totals(p_era date)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'this', 'extensions'
AS $function$
begin
  perform lock_figures();
  delete from figure_total;
  insert into figure_total (unit_id, indicator_id, day_from, day_to, row_count, estimated_count, value)
  select t.* from ledger_total(p_era, null, null, null, '-infinity', 'infinity') t;
  update figure_structure set era_begins = p_era,
    last_recorded_on = coalesce((select max(f.recorded_on) from figure f), '0001-01-01');
end $function$;
grant execute on function rebuild_totals(date) to giaoban_app;
comment on function rebuild_totals(date) is 'Makes all totals anew in the structure of an era';

CREATE OR REPLACE FUNCTION sample_accounts(p_today date)
 RETURNS TABLE(username text, sample_password text, title text, unit_id integer, role text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'this', 'extensions'
AS $function$
  select a.username, a.sample_password, p.title, p.unit_id, p.role
  from account a
  join position_holder h on h.account_id = a.id and h.valid @> p_today and h.deputising_basis is null
  join position p on p.id = h.position_id and p.valid @> p_today
  where a.sample_password is not null and a.is_active
  order by p.id
$function$;
grant execute on function sample_accounts(date) to giaoban_app;

CREATE OR REPLACE FUNCTION stock_change(p_era date, p_into integer[], p_units integer[], p_indicators integer[], p_known date, p_without bigint, p_to date)
 RETURNS TABLE(unit_id integer, indicator_id integer, day date, row_count integer, estimated_count integer, value numeric)
 LANGUAGE sql
 STABLE
AS $function$
  with live as (
    select f.unit_id, f.indicator_id, f.source_key, f.day_from, f.value, i.decimals,
      lag(f.value, 1, 0::numeric) over series as value_before,
      lead(f.day_from) over series is null as is_last
    from figure_live(p_known, p_without) f
    join indicator i on i.id = f.indicator_id and i.kind = 'stock'
    where (p_units is null or f.unit_id = any (p_units))
      and (p_indicators is null or f.indicator_id = any (p_indicators))
    window series as (partition by f.unit_id, f.indicator_id, f.source_key order by f.day_from)
  ), ended as (
    select l.unit_id, l.indicator_id, l.value, l.decimals, n.lo_num, n.lo_den, n.hi_num, n.hi_den, min(f.day_from) as day
    from live l
    join unit_line n on n.unit_id = l.unit_id
    join figure_live(p_known, p_without) f
      on f.unit_id = n.heir_id and f.indicator_id = l.indicator_id and f.source_key = l.source_key
    where l.is_last
    group by l.unit_id, l.indicator_id, l.source_key, l.value, l.decimals, n.piece, n.lo_num, n.lo_den, n.hi_num, n.hi_den
  )
  select c.into_id, c.indicator_id, c.day, sum(c.counted)::integer, sum(c.estimated)::integer, sum(c.change)
  from (
    select r.into_id, l.indicator_id, l.day_from as day, 1 as counted, r.is_estimated::integer as estimated,
      case when r.is_whole then l.value - l.value_before
        else figure_part(l.value, r.lo_num, r.lo_den, r.hi_num, r.hi_den, l.decimals)
          - figure_part(l.value_before, r.lo_num, r.lo_den, r.hi_num, r.hi_den, l.decimals) end as change
    from live l
    join unit_rollup r on r.era_begins = p_era and r.unit_id = l.unit_id and (p_into is null or r.into_id = any (p_into))
    where l.day_from <= p_to
    union all
    select r.into_id, e.indicator_id, e.day, 0, 0, -figure_part(e.value,
      case when e.lo_num * r.lo_den > r.lo_num * e.lo_den then e.lo_num else r.lo_num end,
      case when e.lo_num * r.lo_den > r.lo_num * e.lo_den then e.lo_den else r.lo_den end,
      case when e.hi_num * r.hi_den < r.hi_num * e.hi_den then e.hi_num else r.hi_num end,
      case when e.hi_num * r.hi_den < r.hi_num * e.hi_den then e.hi_den else r.hi_den end, e.decimals)
    from ended e
    join unit_rollup r on r.era_begins = p_era and r.unit_id = e.unit_id and (p_into is null or r.into_id = any (p_into))
      and e.lo_num * r.hi_den < r.hi_num * e.lo_den and r.lo_num * e.hi_den < e.hi_num * r.lo_den
    where e.day <= p_to
  ) c
  group by c.into_id, c.indicator_id, c.day
$function$;
grant execute on function stock_change(date,integer[],integer[],integer[],date,bigint,date) to public;
comment on function stock_change(date,integer[],integer[],integer[],date,bigint,date) is 'Changes of stocks by day in the structure of an era; p_units null: every unit''s counts';

CREATE OR REPLACE FUNCTION tally_figures(p_entry bigint)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'this', 'extensions'
AS $function$
declare
  era date;
  known date;
begin
  select s.era_begins, s.last_recorded_on into era, known from figure_structure s;
  insert into figure_total as t (unit_id, indicator_id, day_from, day_to, row_count, estimated_count, value)
  select r.into_id, f.indicator_id, f.day_from, f.day_to,
    sum(case when f.reverses is null then 1 else -1 end),
    sum(case when not r.is_estimated then 0 when f.reverses is null then 1 else -1 end),
    sum(case when r.is_whole then f.value
      else figure_part(f.value, r.lo_num, r.lo_den, r.hi_num, r.hi_den, i.decimals) end)
  from figure f
  join indicator i on i.id = f.indicator_id and i.kind = 'flow'
  join unit_rollup r on r.era_begins = era and r.unit_id = f.unit_id
  where f.entry_id = p_entry
  group by r.into_id, f.indicator_id, f.day_from, f.day_to
  on conflict (unit_id, indicator_id, day_from, day_to) do update set value = t.value + excluded.value,
    row_count = t.row_count + excluded.row_count, estimated_count = t.estimated_count + excluded.estimated_count;
  if exists (select from figure f join indicator i on i.id = f.indicator_id where f.entry_id = p_entry and i.kind = 'stock') then
    perform tally_stocks(p_entry, era);
  end if;
  update figure_structure s set last_recorded_on = e.recorded_on
  from figure_entry e where e.id = p_entry and e.recorded_on > s.last_recorded_on;
end $function$;
grant execute on function tally_figures(bigint) to giaoban_app;
comment on function tally_figures(bigint) is 'Adds the rows of one entry, once, to the totals; the caller holds lock_figures()';

CREATE OR REPLACE FUNCTION tally_stocks(p_entry bigint, p_era date)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  counted integer[];
  units integer[];
  elders integer[];
begin
  select array_agg(distinct f.indicator_id), array_agg(distinct f.unit_id) into counted, units
  from figure f join indicator i on i.id = f.indicator_id and i.kind = 'stock' where f.entry_id = p_entry;
  elders := array(select distinct n.unit_id from unit_line n where n.heir_id = any (units));
  insert into figure_total as t (unit_id, indicator_id, day_from, day_to, row_count, estimated_count, value)
  select c.unit_id, c.indicator_id, c.day, c.day, sum(c.row_count), sum(c.estimated_count), sum(c.value)
  from (
    select * from stock_change(p_era, null, units || elders, counted, null, null, 'infinity')
    union all
    select unit_id, indicator_id, day, -row_count, -estimated_count, -value
    from stock_change(p_era, null, units || elders, counted, null, p_entry, 'infinity')
  ) c
  group by c.unit_id, c.indicator_id, c.day
  having sum(c.row_count) <> 0 or sum(c.estimated_count) <> 0 or sum(c.value) <> 0 
  on conflict (unit_id, indicator_id, day_from, day_to) do update set value = t.value + excluded.value,
    row_count = t.row_count + excluded.row_count, estimated_count = t.estimated_count + excluded.estimated_count;
end $function$;

CREATE OR REPLACE FUNCTION touch_session(p_session integer, p_at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'this', 'extensions'
AS $function$
  update session set last_seen_at = p_at where id = p_session
$function$;
grant execute on function touch_session(integer,timestamp with time zone) to giaoban_app;
