-- Drafts: each person's own, on top of what she has seen.
select plan(24);
select tests.create_town();

create function tests.save(key text, title text, seen int default 0) returns int
  language sql set search_path = ''
  as $$
    select public.save_draft(tests.id(key), 'activity', title,
      pg_catalog.jsonb_build_object('step', 'name', 'answers', pg_catalog.jsonb_build_object('title', pg_catalog.jsonb_build_array(title))), seen)
  $$;
grant execute on all functions in schema tests to public;

-- Saving ------------------------------------------------------------------------------------

select is(tests.tried($$select tests.save('new', 'みんなの食堂')$$), tests.all_get('1', '{"anon": "denied"}'),
  'everyone who is signed in keeps drafts');

select tests.act_as('resident');
select is(tests.save('mine', 'みんなの食堂'), 1, 'a first save');
select is(tests.save('mine', 'みんなの食堂', 1), 2, 'a second on top of it');
select is(tests.save('mine', 'みんなの食堂', 1), 2, 'the same again after a lost answer is saved already');
select throws_ok($$select tests.save('mine', '別の画面の食堂', 1)$$, 'EN050', null, 'on top of an old save nothing is overwritten');
select throws_ok($$select tests.save('mine', '別の画面の食堂')$$, 'EN050', null, 'nor by who has seen none');
select is((select name from public.drafts), 'みんなの食堂', 'what was there is still there');
select throws_ok(
  $$select public.save_draft(tests.id('big'), 'activity', null, pg_catalog.jsonb_build_object('a', pg_catalog.repeat('x', 100000)), 0)$$,
  '23514', null, 'a draft has its size');
select throws_ok($$select public.save_draft(tests.id('odd'), 'wish', null, '{}', 0)$$, '23514', null, 'and is of something');
select is(public.save_draft(tests.id('fair'), 'event', '夕べ', '{}', 0), 1, 'an event has one too');
delete from public.drafts where what = 'event';

select tests.act_as('editor');
select is(tests.save('mine', 'ほかの人の食堂'), 1, 'a key is one person''s: another may have the same');

-- Reading -----------------------------------------------------------------------------------

select tests.act_as_owner();
select is(tests.seen('select key, what, name, content, saves, created_at, updated_at from public.drafts'),
  tests.all_get('0', '{"anon": "denied", "resident": 1, "editor": 1}'), 'each reads her own, curators and admins none of others');
select is(tests.tried('delete from public.drafts'),
  tests.all_get('0', '{"anon": "denied", "resident": 1, "editor": 1}'), 'and drops her own');
select is(tests.tried($$update public.drafts set name = 'x'$$),
  tests.all_get('0', '{"anon": "denied", "resident": 1, "editor": 1}'), 'and changes her own');
select is(tests.tried(pg_catalog.format('update public.drafts set person = %L', tests.user_id('admin'))),
  tests.all_get('"denied"'), 'nobody gives a draft away');
select is(tests.tried(pg_catalog.format(
    $$insert into public.drafts (person, key, what, content) values (%L, gen_random_uuid(), 'activity', '{}')$$, tests.user_id('resident'))),
  tests.all_get('"denied"'), 'or makes one in another''s name');
select is(tests.tried('select public.delete_old_drafts()'), tests.all_get('"denied"'), 'the job is the service''s');

select tests.act_as('admin');
select lives_ok($$select tests.save('d' || n, '下書き') from pg_catalog.generate_series(1, 40) n$$, 'forty drafts');
select throws_ok($$select tests.save('one more', '下書き')$$, 'EN051', null, 'and no more');
select lives_ok($$select tests.save('d7', '下書き二', 1)$$, 'those that are there go on');

-- Going -------------------------------------------------------------------------------------

select tests.act_as_owner();
update public.drafts set updated_at = now() - interval '91 days' where person = tests.user_id('editor');
select tests.act_as_service();
select is((public.run_daily_jobs(180, 60) ->> 'drafts_deleted')::int, 1, 'what nobody touched for 90 days goes with the day''s work');
select is(public.delete_old_drafts(), 0, 'once');
select tests.act_as_owner();
select is((select count(*) from public.drafts where person = tests.user_id('editor')), 0::bigint, 'and is gone');
delete from auth.users where id = tests.user_id('resident');
select is((select count(*) from public.drafts where person = tests.user_id('resident')), 0::bigint, 'with the account its drafts go');

select * from finish();
