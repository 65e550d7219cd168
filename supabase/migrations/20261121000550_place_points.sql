-- Where a place is: in which areas its public point lies, and what the public sees of a place that is
-- shown by its district only, because it is somebody's home.
--
-- Everything public about the point of a blurred place is a function of its district alone: however
-- often it is saved or read, and whatever else lies there, nothing finer follows from it.

create function private.blurring_district(point extensions.geometry) returns text
  language sql stable
  set search_path = ''
as $$
  -- A few gardens are no district to hide in: 25 ha is 500 by 500 m.
  select a.code from public.areas a
  where extensions.st_covers(a.boundary, point)
    and extensions.st_area(a.boundary::extensions.geography) >= 250000
  order by extensions.st_area(a.boundary), a.code
  limit 1
$$;
comment on function private.blurring_district(extensions.geometry) is
  'The smallest area of 25 ha or more around a point; null when none holds it.';

create function private.blur_place() returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
begin
  new.blurred_area := null;
  if not new.blurred then
    return new;
  end if;
  -- The room would tell the house.
  if new.building is not null then
    update public.place_exact set building = new.building where place_id = new.id;
    new.building := null;
  end if;
  new.location := null;
  new.address := null;
  new.precision := 'unknown';
  select a.code, extensions.st_pointonsurface(a.boundary)::extensions.geography,
      pg_catalog.concat(parent.name, a.name), 'area'
    into new.blurred_area, new.location, new.address, new.precision
    from public.place_exact e
    join public.areas a on a.code = private.blurring_district(e.location::extensions.geometry)
    left join public.areas parent on parent.code = a.parent_code and parent.kind = 'municipality'
    where e.place_id = new.id;
  new.precision := coalesce(new.precision, 'unknown');
  return new;
end
$$;
comment on function private.blur_place() is
  'Before trigger: point, precision and address of a blurred place are those of its district, whoever writes what; where no district is known it has none. Its room goes to place_exact.';
create trigger places_0_blur before insert or update on public.places
  for each row when (new.blurred or new.blurred_area is not null) execute function private.blur_place();

create function private.follow_place_exact() returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
begin
  update public.places set blurred = true where id = coalesce(new.place_id, old.place_id) and blurred;
  return null;
end
$$;
comment on function private.follow_place_exact() is
  'Blurs the place anew when its true point changes; within its district that changes nothing.';
create trigger place_exact_follow after insert or delete on public.place_exact
  for each row execute function private.follow_place_exact();
create trigger place_exact_moved after update on public.place_exact
  for each row when (old.location::text is distinct from new.location::text) execute function private.follow_place_exact();

create function private.set_place_point(
  place_id uuid, lng double precision, lat double precision, address text, blurred boolean,
  "precision" public.location_precision default 'exact', building text default null
) returns void
  language plpgsql
  set search_path = ''
as $$
declare
  point extensions.geography := extensions.st_setsrid(extensions.st_makepoint(lng, lat), 4326)::extensions.geography;
begin
  if blurred then
    insert into public.place_exact as e (place_id, location, address, building)
      select p.id, point, set_place_point.address, coalesce(set_place_point.building, p.building)
      from public.places p where p.id = set_place_point.place_id
      on conflict on constraint place_exact_pkey do update set
        location = excluded.location, address = excluded.address,
        building = coalesce(excluded.building, e.building);
    update public.places p set blurred = true where p.id = set_place_point.place_id;
  else
    update public.places p set blurred = false, location = point, address = set_place_point.address,
        "precision" = case when point is null then 'unknown' else set_place_point."precision" end,
        building = coalesce(set_place_point.building, p.building,
          (select e.building from public.place_exact e where e.place_id = p.id))
      where p.id = set_place_point.place_id;
    delete from public.place_exact e where e.place_id = set_place_point.place_id;
  end if;
end
$$;
comment on function private.set_place_point(uuid, double precision, double precision, text, boolean, public.location_precision, text) is
  'Writes where a place is, the one way for every writer: blurred takes the true point and address (kept in place_exact, the public sees the district), otherwise all of it is public. Degrees, WGS 84; null: not known. Without a building the one known stays.';

-- Areas -------------------------------------------------------------------------------------

create function private.areas_around(location extensions.geography, blurred_area text) returns setof text
  language sql stable
  set search_path = ''
as $$
  select a.code from public.areas a
  where extensions.st_covers(a.boundary, location::extensions.geometry)
    and (areas_around.blurred_area is null or a.code = areas_around.blurred_area
      or extensions.st_area(a.boundary) > (
        select extensions.st_area(d.boundary) from public.areas d where d.code = areas_around.blurred_area))
$$;
comment on function private.areas_around(extensions.geography, text) is
  'Areas a place lies in by its public point; for a blurred one none finer than its district.';

create function private.place_in_areas() returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
begin
  if tg_op = 'UPDATE' then
    delete from public.place_areas where place_id = new.id;
  end if;
  insert into public.place_areas (place_id, area_code)
    select new.id, code from private.areas_around(new.location, new.blurred_area) code;
  return null;
end
$$;
comment on function private.place_in_areas() is 'Keeps place_areas when a place moves.';
create trigger places_located after insert on public.places
  for each row when (new.location is not null) execute function private.place_in_areas();
create trigger places_moved after update on public.places
  for each row when (old.location::text is distinct from new.location::text
    or old.blurred_area is distinct from new.blurred_area) execute function private.place_in_areas();

create function private.area_has_places() returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
begin
  if tg_op = 'UPDATE' then
    delete from public.place_areas where area_code = new.code;
  end if;
  -- Whoever is shown by this district, or could be from now on.
  update public.places p set blurred = true
    from public.place_exact e
    where e.place_id = p.id and p.blurred
      and (p.blurred_area = new.code or extensions.st_covers(new.boundary, e.location::extensions.geometry));
  insert into public.place_areas (place_id, area_code)
    select p.id, new.code from public.places p
    where p.location is not null
      and extensions.st_covers(new.boundary, p.location::extensions.geometry)
      and (p.blurred_area is null or new.code in (select private.areas_around(p.location, p.blurred_area)))
    on conflict do nothing;
  return null;
end
$$;
comment on function private.area_has_places() is 'Keeps place_areas and blurred places when an outline or a name changes.';
create trigger areas_outlined after insert on public.areas
  for each row when (new.boundary is not null) execute function private.area_has_places();
create trigger areas_redrawn after update of boundary, name on public.areas
  for each row when (old.boundary::text is distinct from new.boundary::text or old.name <> new.name)
  execute function private.area_has_places();
