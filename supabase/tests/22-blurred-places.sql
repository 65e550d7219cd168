-- Blurred places: the public sees the district, whoever writes what, and nothing finer.
select plan(42);
select tests.create_town();

create function tests.point_of(name text) returns text
  language sql stable security definer set search_path = ''
  return (select pg_catalog.concat_ws(' ', p.lng, p.lat, p.precision, p.address) from public.places p where p.id = tests.id(point_of.name));
create function tests.areas_of(name text) returns text[]
  language sql stable security definer set search_path = ''
  return (select pg_catalog.array_agg(pa.area_code order by pa.area_code) from public.place_areas pa where pa.place_id = tests.id(name));
grant execute on all functions in schema tests to public;

select is(tests.point_of('tea house'), '139.5 35.5 area 北', 'the middle of the district is what the public sees');
select is(tests.areas_of('tea house'), array['north'], 'it lies in its district');
select is((select blurred_area from public.places where id = tests.id('tea house')), 'north', 'which it names');
select is(tests.seen($$select id from public.places where extensions.st_distance(location, 'SRID=4326;POINT(139.51 35.51)') < 100$$),
  tests.all_get('0'), 'nobody finds it near its true point');
select is(tests.seen($$select id from public.places where address like '%2番3号%' or search_text like '%2番3号%' or building is not null$$),
  tests.all_get('0'), 'nor by its address');
select is(tests.seen($$select id from public.search_entries where pieces::text like '%2番%'$$), tests.all_get('0'), 'nor does the search');
select is(tests.seen($$select 1 from public.directory_snapshot() s where s::text like '%139.51%' or s::text like '%35.51%'$$),
  tests.all_get('0'), 'nor does the directory');
select is(tests.seen($$select place_id from public.place_exact$$),
  tests.all_get('0', '{"anon": "denied", "editor": 1, "curator": 1, "town_curator": 1, "admin": 1}'),
  'its keepers read the true point');
select is(tests.seen($$select building from public.place_exact$$),
  tests.all_get('0', '{"anon": "denied", "editor": 1, "curator": 1, "town_curator": 1, "admin": 1}'), 'and the room');
select is(tests.seen($$select blurred_area from public.places where blurred$$), tests.all_get('1'), 'everyone reads that it is blurred');
select is(tests.tried($$update public.places set blurred = false$$), tests.all_get('"denied"'), 'nobody unblurs by hand');
select is(tests.tried($$select private.set_place_point(tests.id('tea house'), 139.51, 35.51, 'x', false)$$),
  tests.all_get('"denied"'), 'nor by the function');
select is(tests.tried($$delete from public.place_exact$$), tests.all_get('"denied"'), 'nobody deletes a true point');

-- Whoever writes what -------------------------------------------------------------------------

delete from public.changes;
select private.set_place_point(tests.id('tea house'), 139.9, 35.1, '北9丁目', true);
select is(tests.point_of('tea house'), '139.5 35.5 area 北', 'moved within its district it stays where it was');
select is((select version from public.places where id = tests.id('tea house')), 1, 'which is no change');
select is((select extensions.st_astext(location) || address from public.place_exact where place_id = tests.id('tea house')), 'POINT(139.9 35.1)北9丁目', 'but known to its keepers');
update public.places set location = 'SRID=4326;POINT(139.9 35.1)', address = '北9丁目', precision = 'exact' where id = tests.id('tea house');
select is(tests.point_of('tea house'), '139.5 35.5 area 北', 'an import that writes the point past the function does not show it');
update public.places set building = '茶荘 101号室' where id = tests.id('tea house');
select is((select building from public.places where id = tests.id('tea house')), null, 'the room is hidden');
select is((select building from public.place_exact where place_id = tests.id('tea house')), '茶荘 101号室', 'and kept');
select private.set_place_point(tests.id('tea house'), 139.9, 34.5, '南1丁目', true);
select is(tests.point_of('tea house'), '139.5 34.5 area 南', 'moved into another district it is shown there');
select is(tests.areas_of('tea house'), array['south'], 'and lies there');
select is(tests.seen($$select place_id from public.place_exact$$),
  tests.all_get('0', '{"anon": "denied", "editor": 1, "other_curator": 1, "town_curator": 1, "admin": 1}'),
  'kept by the curator of that district');
