-- The directory: everything published, as one compact table of columns. Server and map filter the
-- same snapshot, so that the list and the pins always agree.

create function public.directory_snapshot() returns json
  language sql stable
  set search_path = ''
  -- Under row level security the planner may not look at what it knows of status, guesses that one
  -- row is left and compares all places with all activities: 14 s for 10,000 of each, not 0.2 s.
  set enable_nestloop = off
as $$
  with place as (
    -- search_text begins with the reading, so it sorts as a Japanese index does.
    select p.id, p.code, p.name, p.kana, p.kind_code, p.lng, p.lat, p.precision in ('street', 'area') as approximate, g.code as group_code,
      pg_catalog.array_remove(array[
        case when p.step_free then 'step_free' end,
        case when p.wheelchair then 'wheelchair' end,
        case when p.accessible_toilet then 'accessible_toilet' end,
        case when p.parking then 'parking' end,
        case when p.child_friendly then 'child_friendly' end,
        case when p.pickup then 'pickup' end,
        case when p.wifi then 'wifi' end], null) as access,
      pg_catalog.row_number() over (order by p.search_text, p.code) - 1 as n
    from public.places p
    left join public.groups g on g.id = p.group_id and g.status <> 'draft'
    where p.status = 'published'
  ), place_area as (
    select pa.place_id, pg_catalog.json_agg(pa.area_code order by pa.area_code) as codes
    from public.place_areas pa group by pa.place_id
  ), place_check as (
    select distinct on (v.place_id) v.place_id, v.verified_on, v.next_due
    from public.verifications v where v.place_id is not null order by v.place_id, v.verified_on desc
  ), activity_check as (
    select distinct on (v.activity_id) v.activity_id, v.verified_on, v.next_due
    from public.verifications v where v.activity_id is not null order by v.activity_id, v.verified_on desc
  ), activity as (
    select a.code, a.title, a.kana, a.kind_code, a.area_code, a.welcome, a.ways_in, a.languages,
      coalesce(a.cost_min, a.cost_max) = 0 as free, a.booking = 'not_needed' as no_booking, a.alone_ok, a.online,
      c.verified_on, c.next_due, place.n as place_n, g.code as group_code
    from public.activities a
    left join place on place.id = a.place_id
    left join public.groups g on g.id = a.group_id and g.status <> 'draft'
    left join activity_check c on c.activity_id = a.id
    where a.status = 'published' and (a.place_id is null or place.n is not null)
  )
  select pg_catalog.json_build_object(
    'places', (
      select pg_catalog.json_build_object(
        'id', coalesce(pg_catalog.json_agg(place.id order by n), '[]'),
        'code', coalesce(pg_catalog.json_agg(place.code order by n), '[]'),
        'name', coalesce(pg_catalog.json_agg(place.name order by n), '[]'),
        'kana', coalesce(pg_catalog.json_agg(coalesce(place.kana, '') order by n), '[]'),
        'kind', coalesce(pg_catalog.json_agg(place.kind_code order by n), '[]'),
        'lng', coalesce(pg_catalog.json_agg(pg_catalog.round(place.lng::numeric, 6)::float8 order by n), '[]'),
        'lat', coalesce(pg_catalog.json_agg(pg_catalog.round(place.lat::numeric, 6)::float8 order by n), '[]'),
        'approximate', coalesce(pg_catalog.json_agg(place.approximate order by n), '[]'),
        'areas', coalesce(pg_catalog.json_agg(coalesce(place_area.codes, '[]') order by n), '[]'),
        'group', coalesce(pg_catalog.json_agg(place.group_code order by n), '[]'),
        'access', coalesce(pg_catalog.json_agg(place.access order by n), '[]'),
        'confirmed', coalesce(pg_catalog.json_agg(c.verified_on order by n), '[]'),
        'due', coalesce(pg_catalog.json_agg(c.next_due order by n), '[]'))
      from place
      left join place_area on place_area.place_id = place.id
      left join place_check c on c.place_id = place.id),
    'activities', (
      select pg_catalog.json_build_object(
        'code', coalesce(pg_catalog.json_agg(code order by place_n, title, code), '[]'),
        'title', coalesce(pg_catalog.json_agg(title order by place_n, title, code), '[]'),
        'kana', coalesce(pg_catalog.json_agg(coalesce(kana, '') order by place_n, title, code), '[]'),
        'kind', coalesce(pg_catalog.json_agg(kind_code order by place_n, title, code), '[]'),
        'place', coalesce(pg_catalog.json_agg(place_n order by place_n, title, code), '[]'),
        'area', coalesce(pg_catalog.json_agg(area_code order by place_n, title, code), '[]'),
        'group', coalesce(pg_catalog.json_agg(group_code order by place_n, title, code), '[]'),
        'welcome', coalesce(pg_catalog.json_agg(welcome order by place_n, title, code), '[]'),
        'ways', coalesce(pg_catalog.json_agg(ways_in order by place_n, title, code), '[]'),
        'languages', coalesce(pg_catalog.json_agg(languages order by place_n, title, code), '[]'),
        'free', coalesce(pg_catalog.json_agg(free order by place_n, title, code), '[]'),
        'no_booking', coalesce(pg_catalog.json_agg(no_booking order by place_n, title, code), '[]'),
        'alone', coalesce(pg_catalog.json_agg(alone_ok order by place_n, title, code), '[]'),
        'online', coalesce(pg_catalog.json_agg(online order by place_n, title, code), '[]'),
        'confirmed', coalesce(pg_catalog.json_agg(verified_on order by place_n, title, code), '[]'),
        'due', coalesce(pg_catalog.json_agg(next_due order by place_n, title, code), '[]'))
      from activity))
