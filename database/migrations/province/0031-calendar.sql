-- Why: deadlines run in working days, and swaps of days are announced late. The calendar is a table that an administrator
-- changes, each change with its basis, and the database itself answers "the n-th working day after".

create table calendar_day (
  day date primary key,
  kind text not null check (kind in ('statutory', 'inLieu', 'swapOff', 'swapWork')),
  name_vi text not null check (name_vi <> ''),
  name_en text not null check (name_en <> ''),
  counterpart date,
  basis text not null check (basis <> ''),
  needs_check boolean not null default false,
  check (kind <> 'swapWork' or extract(isodow from day) > 5),
  check (kind not in ('inLieu', 'swapOff') or extract(isodow from day) < 6)
);
comment on table calendar_day is 'Days that do not follow the week; all others are worked Monday to Friday';
comment on column calendar_day.kind is 'Holiday by law, day off in lieu of one on a weekend, day off in exchange, day worked in exchange';
comment on column calendar_day.counterpart is 'The holiday it is in lieu of, or the other day of a swap';
comment on column calendar_day.basis is 'Document or catalogue source it rests on';

create table calendar_change (
  id integer generated always as identity primary key,
  day date not null,
  kind text check (kind in ('statutory', 'inLieu', 'swapOff', 'swapWork')),
  name_vi text,
  name_en text,
  counterpart date,
  basis text not null check (basis <> ''),
  recorded_at timestamptz not null,
  recorded_on date not null,
  account_id integer,
  check ((kind is null) = (name_vi is null) and (kind is null) = (name_en is null))
);
comment on table calendar_change is 'History of the calendar; append-only';
comment on column calendar_change.kind is 'What the day became; null: taken out of the calendar';
comment on column calendar_change.account_id is 'Who changed it; null when it came with the catalogue';
create index calendar_change_day on calendar_change (day, id);

create function is_working_day(p_day date) returns boolean language sql stable as $$
  select coalesce((select c.kind = 'swapWork' from calendar_day c where c.day = p_day), extract(isodow from p_day) < 6)
$$;
comment on function is_working_day is 'Whether offices work that day';

-- n working days span at most n*7/5 days, a week of slack, and one more for each listed day off.
create function add_working_days(p_day date, p_count integer) returns date language sql stable as $$
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
$$;
comment on function add_working_days is 'The n-th working day after a day; day 1 is the first working day after it; negative counts backwards; 0 gives the day';

create function working_days_between(p_from date, p_to date) returns integer language sql stable as $$
  select sign(p_to - p_from)::integer * count(*)::integer
  from generate_series(1, abs(p_to - p_from)) i
  left join calendar_day c on c.day = p_from + sign(p_to - p_from)::integer * i
  where coalesce(c.kind = 'swapWork', extract(isodow from p_from + sign(p_to - p_from)::integer * i) < 6)
$$;
comment on function working_days_between is 'Working days after p_from up to and with p_to; negative when p_to is earlier';

grant select, insert, update, delete on calendar_day to giaoban_app;
grant select, insert on calendar_change to giaoban_app;
