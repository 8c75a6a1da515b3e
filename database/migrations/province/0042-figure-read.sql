-- Why: two ways to the same answer. read_totals sums what is kept (today's structure, all knowledge); read_ledger sums the
-- ledger for any other structure or knowledge date. Both give one line per unit, indicator and window, or none where
-- nothing was counted. Functions, so that their plans are kept: planning takes as long as running. Without parallel workers:
-- starting two takes 10 ms, which is ten reads.

-- As owner, with the actor's reach applied once to the units that are asked for, as the policy would on every row: half
-- the time of the fast read, and right for a split unit, a part of which belongs to a successor although the old unit as
-- a whole may be out of that actor's reach.
create function units_in_reach(p_units integer[]) returns integer[] language sql stable as $$
  select array(select u from unnest(p_units) u where substr(current_setting('app.reach', true), u, 1) = '1')
$$;

create function read_totals(
  p_units integer[], p_flows integer[], p_stocks integer[], p_from date[], p_to date[]
) returns table (
  unit_id integer, indicator_id integer, window_no integer, value numeric, row_count integer, in_window integer,
  straddling integer, estimated integer, last_day date
) language plpgsql stable security definer set search_path from current set max_parallel_workers_per_gather = 0 as $$
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
end $$;

create function read_ledger(
  p_era date, p_units integer[], p_flows integer[], p_stocks integer[], p_known date, p_from date[], p_to date[]
) returns table (
  unit_id integer, indicator_id integer, window_no integer, value numeric, row_count integer, in_window integer,
  straddling integer, estimated integer, last_day date
) language plpgsql stable security definer set search_path from current set work_mem = '32MB'
  set plan_cache_mode = force_custom_plan set max_parallel_workers_per_gather = 0 as $$
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
end $$;
revoke all on function read_totals, read_ledger from public;
grant execute on function read_totals, read_ledger to giaoban_app;
