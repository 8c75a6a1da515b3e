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
  second_factor_at timestamp with time zone,
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
comment on column account.second_factor_at is 'When the second factor was confirmed; null while a password is enough';

create table agenda_change (
  id integer not null generated always as identity,
  agenda_item_id integer not null,
  change text not null,
  reason text,
  account_id integer,
  title text not null,
  changed_at timestamp with time zone not null,
  constraint agenda_change_pkey PRIMARY KEY (id),
  constraint agenda_change_change_check CHECK (change = ANY (ARRAY['add'::text, 'drop'::text, 'restore'::text])),
  constraint agenda_change_agenda_item_id_fkey FOREIGN KEY (agenda_item_id) REFERENCES agenda_item(id)
);
CREATE INDEX agenda_change_item ON agenda_change USING btree (agenda_item_id);
grant insert, select on agenda_change to giaoban_app;
comment on table agenda_change is 'What people did to the agenda, with the reason; append-only';

create table agenda_item (
  id integer not null generated always as identity,
  review_id integer not null,
  key text not null,
  kind text not null,
  title jsonb not null,
  evidence jsonb not null default '[]'::jsonb,
  ordinal integer not null,
  origin text not null,
  is_dropped boolean not null default false,
  reason text,
  computed_on date,
  constraint agenda_item_pkey PRIMARY KEY (id),
  constraint agenda_item_review_id_key_key UNIQUE (review_id, key),
  constraint agenda_item_check CHECK (origin = 'computed'::text OR reason IS NOT NULL),
  constraint agenda_item_kind_check CHECK (kind = ANY (ARRAY['offCourse'::text, 'contradiction'::text, 'missing'::text, 'outstanding'::text, 'openConclusion'::text, 'other'::text])),
  constraint agenda_item_origin_check CHECK (origin = ANY (ARRAY['computed'::text, 'person'::text])),
  constraint agenda_item_reason_check CHECK (reason <> ''::text),
  constraint agenda_item_review_id_fkey FOREIGN KEY (review_id) REFERENCES review(id)
);
grant insert, select, update on agenda_item to giaoban_app;
comment on table agenda_item is 'A point of the agenda: made from what is off course, missing or outstanding, or added by people';
comment on column agenda_item.key is 'What it is about, such as offCourse:V04; a refresh finds it again by this';
comment on column agenda_item.title is '{vi, en}';
comment on column agenda_item.evidence is 'List of {text: {vi, en}, cite?, unit?, link?}';
comment on column agenda_item.reason is 'Why people added or dropped it';
comment on column agenda_item.computed_on is 'Knowledge day of the evidence';

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
create policy asserted_figure_reach on asserted_figure as permissive for all to giaoban_app using ((substr(current_setting('app.reach'::text, true), unit_id, 1) > '0'::text));
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

create table breakdown_item (
  breakdown text not null,
  item text not null,
  place smallint not null,
  name_vi text not null,
  name_en text not null,
  breakdown_vi text not null,
  breakdown_en text not null,
  is_full boolean not null,
  constraint breakdown_item_pkey PRIMARY KEY (breakdown, item)
);
grant select on breakdown_item to giaoban_app;
comment on table breakdown_item is 'Items by which a cell of a form is broken down (sex: male, female); derived from the catalogue';
comment on column breakdown_item.is_full is 'The items of the breakdown make the whole; else each is at most the whole';

create table calendar_change (
  id integer not null generated always as identity,
  day date not null,
  kind text,
  name_vi text,
  name_en text,
  counterpart date,
  basis text not null,
  recorded_at timestamp with time zone not null,
  recorded_on date not null,
  account_id integer,
  constraint calendar_change_pkey PRIMARY KEY (id),
  constraint calendar_change_basis_check CHECK (basis <> ''::text),
  constraint calendar_change_check CHECK ((kind IS NULL) = (name_vi IS NULL) AND (kind IS NULL) = (name_en IS NULL)),
  constraint calendar_change_kind_check CHECK (kind = ANY (ARRAY['statutory'::text, 'inLieu'::text, 'swapOff'::text, 'swapWork'::text]))
);
CREATE INDEX calendar_change_day ON calendar_change USING btree (day, id);
grant insert, select on calendar_change to giaoban_app;
comment on table calendar_change is 'History of the calendar; append-only';
comment on column calendar_change.kind is 'What the day became; null: taken out of the calendar';
comment on column calendar_change.account_id is 'Who changed it; null when it came with the catalogue';

create table calendar_day (
  day date not null,
  kind text not null,
  name_vi text not null,
  name_en text not null,
  counterpart date,
  basis text not null,
  needs_check boolean not null default false,
  constraint calendar_day_pkey PRIMARY KEY (day),
  constraint calendar_day_basis_check CHECK (basis <> ''::text),
  constraint calendar_day_check CHECK (kind <> 'swapWork'::text OR EXTRACT(isodow FROM day) > 5::numeric),
  constraint calendar_day_check1 CHECK ((kind <> ALL (ARRAY['inLieu'::text, 'swapOff'::text])) OR EXTRACT(isodow FROM day) < 6::numeric),
  constraint calendar_day_kind_check CHECK (kind = ANY (ARRAY['statutory'::text, 'inLieu'::text, 'swapOff'::text, 'swapWork'::text])),
  constraint calendar_day_name_en_check CHECK (name_en <> ''::text),
  constraint calendar_day_name_vi_check CHECK (name_vi <> ''::text)
);
grant delete, insert, select, update on calendar_day to giaoban_app;
comment on table calendar_day is 'Days that do not follow the week; all others are worked Monday to Friday';
comment on column calendar_day.kind is 'Holiday by law, day off in lieu of one on a weekend, day off in exchange, day worked in exchange';
comment on column calendar_day.counterpart is 'The holiday it is in lieu of, or the other day of a swap';
comment on column calendar_day.basis is 'Document or catalogue source it rests on';

create table catalogue_version (
  id integer not null generated always as identity,
  kind text not null,
  code text not null,
  version integer not null,
  valid_from date not null,
  source text not null,
  source_vi text not null,
  source_en text not null,
  needs_check boolean not null,
  checksum text not null,
  body jsonb not null,
  published_at timestamp with time zone not null,
  published_on date not null,
  account_id integer,
  constraint catalogue_version_pkey PRIMARY KEY (id),
  constraint catalogue_version_kind_code_valid_from_key UNIQUE (kind, code, valid_from),
  constraint catalogue_version_kind_code_version_key UNIQUE (kind, code, version),
  constraint catalogue_version_checksum_check CHECK (checksum ~ '^[0-9a-f]{64}$'::text),
  constraint catalogue_version_kind_check CHECK (kind = ANY (ARRAY['indicator'::text, 'role'::text, 'calendar'::text, 'rule'::text, 'reportForm'::text])),
  constraint catalogue_version_version_check CHECK (version > 0)
);
grant select on catalogue_version to giaoban_app;
comment on table catalogue_version is 'Published versions of definitions; a row is never changed';
comment on column catalogue_version.version is '1 upward without gaps for each kind and code';
comment on column catalogue_version.valid_from is 'Holds from this day until the next version''s';
comment on column catalogue_version.source is 'Code in catalogue/sources.yaml; its title in both languages beside it';
comment on column catalogue_version.needs_check is 'Rests on general knowledge: check before relying on it';
comment on column catalogue_version.checksum is 'SHA-256 of the body as JSON with ordered keys';
comment on column catalogue_version.body is 'The definition as in its file';
comment on column catalogue_version.account_id is 'Who published it; null for a command';

create table conclusion (
  id integer not null generated always as identity,
  review_id integer not null,
  ordinal integer not null,
  text text not null,
  lead_unit_id integer not null,
  deadline date,
  basis text,
  agenda_item_id integer,
  revision integer not null default 1,
  withdrawn_reason text,
  account_id integer,
  concluded_at timestamp with time zone not null,
  constraint conclusion_pkey PRIMARY KEY (id),
  constraint conclusion_basis_check CHECK (basis <> ''::text),
  constraint conclusion_text_check CHECK (text <> ''::text),
  constraint conclusion_withdrawn_reason_check CHECK (withdrawn_reason <> ''::text),
  constraint conclusion_agenda_item_id_fkey FOREIGN KEY (agenda_item_id) REFERENCES agenda_item(id),
  constraint conclusion_lead_unit_id_fkey FOREIGN KEY (lead_unit_id) REFERENCES unit(id),
  constraint conclusion_review_id_fkey FOREIGN KEY (review_id) REFERENCES review(id)
);
CREATE INDEX conclusion_review ON conclusion USING btree (review_id, ordinal);
grant insert, select, update on conclusion to giaoban_app;
comment on table conclusion is 'What the meeting gives out to do: one lead unit, a deadline or none; directives are made from it';
comment on column conclusion.deadline is 'Last day; null: ongoing';
comment on column conclusion.basis is 'Paper it rests on, such as 05/CĐ-LĐTBXH';
comment on column conclusion.withdrawn_reason is 'Set when it was taken back; the row stays';

