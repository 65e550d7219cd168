-- Profiles and roles: a person keeps her own name; only admins give roles, in their own name, and
-- nobody raises herself.
select plan(24);
select tests.create_town();
insert into public.profiles (id, display_name)
  values (tests.user_id('resident'), '花子'), (tests.user_id('editor'), '太郎');

select is(tests.seen('select display_name from public.profiles'),
  tests.all_get('0', '{"anon": "denied", "resident": 1, "editor": 1, "admin": 2}'), 'a person reads her own profile, admins all');
select is(tests.tried($$update public.profiles set display_name = 'x'$$),
  tests.all_get('0', '{"anon": "denied", "resident": 1, "editor": 1}'), 'a person changes her own profile only');
select is(tests.tried($$update public.profiles set locale = 'en'$$),
  tests.all_get('0', '{"anon": "denied", "resident": 1, "editor": 1}'), 'and the reading of her mails');
select throws_ok($$update public.profiles set locale = 'pt'$$, '22P02', null, 'which the site has');
select is(tests.tried($$insert into public.profiles (id, display_name) values (tests.user_id('curator'), 'x')$$),
  tests.all_get('"denied"', '{"curator": 1}'), 'a person makes her own profile only');
select is(tests.tried('delete from public.profiles'), tests.all_get('"denied"'), 'nobody deletes profiles');
select is(tests.tried($$update public.profiles set id = tests.user_id('admin')$$),
  tests.all_get('"denied"'), 'a profile stays with its account');

select is(tests.seen('select role, area_code from public.role_grants'),
  tests.all_get('0', '{"anon": "denied", "curator": 1, "other_curator": 1, "town_curator": 1, "admin": 4}'),
  'a person reads her own roles, admins all');
select is(
  tests.tried($$insert into public.role_grants (user_id, role, granted_by)
    values (tests.user_id('resident'), 'admin', auth.uid())$$),
  tests.all_get('"denied"', '{"admin": 1}'), 'only admins give roles');
select is(
  tests.tried($$insert into public.role_grants (user_id, role, granted_by)
    values (auth.uid(), 'curator', auth.uid())$$),
  tests.all_get('"denied"', '{"admin": 1}'), 'nobody raises herself');
select is(
  tests.tried($$insert into public.role_grants (user_id, role, granted_by)
    values (tests.user_id('resident'), 'curator', tests.user_id('town_curator'))$$),
  tests.all_get('"denied"'), 'an admin gives roles in her own name');
select is(tests.tried($$update public.role_grants set until = '2020-01-01'$$),
  tests.all_get('0', '{"anon": "denied", "admin": 4}'), 'only admins end roles');
select is(tests.tried($$update public.role_grants set role = 'admin'$$), tests.all_get('"denied"'), 'a role is not changed');
select is(tests.tried('delete from public.role_grants'),
  tests.all_get('0', '{"anon": "denied", "admin": 4}'), 'only admins take roles away');

select is(tests.seen('select user_id from public.group_members'),
  tests.all_get('0', '{"anon": "denied", "editor": 2, "other_editor": 1, "town_curator": 3, "admin": 3}'),
  'editors see one another, curators of the town all');
select is(
  tests.tried($$insert into public.group_members (group_id, user_id, role) values (tests.id('tea'), auth.uid(), 'owner')$$),
  tests.all_get('"denied"'), 'nobody makes herself an editor');
select is(tests.tried($$update public.group_members set role = 'owner'$$), tests.all_get('"denied"'), 'nobody makes herself an owner');

-- The operator's command.
select is(tests.tried($$select public.grant_role('resident@example.test', 'admin')$$),
  tests.all_get('"denied"'), 'nobody calls the operator''s command');
select lives_ok($$select public.grant_role('Resident@example.test', 'curator', 'north', '2030-03-31')$$,
  'the operator gives a role by e-mail address');
select lives_ok($$select public.grant_role('resident@example.test', 'curator', 'north')$$, 'and again, with another end');
select results_eq($$select role::text, area_code, until from public.role_grants where user_id = tests.user_id('resident')$$,
  $$values ('curator', 'north', null::date)$$, 'it stands there once');
select throws_ok($$select public.grant_role('nobody@example.test', 'admin')$$, 'EN002', null, 'nobody is no account');
delete from public.role_grants where user_id = tests.user_id('resident');

-- A role ends with its last day.
update public.role_grants set until = private.today();
select is(tests.seen($$select id from public.places where status = 'draft'$$),
  tests.all_get('0', '{"editor": 1, "curator": 1, "town_curator": 1, "admin": 1}'), 'a role holds on its last day');
update public.role_grants set until = private.today() - 1;
select is(tests.seen($$select id from public.places where status = 'draft'$$),
  tests.all_get('0', '{"editor": 1}'), 'and no longer after it');

select * from finish();
