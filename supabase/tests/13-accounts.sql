-- Accounts: who is signed in, how often codes are asked for, what a person takes along and what goes
-- with her when she leaves.
select plan(40);
select tests.create_town();
insert into public.profiles (id, display_name, locale)
  values (tests.user_id('resident'), '花子', 'ja'), (tests.user_id('editor'), '太郎', 'en');

-- Who is signed in ------------------------------------------------------------------------------

select is(tests.seen('select 1 where public.my_account() is not null'), tests.all_get('1', '{"anon": "denied"}'),
  'everyone signed in learns who she is');
select tests.act_as('editor');
select is(public.my_account() - 'groups', jsonb_build_object('id', tests.user_id('editor'), 'email', 'editor@example.test', 'locale', 'en',
  'display_name', '太郎', 'is_admin', false, 'curates', null), 'an editor is nobody more than herself');
select results_eq($$select g ->> 'name', g ->> 'role' from jsonb_array_elements(public.my_account() -> 'groups') g order by 1$$,
  $$values ('お茶の会', 'owner'), ('下書きの会', 'owner')$$, 'with her groups');
select tests.act_as('resident');
select is(public.my_account() -> 'groups', '[]', 'a resident has none');
select tests.act_as('curator');
select is(public.my_account() -> 'curates', '["north"]', 'a curator keeps her areas');
select is(public.my_account() ->> 'display_name', null, 'who has not said her name has none');
select tests.act_as('town_curator');
select is(public.my_account() -> 'curates', '"town"', 'or the town');
select is(public.my_account() -> 'is_admin', 'false', 'and is no admin for that');
select tests.act_as('admin');
select is(public.my_account() -> 'is_admin', 'true', 'an admin is one');
select tests.act_as_owner();

insert into auth.sessions (id, user_id) values (tests.id('session'), tests.user_id('resident'));
select tests.act('authenticated', jsonb_build_object('sub', tests.user_id('resident'), 'role', 'authenticated', 'session_id', tests.id('session')));
select isnt(public.my_account(), null, 'a session that is there counts');
select tests.act('authenticated', jsonb_build_object('sub', tests.user_id('editor'), 'role', 'authenticated', 'session_id', tests.id('session')));
select is(public.my_account(), null, 'not for another person');
select tests.act('authenticated', jsonb_build_object('sub', tests.user_id('resident'), 'role', 'authenticated', 'session_id', tests.id('ended')));
select is(public.my_account(), null, 'a session that was ended does not, though its token is good');
select tests.act_as('nobody');
select is(public.my_account(), null, 'nor does an account that is gone');
select tests.act_as_owner();

-- Nobody raises herself -------------------------------------------------------------------------

select is(tests.tried($$update auth.users set role = 'service_role'$$), tests.all_get('"denied"'), 'nobody writes accounts');
select is(tests.seen('select email from auth.users'), tests.all_get('"denied"'), 'nobody reads the addresses of others');
select is(tests.tried($$delete from auth.users$$), tests.all_get('"denied"'), 'nobody deletes accounts by hand');
select is(tests.tried($$update public.role_grants set area_code = null$$), tests.all_get('"denied"'), 'an area does not become the town');
select is(tests.tried($$update public.group_members set user_id = auth.uid()$$), tests.all_get('"denied"'), 'nobody takes a membership');
select is(tests.seen('select * from private.form_uses'), tests.all_get('"denied"'), 'nobody reads counts');

-- Codes -----------------------------------------------------------------------------------------

create function pg_temp.hash(name text) returns text language sql as $$ select encode(sha256(name::bytea), 'hex') $$;

select is(tests.tried($$select public.count_code_request(repeat('a', 64), repeat('b', 64))$$), tests.all_get('1'), 'everyone asks for codes');
select lives_ok($$select public.count_code_request(pg_temp.hash('hall'), pg_temp.hash('box ' || n)) from generate_series(1, 300) n$$,
  'a hall of three hundred signs in over one connection');
