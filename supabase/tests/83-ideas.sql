-- The ideas board: read and written by who is in (the hall's code, a seat, an account that keeps the
-- event), only while it is open; what is hidden only who keeps the event reads.
select plan(73);
select tests.create_town();
select tests.create_events();
create function tests.visitor(name text default 'x') returns text language sql immutable set search_path = ''
  return pg_catalog.encode(pg_catalog.sha256(name::bytea), 'hex');
create function tests.code_of(name text) returns text language sql stable security definer set search_path = ''
  as $$ select e.code from public.events e where e.id = tests.id(name) $$;
create function tests.board_code(name text default 'tea talk') returns text language sql stable security definer set search_path = ''
  as $$ select p.board_code from public.event_private p where p.event_id = tests.id(name) $$;
create function tests.enter(pass text, typed text default null, seat text default null, event text default 'tea talk') returns text language sql set search_path = ''
  as $$ select public.enter_board(tests.code_of(event), typed, seat, pass, tests.visitor(pass)) $$;
create function tests.post(pass text, words text default '坂の上にベンチ', key text default null, kind public.idea_kind default 'wished') returns text language sql set search_path = ''
  as $$ select public.post_idea(tests.code_of('tea talk'), pass, tests.id('key ' || coalesce(key, words)), kind, words, tests.visitor(pass)) $$;
create function tests.note(words text) returns uuid language sql stable security definer set search_path = ''
  as $$ select i.id from public.ideas i where i.words = note.words $$;
create function tests.mark(pass text, words text, wanted boolean default true) returns int language sql set search_path = ''
  as $$ select public.mark_idea(tests.code_of('tea talk'), pass, tests.note(words), wanted, tests.visitor(pass)) $$;
create function tests.read(pass text) returns text[] language sql set search_path = ''
  as $$ select pg_catalog.array_agg(n ->> 'words') from pg_catalog.jsonb_array_elements(public.read_board(tests.code_of('tea talk'), pass) -> 'notes') n $$;
create function tests.version() returns int language sql stable security definer set search_path = ''
  as $$ select b.version from public.idea_boards b where b.event_id = tests.id('tea talk') $$;
create function tests.hours(from_now int) returns void language sql security definer set search_path = ''
  as $$ update public.events set starts_at = pg_catalog.now() + pg_catalog.make_interval(hours => from_now),
    ends_at = pg_catalog.now() + pg_catalog.make_interval(hours => from_now + 2), sign_up_until = null where id = tests.id('tea talk') $$;
create function tests.knocks(who text, typed text default tests.board_code()) returns jsonb language sql set search_path = ''
  as $$ select tests.asked('anon', pg_catalog.format('public.enter_board(%L, %L, null, %L, %L)', tests.code_of('tea talk'), typed, who, tests.visitor(who))) $$;
create function tests.withdraw(pass text, words text) returns text language sql set search_path = ''
  as $$ select public.withdraw_idea(tests.code_of('tea talk'), pass, tests.note(words))::text $$;
create function tests.mine(pass text) returns jsonb language sql set search_path = ''
  as $$ select public.read_board(tests.code_of('tea talk'), pass) -> 'mine' $$;
grant execute on all functions in schema tests to public;

-- The window ----------------------------------------------------------------------------------

select tests.hours(n) from (values (2)) t (n);
select is(private.board_is_open(tests.id('tea talk')), false, 'two hours before it is closed');
select tests.hours(1);
select is(private.board_is_open(tests.id('tea talk')), true, 'an hour before it opens');
select tests.hours(-25);
select is(private.board_is_open(tests.id('tea talk')), true, 'the day after one still writes');
select tests.hours(-26);
select is(private.board_is_open(tests.id('tea talk')), false, 'then no more');
insert into public.idea_boards (event_id, opened) values (tests.id('tea talk'), true);
select is(private.board_is_open(tests.id('tea talk')), true, 'but as its host says');
select is(private.board_is_open(tests.id('tea talk'), now() + interval '8 days'), false, 'though not for ever');
delete from public.idea_boards;
select is(private.board_is_open(tests.id('tea idea'), now() + interval '9 days'), false, 'a draft has none');
select tests.hours(0);

-- Coming in -----------------------------------------------------------------------------------