create table conclusion_unit (
  conclusion_id integer not null,
  unit_id integer not null,
  constraint conclusion_unit_pkey PRIMARY KEY (conclusion_id, unit_id),
  constraint conclusion_unit_conclusion_id_fkey FOREIGN KEY (conclusion_id) REFERENCES conclusion(id),
  constraint conclusion_unit_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
grant delete, insert, select, update on conclusion_unit to giaoban_app;
comment on table conclusion_unit is 'Units that co-operate with the lead unit';

create table exchange_import (
  id integer not null generated always as identity,
  partner_id integer not null,
  unit_id integer not null,
  format text not null,
  file_name text not null,
  content_hash bytea not null,
  account_id integer,
  received_at timestamp with time zone not null,
  received_on date not null,
  value_count integer not null,
  recorded_count integer not null,
  corrected_count integer not null,
  deleted_count integer not null,
  unchanged_count integer not null,
  refused_count integer not null,
  constraint exchange_import_pkey PRIMARY KEY (id),
  constraint exchange_import_format_check CHECK (format = ANY (ARRAY['dhis2'::text, 'adx'::text])),
  constraint exchange_import_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES exchange_partner(id),
  constraint exchange_import_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
alter table exchange_import enable row level security;
create policy exchange_import_reach on exchange_import as permissive for all to giaoban_app using ((substr(current_setting('app.reach'::text, true), unit_id, 1) > '0'::text));
grant insert, select on exchange_import to giaoban_app;
comment on table exchange_import is 'A file of a partner that was recorded; its figures have source_ref exchange_import:<id>';
comment on column exchange_import.unit_id is 'Unit of whoever brought it; carries the reach';
comment on column exchange_import.content_hash is 'SHA-256 of the file';
comment on column exchange_import.refused_count is 'Values left out, where the sender accepted a part; each was told with its reason';

create table exchange_mapping (
  id integer not null generated always as identity,
  partner_id integer not null,
  kind text not null,
  theirs text not null,
  their_option text not null default ''::text,
  ours text not null,
  constraint exchange_mapping_pkey PRIMARY KEY (id),
  constraint exchange_mapping_partner_id_kind_ours_key UNIQUE (partner_id, kind, ours),
  constraint exchange_mapping_partner_id_kind_theirs_their_option_key UNIQUE (partner_id, kind, theirs, their_option),
  constraint exchange_mapping_check CHECK (kind = 'indicator'::text OR their_option = ''::text),
  constraint exchange_mapping_check1 CHECK (kind = 'option'::text OR ours <> ''::text),
  constraint exchange_mapping_kind_check CHECK (kind = ANY (ARRAY['indicator'::text, 'unit'::text, 'option'::text])),
  constraint exchange_mapping_theirs_check CHECK (theirs <> ''::text),
  constraint exchange_mapping_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES exchange_partner(id)
);
grant delete, insert, select on exchange_mapping to giaoban_app;
comment on table exchange_mapping is 'What a partner calls an indicator, a unit, or an option that makes a part of an indicator';
comment on column exchange_mapping.theirs is 'Data element, organisation unit or category option combination of the partner';
comment on column exchange_mapping.their_option is 'With an indicator: the option combination that it is named together with; empty: any that is mapped or none';
comment on column exchange_mapping.ours is 'Code of the indicator or unit; of an option the last part of the code of a part indicator, empty for the whole';

create table exchange_partner (
  id integer not null generated always as identity,
  code text not null,
  name text not null,
  period_rule text not null default 'byName'::text,
  data_set text not null default ''::text,
  default_option text not null default ''::text,
  constraint exchange_partner_pkey PRIMARY KEY (id),
  constraint exchange_partner_code_key UNIQUE (code),
  constraint exchange_partner_code_check CHECK (code ~ '^[a-z0-9][a-z0-9-]{0,39}$'::text),
  constraint exchange_partner_name_check CHECK (name <> ''::text),
  constraint exchange_partner_period_rule_check CHECK (period_rule = ANY (ARRAY['byName'::text, 'byDays'::text]))
);
grant insert, select on exchange_partner to giaoban_app;
grant update (name) on exchange_partner to giaoban_app;
grant update (period_rule) on exchange_partner to giaoban_app;
grant update (data_set) on exchange_partner to giaoban_app;
grant update (default_option) on exchange_partner to giaoban_app;
comment on table exchange_partner is 'A program that figures are exchanged with';
comment on column exchange_partner.period_rule is 'byName: their June is our reporting month of June, closed by NĐ 09/2019; byDays: their periods keep their own calendar days';
comment on column exchange_partner.data_set is 'Their data set that exports name; empty: none is named';
comment on column exchange_partner.default_option is 'Their option combination that means no disaggregation, written into exports; empty: not written';

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
  constraint figure_window CHECK ((day_to - day_from) <= 400),
  constraint figure_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES figure_entry(id),
  constraint figure_indicator_id_fkey FOREIGN KEY (indicator_id) REFERENCES indicator(id),
  constraint figure_reverses_fkey FOREIGN KEY (reverses) REFERENCES figure(id),
  constraint figure_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX figure_days ON figure USING brin (day_to, day_from) WITH (pages_per_range='32');
CREATE INDEX figure_entry_rows ON figure USING btree (entry_id);
CREATE UNIQUE INDEX figure_once ON figure USING btree (unit_id, indicator_id, source_key, day_from, version) WHERE reverses IS NULL;
CREATE UNIQUE INDEX figure_reversed_once ON figure USING btree (reverses) WHERE reverses IS NOT NULL;
alter table figure enable row level security;
create policy figure_reach on figure as permissive for all to giaoban_app using ((substr(current_setting('app.reach'::text, true), unit_id, 1) > '0'::text));
grant insert, select on figure to giaoban_app;
comment on table figure is 'Ledger of counted facts; append-only';
comment on column figure.reverses is 'Row that this one takes back; its value is the negative of that row''s';
comment on column figure.day_from is 'First day counted; for a stock the day of the count';
comment on column figure.day_to is 'Last day counted, at most 400 days after the first (a year and its closing); for a stock the same day';
comment on column figure.recorded_on is 'As in its entry, kept here for reading at a knowledge date';
comment on column figure.version is '1 for the first row of a unit, indicator, source and first day; one more after each reversal';
comment on column figure.source_key is 'Names one of several accounts of the same unit that add up, such as payments; empty for the unit''s own';

create table figure_account (
  indicator_id integer not null,
  source_key text not null,
  constraint figure_account_pkey PRIMARY KEY (indicator_id, source_key),
  constraint figure_account_indicator_id_fkey FOREIGN KEY (indicator_id) REFERENCES indicator(id)
);
grant select on figure_account to giaoban_app;
comment on table figure_account is 'Which accounts (figure.source_key) a stock was ever counted in';

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

create table figure_import (
  id integer not null generated always as identity,
  file_name text not null,
  content_hash bytea not null,
  unit_id integer not null,
  account_id integer,
  received_at timestamp with time zone not null,
  received_on date not null,
  row_count integer not null default 0,
  done_count integer not null default 0,
  recorded_count integer not null default 0,
  unchanged_count integer not null default 0,
  refused_count integer not null default 0,
  is_done boolean not null default false,
  constraint figure_import_pkey PRIMARY KEY (id),
  constraint figure_import_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX figure_import_content ON figure_import USING btree (content_hash);
alter table figure_import enable row level security;
create policy figure_import_reach on figure_import as permissive for all to giaoban_app using ((substr(current_setting('app.reach'::text, true), unit_id, 1) > '0'::text));
grant insert, select on figure_import to giaoban_app;
grant update (row_count) on figure_import to giaoban_app;
grant update (done_count) on figure_import to giaoban_app;
grant update (recorded_count) on figure_import to giaoban_app;
grant update (unchanged_count) on figure_import to giaoban_app;
grant update (refused_count) on figure_import to giaoban_app;
grant update (is_done) on figure_import to giaoban_app;
comment on table figure_import is 'One file of figures and how far it has come';
comment on column figure_import.content_hash is 'SHA-256 of the file';
comment on column figure_import.unit_id is 'Unit of whoever brought it; carries the reach';
comment on column figure_import.received_on is 'Day in the province''s clock; the knowledge date of its figures';
comment on column figure_import.done_count is 'Cursor: rows of figure_import_row up to this number are dealt with';

create table figure_import_row (
  import_id integer not null,
  no integer not null,
  unit_id integer not null,
  sheet text not null,
  line integer not null,
  unit_code text,
  indicator_code text,
  day_from date,
  day_to date,
  value numeric,
  source_key text not null default ''::text,
  outcome text,
  problem_column text,
  problem_vi text,
  problem_en text,
  constraint figure_import_row_pkey PRIMARY KEY (import_id, no),
  constraint figure_import_row_outcome_check CHECK (outcome = ANY (ARRAY['unchanged'::text, 'refused'::text])),
  constraint figure_import_row_import_id_fkey FOREIGN KEY (import_id) REFERENCES figure_import(id)
);
alter table figure_import_row enable row level security;
create policy figure_import_row_reach on figure_import_row as permissive for all to giaoban_app using ((substr(current_setting('app.reach'::text, true), unit_id, 1) > '0'::text));
grant insert, select on figure_import_row to giaoban_app;
grant update (outcome) on figure_import_row to giaoban_app;
grant update (problem_column) on figure_import_row to giaoban_app;
grant update (problem_vi) on figure_import_row to giaoban_app;
grant update (problem_en) on figure_import_row to giaoban_app;
comment on table figure_import_row is 'A line of an imported file, waiting or dealt with';
comment on column figure_import_row.no is 'Place among all lines of the file, from 1';
comment on column figure_import_row.unit_id is 'As in figure_import';
comment on column figure_import_row.line is 'Row number in the sheet, as Excel shows it';
comment on column figure_import_row.outcome is 'unchanged (was in the ledger already), refused; null while waiting, and recorded once the cursor has passed it';

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
  constraint figure_total_pkey PRIMARY KEY (unit_id, indicator_id, day_from, day_to)
);
alter table figure_total enable row level security;
create policy figure_total_reach on figure_total as permissive for all to giaoban_app using ((substr(current_setting('app.reach'::text, true), unit_id, 1) > '0'::text));
grant select on figure_total to giaoban_app;
comment on table figure_total is 'Sums of the ledger for every unit and all above it. Flows by window; stocks as changes by day, so that the stock on a day is the sum of changes up to it. No foreign keys: only the ledger''s functions write it, and checking keys took a third of their time';
comment on column figure_total.row_count is 'Ledger rows in it that are not taken back; 0 reads as no figure, not as zero';
comment on column figure_total.estimated_count is 'Those of them that reached this unit by an estimated share; for stocks the change of what stands on such shares';

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
alter table idempotency enable row level security;
create policy idempotency_own on idempotency as permissive for all to giaoban_app using (((account_id)::text = current_setting('app.account'::text, true)));
grant delete, insert, select, update on idempotency to giaoban_app;
comment on table idempotency is 'Answers already given, by account and Idempotency-Key; kept at least 7 days';
comment on column idempotency.account_id is 'Whose key it is; an act without a login keeps none';
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

create table indicator_card (
  code text not null,
  part_of text,
  subset_of text,
  version integer not null,
  ordinal integer not null,
  numbering text,
  field text not null,
  kind text not null,
  value_from text not null,
  level text not null,
  direction text not null,
  roll_up text not null,
  decimals smallint not null,
  name_vi text not null,
  name_en text not null,
  unit_vi text not null,
  unit_en text not null,
  shown_shift smallint not null default 0,
  shown_decimals smallint not null,
  shown_unit_vi text not null,
  shown_unit_en text not null,
  hide_below integer,
  needs_check boolean not null,
  constraint indicator_card_pkey PRIMARY KEY (code),
  constraint indicator_card_direction_check CHECK (direction = ANY (ARRAY['up'::text, 'down'::text, 'neutral'::text])),
  constraint indicator_card_kind_check CHECK (kind = ANY (ARRAY['flow'::text, 'stock'::text, 'ratio'::text])),
  constraint indicator_card_level_check CHECK (level = ANY (ARRAY['commune'::text, 'district'::text, 'province'::text])),
  constraint indicator_card_value_from_check CHECK (value_from = ANY (ARRAY['counted'::text, 'computed'::text, 'heading'::text])),
  constraint indicator_card_part_of_fkey FOREIGN KEY (part_of) REFERENCES indicator_card(code),
  constraint indicator_card_subset_of_fkey FOREIGN KEY (subset_of) REFERENCES indicator_card(code) DEFERRABLE INITIALLY DEFERRED
);
grant select on indicator_card to giaoban_app;
comment on table indicator_card is 'Latest version of every indicator and part, laid out for tables; derived from catalogue_version';
comment on column indicator_card.part_of is 'Indicator it is a part of; null for one of the official list';
comment on column indicator_card.subset_of is 'Indicator whose count includes this one''s ("trong đó")';
comment on column indicator_card.ordinal is 'Place in the official table, parts after their indicator';
comment on column indicator_card.value_from is 'counted: typed in; computed: by formula; heading: only its parts have values';
comment on column indicator_card.level is 'Who counts: commune, district (at the district) or province (at the department)';
comment on column indicator_card.shown_shift is 'Shown as the value times ten to this power: -6 shows đồng as million đồng';
comment on column indicator_card.hide_below is 'Confidential: smaller counts are hidden from those not entitled to single cases';

create table job (
  id integer not null generated always as identity,
  kind text not null,
  input jsonb not null,
  state text not null default 'queued'::text,
  done bigint not null default 0,
  total bigint,
  message jsonb,
  result jsonb,
  place jsonb,
  attempt integer not null default 0,
  cancel_requested boolean not null default false,
  account_id integer,
  unit_id integer,
  reach text,
  queued_at timestamp with time zone not null default clock_timestamp(),
  begun_at timestamp with time zone,
  ended_at timestamp with time zone,
  constraint job_pkey PRIMARY KEY (id),
  constraint job_done_check CHECK (done >= 0),
  constraint job_kind_check CHECK (kind ~ '^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$'::text),
  constraint job_state_check CHECK (state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text])),
  constraint job_total_check CHECK (total >= 0)
);
CREATE INDEX job_account ON job USING btree (account_id, id);
CREATE INDEX job_open ON job USING btree (kind) WHERE state = ANY (ARRAY['queued'::text, 'running'::text]);
alter table job enable row level security;
create policy job_reach on job as permissive for all to giaoban_app using ((((account_id)::text = current_setting('app.account'::text, true)) OR ((account_id IS NULL) AND (unit_id IS NULL)) OR (substr(current_setting('app.reach'::text, true), unit_id, 1) = '1'::text)));
grant insert, select on job to giaoban_app;
grant update (state) on job to giaoban_app;
grant update (done) on job to giaoban_app;
grant update (total) on job to giaoban_app;
grant update (message) on job to giaoban_app;
grant update (place) on job to giaoban_app;
grant update (cancel_requested) on job to giaoban_app;
grant update (ended_at) on job to giaoban_app;
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

