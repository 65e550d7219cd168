-- Contacts: anyone's, for people who signed in, for the keepers; on places, activities and groups alike.
select plan(13);
select tests.create_town();
insert into public.contacts (activity_id, group_id, kind, value, visibility) values
  (tests.id('tea party'), null, 'phone', '000-0000-1001', 'public'),
  (tests.id('tea party'), null, 'phone', '000-0000-1002', 'signed_in'),
  (tests.id('tea party'), null, 'phone', '000-0000-1003', 'curators'),
  (null, tests.id('rice'), 'email', 'rice@example.jp', 'public'),
  (null, tests.id('rice'), 'phone', '000-0000-2002', 'signed_in'),
  (null, tests.id('rice'), 'phone', '000-0000-2003', 'curators'),
  (tests.id('tea plan'), null, 'phone', '000-0000-3002', 'signed_in');
create function tests.code_of(name text) returns text
  language sql stable security definer set search_path = ''
  as $$
    select p.code from public.places p where p.id = tests.id(code_of.name)
    union all select a.code from public.activities a where a.id = tests.id(code_of.name)
    union all select g.code from public.groups g where g.id = tests.id(code_of.name)
  $$;
grant execute on all functions in schema tests to public;

select is(tests.seen($$select value from public.contacts where place_id = tests.id('tea house') and visibility = 'public'$$),
  tests.all_get('1'), 'everyone reads the public contacts of a place');
select is(tests.seen($$select value from public.contacts where place_id = tests.id('tea house') and visibility = 'signed_in'$$),
  tests.all_get('1', '{"anon": 0}'), 'people who signed in those for them');
select is(tests.seen($$select value from public.contacts where place_id = tests.id('tea house') and visibility = 'curators'$$),
  tests.all_get('0', '{"editor": 1, "curator": 1, "town_curator": 1, "admin": 1}'), 'its keepers the rest');
select is(tests.seen($$select value from public.contacts where activity_id = tests.id('tea party') and visibility <> 'curators'$$),
  tests.all_get('2', '{"anon": 1}'), 'the same of an activity');
select is(tests.seen($$select value from public.contacts where activity_id = tests.id('tea party') and visibility = 'curators'$$),
  tests.all_get('0', '{"editor": 1, "curator": 1, "town_curator": 1, "admin": 1}'), 'and its keepers');
select is(tests.seen($$select value from public.contacts where group_id = tests.id('rice') and visibility <> 'curators'$$),
  tests.all_get('2', '{"anon": 1}'), 'and of a group');
select is(tests.seen($$select value from public.contacts where group_id = tests.id('rice') and visibility = 'curators'$$
  ) - array['other_curator', 'curator', 'town_curator', 'admin'],
  tests.all_get('0', '{"other_editor": 1}') - array['other_curator', 'curator', 'town_curator', 'admin'],
  'whose editors read all of theirs');
select is(tests.seen($$select value from public.contacts where activity_id = tests.id('tea plan')$$),
  tests.all_get('0', '{"editor": 2, "curator": 2, "town_curator": 2, "admin": 2}'), 'those of a draft are hidden with it');

select is(tests.seen($$select 1 where public.has_contacts_behind('place', tests.code_of('tea house'))$$), tests.all_get('1'), 'anyone knows that a place has more');
select is(tests.seen($$select 1 where public.has_contacts_behind('activity', tests.code_of('tea party'))$$), tests.all_get('1'), 'or an activity');
select is(tests.seen($$select 1 where public.has_contacts_behind('group', tests.code_of('rice'))$$), tests.all_get('1'), 'or a group');
select is(tests.seen($$select 1 where public.has_contacts_behind('group', tests.code_of('tea'))$$), tests.all_get('0'), 'or has not');
select is(tests.seen($$select 1 where public.has_contacts_behind('activity', tests.code_of('tea plan'))$$), tests.all_get('0'), 'of a draft nobody knows');

select * from finish();
