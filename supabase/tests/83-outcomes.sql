-- What comes after an event: who writes its report, who reads it when, what it names, and the mails that ask.
select plan(49);
select tests.create_town();
select tests.create_events();

create function tests.code(name text) returns text
  language sql stable set search_path = '' as $$ select e.code from public.events e where e.id = tests.id(name) $$;
create function tests.report(words text, items jsonb default '[]', steps jsonb default '[]', links jsonb default '[]') returns jsonb
  language sql immutable set search_path = '' as $$
    select pg_catalog.jsonb_build_object('attendance', 12, 'words', words, 'items', items, 'steps', steps, 'links', links) $$;
create function tests.save(person text, base int, report jsonb, publish boolean default false, name text default 'tea talk') returns jsonb
  language sql set search_path = ''
  as $$ select tests.asked(person, pg_catalog.format('public.save_outcome(%L, %s, %L, %L)', tests.code(name), base, report, publish)) $$;
grant execute on function tests.code(text), tests.report(text, jsonb, jsonb, jsonb), tests.save(text, int, jsonb, boolean, text) to public;

select is(tests.save('editor', 0, tests.report('よい会')), '"EN062"', 'nothing is reported before it begins');
update public.events set starts_at = now() - interval '3 hours', ends_at = now() + interval '1 hour' where id = tests.id('tea talk');
select is(tests.save('editor', 0, tests.report('よい会'), true), '"EN062"', 'nor published before it is over');
update public.events set ends_at = now() - interval '1 hour' where id = tests.id('tea talk');
insert into public.ideas (id, event_id, key, kind, words, author, hidden_at) values
  (tests.id('shown idea'), tests.id('tea talk'), tests.id('i1'), 'wished', '朝のお茶', repeat('a', 64), null),
  (tests.id('hidden idea'), tests.id('tea talk'), tests.id('i2'), 'noticed', 'かくした', repeat('b', 64), now()),
  (tests.id('other idea'), tests.id('own walk'), tests.id('i3'), 'noticed', 'よその', repeat('b', 64), null);
insert into public.idea_marks (idea_id, voter) values (tests.id('shown idea'), repeat('c', 64));

-- Begun from what is known --------------------------------------------------------------------

select is(tests.seen($$select where public.report_to_write((select code from public.events where title = 'お茶の交流会')) is not null$$),
  tests.all_get('0', '{"anon": "denied", "editor": 1, "curator": 1, "town_curator": 1, "admin": 1}'), 'who keeps the event begins its report');
select is(tests.asked('editor', format('public.report_to_write(%L)', tests.code('tea talk'))) -> 'ideas',
  jsonb_build_array(jsonb_build_object('id', tests.id('shown idea'), 'kind', 'wished', 'words', '朝のお茶', 'marks', 1)),
  'with the notes of its board that are not hidden, and their marks');
