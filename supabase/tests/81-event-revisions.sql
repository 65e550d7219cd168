-- Events change by revisions as places and groups do: who keeps the area decides, trusted groups come at
-- once, everything else waits; the link to take part stays with those who keep the event.
select plan(30);
select tests.create_town();
select tests.create_events();

create function tests.new_event(person text, name text, more jsonb default '{}', rest text default '') returns jsonb
  language sql set search_path = ''
  as $$
    select tests.asked(person, pg_catalog.format('public.propose_revision(%L, ''event'', %L, 0, %L %s)',
      tests.id('key ' || person || name), tests.id(name),
      '{"title": "夜の会", "purpose": "知り合う", "starts_at": "2027-01-10T18:00:00+09:00", "ends_at": "2027-01-10T20:00:00+09:00", "area_code": "north"}'::jsonb || more, rest))
  $$;
create function tests.edit_event(person text, name text, change jsonb) returns jsonb
  language sql set search_path = ''
  as $$
    select tests.asked(person, pg_catalog.format('public.propose_revision(%L, ''event'', %L, %s, %L)',
      tests.id('edit ' || person || name || change), e.id, e.version, change))
    from public.events e where e.id = tests.id(name)
  $$;
grant execute on function tests.new_event(text, text, jsonb, text), tests.edit_event(text, text, jsonb) to public;
create function tests.event_document(name text) returns jsonb
  language sql set search_path = '' as $$ select private.record_document('event', tests.id(name)) $$;

-- A new one -----------------------------------------------------------------------------------

select is(tests.new_event('anon', 'nobody''s'), '"42501"', 'nobody posts without signing in');
select is(tests.new_event('resident', 'r') ->> 'status', 'waiting', 'a resident''s event waits');
select is_empty($$select from public.events where id = tests.id('r')$$, 'and is not there');
select is(tests.seen($$select id from public.revisions where record_id = tests.id('r')$$),
  tests.all_get('0', '{"anon": "denied", "resident": 1, "curator": 1, "town_curator": 1, "admin": 1}'),
  'its author and the curators of its area read it');
select is(tests.new_event('editor', 'e', '{}', format(', group_id => %L', tests.id('tea'))) ->> 'status', 'waiting',
  'a group''s event waits while the group is not trusted');
select is(tests.new_event('curator', 'c') ->> 'status', 'approved', 'a curator''s own in her area is there at once');
select is(tests.new_event('other_curator', 'oc') ->> 'status', 'waiting', 'in another''s area it waits');
select is(tests.new_event('resident', 'bad', '{"ends_at": "2027-01-10T17:00:00+09:00"}'), '"EN022"', 'it does not end before it begins');
select is(tests.new_event('resident', 'bad', '{"purpose": ""}'), '"EN022"', 'it says what for');
select is(tests.new_event('resident', 'bad', jsonb_build_object('group_id', tests.id('tea'))), '"EN022"', 'nobody posts for another''s group');
select is(tests.new_event('resident', 'bad', jsonb_build_object('series_id', tests.id('table'))), '"EN022"', 'or into another''s series');
select is(tests.new_event('resident', 'bad', '{"questions": [{"question": "a"}, {"question": "b"}, {"question": "c"}, {"question": "d"}, {"question": "e"}, {"question": "f"}]}'),
  '"EN022"', 'or with more than five questions');
select is(tests.decide('curator', tests.new_event('resident', 'r'), 'approve', $$, '', '{"title": "夜の集い"}'$$) ->> 'status', 'approved',
  'a curator takes it, with a change');
select is((select title || status || created_by from public.events where id = tests.id('r')), '夜の集いopen' || tests.user_id('resident'),
  'and it is its author''s, open');
select is(tests.seen($$select where private.hosts_event(tests.id('r'))$$), tests.all_get('0', '{"resident": 1, "admin": 1}'), 'who hosts it now');
insert into public.blocks (kind, word, reason) values ('word', 'もうけ話', '勧誘');
select is(tests.new_event('resident', 'spam', '{"description": "もうけ話の夜"}') ->> 'status', 'quarantined', 'what looks like abuse is held back');