create table limitation (
  id integer not null generated always as identity,
  unit_id integer not null,
  period text not null,
  code text not null,
  kind text not null,
  field_code text,
  indicators text[] not null default '{}'::text[],
  text jsonb not null,
  source text not null,
  recorded_at timestamp with time zone not null,
  constraint limitation_pkey PRIMARY KEY (id),
  constraint limitation_unit_id_period_code_key UNIQUE (unit_id, period, code),
  constraint limitation_kind_check CHECK (kind = ANY (ARRAY['difficulty'::text, 'limitation'::text, 'proposal'::text])),
  constraint limitation_field_code_fkey FOREIGN KEY (field_code) REFERENCES work_field(code),
  constraint limitation_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
alter table limitation enable row level security;
create policy limitation_reach on limitation as permissive for all to giaoban_app using ((substr(current_setting('app.reach'::text, true), unit_id, 1) = '1'::text));
grant insert, select on limitation to giaoban_app;
comment on table limitation is 'Register of what hindered the work of a period and what is proposed; starting text of parts I, IV and V of the report';
comment on column limitation.text is '{vi, en}';

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

create table obligation_extension (
  id integer not null generated always as identity,
  unit_id integer not null,
  form_code text not null,
  period_code text not null,
  until timestamp with time zone not null,
  given_at timestamp with time zone not null,
  kind text not null,
  reason text not null,
  account_id integer,
  title text not null,
  at timestamp with time zone not null,
  on_day date not null,
  constraint obligation_extension_pkey PRIMARY KEY (id),
  constraint obligation_extension_check CHECK (until > given_at),
  constraint obligation_extension_kind_check CHECK (kind = ANY (ARRAY['extension'::text, 'correction'::text])),
  constraint obligation_extension_reason_check CHECK (reason <> ''::text),
  constraint obligation_extension_form_code_fkey FOREIGN KEY (form_code) REFERENCES report_form(code),
  constraint obligation_extension_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX obligation_extension_of ON obligation_extension USING btree (form_code, period_code, unit_id);
alter table obligation_extension enable row level security;
create policy obligation_extension_reach on obligation_extension as permissive for all to giaoban_app using ((substr(current_setting('app.reach'::text, true), unit_id, 1) = '1'::text));
grant insert, select on obligation_extension to giaoban_app;
comment on table obligation_extension is 'More time for one obligation: given by the level above, or the day for correcting a returned report; append-only';
comment on column obligation_extension.until is 'Instant until which it is in time';
comment on column obligation_extension.given_at is 'By the clock of the province; not after the time had run out, so nobody becomes timely in hindsight';

create table outbox_event (
  id bigint not null generated always as identity,
  kind text not null,
  unit_id integer not null,
  subject text not null,
  data jsonb not null,
  occurred_at timestamp with time zone not null,
  occurred_on date not null,
  taken_at timestamp with time zone,
  constraint outbox_event_pkey PRIMARY KEY (id),
  constraint outbox_event_kind_check CHECK (kind ~ '^[a-z][a-z-]*(\.[a-z][a-z-]*)+$'::text),
  constraint outbox_event_subject_check CHECK (subject <> ''::text)
);
CREATE INDEX outbox_event_waiting ON outbox_event USING btree (id) WHERE taken_at IS NULL;
alter table outbox_event enable row level security;
create policy outbox_event_reach on outbox_event as permissive for all to giaoban_app using ((substr(current_setting('app.reach'::text, true), unit_id, 1) > '0'::text));
grant insert on outbox_event to giaoban_app;
comment on table outbox_event is 'Something that happened and is told outside; written by the act itself';
comment on column outbox_event.kind is 'What happened, such as report.accepted';
comment on column outbox_event.unit_id is 'Unit that it happened to; carries the reach. No foreign key: platform knows no room';
comment on column outbox_event.subject is 'Record, such as submission:12';
comment on column outbox_event.data is 'What is told; no personal data';
comment on column outbox_event.occurred_on is 'Day in the province''s clock';
comment on column outbox_event.taken_at is 'When it was handed to those who asked for it; null while it waits';

create table pending_login (
  token_hash bytea not null,
  account_id integer not null,
  expires_at timestamp with time zone not null,
  constraint pending_login_pkey PRIMARY KEY (token_hash),
  constraint pending_login_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
);
CREATE INDEX pending_login_account ON pending_login USING btree (account_id);
alter table pending_login enable row level security;
create policy pending_login_none on pending_login as permissive for all to giaoban_app using (false);
comment on table pending_login is 'A log-in whose password was right and whose code is awaited, for five minutes';

create table period_closing (
  id integer not null generated always as identity,
  period_code text not null,
  act text not null,
  reason text,
  account_id integer,
  title text not null,
  at timestamp with time zone not null,
  on_day date not null,
  constraint period_closing_pkey PRIMARY KEY (id),
  constraint period_closing_act_check CHECK (act = ANY (ARRAY['close'::text, 'reopen'::text])),
  constraint period_closing_check CHECK (act = 'close'::text OR reason IS NOT NULL),
  constraint period_closing_reason_check CHECK (reason <> ''::text)
);
CREATE INDEX period_closing_period ON period_closing USING btree (period_code, id);
grant insert, select on period_closing to giaoban_app;
comment on table period_closing is 'Closing and reopening of periods; the last row of a period holds. Append-only';

create table period_window (
  period_code text not null,
  day_from date not null,
  day_to date not null,
  basis text not null,
  constraint period_window_pkey PRIMARY KEY (period_code),
  constraint period_window_basis_check CHECK (basis <> ''::text),
  constraint period_window_check CHECK (day_to >= day_from),
  constraint period_window_period_code_check CHECK (period_code ~ '^\d{4}(-[A-Z0-9]+)?(-\d\d)?$'::text)
);
grant insert, select on period_window to giaoban_app;
comment on table period_window is 'Periods whose days differ from NĐ 09/2019';
comment on column period_window.basis is 'Document or reason';

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

create table recovery_code (
  account_id integer not null,
  code_hash bytea not null,
  used_at timestamp with time zone,
  constraint recovery_code_pkey PRIMARY KEY (account_id, code_hash),
  constraint recovery_code_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
);
alter table recovery_code enable row level security;
create policy recovery_code_own on recovery_code as permissive for all to giaoban_app using (((account_id)::text = current_setting('app.account'::text, true)));
grant delete, insert, select, update on recovery_code to giaoban_app;
comment on table recovery_code is 'Codes that stand in for a lost phone, each once; only SHA-256 of account and code (79 random bits) is kept';

create table report (
  id integer not null generated always as identity,
  review_id integer not null,
  version integer not null,
  reason text,
  header jsonb not null,
  header_revision integer not null default 1,
  drafted_at timestamp with time zone not null,
  constraint report_pkey PRIMARY KEY (id),
  constraint report_review_id_version_key UNIQUE (review_id, version),
  constraint report_check CHECK (version = 1 OR reason IS NOT NULL),
  constraint report_reason_check CHECK (reason <> ''::text),
  constraint report_version_check CHECK (version > 0),
  constraint report_review_id_fkey FOREIGN KEY (review_id) REFERENCES review(id)
);
grant insert, select on report to giaoban_app;
grant update (header) on report to giaoban_app;
grant update (header_revision) on report to giaoban_app;
comment on table report is 'The report of a review; a signed one is corrected by a new version with a reason, the old stays';
comment on column report.header is '{subject, addressees, grounds, recipients, drafterMark}: parts of the paper around its text';

create table report_block (
  id integer not null generated always as identity,
  report_id integer not null,
  section_key text not null,
  key text not null,
  ordinal integer not null,
  content jsonb not null,
  numbered integer not null default 0,
  revision integer not null default 1,
  account_id integer,
  title text not null,
  saved_at timestamp with time zone not null,
  constraint report_block_pkey PRIMARY KEY (id),
  constraint report_block_report_id_key_key UNIQUE (report_id, key),
  constraint report_block_report_id_section_key_fkey FOREIGN KEY (report_id, section_key) REFERENCES report_section(report_id, key)
);
grant insert, select on report_block to giaoban_app;
grant update (content) on report_block to giaoban_app;
grant update (numbered) on report_block to giaoban_app;
grant update (revision) on report_block to giaoban_app;
grant update (account_id) on report_block to giaoban_app;
grant update (title) on report_block to giaoban_app;
grant update (saved_at) on report_block to giaoban_app;
comment on table report_block is 'A passage of text, or the place of a table, as it stands now';
comment on column report_block.content is 'Passage of sentences with text and cites, or the name of a table';
comment on column report_block.numbered is 'Highest number given to a sentence of this block; numbers are never given again';
comment on column report_block.revision is 'Grows with each save; who saves must have read the latest';
comment on column report_block.title is 'Title of who saved it; empty: drafted by the program';

create table report_block_version (
  block_id integer not null,
  revision integer not null,
  content jsonb not null,
  account_id integer,
  title text not null,
  saved_at timestamp with time zone not null,
  constraint report_block_version_pkey PRIMARY KEY (block_id, revision),
  constraint report_block_version_block_id_fkey FOREIGN KEY (block_id) REFERENCES report_block(id)
);
grant insert, select on report_block_version to giaoban_app;
comment on table report_block_version is 'Every state a block has had; append-only';

create table report_figure (
  report_id integer not null,
  cite text not null,
  value numeric,
  text text not null,
  detail jsonb not null,
  constraint report_figure_pkey PRIMARY KEY (report_id, cite),
  constraint report_figure_report_id_fkey FOREIGN KEY (report_id) REFERENCES report_signature(report_id)
);
grant insert, select on report_figure to giaoban_app;
comment on table report_figure is 'Figures of a signed report as they were at signing; append-only';
comment on column report_figure.value is 'Exact, in the unit the cite is stored in (đồng, người, per cent); null: not known';
comment on column report_figure.text is 'As printed';
comment on column report_figure.detail is 'Unit, origin, sources';

create table report_form (
  code text not null,
  name_vi text not null,
  name_en text not null,
  level text not null,
  period_kind text not null,
  covers text not null default 'period'::text,
  valid daterange not null,
  source text not null,
  kind text not null default 'dinhKy'::text,
  counts boolean not null default true,
  constraint report_form_pkey PRIMARY KEY (code),
  constraint report_form_code_check CHECK (code ~ '^[a-z][a-z0-9-]{0,59}$'::text),
  constraint report_form_covers_check CHECK (covers = ANY (ARRAY['period'::text, 'remainder'::text])),
  constraint report_form_kind_check CHECK (kind = ANY (ARRAY['dinhKy'::text, 'chuyenDe'::text, 'dotXuat'::text])),
  constraint report_form_level_check CHECK (level = ANY (ARRAY['commune'::text, 'district'::text, 'department'::text])),
  constraint report_form_period_kind_check CHECK (period_kind = ANY (ARRAY['day'::text, 'week'::text, 'month'::text, 'quarter'::text, 'half'::text, 'nineMonths'::text, 'year'::text])),
  constraint report_form_valid_check CHECK (NOT isempty(valid))
);
grant select on report_form to giaoban_app;
comment on table report_form is 'A form that every unit of a level fills for every period of a kind';
comment on column report_form.covers is 'period: its days; remainder: only its days after the last month that closed within it, due when a period closes later than by law';
comment on column report_form.valid is 'Days on which its periods may end';
comment on column report_form.kind is 'NĐ 09/2019, Điều 4: periodic, thematic or on an event';
comment on column report_form.counts is 'Its totals enter the ledger; else they stand beside what other forms count';

create table report_form_cell (
  form_code text not null,
  indicator_id integer not null,
  place smallint not null,
  is_required boolean not null,
  broken_by text[] not null default '{}'::text[],
  valid daterange not null,
  constraint report_form_cell_pkey PRIMARY KEY (form_code, indicator_id, valid WITHOUT OVERLAPS),
  constraint report_form_cell_form_code_fkey FOREIGN KEY (form_code) REFERENCES report_form(code),
  constraint report_form_cell_indicator_id_fkey FOREIGN KEY (indicator_id) REFERENCES indicator(id)
);
grant select on report_form_cell to giaoban_app;
comment on table report_form_cell is 'Figures of a form in their order; a required one may be 0 but not blank';
comment on column report_form_cell.broken_by is 'Breakdowns in which its whole is given besides';
comment on column report_form_cell.valid is 'Closing days of the periods in which it is asked';

create table report_form_due (
  form_code text not null,
  level text not null,
  working_days smallint not null,
  cut_off text not null,
  follows_calendar boolean not null,
  needs_check boolean not null default false,
  constraint report_form_due_pkey PRIMARY KEY (form_code, level),
  constraint report_form_due_check CHECK (working_days > 0 OR NOT follows_calendar),
  constraint report_form_due_cut_off_check CHECK (cut_off ~ '^([01]\d|2[0-3]):[0-5]\d$'::text),
  constraint report_form_due_level_check CHECK (level = ANY (ARRAY['commune'::text, 'district'::text, 'department'::text])),
  constraint report_form_due_working_days_check CHECK (working_days >= 0 AND working_days <= 60),
  constraint report_form_due_form_code_fkey FOREIGN KEY (form_code) REFERENCES report_form(code)
);
grant select on report_form_due to giaoban_app;
comment on table report_form_due is 'Until when each level of the chain has to send a form up, counted from its closing date';
comment on column report_form_due.working_days is 'At least 1 by NĐ 09/2019, Điều 8.5; 0: on the closing day itself (daily forms)';
comment on column report_form_due.cut_off is 'Hour and minute in Asia/Ho_Chi_Minh; within that minute is in time';
comment on column report_form_due.follows_calendar is 'False: due on holidays too, its days are days of the calendar';
comment on column report_form_due.needs_check is 'The days are practice, not law';

create table report_form_rule (
  form_code text not null,
  valid daterange not null,
  place smallint not null,
  rule jsonb not null,
  constraint report_form_rule_pkey PRIMARY KEY (form_code, place, valid WITHOUT OVERLAPS),
  constraint report_form_rule_form_code_fkey FOREIGN KEY (form_code) REFERENCES report_form(code)
);
grant select on report_form_rule to giaoban_app;
comment on table report_form_rule is 'What must hold between cells of a form, or against the period before, with its reason';
comment on column report_form_rule.rule is 'As in the catalogue: one of sum, atMost, ratioWithin, notBelowLast, changeAtMost';

create table report_registration (
  report_id integer not null,
  number integer not null,
  registered_on date not null,
  account_id integer,
  registered_at timestamp with time zone not null,
  constraint report_registration_pkey PRIMARY KEY (report_id),
  constraint report_registration_number_check CHECK (number > 0),
  constraint report_registration_report_id_fkey FOREIGN KEY (report_id) REFERENCES report_signature(report_id)
);
grant insert, select on report_registration to giaoban_app;
comment on table report_registration is 'Number given by the records office after signing; append-only';

create table report_section (
  report_id integer not null,
  key text not null,
  ordinal integer not null,
  level text not null,
  label text not null,
  title text not null,
  constraint report_section_pkey PRIMARY KEY (report_id, key),
  constraint report_section_level_check CHECK (level = ANY (ARRAY['part'::text, 'section'::text, 'item'::text, 'appendix'::text])),
  constraint report_section_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id)
);
grant insert, select on report_section to giaoban_app;
comment on table report_section is 'Headings of a report in order';
comment on column report_section.label is 'As printed: Phần thứ nhất, I., 1.';

create table report_signature (
  report_id integer not null,
  form text not null,
  authority text[] not null,
  account_id integer not null,
  position_id integer not null,
  title text not null,
  signed_at timestamp with time zone not null,
  signed_on date not null,
  known_on date not null,
  last_entry_id bigint not null,
  content jsonb not null,
  content_hash text not null,
  constraint report_signature_pkey PRIMARY KEY (report_id),
  constraint report_signature_authority_check CHECK (cardinality(authority) > 0),
  constraint report_signature_content_hash_check CHECK (content_hash ~ '^[0-9a-f]{64}$'::text),
  constraint report_signature_form_check CHECK (form = ANY (ARRAY['head'::text, 'KT'::text, 'Q'::text, 'TL'::text, 'TUQ'::text])),
  constraint report_signature_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id)
);
grant insert, select on report_signature to giaoban_app;
comment on table report_signature is 'A signed report: who signed in which form, and the whole content as it was; append-only';
comment on column report_signature.authority is 'Lines above the signature: KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC';
comment on column report_signature.known_on is 'Knowledge day of all its figures';
comment on column report_signature.last_entry_id is 'Last recording of figures that was known: later ones are adjustments';
comment on column report_signature.content is '{header, sections, tables, period, unit …}: what the paper was made from';
comment on column report_signature.content_hash is 'SHA-256 of the canonical JSON of content and figures';