select is(tests.point_of('rice barn'), '139.5 34.5 exact', 'a place that is not blurred is where it is');
select private.set_place_point(tests.id('rice barn'), 139.7, 34.7, '南2丁目', true);
select is(tests.point_of('rice barn'), tests.point_of('tea house'), 'all blurred places of a district are at one point');
select private.set_place_point(tests.id('rice barn'), 139.7, 34.7, '南2丁目', false);
select is(tests.point_of('rice barn'), '139.7 34.7 exact 南2丁目', 'blurred no longer, it is shown where it is');
select is_empty($$select place_id from public.place_exact where place_id = tests.id('rice barn')$$, 'and nothing is kept beside it');
select private.set_place_point(tests.id('rice barn'), 139.7, 34.7, '南2丁目', false, 'street', '蔵');
select is(tests.point_of('rice barn'), '139.7 34.7 street 南2丁目', 'as near as is known');
select private.set_place_point(tests.id('rice barn'), null, null, '南', false);
select is(tests.point_of('rice barn'), 'unknown 南', 'or without a point');
select is((select building from public.places where id = tests.id('rice barn')), '蔵', 'the room stays');
insert into public.places (id, kind_code, name, location, precision, address, building, blurred, status)
  values (tests.id('home'), 'salon', '家', 'SRID=4326;POINT(139.2 35.2)', 'exact', '北3丁目', '3号室', true, 'published');
select is(tests.point_of('home'), 'unknown', 'made blurred without a true point it has none');
select is(tests.areas_of('home'), null, 'and lies nowhere');
insert into public.place_exact (place_id, location, address) values (tests.id('home'), 'SRID=4326;POINT(139.2 35.2)', '北3丁目');
select is(tests.point_of('home'), '139.5 35.5 area 北', 'until it has one');
select private.set_place_point(tests.id('home'), 100, 10, '遠く', true);
select is(tests.point_of('home'), 'unknown', 'outside of every district it has none again');
select private.set_place_point(tests.id('home'), 139.2, 35.2, '北3丁目', true);

-- Districts -----------------------------------------------------------------------------------

insert into public.areas (code, kind, name, boundary) values
  ('town', 'municipality', '茶町', extensions.st_multi(extensions.st_makeenvelope(138, 33, 141, 36.5, 4326))),
  ('middle', 'other', '中央', extensions.st_multi(extensions.st_makeenvelope(139.4, 35.4, 139.6, 35.6, 4326))),
  ('garden', 'other', '庭', extensions.st_multi(extensions.st_makeenvelope(139.199, 35.199, 139.201, 35.201, 4326)));
select is(tests.areas_of('home'), array['north', 'town'],
  'a smaller area around the middle says nothing of a home elsewhere, a garden is no district, the town around is told');
update public.areas set parent_code = 'town' where code = 'north';
update public.areas set name = '北区' where code = 'north';
select is(tests.point_of('home'), '139.5 35.5 area 茶町北区', 'a district''s name is the address, after its town''s');
insert into public.areas (code, kind, name, boundary) values
  ('quarter', 'elementary_school', '一角', extensions.st_multi(extensions.st_makeenvelope(139.1, 35.1, 139.3, 35.3, 4326)));
select is(tests.point_of('home'), '139.2 35.2 area 一角', 'a new, smaller district shows it');
select is(tests.areas_of('home'), array['north', 'quarter', 'town'], 'and holds it');
update public.areas set boundary = extensions.st_multi(extensions.st_makeenvelope(139.15, 35.1, 139.25, 35.4, 4326)) where code = 'quarter';
select is(tests.point_of('home'), '139.2 35.25 area 一角', 'drawn anew it shows it elsewhere');
update public.areas set boundary = null where code = 'quarter';
select is(tests.point_of('home'), '139.5 35.5 area 茶町北区', 'and without an outline no more');
update public.areas set boundary = extensions.st_multi(extensions.st_makeenvelope(139.1, 35.1, 139.3, 35.3, 4326)) where code = 'quarter';
delete from public.areas where code = 'quarter';
select is(tests.point_of('home'), '139.5 35.5 area 茶町北区', 'nor when it is gone');
select is(tests.areas_of('home'), array['north', 'town'], 'with its areas');
select is((select count(*) from public.changes where tags::text like '%35.2%' or tags::text like '%丁目%'), 0::bigint, 'changes tell nothing of it');

select * from finish();