select tests.act_as_anon();
select is(tests.enter('phone one'), 'ask', 'without a code one is asked for it');
select is(tests.enter('phone one', 'WRONG1'), 'wrong', 'a wrong one is none');
select is(public.read_board(tests.code_of('tea talk'), 'phone one'), null, 'and nothing is read');
select throws_ok($$select tests.post('phone one')$$, 'EN070', null, 'nor written');
select is(tests.enter('phone one', ' ' || lower(tests.board_code())), 'in', 'with the code of the hall one is in');
select is(tests.enter('phone one', tests.board_code()), 'in', 'again too');
select is(tests.enter('phone two', tests.board_code()), 'in', 'so is the next');
select is(tests.enter('phone three', tests.board_code('own walk')), 'wrong', 'the code of another event opens nothing');
select is(tests.enter('phone three', 'x', null, 'tea idea'), 'gone', 'a draft is not there');
select throws_ok($$select public.enter_board(tests.code_of('tea talk'), 'GUESS' || n, null, 'guesser', tests.visitor('guesser')) from generate_series(1, 401) n$$,
  'EN010', null, 'guessing is stopped');
select is(tests.asked('anon', format('public.enter_board(%L, ''GUESS1'', null, ''g'', %L)', tests.code_of('tea talk'), tests.visitor('one who guesses'))), '"wrong"', 'every guess');
select tests.act_as_owner();
select is((select array_agg(form order by form) from private.form_uses where form like 'code%' and visitor in (tests.visitor('one who guesses'), private.hash_of(tests.id('tea talk')::text))
  and at = now()) @> '{code,code for}', true, 'is counted, by address and for the event');
insert into private.form_uses (form, visitor) select 'code', tests.visitor(v) from (values ('wrong 39 times', 39), ('wrong 40 times', 40), ('wrong twice', 2), ('wrong thrice', 3)) t (v, n), generate_series(1, n);
insert into private.form_uses (form, visitor, at) select 'code', tests.visitor('wrong this morning'), now() - interval '2 hours' from generate_series(1, 40);
select is((select jsonb_object_agg(who, tests.knocks(who)) from unnest('{wrong 39 times,wrong 40 times,wrong this morning,not yet}'::text[]) t (who)),
  '{"wrong 39 times": "in", "wrong 40 times": "EN010", "wrong this morning": "in", "not yet": "in"}', 'the right code opens, except where one was wrong forty times within the hour');
insert into private.form_uses (form, visitor) select 'code for', private.hash_of(tests.id('tea talk')::text) from generate_series(1, 3000);
select is((select jsonb_object_agg(who, tests.knocks(who)) from unnest('{wrong 39 times,wrong twice,wrong thrice,new here}'::text[]) t (who)),
  '{"wrong 39 times": "in", "wrong twice": "in", "wrong thrice": "EN010", "new here": "in"}', 'others'' guesses keep nobody out; where nobody came in yet one is wrong three times');
create temporary table counted as select count(*)::int as n from private.form_uses where form = 'code for';
select is(tests.knocks('newer', 'GUESS1'), '"wrong"', 'then too a guess is a guess');
select is((select count(*)::int from private.form_uses where form = 'code for'), (select n from counted), 'no more of the event are counted than matter');
select tests.act_as_anon();
select tests.act_as_owner();
insert into public.sign_ups (id, event_id, number, name, status, key, link_hash, confirmed_at) values
  (tests.id('seat'), tests.id('tea talk'), 1, '花子', 'in', tests.id('seat key'), private.hash_of('her seat'), now()),
  (tests.id('waits'), tests.id('tea talk'), 2, '太郎', 'waiting', tests.id('wait key'), private.hash_of('his place'), now()),
  (tests.id('elsewhere'), tests.id('own walk'), 1, '次郎', 'in', tests.id('walk key'), private.hash_of('walk seat'), now());
select tests.act_as_anon();
select is(tests.enter('phone four', null, 'her seat'), 'in', 'a seat lets in');
select is(tests.enter('phone five', null, 'his place'), 'ask', 'a place on the waiting list does not');
select is(tests.enter('phone five', null, 'walk seat'), 'ask', 'nor a seat elsewhere');
select tests.act_as_owner();
create temporary table came as select p.person,
    tests.asked(p.person, format('public.enter_board(%L, null, null, %L, %L)', tests.code_of('tea talk'), 'of ' || p.person, tests.visitor(p.person))) #>> '{}' as said
  from unnest('{anon,resident,editor,other_editor,curator,other_curator,town_curator,admin}'::text[]) p (person);