select lives_ok($$select public.count_code_request(pg_temp.hash('from ' || n), pg_temp.hash('victim')) from generate_series(1, 6) n$$,
  'a mailbox gets six codes an hour');
select throws_ok($$select public.count_code_request(pg_temp.hash('from 7'), pg_temp.hash('victim'))$$, 'EN010', null, 'and no seventh, from wherever it is asked');
select lives_ok($$select public.count_code_try(pg_temp.hash('from ' || n), pg_temp.hash('victim')) from generate_series(1, 20) n$$,
  'twenty codes may be tried for a mailbox');
select throws_ok($$select public.count_code_try(pg_temp.hash('from 21'), pg_temp.hash('victim'))$$, 'EN010', null, 'and no more within the hour');
update private.form_uses set at = at - interval '61 minutes';
select lives_ok($$select public.count_code_request(pg_temp.hash('from 7'), pg_temp.hash('victim'))$$, 'an hour later all is well');

-- What is mine ----------------------------------------------------------------------------------

insert into public.places (kind_code, name, created_by, status) values
  ('salon', '離れ', tests.user_id('resident'), 'draft'), ('salon', '土間', tests.user_id('resident'), 'published');
update public.places set created_by = tests.user_id('admin') where name = '土間';
update public.role_grants set granted_by = tests.user_id('admin') where user_id = tests.user_id('curator');

select is(tests.seen('select 1 where public.export_my_data() is not null'), tests.all_get('1', '{"anon": "denied"}'), 'everyone signed in takes her data along');
select tests.act_as('resident');
select is(public.export_my_data() #>> '{account,email}', 'resident@example.test', 'her address');
select is(public.export_my_data() #>> '{records,profiles (id),0,display_name}', '花子', 'her name');
select is(jsonb_array_length(public.export_my_data() #> '{records,places (created_by)}'), 2, 'what she made');
select tests.act_as('curator');
select is(public.export_my_data() #> '{records,role_grants (user_id),0}' -> 'granted_by', null, 'and nobody else who stands in the same row');
select is(public.export_my_data()::text like '%' || tests.user_id('admin') || '%', false, 'anywhere');
select tests.act_as_owner();

-- Leaving ---------------------------------------------------------------------------------------

select is(tests.tried('select public.delete_my_account()'),
  tests.all_get('1', '{"anon": "denied", "editor": "refused"}'), 'everyone may leave, but the last owner of a group is stopped');
select is(tests.seen('select * from public.my_ownerless_groups()'), tests.all_get('0', '{"anon": "denied", "editor": 2}'), 'and told of her groups');
select tests.act_as('editor');
select throws_ok('select public.delete_my_account()', 'EN030', null, 'by a code of its own');
select tests.act_as_owner();
insert into public.group_members (group_id, user_id, role) values (tests.id('tea'), tests.user_id('other_editor'), 'owner');
select tests.act_as('editor');
select results_eq('select name, editors from public.my_ownerless_groups()', $$values ('下書きの会', 0)$$, 'a group with another owner holds nobody');
select lives_ok('select public.delete_my_account(true)', 'she leaves the other to the curators');
select is(public.my_account(), null, 'and is nobody any more');
select tests.act_as('resident');
select public.delete_my_account();
select tests.act_as_owner();
select results_eq(
  $$select (select count(*) from auth.users where id = tests.user_id('resident')),
      (select count(*) from public.profiles where id = tests.user_id('resident')),
      (select count(*) from auth.sessions where user_id = tests.user_id('resident')),
      (select count(*) from public.group_members where user_id = tests.user_id('editor'))$$,
  $$values (0::bigint, 0::bigint, 0::bigint, 0::bigint)$$, 'what is personal is gone');
select results_eq(
  $$select name, created_by from public.places where name in ('離れ', '土間') order by name$$,
  $$values ('土間', null::uuid), ('離れ', null)$$, 'what she posted stays, and names nobody');

select * from finish();