select is(tests.asked('editor', format('public.report_to_write(%L) -> ''programme''', tests.code('tea talk'))), '["自己紹介"]', 'and its programme');
select is(tests.asked('editor', format('public.report_to_write(%L)', tests.code('tea talk'))) #>> '{figures,signed_up}', '0', 'and its figures');

-- A draft -------------------------------------------------------------------------------------

select is(tests.tried($$select public.save_outcome((select code from public.events where title = 'お茶の交流会'), 0,
    '{"attendance": null, "words": "よい会", "items": [], "steps": [], "links": []}')$$),
  tests.all_get('"refused"', '{"anon": "denied", "editor": 1, "curator": 1, "town_curator": 1, "admin": 1}'), 'hosts and curators of the area write it');
select is(tests.save('resident', 0, tests.report('よい会')), '"EN060"', 'nobody else');
select is(tests.save('editor', 0, tests.report('よい会'), false, 'tea idea'), '"EN062"', 'nothing comes of a draft');
create temporary table sent as select tests.report('よい会でした。',
  jsonb_build_array(jsonb_build_object('kind', 'idea', 'words', '朝のお茶', 'idea_id', tests.id('shown idea')),
    jsonb_build_object('kind', 'noticed', 'words', '道が暗い', 'idea_id', tests.id('other idea'))),
  '[{"what": "朝にひらく", "group": null, "field": "elderly", "due_on": "2027-03-01", "state": "planned"}, {"what": "鍵を借りる", "field": null, "group": null, "state": "doing"}]',
  jsonb_build_array(jsonb_build_object('subject', 'activity', 'code', (select code from public.activities where id = tests.id('tea party'))))) as report;
grant select on sent to public;
select is(tests.save('editor', 0, (select report from sent)), '{"version": 1, "status": "draft"}', 'it is saved');
select is(tests.save('editor', 0, (select report from sent)), '{"version": 1, "status": "draft"}', 'pressed twice it is saved once');
select is(tests.save('curator', 0, tests.report('ほか')), '"EN079"', 'two editors do not write over each other');
select is(tests.seen('select words from public.outcomes'),
  tests.all_get('0', '{"editor": 1, "curator": 1, "town_curator": 1, "admin": 1}'), 'a draft is read by its keepers');
select is(tests.seen('select words from public.outcome_items'),
  tests.all_get('0', '{"editor": 2, "curator": 2, "town_curator": 2, "admin": 2}'), 'with what is in it');
select is(tests.seen('select what from public.next_steps'),
  tests.all_get('0', '{"editor": 2, "curator": 2, "town_curator": 2, "admin": 2}'), 'its steps');
select is(tests.seen('select id from public.outcome_links'), tests.all_get('0'), 'and nobody reads yet what was born');
select is(tests.asked('anon', format('public.event_report(%L)', tests.code('tea talk'))), '{"offspring": [], "report": null}', 'the page says nothing of it');
select is((select count(*)::int from public.outcome_items where idea_id is not null), 1, 'a note of another board is not its note');
select is(tests.tried('update public.outcomes set words = ''x'''), tests.all_get('"denied"'), 'nobody writes by hand');
select is(tests.tried('delete from public.next_steps'), tests.all_get('"denied"'), 'nor deletes');
select is(tests.tried($$insert into public.outcome_links (event_id, place_id) values (tests.id('tea talk'), tests.id('tea house'))$$), tests.all_get('"denied"'),
  'nor claims to have given birth');
select is(tests.seen('select sent_hash from public.outcomes'), tests.all_get('"denied"'), 'nobody reads fingerprints');

insert into public.places (id, kind_code, name, location, precision, status) values
  (tests.id('unrelated'), 'salon', 'よそのベンチ', 'SRID=4326;POINT(139.5 34.5)', 'exact', 'published');

-- Rules ---------------------------------------------------------------------------------------

select is(tests.save('editor', 1, tests.report('よい会', '[]', '[]',
    jsonb_build_array(jsonb_build_object('subject', 'group', 'code', (select code from public.groups where id = tests.id('tea draft'))))), false),
  '"EN022"', 'what is not public is not named');
select is(tests.save('editor', 1, tests.report('よい会', '[]', '[]',
    jsonb_build_array(jsonb_build_object('subject', 'activity', 'code', (select code from public.activities where id = tests.id('rice planting'))))), false)
  is not null, true, 'a partner''s activity may be');
select is(tests.save('editor', (select version from public.outcomes), tests.report('よい会', '[]', '[]',
    jsonb_build_array(jsonb_build_object('subject', 'place', 'code', (select code from public.places where id = tests.id('unrelated')))))), '"EN022"',
  'a place of nobody who took part may not be');
insert into public.finds (event_id, key, words, found_at, state, place_id) values
  (tests.id('tea talk'), tests.id('find'), '木のベンチ', now(), 'on_map', tests.id('unrelated'));
select is(tests.asked('editor', format('public.report_to_write(%L)', tests.code('tea talk'))) -> 'born' @> '[{"name": "よそのベンチ"}]', true,
  'but one that was found there is offered');
select is(tests.save('editor', (select version from public.outcomes), tests.report('よい会', '[]', '[{"what": "x", "group": "AAAAAA"}]')), '"EN022"', 'a step is of a group that took part');
select is(tests.save('editor', (select version from public.outcomes), tests.report('', '[]'), true), '"EN022"', 'an empty report is not published');
insert into public.blocks (kind, word, reason) values ('word', 'もうけ話', '勧誘');
select is(tests.save('editor', (select version from public.outcomes), tests.report('もうけ話')), '"23514"', 'nor words that are held back');

-- Published -----------------------------------------------------------------------------------

select is(tests.save('editor', (select version from public.outcomes), (select report from sent), true) ->> 'status', 'published', 'it is published');
select is(private.event_state(tests.id('tea talk')), 'reported', 'and the event reported');
select is((select count(*)::int from public.revisions where record_id = tests.id('tea talk') and source = 'notice'), 1, 'which is in its history');
select is(tests.seen('select words from public.outcomes'), tests.all_get('1'), 'anyone reads it');
select is(tests.seen('select id from public.outcome_links'), tests.all_get('1'), 'and what was born');
select is(tests.asked('anon', format('public.born_of(''activity'', %L)', (select code from public.activities where id = tests.id('tea party')))) #>> '{0,title}',
  'お茶の交流会', 'the activity says of which event');
select is(tests.asked('anon', 'public.town_growth()') #>> '{0,offspring,0,name}', 'お茶会', 'the town''s picture shows it');
select is(jsonb_array_length(tests.asked('anon', 'public.town_growth()')), 1, 'and no event without a report');
select is((select tags @> array['events', 'event:' || tests.code('tea talk')] from public.changes order by id desc limit 1) is not null, true, 'caches hear of it');

-- Asking for the report -----------------------------------------------------------------------

update public.events set starts_at = now() - interval '3 hours', ends_at = now() - interval '2 hours' where id = tests.id('own walk');
insert into public.events (id, title, purpose, starts_at, ends_at, status, created_by) values
  (tests.id('own talk'), '南の話', '何か', now() - interval '3 hours', now() - interval '2 hours', 'open', tests.user_id('resident'));
select is(public.ask_for_reports(now() + interval '2 days'), 0, 'two days later nobody is asked');
select is(public.ask_for_reports(now() + interval '3 days'), 1, 'after three the host is, once for both of her events');
select is(public.ask_for_reports(now() + interval '4 days'), 0, 'and not again');
select is(public.ask_for_reports(now() + interval '8 days'), 1, 'but after seven');
select is(public.ask_for_reports(now() + interval '20 days'), 0, 'which is the last time');
select is((select array_agg(jsonb_array_length(data -> 'events')) from public.mails where template = 'report-reminder' and person_id = tests.user_id('resident')),
  '{2,2}', 'who reported is not asked');

-- Asking about steps --------------------------------------------------------------------------

select is(public.ask_about_steps(now() + interval '2 months'), 0, 'steps have three months');
select is(public.ask_about_steps(now() + interval '3 months 1 day') + public.ask_about_steps(now() + interval '4 months'), 1, 'then their host is asked, once');
update public.mails set link_hash = encode(sha256(convert_to('secret', 'UTF8')), 'hex') where template = 'steps-follow-up';
select is(jsonb_array_length(tests.asked('anon', 'public.open_steps(''secret'')') #> '{0,steps}'), 2, 'the link opens the steps without an account');
select is(tests.asked('anon', 'public.open_steps(''guess'')'), null, 'and no other');
create temporary table answer as select jsonb_agg(jsonb_build_object('id', id, 'state', 'done', 'note', 'できた')) as said from public.next_steps where event_id = tests.id('tea talk');
grant select on answer to public;
select is(tests.asked('anon', 'public.answer_steps(''secret'', repeat(''a'', 64), (select said from answer))') || tests.asked('anon', 'public.answer_steps(''secret'', repeat(''a'', 64), (select said from answer))'),
  '{"changed": 0}', 'the answer is taken, twice is once');

select * from finish();
