-- Why: other programs (DHIS2, anything that speaks ADX) name indicators, units and periods in their own way. What is whose
-- is data, brought in by a table per partner, and one to one, so that what came in goes out again under the same names.

create table exchange_partner (
  id integer generated always as identity primary key,
  code text not null unique check (code ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  name text not null check (name <> ''),
  period_rule text not null default 'byName' check (period_rule in ('byName', 'byDays')),
  data_set text not null default '',
  default_option text not null default ''
);
comment on table exchange_partner is 'A program that figures are exchanged with';
comment on column exchange_partner.period_rule is 'byName: their June is our reporting month of June, closed by NĐ 09/2019; byDays: their periods keep their own calendar days';
comment on column exchange_partner.data_set is 'Their data set that exports name; empty: none is named';
comment on column exchange_partner.default_option is 'Their option combination that means no disaggregation, written into exports; empty: not written';

create table exchange_mapping (
  id integer generated always as identity primary key,
  partner_id integer not null references exchange_partner,
  kind text not null check (kind in ('indicator', 'unit', 'option')),
  theirs text not null check (theirs <> ''),
  their_option text not null default '',
  ours text not null,
  unique (partner_id, kind, theirs, their_option),
  unique (partner_id, kind, ours),
  check (kind = 'indicator' or their_option = ''),
  check (kind = 'option' or ours <> '')
);
comment on table exchange_mapping is 'What a partner calls an indicator, a unit, or an option that makes a part of an indicator';
comment on column exchange_mapping.theirs is 'Data element, organisation unit or category option combination of the partner';
comment on column exchange_mapping.their_option is 'With an indicator: the option combination that it is named together with; empty: any that is mapped or none';
comment on column exchange_mapping.ours is 'Code of the indicator or unit; of an option the last part of the code of a part indicator, empty for the whole';

create table exchange_import (
  id integer generated always as identity primary key,
  partner_id integer not null references exchange_partner,
  unit_id integer not null references unit,
  format text not null check (format in ('dhis2', 'adx')),
  file_name text not null,
  content_hash bytea not null,
  account_id integer,
  received_at timestamptz not null,
  received_on date not null,
  value_count integer not null,
  recorded_count integer not null,
  corrected_count integer not null,
  deleted_count integer not null,
  unchanged_count integer not null,
  refused_count integer not null
);
comment on table exchange_import is 'A file of a partner that was recorded; its figures have source_ref exchange_import:<id>';
comment on column exchange_import.unit_id is 'Unit of whoever brought it; carries the reach';
comment on column exchange_import.content_hash is 'SHA-256 of the file';
comment on column exchange_import.refused_count is 'Values left out, where the sender accepted a part; each was told with its reason';

alter table exchange_import enable row level security;
create policy exchange_import_reach on exchange_import to giaoban_app
  using (substr(current_setting('app.reach', true), unit_id, 1) > '0');
grant select, insert on exchange_partner, exchange_mapping, exchange_import to giaoban_app;
grant update (name, period_rule, data_set, default_option) on exchange_partner to giaoban_app;
grant delete on exchange_mapping to giaoban_app;
