-- Groups, places and activities: drafts are their keepers', everything else is anyone's to read, and
-- nobody writes but the importer.
select plan(24);
select tests.create_town();

select is(tests.seen($$select id from public.groups where status = 'published'$$), tests.all_get('2'), 'everyone reads published groups');
select is(tests.seen($$select id from public.groups where status = 'draft'$$),
  tests.all_get('0', '{"editor": 1, "town_curator": 1, "admin": 1}'), 'draft groups are their editors'' and the town''s');
select is(tests.seen($$select id from public.places where status = 'published'$$), tests.all_get('2'), 'everyone reads published places');
select is(tests.seen($$select id from public.places where status = 'draft'$$),
  tests.all_get('0', '{"editor": 1, "curator": 1, "town_curator": 1, "admin": 1}'), 'draft places are their keepers''');
select is(tests.seen($$select id from public.activities where status = 'published'$$), tests.all_get('2'), 'everyone reads published activities');
select is(tests.seen($$select id from public.activities where status = 'draft'$$),
  tests.all_get('0', '{"editor": 1, "curator": 1, "town_curator": 1, "admin": 1}'), 'draft activities are their keepers''');

select is(tests.seen('select created_by from public.places'), tests.all_get('"denied"'), 'nobody reads who made a place');
select is(tests.seen('select created_by from public.activities'), tests.all_get('"denied"'), 'nobody reads who made an activity');
select is(tests.seen('select created_by from public.groups'), tests.all_get('"denied"'), 'nobody reads who made a group');

select is(tests.seen('select location, address from public.place_exact'),
  tests.all_get('0', '{"anon": "denied", "editor": 1, "curator": 1, "town_curator": 1, "admin": 1}'),
  'the true point is its keepers'' only');
select is(tests.seen($$select place_id from public.place_areas where place_id = tests.id('tea house')$$),
  tests.all_get('1'), 'everyone reads where a published place lies');
select is(tests.seen($$select place_id from public.place_areas where place_id = tests.id('tea shed')$$),
  tests.all_get('0', '{"editor": 1, "curator": 1, "town_curator": 1, "admin": 1}'), 'and its keepers where a draft does');

-- The parts of a draft are as hidden as the draft.
select is(tests.seen($$select id from public.schedules where activity_id = tests.id('tea plan')$$),
  tests.all_get('0', '{"editor": 1, "curator": 1, "town_curator": 1, "admin": 1}'), 'times of a draft are hidden');
select is(tests.seen($$select id from public.schedule_exceptions where schedule_id = tests.id('plan time')$$),
  tests.all_get('0', '{"editor": 1, "curator": 1, "town_curator": 1, "admin": 1}'), 'dates of a draft are hidden');
select is(tests.seen($$select field_code from public.activity_fields$$),
  tests.all_get('1', '{"editor": 2, "curator": 2, "town_curator": 2, "admin": 2}'), 'fields of a draft are hidden');
select is(tests.seen($$select programme_code from public.activity_programmes$$),
  tests.all_get('1', '{"editor": 2, "curator": 2, "town_curator": 2, "admin": 2}'), 'programmes of a draft are hidden');

-- Nobody writes.
select is(tests.tried($$insert into public.places (kind_code, name) values ('salon', 'x')$$), tests.all_get('"denied"'), 'nobody inserts places');
select is(tests.tried($$update public.places set name = 'x'$$), tests.all_get('"denied"'), 'nobody changes places');
select is(tests.tried($$delete from public.places$$), tests.all_get('"denied"'), 'nobody deletes places');
select is(tests.tried($$update public.place_exact set address = 'x'$$), tests.all_get('"denied"'), 'nobody changes the true point');
select is(tests.tried($$update public.activities set status = 'published'$$), tests.all_get('"denied"'), 'nobody publishes');
select is(tests.tried($$insert into public.activities (kind_code, title) values ('salon', 'x')$$), tests.all_get('"denied"'), 'nobody inserts activities');
select is(tests.tried($$update public.groups set name = 'x'$$), tests.all_get('"denied"'), 'nobody changes groups');
select is(tests.tried($$insert into public.schedules (activity_id, freq) values (tests.id('tea party'), 'daily')$$), tests.all_get('"denied"'), 'nobody inserts times');

select * from finish();
