-- Corrections: anyone sends one, through one function and within limits; only those who keep the
-- entry's area read it, and the sender is nobody.
select plan(54);
select tests.create_town();
select tests.create_events();

create function tests.visitor(name text) returns text
  language sql immutable set search_path = ''
  return pg_catalog.encode(pg_catalog.sha256(name::bytea), 'hex');
create function tests.code(of text) returns text
  language sql stable security definer set search_path = ''
  as $$
    select p.code from public.places p where p.id = tests.id(code.of)
    union all select a.code from public.activities a where a.id = tests.id(code.of)
    union all select g.code from public.groups g where g.id = tests.id(code.of)
    union all select e.code from public.events e where e.id = tests.id(code.of)
  $$;
-- The north's tea house, as someone at `visitor` reports it.
create function tests.report(key text, visitor text default 'hanako', name text default 'tea house', subject text default 'place')
  returns void language sql set search_path = ''
  as $$
    select public.report_correction(tests.id(key), tests.code(name), subject, 'time', 1, tests.visitor(visitor))
  $$;
grant execute on all functions in schema tests to public;

-- Sending -----------------------------------------------------------------------------------

select is(tests.tried($$select tests.report('by all')$$), tests.all_get('1'), 'anyone reports a place');
select is(tests.tried($$select tests.report('by all', 'hanako', 'tea party', 'activity')$$), tests.all_get('1'), 'anyone reports an activity');
select is(tests.tried($$select tests.report('by all', 'hanako', 'tea', 'group')$$), tests.all_get('1'), 'anyone reports a group');
select is(tests.tried($$select tests.report('by all', 'hanako', 'tea talk', 'event')$$), tests.all_get('1'), 'anyone reports an event');
select is(tests.tried($$select tests.report('x', 'hanako', 'tea idea', 'event')$$), tests.all_get('"refused"'), 'but none that is a draft');
select is(tests.tried($$select tests.report('x', 'hanako', 'tea draft', 'group')$$), tests.all_get('"refused"'), 'but no draft of one');
select is(tests.tried($$select tests.report('x', 'hanako', 'tea house', 'areas')$$), tests.all_get('"refused"'), 'nor anything else');
select is(tests.tried($$select tests.report('x', 'hanako', 'tea shed')$$), tests.all_get('"refused"'), 'a draft is no entry, not even for its keepers');
select throws_ok($$select tests.report('x', 'hanako', 'tea shed')$$, 'EN011', null, 'and the answer is that of an entry that is not there');
select throws_ok($$select tests.report('x', 'hanako', 'tea party', 'place')$$, 'EN011', null, 'an activity is no place');
select throws_ok($$select public.report_correction(tests.id('x'), tests.code('tea house'), 'place', 'time', 1, '192.0.2.1')$$,
  '23514', null, 'an address itself is refused: only its hash may come here');

select tests.act_as_anon();
select lives_ok($$select tests.report('first')$$, 'a visitor reports the tea house');
select lives_ok($$select tests.report('first')$$, 'and again, after a lost answer');
select lives_ok($$select tests.report('second', 'taro', 'rice planting', 'activity')$$, 'another one reports the rice planting');
select tests.act_as_owner();
select is((select count(*) from public.corrections), 2::bigint, 'the same form twice is one correction');
select is((select count(*) from private.form_uses), 2::bigint, 'and counts once');
update public.places set name = '茶の間カフェ' where id = tests.id('tea house');
select is((select record_version from public.corrections where key = tests.id('first')), 1, 'it knows the version that was read');
select public.report_correction(tests.id('third'), tests.code('tea house'), 'place', 'other', 99, tests.visitor('jiro'));
select is((select record_version from public.corrections where key = tests.id('third')), 2, 'which is never one that is still to come');

-- Words -------------------------------------------------------------------------------------

select tests.act_as_anon();
select ok(public.add_correction_words(tests.id('first'), '水曜は休みでした'), 'the sender adds words');
select ok(public.add_correction_words(tests.id('first'), '水曜は休みでした'), 'the same words again are stored already');
select ok(not public.add_correction_words(tests.id('first'), '別のことば'), 'but they are not replaced');
select ok(not public.add_correction_words(tests.id('nobody knows'), 'x'), 'without the key there is nothing to add to');
select throws_ok($$select public.add_correction_words(tests.id('third'), repeat('あ', 501))$$, '23514', null, 'words are not endless');
select tests.act_as_owner();
update public.corrections set created_at = now() - interval '61 minutes' where key = tests.id('third');
select ok(not public.add_correction_words(tests.id('third'), '遅れて'), 'after an hour it is closed');

-- Reading -----------------------------------------------------------------------------------

select is(tests.seen($$select id, category, words, record_version, status from public.corrections where place_id = tests.id('tea house')$$),
  tests.all_get('0', '{"anon": "denied", "curator": 2, "town_curator": 2, "admin": 2}'),
  'curators of the area and admins read corrections of a place; neither its editors nor other areas do');
select is(tests.seen($$select id from public.corrections where activity_id = tests.id('rice planting')$$),
  tests.all_get('0', '{"anon": "denied", "other_curator": 1, "town_curator": 1, "admin": 1}'),
  'and those of an activity');
select tests.report('of a group', 'saburo', 'tea', 'group');
select is(tests.seen($$select id from public.corrections where group_id = tests.id('tea')$$),
  tests.all_get('0', '{"anon": "denied", "curator": 1, "town_curator": 1, "admin": 1}'),
  'those of a group are read where it runs something');
