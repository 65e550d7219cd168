-- Proposing and deciding changes: who may, what applies at once, what waits, and what is refused.
select plan(70);
select tests.create_town();

create temporary table said (what text primary key, answer jsonb);

-- A curator --------------------------------------------------------------------------------------

insert into said values ('hers', tests.propose('curator', 'tea party', '{"title": "お茶の時間"}', ', reason => ''電話で聞いた'''));
select is((select answer ->> 'status' from said where what = 'hers'), 'approved', 'a curator''s own change applies at once');
select is((select title from public.activities where id = tests.id('tea party')), 'お茶の時間', 'and is public');
select is((select version from public.activities where id = tests.id('tea party')), 2, 'it is one step of the version');
select results_eq($$select by_curator, before ->> 'title', after ->> 'title', applied_version, reason from public.revisions$$,
  $$values (true, 'お茶会', 'お茶の時間', 2, '電話で聞いた')$$, 'it is kept what it was, what it is and why');
select results_eq($$select id from public.schedules where activity_id = tests.id('tea party')$$,
  array[tests.id('tea time')], 'times that stayed keep their key');
select is(tests.propose('curator', 'rice planting', '{"title": "x"}') ->> 'status', 'waiting', 'in another district hers waits as anyone''s');
select is(tests.propose('curator', 'tea party', '{"title": "お茶の時間", "bring": ""}') ->> 'status', 'unchanged', 'what changes nothing is no revision');

-- What would become of it ------------------------------------------------------------------------

create function pg_temp.foreseen(person text) returns text language sql as $$
  select tests.asked(person, format('public.foresee_revision(''activity'', %L, (select version from public.activities where id = %L), ''{"bring": "お椀"}'')',
    tests.id('tea party'), tests.id('tea party'))) #>> '{}'
$$;
select is((select jsonb_object_agg(person, pg_temp.foreseen(person))
    from unnest('{anon,resident,other_curator,curator,admin}'::text[]) person),
  '{"anon": "42501", "resident": "waiting", "other_curator": "waiting", "curator": "approved", "admin": "approved"}',
  'who proposes learns before what becomes of it');
update public.groups set trusted = true where id = tests.id('tea');
select is(pg_temp.foreseen('editor'), 'applied', 'as does the editor of a group that is trusted');
update public.groups set trusted = false where id = tests.id('tea');
select is(pg_temp.foreseen('editor'), 'waiting', 'and of one that is not');
select results_eq($$select (select count(*)::int from public.revisions), (select version from public.activities where id = tests.id('tea party'))$$,
  $$values (2, 2)$$, 'and nothing is stored by it');

-- Someone else -----------------------------------------------------------------------------------

insert into said values ('wish', tests.propose('resident', 'tea party', '{"title": "みんなのお茶会"}', ', reason => ''看板にそう書いてある'''));
select is((select answer ->> 'status' from said where what = 'wish'), 'waiting', 'a resident''s change waits');
select is((select title from public.activities where id = tests.id('tea party')), 'お茶の時間', 'and the public sees what was approved last');
select is((select version from public.activities where id = tests.id('tea party')), 2, 'the trial left nothing behind');
select is(tests.propose('anon', 'tea party', '{"title": "x"}'), '"42501"', 'visitors propose nothing');
select is(tests.seen($$select id from public.revisions where name = 'みんなのお茶会'$$),
  tests.all_get('0', '{"anon": "denied", "resident": 1, "curator": 1, "town_curator": 1, "admin": 1}'),
  'its author and the curators of the area read it');
select is(tests.seen($$select before from public.revisions$$), tests.all_get('"denied"'), 'what it was with hidden contacts nobody reads by hand');
select is(tests.seen($$select decided_by from public.revisions$$), tests.all_get('"denied"'), 'nor who decided');
select is(tests.seen($$select key from public.revisions$$), tests.all_get('"denied"'), 'nor its key');
select is(tests.tried($$update public.revisions set status = 'approved'$$), tests.all_get('"denied"'), 'nobody approves by hand');
select is(tests.tried($$insert into public.revisions (key, subject, record_id, base_version, proposed, sees_all, status)
  values (gen_random_uuid(), 'place', gen_random_uuid(), 0, '{}', true, 'waiting')$$), tests.all_get('"denied"'), 'nobody writes revisions by hand');
