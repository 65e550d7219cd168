-- The desk: queues and their counts, one revision with what it takes to decide it, and the mails that
-- tell its author. Curators see their own areas; nobody else sees anything.
select plan(52);
select tests.create_town();

create function tests.each(call text) returns jsonb
  language sql set search_path = ''
as $$ select pg_catalog.jsonb_object_agg(person, tests.asked(person, call)) from pg_catalog.unnest(tests.people()) person $$;
create function tests.proposed(person text, name text, document jsonb) returns uuid
  language sql set search_path = ''
as $$
  select (tests.asked(person, pg_catalog.format(
    'public.propose_revision(%L, %L, %L, %s, %L, %L)', tests.id(person || name || document),
    case when name like '%place' or name like '%barn' then 'place' else 'activity' end, tests.id(name),
    case when name like 'new%' then 0 else 1 end, document, '看板を見ました')) ->> 'revision')::uuid
$$;
grant execute on all functions in schema tests to public;
insert into public.profiles (id, display_name) select tests.user_id(p), p from unnest(tests.people()) p where p <> 'anon';
create temporary table made (what text, id uuid);
grant select on made to public;

-- Nobody but curators -------------------------------------------------------------------------

select is(tests.each('public.desk_counts()') - '{curator,other_curator,town_curator,admin}'::text[],
  '{"anon": "42501", "resident": "EN020", "editor": "EN020", "other_editor": "EN020"}', 'the desk is for curators');
select is(tests.each($$public.desk_queue('new')$$) - '{curator,other_curator,town_curator,admin}'::text[],
  '{"anon": "42501", "resident": "EN020", "editor": "EN020", "other_editor": "EN020"}', 'its queues too');
select is(tests.each('public.desk_statistics()') - '{curator,other_curator,town_curator,admin}'::text[],
  '{"anon": "42501", "resident": "EN020", "editor": "EN020", "other_editor": "EN020"}', 'its figures too');
select is(tests.tried($$select public.settle_bounced_mail(gen_random_uuid())$$), tests.all_get('"refused"', '{"anon": "denied"}'), 'and its mails');

-- Queues --------------------------------------------------------------------------------------

insert into made values ('wish', tests.proposed('resident', 'tea party', '{"title": "みんなのお茶会", "bring": "湯のみ"}'));
insert into made values ('south', tests.proposed('resident', 'rice planting', '{"title": "みんなの田植え"}'));
insert into made values ('new', (tests.asked('resident', format(
  $$public.propose_revision(%L, 'activity', %L, 0, %L, parts => %L)$$, tests.id('k1'), tests.id('new activity'),
  jsonb_build_object('kind_code', 'salon', 'title', '朝の体操', 'place_id', tests.id('new place')),
  jsonb_build_array(jsonb_build_object('subject', 'place', 'record_id', tests.id('new place'),
    'proposed', '{"kind_code": "salon", "name": "公民館", "lng": 139.2, "lat": 35.2}'::jsonb)))) ->> 'revision')::uuid);

select is(tests.each('public.desk_counts()') - '{anon,resident,editor,other_editor}'::text[],
  '{"curator": {"new": 1, "edited": 1, "due": 0, "claims": 0, "corrections": 0, "bounced": 0},
    "other_curator": {"edited": 1, "due": 0, "claims": 0, "corrections": 0, "bounced": 0},
    "town_curator": {"new": 1, "edited": 2, "due": 0, "claims": 0, "corrections": 0, "bounced": 0},
    "admin": {"new": 1, "edited": 2, "due": 0, "claims": 0, "corrections": 0, "bounced": 0}}',
  'each counts what waits in her areas, a new entry and its place once');
