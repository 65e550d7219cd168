-- The yearly asking: a curator asks the groups of a district of hers, one mail a person and year; the
-- link of the mail shows on GET and confirms only when asked to; the desk sees who answered.
select plan(48);
select tests.create_town();

delete from public.verifications;
create function tests.code(of text) returns text
  language sql stable security definer set search_path = ''
  as $$
    select p.code from public.places p where p.id = tests.id(code.of)
    union all select a.code from public.activities a where a.id = tests.id(code.of)
    union all select g.code from public.groups g where g.id = tests.id(code.of)
  $$;
create function tests.visitor() returns text language sql immutable set search_path = '' as $$ select pg_catalog.repeat('a', 64) $$;
-- What the desk says of a group, as the town's curator.
create function tests.state(area text, of text) returns text
  language sql set search_path = ''
  as $$
    select g ->> 'state' from pg_catalog.jsonb_array_elements(
      tests.asked('town_curator', pg_catalog.format('public.desk_handover(%L)', area)) -> 'groups') g
    where g ->> 'code' = tests.code(of)
  $$;
grant execute on all functions in schema tests to public;

-- Who may ---------------------------------------------------------------------------------------

select is(tests.tried($$select public.start_handover('north')$$),
  tests.all_get('"refused"', '{"anon": "denied", "curator": 1, "town_curator": 1, "admin": 1}'), 'curators of the district ask its groups');
select is(tests.tried($$select public.desk_handover('south')$$),
  tests.all_get('"refused"', '{"anon": "denied", "other_curator": 1, "town_curator": 1, "admin": 1}'), 'and see how it goes');
select is(tests.tried($$select public.start_handover('nowhere')$$), tests.all_get('"refused"', '{"anon": "denied"}'), 'of no district there is nobody to ask');
select is(tests.tried($$insert into public.handovers (area_code, year) values ('north', 2026)$$), tests.all_get('"denied"'), 'nobody writes one by hand');
select is(tests.tried($$insert into public.handover_mails (handover_id, person_id) values (gen_random_uuid(), tests.user_id('editor'))$$), tests.all_get('"denied"'), 'nor who was asked');
select is(tests.seen('select 1 from public.handover_groups'), tests.all_get('"denied"'), 'which groups were asked is read through the desk alone');

-- Before ----------------------------------------------------------------------------------------

select is(tests.asked('curator', $$public.desk_handover('north')$$) - 'groups',
  jsonb_build_object('year', extract(year from private.today())::int, 'started_on', null, 'mailed', 0, 'to_mail', 1),
  'before it is said how many would get a mail');
select is(tests.state('north', 'tea'), 'not_asked', 'a group was not asked yet');
select is(tests.state('north', 'rice'), null, 'those of other districts do not stand there');

-- Asking ----------------------------------------------------------------------------------------

-- A second group of the same person, and one that nobody posts for.
insert into public.groups (id, name, status) values
  (tests.id('cake'), 'お菓子の会', 'published'), (tests.id('alone'), 'ひとりの会', 'published');
insert into public.group_members (group_id, user_id, role) values
  (tests.id('cake'), tests.user_id('editor'), 'editor'), (tests.id('cake'), tests.user_id('resident'), 'owner');
insert into public.activities (id, kind_code, title, place_id, group_id, status) values
  (tests.id('cake day'), 'salon', 'お菓子の日', tests.id('tea house'), tests.id('cake'), 'published'),
  (tests.id('alone day'), 'salon', 'ひとりの日', tests.id('tea house'), tests.id('alone'), 'published');
insert into public.contacts (group_id, kind, value, visibility) values (tests.id('alone'), 'phone', '000-0000-0009', 'curators');

select is(tests.asked('curator', $$public.start_handover('north')$$), '{"mailed": 2}', 'each person gets a mail');
select is((select count(*) from public.mails where template = 'handover'), 2::bigint, 'one, however many groups');
select is((select m.data -> 'groups' from public.mails m where m.person_id = tests.user_id('editor')),
  '[{"name": "お茶の会", "role": "owner"}, {"name": "お菓子の会", "role": "editor"}]', 'which names all of hers');
select is(tests.asked('town_curator', $$public.start_handover('north')$$), '{"mailed": 0}', 'asked again in the same year nobody gets a second');
select is((select array_agg(action || ' ' || (detail ->> 'mails') order by id) from public.audit_log where action like 'handover%'),
  array['handover.asked 2', 'handover.asked 0'], 'both stand in the log');
