-- Why: report forms are files of the catalogue, published like the rest. A later version may ask for other figures from a day
-- on, so cells, rules and due days hold for days; the sheets of a closed period keep the form as it was then.

alter table catalogue_version drop constraint catalogue_version_kind_check;
alter table catalogue_version add constraint catalogue_version_kind_check
  check (kind in ('indicator', 'role', 'calendar', 'rule', 'reportForm'));

create table breakdown_item (
  breakdown text not null,
  item text not null,
  place smallint not null,
  name_vi text not null,
  name_en text not null,
  breakdown_vi text not null,
  breakdown_en text not null,
  is_full boolean not null,
  primary key (breakdown, item)
);
comment on table breakdown_item is 'Items by which a cell of a form is broken down (sex: male, female); derived from the catalogue';
comment on column breakdown_item.is_full is 'The items of the breakdown make the whole; else each is at most the whole';
grant select on breakdown_item to giaoban_app;

alter table report_form
  add column kind text not null default 'dinhKy' check (kind in ('dinhKy', 'chuyenDe', 'dotXuat')),
  add column counts boolean not null default true;
comment on column report_form.kind is 'NĐ 09/2019, Điều 4: periodic, thematic or on an event';
comment on column report_form.counts is 'Its totals enter the ledger; else they stand beside what other forms count';

drop table report_form_rule;
alter table report_form_cell
  add column broken_by text[] not null default '{}',
  add column valid daterange not null default daterange('-infinity', null),
  drop constraint report_form_cell_pkey,
  drop constraint report_form_cell_form_code_place_key,
  add primary key (form_code, indicator_id, valid without overlaps);
alter table report_form_cell alter column valid drop default;
comment on column report_form_cell.broken_by is 'Breakdowns in which its whole is given besides';
comment on column report_form_cell.valid is 'Closing days of the periods in which it is asked';

create table report_form_rule (
  form_code text not null references report_form,
  valid daterange not null,
  place smallint not null,
  rule jsonb not null,
  primary key (form_code, place, valid without overlaps)
);
comment on table report_form_rule is 'What must hold between cells of a form, or against the period before, with its reason';
comment on column report_form_rule.rule is 'As in the catalogue: one of sum, atMost, ratioWithin, notBelowLast, changeAtMost';
grant select on report_form_rule to giaoban_app;
