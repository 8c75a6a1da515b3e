-- Why: each deputy director watches fields and units by written assignment; tasks and exceptions go to the one in charge.

create table portfolio (
  id integer generated always as identity primary key,
  position_id integer not null references position,
  field_code text references work_field,
  unit_id integer references unit,
  valid daterange not null check (not isempty(valid)),
  legal_basis text not null check (legal_basis <> ''),
  check (num_nonnulls(field_code, unit_id) = 1),
  exclude using gist (field_code with =, valid with &&),
  exclude using gist (unit_id with =, valid with &&)
);
comment on table portfolio is 'Field of work or unit that a leader watches over for a period; one leader at a time';
create index portfolio_position on portfolio (position_id);

grant select, insert on portfolio to giaoban_app;
grant update (valid) on portfolio to giaoban_app;