select tests.report('of an event', 'shiro', 'tea talk', 'event');
select is(tests.seen($$select id from public.corrections where event_id = tests.id('tea talk')$$),
  tests.all_get('0', '{"anon": "denied", "curator": 1, "town_curator": 1, "admin": 1}'),
  'those of an event by the curators of its area; its host does not');
select is((select jsonb_object_agg(person, tests.asked(person, $$(public.desk_queue('corrections') @? '$[*] ? (@.subject == "event" && @.category == "time")')$$))
    from unnest('{curator,other_curator,town_curator,admin}'::text[]) person),
  '{"curator": true, "other_curator": false, "town_curator": true, "admin": true}', 'it waits at their desks');
select is(tests.tried($$select public.handle_correction(id, 'dismissed', '合っていました') from public.corrections where event_id is not null$$),
  tests.all_get('0', '{"anon": "denied", "curator": 1, "town_curator": 1, "admin": 1}'), 'who are done with it');
select is((select tests.asked('other_curator', format('public.handle_correction(%L, ''dismissed'', ''x'')', id)) from public.corrections where event_id is not null),
  '"EN020"', 'and nobody else is');
select is((select tests.asked('curator', format('public.handle_correction(%L, ''dismissed'', ''合っていました'')', id)) from public.corrections where event_id is not null),
  '""', 'a curator is done with it');
select throws_ok($$insert into public.corrections (key, event_id, place_id, category, record_version) values (tests.id('two'), tests.id('tea talk'), tests.id('tea house'), 'other', 1)$$,
  '23514', null, 'one correction is about one thing');
select is(tests.seen('select key from public.corrections'), tests.all_get('"denied"'), 'nobody reads the key');
select is(tests.seen('select visitor from private.form_uses'), tests.all_get('"denied"'), 'nobody reads the counts');
select is(tests.tried($$insert into public.corrections (key, place_id, category, record_version) values (tests.id('x'), tests.id('tea house'), 'other', 1)$$),
  tests.all_get('"denied"'), 'nobody writes past the function');
select is(tests.tried($$update public.corrections set status = 'handled', handled_at = now()$$), tests.all_get('"denied"'), 'nobody changes one by hand');
select is(tests.tried('delete from public.corrections'), tests.all_get('"denied"'), 'nobody deletes one');

-- Limits and deleting -----------------------------------------------------------------------

select lives_ok($$select private.count_from_address('hall', tests.visitor('hall')) from generate_series(1, 400) n$$, 'a hall that shares one address is let in');
select throws_ok($$select private.count_from_address('hall', tests.visitor('hall'))$$, 'EN010', null, 'a flood from one address is not');
select lives_ok($$select private.count_from_address('other', tests.visitor('hall'))$$, 'each form counts for itself');
update private.form_uses set at = now() - interval '6 minutes' where form = 'hall from';
select lives_ok($$select private.count_from_address('hall', tests.visitor('hall'))$$, 'five minutes later the hall is let in again');
select is(tests.tried($$select private.count_form_use('x', 'y', 1)$$), tests.all_get('"denied"'), 'nobody counts against another');
select set_config('request.jwt.claims', '{"sub": "00000000-0000-0000-0000-000000000001"}', true);
select lives_ok($$select private.count_by_account('post', 3) from generate_series(1, 3)$$, 'an account is counted');
select throws_ok($$select private.count_by_account('post', 3)$$, 'EN010', null, 'strictly');
select set_config('request.jwt.claims', '{"sub": "00000000-0000-0000-0000-000000000002"}', true);
select lives_ok($$select private.count_by_account('post', 3)$$, 'and each for itself');
select lives_ok($$select private.count_for('sign-up', tests.id('event'), 2, '1 day') from generate_series(1, 2)$$, 'so is a record');
select throws_ok($$select private.count_for('sign-up', tests.id('event'), 2, '1 day')$$, 'EN010', null, 'by whomever');
select set_config('request.jwt.claims', '{}', true);
select is_empty($$select oid from pg_proc where proname in ('form_used_up', 'count_form_use', 'count_from_address', 'count_by_account', 'count_for') and prosrc ~ 'current_setting|engawa'$$,
  'no setting turns limits off, nor does a test or a bench');
select throws_ok($$select tests.report('more ' || n, 'hall 2', case when n % 2 = 0 then 'tea house' else 'rice barn' end) from generate_series(1, 41) n$$,
  'EN010', null, 'one address reports twenty for each entry');
select throws_ok($$select tests.report('many ' || n, 'flood ' || n) from generate_series(1, 21) n$$,
  'EN010', null, 'one entry gets twenty a day, from whomever');
update private.form_uses set at = now() - interval '25 hours';
select tests.report('later');
select is((select count(*) from private.form_uses), 1::bigint, 'a count is gone after a day');

update public.corrections set status = 'handled', handled_at = now() - interval '181 days' where key = tests.id('first');
update public.corrections set status = 'dismissed', handled_at = now() - interval '179 days' where key = tests.id('second');
select is(public.delete_old_corrections(180), 1, 'what was done with half a year ago is deleted');
select is(tests.tried('select public.delete_old_corrections(1)'), tests.all_get('"denied"'), 'by the job alone');

select * from finish();