select is(tests.asked('town_curator', $$public.desk_counts('north')$$) -> 'edited', '1', 'or in one district');
select is(tests.asked('other_curator', $$public.desk_counts('north')$$) -> 'edited', null, 'in another''s there is nothing for her');
select is(tests.asked('curator', $$public.desk_queue('edited')$$) #>> '{0,name}', 'みんなのお茶会', 'the queue names what waits');
select is(tests.asked('curator', $$public.desk_queue('edited')$$) #>> '{0,author}', 'resident', 'and who posted it');
select is(jsonb_array_length(tests.asked('curator', $$public.desk_queue('edited')$$)), 1, 'a queue holds what she may decide');
select is(jsonb_array_length(tests.asked('town_curator', $$public.desk_queue('edited', null, 1, 1)$$)), 1, 'it comes in pages');
select is(tests.asked('town_curator', $$public.desk_queue('nothing')$$), '[]', 'a queue there is not is empty');

-- One revision --------------------------------------------------------------------------------

select is((select tests.each(format('public.desk_revision(%L) is not null', id)) from made where what = 'wish'),
  '{"anon": "42501", "resident": "EN020", "editor": "EN020", "other_editor": "EN020", "curator": true, "other_curator": false, "town_curator": true, "admin": true}',
  'a revision opens to the curators of its area');
select is((select tests.asked('curator', format('public.desk_revision(%L)', id)) #>> '{parts,0,left,title}' from made where what = 'wish'),
  'お茶会', 'with what is public now');
select is((select tests.asked('curator', format('public.desk_revision(%L)', id)) #>> '{parts,0,right,title}' from made where what = 'wish'),
  'みんなのお茶会', 'and what is proposed');
select is((select jsonb_array_length(tests.asked('curator', format('public.desk_revision(%L)', id)) -> 'parts') from made where what = 'new'),
  2, 'a new place is decided with its activity');
select is((select tests.asked('curator', format('public.desk_revision(%L)', id)) #>> array['names', tests.id('new place')::text, 'name'] from made where what = 'new'),
  '公民館', 'and is named before it is there');
select is((select tests.asked('curator', format('public.desk_revision(%L)', id)) -> 'refused' from made where what = 'wish'), 'null', 'she may decide it');
select isnt((select id from made where what = 'wish'), null, 'it was stored');

-- Changed meanwhile: shown field by field.
select is((select tests.asked('curator', format('public.propose_revision(%L, ''activity'', %L, 1, ''{"title": "お茶の時間", "bring": "湯のみ"}'')', tests.id('k2'), tests.id('tea party')))) ->> 'status',
  'approved', 'the curator changes the same title');
select is((select tests.asked('curator', format('public.desk_revision(%L)', id)) #> '{parts,0,conflicts}' from made where what = 'wish'),
  '[{"base": "お茶会", "field": "title", "yours": "みんなのお茶会", "theirs": "お茶の時間"}]', 'a conflict is told with what all wrote');
select is((select tests.asked('curator', format('public.desk_revision(%L)', id)) #>> '{parts,0,right,bring}' from made where what = 'wish'),
  '湯のみ', 'what was changed beside it stays, and is no difference');
select is((select tests.asked('curator', format('public.decide_revision(%L, ''approve'')', id)) from made where what = 'wish'), '"EN021"',
  'it is not approved over her head');

-- Mails ---------------------------------------------------------------------------------------

select is((select tests.asked('curator', format('public.decide_revision(%L, ''ask'', ''いつからですか'')', id)) ->> 'status' from made where what = 'wish'), 'asked', 'she asks');
select results_eq($$select template, person_id, data ->> 'reason' from public.mails$$,
  $$values ('revision-asked', tests.user_id('resident'), 'いつからですか')$$, 'and her question is mailed');
select is((select tests.asked('curator', 'public.desk_counts()') -> 'asked'), '1', 'it stands with those that wait for an answer');
select is((select tests.asked('curator', format('public.decide_revision(%L, ''approve'', ''ありがとうございます'', ''{"title": "みんなのお茶の時間"}'')', id)) ->> 'status' from made where what = 'wish'),
  'approved', 'with a choice for the conflict it is approved');
select results_eq($$select data ->> 'reason', data ->> 'path' from public.mails where template = 'revision-approved'$$,
  $$select 'ありがとうございます', '/a/' || code from public.activities where id = tests.id('tea party')$$, 'its author is told, with the address');
select is((select tests.asked('curator', format('public.desk_revision(%L)', id)) #>> '{decided,by}' from made where what = 'wish'), 'curator', 'the next one at the desk sees who decided');
select is((select tests.asked('town_curator', format('public.decide_revision(%L, ''reject'', ''x'')', id)) from made where what = 'wish'), '"EN025"', 'and decides nothing any more');
select is((select tests.asked('curator', format('public.decide_revision(%L, ''reject'', ''すでにのっています'')', id)) ->> 'status' from made where what = 'new'), 'rejected', 'the new one is rejected');
select is((select count(*) from public.mails where template = 'revision-rejected'), 1::bigint, 'with one mail for both of its parts');
select is(tests.asked('curator', 'public.desk_counts()'), '{"due": 0, "claims": 0, "corrections": 0, "bounced": 0}', 'then nothing waits');

-- Corrections and mails that came back ----------------------------------------------------------

select public.report_correction(tests.id('c1'), (select code from public.places where id = tests.id('tea house')), 'place', 'time', 1, repeat('a', 64));
select is(tests.each($$public.desk_queue('corrections') #>> '{0,name}'$$) - '{anon,resident,editor,other_editor}'::text[],
  '{"curator": "茶の間", "other_curator": null, "town_curator": "茶の間", "admin": "茶の間"}', 'a correction waits for its area''s curators');
-- A group that lies nowhere is every curator's.
delete from public.group_members where group_id = tests.id('tea draft');
insert into public.mails (id, template, person_id, state, refusal) values
  (tests.id('bounced'), 'notice', tests.user_id('editor'), 'refused', '550');
select is(tests.each($$public.desk_queue('bounced') #>> '{0,author}'$$) - '{anon,resident,editor,other_editor}'::text[],
  '{"curator": "editor", "other_curator": null, "town_curator": "editor", "admin": "editor"}', 'a mail to a group that came back, for the curators of its areas');
select is(tests.tried(format('select public.settle_bounced_mail(%L)', tests.id('bounced'))),
  tests.all_get('"refused"', '{"anon": "denied", "curator": 1, "town_curator": 1, "admin": 1}'), 'who may see it settles it');

-- Merging: what would move ----------------------------------------------------------------------

create function tests.merging(keep uuid, drop uuid) returns text
  language sql stable security definer set search_path = ''
as $$
  select pg_catalog.format('public.preview_merge(''place'', %L, %L) -> ''moves''',
    (select code from public.places where id = keep), (select code from public.places where id = drop))
$$;
select is(tests.each(tests.merging(tests.id('tea shed'), tests.id('tea house'))),
  tests.all_get('null', '{"anon": "42501", "resident": "EN020", "editor": "EN020", "other_editor": "EN020"}')
    || (select jsonb_object_agg(p, '{"activities": 2, "places": 0, "members": 0, "checks": 1, "corrections": 1, "waiting": 0}'::jsonb)
      from unnest('{curator,town_curator,admin}'::text[]) p), 'a curator of both sees what moves');
select is(tests.asked('curator', tests.merging(tests.id('tea house'), tests.id('rice barn'))), null, 'not of another district');
select is(tests.asked('town_curator', tests.merging(tests.id('tea house'), tests.id('tea house'))), null, 'nor with itself');

insert into made values ('again', (tests.asked('resident', format(
  $$public.propose_revision(%L, 'activity', %L, 0, %L)$$, tests.id('k3'), tests.id('again'),
  jsonb_build_object('kind_code', 'salon', 'title', 'お茶の会', 'bring', 'おはし', 'place_id', tests.id('tea house')))) ->> 'revision')::uuid);
create function tests.merge_again() returns text language sql stable security definer set search_path = ''
as $$
  select pg_catalog.format('public.merge_revision(%L, %L, %L, ''すでにのっています'')', tests.id('k4'),
    (select v.id from public.revisions v where v.record_id = tests.id('again')),
    (select a.code from public.activities a where a.id = tests.id('tea party')))
$$;
select is(tests.tried('select ' || tests.merge_again()), tests.all_get('"refused"', '{"anon": "denied", "curator": 1, "town_curator": 1, "admin": 1}'),
  'a curator of its area merges something new with what is there');
select is(tests.asked('curator', tests.merge_again()) ->> 'status', 'approved', 'and it is merged');
select is((select status::text from public.activities where id = tests.id('again')), 'ended', 'it never stands on its own');
select is(tests.asked('curator', format('public.merge_revision(%L, (select id from public.revisions where name = ''みんなのお茶会'' limit 1), ''x'', ''x'')', tests.id('k5'))),
  '"EN025"', 'what is decided is not merged in this way');

-- Due, and claims -------------------------------------------------------------------------------

update public.verifications set next_due = private.today() - 1 where place_id = tests.id('tea house');
select is(tests.each($$public.desk_queue('due') #>> '{0,name}'$$) - '{anon,resident,editor,other_editor}'::text[],
  '{"curator": "茶の間", "other_curator": null, "town_curator": "茶の間", "admin": "茶の間"}', 'what is due waits for its area''s curators');
select is(tests.asked('curator', $$public.desk_counts('north')$$) -> 'due', '1', 'and is counted');
savepoint due_group;
insert into public.groups (id, name, status) values (tests.id('guests'), '旅する会', 'published');
insert into public.activities (id, kind_code, title, place_id, group_id, status)
  values (tests.id('guest hour'), 'salon', '旅の話', tests.id('tea house'), tests.id('guests'), 'ended');
insert into public.verifications (group_id, method, verified_on, next_due)
  values (tests.id('guests'), 'self', private.today() - 400, private.today() - 35);
select is(tests.asked('curator', $$public.desk_queue('due', 'north') #>> '{0,name}'$$) || tests.asked('other_curator', $$public.desk_counts() -> 'due'$$),
  '["旅する会", 0]', 'a group without a place of its own waits where its activities are');
rollback to due_group;
insert into public.group_claims (key, group_id, claimant_id, evidence) values (tests.id('claim'), tests.id('tea'), tests.user_id('resident'), '会計です');
select is(tests.each($$public.desk_counts() -> 'claims'$$) - '{anon,resident,editor,other_editor}'::text[],
  '{"curator": 1, "other_curator": 0, "town_curator": 1, "admin": 1}', 'a claim is counted where it is decided');

-- Figures ---------------------------------------------------------------------------------------

select is((select jsonb_agg(l - '{days,decided}'::text[]) from jsonb_array_elements(tests.asked('curator', $$public.desk_statistics('elementary_school')$$)) l
    where l ->> 'grouping' <> 'kind'),
  '[{"code": null, "entries": 2, "grouping": "all", "confirmed": 1}, {"code": "north", "entries": 2, "grouping": "area", "confirmed": 1}]',
  'of her area, what was confirmed within a year');

-- History ---------------------------------------------------------------------------------------

select is(tests.each((select format($$public.desk_history('activity', %L) -> 'revisions' @> '[{"author": "resident"}]'$$, code) from public.activities where id = tests.id('tea party'))),
  '{"anon": "42501", "resident": "EN020", "editor": "EN020", "other_editor": "EN020", "curator": true, "other_curator": null, "town_curator": true, "admin": true}',
  'the history of a record names who changed it, to curators of its area');
select is((select jsonb_agg(r -> 'version' order by r -> 'version') from jsonb_array_elements(tests.asked('curator',
    (select format($$public.desk_history('activity', %L) -> 'revisions'$$, code) from public.activities where id = tests.id('tea party')))) r),
  '[1, 2, 2, 3, 3]', 'with the versions they made, those of what was merged into it too');
select is(tests.asked('curator', (select format($$public.desk_history('place', %L) #>> '{checks,0,note}'$$, code) from public.places where id = tests.id('tea house'))),
  '"鍵は隣"', 'and how it was made sure of, with the note');
select is(tests.asked('other_curator', (select format($$public.desk_history('place', %L)$$, code) from public.places where id = tests.id('tea shed'))),
  null, 'not to others');

select * from finish();
