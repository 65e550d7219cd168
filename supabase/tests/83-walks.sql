-- まち歩き: who reads and writes routes, teams and finds, who may send a find, and what becomes of it.
select plan(47);
select tests.create_town();
select tests.create_events();
-- A walk of a resident in the south that is on its way, and another one that is over.
update public.events set form = 'walk', starts_at = now() - interval '1 hour', ends_at = now() + interval '1 hour' where id = tests.id('own walk');
update public.event_private set board_code = 'WALKY3' where event_id = tests.id('own walk');
create function tests.code(name text) returns text
  language sql stable set search_path = '' as $$ select e.code from public.events e where e.id = tests.id(name) $$;
create function tests.find(person text, find jsonb, pass text default 'WALKY3', visitor text default repeat('ab', 32)) returns jsonb
  language sql set search_path = ''
  as $$ select tests.asked(person, pg_catalog.format('public.add_find(%L, %L, %L, %L)', tests.code('own walk'), pass, find, visitor)) $$;
grant execute on function tests.code(text), tests.find(text, jsonb, text, text) to public;

-- Routes and teams --------------------------------------------------------------------------

select is(tests.tried($$select public.save_walk((select code from public.events where title = '南のまち歩き'), '[]', '[]')$$),
  tests.all_get('"refused"', '{"anon": "denied", "resident": 1, "other_curator": 1, "town_curator": 1, "admin": 1}'),
  'its host and the curators of its area write routes');
select is(tests.asked('editor', format('public.save_walk(%L, ''[]'', ''[]'')', tests.code('tea talk'))), '"EN062"', 'of a walk only');
select is(tests.asked('resident', format('public.save_walk(%L, %L, %L)', tests.code('own walk'),
  jsonb_build_array(jsonb_build_object('id', tests.id('r1'), 'name', ' 川の道 ', 'stops', jsonb_build_array(
    jsonb_build_object('place', (select code from public.places where id = tests.id('rice barn'))),
    '{"name": "橋", "lng": 139.51, "lat": 34.51}'::jsonb))),
  jsonb_build_array(jsonb_build_object('id', tests.id('t1'), 'name', 'あか', 'route', tests.id('r1'))))), '""', 'a route of a place and a point, and a team');
select is((select array_agg(coalesce(p.name, s.name) order by s.position) from public.walk_stops s left join public.places p on p.id = s.place_id), '{米蔵,橋}', 'in their order');
select is((select name from public.walk_routes), '川の道', 'called as it was typed');
select is((select route_id from public.walk_teams), tests.id('r1'), 'the team takes the route');
select is(tests.asked('resident', format('public.save_walk(%L, ''[{"id": "00000000-0000-4000-8000-000000000001", "name": "", "stops": []}]'', ''[]'')', tests.code('own walk'))), '"EN075"', 'a route has a name');
insert into public.blocks (kind, word, reason) values ('word', 'もうけ話', '勧誘');
select is(tests.asked('resident', format('public.save_walk(%L, ''[]'', ''[{"id": "00000000-0000-4000-8000-000000000002", "name": "もうけ話"}]'')', tests.code('own walk'))), '"EN075"', 'and none of the words that are held back');
select is(tests.seen('select 1 from public.walk_routes'), tests.all_get('1'), 'anyone reads routes');
select is(tests.seen('select 1 from public.walk_stops'), tests.all_get('2'), 'their stops');
select is(tests.seen('select 1 from public.walk_teams'), tests.all_get('1'), 'and teams');
select is(tests.tried($$insert into public.walk_teams (event_id, position, name) values (tests.id('own walk'), 5, 'x')$$), tests.all_get('"denied"'), 'nobody writes them by hand');
update public.events set status = 'draft' where id = tests.id('own walk');
select is(tests.seen('select 1 from public.walk_stops'), tests.all_get('0', '{"resident": 2, "other_curator": 2, "town_curator": 2, "admin": 2}'), 'of a draft its keepers do');
select is(tests.find('anon', '{"key": "00000000-0000-4000-8000-00000000000a", "words": "ベンチ"}'), '"closed"', 'and nothing is found at one');
update public.events set status = 'open' where id = tests.id('own walk');

-- Who may find ------------------------------------------------------------------------------

select is(tests.find('anon', '{"key": "00000000-0000-4000-8000-00000000000a", "words": "ベンチ"}', 'WRONG3'), '"code"', 'without the code nothing is taken');
select is(tests.find('resident', '{"key": "00000000-0000-4000-8000-00000000000b", "words": "井戸"}', ''), '"taken"', 'a host needs none');
select is((select count(*)::int from private.form_uses where form = 'code'), 1, 'a wrong code is counted');
insert into private.form_uses (form, visitor) select 'code', repeat('cd', 32) from generate_series(1, 40);
select is(tests.asked('anon', format('public.enter_walk(%L, ''WALKY3'', repeat(''cd'', 32))', tests.code('own walk'))), '"EN010"', 'who guessed forty times learns nothing more');
select is(tests.asked('anon', format('public.enter_walk(%L, '' walky3'', repeat(''ab'', 32))', tests.code('own walk'))), '"in"', 'the code is typed as it comes');
insert into private.form_uses (form, visitor) select 'code for', private.hash_of(tests.id('own walk')::text) from generate_series(1, 4000);
select is(tests.asked('anon', format('public.enter_walk(%L, ''WALKY3'', repeat(''ef'', 32))', tests.code('own walk'))), '"in"', 'others'' guesses keep nobody out');
select is(tests.asked('anon', format('public.enter_walk(%L, ''x'', repeat(''ab'', 32))', tests.code('tea talk'))), '"closed"', 'another form of event has no finds');
insert into public.sign_ups (event_id, number, key, name, email, status, link_hash, confirmed_at) values
  (tests.id('own walk'), 1, tests.id('s1'), 'いち', 'ichi@example.test', 'in', private.hash_of('secret of a seat'), now());
