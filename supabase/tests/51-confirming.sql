-- Confirming and reminding: keepers say it themselves, curators after a visit or a call; one mail a
-- person and period, whose link shows on GET and acts only when asked to.
select plan(49);
select tests.create_town();

create function tests.code(of text) returns text
  language sql stable security definer set search_path = ''
  as $$
    select p.code from public.places p where p.id = tests.id(code.of)
    union all select a.code from public.activities a where a.id = tests.id(code.of)
    union all select g.code from public.groups g where g.id = tests.id(code.of)
  $$;
grant execute on all functions in schema tests to public;

-- Who may confirm -------------------------------------------------------------------------------

select is(tests.tried($$select public.confirm_record('place', tests.code('tea house'))$$),
  tests.all_get('"refused"', '{"anon": "denied", "editor": 1}'), 'a place is confirmed by its own editors, not by curators in their name');
select is(tests.tried($$select public.confirm_record('activity', tests.code('tea party'))$$),
  tests.all_get('"refused"', '{"anon": "denied", "editor": 1}'), 'so is an activity');
select is(tests.tried($$select public.confirm_record('group', tests.code('tea'))$$),
  tests.all_get('"refused"', '{"anon": "denied", "editor": 1}'), 'and a group');
select is(tests.tried($$select public.confirm_record('place', tests.code('tea house'), 'visit', 'x')$$),
  tests.all_get('"refused"', '{"anon": "denied", "curator": 1, "town_curator": 1, "admin": 1}'), 'visits are the curators'' of the area');
select is(tests.tried($$select public.confirm_record('activity', tests.code('tea party'), 'phone')$$),
  tests.all_get('"refused"', '{"anon": "denied", "curator": 1, "town_curator": 1, "admin": 1}'), 'so are calls');
select is(tests.tried($$select public.confirm_record('group', tests.code('tea'), 'walk')$$),
  tests.all_get('"refused"', '{"anon": "denied", "curator": 1, "town_curator": 1, "admin": 1}'), 'also about a group with a place there');
select is(tests.tried($$select public.confirm_record('place', tests.code('tea house'), 'open_data')$$),
  tests.all_get('"refused"', '{"anon": "denied"}'), 'open data are the importer''s');
select is(tests.tried($$select public.confirm_record('place', 'AAAAAA')$$), tests.all_get('"refused"', '{"anon": "denied"}'), 'of nothing there is nothing to confirm');
select is(tests.tried($$insert into public.verifications (place_id, method, verified_on) values (tests.id('tea house'), 'self', now())$$),
  tests.all_get('"denied"'), 'nobody writes one by hand');

select tests.act_as('curator');
select throws_ok($$select public.confirm_record('place', tests.code('tea house'), 'visit', null, private.today() + 1)$$, 'EN047', null, 'not for tomorrow');
select throws_ok($$select public.confirm_record('place', tests.code('tea house'), 'visit', null, private.today() - 61)$$, 'EN047', null, 'nor for long ago');
select is(public.confirm_record('place', tests.code('tea house'), 'visit', ' 看板を見た ', private.today() - 3),
  (private.today() - 3 + interval '12 months')::date, 'a house is due again after a year');
select tests.act_as('other_editor');
select is(public.confirm_record('activity', tests.code('rice planting')), (private.today() + interval '6 months')::date, 'what people do after half a year');
select is(public.confirm_record('activity', tests.code('rice planting')), (private.today() + interval '6 months')::date, 'pressed twice');
select tests.act_as_owner();
select is((select count(*) from public.verifications where activity_id = tests.id('rice planting')), 1::bigint, 'is confirmed once');
select is((select array[method::text, note, verified_by::text] from public.verifications where place_id = tests.id('tea house') and verified_on = private.today() - 3),
  array['visit', '看板を見た', tests.user_id('curator')::text], 'with method, note and person');

-- Reminding -------------------------------------------------------------------------------------

-- From here on the clock is the year 2030.
delete from public.verifications;
insert into public.verifications (place_id, activity_id, group_id, method, verified_on, next_due)
  select p, a, g, 'self', due - 365, due from (values
    (tests.id('tea house'), null::uuid, null::uuid, date '2030-01-10'),
    (null, tests.id('tea party'), null, '2030-01-12'),
    (null, null, tests.id('tea'), '2030-02-01'),
    (tests.id('rice barn'), null, null, '2031-01-01'),
    (null, tests.id('rice planting'), null, '2031-01-01'),
    (null, null, tests.id('rice'), '2031-01-01')) v (p, a, g, due);
create function tests.at(day text) returns timestamptz language sql immutable set search_path = '' as $$ select (day || ' 09:00+09')::timestamptz $$;
create function tests.last_names() returns text[] language sql stable set search_path = '' as $$
  select array_agg(e ->> 'name' || ' ' || (e ->> 'step') order by e ->> 'name') from (
    select data from public.mails where template = 'reminder' order by created_at desc, id limit 1) m,
    jsonb_array_elements(m.data -> 'entries') e $$;

