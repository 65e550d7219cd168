-- Conflicts, restoring, pausing, merging duplicates, and deciding many at once.
select plan(53);
select tests.create_town();
create temporary table said (what text primary key, answer jsonb);
create function tests.code(what text) returns text
  language sql stable set search_path = ''
as $$
  select code from public.activities where id = tests.id(what) union all select code from public.places where id = tests.id(what)
  union all select code from public.groups where id = tests.id(what)
$$;
grant execute on function tests.code(text) to public;

-- Two edits on one base ----------------------------------------------------------------------------

insert into said values ('waits', tests.propose('editor', 'tea party', '{"title": "水曜のお茶会", "bring": "湯のみ", "capacity": 8}'));
insert into said values ('meanwhile', tests.propose('curator', 'tea party', '{"title": "お茶の時間", "cost_min": 0}'));
select is(tests.decide('curator', answer, 'approve'), '"EN021"', 'what both changed is a conflict') from said where what = 'waits';
create function tests.conflicts(revision uuid) returns jsonb
  language plpgsql set search_path = ''
as $$
declare
  detail text;
begin
  perform tests.become('curator');
  perform public.decide_revision(revision, 'approve');
exception when sqlstate 'EN021' then
  get stacked diagnostics detail = pg_exception_detail;
  perform tests.act_as_owner();
  return detail;
end
$$;
select is(tests.conflicts((answer ->> 'revision')::uuid),
  '[{"field": "title", "base": "お茶会", "theirs": "お茶の時間", "yours": "水曜のお茶会"}]', 'named with all three states') from said where what = 'waits';
select is(tests.decide('curator', answer, 'approve', ', changes => ''{"title": "水曜のお茶の時間"}''') ->> 'status', 'approved', 'a curator settles it')
  from said where what = 'waits';
select results_eq($$select title, bring, capacity, cost_min from public.activities where id = tests.id('tea party')$$,
  $$values ('水曜のお茶の時間', '湯のみ', 8, 0)$$, 'and nobody''s work is lost');
insert into said values ('late', tests.asked('editor', format('public.propose_revision(gen_random_uuid(), ''activity'', %L, 2, ''{"title": "x", "kana": "すいよう"}'')', tests.id('tea party'))));
select is((select answer - 'version' from said where what = 'late'), '{"code": null, "status": "conflict", "revision": null,
  "conflicts": [{"field": "title", "base": "お茶の時間", "theirs": "水曜のお茶の時間", "yours": "x"}]}', 'on an old version conflicts are answered');
select is((select count(*) from public.revisions where name = 'x'), 0::bigint, 'and nothing is stored');
insert into said values ('merges', tests.asked('editor', format('public.propose_revision(gen_random_uuid(), ''activity'', %L, 2, ''{"kana": "すいよう"}'')', tests.id('tea party'))));
select is((select answer ->> 'status' from said where what = 'merges'), 'waiting', 'without conflict it is merged');
select is((select proposed ->> 'title' from public.revisions where proposed ->> 'kana' = 'すいよう'), '水曜のお茶の時間', 'onto what is there now');
select is(tests.asked('editor', format('public.propose_revision(gen_random_uuid(), ''activity'', %L, 1, ''{"title": "y"}'')', tests.id('tea party'))) ->> 'status',
  'conflict', 'where nobody knows the base, whatever differs is a conflict');
select is(tests.asked('editor', format('public.propose_revision(gen_random_uuid(), ''activity'', %L, 1, ''{"first_visit_note": "z"}'', base => ''{"first_visit_note": null}'')', tests.id('tea party'))) ->> 'status',
  'waiting', 'unless its author says what she had before her');

-- Restoring ------------------------------------------------------------------------------------------