select is(tests.asked('anon', format('public.enter_walk(%L, ''secret of a seat'', repeat(''ab'', 32))', tests.code('own walk'))), '"in"', 'a seat does as well');
select is(tests.asked('anon', format('public.enter_walk(%L, ''secret of a seat'', repeat(''cd'', 32))', tests.code('own walk'))), '"in"', 'also where somebody guessed too often');

-- A find --------------------------------------------------------------------------------------

select is(tests.asked('anon', format('public.begin_find_photo(%L, ''WALKY3'', %L, repeat(''ab'', 32))', tests.code('own walk'), tests.id('photo'))), '"started"', 'a photo is announced');
select is(tests.asked('anon', format('public.begin_find_photo(%L, ''NO'', %L, repeat(''ab'', 32))', tests.code('own walk'), tests.id('photo 2'))), '"code"', 'with the code only');
select is(private.uploads_find(tests.id('photo') || '-480.webp'), true, 'its files may come');
select is(private.uploads_find(tests.id('photo 2') || '-480.webp'), false, 'no others');
select is(tests.asked('anon', format('public.finish_find_photo(%L, 100, 100)', tests.id('photo'))), '"EN056"', 'finished it is when they are there');
insert into storage.objects (bucket_id, name) values ('photos', tests.id('photo') || '-480.webp'), ('photos', tests.id('photo') || '-1280.webp');
select is(tests.asked('anon', format('public.finish_find_photo(%L, 100, 100)', tests.id('photo'))), '""', 'then');
select is(tests.find('anon', jsonb_build_object('key', tests.id('bench'), 'words', '川ぞいのベンチ。日かげで休めます。', 'team', tests.id('t1'), 'lng', 139.5, 'lat', 34.5,
  'precision', 'exact', 'photo', tests.id('photo'), 'found_at', now() - interval '10 minutes')), '"taken"', 'a find with all it can have');
select is(tests.find('anon', jsonb_build_object('key', tests.id('bench'), 'words', 'もう一度')), '"taken"', 'the same again changes nothing');
select is((select count(*)::int from public.finds), 2, 'two were found');
select is(tests.seen('select 1 from public.finds'), tests.all_get('0', '{"anon": "denied", "resident": 2, "other_curator": 2, "town_curator": 2, "admin": 2}'), 'its keepers read them, nobody else');
select is(tests.tried('update public.finds set words = ''x'''), tests.all_get('"denied"'), 'nobody changes them');
select is((select row(r.queue, r.source, r.name, r.areas, r.author_id, r.reason)::text from public.revisions r where r.key = tests.id('bench')),
  row('new', 'walk', '川ぞいのベンチ', '{south}'::text[], null::uuid, '「南のまち歩き」で見つけました。チーム: あか')::text, 'it waits at the desk of its area as a new place, and says where it was found');
select is(tests.seen(format('select 1 from public.photos where id = %L', tests.id('photo'))), tests.all_get('0', '{"other_curator": 1, "town_curator": 1, "admin": 1}'), 'its photo is seen by who decides');
select is(tests.find('anon', '{"key": "00000000-0000-4000-8000-00000000000c", "words": "もうけ話"}'), '"taken"', 'what looks like abuse is taken');
select is((select r.status::text from public.revisions r where r.source = 'walk' and r.name = 'もうけ話'), 'quarantined', 'into quarantine');
select is(public.walk_outcome(tests.code('own walk')), '{"finds": 2, "places": []}', 'the public knows how many wait and no more');
select is(tests.asked('other_curator', format('public.decide_revision(%L, ''approve'', null, ''{"name": "川のベンチ"}'')', (select id from public.revisions where key = tests.id('bench')))) ->> 'status',
  'approved', 'a curator gives it its name and takes it');
select is(public.walk_outcome(tests.code('own walk')), (select jsonb_build_object('finds', 2, 'places', jsonb_build_array(jsonb_build_object('code', p.code, 'name', '川のベンチ')))
  from public.places p where p.name = '川のベンチ'), 'it is on the map');
select is((select row(f.state, p.name, v.method, ph.status)::text from public.finds f join public.places p on p.id = f.place_id
    join public.verifications v on v.place_id = p.id join public.photos ph on ph.place_id = p.id where f.words like '川ぞい%'),
  '(on_map,川のベンチ,walk,shown)', 'with its photo, and made sure of by the walk');
select is(tests.asked('other_curator', format('public.merge_revision(%L, %L, %L, ''同じところ'')', tests.id('merging'),
  (select id from public.revisions where source = 'walk' and name = '井戸'), (select code from public.places where id = tests.id('rice barn')))) ->> 'code',
  (select code from public.places where id = tests.id('rice barn')), 'another find is merged into a place that is there');
select is(jsonb_path_query_array(public.walk_outcome(tests.code('own walk')), '$.places[*].name'), '["川のベンチ", "米蔵"]', 'which is what it became');
select is(tests.asked('other_curator', format('public.decide_revision(%L, ''reject'', ''のせられません'')', (select id from public.revisions where source = 'walk' and name = 'もうけ話'))) ->> 'status',
  'rejected', 'a third one is rejected');
select is((select row(f.state, f.place_id)::text from public.finds f where f.words = 'もうけ話'), '(rejected,)', 'and becomes nothing');
update public.events set starts_at = now() - interval '5 days', ends_at = now() - interval '4 days' where id = tests.id('own walk');
select is(tests.find('anon', '{"key": "00000000-0000-4000-8000-00000000000d", "words": "おそい"}'), '"closed"', 'after two days nothing more comes');

select * from finish();
