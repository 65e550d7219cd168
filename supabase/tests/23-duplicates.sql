-- Probable duplicates: a like name, the same telephone, the same spot; and nothing that is hidden.
select plan(22);
select tests.create_town();
insert into public.contacts (place_id, activity_id, group_id, kind, value, visibility) values
  (tests.id('rice barn'), null, null, 'phone', '000-1234-5678', 'public'),
  (tests.id('rice barn'), null, null, 'phone', '000-1234-0001', 'signed_in'),
  (tests.id('rice barn'), null, null, 'phone', '000-1234-0002', 'curators'),
  (null, tests.id('tea party'), null, 'phone', '000-1234-0003', 'public'),
  (tests.id('tea shed'), null, null, 'phone', '000-1234-0004', 'public');
update public.places set kana = 'ちゃのま' where id = tests.id('tea house');

create function tests.alike(name text, lng float8 default null, lat float8 default null, phone text default null, subject text default 'place')
  returns text language sql set search_path = ''
  return (select pg_catalog.string_agg(d.name || ' ' || pg_catalog.array_to_string(d.reasons, '+') || coalesce(' ' || d.distance_m, ''), ', ')
    from public.find_duplicates(alike.subject, alike.name, lng, lat, phone) d);
grant execute on all functions in schema tests to public;

select is(tests.alike('茶の間'), '茶の間 name', 'the same name');
select is(tests.alike('茶の間カフェ'), null, 'half a name far off is another one');
select is(tests.alike('チャノマ'), '茶の間 name', 'by its reading, in whatever kana');
select is(tests.alike('「茶の間」'), '茶の間 name', 'whatever marks stand around it');
select is(tests.alike('米ぐら', 139.5, 34.50001), '米蔵 near 1', 'what stands on the same spot');
select is(tests.alike('米ぐら', 139.5, 34.501), null, 'but not along the road');
select is(tests.alike('米蔵', 139.5, 34.501), '米蔵 name 111', 'the same name along the road');
select is(tests.alike('米蔵', 139.6, 34.501), null, 'and not beyond the hills');
select is(tests.alike('x', phone => '０００（１２３４）５６７８'), '米蔵 phone', 'the same telephone, however written');
select is(tests.alike('x', phone => '+81 00-1234-5678'), '米蔵 phone', 'or dialled from abroad');
select is(tests.alike('x', phone => '5678'), null, 'a part of one is none');
select is(tests.alike('x', phone => '000-1234-0003'), '茶の間 phone', 'the telephone of what takes place there');
select is(tests.alike('茶の間', 139.51, 35.51), '茶の間 name', 'a blurred place tells no distance');
select is(tests.alike('x', 139.51, 35.51), null, 'and is not found at its true point');
select is(tests.alike('x', 139.5, 35.5), null, 'nor in the middle of its district');
select is(tests.alike('お茶会', subject => 'activity'), 'お茶会 name', 'activities by name');
select is(tests.alike('お米の会', subject => 'group'), 'お米の会 name', 'and groups');
select is_empty($$select * from public.find_duplicates('place', '米蔵', 139.5, 34.5, null, tests.id('rice barn'))$$, 'nothing is its own duplicate');
select is(tests.seen($$select * from public.find_duplicates('place', 'x', phone => '000-1234-0001')$$),
  tests.all_get('1', '{"anon": 0}'), 'a telephone for signed-in people answers to them');
select is(tests.seen($$select * from public.find_duplicates('place', 'x', phone => '000-1234-0002')$$),
  tests.all_get('0', '{"other_editor": 1, "other_curator": 1, "town_curator": 1, "admin": 1}'), 'one for the keepers to them alone');
select is(tests.seen($$select * from public.find_duplicates('place', '物置', phone => '000-1234-0004')$$),
  tests.all_get('0', '{"editor": 1, "curator": 1, "town_curator": 1, "admin": 1}'), 'a draft is found by its keepers alone');
update public.places set status = 'ended' where id = tests.id('rice barn');
select is(tests.alike('米蔵'), '米蔵 name', 'what has ended may begin again');

select * from finish();
