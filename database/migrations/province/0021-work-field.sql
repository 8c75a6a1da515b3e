-- Why: fields of work outlive the offices that hold them. On 01/03/2025 the functions of the labour department went to
-- five other bodies; records keep their field, and only the holder changes.

create table work_field (
  code text primary key check (code ~ '^[a-z][a-z0-9_-]{0,39}$'),
  name_vi text not null,
  name_en text not null
);
comment on table work_field is 'A field of work of the sector, such as employment or persons with merit';

create table work_field_holder (
  field_code text not null references work_field,
  unit_id integer not null references unit,
  valid daterange not null check (not isempty(valid)),
  legal_basis text not null check (legal_basis <> ''),
  primary key (field_code, valid without overlaps)
);
comment on table work_field_holder is 'Which unit holds a field of work when; one at a time';
create index work_field_holder_unit on work_field_holder (unit_id);

grant select, insert on work_field, work_field_holder to giaoban_app;
grant update (valid) on work_field_holder to giaoban_app;
