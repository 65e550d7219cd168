-- What triggers keep: codes, versions, search text, points, areas; and what changes leave behind.
select plan(30);
select tests.create_town();

select matches((select code from public.places where id = tests.id('tea house')),
  '^[ACDEFGHJKMNPQRTUVWXY34679]{6}$', 'a place gets a short code');
select throws_ok($$update public.places set code = 'AAAAAA' where id = tests.id('tea house')$$,
  'EN001', null, 'a code never changes');
select lives_ok($$insert into public.places (code, kind_code, name) values ('AAAAAA', 'salon', 'x')$$, 'a code may be given');
select throws_ok($$insert into public.places (code, kind_code, name) values ('AAAAAA', 'salon', 'x')$$,
  '23505', null, 'but only once');
select throws_ok($$insert into public.places (code, kind_code, name) values ('OOOOOO', 'salon', 'x')$$,
  '23514', null, 'and only of unambiguous letters');

update public.places set name = '茶の間カフェ' where id = tests.id('tea house');
select is((select version from public.places where id = tests.id('tea house')), 2, 'a change counts');
update public.places set name = '茶の間カフェ' where id = tests.id('tea house');
select is((select version from public.places where id = tests.id('tea house')), 2, 'no change does not');
select is((select search_text from public.places where id = tests.id('tea house')), '茶の間かふぇ北', 'search text is folded');
select is((select row(lng, lat)::text from public.places where id = tests.id('tea house')), '(139.5,35.5)', 'degrees follow the point');

select results_eq($$select area_code from public.place_areas where place_id = tests.id('tea house')$$,
  array['north'], 'a place lies in the area around its point');
update public.places set location = 'SRID=4326;POINT(139.5 34.5)' where id = tests.id('tea shed');
select results_eq($$select area_code from public.place_areas where place_id = tests.id('tea shed')$$,
  array['south'], 'and in another one when it moves');
update public.places set location = null, precision = 'unknown' where id = tests.id('tea shed');
select is_empty($$select area_code from public.place_areas where place_id = tests.id('tea shed')$$,
  'and in none without a point');
insert into public.areas (code, kind, name, boundary) values
  ('barn', 'other', '蔵のまわり', extensions.st_multi(extensions.st_makeenvelope(139.4, 34.4, 139.6, 34.6, 4326)));
select results_eq($$select area_code from public.place_areas where place_id = tests.id('rice barn') order by 1$$,
  array['barn', 'south'], 'a new area finds its places; areas overlap');
update public.areas set boundary = null where code = 'barn';
select results_eq($$select area_code from public.place_areas where place_id = tests.id('rice barn') order by 1$$,
  array['south'], 'and loses them with its outline');
select throws_ok($$insert into public.places (kind_code, name, precision) values ('salon', 'x', 'exact')$$,
  '23514', null, 'no precision without a point');
select throws_ok($$insert into public.contacts (kind, value) values ('phone', '1')$$, '23514', null, 'a contact has a subject');
select throws_ok($$insert into public.contacts (place_id, kind, value) values (tests.id('rice barn'), 'url', 'javascript:alert(1)')$$,
  '23514', null, 'a link is a web address');

-- Changes ------------------------------------------------------------------------------------

delete from public.changes;
update public.places set name = '米の蔵' where id = tests.id('rice barn');
select is((select array_agg(distinct t order by t) from public.changes, unnest(tags) t),
  (select array['directory', 'place:' || code] from public.places where id = tests.id('rice barn')), 'a change leaves its tags');
delete from public.changes;
update public.places set name = '小屋' where id = tests.id('tea shed');
update public.activities set title = '別の計画' where id = tests.id('tea plan');
update public.schedules set opens_at = '10:00' where id = tests.id('plan time');
select is_empty('select tags from public.changes', 'a draft leaves none');
update public.places set status = 'published' where id = tests.id('tea shed');
update public.places set status = 'draft' where id = tests.id('tea shed');
select is((select count(*) from public.changes where 'directory' = any (tags)), 2::bigint, 'coming and going do');
delete from public.changes;
update public.schedules set opens_at = '10:00' where id = tests.id('tea time');
select is((select array_agg(distinct split_part(t, ':', 1) order by split_part(t, ':', 1)) from public.changes, unnest(tags) t),
  array['activity', 'directory', 'place'], 'times change the activity, its place and the lists');
delete from public.changes;
insert into public.groups (name, status) select '会' || n, 'published' from generate_series(1, 600) n;
select is((select array_agg(t) from public.changes, unnest(tags) t), array['all'], 'very many changes are one');
select is(tests.tried($$delete from public.changes$$), tests.all_get('"denied"'), 'nobody deletes changes');

-- Times --------------------------------------------------------------------------------------

-- now() stands still within a test: activities that were last changed before it, as (version, change).
insert into public.activities (id, kind_code, title, status, updated_at)
  select tests.id(name), 'salon', name, 'published', '2026-01-01' from unnest(array['early', 'late', 'idle']) name;
create function tests.moved(name text) returns boolean
  language sql stable set search_path = ''
  return (select row(a.version, a.updated_at) = row(2, pg_catalog.now()) from public.activities a where a.id = tests.id(name));
select ok((select version = 1 and updated_at = '2026-01-01' from public.activities where id = tests.id('early')), 'an activity keeps when it changed');
insert into public.schedules (id, activity_id, freq, byday) values
  (tests.id('early time'), tests.id('early'), 'weekly', '{MO}'), (tests.id('early time 2'), tests.id('early'), 'weekly', '{TU}');
select ok(tests.moved('early'), 'times that come are one change of it, however many');
update public.schedules set opens_at = '09:00' where activity_id = tests.id('early');
select ok(tests.moved('early'), 'and so is all that happens in one transaction');
alter table public.schedules disable trigger schedules_inserted;
insert into public.schedules (id, activity_id, freq, byday) values
  (tests.id('late time'), tests.id('late'), 'weekly', '{MO}'), (tests.id('idle time'), tests.id('idle'), 'weekly', '{MO}');
alter table public.schedules enable trigger schedules_inserted;
insert into public.schedule_exceptions (schedule_id, date, kind) values (tests.id('late time'), '2026-12-07', 'cancelled');
select ok(tests.moved('late'), 'a date called off is a change of it');
update public.schedules set byday = '{MO}' where activity_id = tests.id('idle');
select ok(not tests.moved('idle'), 'what stays as it was is none');
delete from public.schedules where id = tests.id('idle time');
select ok(tests.moved('idle'), 'a time that goes is one');
select lives_ok($$delete from public.activities where id in (tests.id('early'), tests.id('late'), tests.id('idle'))$$,
  'an activity goes with its times');

select * from finish();
