-- The control schema: which provinces live on this server, and which migrations each schema has had.
-- Extensions go to a schema of their own, so that every province finds them by the same search_path.

create schema if not exists extensions;
create extension if not exists unaccent schema extensions;
create extension if not exists pg_trgm schema extensions;
create extension if not exists btree_gist schema extensions;

create table province (
  code text primary key check (code ~ '^[a-z][a-z0-9-]{0,40}$'),
  name text not null check (name <> ''),
  schema_name text not null unique check (schema_name ~ '^p_[a-z0-9_]+$'),
  is_sample boolean not null default false,
  sample_today date,
  check (sample_today is null or is_sample)
);
comment on table province is 'Provinces on this server, each with a schema of its own.';
comment on column province.code is 'Short name in addresses and commands, such as lai-chau.';
comment on column province.name is 'Official name in Vietnamese.';
comment on column province.schema_name is 'PostgreSQL schema that holds the province''s tables.';
comment on column province.is_sample is 'Made-up data for learning; its accounts are offered on the login page.';
comment on column province.sample_today is 'The day a sample province lives in; null: the real day.';

create table migration (
  scope text not null,
  number integer not null check (number > 0),
  file text not null,
  checksum text not null check (checksum ~ '^[0-9a-f]{64}$'),
  applied_at timestamptz not null default clock_timestamp(),
  primary key (scope, number)
);
comment on table migration is 'Migrations applied to each schema. A row is never changed.';
comment on column migration.scope is 'Schema: giaoban, or a province''s.';
comment on column migration.checksum is 'SHA-256 of the file as it was applied; a file altered later is refused.';

grant usage on schema giaoban, extensions to giaoban_app;
grant select on province, migration to giaoban_app;