select is((select jsonb_object_agg(person, tests.asked(person, format('public.restore_revision(gen_random_uuid(), %L, ''before'', ''x'')', r.id)) ->> 'status')
  from public.revisions r, unnest(tests.people()) person where r.name = 'お茶の時間' and r.status = 'approved' and person = any ('{anon,resident,other_editor,other_curator}')),
  '{"anon": null, "resident": null, "other_editor": null, "other_curator": null}', 'only keepers restore');
insert into said select 'restored', tests.asked('curator', format('public.restore_revision(gen_random_uuid(), %L, ''before'', ''元に戻します'')', r.id))
  from public.revisions r where r.name = 'お茶の時間' and r.status = 'approved';
select is((select answer ->> 'status' from said where what = 'restored'), 'approved', 'a curator restores any state');
select results_eq($$select title, bring, cost_min from public.activities where id = tests.id('tea party')$$,
  $$values ('お茶会', null::text, null::int)$$, 'whole');
select is((select count(*) from public.revisions where record_id = tests.id('tea party') and applied_version is not null), 3::bigint, 'as one more change');
insert into said select 'restored by editor', tests.asked('editor', format('public.restore_revision(gen_random_uuid(), %L)', r.id))
  from public.revisions r where r.name = '水曜のお茶会';
select is((select answer ->> 'status' from said where what = 'restored by editor'), 'waiting', 'an editor''s waits as every change of hers');
select is(tests.asked('curator', format('public.restore_revision(gen_random_uuid(), %L, ''before'')', answer ->> 'revision')), '"EN025"',
  'what was never applied has no state to restore') from said where what = 'restored by editor';

-- Times keep their keys ------------------------------------------------------------------------------

insert into said values ('times', tests.propose('curator', 'tea party', jsonb_build_object('schedules', jsonb_build_array(
  jsonb_build_object('id', tests.id('tea time'), 'freq', 'weekly', 'byday', '["WE"]'::jsonb, 'opens_at', '10:00',
    'exceptions', '[{"date": "2027-01-06", "kind": "cancelled"}, {"date": "2027-01-13", "kind": "extra"}]'::jsonb),
  jsonb_build_object('id', tests.id('plan time'), 'freq', 'once', 'dtstart', '2027-02-02')))));
select results_eq($$select id = tests.id('tea time'), opens_at, position from public.schedules where activity_id = tests.id('tea party') order by position$$,
  $$values (true, '10:00'::time, 0), (false, null, 1)$$, 'a time keeps its key, but none takes another activity''s');
select is((select activity_id from public.schedules where id = tests.id('plan time')), tests.id('tea plan'), 'which stays where it is');
select results_eq($$select date, kind::text from public.schedule_exceptions where schedule_id = tests.id('tea time') order by date$$,
  $$values ('2027-01-06'::date, 'cancelled'), ('2027-01-13', 'extra')$$, 'dates come and stay');
select is((select applied_version - base_version from public.revisions where id = (select (answer ->> 'revision')::uuid from said where what = 'times')), 1,
  'all of it is one step of the version');

-- Pausing --------------------------------------------------------------------------------------------

insert into said values ('odd', tests.propose('resident', 'tea party', '{"description": "もうやっていません"}'));
select is(tests.decide('curator', answer, 'pause'), '"EN024"', 'a pause has a reason') from said where what = 'odd';
select is(tests.decide('editor', answer, 'pause', ', ''x'''), '"EN020"', 'and is the curators''') from said where what = 'odd';
select is(tests.decide('curator', answer, 'pause', ', ''確かめています''') ->> 'status', 'waiting', 'the revision still waits') from said where what = 'odd';
select is((select status::text from public.activities where id = tests.id('tea party')), 'paused', 'while its record pauses');
select is((select words from public.revision_messages), '確かめています', 'its author is told why');
insert into said select 'resumed', tests.decide('curator', answer, 'resume', ', ''確かめました''') from said where what = 'odd';
select is((select status::text from public.activities where id = tests.id('tea party')), 'published', 'and it goes on');

-- Many at once ---------------------------------------------------------------------------------------

