-- 表彰・お礼: given at an event by its keepers, to groups, activities and places; read by anyone.
select plan(17);
select tests.create_town();
select tests.create_events();

create function tests.code(of text) returns text
  language sql immutable security definer set search_path = ''
  as $$
    select e.code from public.events e where e.id = tests.id(code.of)
    union all select g.code from public.groups g where g.id = tests.id(code.of)
    union all select a.code from public.activities a where a.id = tests.id(code.of)
  $$;
create function tests.give(key text, event text default 'tea talk', subject text default 'group', name text default 'rice', words text default '一年ありがとう賞')
  returns text language sql set search_path = ''
  as $$
    select pg_catalog.format('select public.give_recognition(%L, %L, %L, %L, %L)', tests.id(key), tests.code(event), subject, tests.code(name), words)
  $$;
grant execute on all functions in schema tests to public;

select is(tests.tried(tests.give('early')), tests.all_get('"refused"', '{"anon": "denied"}'), 'nothing is given before the event');
update public.events set starts_at = now() - interval '2 days', ends_at = now() - interval '1 day' where id in (tests.id('tea talk'), tests.id('tea idea'), tests.id('own walk'));
select is(tests.tried(tests.give('prize')),
  tests.all_get('"refused"', '{"anon": "denied", "editor": 1, "curator": 1, "town_curator": 1, "admin": 1}'), 'keepers of the event give it');
select is(tests.tried(tests.give('of walk', 'own walk', 'activity', 'tea party')),
  tests.all_get('"refused"', '{"anon": "denied", "resident": 1, "other_curator": 1, "town_curator": 1, "admin": 1}'), 'a host without a group too');
select is(tests.tried(tests.give('of draft', 'tea idea')), tests.all_get('"refused"', '{"anon": "denied"}'), 'a draft gives nothing');
select is(tests.tried(tests.give('to draft', 'tea talk', 'group', 'tea draft')), tests.all_get('"refused"', '{"anon": "denied"}'), 'a draft gets nothing');
select is(tests.tried(tests.give('no words', words => ' ')), tests.all_get('"refused"', '{"anon": "denied"}'), 'it says for what');
select is(tests.tried(tests.give('to event', 'tea talk', 'event', 'own walk')), tests.all_get('"refused"', '{"anon": "denied"}'), 'an event gets none');

select tests.act_as('editor');
select lives_ok(tests.give('prize'), 'the host gives one');
select lives_ok(tests.give('prize'), 'sent twice it is one');
select tests.act_as_owner();
select is((select (count(*), bool_and(given_on = ((now() - interval '1 day') at time zone 'Asia/Tokyo')::date))::text from public.recognitions), '(1,t)', 'on the day of the event');
select is((select count(*) from public.audit_log where action = 'recognition.given'), 1::bigint, 'it is in the log');
select is(tests.seen('select words, given_on from public.recognitions'), tests.all_get('1'), 'everyone reads it');
select is(tests.seen('select given_by from public.recognitions'), tests.all_get('"denied"'), 'nobody reads who gave it');
select is(tests.tried($$insert into public.recognitions (event_id, group_id, words) values (tests.id('tea talk'), tests.id('tea'), 'x')$$),
  tests.all_get('"denied"'), 'nobody writes one by hand');
select is(tests.tried('delete from public.recognitions'), tests.all_get('"denied"'), 'nor deletes one');
select is(tests.tried($$select public.take_back_recognition(tests.id('prize'))$$),
  tests.all_get('"refused"', '{"anon": "denied", "editor": 1, "other_editor": 1, "curator": 1, "other_curator": 1, "town_curator": 1, "admin": 1}'),
  'keepers of the event take it back, and those of the page it stands on');
update public.groups set status = 'draft' where id = tests.id('rice');
select is(tests.seen('select id from public.recognitions'), tests.all_get('0', '{"other_editor": 1, "town_curator": 1, "admin": 1}'),
  'with who got it, it is out of sight');

select * from finish();
