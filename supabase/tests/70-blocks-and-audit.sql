-- What is held back and by whom, and the log of what was done, which nobody rewrites.
select plan(55);
select tests.create_town();

-- Blocks --------------------------------------------------------------------------------------

select is(tests.tried($$select public.add_block('word', 'もうかる', '勧誘')$$), tests.all_get('"denied"', '{"admin": 1}'), 'admins add words');
select is(tests.tried($$select public.add_block('sender', 'resident@example.test', '勧誘')$$), tests.all_get('"denied"', '{"admin": 1}'), 'and senders');
select tests.act_as('admin');
select isnt(public.add_block('word', ' もうかる ', '勧誘'), null, 'a word is added');
select is(public.add_block('word', 'モウカル', 'また'), null, 'once, in whatever kana');
select isnt(public.add_block('sender', 'Resident@example.test', '勧誘'), null, 'a sender is added by address');
select throws_ok($$select public.add_block('sender', 'nobody@example.test', 'x')$$, 'EN002', null, 'who has an account');
select throws_ok($$select public.add_block('word', '、の。', 'x')$$, 'EN036', null, 'one letter is no word');
select throws_ok($$select public.add_block('word', 'よい', '')$$, '23514', null, 'there is always a reason');
select tests.act_as_owner();
select is(tests.seen('select * from public.blocks'), tests.all_get('0', '{"anon": "denied", "admin": 2}'), 'admins read the list');
select is(tests.seen('select * from public.list_blocks()'), tests.all_get('"denied"', '{"admin": 2}'), 'with the addresses');
select is(tests.tried($$insert into public.blocks (kind, word, reason) values ('word', 'xx', 'x')$$), tests.all_get('"denied"'), 'nobody writes past the functions');
select is(tests.tried('update public.blocks set word = null'), tests.all_get('"denied"'), 'nobody changes it by hand');
select is(tests.tried('delete from public.blocks'), tests.all_get('"denied"'), 'nobody deletes from it by hand');
select is(tests.tried($$select public.remove_block(id) from public.list_blocks()$$), tests.all_get('"denied"', '{"admin": 2}'), 'admins take off');
select is(tests.tried($$select public.remove_block(tests.id('x'))$$), tests.all_get('"denied"', '{"admin": 1}'), 'only they');

select is(private.blocked_reason('お茶を飲みます', tests.user_id('editor')), null, 'an ordinary text passes');
select is(private.blocked_reason('必ず「モウカル」話', tests.user_id('editor')), 'word', 'a word is found in every spelling');
select is(private.blocked_reason('必ず も う か る 話', tests.user_id('editor')), 'word', 'spaces do not hide it');
select is(private.blocked_reason('お茶', tests.user_id('resident')), 'sender', 'a blocked sender is held back');
select is(private.blocked_reason('https://a.example www.b.example https://c.example http://d.example https://e.example', null), null, 'five links pass');
select is(private.blocked_reason(repeat('https://a.example ', 6), null), 'links', 'six do not');
select is(private.blocked_reason('<a href="JavaScript:alert(1)">', null), 'links', 'nor does one of another kind');
select is(private.blocked_reason('x data:text/html;base64,AAAA', null), 'links', 'such as data');
select is(private.blocked_reason('data: 2026年', null), null, 'a word with a colon is no link');
select is(private.blocked_reason(repeat('あ', 20001), null), 'length', 'nor a text without end');
select ok(private.needs_quarantine('{"title": "よい話", "contacts": [{"label": "もうかる窓口"}]}', tests.user_id('editor')), 'every text of a document is read');
select ok(private.needs_quarantine('{"title": "お茶"}', tests.user_id('resident')), 'and its sender');
select ok(not private.needs_quarantine('{"title": "お茶", "capacity": 10, "kana": null}', tests.user_id('editor')), 'an ordinary one passes');
select is(tests.tried($$select private.blocked_reason('x', null)$$), tests.all_get('"denied"'), 'nobody tries out what is blocked');
select is(tests.tried($$select private.needs_quarantine('{}', null)$$), tests.all_get('"denied"'), 'nor with a document');

-- Proposals -----------------------------------------------------------------------------------

create function tests.proposed(person text, title text) returns text
  language plpgsql set search_path = ''
as $$
declare
  answer jsonb;
begin
  perform tests.act_as(person);
  answer := public.propose_revision(pg_catalog.gen_random_uuid(), 'activity', pg_catalog.gen_random_uuid(), 0,
    pg_catalog.jsonb_build_object('kind_code', 'salon', 'title', title, 'area_code', 'north'));
  perform tests.act_as_owner();
  return answer ->> 'status';
