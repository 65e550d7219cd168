-- Sign-ups: seats are given in order and never more than there are; nobody but the host's editors, the
-- area's curators and herself reads who comes, and arrangements not even curators.
select plan(85);
select tests.create_town();
select tests.create_events();
create function tests.visitor(name text default 'x') returns text language sql immutable set search_path = ''
  return pg_catalog.encode(pg_catalog.sha256(name::bytea), 'hex');
create function tests.code_of(name text) returns text language sql stable security definer set search_path = ''
  as $$ select e.code from public.events e where e.id = tests.id(name) $$;
create function tests.entry(name text, people int default 1, more jsonb default '{}') returns jsonb language sql immutable set search_path = ''
  return pg_catalog.jsonb_build_object('name', name, 'people', people) || more;
create function tests.sign_up(name text, people int default 1, more jsonb default '{}', event text default 'tea talk') returns text
  language sql set search_path = ''
  as $$ select public.sign_up(tests.code_of(event), tests.id('key ' || name), name || '@example.test', tests.entry(name, people, more), tests.visitor()) $$;
-- The code that was mailed last.
create function tests.mailed(name text) returns text language sql stable security definer set search_path = ''
  as $$ select m.data ->> 'secret' from public.mails m where m.address = name || '@example.test' and m.template = 'sign-up-code' order by m.created_at desc, m.id limit 1 $$;
create function tests.confirm(name text, typed text default null) returns text language sql set search_path = ''
  as $$ select public.confirm_sign_up(tests.id('key ' || name), coalesce(typed, tests.mailed(name)),
    tests.visitor('secret of ' || name), tests.visitor()) ->> 'outcome' $$;
create function tests.joins(name text, people int default 1, more jsonb default '{}') returns text language plpgsql set search_path = ''
  as $$ begin perform tests.sign_up(name, people, more); return tests.confirm(name); end $$;
create function tests.status_of(name text) returns text language sql stable security definer set search_path = ''
  as $$ select s.status::text from public.sign_ups s where s.name = status_of.name order by s.number desc nulls last limit 1 $$;
create function tests.seats(event text default 'tea talk') returns text language sql stable security definer set search_path = ''
  as $$ select k.taken || ' ' || k.waiting from public.event_seats k where k.event_id = tests.id(event) $$;
create function tests.told(name text) returns text[] language sql stable security definer set search_path = ''
  as $$ select pg_catalog.array_agg(m.data ->> 'what' order by m.data ->> 'what') from public.mails m
    where m.address = name || '@example.test' and m.template <> 'sign-up-code' $$;
create function tests.act_on(name text, what text, entry jsonb default null) returns text language sql set search_path = ''
  as $$ select case what when 'cancel' then public.cancel_seat('secret of ' || name, null, tests.visitor())::text
    else public.change_seat('secret of ' || name, null, entry, tests.visitor())::text end $$;
grant execute on all functions in schema tests to public;
update public.events set capacity = 4 where id = tests.id('tea talk');

-- Signing up without an account ---------------------------------------------------------------

