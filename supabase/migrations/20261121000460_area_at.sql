-- Which district a point lies in: said in words to whoever sets a pin.

create function public.area_at(lng double precision, lat double precision) returns text
  language sql stable
  set search_path = ''
as $$
  with asked as (
    select extensions.st_setsrid(extensions.st_makepoint(lng, lat), 4326) as point
  )
  select a.code from asked, public.areas a
  -- About two kilometres: a quay may lie outside of every outline.
  where extensions.st_dwithin(a.boundary, asked.point, 0.02)
  order by extensions.st_distance(a.boundary, asked.point), extensions.st_area(a.boundary), a.code
  limit 1
$$;
comment on function public.area_at(double precision, double precision) is
  'Code of the smallest area around a point (degrees, WGS 84), else of the nearest within about two kilometres; null where none is known.';
grant execute on function public.area_at(double precision, double precision) to anon, authenticated;