select is(tests.tried('delete from public.revisions'), tests.all_get('"denied"'), 'nobody deletes them');
select is(tests.tried($$insert into public.revision_messages (revision_id, by_desk, words) select id, true, 'x' from public.revisions$$),
  tests.all_get('"denied"'), 'nobody writes messages by hand');

select is(
  (select jsonb_object_agg(person, tests.decide(person, answer, 'reject', ', ''x''') #>> '{}')
   from said, unnest('{anon,resident,editor,other_editor,other_curator}'::text[]) person where what = 'wish'),
  '{"anon": "42501", "resident": "EN020", "editor": "EN020", "other_editor": "EN020", "other_curator": "EN020"}',
  'only curators of the area decide');
select is(tests.decide('curator', answer, 'reject'), '"EN024"', 'a refusal has a reason') from said where what = 'wish';
select is(tests.decide('curator', answer, 'ask', ', ''写真はありますか''') ->> 'status', 'asked', 'the desk asks') from said where what = 'wish';
select is(tests.seen($$select words from public.revision_messages where by_desk$$),
  tests.all_get('0', '{"anon": "denied", "resident": 1, "curator": 1, "town_curator": 1, "admin": 1}'), 'its author reads the question');
select is(tests.asked('editor', format('public.answer_revision(%L, ''x'')', answer ->> 'revision')), '"EN026"', 'nobody else answers')
  from said where what = 'wish';
select is(tests.asked('resident', format('public.answer_revision(%L, ''見ました'', ''{"kana": "みんなのおちゃかい"}'')', answer ->> 'revision'))
  ->> 'status', 'waiting', 'she answers, and it waits again') from said where what = 'wish';
select is(tests.decide('curator', answer, 'approve', ', ''ありがとうございます'', ''{"description": "どなたでも"}''') ->> 'status', 'approved',
  'the curator approves it with a change') from said where what = 'wish';
select results_eq($$select title, kana, description, version from public.activities where id = tests.id('tea party')$$,
  $$values ('みんなのお茶会', 'みんなのおちゃかい', 'どなたでも', 3)$$, 'and all of it is public');
select is(tests.decide('curator', answer, 'reject', ', ''x'''), '"EN025"', 'what is decided is decided') from said where what = 'wish';

-- One's own --------------------------------------------------------------------------------------

insert into public.group_members (group_id, user_id) values (tests.id('tea'), tests.user_id('curator'));
insert into said values ('own', tests.propose('curator', 'tea party', '{"bring": "湯のみ"}'));
select is((select answer ->> 'status' from said where what = 'own'), 'waiting', 'what a curator proposes for her own group waits');
select is(tests.decide('curator', answer, 'approve', ', ''x'''), '"EN023"', 'another curator decides it') from said where what = 'own';
update public.role_grants set until = '2020-01-01' where user_id <> tests.user_id('curator');
select is(tests.decide('curator', answer, 'approve'), '"EN024"', 'where there is no other she says why') from said where what = 'own';
select is(tests.decide('curator', answer, 'approve', ', ''町に一人です''') ->> 'status', 'approved', 'and decides') from said where what = 'own';
update public.role_grants set until = null;
delete from public.group_members where user_id = tests.user_id('curator');

-- Groups -----------------------------------------------------------------------------------------

insert into said values ('group', tests.propose('editor', 'tea party', '{"bring": "お菓子"}'));
select is((select answer ->> 'status' from said where what = 'group'), 'waiting', 'an editor''s change waits');
select is(tests.asked('editor', format('public.withdraw_revision(%L)', answer ->> 'revision')) ->> 'status', 'withdrawn', 'she takes it back')
  from said where what = 'group';
select is(tests.tried(format('select public.set_group_trust(%L, true)', (select code from public.groups where id = tests.id('tea')))),
  tests.all_get('"refused"', '{"anon": "denied", "curator": 1, "town_curator": 1, "admin": 1}'), 'curators of its area trust a group');
insert into said select 'trust', tests.asked('curator', format('public.set_group_trust(%L, true)', (select code from public.groups where id = tests.id('tea'))));
insert into said values ('trusted', tests.propose('editor', 'tea party', '{"bring": "マイカップ"}'));
select is((select answer ->> 'status' from said where what = 'trusted'), 'applied', 'of a trusted group it is public at once');
select is(tests.decide('curator', answer, 'reject', ', ''x''') ->> 'status', 'rejected', 'and may be taken back') from said where what = 'trusted';
select is((select bring from public.activities where id = tests.id('tea party')), '湯のみ', 'then it is as it was before');
select is(tests.propose('editor', 'rice planting', '{"bring": "長靴"}') ->> 'status', 'waiting', 'trust does not reach records of others');
select is(tests.propose('editor', 'rice planting', '{"bring": "x"}', format(', group_id => %L', tests.id('rice'))), '"EN020"', 'nobody acts for another group');
select is(tests.propose('resident', 'tea party', jsonb_build_object('group_id', tests.id('rice'))), '"EN022"', 'nor gives it a record');

-- New records ------------------------------------------------------------------------------------

insert into said values ('new', tests.propose('resident', 'new activity', jsonb_build_object('kind_code', 'salon', 'title', '朝の体操',
    'place_id', tests.id('new place'), 'schedules', '[{"freq": "weekly", "byday": ["MO"], "opens_at": "09:00", "exceptions": [{"date": "2026-12-28", "kind": "cancelled"}]}]'::jsonb),
  format(', parts => %L', jsonb_build_array(jsonb_build_object('subject', 'place', 'record_id', tests.id('new place'),
    'proposed', '{"kind_code": "salon", "name": "公民館", "lng": 139.2, "lat": 35.2}'::jsonb)))));
select is((select answer - 'revision' from said where what = 'new'),
  '{"status": "waiting", "code": null, "version": 0, "conflicts": []}', 'a new activity at a new place waits');
select is_empty($$select id from public.activities where id = tests.id('new activity')$$, 'and is not there yet');
select is(tests.seen($$select id from public.revisions where base_version = 0$$),
  tests.all_get('0', '{"anon": "denied", "resident": 2, "curator": 2, "town_curator": 2, "admin": 2}'), 'the curator of its district finds it');
select is(tests.decide('other_curator', answer, 'approve'), '"EN020"', 'another district''s does not approve it') from said where what = 'new';
select is(tests.decide('curator', answer, 'approve') ->> 'status', 'approved', 'she approves both at once') from said where what = 'new';
select results_eq($$select a.title, a.status::text, a.version, a.created_by, p.name, s.opens_at, e.date
  from public.activities a join public.places p on p.id = a.place_id join public.schedules s on s.activity_id = a.id
  join public.schedule_exceptions e on e.schedule_id = s.id where a.id = tests.id('new activity')$$,
  $$values ('朝の体操', 'published', 1, tests.user_id('resident'), '公民館', '09:00'::time, '2026-12-28'::date)$$, 'and both are public');

-- What is refused --------------------------------------------------------------------------------

create function tests.refused(person text, name text, proposed jsonb) returns text
  language plpgsql set search_path = ''
as $$
declare
  detail text;
begin
  perform tests.become(person);
  perform public.propose_revision(pg_catalog.gen_random_uuid(), 'activity', tests.id(name), 0, proposed);
  return null;
exception when sqlstate 'EN022' then
  get stacked diagnostics detail = pg_exception_detail;
  perform tests.act_as_owner();
  return (detail::jsonb ->> 'field') || ' ' || (detail::jsonb ->> 'problem');
end
$$;
grant execute on function tests.refused(text, text, jsonb) to public;
select is(tests.refused('resident', 'n1', '{"title": "x"}'), 'kind_code missing', 'a record without its kind');
select is(tests.refused('resident', 'n1', '{"kind_code": "salon", "title": "x", "cost_min": "abc"}'), 'cost_min format', 'a price that is no number');
select is(tests.refused('resident', 'n1', '{"kind_code": "salon", "title": "x", "cost_min": 500, "cost_max": 100}'), 'cost_max rule', 'a highest price below the lowest');
select is(tests.refused('resident', 'n1', '{"kind_code": "nothing", "title": "x"}'), 'kind_code reference', 'a kind there is not');
select is(tests.refused('resident', 'n1', '{"kind_code": "salon", "title": "x", "schedules": [{"freq": "weekly"}]}'), 'schedules.byday rule', 'a week without days');
select is(tests.refused('resident', 'n1', '{"kind_code": "salon", "title": "x", "contacts": [{"kind": "url", "value": "javascript:1"}]}'), 'contacts.value rule', 'a link that is none');
select is(tests.refused('resident', 'n1', '{"kind_code": "salon", "title": "x", "trusted": true}'), 'trusted unknown', 'a field there is not');
select is(tests.refused('resident', 'n1', '{"kind_code": "salon", "title": "x", "version": 9}'), 'version unknown', 'or nobody may write');

-- Opening ----------------------------------------------------------------------------------------

select is((select jsonb_object_agg(person, jsonb_array_length(
    tests.asked(person, format('public.open_record(''place'', %L)', p.code)) #> '{document,contacts}'))
  from public.places p, unnest(tests.people()) person where p.id = tests.id('tea house') and person <> 'anon'),
  tests.all_get('2', '{"editor": 3, "curator": 3, "town_curator": 3, "admin": 3}') - 'anon',
  'a record is opened with the contacts one may read');
select is((select jsonb_object_agg(person,
    tests.asked(person, format('public.open_record(''place'', %L)', p.code)) -> 'document' ? 'exact')
  from public.places p, unnest(tests.people()) person where p.id = tests.id('tea house') and person <> 'anon'),
  tests.all_get('false', '{"editor": true, "curator": true, "town_curator": true, "admin": true}') - 'anon',
  'and with the true point for its keepers');
select is((select jsonb_object_agg(person, tests.asked(person, format('public.open_record(''place'', %L)', p.code)) ->> 'id')
  from public.places p, unnest(tests.people()) person where p.id = tests.id('tea shed') and person <> 'anon'),
  tests.all_get('null', jsonb_object(array['editor', 'curator', 'town_curator', 'admin'], array_fill(tests.id('tea shed')::text, '{4}'))) - 'anon',
  'a draft opens to its keepers');
insert into said values ('blind', tests.propose('resident', 'tea house', '{"name": "茶の間さん", "contacts": [{"kind": "phone", "value": "000-0000-0009", "visibility": "public"}]}'));
insert into said select 'blindly', tests.decide('curator', answer, 'approve') from said where what = 'blind';
select set_eq($$select value, visibility::text from public.contacts where place_id = tests.id('tea house')$$,
  $$values ('000-0000-0009', 'public'), ('000-0000-0003', 'curators')$$, 'what its author did not see stays as it was');
select is((select address from public.place_exact where place_id = tests.id('tea house')), '北1丁目2番3号', 'the true point too');
select is(tests.seen($$select base -> 'exact' from public.revisions where name = '茶の間さん' and base ? 'exact'$$),
  tests.all_get('0', '{"anon": "denied"}'), 'and never reaches her');

-- Twice ------------------------------------------------------------------------------------------

select is(tests.propose('resident', 'new activity 2', '{"kind_code": "salon", "title": "夜の体操"}') ->> 'status', 'waiting', 'a new record');
select is(tests.propose('editor', 'new activity 2', '{"kind_code": "salon", "title": "夜の体操"}'), '"EN025"', 'is proposed once');
insert into said values ('once', tests.propose('resident', 'rice barn', '{"name": "米の蔵"}'));
select is(tests.propose('resident', 'rice barn', '{"name": "米の蔵"}'), answer, 'the same key again gets the same answer') from said where what = 'once';
select is(tests.asked('editor', format('public.propose_revision(%L, ''place'', %L, 1, ''{"name": "x"}'')',
  tests.id('resident' || 'rice barn' || '{"name": "米の蔵"}'::jsonb), tests.id('rice barn'))), '"EN027"', 'but not someone else');
select is((select count(*) from public.revisions where record_id = tests.id('rice barn')), 1::bigint, 'and it is one revision');

select * from finish();