insert into said values ('one', tests.propose('resident', 'tea house', '{"kana": "ちゃのま"}')),
  ('two', tests.propose('resident', 'rice barn', '{"kana": "こめぐら"}'));
insert into said select 'bulk', tests.asked('curator', format('public.decide_revisions(%L, ''approve'')',
  array(select (answer ->> 'revision')::uuid from said where what in ('one', 'two'))));
select is((select jsonb_object_agg(coalesce(a ->> 'refused', a ->> 'status'), 1) from said, jsonb_array_elements(answer) a where what = 'bulk'),
  '{"approved": 1, "EN020": 1}', 'many are decided, each for itself');
select is(tests.asked('anon', 'public.decide_revisions(''{}'', ''approve'')'), '"42501"', 'not by visitors');

-- Duplicates -----------------------------------------------------------------------------------------

insert into public.places (id, kind_code, name, address, group_id, location, precision, status) values
  (tests.id('tea room'), 'salon', '茶の間（北）', '北1', tests.id('rice'), 'SRID=4326;POINT(139.4 35.4)', 'exact', 'published'),
  (tests.id('first room'), 'salon', '茶の間？', null, null, 'SRID=4326;POINT(139.4 35.4)', 'exact', 'published');
insert into public.activities (id, kind_code, title, place_id, status) values (tests.id('evening tea'), 'salon', '夜のお茶', tests.id('tea room'), 'published');
insert into public.contacts (place_id, kind, value, visibility) values (tests.id('tea room'), 'phone', '000-0000-0009', 'public'),
  (tests.id('tea room'), 'phone', '000-0000-0001', 'public');