select is((select jsonb_object_agg(person, said) from came),
  tests.all_get('"ask"', '{"editor": "in", "curator": "in", "town_curator": "in", "admin": "in"}'), 'who keeps the event is let in by her account');

-- Writing -------------------------------------------------------------------------------------

select tests.act_as_anon();
select is(tests.post('phone one'), 'posted', 'who is in writes');
select is(tests.post('phone one'), 'posted', 'the same note again');
select is(tests.read('phone two'), '{坂の上にベンチ}', 'is one, and the other reads it');
select is(tests.post('phone two', E'  朝の\n　お茶  ', null, 'offered'), 'posted', 'lines become one');
select is(tests.read('phone one'), '{坂の上にベンチ,朝の お茶}', 'in the order in which they came');
select throws_ok($$select tests.post('phone one', '　 ')$$, 'EN072', null, 'nothing is no note');
select throws_ok($$select tests.post('phone one', repeat('あ', 141))$$, 'EN072', null, 'nor is a long story');
select throws_ok($$select tests.post('phone one', '困っている', null, 'trouble')$$, '22P02', null, 'there is no kind for troubles');
select throws_ok($$select tests.post('phone three')$$, 'EN070', null, 'who is not in does not write');
select throws_ok($$select public.post_idea(tests.code_of('tea talk'), 'phone four', gen_random_uuid(), 'wished', 'x', tests.visitor()) from generate_series(1, 61)$$,
  'EN010', null, 'nobody floods it');
select tests.act_as_owner();
insert into public.blocks (kind, word, reason) values ('word', 'ばかやろう', 'test');
select tests.act_as_anon();
select is(tests.post('phone two', 'ばかやろう！'), 'held', 'a word of the list is held back');
select is(tests.read('phone two'), '{坂の上にベンチ,朝の お茶}', 'before anyone saw it');

-- Marks ---------------------------------------------------------------------------------------

select is(tests.mark('phone two', '坂の上にベンチ'), 1, 'a mark');
select is(tests.mark('phone two', '坂の上にベンチ'), 1, 'of one person is one');
select is(tests.mark('phone one', '坂の上にベンチ'), 2, 'of two are two');
select is(tests.mark('phone two', '坂の上にベンチ', false), 1, 'and can be taken back');
select is(public.read_board(tests.code_of('tea talk'), 'phone one') -> 'marked', jsonb_build_array(tests.note('坂の上にベンチ')), 'she sees which are hers');
select throws_ok($$select tests.mark('phone two', 'ばかやろう！')$$, 'EN073', null, 'what is hidden is not there');

-- Taking back ---------------------------------------------------------------------------------

select tests.post('phone two', 'やっぱりやめる');
select tests.mark('phone one', 'やっぱりやめる');
select is(tests.mine('phone two'), jsonb_build_array(tests.note('朝の お茶'), tests.note('やっぱりやめる')), 'she sees which notes are hers, not what was held back');
select throws_ok($$select tests.withdraw('phone one', 'やっぱりやめる')$$, 'EN073', null, 'nobody takes back another''s');
select throws_ok($$select tests.withdraw('phone three', 'やっぱりやめる')$$, 'EN070', null, 'nor who is not in');
select throws_ok($$select tests.withdraw('phone two', 'ばかやろう！')$$, 'EN073', null, 'nor what is hidden, though she wrote it');
select throws_ok($$select public.withdraw_idea(tests.code_of('own walk'), 'phone two', tests.note('やっぱりやめる'))$$, 'EN070', null, 'nor at another event');
select lives_ok($$select tests.withdraw('phone two', 'やっぱりやめる')$$, 'she takes back hers');
select is(tests.read('phone one'), '{坂の上にベンチ,朝の お茶}', 'and it is gone for all');
select throws_ok($$select tests.withdraw('phone two', 'やっぱりやめる')$$, 'EN073', null, 'once');

-- Hosts ---------------------------------------------------------------------------------------

