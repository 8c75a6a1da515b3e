-- Why: what the office works on is dated data. Each version of a definition is published once, numbered, with its checksum,
-- and never changed, so that a report or a case can pin the version it was made under.

create table catalogue_version (
  id integer generated always as identity primary key,
  kind text not null check (kind in ('indicator', 'role', 'calendar', 'rule')),
  code text not null,
  version integer not null check (version > 0),
  valid_from date not null,
  source text not null,
  source_vi text not null,
  source_en text not null,
  needs_check boolean not null,
  checksum text not null check (checksum ~ '^[0-9a-f]{64}$'),
  body jsonb not null,
  published_at timestamptz not null,
  published_on date not null,
  account_id integer,
  unique (kind, code, version),
  unique (kind, code, valid_from)
);
comment on table catalogue_version is 'Published versions of definitions; a row is never changed';
comment on column catalogue_version.version is '1 upward without gaps for each kind and code';
comment on column catalogue_version.valid_from is 'Holds from this day until the next version''s';
comment on column catalogue_version.source is 'Code in catalogue/sources.yaml; its title in both languages beside it';
comment on column catalogue_version.needs_check is 'Rests on general knowledge: check before relying on it';
comment on column catalogue_version.checksum is 'SHA-256 of the body as JSON with ordered keys';
comment on column catalogue_version.body is 'The definition as in its file';
comment on column catalogue_version.account_id is 'Who published it; null for a command';

create table indicator_card (
  code text primary key,
  part_of text references indicator_card,
  subset_of text references indicator_card deferrable initially deferred,
  version integer not null,
  ordinal integer not null,
  numbering text,
  field text not null,
  kind text not null check (kind in ('flow', 'stock', 'ratio')),
  value_from text not null check (value_from in ('counted', 'computed', 'heading')),
  level text not null check (level in ('commune', 'district', 'province')),
  direction text not null check (direction in ('up', 'down', 'neutral')),
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
  needs_check boolean not null
);
comment on table indicator_card is 'Latest version of every indicator and part, laid out for tables; derived from catalogue_version';
comment on column indicator_card.part_of is 'Indicator it is a part of; null for one of the official list';
comment on column indicator_card.subset_of is 'Indicator whose count includes this one''s ("trong đó")';
comment on column indicator_card.ordinal is 'Place in the official table, parts after their indicator';
comment on column indicator_card.value_from is 'counted: typed in; computed: by formula; heading: only its parts have values';
comment on column indicator_card.level is 'Who counts: commune, district (at the district) or province (at the department)';
comment on column indicator_card.shown_shift is 'Shown as the value times ten to this power: -6 shows đồng as million đồng';
comment on column indicator_card.hide_below is 'Confidential: smaller counts are hidden from those not entitled to single cases';

grant select on catalogue_version, indicator_card to giaoban_app;
