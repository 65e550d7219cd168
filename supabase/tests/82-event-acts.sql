-- What hosts do with an event at once, and who may not.
select plan(31);
select tests.create_town();
select tests.create_events();

create function tests.code(name text) returns text
  language sql stable set search_path = '' as $$ select e.code from public.events e where e.id = tests.id(name) $$;
create function tests.act(person text, name text, act text, reason text default null) returns jsonb
  language sql set search_path = ''
  as $$ select tests.asked(person, pg_catalog.format('public.act_on_event(%L, %L, %L)', tests.code(name), act, reason)) $$;
grant execute on function tests.code(text), tests.act(text, text, text, text) to public;

select is(tests.tried($$select public.act_on_event((select code from public.events where title = 'お茶の交流会'), 'close')$$),
  tests.all_get('"refused"', '{"anon": "denied", "editor": 1, "curator": 1, "town_curator": 1, "admin": 1}'),
  'hosts and the area''s curators close');
select is(tests.tried($$select public.act_on_event((select code from public.events where title = '南のまち歩き'), 'cancel', '雨')$$),
  tests.all_get('"refused"', '{"anon": "denied", "resident": 1, "other_curator": 1, "town_curator": 1, "admin": 1}'),
  'and cancel, whoever hosts it');
select is(tests.act('resident', 'tea talk', 'close'), '"EN060"', 'nobody else');
select is(tests.act('resident', 'tea idea', 'close'), '"EN061"', 'to whom a draft does not exist');
select is(tests.act('editor', 'tea idea', 'close'), '"EN062"', 'a draft is not closed');
select is(tests.act('editor', 'tea talk', 'dance'), '"EN062"', 'there are four acts');
select is(tests.act('editor', 'tea talk', 'close'), '{"status": "closed", "told": 0}', 'closed: nobody is told');
select is(private.event_state(tests.id('tea talk')), 'closed', 'it is closed');
select is(tests.act('editor', 'tea talk', 'open') ->> 'status', 'open', 'and opened again');
select is(tests.act('editor', 'tea talk', 'cancel'), '"EN024"', 'cancelling needs a reason');
insert into public.sign_ups (event_id, number, key, name, email, status, confirmed_at) values
  (tests.id('tea talk'), 1, tests.id('s1'), 'いち', 'ichi@example.test', 'in', now()),
  (tests.id('tea talk'), 2, tests.id('s2'), 'に', 'ni@example.test', 'waiting', now()),
  (tests.id('tea talk'), 3, tests.id('s3'), 'さん', 'san@example.test', 'cancelled', now());
select is(tests.act('editor', 'tea talk', 'postpone', '台所の修理'), '{"status": "postponed", "told": 2}', 'postponed: who has a seat or waits is told');
select is((select count(*)::int from public.mails where address in ('ichi@example.test', 'ni@example.test') and data ->> 'what' = 'postponed'), 2, 'by mail');
select is((select count(*)::int from public.mails where address = 'san@example.test'), 0, 'and who cancelled is not');
select is(tests.act('editor', 'tea talk', 'postpone', 'もう一度'), '{"status": "postponed", "told": 0}', 'twice is once');
select is((select status_note from public.events where id = tests.id('tea talk')), '台所の修理', 'everybody reads why');
select is(tests.act('editor', 'tea talk', 'open') ->> 'told', '2', 'and that it takes place after all');
select is((select count(*)::int from public.revisions where record_id = tests.id('tea talk') and source = 'notice' and status = 'approved'), 4,
  'all of it is in the history');
select is(tests.asked('town_curator', format('public.propose_revision(%L, ''event'', %L, (select version from public.events where id = %2$L), ''{"starts_at": "2027-02-01T10:00:00+09:00", "ends_at": "2027-02-01T12:00:00+09:00"}'')',
  tests.id('move'), tests.id('tea talk'))) ->> 'status', 'approved', 'it is moved');
select is((select count(*)::int from public.mails where data ->> 'what' = 'changed'), 2, 'which they are told too');
insert into public.blocks (kind, word, reason) values ('word', 'もうけ話', '勧誘');
select is(tests.act('editor', 'tea talk', 'cancel', 'もうけ話があります'), '"23514"', 'not with words that are held back');
update public.events set starts_at = now() - interval '2 hours', ends_at = now() - interval '1 hour' where id = tests.id('own walk');
select is(tests.act('resident', 'own walk', 'cancel', '雨'), '"EN062"', 'what is over is not cancelled');

-- A host's own --------------------------------------------------------------------------------

select is(jsonb_path_query_array(tests.asked('editor', 'public.my_events()'), '$[*].title') @> '["お茶の交流会", "計画中の会"]', true, 'an editor finds her group''s, drafts too');
select is(tests.asked('resident', 'public.my_events()') -> 0 ->> 'state', 'held', 'a resident her own');
select is(tests.asked('curator', 'public.my_events()'), '[]', 'a curator hosts none');
select is(tests.seen($$select where (public.hosted_event((select code from public.events where title = 'お茶の交流会'))) is not null$$),
  tests.all_get('0', '{"anon": "denied", "editor": 1, "curator": 1, "town_curator": 1, "admin": 1}'), 'what hosts see');

-- Again and for good --------------------------------------------------------------------------

select is(tests.asked('resident', format('public.repeat_event(%L, %L, ''{2027-03-01}'')', tests.id('again'), tests.code('tea talk'))), '"EN060"', 'nobody repeats another''s');
select is(tests.asked('resident', format('public.repeat_event(%L, %L, ''{2027-03-01,2027-04-01}'')', tests.id('again'), tests.code('own walk'))),
  '{"made": 2, "waiting": 2}', 'a resident''s further dates wait');
select is(tests.asked('resident', format('public.repeat_event(%L, %L, ''{2027-03-01,2027-04-01}'')', tests.id('again'), tests.code('own walk')))
  || (select jsonb_build_object('revisions', count(*)) from public.revisions where proposed ->> 'copied_from' = tests.id('own walk')::text),
  '{"made": 2, "waiting": 2, "revisions": 2}', 'twice is once');
select is((select s.name from public.events e join public.series s on s.id = e.series_id where e.id = tests.id('own walk')), '南のまち歩き', 'they are a series');
select is(tests.asked('resident', format('public.born_from(%L, %L)', tests.code('own walk'), tests.id('tea party'))), '"EN060"', 'nobody claims another''s activity');
select tests.propose('resident', 'new activity walk', '{"title": "毎月の散歩", "kind_code": "taiso", "area_code": "south"}');
select tests.asked('resident', format('public.born_from(%L, %L)', tests.code('own walk'), tests.id('new activity walk')));
select is(tests.seen('select activity_id from public.outcome_links'), tests.all_get('0'), 'what an event grew into is seen once it is public');

select * from finish();