$$;
comment on function public.directory_snapshot() is
  'All published places and activities in columns: places {id, code, name, kana, kind, lng, lat, approximate, areas, group (code or null), access (what is there), confirmed, due}, sorted by reading; activities {code, title, kana, kind, place (index of its place or null), area, group, welcome, ways, languages, free, no_booking, alone, online, confirmed, due}. Reads as the visitor, so it holds nothing anyone may not see.';
grant execute on function public.directory_snapshot() to anon, authenticated;

create function public.directory_schedules() returns json
  language sql stable
  set search_path = ''
  -- As above: once through each table, instead of a look for each activity.
  set enable_nestloop = off
as $$
  with exception as (
    select e.schedule_id, pg_catalog.json_agg(e order by e.date, e.kind) as dates
    from public.schedule_exceptions e group by e.schedule_id
  ), schedule as (
    select a.code as activity, s.*, exception.dates
    from public.schedules s
    join public.activities a on a.id = s.activity_id
    left join public.places p on p.id = a.place_id and p.status = 'published'
    left join exception on exception.schedule_id = s.id
    where a.status = 'published' and (a.place_id is null or p.id is not null)
  )
  select pg_catalog.json_build_object(
    'activity_id', coalesce(pg_catalog.json_agg(activity order by activity, position, id), '[]'),
    'id', coalesce(pg_catalog.json_agg(id order by activity, position, id), '[]'),
    'position', coalesce(pg_catalog.json_agg(position order by activity, position, id), '[]'),
    'freq', coalesce(pg_catalog.json_agg(freq order by activity, position, id), '[]'),
    'interval', coalesce(pg_catalog.json_agg(interval order by activity, position, id), '[]'),
    'dtstart', coalesce(pg_catalog.json_agg(dtstart order by activity, position, id), '[]'),
    'byday', coalesce(pg_catalog.json_agg(byday order by activity, position, id), '[]'),
    'bymonthday', coalesce(pg_catalog.json_agg(bymonthday order by activity, position, id), '[]'),
    'bymonth', coalesce(pg_catalog.json_agg(bymonth order by activity, position, id), '[]'),
    'season', coalesce(pg_catalog.json_agg(season order by activity, position, id), '[]'),
    'valid_from', coalesce(pg_catalog.json_agg(valid_from order by activity, position, id), '[]'),
    'valid_to', coalesce(pg_catalog.json_agg(valid_to order by activity, position, id), '[]'),
    'opens_at', coalesce(pg_catalog.json_agg(opens_at order by activity, position, id), '[]'),
    'closes_at', coalesce(pg_catalog.json_agg(closes_at order by activity, position, id), '[]'),
    'holidays', coalesce(pg_catalog.json_agg(holidays order by activity, position, id), '[]'),
    'year_end_off', coalesce(pg_catalog.json_agg(year_end_off order by activity, position, id), '[]'),
    'obon_off', coalesce(pg_catalog.json_agg(obon_off order by activity, position, id), '[]'),
    'room', coalesce(pg_catalog.json_agg(room order by activity, position, id), '[]'),
    'welcome', coalesce(pg_catalog.json_agg(welcome order by activity, position, id), '[]'),
    'audience_note', coalesce(pg_catalog.json_agg(audience_note order by activity, position, id), '[]'),
    'place_id', coalesce(pg_catalog.json_agg(place_id order by activity, position, id), '[]'),
    'notes', coalesce(pg_catalog.json_agg(notes order by activity, position, id), '[]'),
    'schedule_exceptions', coalesce(pg_catalog.json_agg(coalesce(dates, '[]') order by activity, position, id), '[]'))
  from schedule
$$;
comment on function public.directory_schedules() is
  'The times of every activity in the directory in columns named as those of schedules, activity_id being the code of the activity, with schedule_exceptions (rows), sorted by activity and position. Reads as the visitor.';
grant execute on function public.directory_schedules() to anon, authenticated;
