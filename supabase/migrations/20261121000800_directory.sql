-- The directory: everything published, as one compact table of columns. Server and map filter the
-- same snapshot, so that the list and the pins always agree.

create function public.directory_snapshot() returns jsonb
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
    select pa.place_id, pg_catalog.jsonb_agg(pa.area_code order by pa.area_code) as codes
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
  select pg_catalog.jsonb_build_object(
    'places', (
      select pg_catalog.jsonb_build_object(
        'id', coalesce(pg_catalog.jsonb_agg(place.id order by n), '[]'),
        'code', coalesce(pg_catalog.jsonb_agg(place.code order by n), '[]'),
        'name', coalesce(pg_catalog.jsonb_agg(place.name order by n), '[]'),
        'kana', coalesce(pg_catalog.jsonb_agg(coalesce(place.kana, '') order by n), '[]'),
        'kind', coalesce(pg_catalog.jsonb_agg(place.kind_code order by n), '[]'),
        'lng', coalesce(pg_catalog.jsonb_agg(pg_catalog.round(place.lng::numeric, 6)::float8 order by n), '[]'),
        'lat', coalesce(pg_catalog.jsonb_agg(pg_catalog.round(place.lat::numeric, 6)::float8 order by n), '[]'),
        'approximate', coalesce(pg_catalog.jsonb_agg(place.approximate order by n), '[]'),
        'areas', coalesce(pg_catalog.jsonb_agg(coalesce(place_area.codes, '[]') order by n), '[]'),
        'group', coalesce(pg_catalog.jsonb_agg(place.group_code order by n), '[]'),
        'access', coalesce(pg_catalog.jsonb_agg(place.access order by n), '[]'),
        'confirmed', coalesce(pg_catalog.jsonb_agg(c.verified_on order by n), '[]'),
        'due', coalesce(pg_catalog.jsonb_agg(c.next_due order by n), '[]'))
      from place
      left join place_area on place_area.place_id = place.id
      left join place_check c on c.place_id = place.id),
    'activities', (
      select pg_catalog.jsonb_build_object(
        'code', coalesce(pg_catalog.jsonb_agg(code order by place_n, title, code), '[]'),
        'title', coalesce(pg_catalog.jsonb_agg(title order by place_n, title, code), '[]'),
        'kana', coalesce(pg_catalog.jsonb_agg(coalesce(kana, '') order by place_n, title, code), '[]'),
        'kind', coalesce(pg_catalog.jsonb_agg(kind_code order by place_n, title, code), '[]'),
        'place', coalesce(pg_catalog.jsonb_agg(place_n order by place_n, title, code), '[]'),
        'area', coalesce(pg_catalog.jsonb_agg(area_code order by place_n, title, code), '[]'),
        'group', coalesce(pg_catalog.jsonb_agg(group_code order by place_n, title, code), '[]'),
        'welcome', coalesce(pg_catalog.jsonb_agg(welcome order by place_n, title, code), '[]'),
        'ways', coalesce(pg_catalog.jsonb_agg(ways_in order by place_n, title, code), '[]'),
        'languages', coalesce(pg_catalog.jsonb_agg(languages order by place_n, title, code), '[]'),
        'free', coalesce(pg_catalog.jsonb_agg(free order by place_n, title, code), '[]'),
        'no_booking', coalesce(pg_catalog.jsonb_agg(no_booking order by place_n, title, code), '[]'),
        'alone', coalesce(pg_catalog.jsonb_agg(alone_ok order by place_n, title, code), '[]'),
        'online', coalesce(pg_catalog.jsonb_agg(online order by place_n, title, code), '[]'),
        'confirmed', coalesce(pg_catalog.jsonb_agg(verified_on order by place_n, title, code), '[]'),
        'due', coalesce(pg_catalog.jsonb_agg(next_due order by place_n, title, code), '[]'))
      from activity))
$$;
comment on function public.directory_snapshot() is
  'All published places and activities in columns: places {id, code, name, kana, kind, lng, lat, approximate, areas, group (code or null), access (what is there), confirmed, due}, sorted by reading; activities {code, title, kana, kind, place (index of its place or null), area, group, welcome, ways, languages, free, no_booking, alone, online, confirmed, due}. Reads as the visitor, so it holds nothing anyone may not see.';
grant execute on function public.directory_snapshot() to anon, authenticated;

create function public.directory_schedules() returns jsonb
  language sql stable
  set search_path = ''
as $$
  select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('activity', a.code, 'schedules', s.rows) order by a.code), '[]')
  from public.activities a
  join lateral (
    select pg_catalog.jsonb_agg(
      pg_catalog.to_jsonb(s) || pg_catalog.jsonb_build_object('schedule_exceptions', (
        select coalesce(pg_catalog.jsonb_agg(pg_catalog.to_jsonb(e) order by e.date, e.kind), '[]')
        from public.schedule_exceptions e where e.schedule_id = s.id))
      order by s.position, s.id) as rows
    from public.schedules s where s.activity_id = a.id
  ) s on s.rows is not null
  where a.status = 'published'
    and (a.place_id is null or exists (
      select from public.places p where p.id = a.place_id and p.status = 'published'))
$$;
comment on function public.directory_schedules() is
  'The times of every activity in the directory: [{activity: CODE, schedules: [row with its schedule_exceptions]}]. Reads as the visitor.';
grant execute on function public.directory_schedules() to anon, authenticated;
