-- Why: the province's table aggregated on the fly takes 59 ms and serves 32 requests/s; from totals that are kept up as
-- figures arrive it takes under 1 ms. Totals stand for today's structure and knowledge and are written by functions of
-- the owner alone. One function, ledger_total, says what a total is: it rebuilds them, proves them, and answers for every
-- other structure and knowledge date.

create table figure_total (
  unit_id integer not null,
  indicator_id integer not null,
  day_from date not null,
  day_to date not null,
  row_count integer not null,
  estimated_count integer not null,
  value numeric not null,
  primary key (unit_id, indicator_id, day_from, day_to)
) with (fillfactor = 80);
comment on table figure_total is 'Sums of the ledger for every unit and all above it. Flows by window; stocks as changes by day, so that the stock on a day is the sum of changes up to it. No foreign keys: only the ledger''s functions write it, and checking keys took a third of their time';
comment on column figure_total.row_count is 'Ledger rows in it that are not taken back; 0 reads as no figure, not as zero';
comment on column figure_total.estimated_count is 'Those of them that reached this unit by an estimated share; for stocks the change of what stands on such shares';

create table figure_structure (
  is_only boolean primary key default true check (is_only),
  era_begins date,
  last_recorded_on date not null default '0001-01-01'
);
comment on table figure_structure is 'What the totals stand for';
comment on column figure_structure.era_begins is 'Structure of the totals (unit_era); null before the first unit';
comment on column figure_structure.last_recorded_on is 'Latest knowledge in the totals';
insert into figure_structure default values;

create table figure_account (
  indicator_id integer not null references indicator,
  source_key text not null,
  primary key (indicator_id, source_key)
);
comment on table figure_account is 'Which accounts (figure.source_key) a stock was ever counted in';

alter table figure_total enable row level security;
create policy figure_total_reach on figure_total to giaoban_app
  using (substr(current_setting('app.reach', true), unit_id, 1) > '0');
grant select on figure_total, figure_structure, figure_account to giaoban_app;

-- Every submission ends on the same few rows at the top of the tree and would queue there anyway; one lock per province,
-- taken first, cannot deadlock whatever a transaction records in how many calls.
create function lock_figures() returns void language sql as $$
  select pg_advisory_xact_lock(40, 'figure_total'::regclass::oid::integer)
$$;
comment on function lock_figures is 'Held until the transaction ends by whoever adds to the ledger or changes the structure of totals';

create function figure_part(
  p_value numeric, p_lo_num numeric, p_lo_den numeric, p_hi_num numeric, p_hi_den numeric, p_decimals smallint
) returns numeric language sql immutable as $$
  select round(p_value * p_hi_num / p_hi_den, p_decimals) - round(p_value * p_lo_num / p_lo_den, p_decimals)
$$;
comment on function figure_part is 'Part of a value on an interval of 0..1; parts of adjoining intervals sum to the part of both';

create function figure_overlap(
  p_value numeric, a_lo_num numeric, a_lo_den numeric, a_hi_num numeric, a_hi_den numeric,
  b_lo_num numeric, b_lo_den numeric, b_hi_num numeric, b_hi_den numeric, p_decimals smallint
) returns numeric language sql immutable as $$
  select case when a_hi_num * b_hi_den < b_hi_num * a_hi_den
      then round(p_value * a_hi_num / a_hi_den, p_decimals) else round(p_value * b_hi_num / b_hi_den, p_decimals) end
    - case when a_lo_num * b_lo_den > b_lo_num * a_lo_den
      then round(p_value * a_lo_num / a_lo_den, p_decimals) else round(p_value * b_lo_num / b_lo_den, p_decimals) end
$$;
comment on function figure_overlap is 'Part of a value on what two overlapping intervals of 0..1 have in common';

create function figure_live(p_without bigint) returns setof figure language sql stable as $$
  select f.* from figure f
  where f.reverses is null and f.entry_id <> p_without
    and not exists (select from figure b where b.reverses = f.id and b.entry_id <> p_without)
$$;
comment on function figure_live is 'Rows not taken back, as if an entry had not been made (0: as it is)';

-- A stock stands until its unit counts again. When the unit has ended, each piece of it stands until a unit on its line
-- of descent counts for the first time: before, the old count is carried forward; after, it would be counted twice.
create function stock_change(
  p_era date, p_units integer[], p_stocks integer[], p_since date, p_without bigint
) returns table (
  unit_id integer, indicator_id integer, day date, row_count integer, estimated_count integer, value numeric
) language sql stable as $$
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
$$;
comment on function stock_change is 'Changes of stocks by day in the structure of an era, from the counts of some units since a day';

create function ledger_flow(
  p_era date, p_into integer[], p_flows integer[], p_known date, p_from date, p_to date
) returns table (
  unit_id integer, indicator_id integer, day_from date, day_to date, row_count integer, estimated_count integer, value numeric
) language sql stable as $$
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
$$;
comment on function ledger_flow is 'Sums of flows that touch p_from..p_to, in the structure of an era; p_into null: every unit; p_known null: all that is known';

create function ledger_total(p_era date) returns setof figure_total language sql stable as $$
  select f.* from ledger_flow(p_era, null, array(select i.id from indicator i where i.kind = 'flow'), null, '-infinity', 'infinity') f
  union all
  select s.unit_id, s.indicator_id, s.day, s.day, s.row_count, s.estimated_count, s.value
  from stock_change(p_era, array(select u.id from unit u), array(select i.id from indicator i where i.kind = 'stock'),
    '-infinity', 0) s
$$;
comment on function ledger_total is 'figure_total as it must be in the structure of an era';

-- plpgsql: the statements must see one another's work, and their plans are kept.
create function tally_figures(p_entry bigint) returns void
language plpgsql security definer set search_path from current set plan_cache_mode = force_generic_plan as $$
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
end $$;
comment on function tally_figures is 'Adds the rows of one entry, once, to the totals; the caller holds lock_figures()';

create function tally_stocks(p_entry bigint, p_era date) returns void
language plpgsql set plan_cache_mode = force_generic_plan as $$
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
end $$;

create function rebuild_totals(p_era date) returns void
language plpgsql security definer set search_path from current as $$
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
end $$;
comment on function rebuild_totals is 'Makes all totals anew in the structure of an era';

create function check_totals() returns table (
  unit_id integer, indicator_id integer, day_from date, day_to date, kept numeric, counted numeric,
  kept_rows integer, counted_rows integer
) language sql stable security definer set search_path from current as $$
  select coalesce(t.unit_id, l.unit_id), coalesce(t.indicator_id, l.indicator_id), coalesce(t.day_from, l.day_from),
    coalesce(t.day_to, l.day_to), t.value, l.value, t.row_count, l.row_count
  from figure_total t
  full join (
    select d.* from figure_structure s, ledger_total(s.era_begins) d
  ) l using (unit_id, indicator_id, day_from, day_to)
  where (coalesce(t.value, 0), coalesce(t.row_count, 0), coalesce(t.estimated_count, 0))
    is distinct from (coalesce(l.value, 0), coalesce(l.row_count, 0), coalesce(l.estimated_count, 0))
  order by 1, 2, 3, 4
$$;
comment on function check_totals is 'Totals that differ from the ledger; none when all is well';

revoke all on function tally_figures, tally_stocks, rebuild_totals, check_totals from public;
grant execute on function tally_figures, rebuild_totals to giaoban_app;
