-- Why: a file of figures is read once into a waiting room and recorded from there in chunks, each chunk one transaction with
-- its cursor. Killed at any point it goes on where it stopped; the same file again changes nothing (F1 of docs/trust.md).

create table figure_import (
  id integer generated always as identity primary key,
  file_name text not null,
  content_hash bytea not null,
  unit_id integer not null references unit,
  account_id integer,
  received_at timestamptz not null,
  received_on date not null,
  row_count integer not null default 0,
  done_count integer not null default 0,
  recorded_count integer not null default 0,
  unchanged_count integer not null default 0,
  refused_count integer not null default 0,
  is_done boolean not null default false
);
comment on table figure_import is 'One file of figures and how far it has come';
comment on column figure_import.content_hash is 'SHA-256 of the file';
comment on column figure_import.unit_id is 'Unit of whoever brought it; carries the reach';
comment on column figure_import.received_on is 'Day in the province''s clock; the knowledge date of its figures';
comment on column figure_import.done_count is 'Cursor: rows of figure_import_row up to this number are dealt with';
create index figure_import_content on figure_import (content_hash);

create table figure_import_row (
  import_id integer not null references figure_import,
  no integer not null,
  unit_id integer not null,
  sheet text not null,
  line integer not null,
  unit_code text,
  indicator_code text,
  day_from date,
  day_to date,
  value numeric,
  source_key text not null default '',
  outcome text check (outcome in ('unchanged', 'refused')),
  problem_column text,
  problem_vi text,
  problem_en text,
  primary key (import_id, no)
);
comment on table figure_import_row is 'A line of an imported file, waiting or dealt with';
comment on column figure_import_row.no is 'Place among all lines of the file, from 1';
comment on column figure_import_row.unit_id is 'As in figure_import';
comment on column figure_import_row.line is 'Row number in the sheet, as Excel shows it';
comment on column figure_import_row.outcome is 'unchanged (was in the ledger already), refused; null while waiting, and recorded once the cursor has passed it';

alter table figure_import enable row level security;
alter table figure_import_row enable row level security;
create policy figure_import_reach on figure_import to giaoban_app
  using (substr(current_setting('app.reach', true), unit_id, 1) > '0');
create policy figure_import_row_reach on figure_import_row to giaoban_app
  using (substr(current_setting('app.reach', true), unit_id, 1) > '0');
grant select, insert on figure_import, figure_import_row to giaoban_app;
grant update (row_count, done_count, recorded_count, unchanged_count, refused_count, is_done) on figure_import to giaoban_app;
grant update (outcome, problem_column, problem_vi, problem_en) on figure_import_row to giaoban_app;