insert into public.verifications (place_id, method, verified_on) values (tests.id('tea room'), 'walk', '2026-11-01');
insert into public.corrections (key, place_id, category, record_version) values (tests.id('wrong'), tests.id('tea room'), 'time', 1);
insert into public.photos (id, place_id, alt, width, height, status) values (tests.id('photo'), tests.id('tea room'), '入口', 800, 600, 'shown');
insert into said values ('wish', tests.propose('resident', 'tea room', '{"kana": "ちゃ"}'));
select is((select jsonb_object_agg(person, tests.asked(person, format('public.merge_records(gen_random_uuid(), ''place'', %L, %L, ''同じ場所'')',
    tests.code('tea house'), tests.code('tea room'))) #>> '{}')
  from unnest('{anon,resident,editor,other_editor,other_curator}'::text[]) person),
  '{"anon": "42501", "resident": "EN020", "editor": "EN020", "other_editor": "EN020", "other_curator": "EN020"}', 'only curators of both areas merge');
select is(tests.asked('curator', format('public.merge_records(gen_random_uuid(), ''place'', %L, %L, '' '')', tests.code('tea house'), tests.code('tea room'))),
  '"EN024"', 'they say why');
select is(tests.asked('curator', format('public.merge_records(gen_random_uuid(), ''place'', %L, %1$L, ''x'')', tests.code('tea house'))),
  '"EN028"', 'a record is not its own duplicate');
insert into said select 'before', tests.asked('curator', format('public.merge_records(%L, ''place'', %L, %L, ''同じ場所'')', tests.id('m1'), tests.code('tea room'), tests.code('first room')));
insert into said select 'merge', tests.asked('curator', format('public.merge_records(%L, ''place'', %L, %L, ''同じ場所でした'')', tests.id('m2'), tests.code('tea house'), tests.code('tea room')));
select is((select answer ->> 'code' from said where what = 'merge'), tests.code('tea house'), 'one is kept');
select is(tests.asked('curator', format('public.merge_records(%L, ''place'', %L, %L, ''同じ場所でした'')', tests.id('m2'), tests.code('tea house'), tests.code('tea room'))),
  answer, 'merging twice is merging once') from said where what = 'merge';
select results_eq($$select id = tests.id('tea room'), merged_into, status::text from public.places where merged_into is not null order by 1$$,
  $$values (false, tests.id('tea house'), 'ended'), (true, tests.id('tea house'), 'ended')$$, 'the other leads there, with what was merged into it before');
select is((select place_id from public.activities where id = tests.id('evening tea')), tests.id('tea house'), 'its activities moved');
select set_eq($$select value from public.contacts where place_id = tests.id('tea house')$$,
  array['000-0000-0001', '000-0000-0002', '000-0000-0003', '000-0000-0009'], 'contacts are those of both, none twice');
select results_eq($$select place_id, status::text from public.photos$$, $$values (tests.id('tea house'), 'shown')$$, 'its photos are shown there');
select is((select count(*) from public.verifications where place_id = tests.id('tea house') and method = 'walk'), 1::bigint, 'when it was made sure of moved');
select is((select place_id from public.corrections where key = tests.id('wrong')), tests.id('tea house'), 'and what readers say');
select is((select group_id from public.places where id = tests.id('tea house')), tests.id('tea'), 'what the kept one says stays');
select is((select status::text from public.revisions where id = (select (answer ->> 'revision')::uuid from said where what = 'wish')), 'rejected', 'what waited is answered');
update public.places set status = 'published' where id = tests.id('tea room');
select is((select status::text from public.places where id = tests.id('tea room')), 'ended', 'no import brings the duplicate back');
select is(tests.propose('curator', 'tea room', '{"name": "x"}'), '"EN025"', 'and nobody changes it any more');
select is((select jsonb_array_length(tests.asked('curator', format('public.record_history(''place'', %L)', tests.code('tea house'))) -> 'revisions')), 5,
  'the history of the kept one holds that of both');
insert into said select 'undone', tests.asked('curator', format('public.restore_revision(gen_random_uuid(), %L, ''before'', ''別の場所でした'')', r.id))
  from public.revisions r where r.record_id = tests.id('tea room') and r.source = 'merge' and r.part_of is not null;
select results_eq($$select merged_into, status::text from public.places where id = tests.id('tea room')$$, $$values (null::uuid, 'published')$$, 'a merge is undone');

-- History and corrections ----------------------------------------------------------------------------

select is((select jsonb_object_agg(person, tests.asked(person, format('public.record_history(''activity'', %L)', tests.code('tea party'))) is not null)
  from unnest(tests.people()) person where person <> 'anon'),
  tests.all_get('false', '{"editor": true, "curator": true, "town_curator": true, "admin": true}') - 'anon', 'its keepers read the history of a record');
insert into public.profiles (id, display_name) values (tests.user_id('curator'), '春子');
select is(tests.asked('editor', format('public.record_history(''activity'', %L)', tests.code('tea party'))) #>> '{revisions,0,author}', null, 'editors not by whom');
select is(tests.asked('town_curator', format('public.record_history(''activity'', %L)', tests.code('tea party'))) #>> '{revisions,0,author}', '春子', 'curators do');
select is(tests.tried($$select public.handle_correction(id, 'dismissed', '合っていました') from public.corrections$$),
  tests.all_get('0', '{"anon": "denied", "curator": 1, "town_curator": 1, "admin": 1}'), 'curators of the area handle corrections');
select is((select tests.asked('other_curator', format('public.handle_correction(%L, ''dismissed'', ''x'')', id)) from public.corrections), '"EN020"', 'and no others');
select is((select tests.asked('curator', format('public.handle_correction(%L, ''handled'', null, %L)', id, (select r.id from public.revisions r where r.name = '米蔵')))
  from public.corrections), '"EN026"', 'a correction is handled by a revision of its record');
select is((select tests.asked('curator', format('public.handle_correction(%L, ''handled'', null, %L)', id, (select r.id from public.revisions r where r.record_id = tests.id('tea house') and r.source = 'merge' limit 1)))
  from public.corrections), '""', 'as here');
select results_eq($$select status::text, handled_by is not null from public.corrections$$, $$values ('handled', true)$$, 'which is kept');

select * from finish();