select is(public.remind(now() + interval '1 day'), 0, 'nor does a reminder follow at once');
select is(tests.state('north', 'tea'), 'mailed', 'the desk sees who was asked');
select is(tests.state('north', 'alone'), 'call', 'and whom to call');
select is(tests.asked('curator', $$public.desk_handover('north')$$) #>> '{groups,2,phones,0,value}', '000-0000-0009', 'at which number, also one that only curators see');

-- A district that overlaps: nobody is asked twice about the same groups.
insert into public.areas (code, kind, name, boundary) values
  ('wide', 'daily_living_area', '広い', extensions.st_multi(extensions.st_makeenvelope(139, 34, 140, 36, 4326)));
select is(tests.asked('town_curator', $$public.start_handover('wide')$$), '{"mailed": 1}', 'where districts overlap only who was not asked gets a mail');
select is((select count(*) from public.mails where template = 'handover' and person_id = tests.user_id('other_editor')), 1::bigint, 'the one of the south');
insert into public.groups (id, name, status) values (tests.id('late'), 'おそい会', 'published');
insert into public.group_members (group_id, user_id, role) values (tests.id('late'), tests.user_id('admin'), 'owner');
insert into public.activities (id, kind_code, title, place_id, group_id, status) values
  (tests.id('late day'), 'salon', 'おそい日', tests.id('tea house'), tests.id('late'), 'published');
select is(tests.asked('curator', $$public.start_handover('north')$$), '{"mailed": 1}', 'who has come since is asked when it is done again');

-- Answering -------------------------------------------------------------------------------------

create temporary table claimed as select * from public.claim_mails(50);
grant select on claimed to anon;
create function tests.token(person text) returns text language sql stable set search_path = '' as $$
  select c.token from pg_temp.claimed c where c.address = person || '@example.test' order by c.id limit 1 $$;
grant execute on all functions in schema tests to public;

select tests.act_as_anon();
select is(public.open_mail_link(tests.token('editor')) ->> 'template', 'handover', 'the link opens the page of the asking');
select is((select array_agg(distinct e #>> '{of_group,name}') from jsonb_array_elements(public.open_mail_link(tests.token('editor')) -> 'entries') e),
  array['お茶の会', 'お菓子の会'], 'of both groups');
select set_eq($$select e ->> 'name' from jsonb_array_elements(public.open_mail_link(tests.token('editor')) -> 'entries') e$$,
  array['お茶の会', '茶の間', 'お茶会', 'お菓子の会', 'お菓子の日'], 'with what is public of them');
select tests.act_as_owner();
select is((select count(*) from public.verifications), 0::bigint, 'opening it confirmed nothing');
select tests.act_as_anon();
select is((public.use_mail_link(tests.token('editor'), 'confirm', tests.visitor(), array[tests.code('rice')]) ->> 'changed')::int, 0, 'nobody confirms another''s');
select is((public.use_mail_link(tests.token('editor'), 'confirm', tests.visitor(), array[tests.code('tea party')]) ->> 'changed')::int, 1, 'a button confirms one');
select tests.act_as_owner();
select is(tests.state('north', 'tea'), 'partly', 'which the desk sees');
select tests.act_as_anon();
select is((public.use_mail_link(tests.token('editor'), 'confirm', tests.visitor()) ->> 'changed')::int, 4, 'another one all that is left');
select is((public.use_mail_link(tests.token('editor'), 'confirm', tests.visitor()) ->> 'changed')::int, 0, 'pressed twice it is confirmed once');
select tests.act_as_owner();
select is(tests.state('north', 'tea') || tests.state('north', 'cake'), 'confirmedconfirmed', 'both have answered');
select is((select verified_by from public.verifications where group_id = tests.id('tea')), tests.user_id('editor'), 'in her name');

select is(tests.asked('curator', format($$public.confirm_record('group', %L, 'phone')$$, tests.code('alone'))) #>> '{}', (private.today() + interval '12 months')::date::text, 'a call is noted');
select is(tests.state('north', 'alone'), 'confirmed', 'and counts as an answer');

-- Handing over is done on the pages of the group.
update public.group_members set role = 'owner' where user_id = tests.user_id('other_editor');
select tests.asked('other_editor', format($$public.invite_member(%L, 'resident@example.test', 'owner')$$, tests.code('rice')));
select is(tests.state('wide', 'rice'), 'handing', 'a successor is invited');
update public.invitations set outcome = 'accepted', answered_at = now(), email = null;
select is(tests.state('wide', 'rice'), 'handed', 'and has taken over');

delete from public.group_members where user_id = tests.user_id('editor');
select tests.act_as_anon();
select is(public.open_mail_link(tests.token('editor')) -> 'entries', '[]', 'who has left is asked no more');
select tests.act_as_owner();

-- Groups of no district -------------------------------------------------------------------------

insert into public.areas (code, kind, name, boundary) values
  ('13', 'prefecture', '県', extensions.st_multi(extensions.st_makeenvelope(138, 33, 142, 37, 4326)));
insert into public.groups (id, name, status) values (tests.id('new'), 'はじめたばかりの会', 'published'), (tests.id('net'), 'オンラインの会', 'published'),
  (tests.id('far'), 'とおい会', 'published'), (tests.id('served'), '北でうごく会', 'published');
insert into public.group_members (group_id, user_id, role) values (tests.id('new'), tests.user_id('resident'), 'owner');
insert into public.contacts (group_id, kind, value, visibility) values (tests.id('new'), 'phone', '000-0000-0010', 'curators');
insert into public.places (id, kind_code, name, group_id, location, precision, status) values
  (tests.id('far barn'), 'noen', 'とおい蔵', tests.id('far'), 'SRID=4326;POINT(141.5 36.5)', 'exact', 'published');
insert into public.activities (id, kind_code, title, online, online_url, group_id, area_code, status) values
  (tests.id('net day'), 'salon', '画面の会', true, 'https://example.test/', tests.id('net'), null, 'published'),
  (tests.id('served day'), 'salon', 'まわる会', false, null, tests.id('served'), 'north', 'published');
insert into public.contacts (activity_id, kind, value, visibility) values (tests.id('net day'), 'phone', '000-0000-0011', 'public');
select is(tests.tried('select public.desk_handover()'), tests.all_get('"refused"', '{"anon": "denied", "town_curator": 1, "admin": 1}'), 'groups of no district are the whole town''s curators'' to see');
select is(tests.tried('select public.start_handover()'), tests.all_get('"refused"', '{"anon": "denied", "town_curator": 1, "admin": 1}'), 'and to ask');
select is(tests.tried('select public.start_handover(null)'), tests.all_get('"refused"', '{"anon": "denied", "town_curator": 1, "admin": 1}'), 'however a curator of one district says it');
select is((select array_agg(g ->> 'name' order by g ->> 'name') from jsonb_array_elements(tests.asked('town_curator', 'public.desk_handover()') -> 'groups') g),
  array['とおい会', 'はじめたばかりの会', 'オンラインの会'], 'who runs nothing in a district, or nothing yet; a prefecture is none');
select is((select g #>> '{phones,0,value}' from jsonb_array_elements(tests.asked('town_curator', 'public.desk_handover()') -> 'groups') g where g ->> 'name' = 'オンラインの会'), '000-0000-0011', 'with whom to call');
select is(tests.asked('town_curator', 'public.start_handover()'), '{"mailed": 1}', 'each person gets a mail');
select is(tests.asked('town_curator', 'public.start_handover()'), '{"mailed": 0}', 'and nobody two');
select is(tests.state(null, 'new') || ' ' || tests.state(null, 'net'), 'mailed call', 'the desk sees who was asked and whom to call');
select is(tests.seen('select 1 from public.handovers where area_code is null'), tests.all_get('0', '{"anon": "denied", "town_curator": 1, "admin": 1}'), 'that they were asked curators of one district do not read');
delete from public.handovers where area_code is null;

-- A year later.
update public.handovers set year = year - 1;
delete from public.group_members where user_id <> tests.user_id('resident');
select is(tests.asked('curator', $$public.start_handover('north')$$), '{"mailed": 1}', 'the next year everyone is asked anew');
insert into public.mail_preferences (person_id, notices) values (tests.user_id('resident'), false);
select is(tests.state('north', 'cake'), 'confirmed', 'an answer of this day still counts');

select * from finish();
