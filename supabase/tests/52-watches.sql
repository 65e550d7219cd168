-- Watches: an address hears nothing before it is confirmed, once a week after that, and is deleted
-- when it is stopped or never confirmed.
select plan(32);
select tests.create_town();
create function tests.visitor(name text default 'x') returns text language sql immutable set search_path = ''
  return pg_catalog.encode(pg_catalog.sha256(name::bytea), 'hex');
create function tests.ask(address text, search text default '?kind=salon', of_group text default '') returns void language sql set search_path = ''
  as $$ select public.ask_watch(address, search, of_group, 'サロン', tests.visitor()) $$;
grant execute on all functions in schema tests to public;

select is(tests.tried($$select tests.ask('hanako@example.test')$$), tests.all_get('1'), 'anyone asks for mails');
select tests.act_as_anon();
select tests.ask('Hanako@example.test');
select tests.ask('hanako@example.test');
select tests.act_as_owner();
select is((select count(*) from public.watches), 1::bigint, 'asked twice it is one watch');
select is((select array_agg(template) from public.mails), array['watch-confirm'], 'and one mail');
select throws_ok($$select tests.ask('no address')$$, '23514', null, 'an address is one');
select throws_ok($$select tests.ask('a@b.test', 'javascript:alert(1)')$$, '23514', null, 'a search is one');
select throws_ok($$select tests.ask('a@b.test', '', 'AAAAAA')$$, '23503', null, 'a group is one');
select tests.ask('hanako@example.test', '?q=' || n) from generate_series(1, 3) n;
select throws_ok($$select tests.ask('hanako@example.test', '?q=more')$$, 'EN010', null, 'nobody''s mailbox is filled by others');
delete from public.watches where search <> '?kind=salon';

select is(tests.seen('select id from public.watches'), tests.all_get('"denied"'), 'nobody reads who watches');
select is(tests.tried($$insert into public.watches (address, title) values ('a@b.test', 'x')$$), tests.all_get('"denied"'), 'nobody writes by hand');
select is(tests.tried('delete from public.watches'), tests.all_get('"denied"'), 'nobody deletes by hand');
select is(tests.tried('select public.due_watches()'), tests.all_get('"denied"'), 'only jobs look');
select is(tests.tried($$select public.tell_watch(gen_random_uuid(), now(), '[]')$$), tests.all_get('"denied"'), 'only jobs tell');
select is(tests.tried('select public.forget_watches()'), tests.all_get('"denied"'), 'only jobs forget');
select is(tests.tried('select public.run_daily_jobs(1, 1)'), tests.all_get('"denied"'), 'only jobs do the day''s work');

-- Confirming
create temporary table link as select token from public.claim_mails(50) where template = 'watch-confirm' and data ->> 'watch' = (select id::text from public.watches);
grant select on link to anon;
select is((select count(*) from public.due_watches(10, now() + interval '14 days')), 0::bigint, 'unconfirmed it gets nothing');
select tests.act_as_anon();
select is((select public.open_mail_link(token) -> 'watch' ->> 'confirmed' from link), 'false', 'the link shows what is asked');
select is((select public.open_mail_link(token) -> 'watch' ->> 'confirmed' from link), 'false', 'and opening it confirms nothing');
select is((select public.use_mail_link(token, 'watch', tests.visitor()) ->> 'changed' from link), '1', 'its button does');
select tests.act_as_owner();

-- Telling: 2030-01-07 is a Monday.
update public.watches set confirmed_at = '2030-01-02 12:00+09';
select is((select count(*) from public.due_watches(10, '2030-01-07 06:59+09')), 0::bigint, 'not before Monday at seven');
select is((select since from public.due_watches(10, '2030-01-07 07:00+09')), '2030-01-02 12:00+09', 'then since it was confirmed');
select tests.act_as_service();
create temporary table told as select public.tell_watch(id, since, '[{"title": "x"}]', 0, '2030-01-07 07:00+09') as sent, id, since
  from public.due_watches(10, '2030-01-07 07:00+09');
select is((select sent from told), true, 'a mail is written');
select is((select public.tell_watch(id, since, '[{"title": "x"}]', 0, '2030-01-07 07:00+09') from told), false, 'by one of two jobs');
select tests.act_as_owner();
select is((select count(*) from public.due_watches(10, '2030-01-13 23:00+09')), 0::bigint, 'once a week');
select is((select since from public.due_watches(10, '2030-01-14 07:00+09')), '2030-01-07 07:00+09', 'and the week after that from there on');

-- Stopping and forgetting
create temporary table digest as select token from public.claim_mails(50) where template = 'watch-digest';
grant select on digest to anon;
select tests.act_as_anon();
select is((select public.use_mail_link(token, 'stop', tests.visitor()) ->> 'changed' from digest), '1', 'the mail''s own link stops it');
select tests.act_as_owner();
select is((select count(*) from public.watches), 0::bigint, 'and the address is gone');
select public.ask_watch('taro@example.test', '?kind=salon', '', 'サロン', tests.visitor(), locale) from unnest('{ja,en}'::public.locale_name[]) locale;
select is((select locale::text from public.watches), 'en', 'not confirmed, it is in the reading it was last asked for in');
update public.watches set confirmed_at = now();
select tests.ask('taro@example.test');
select is((select locale::text from public.watches), 'en', 'confirmed, nobody else turns it into another');
update public.watches set confirmed_at = null;
select is(public.forget_watches(7, now() + interval '6 days'), 0, 'who has not answered is waited for');
select is(public.forget_watches(7, now() + interval '8 days'), 1, 'and forgotten after a week');
select tests.act_as_service();
select isnt(public.run_daily_jobs(180, 60, '2031-06-01 12:00+09'), null, 'the day''s work is done');
select is(public.run_daily_jobs(180, 60, '2031-06-02 06:00+09'), null, 'once, until seven the next morning');

select * from finish();