select is(public.remind(tests.at('2030-01-09')), 0, 'nobody is asked before it is due');
select is(public.remind(tests.at('2030-01-10')), 1, 'the keeper is asked on the day');
select is(public.remind(tests.at('2030-01-10')), 0, 'once');
select is(public.remind(tests.at('2030-01-12')), 0, 'what becomes due meanwhile waits for the next mail');
select is((select array_agg(e.step order by e.id) from public.reminder_entries e), array[1], 'the first mail is about the house');
select is(public.remind(tests.at('2030-01-24')), 1, 'two weeks later there is a second');
select is((select count(*) from public.mails where template = 'reminder'), 2::bigint, 'one mail for all her entries');
select set_eq($$select coalesce(e.place_id, e.activity_id), e.step from public.reminder_entries e join public.reminders r on r.id = e.reminder_id where r.sent_on = '2030-01-24'$$,
  $$values (tests.id('tea house'), 2), (tests.id('tea party'), 1)$$, 'which counts each of them');
select is(public.remind(tests.at('2030-02-07')), 1, 'four weeks later a third');
select is(public.remind(tests.at('2030-02-21')), 1, 'a fourth for what became due later');
select is(public.remind(tests.at('2030-03-07')), 1, 'and once more for the group');
select is(public.remind(tests.at('2030-03-21')), 0, 'then there is silence');
select is((select max(e.step) from public.reminder_entries e where e.place_id = tests.id('tea house')), 4, 'after three times it is only named beside others');
select is((select count(distinct person_id) from public.reminders), 1::bigint, 'nobody else was asked');

insert into public.group_members (group_id, user_id, role) values (tests.id('rice'), tests.user_id('editor'), 'editor');
select is(public.remind(tests.at('2031-01-02')), 2, 'an editor of two groups gets one mail, the other editor hers');
select is((select count(*) from public.reminder_entries e join public.reminders r on r.id = e.reminder_id
    where r.sent_on = '2031-01-02' and r.person_id = tests.user_id('editor')), 6::bigint, 'about the entries of both groups');
insert into public.mail_preferences (person_id, notices) values (tests.user_id('editor'), false);
select is(public.remind(tests.at('2031-01-20')), 1, 'who wants no notices is not asked');
select is(tests.tried('select public.remind()'), tests.all_get('"denied"'), 'only the job reminds');
select is(tests.seen('select id, sent_on from public.reminders'), tests.all_get('0', '{"anon": "denied", "editor": 6, "other_editor": 2, "admin": 8}'), 'a person sees her own reminders');
select is(tests.seen('select id from public.reminder_entries') -> 'resident', '0', 'and nobody what others were asked');
select is(tests.seen('select mail_id from public.reminders'), tests.all_get('"denied"'), 'nobody sees the mail');

-- The link ----------------------------------------------------------------------------------------

delete from public.verifications where coalesce(place_id, activity_id, group_id) in (tests.id('rice barn'), tests.id('rice planting'), tests.id('rice'));
create temporary table claimed as select * from public.claim_mails(50, tests.at('2031-02-01'));
grant select on claimed to anon;
create temporary table link as select token from claimed where address = 'other_editor@example.test' order by id limit 1;
grant select on link to anon;
create function tests.visitor() returns text language sql immutable set search_path = '' as $$ select pg_catalog.repeat('a', 64) $$;
grant execute on all functions in schema tests to public;

select tests.act_as_anon();
select is((select jsonb_array_length(public.open_mail_link(token) -> 'entries') from link), 3, 'the link opens the page of what is asked');
select is((select public.open_mail_link(token) from link), (select public.open_mail_link(token) from link), 'opened twice it is the same');
select is(public.open_mail_link(repeat('0', 64)), null, 'a link that nobody sent opens nothing');
select is(public.use_mail_link(repeat('0', 64), 'confirm', tests.visitor()), null, 'and does nothing');
select tests.act_as_owner();
select is((select count(*) from public.verifications where verified_on = private.today()), 0::bigint, 'opening it confirmed nothing');
select tests.act_as_anon();
select is((select public.use_mail_link(token, 'confirm', tests.visitor(), array[tests.code('rice')]) ->> 'changed' from link), '1', 'a button confirms one');
select is((select public.use_mail_link(token, 'confirm', tests.visitor(), array[tests.code('tea house')]) ->> 'changed' from link), '0', 'but not one of another group');
select tests.act_as_owner();
select is((select array[group_id, verified_by] from public.verifications where verified_on = private.today()), array[tests.id('rice'), tests.user_id('other_editor')], 'in the name of who got the mail');
delete from public.group_members where group_id = tests.id('rice') and user_id = tests.user_id('other_editor');
select is((select public.open_mail_link(token) -> 'entries' from link), '[]', 'who has left the group is asked no more');
select is((select public.use_mail_link(token, 'stop', tests.visitor()) ->> 'changed' from link), '1', 'notices are stopped by the link');
select is((select notices from public.mail_preferences where person_id = tests.user_id('other_editor')), false, 'for this person');
select is((select count(*) from public.role_grants), 4::bigint, 'and nobody gained anything');

select * from finish();