select tests.act_as_owner();
create temporary table before as select tests.version() as version;
select is(tests.tried(format('select public.hide_idea(%L, true)', tests.note('朝の お茶'))),
  '{"anon": "denied", "resident": "refused", "editor": 1, "other_editor": "refused", "curator": 1, "other_curator": "refused", "town_curator": 1, "admin": 1}',
  'who keeps the event hides');
select tests.act_as('editor');
select public.hide_idea(tests.note('朝の お茶'), true);
select is(cardinality(tests.read('phone one')), 3, 'and still reads what is hidden');
select public.hide_idea(tests.note('ばかやろう！'), false);
select is((select (hidden_at, held) is null from public.ideas where words = 'ばかやろう！'), true, 'what was held back is shown once she looked at it');
select public.hide_idea(tests.note('ばかやろう！'), true);
select public.save_cluster(tests.code_of('tea talk'), tests.id('heap'), '道');
select public.group_idea(tests.note('坂の上にベンチ'), tests.id('heap'));
select tests.act_as_anon();
select is(tests.read('phone two'), '{坂の上にベンチ}', 'its author and all others do not');
select is(public.read_board(tests.code_of('tea talk'), 'phone two') #>> '{notes,0,cluster}', tests.id('heap')::text, 'heaps are for all to see');
select is((public.board_version(tests.code_of('tea talk'), 'phone two') ->> 'version')::int, tests.version(), 'the version counts');
select tests.act_as_owner();
select is(tests.version() - (select version from before), 5, 'every change');
select is(tests.tried(format('select public.open_board(%L, false)', tests.code_of('tea talk'))) || tests.tried(format('select public.save_cluster(%L, %L, %L)', tests.code_of('tea talk'), gen_random_uuid(), 'x'))
    || tests.tried(format('select public.group_idea(%L)', tests.note('坂の上にベンチ'))),
  '{"anon": "denied", "resident": "refused", "editor": 1, "other_editor": "refused", "curator": 1, "other_curator": "refused", "town_curator": 1, "admin": 1}',
  'nobody else opens, closes or tidies');
select tests.act_as('editor');
select public.open_board(tests.code_of('tea talk'), false);
select throws_ok($$select public.post_idea(tests.code_of('tea talk'), 'of editor', gen_random_uuid(), 'wished', 'x', tests.visitor())$$, 'EN071', null, 'closed by hand it takes no notes');
select tests.act_as_anon();
select throws_ok($$select tests.withdraw('phone one', '坂の上にベンチ')$$, 'EN071', null, 'nor is one taken back');
select is(tests.read('phone two'), '{坂の上にベンチ}', 'and is still read');
select tests.act_as_owner();

-- By hand -------------------------------------------------------------------------------------

select is(tests.seen('select id, words, hidden_at from public.ideas'), tests.all_get('0', '{"anon": "denied", "editor": 3, "curator": 3, "town_curator": 3, "admin": 3}'),
  'notes are read by hand by who keeps the event alone');
select is(tests.seen('select idea_id from public.idea_marks'), tests.all_get('0', '{"anon": "denied", "editor": 1, "curator": 1, "town_curator": 1, "admin": 1}'), 'so are marks');
select is(tests.seen('select title from public.idea_clusters'), tests.all_get('0', '{"anon": "denied", "editor": 1, "curator": 1, "town_curator": 1, "admin": 1}'), 'and heaps');
select is(tests.tried($$delete from public.ideas$$), tests.all_get('"denied"'), 'nobody deletes one by hand');
select is(tests.seen('select author from public.ideas'), tests.all_get('"denied"'), 'who wrote it, nobody');

-- Months later --------------------------------------------------------------------------------

select tests.act_as_owner();
update public.events set starts_at = now() - interval '10 days', ends_at = now() - interval '10 days' + interval '2 hours', sign_up_until = null where id = tests.id('tea talk');
select is((select public.forget_boards(90, now() + interval '79 days')), 0, 'notes are kept as long as sign-ups');
select is((select public.forget_boards(90, now() + interval '81 days')), 3, 'and forgotten with them');
select is((select count(*) from public.idea_marks) + (select count(*) from public.idea_clusters) + (select count(*) from private.board_passes), 0::bigint,
  'with marks, heaps and passes');
select is((select detail from public.audit_log where action = 'board.forgotten'), '{"notes": 3, "days": 90}', 'the log says so');

select * from finish();