create table review (
  id integer not null generated always as identity,
  unit_id integer not null,
  host_unit_id integer not null,
  period text not null,
  day_from date not null,
  day_to date not null,
  meeting_on date,
  meeting_time text,
  place text not null default ''::text,
  state text not null,
  constraint review_pkey PRIMARY KEY (id),
  constraint review_unit_id_period_key UNIQUE (unit_id, period),
  constraint review_check CHECK (day_to >= day_from),
  constraint review_meeting_time_check CHECK (meeting_time ~ '^[0-2][0-9]:[0-5][0-9]$'::text),
  constraint review_period_check CHECK (period <> ''::text),
  constraint review_state_check CHECK (state = ANY (ARRAY['preparing'::text, 'ready'::text, 'held'::text, 'signed'::text])),
  constraint review_host_unit_id_fkey FOREIGN KEY (host_unit_id) REFERENCES unit(id),
  constraint review_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
alter table review enable row level security;
create policy review_reach on review as permissive for all to giaoban_app using ((substr(current_setting('app.reach'::text, true), unit_id, 1) = '1'::text));
grant insert, select, update on review to giaoban_app;
comment on table review is 'A review meeting (giao ban) of a unit for a period';
comment on column review.unit_id is 'Whose figures are reviewed; carries reach';
comment on column review.host_unit_id is 'Body that holds it and issues its report';
comment on column review.period is 'Period code, such as 2020-H1';
comment on column review.day_from is 'First day whose figures count';
comment on column review.day_to is 'Closing day: NĐ 09/2019 gives one, the review may set another';

create table review_participant (
  id integer not null generated always as identity,
  review_id integer not null,
  unit_id integer not null,
  title text not null,
  part text not null,
  attendance text not null default 'invited'::text,
  constraint review_participant_pkey PRIMARY KEY (id),
  constraint review_participant_review_id_unit_id_title_key UNIQUE (review_id, unit_id, title),
  constraint review_participant_attendance_check CHECK (attendance = ANY (ARRAY['invited'::text, 'present'::text, 'absent'::text, 'substitute'::text])),
  constraint review_participant_part_check CHECK (part = ANY (ARRAY['chair'::text, 'secretary'::text, 'member'::text, 'guest'::text])),
  constraint review_participant_title_check CHECK (title <> ''::text),
  constraint review_participant_review_id_fkey FOREIGN KEY (review_id) REFERENCES review(id),
  constraint review_participant_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
grant delete, insert, select, update on review_participant to giaoban_app;
comment on table review_participant is 'Who takes part, by unit and title of the post';

create table review_step (
  id integer not null generated always as identity,
  review_id integer not null,
  step text not null,
  note text,
  account_id integer,
  title text not null,
  taken_at timestamp with time zone not null,
  taken_on date not null,
  constraint review_step_pkey PRIMARY KEY (id),
  constraint review_step_note_check CHECK (note <> ''::text),
  constraint review_step_step_check CHECK (step = ANY (ARRAY['open'::text, 'markReady'::text, 'takeBack'::text, 'hold'::text, 'sign'::text, 'startVersion'::text])),
  constraint review_step_review_id_fkey FOREIGN KEY (review_id) REFERENCES review(id)
);
CREATE INDEX review_step_review ON review_step USING btree (review_id, id);
grant insert, select on review_step to giaoban_app;
comment on table review_step is 'What was done to a review as a whole; append-only';
comment on column review_step.title is 'Title of who did it';

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

create table second_factor (
  account_id integer not null,
  sealed_secret text not null,
  used_steps bigint[] not null default '{}'::bigint[],
  begun_at timestamp with time zone not null,
  constraint second_factor_pkey PRIMARY KEY (account_id),
  constraint second_factor_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
);
alter table second_factor enable row level security;
create policy second_factor_own on second_factor as permissive for all to giaoban_app using (((account_id)::text = current_setting('app.account'::text, true)));
grant delete, insert, select, update on second_factor to giaoban_app;
comment on table second_factor is 'Secret of the one-time codes of an account (TOTP, RFC 6238), sealed; in force once account.second_factor_at is set';
comment on column second_factor.used_steps is 'Steps of 30 s whose code was taken, the last 50: none is taken twice, also when the clock was set back';

create table second_factor_role (
  role text not null,
  constraint second_factor_role_pkey PRIMARY KEY (role),
  constraint second_factor_role_role_fkey FOREIGN KEY (role) REFERENCES role(code) ON DELETE CASCADE
);
grant delete, insert, select on second_factor_role to giaoban_app;
comment on table second_factor_role is 'Roles whose holders must have a second factor; none at first';

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

create table signing_right (
  id integer not null generated always as identity,
  position_id integer not null,
  form text not null,
  valid daterange not null,
  basis text,
  constraint signing_right_pkey PRIMARY KEY (id),
  constraint signing_right_position_id_form_valid_excl EXCLUDE USING gist (position_id WITH =, form WITH =, valid WITH &&),
  constraint signing_right_basis_check CHECK (basis <> ''::text),
  constraint signing_right_check CHECK (form <> 'TUQ'::text OR basis IS NOT NULL),
  constraint signing_right_form_check CHECK (form = ANY (ARRAY['KT'::text, 'TL'::text, 'TUQ'::text])),
  constraint signing_right_valid_check CHECK (NOT isempty(valid)),
  constraint signing_right_position_id_fkey FOREIGN KEY (position_id) REFERENCES "position"(id)
);
grant insert, select on signing_right to giaoban_app;
grant update (valid) on signing_right to giaoban_app;
comment on table signing_right is 'Right of a post to sign for the head: KT. as deputy, TL. by delegation, TUQ. by written authorisation (NĐ 30/2020 Điều 13)';
comment on column signing_right.basis is 'Number and date of the paper that gives the right';

create table submission (
  id integer not null generated always as identity,
  unit_id integer not null,
  form_code text not null,
  period_code text not null,
  day_from date not null,
  day_to date not null,
  version smallint not null,
  state text not null,
  note text not null default ''::text,
  saved_at timestamp with time zone not null,
  is_nil boolean not null default false,
  received_at timestamp with time zone,
  complete_at timestamp with time zone,
  missing integer[] not null default '{}'::integer[],
  constraint submission_pkey PRIMARY KEY (id),
  constraint submission_unit_id_form_code_period_code_version_key UNIQUE (unit_id, form_code, period_code, version),
  constraint submission_check CHECK (day_to >= day_from),
  constraint submission_check1 CHECK (complete_at IS NULL OR missing = '{}'::integer[]),
  constraint submission_check2 CHECK ((state <> ALL (ARRAY['submitted'::text, 'accepted'::text])) OR received_at IS NOT NULL),
  constraint submission_state_check CHECK (state = ANY (ARRAY['draft'::text, 'submitted'::text, 'accepted'::text, 'returned'::text, 'replaced'::text])),
  constraint submission_version_check CHECK (version > 0),
  constraint submission_form_code_fkey FOREIGN KEY (form_code) REFERENCES report_form(code),
  constraint submission_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE UNIQUE INDEX submission_alive ON submission USING btree (unit_id, form_code, period_code) WHERE state = ANY (ARRAY['draft'::text, 'submitted'::text, 'accepted'::text]);
CREATE INDEX submission_period ON submission USING btree (period_code, form_code);
alter table submission enable row level security;
create policy submission_reach on submission as permissive for all to giaoban_app using ((substr(current_setting('app.reach'::text, true), unit_id, 1) = '1'::text));
grant insert, select on submission to giaoban_app;
grant update (state) on submission to giaoban_app;
grant update (note) on submission to giaoban_app;
grant update (saved_at) on submission to giaoban_app;
grant update (is_nil) on submission to giaoban_app;
grant update (received_at) on submission to giaoban_app;
grant update (complete_at) on submission to giaoban_app;
grant update (missing) on submission to giaoban_app;
comment on table submission is 'One version of a unit''s figures for a period';
comment on column submission.day_from is 'First day the figures count';
comment on column submission.state is 'Where its last act left it; draft and submitted and accepted exclude each other for one unit, form and period';
comment on column submission.saved_at is 'Last time the draft was kept';
comment on column submission.is_nil is '"Không phát sinh": nothing to report, confirmed by the sender';
comment on column submission.received_at is 'When what stands was first sent, by the clock of the province; a correction does not move it';
comment on column submission.complete_at is 'When all required figures were there; null: some are still missing';
comment on column submission.missing is 'Indicators of required figures said to be not known yet';

create table submission_act (
  id integer not null generated always as identity,
  submission_id integer not null,
  unit_id integer not null,
  kind text not null,
  reason text,
  instead_of text,
  account_id integer,
  title text not null,
  at timestamp with time zone not null,
  on_day date not null,
  constraint submission_act_pkey PRIMARY KEY (id),
  constraint submission_act_check CHECK ((kind <> ALL (ARRAY['return'::text, 'correct'::text])) OR reason IS NOT NULL),
  constraint submission_act_instead_of_check CHECK (instead_of <> ''::text),
  constraint submission_act_kind_check CHECK (kind = ANY (ARRAY['submit'::text, 'accept'::text, 'return'::text, 'correct'::text, 'complete'::text])),
  constraint submission_act_reason_check CHECK (reason <> ''::text),
  constraint submission_act_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES submission(id),
  constraint submission_act_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX submission_act_submission ON submission_act USING btree (submission_id);
alter table submission_act enable row level security;
create policy submission_act_reach on submission_act as permissive for all to giaoban_app using ((substr(current_setting('app.reach'::text, true), unit_id, 1) = '1'::text));
grant insert, select on submission_act to giaoban_app;
comment on table submission_act is 'Who did what to a version, when and why; append-only';
comment on column submission_act.instead_of is 'Level above whose place a higher one took, since nobody there could decide';
comment on column submission_act.title is 'Position in which it was done';

create table submission_cell (
  submission_id integer not null,
  unit_id integer not null,
  indicator_id integer not null,
  text text not null,
  value numeric,
  note text not null default ''::text,
  figure_id bigint,
  is_unknown boolean not null default false,
  constraint submission_cell_pkey PRIMARY KEY (submission_id, indicator_id),
  constraint submission_cell_figure_id_fkey FOREIGN KEY (figure_id) REFERENCES figure(id),
  constraint submission_cell_indicator_id_fkey FOREIGN KEY (indicator_id) REFERENCES indicator(id),
  constraint submission_cell_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES submission(id),
  constraint submission_cell_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX submission_cell_figure ON submission_cell USING btree (figure_id) WHERE figure_id IS NOT NULL;
alter table submission_cell enable row level security;
create policy submission_cell_reach on submission_cell as permissive for all to giaoban_app using ((substr(current_setting('app.reach'::text, true), unit_id, 1) = '1'::text));
grant delete, insert, select, update on submission_cell to giaoban_app;
comment on table submission_cell is 'One figure of a version';
comment on column submission_cell.unit_id is 'As in its submission, for the policy';
comment on column submission_cell.text is 'As typed';
comment on column submission_cell.value is 'As read, in the unit of the indicator; null when blank or not (yet) a number';
comment on column submission_cell.figure_id is 'Ledger row it became';
comment on column submission_cell.is_unknown is '"Chưa có số liệu": not known yet, the note says why; never 0';

create table submission_remark (
  act_id integer not null,
  submission_id integer not null,
  unit_id integer not null,
  indicator_id integer not null,
  reason text not null,
  constraint submission_remark_pkey PRIMARY KEY (act_id, indicator_id),
  constraint submission_remark_reason_check CHECK (reason <> ''::text),
  constraint submission_remark_act_id_fkey FOREIGN KEY (act_id) REFERENCES submission_act(id),
  constraint submission_remark_indicator_id_fkey FOREIGN KEY (indicator_id) REFERENCES indicator(id),
  constraint submission_remark_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES submission(id),
  constraint submission_remark_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX submission_remark_submission ON submission_remark USING btree (submission_id);
alter table submission_remark enable row level security;
create policy submission_remark_reach on submission_remark as permissive for all to giaoban_app using ((substr(current_setting('app.reach'::text, true), unit_id, 1) = '1'::text));
grant insert, select on submission_remark to giaoban_app;
comment on table submission_remark is 'Why one figure was sent back or changed';

create table target (
  id integer not null generated always as identity,
  indicator_id integer not null,
  unit_id integer not null,
  year smallint not null,
  version smallint not null,
  value numeric not null,
  decision_number text not null,
  decision_date date not null,
  issuer text not null,
  reason text,
  is_sample boolean not null default false,
  needs_check boolean not null default false,
  account_id integer,
  title text not null,
  recorded_at timestamp with time zone not null,
  recorded_on date not null,
  constraint target_pkey PRIMARY KEY (id),
  constraint target_unit_id_indicator_id_year_version_key UNIQUE (unit_id, indicator_id, year, version),
  constraint target_check CHECK ((version = 1) = (reason IS NULL)),
  constraint target_decision_number_check CHECK (decision_number <> ''::text),
  constraint target_issuer_check CHECK (issuer <> ''::text),
  constraint target_reason_check CHECK (reason <> ''::text),
  constraint target_value_check CHECK (value >= 0::numeric),
  constraint target_version_check CHECK (version > 0),
  constraint target_year_check CHECK (year >= 2000 AND year <= 2200),
  constraint target_indicator_id_fkey FOREIGN KEY (indicator_id) REFERENCES indicator(id),
  constraint target_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
alter table target enable row level security;
create policy target_reach on target as permissive for all to giaoban_app using ((substr(current_setting('app.reach'::text, true), unit_id, 1) = '1'::text));
grant insert, select on target to giaoban_app;
comment on table target is 'Year targets by decision; append-only. Version 1 sets, later versions adjust';
comment on column target.value is 'In the unit of the indicator';
comment on column target.decision_number is 'Number and title of the decision, as printed';
comment on column target.issuer is 'Who issued the decision';
comment on column target.reason is 'Why it was adjusted; null for the first';
comment on column target.is_sample is 'Made up for learning, labelled as such';
comment on column target.needs_check is 'The decision could not be verified';
comment on column target.title is 'Position of whoever recorded it';
comment on column target.recorded_on is 'Day of recording in the province''s clock: the knowledge date';

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

create table webhook (
  id integer not null generated always as identity,
  name text not null,
  url text not null,
  kinds text[] not null,
  secret text not null,
  is_active boolean not null default true,
  ended_reason text,
  account_id integer,
  created_at timestamp with time zone not null,
  constraint webhook_pkey PRIMARY KEY (id),
  constraint webhook_kinds_check CHECK (cardinality(kinds) > 0),
  constraint webhook_name_check CHECK (name <> ''::text),
  constraint webhook_url_check CHECK (url ~ '^https?://'::text)
);
grant insert on webhook to giaoban_app;
grant select (id) on webhook to giaoban_app;
grant select (name) on webhook to giaoban_app;
grant select (url) on webhook to giaoban_app;
grant select (kinds) on webhook to giaoban_app;
grant select, update (is_active) on webhook to giaoban_app;
grant select, update (ended_reason) on webhook to giaoban_app;
grant select (account_id) on webhook to giaoban_app;
grant select (created_at) on webhook to giaoban_app;
comment on table webhook is 'An address outside that is told of events';
comment on column webhook.kinds is 'Kinds of outbox_event that it is told of';
comment on column webhook.secret is 'Key of the signature (Standard Webhooks, whsec_…), sealed; shown once, never readable by the application''s role';
comment on column webhook.ended_reason is 'Why it is told nothing more: closed by somebody, or the receiver said that it is gone (410)';

create table webhook_delivery (
  id bigint not null generated always as identity,
  webhook_id integer not null,
  event_id bigint not null,
  state text not null default 'waiting'::text,
  body text not null,
  attempts integer not null default 0,
  next_at timestamp with time zone not null,
  last_status integer,
  last_error text,
  ended_at timestamp with time zone,
  constraint webhook_delivery_pkey PRIMARY KEY (id),
  constraint webhook_delivery_webhook_id_event_id_key UNIQUE (webhook_id, event_id),
  constraint webhook_delivery_state_check CHECK (state = ANY (ARRAY['waiting'::text, 'delivered'::text, 'dead'::text])),
  constraint webhook_delivery_event_id_fkey FOREIGN KEY (event_id) REFERENCES outbox_event(id),
  constraint webhook_delivery_webhook_id_fkey FOREIGN KEY (webhook_id) REFERENCES webhook(id)
);
CREATE INDEX webhook_delivery_due ON webhook_delivery USING btree (next_at) WHERE state = 'waiting'::text;
grant select on webhook_delivery to giaoban_app;
grant update (state) on webhook_delivery to giaoban_app;
grant update (attempts) on webhook_delivery to giaoban_app;
grant update (next_at) on webhook_delivery to giaoban_app;
comment on table webhook_delivery is 'One event for one webhook, until it was received or given up';
comment on column webhook_delivery.body is 'What is sent, byte for byte the same at every attempt';
comment on column webhook_delivery.next_at is 'When it is tried next; while it is being sent, when another worker may take it over';
comment on column webhook_delivery.last_status is 'HTTP status of the last answer; null when none came';

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

CREATE OR REPLACE FUNCTION add_pending_login(p_token_hash bytea, p_account integer, p_at timestamp with time zone, p_expires timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'this', 'extensions', 'pg_temp'
AS $function$
  delete from pending_login where expires_at < p_at - interval '1 day';
  insert into pending_login (token_hash, account_id, expires_at) values (p_token_hash, p_account, p_expires)
$function$;
grant execute on function add_pending_login(bytea,integer,timestamp with time zone,timestamp with time zone) to giaoban_app;

CREATE OR REPLACE FUNCTION add_working_days(p_day date, p_count integer)
 RETURNS date
 LANGUAGE sql
 STABLE
AS $function$
  select case when p_count = 0 then p_day else (
    select d.day
    from (
      select i, p_day + sign(p_count)::integer * i as day
      from generate_series(1, abs(p_count) * 7 / 5 + 7
        + (select count(*)::integer from calendar_day where kind <> 'swapWork')) i) d
    left join calendar_day c on c.day = d.day
    where coalesce(c.kind = 'swapWork', extract(isodow from d.day) < 6)
    order by d.i
    offset abs(p_count) - 1 limit 1) end
$function$;
grant execute on function add_working_days(date,integer) to public;
comment on function add_working_days(date,integer) is 'The n-th working day after a day; day 1 is the first working day after it; negative counts backwards; 0 gives the day';

CREATE OR REPLACE FUNCTION audit_append(p_at timestamp with time zone, p_account integer, p_position integer, p_verb text, p_operation text, p_outcome text, p_subject text, p_detail jsonb, p_request text)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'this', 'extensions', 'pg_temp'
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
 STABLE PARALLEL SAFE
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
 SET search_path TO 'this', 'extensions', 'pg_temp'
AS $function$
  select coalesce(t.unit_id, l.unit_id), coalesce(t.indicator_id, l.indicator_id), coalesce(t.day_from, l.day_from),
    coalesce(t.day_to, l.day_to), t.value, l.value, t.row_count, l.row_count
  from figure_total t
  full join (
    select d.* from figure_structure s, ledger_total(s.era_begins) d
  ) l using (unit_id, indicator_id, day_from, day_to)
  where (coalesce(t.value, 0), coalesce(t.row_count, 0), coalesce(t.estimated_count, 0))
    is distinct from (coalesce(l.value, 0), coalesce(l.row_count, 0), coalesce(l.estimated_count, 0))
  order by 1, 2, 3, 4
$function$;
comment on function check_totals() is 'Totals that differ from the ledger; none when all is well';

CREATE OR REPLACE FUNCTION end_pending_logins(p_account integer)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'this', 'extensions', 'pg_temp'
AS $function$
  delete from pending_login where account_id = p_account
$function$;
grant execute on function end_pending_logins(integer) to giaoban_app;

CREATE OR REPLACE FUNCTION end_second_factor(p_account integer)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'this', 'extensions', 'pg_temp'
AS $function$
  delete from second_factor where account_id = p_account;
  delete from recovery_code where account_id = p_account;
  delete from pending_login where account_id = p_account;
  update account set second_factor_at = null where id = p_account
$function$;
grant execute on function end_second_factor(integer) to giaoban_app;

CREATE OR REPLACE FUNCTION end_sessions(p_account integer, p_at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'this', 'extensions', 'pg_temp'
AS $function$
  update session set revoked_at = p_at where account_id = p_account and revoked_at is null
$function$;
grant execute on function end_sessions(integer,timestamp with time zone) to giaoban_app;

CREATE OR REPLACE FUNCTION figure_live(p_without bigint)
 RETURNS SETOF figure
 LANGUAGE sql
 STABLE
AS $function$
  select f.* from figure f
  where f.reverses is null and f.entry_id <> p_without
    and not exists (select from figure b where b.reverses = f.id and b.entry_id <> p_without)
$function$;
grant execute on function figure_live(bigint) to public;
comment on function figure_live(bigint) is 'Rows not taken back, as if an entry had not been made (0: as it is)';

CREATE OR REPLACE FUNCTION figure_overlap(p_value numeric, a_lo_num numeric, a_lo_den numeric, a_hi_num numeric, a_hi_den numeric, b_lo_num numeric, b_lo_den numeric, b_hi_num numeric, b_hi_den numeric, p_decimals smallint)
 RETURNS numeric
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select case when a_hi_num * b_hi_den < b_hi_num * a_hi_den
      then round(p_value * a_hi_num / a_hi_den, p_decimals) else round(p_value * b_hi_num / b_hi_den, p_decimals) end
    - case when a_lo_num * b_lo_den > b_lo_num * a_lo_den
      then round(p_value * a_lo_num / a_lo_den, p_decimals) else round(p_value * b_lo_num / b_lo_den, p_decimals) end
$function$;
grant execute on function figure_overlap(numeric,numeric,numeric,numeric,numeric,numeric,numeric,numeric,numeric,smallint) to public;
comment on function figure_overlap(numeric,numeric,numeric,numeric,numeric,numeric,numeric,numeric,numeric,smallint) is 'Part of a value on what two overlapping intervals of 0..1 have in common';

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
 SET search_path TO 'this', 'extensions', 'pg_temp'
AS $function$
  select id, username, name, password_hash, is_active, must_change_password
  from account where username = p_username
$function$;
grant execute on function find_login(text) to giaoban_app;

CREATE OR REPLACE FUNCTION find_pending_login(p_token_hash bytea, p_at timestamp with time zone)
 RETURNS TABLE(account_id integer, username text, name text, password_hash text, is_active boolean, must_change_password boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'this', 'extensions', 'pg_temp'
AS $function$
  select a.id, a.username, a.name, a.password_hash, a.is_active, a.must_change_password
  from pending_login p join account a on a.id = p.account_id
  where p.token_hash = p_token_hash and p.expires_at > p_at and a.is_active
$function$;
grant execute on function find_pending_login(bytea,timestamp with time zone) to giaoban_app;

CREATE OR REPLACE FUNCTION find_session(p_token_hash bytea, p_at timestamp with time zone, p_idle interval)
 RETURNS TABLE(session_id integer, account_id integer, username text, name text, position_id integer, must_change_password boolean, last_seen_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'this', 'extensions', 'pg_temp'
AS $function$
  select s.id, a.id, a.username, a.name, s.position_id, a.must_change_password, s.last_seen_at
  from session s join account a on a.id = s.account_id
  where s.token_hash = p_token_hash and s.revoked_at is null and s.expires_at > p_at and s.last_seen_at > p_at - p_idle
    and a.is_active
$function$;
grant execute on function find_session(bytea,timestamp with time zone,interval) to giaoban_app;

CREATE OR REPLACE FUNCTION has_second_factor(p_account integer)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'this', 'extensions', 'pg_temp'
AS $function$
  select second_factor_at is not null from account where id = p_account
$function$;
grant execute on function has_second_factor(integer) to giaoban_app;

CREATE OR REPLACE FUNCTION is_working_day(p_day date)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce((select c.kind = 'swapWork' from calendar_day c where c.day = p_day), extract(isodow from p_day) < 6)
$function$;
grant execute on function is_working_day(date) to public;
comment on function is_working_day(date) is 'Whether offices work that day';

CREATE OR REPLACE FUNCTION ledger_flow(p_era date, p_into integer[], p_flows integer[], p_known date, p_from date, p_to date)
 RETURNS TABLE(unit_id integer, indicator_id integer, day_from date, day_to date, row_count integer, estimated_count integer, value numeric)
 LANGUAGE sql
 STABLE
AS $function$
  select r.into_id, f.indicator_id, f.day_from, f.day_to,
    sum(case when f.reverses is null then 1 else -1 end)::integer,
    sum(case when not r.is_estimated then 0 when f.reverses is null then 1 else -1 end)::integer,
    sum(case when r.is_whole then f.value
      else figure_part(f.value, r.lo_num, r.lo_den, r.hi_num, r.hi_den,
        (select i.decimals from indicator i where i.id = f.indicator_id)) end)
  from figure f
  join unit_rollup r on r.era_begins = p_era and r.unit_id = f.unit_id and (p_into is null or r.into_id = any (p_into))
  where f.indicator_id = any (p_flows)
    and (p_known is null or f.recorded_on <= p_known)
    and f.day_to >= p_from and f.day_from <= p_to
  group by r.into_id, f.indicator_id, f.day_from, f.day_to
$function$;
grant execute on function ledger_flow(date,integer[],integer[],date,date,date) to public;
comment on function ledger_flow(date,integer[],integer[],date,date,date) is 'Sums of flows that touch p_from..p_to, in the structure of an era; p_into null: every unit; p_known null: all that is known';

CREATE OR REPLACE FUNCTION ledger_total(p_era date)
 RETURNS SETOF figure_total
 LANGUAGE sql
 STABLE
AS $function$
  select f.* from ledger_flow(p_era, null, array(select i.id from indicator i where i.kind = 'flow'), null, '-infinity', 'infinity') f
  union all
  select s.unit_id, s.indicator_id, s.day, s.day, s.row_count, s.estimated_count, s.value
  from stock_change(p_era, array(select u.id from unit u), array(select i.id from indicator i where i.kind = 'stock'),
    '-infinity', 0) s
$function$;
grant execute on function ledger_total(date) to public;
comment on function ledger_total(date) is 'figure_total as it must be in the structure of an era';

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
 SET search_path TO 'this', 'extensions', 'pg_temp'
AS $function$
  update account set last_login_at = p_at where id = p_account;
  insert into session (token_hash, account_id, position_id, device, created_at, last_seen_at, expires_at)
  values (p_token_hash, p_account, p_position, p_device, p_at, p_at, p_expires) returning id
$function$;
grant execute on function open_session(integer,integer,bytea,text,timestamp with time zone,timestamp with time zone) to giaoban_app;

CREATE OR REPLACE FUNCTION read_ledger(p_era date, p_units integer[], p_flows integer[], p_stocks integer[], p_known date, p_from date[], p_to date[])
 RETURNS TABLE(unit_id integer, indicator_id integer, window_no integer, value numeric, row_count integer, in_window integer, straddling integer, estimated integer, last_day date)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'this', 'extensions', 'pg_temp'
 SET work_mem TO '32MB'
 SET plan_cache_mode TO 'force_custom_plan'
 SET max_parallel_workers_per_gather TO '0'
AS $function$
declare
  wanted integer[] := units_in_reach(p_units);
begin
  return query
  select t.unit_id, t.indicator_id, t.no::integer, sum(t.value) filter (where t.is_within),
    coalesce(sum(t.row_count) filter (where t.is_within), 0)::integer, null::integer,
    coalesce(sum(t.row_count) filter (where not t.is_within), 0)::integer,
    coalesce(sum(t.estimated_count) filter (where t.is_within), 0)::integer, null::date
  from (
    select f.unit_id, f.indicator_id, w.no, f.value, f.row_count, f.estimated_count,
      f.day_from >= w.day_from and f.day_to <= w.day_to as is_within
    from unnest(p_from, p_to) with ordinality w (day_from, day_to, no)
    join ledger_flow(p_era, wanted, p_flows, p_known,
      (select min(x) from unnest(p_from) x), (select max(x) from unnest(p_to) x)) f
      on f.day_to >= w.day_from and f.day_from <= w.day_to
  ) t
  group by t.unit_id, t.indicator_id, t.no;
  -- One look into the index for each unit, indicator and closing day costs the same however long the history is.
  return query
  with standing as materialized (
    select u.unit_id, i.id as indicator_id, i.decimals, k.source_key, w.day_to, s.value, s.day
    from (select distinct r.unit_id from unit_rollup r where r.era_begins = p_era and r.into_id = any (wanted)) u
    join indicator i on i.id = any (p_stocks)
    join figure_account k on k.indicator_id = i.id
    cross join (select distinct x as day_to from unnest(p_to) x) w
    cross join lateral (
      select f.value, f.day_from as day from figure f
      where f.unit_id = u.unit_id and f.indicator_id = i.id and f.source_key = k.source_key and f.day_from <= w.day_to
        and f.reverses is null and (p_known is null or f.recorded_on <= p_known)
        and not exists (select from figure b where b.reverses = f.id and (p_known is null or b.recorded_on <= p_known))
      order by f.day_from desc, f.version desc limit 1) s
  ), over as materialized (
    select distinct n.unit_id, n.piece, h.indicator_id, h.source_key, h.day_to
    from unit_line n join standing h on h.unit_id = n.heir_id
  ), piece as (
    select s.unit_id, s.indicator_id, s.decimals, s.day_to, s.value, s.day,
      coalesce(n.lo_num, 0) as lo_num, coalesce(n.lo_den, 1) as lo_den, coalesce(n.hi_num, 1) as hi_num,
      coalesce(n.hi_den, 1) as hi_den
    from standing s
    left join (select distinct l.unit_id, l.piece, l.lo_num, l.lo_den, l.hi_num, l.hi_den from unit_line l) n
      on n.unit_id = s.unit_id
    left join over o on o.unit_id = s.unit_id and o.piece = n.piece and o.indicator_id = s.indicator_id
      and o.source_key = s.source_key and o.day_to = s.day_to
    where o.unit_id is null
  ), stock as (
    select r.into_id, p.indicator_id, p.day_to, p.day, r.is_estimated,
      sum(case when r.is_whole and p.lo_num = 0 and p.hi_num = p.hi_den then p.value
        else figure_overlap(p.value, p.lo_num, p.lo_den, p.hi_num, p.hi_den, r.lo_num, r.lo_den, r.hi_num, r.hi_den, p.decimals)
        end) as value,
      count(*) as row_count
    from piece p
    join unit_rollup r on r.era_begins = p_era and r.unit_id = p.unit_id and r.into_id = any (wanted)
      and p.lo_num * r.hi_den < r.hi_num * p.lo_den and r.lo_num * p.hi_den < p.hi_num * r.lo_den
    group by r.into_id, p.indicator_id, p.day_to, p.day, r.is_estimated
  )
  select t.into_id, t.indicator_id, w.no::integer, sum(t.value), sum(t.row_count)::integer,
    coalesce(sum(t.row_count) filter (where t.day >= w.day_from), 0)::integer, 0,
    coalesce(sum(t.row_count) filter (where t.is_estimated), 0)::integer, max(t.day)
  from stock t
  join unnest(p_from, p_to) with ordinality w (day_from, day_to, no) on w.day_to = t.day_to
  group by t.into_id, t.indicator_id, w.no;
end $function$;
grant execute on function read_ledger(date,integer[],integer[],integer[],date,date[],date[]) to giaoban_app;

CREATE OR REPLACE FUNCTION read_totals(p_units integer[], p_flows integer[], p_stocks integer[], p_from date[], p_to date[])
 RETURNS TABLE(unit_id integer, indicator_id integer, window_no integer, value numeric, row_count integer, in_window integer, straddling integer, estimated integer, last_day date)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'this', 'extensions', 'pg_temp'
 SET max_parallel_workers_per_gather TO '0'
AS $function$
declare
  wanted integer[] := units_in_reach(p_units);
  first_day date := (select min(x) from unnest(p_from) x);
  end_day date := (select max(x) from unnest(p_to) x);
begin
  return query
  select t.unit_id, t.indicator_id, t.no::integer, sum(t.value) filter (where t.is_within),
    coalesce(sum(t.row_count) filter (where t.is_within), 0)::integer, null::integer,
    coalesce(sum(t.row_count) filter (where not t.is_within), 0)::integer,
    coalesce(sum(t.estimated_count) filter (where t.is_within), 0)::integer, null::date
  from (
    select f.unit_id, f.indicator_id, w.no, f.value, f.row_count, f.estimated_count,
      f.day_from >= w.day_from and f.day_to <= w.day_to as is_within
    from unnest(p_from, p_to) with ordinality w (day_from, day_to, no)
    join figure_total f on f.day_to >= w.day_from and f.day_from <= w.day_to
    where f.unit_id = any (wanted) and f.indicator_id = any (p_flows)
      -- No row covers more than 400 days (figure_window): years before and after cost nothing.
      and f.day_from between first_day - 400 and end_day
  ) t
  group by t.unit_id, t.indicator_id, t.no
  union all
  select t.unit_id, t.indicator_id, w.no::integer, sum(t.value), sum(t.row_count)::integer,
    coalesce(sum(t.row_count) filter (where t.day_to >= w.day_from), 0)::integer, 0, sum(t.estimated_count)::integer,
    max(t.day_to) filter (where t.row_count > 0)
  from unnest(p_from, p_to) with ordinality w (day_from, day_to, no)
  join figure_total t on t.day_to <= w.day_to
  where t.unit_id = any (wanted) and t.indicator_id = any (p_stocks) and t.day_from <= end_day
  group by t.unit_id, t.indicator_id, w.no;
end $function$;
grant execute on function read_totals(integer[],integer[],integer[],date[],date[]) to giaoban_app;

CREATE OR REPLACE FUNCTION rebuild_totals(p_era date)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'this', 'extensions', 'pg_temp'
AS $function$
begin
  perform lock_figures();
  delete from figure_total;
  insert into figure_total (unit_id, indicator_id, day_from, day_to, row_count, estimated_count, value)
  select t.* from ledger_total(p_era) t
  order by t.unit_id, t.indicator_id, t.day_from, t.day_to;
  insert into figure_account
  select distinct f.indicator_id, f.source_key from figure f join indicator i on i.id = f.indicator_id and i.kind = 'stock'
  on conflict do nothing;
  update figure_structure set era_begins = p_era,
    last_recorded_on = coalesce((select max(f.recorded_on) from figure f), '0001-01-01');
end $function$;
grant execute on function rebuild_totals(date) to giaoban_app;
comment on function rebuild_totals(date) is 'Makes all totals anew in the structure of an era';

CREATE OR REPLACE FUNCTION sample_accounts(p_today date)
 RETURNS TABLE(username text, sample_password text, title text, unit_id integer, role text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'this', 'extensions', 'pg_temp'
AS $function$
  select a.username, a.sample_password, p.title, p.unit_id, p.role
  from account a
  join position_holder h on h.account_id = a.id and h.valid @> p_today and h.deputising_basis is null
  join position p on p.id = h.position_id and p.valid @> p_today
  where a.sample_password is not null and a.is_active
  order by p.id
$function$;
grant execute on function sample_accounts(date) to giaoban_app;

CREATE OR REPLACE FUNCTION stock_change(p_era date, p_units integer[], p_stocks integer[], p_since date, p_without bigint)
 RETURNS TABLE(unit_id integer, indicator_id integer, day date, row_count integer, estimated_count integer, value numeric)
 LANGUAGE sql
 STABLE
AS $function$
  with live as (
    select f.unit_id, f.indicator_id, f.source_key, f.day_from, f.value, i.decimals,
      lag(f.value, 1, 0::numeric) over series as value_before,
      lag(f.id) over series is null as is_first,
      lead(f.day_from) over series is null as is_last
    from figure_live(p_without) f
    join indicator i on i.id = f.indicator_id
    where f.unit_id = any (p_units) and f.indicator_id = any (p_stocks) and f.day_from >= p_since
    window series as (partition by f.unit_id, f.indicator_id, f.source_key order by f.day_from)
  ), ended as (
    select l.unit_id, l.indicator_id, l.value, l.decimals, n.lo_num, n.lo_den, n.hi_num, n.hi_den, min(h.day_from) as day
    from live l
    join unit_line n on n.unit_id = l.unit_id
    cross join lateral (
      select f.day_from from figure_live(p_without) f
      where f.unit_id = n.heir_id and f.indicator_id = l.indicator_id and f.source_key = l.source_key
      order by f.day_from limit 1) h
    where l.is_last
    group by l.unit_id, l.indicator_id, l.source_key, l.value, l.decimals, n.piece, n.lo_num, n.lo_den, n.hi_num, n.hi_den
  )
  select c.into_id, c.indicator_id, c.day, sum(c.counted)::integer, sum(c.estimated)::integer, sum(c.change)
  from (
    select r.into_id, l.indicator_id, l.day_from as day, 1 as counted, (r.is_estimated and l.is_first)::integer as estimated,
      case when r.is_whole then l.value - l.value_before
        else figure_part(l.value, r.lo_num, r.lo_den, r.hi_num, r.hi_den, l.decimals)
          - figure_part(l.value_before, r.lo_num, r.lo_den, r.hi_num, r.hi_den, l.decimals) end as change
    from live l
    join unit_rollup r on r.era_begins = p_era and r.unit_id = l.unit_id
    union all
    select r.into_id, e.indicator_id, e.day, 0, -r.is_estimated::integer,
      -figure_overlap(e.value, e.lo_num, e.lo_den, e.hi_num, e.hi_den, r.lo_num, r.lo_den, r.hi_num, r.hi_den, e.decimals)
    from ended e
    join unit_rollup r on r.era_begins = p_era and r.unit_id = e.unit_id
      and e.lo_num * r.hi_den < r.hi_num * e.lo_den and r.lo_num * e.hi_den < e.hi_num * r.lo_den
  ) c
  group by c.into_id, c.indicator_id, c.day
$function$;
grant execute on function stock_change(date,integer[],integer[],date,bigint) to public;
comment on function stock_change(date,integer[],integer[],date,bigint) is 'Changes of stocks by day in the structure of an era, from the counts of some units since a day';

CREATE OR REPLACE FUNCTION take_pending_login(p_token_hash bytea)
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'this', 'extensions', 'pg_temp'
AS $function$
  delete from pending_login where token_hash = p_token_hash returning account_id
$function$;
grant execute on function take_pending_login(bytea) to giaoban_app;

CREATE OR REPLACE FUNCTION tally_figures(p_entry bigint)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'this', 'extensions', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
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
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
declare
  counted integer[];
  units integer[];
  first_day date;
  since date;
begin
  select array_agg(distinct f.indicator_id), array_agg(distinct f.unit_id), min(f.day_from) into counted, units, first_day
  from figure f join indicator i on i.id = f.indicator_id and i.kind = 'stock' where f.entry_id = p_entry;
  insert into figure_account
  select distinct f.indicator_id, f.source_key from figure f where f.entry_id = p_entry and f.indicator_id = any (counted)
  on conflict do nothing;
  -- The counts of units that ended stand or fall with the first count of their heirs.
  units := units || array(select distinct n.unit_id from unit_line n where n.heir_id = any (units));
  -- From the last count before the first new one on, nothing earlier can change.
  select min(l.day) into since from (
    select max(f.day_from) as day from figure_live(0) f
    where f.unit_id = any (units) and f.indicator_id = any (counted) and f.day_from < first_day
    group by f.unit_id, f.indicator_id, f.source_key) l;
  since := coalesce(since, first_day);
  insert into figure_total as t (unit_id, indicator_id, day_from, day_to, row_count, estimated_count, value)
  select c.unit_id, c.indicator_id, c.day, c.day, sum(c.row_count), sum(c.estimated_count), sum(c.value)
  from (
    select * from stock_change(p_era, units, counted, since, 0)
    union all
    select b.unit_id, b.indicator_id, b.day, -b.row_count, -b.estimated_count, -b.value
    from stock_change(p_era, units, counted, since, p_entry) b
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
 SET search_path TO 'this', 'extensions', 'pg_temp'
AS $function$
  update session set last_seen_at = p_at where id = p_session
$function$;
grant execute on function touch_session(integer,timestamp with time zone) to giaoban_app;

CREATE OR REPLACE FUNCTION units_in_reach(p_units integer[])
 RETURNS integer[]
 LANGUAGE sql
 STABLE
AS $function$
  select array(select u from unnest(p_units) u where substr(current_setting('app.reach', true), u, 1) = '1')
$function$;
grant execute on function units_in_reach(integer[]) to public;

CREATE OR REPLACE FUNCTION working_days_between(p_from date, p_to date)
 RETURNS integer
 LANGUAGE sql
 STABLE
AS $function$
  select sign(p_to - p_from)::integer * count(*)::integer
  from generate_series(1, abs(p_to - p_from)) i
  left join calendar_day c on c.day = p_from + sign(p_to - p_from)::integer * i
  where coalesce(c.kind = 'swapWork', extract(isodow from p_from + sign(p_to - p_from)::integer * i) < 6)
$function$;
grant execute on function working_days_between(date,date) to public;
comment on function working_days_between(date,date) is 'Working days after p_from up to and with p_to; negative when p_to is earlier';