update public.groups set trusted = true where id = tests.id('tea');
select is(tests.new_event('editor', 't', jsonb_build_object('group_id', tests.id('tea'), 'join_url', 'https://example.jp/t',
    'places', jsonb_build_array(tests.id('tea house')), 'fields', '["elderly"]'::jsonb,
    'programme', '[{"starts": "18:00", "title": "始まり"}]'::jsonb,
    'partners', jsonb_build_array(jsonb_build_object('name', 'お米の会', 'group_id', tests.id('rice'))),
    'questions', '[{"question": "来る？", "kind": "choice", "choices": ["はい", "たぶん"]}]'::jsonb,
    'contacts', '[{"kind": "phone", "value": "000-0000-0020", "visibility": "public"}]'::jsonb)) ->> 'status',
  'applied', 'a trusted group''s event is there at once');
select is(tests.event_document('t') - '{questions,copied_from}'::text[] @> jsonb_build_object(
    'starts_at', '2027-01-10T18:00:00+09:00', 'join_url', 'https://example.jp/t', 'fields', '["elderly"]'::jsonb,
    'places', jsonb_build_array(tests.id('tea house')),
    'programme', '[{"starts": "18:00:00", "title": "始まり", "words": null}]'::jsonb,
    'contacts', '[{"kind": "phone", "value": "000-0000-0020", "label": null, "visibility": "public"}]'::jsonb), true,
  'with everything that hangs on it');

-- A change ------------------------------------------------------------------------------------

select is(tests.edit_event('resident', 'tea talk', '{"title": "乱入"}') ->> 'status', 'waiting', 'anyone may propose a change, which waits');
select is(tests.seen($$select id from public.revisions where base ? 'join_url' and author_id = tests.user_id('resident')$$),
  tests.all_get('0', '{"anon": "denied"}'), 'and holds no link for those who do not keep the event');
select is(tests.edit_event('resident', 'tea talk', '{"join_url": "https://example.jp/evil"}') ->> 'status', 'unchanged', 'which she can not set either');
select is(tests.asked('resident', $$public.open_record('event', (select code from public.events where id = tests.id('tea talk')))$$) -> 'document' ? 'join_url',
  false, 'nor read by opening it');
select is(tests.asked('editor', $$public.open_record('event', (select code from public.events where id = tests.id('tea talk')))$$) #>> '{document,join_url}',
  'https://example.jp/meet', 'which its host does');
select is(tests.edit_event('editor', 'tea talk', '{"starts_at": "2027-01-11T14:00:00+09:00", "ends_at": "2027-01-11T16:00:00+09:00"}') ->> 'status',
  'applied', 'a trusted group''s change is there at once');
select is((select online_url from public.event_private where event_id = tests.id('tea talk')), 'https://example.jp/meet', 'and leaves what it does not say');
select is(tests.edit_event('editor', 'tea talk', jsonb_build_object('questions', jsonb_build_array(
    jsonb_build_object('question', '何人', 'kind', 'short'), jsonb_build_object('id', tests.id('tea question'), 'question', '好きなお茶')))) ->> 'status',
  'applied', 'questions come and move');
select results_eq($$select id = tests.id('tea question'), question from public.event_questions where event_id = tests.id('tea talk') order by position$$,
  $$values (false, '何人'), (true, '好きなお茶')$$, 'and one that stays keeps its key');
select is(tests.asked('town_curator', format('public.restore_revision(%L, (select id from public.revisions where record_id = tests.id(''tea talk'') and applied_version is not null order by created_at limit 1), ''before'', ''戻す'')',
  tests.id('restore'))) ->> 'status', 'approved', 'a state is restored');
select is(tests.asked('admin', format('public.merge_records(%L, ''event'', %L, %L, ''同じ'')', tests.id('m'),
    (select code from public.events where id = tests.id('tea talk')), (select code from public.events where id = tests.id('own walk')))),
  '"EN028"', 'events are not merged');
select is(jsonb_array_length(tests.asked('curator', format('public.desk_history(''event'', %L)', (select code from public.events where id = tests.id('tea talk')))) -> 'revisions') >= 3,
  true, 'and its history is at the desk');

select * from finish();