end
$$;
select is(tests.proposed('editor', 'お茶をのむ会'), 'waiting', 'an ordinary proposal waits');
select is(tests.proposed('editor', 'もうかるお茶の会'), 'quarantined', 'one with a blocked word is held back');
select is(tests.proposed('resident', '将棋の会'), 'quarantined', 'and so is whatever a blocked sender proposes');
select is((select count(*) from public.revisions where status = 'quarantined'), 2::bigint, 'nothing of it is lost');
select throws_ok($$select tests.proposed('other_editor', 'お茶の会' || n) from generate_series(1, 121) n$$, 'EN010', null,
  'an account proposes a hundred and twenty an hour');
select tests.act_as_owner();

-- Audit ---------------------------------------------------------------------------------------

select results_eq($$select action, actor, detail ->> 'kind' from public.audit_log where action like 'block%' order by id$$,
  $$values ('block.added', tests.user_id('admin'), 'word'), ('block.added', tests.user_id('admin'), 'sender')$$,
  'blocks are written down, with who it was');
select is((select count(*) from public.audit_log where action = 'role.given'), 4::bigint, 'and roles');
select tests.act_as('admin');
update public.role_grants set until = '2026-12-31' where user_id = tests.user_id('curator');
delete from public.role_grants where user_id = tests.user_id('curator');
select tests.act_as_owner();
select results_eq($$select action, actor, record_id from public.audit_log where action in ('role.changed', 'role.taken') order by id$$,
  $$values ('role.changed', tests.user_id('admin'), tests.user_id('curator')), ('role.taken', tests.user_id('admin'), tests.user_id('curator'))$$,
  'changed and taken');
insert into public.places (id, kind_code, name, status) values (tests.id('gone'), 'salon', '消える場所', 'published');
delete from public.places where id = tests.id('gone');
select is((select count(*) from public.audit_log where action = 'record.deleted' and record_id = tests.id('gone') and actor is null), 1::bigint, 'a record that goes is written down');

create temporary table before_decisions as select max(id) as id from public.audit_log;
update public.groups set trusted = true where id = tests.id('tea');
update public.places set merged_into = tests.id('tea house') where id = tests.id('rice barn');
select tests.act_as('town_curator');
select public.decide_revision((select id from public.revisions where name = 'お茶をのむ会'), 'reject', '重なっています');
select tests.act_as_owner();
select is((select count(*) from public.audit_log where action = 'trust.given' and record_id = tests.id('tea')), 1::bigint, 'trust is written down');
select is((select detail ->> 'into' from public.audit_log where action = 'record.merged' and record_id = tests.id('rice barn')), tests.id('tea house')::text, 'and merging');
select is((select actor from public.audit_log where action = 'revision.rejected' and detail ->> 'decision' = '重なっています'), tests.user_id('town_curator'), 'and deciding, with who it was');
set local session_replication_role = replica;
delete from public.audit_log where id > (select id from before_decisions);
set local session_replication_role = origin;

select is(tests.seen('select * from public.audit_log'),
  tests.all_get('0', '{"anon": "denied", "admin": 9}'), 'admins alone read the log');
select is(tests.seen('select * from public.read_audit()'), tests.all_get('"denied"', '{"admin": 9}'), 'with its names');
select is(tests.tried($$insert into public.audit_log (action, subject) values ('role.given', 'account')$$), tests.all_get('"denied"'), 'nobody writes into it');
select is(tests.tried($$select private.audit('role.given', 'account', null)$$), tests.all_get('"denied"'), 'nor by its function');
select is(tests.tried($$update public.audit_log set actor = null$$), tests.all_get('"denied"'), 'nobody changes it');
select is(tests.tried($$delete from public.audit_log$$), tests.all_get('"denied"'), 'nobody deletes from it');
select throws_ok($$update public.audit_log set actor = null$$, 'EN035', null, 'not even the owner of the database');
select throws_ok($$delete from public.audit_log$$, 'EN035', null, 'at all');
select throws_ok($$truncate public.audit_log$$, 'EN035', null, 'nor at once');
select tests.act_as_service();
select throws_ok($$delete from public.audit_log$$, '42501', null, 'nor the jobs');
select tests.act_as('admin');
select results_eq($$select action, actor, name from public.read_audit(most => 2)$$,
  $$values ('record.deleted', null::text, null::text), ('role.taken', 'admin@example.test', 'curator@example.test')$$, 'newest first');
select is((select count(*) from public.read_audit((select min(id) + 2 from public.audit_log))), 2::bigint, 'and onwards from there');
select tests.act_as_owner();
select lives_ok($$delete from auth.users where id = tests.user_id('admin')$$, 'an account that is deleted leaves the log as it is');

select * from finish();