select is(tests.tried($$select tests.sign_up('everyone')$$), tests.all_get('1'), 'anyone signs up');
select tests.act_as_anon();
select is(tests.sign_up('hanako', 1, '{"fields": ["elderly", "agriculture"], "brings": "お茶", "seeks": "畑", "photo_consent": true,
  "arrangements": ["captioning"]}'), 'unconfirmed', 'a visitor signs up');
select is(tests.sign_up('hanako'), 'unconfirmed', 'and again, after a lost answer');
select is(public.sign_up(tests.code_of('tea talk'), tests.id('key anna'), 'anna@example.test', tests.entry('anna'), tests.visitor(), 'en'), 'unconfirmed', 'another reads English');
select tests.act_as_owner();
select private.mail_seat(id, 'seat-reminder', 'tomorrow') from public.sign_ups where name = 'anna';
select is((select array_agg(distinct locale)::text from public.mails where address = 'anna@example.test'), '{en}', 'and all her mails are in it');
delete from public.sign_ups where name = 'anna';
delete from public.mails where address = 'anna@example.test';
select is((select count(*) from public.sign_ups), 1::bigint, 'the same form twice is one sign-up');
select is((select count(*) from public.mails where template = 'sign-up-code'), 1::bigint, 'and one mail');
select is(tests.seats(), '0 0', 'unconfirmed it holds no seat');
select isnt((select code_hash from public.sign_ups), (select data ->> 'secret' from public.mails), 'of the code only a hash stays with it');
select tests.act_as_anon();
select is(tests.confirm('hanako', 'x'), 'wrong', 'a wrong code is none');
select is(tests.confirm('hanako'), 'in', 'the code of the mail gives the seat');
select is(tests.confirm('hanako'), 'in', 'pressed twice it says the same');
select is(public.confirm_sign_up(tests.id('key hanako'), tests.mailed('hanako'), tests.visitor('another'), tests.visitor()) ->> 'outcome',
  'gone', 'but nobody else gets in by it');
select tests.sign_up('guesser');
select is((select array_agg(tests.confirm('guesser', 'x')) from generate_series(1, 5)), '{wrong,wrong,wrong,wrong,tries}', 'five tries, no more');
select is(tests.confirm('guesser'), 'tries', 'then not even the right one counts');
select is(public.confirm_sign_up(tests.id('nothing'), '1', tests.visitor(), tests.visitor()) ->> 'outcome', 'gone', 'what was never sent is not there');
select tests.act_as_owner();
select is(tests.told('hanako'), '{in}', 'the mail with her page goes out');
select is(tests.seats(), '1 0', 'and the seat is counted');

select throws_ok($$select tests.sign_up('x', 5)$$, 'EN066', null, 'more than fit in come never');
select throws_ok($$select public.sign_up(tests.code_of('tea talk'), tests.id('n'), 'a@b.test', tests.entry(' '), tests.visitor())$$, 'EN066', null, 'a name is a name');
select throws_ok($$select tests.sign_up('x', 1, '{"fields": ["nonsense"]}')$$, 'EN066', null, 'a field is one');
select throws_ok($$select tests.sign_up('x', 1, '{"arrangements": ["because …"]}')$$, 'EN066', null, 'arrangements are ticked, not told');
select throws_ok($$select public.sign_up('AAAAAA', tests.id('n'), 'a@b.test', tests.entry('n'), tests.visitor())$$, 'EN011', null, 'an event is one');
select throws_ok($$select tests.sign_up('x', 1, '{}', 'tea idea')$$, 'EN011', null, 'a draft is none');
select throws_ok($$select public.sign_up(tests.code_of('tea talk'), tests.id('n'), 'no address', tests.entry('n'), tests.visitor())$$, '23514', null, 'an address is one');
update public.event_questions set required = true where id = tests.id('tea question');
select throws_ok($$select tests.sign_up('x')$$, 'EN066', null, 'the host''s question is answered');
select is(tests.sign_up('answerer', 1, jsonb_build_object('answers', jsonb_build_object(tests.id('tea question'), '緑茶', 'other', 'x'))), 'unconfirmed', 'then it is taken');
select is((select answers from public.sign_ups where name = 'answerer'), jsonb_build_object(tests.id('tea question'), '緑茶'), 'what was not asked is not kept');
update public.event_questions set required = false where id = tests.id('tea question');
select throws_ok($$select public.sign_up(tests.code_of('tea talk'), gen_random_uuid(), 'one@example.test', tests.entry('one'), tests.visitor())
  from generate_series(1, 7)$$, 'EN010', null, 'nobody''s mailbox is filled');

-- In order, never split, never more than there are -------------------------------------------

select is(tests.joins('two', 2), 'in', 'a group of two takes two seats');
select is(tests.joins('trio', 3), 'waiting', 'a group of three does not fit, and is not split');
select is(tests.joins('single'), 'waiting', 'and nobody overtakes it');
select is(tests.seats(), '3 4', 'so much is taken, so many wait');
select is((select public.sign_up(tests.code_of('tea talk'), tests.id('key again'), 'hanako@example.test', tests.entry('hanako'), tests.visitor())),
  'unconfirmed', 'who has a seat already gets the same answer');
select is(tests.told('hanako'), '{again,in}', 'and her link once more');
select is((select count(*) from public.sign_ups where email = 'hanako@example.test'), 1::bigint, 'but no second seat');
select throws_ok($$select tests.act_on('two', 'change', tests.entry('two', 3))$$, 'EN069', null, 'nobody takes another along past those who wait');
select is(tests.act_on('two', 'cancel'), 'cancelled', 'who can not come gives her seats back');
select is(array[tests.status_of('trio'), tests.status_of('single')], '{in,waiting}', 'and the next one moves up');
select is(tests.told('trio'), '{moved_up,waiting}', 'with a mail');
select is(tests.act_on('two', 'cancel'), 'cancelled', 'cancelled twice');
select is(tests.told('two'), '{cancelled,in}', 'it is one mail');
select is(tests.act_on('trio', 'change', tests.entry('trio', 2)), 'in', 'a group that becomes smaller');
select is(tests.status_of('single'), 'in', 'makes room');
select is(tests.joins('late', 2), 'waiting', 'who comes later waits');
update public.events set capacity = 6 where id = tests.id('tea talk');
select is(tests.status_of('late'), 'in', 'more chairs let people in');
select is(tests.seats(), '6 0', 'to the last seat');
select throws_ok($$select tests.act_on('nobody', 'cancel')$$, 'EN068', null, 'no seat, nothing to cancel');
select is((select array_agg(number order by number) from public.sign_ups where event_id = tests.id('tea talk') and number is not null), '{1,2,3,4,5}', 'numbers are given once');

-- Her page ------------------------------------------------------------------------------------

select tests.act_as_anon();
select is(public.open_seat('secret of hanako', null, tests.visitor()) ->> 'online_url', 'https://example.jp/meet', 'who has a seat gets the link to take part');
select is(public.open_seat('secret of two', null, tests.visitor()) ->> 'online_url', null, 'who has none does not');
select is(public.open_seat('a guess', null, tests.visitor()), null, 'a guess opens nothing');
select is((select count(public.open_seat('secret of hanako', null, tests.visitor('hall'))) from generate_series(1, 401)), 401::bigint, 'a hall looks at its pages as often as it likes');
select throws_ok($$select public.open_seat(n::text, null, tests.visitor('guesser')) from generate_series(1, 401) n$$, 'EN010', null, 'and guessing is stopped');
select public.open_seat('guess ' || n, null, tests.visitor('late luck')) from generate_series(1, 400) n;
select throws_ok($$select public.open_seat('secret of hanako', null, tests.visitor('late luck'))$$, 'EN010', null, 'also before a lucky one');
select is(public.open_seat(null, tests.code_of('tea talk'), tests.visitor()), null, 'without a secret it takes an account');
select tests.act_as_owner();
create temporary table mail_link as select token from public.claim_mails(100) where data ->> 'what' = 'in' and address = 'hanako@example.test';
grant select on mail_link to anon;
select is((select public.open_seat(token, null, tests.visitor()) ->> 'name' from mail_link), 'hanako', 'a mail''s own secret opens it too');

-- With an account, and by somebody else ------------------------------------------------------

update public.events set capacity = 8 where id = tests.id('tea talk');
create temporary table answers as
select tests.asked('resident', format('public.sign_up_with_account(%L, %L, %L)', tests.code_of('tea talk'), tests.id('r'), tests.entry('resident', 1, '{"arrangements": ["childcare"]}'))) as first,
  tests.asked('resident', format('public.sign_up_with_account(%L, %L, %L)', tests.code_of('tea talk'), tests.id('r2'), tests.entry('resident'))) as second,
  tests.asked('anon', format('public.sign_up_with_account(%L, %L, %L)', tests.code_of('tea talk'), tests.id('r3'), tests.entry('anon'))) as nobody;
select is((select first ->> 'outcome' || (second ->> 'outcome') || (nobody #>> '{}') from answers), 'inin42501', 'with an account in one tap, once');
select is(tests.tried(format('select public.register_participant(%L, gen_random_uuid(), %L, null, %L, null)', tests.code_of('tea talk'), tests.entry('電話の人'), '090-0000-0000')),
  '{"anon": "denied", "resident": "refused", "editor": 1, "other_editor": "refused", "curator": 1, "other_curator": "refused", "town_curator": 1, "admin": 1}',
  'hosts and curators of the area register who phones');

-- Who reads ----------------------------------------------------------------------------------

select is(tests.seen($$select id, name, email, phone, answers from public.sign_ups where name = 'hanako'$$),
  tests.all_get('0', '{"anon": "denied", "editor": 1, "curator": 1, "town_curator": 1, "admin": 1}'), 'participants are read by host and curators, not by one another');
select is(tests.seen($$select id from public.sign_ups where name = 'resident'$$),
  tests.all_get('0', '{"anon": "denied", "resident": 1, "editor": 1, "curator": 1, "town_curator": 1, "admin": 1}'), 'and by herself');
select is(tests.seen($$select f.field_code from public.sign_up_fields f$$),
  tests.all_get('0', '{"anon": "denied", "editor": 2, "curator": 2, "town_curator": 2, "admin": 2}'), 'so are their fields');
select is(tests.seen($$select a.kind from public.sign_up_arrangements a$$),
  tests.all_get('0', '{"anon": "denied", "resident": 1, "editor": 2, "admin": 2}'), 'arrangements are the host''s, not the curators''');
select is(tests.seen('select key, link_hash, code_hash from public.sign_ups'), tests.all_get('"denied"'), 'nobody reads secrets');
select is(tests.tried($$update public.sign_ups set status = 'in'$$), tests.all_get('"denied"'), 'nobody writes by hand');
select is(tests.tried($$delete from public.sign_ups$$), tests.all_get('"denied"'), 'nobody deletes by hand');
select is(tests.tried(format('select public.cancel_participant(%L)', (select id from public.sign_ups where name = 'hanako'))),
  '{"anon": "denied", "resident": "refused", "editor": 1, "other_editor": "refused", "curator": 1, "other_curator": "refused", "town_curator": 1, "admin": 1}',
  'who keeps the event cancels for who phones');
select is((select public.event_field_counts(tests.code_of('tea talk')) - 'signed_up'),
  '{"over": false, "attended": null, "by_field": {"elderly": 2, "agriculture": 2}, "missing": [], "met_pairs": []}', 'everyone reads numbers by field, where one is told as one or two');

select is(tests.seen(format('select where public.event_role(%L) = %L', tests.code_of('tea talk'), 'host')), tests.all_get('0', '{"anon": "denied", "editor": 1, "admin": 1}'), 'hosts are told apart from curators');

-- At the door --------------------------------------------------------------------------------

create temporary table door as select jsonb_build_array(jsonb_build_object('sign_up', id, 'came', true, 'at', now() - interval '1 minute')) as tap
  from public.sign_ups where name = 'hanako';
create temporary table doors as select p.person, tests.asked(p.person, format('public.check_in(%L)', (select tap from door))) as said
  from unnest('{resident,other_editor,other_curator,curator,editor}'::text[]) p (person);
select is((select jsonb_object_agg(person, said) from doors),
  '{"resident": 0, "other_editor": 0, "other_curator": 0, "curator": 1, "editor": 0}', 'who keeps the event checks in, and the same tap twice is one');
select is((select tests.asked('editor', format('public.check_in(%L)', jsonb_build_array(jsonb_build_object('sign_up', id, 'came', false, 'at', now() - interval '5 minutes')))) from public.sign_ups where name = 'hanako'),
  '0', 'a tap that is older than the last one changes nothing');

-- Reminders, figures, forgetting -------------------------------------------------------------

update public.sign_ups set confirmed_at = now() - interval '1 day' where status = 'in';
select is((select public.remind_participants(starts_at - interval '26 hours') from public.events where id = tests.id('tea talk')), 5, 'the day before, all who have a seat are told');
select public.remind_participants(starts_at - interval '26 hours') from public.events where id = tests.id('tea talk');
select is(tests.told('late'), '{moved_up,tomorrow,waiting}', 'once');
select is(private.notify_registered(tests.id('tea talk'), 'cancelled', '大雨のため'), 5, 'news go to all of them');
delete from auth.users where id = tests.user_id('resident');
select is(tests.seats(), '6 0', 'who deletes her account gives her seat back');

-- The event is over.
update public.sign_ups set checked_in_at = null where name <> 'hanako';
update public.events set starts_at = now() - interval '10 days', ends_at = now() - interval '10 days' + interval '2 hours', sign_up_until = null where id = tests.id('tea talk');
select public.forget_participants(90, now());
select is((select count(*) from public.sign_up_arrangements), 0::bigint, 'arrangements are gone after a week');
select is((select public.forget_participants(90, now() + interval '79 days')), 0, 'people are kept for 90 days');
select is((select public.forget_participants(90, now() + interval '81 days') > 4), true, 'and forgotten then');
select is((select jsonb_build_array(f.signed_up, f.attended, f.by_field) from public.event_figures f where event_id = tests.id('tea talk')),
  '[6, 1, {"elderly": 2, "agriculture": 2}]', 'the figures stay');
select is((select detail -> 'days' from public.audit_log where action = 'sign_ups.forgotten'), '90', 'and the log says so');
select is(tests.seen(format('select from jsonb_array_elements(public.event_forgotten(%L))', tests.code_of('tea talk'))),
  tests.all_get('0', '{"anon": "denied", "editor": 2, "curator": 2, "town_curator": 2, "admin": 2}'), 'hosts and curators read what was deleted, and when');
select is(tests.seen($$select from public.read_audit() where name = 'お茶の交流会' and action = 'arrangements.forgotten'$$),
  tests.all_get('"denied"', '{"admin": 1}'), 'admins read it with the event''s name');

-- Who met ------------------------------------------------------------------------------------

create function tests.come(fields text[], people int) returns void language sql set search_path = ''
  as $$
    with made as (insert into public.sign_ups (event_id, name, people, key, status, number, confirmed_at)
      values (tests.id('own walk'), 'x', people, pg_catalog.gen_random_uuid(), 'in',
        1 + (select pg_catalog.count(*) from public.sign_ups s where s.event_id = tests.id('own walk')), pg_catalog.now()) returning id)
    insert into public.sign_up_fields (sign_up_id, field_code) select id, f from made, unnest(fields) f
  $$;
create function tests.met() returns text language sql stable set search_path = ''
  as $$ select pg_catalog.string_agg(p ->> 'a' || '-' || (p ->> 'b') || coalesce(' ' || (p ->> 'people'), ''), ', ')
    from private.count_event(tests.id('own walk'), true) c, pg_catalog.jsonb_array_elements(c.met_pairs) p $$;
select tests.come('{agriculture,elderly}', 1);
select is(tests.met(), null, 'who comes from two fields has met nobody yet');
select tests.come('{agriculture}', 3);
select tests.come('{transport}', 1);
select is(tests.met(), 'agriculture-elderly, agriculture-transport, elderly-transport', 'pairs met; where one or two stand behind it there is no number');
select tests.come('{elderly}', 4);
select tests.come('{transport}', 2);
select is(tests.met(), 'agriculture-elderly 8, agriculture-transport 7, elderly-transport 8', 'where there are more, there is: each counted once');

select * from finish();
