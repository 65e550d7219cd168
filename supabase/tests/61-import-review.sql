-- Importing for review: rows wait at the desk as one import, say the same as a direct import would, and
-- are written when a curator of their area approves them.
select plan(46);
select tests.create_town();
-- What stood in the town of the tests without being a row of a file.
delete from public.source_records;

create function tests.row_of(key text, hash text, name text, lat float8 default 35.2, group_name text default null, cost int default 300) returns jsonb
  language sql set search_path = ''
  as $$
    select pg_catalog.jsonb_build_object(
      'line', 2, 'key', key, 'formerKeys', '[]'::jsonb, 'hash', hash, 'municipalityCode', '13111', 'remarks', '[]'::jsonb,
      'place', pg_catalog.jsonb_build_object('name', name, 'kana', null, 'kindCode', 'kodomo-shokudo', 'description', '', 'address', '本町1-2',
        'building', null, 'lat', lat, 'lng', 139.1, 'precision', 'exact', 'parking', true, 'childFriendly', null, 'accessNote', null),
      'activity', pg_catalog.jsonb_build_object('kindCode', 'kodomo-shokudo', 'title', name, 'kana', null, 'description', 'みんなで食べます',
        'welcome', '["anyone"]'::jsonb, 'welcomeNote', null, 'costMin', 0, 'costMax', cost, 'costNote', null,
        'booking', 'required', 'bookingNote', '電話', 'capacity', 30, 'status', 'published',
        'schedules', '[{"freq": "monthly", "interval": 1, "byday": ["3SA"], "opensAt": "11:00", "closesAt": "13:00", "holidays": "closed",
           "yearEndOff": true, "obonOff": false, "notes": null, "exceptions": [
             {"date": "2026-12-19", "kind": "cancelled", "opensAt": null, "closesAt": null, "reason": null}]}]'::jsonb),
      'group', case when group_name is not null then pg_catalog.jsonb_build_object('name', group_name) end,
      'contacts', '[{"kind": "phone", "value": "099-000-0001", "label": null}]'::jsonb,
      'credit', '{"name": "食堂一覧", "url": null, "licence": "CC BY 4.0", "licenceUrl": null, "credit": "食堂一覧 CC BY 4.0"}'::jsonb)
  $$;
-- A file of the operator's: n names it.
create function tests.import(n int, rows jsonb, dry_run boolean default false, for_review boolean default true) returns text
  language plpgsql set search_path = ''
  as $$
  declare
    said text;
  begin
    perform tests.act_as_service();
    select pg_catalog.string_agg(o ->> 'outcome', ' ') into said from pg_catalog.jsonb_array_elements(public.import_rows(
      pg_catalog.jsonb_build_object('id', '00000000-0000-4000-8000-00000000000' || n, 'fileName', n || '.csv', 'fileHash', 'f',
        'profile', 'kodomo-shokudo', 'read', pg_catalog.jsonb_array_length(rows), 'refused', 0), rows, dry_run, for_review)) o;
    perform tests.act_as_owner();
    return said;
  end
  $$;
create function tests.file(n int) returns uuid language sql immutable set search_path = '' as $$ select ('00000000-0000-4000-8000-00000000000' || n)::uuid $$;
grant execute on all functions in schema tests to public;

-- Waiting ---------------------------------------------------------------------------------------

select is(tests.import(1, jsonb_build_array(tests.row_of('a', 'a1', '北の食堂')), true), 'proposed', 'a dry run says what would wait');
select is((select count(*) from public.revisions), 0::bigint, 'and nothing does');
select is(tests.import(1, jsonb_build_array(
    tests.row_of('a', 'a1', '北の食堂', group_name => '食堂の会'), tests.row_of('b', 'b1', '北の食卓', group_name => '食堂の会'),
    tests.row_of('c', 'c1', '南の食堂', 34.5))), 'proposed proposed proposed', 'rows for review wait');
select is((select count(*) from public.places where name like '%食%'), 0::bigint, 'nothing of them is written');
select is((select count(*) from public.verifications where method = 'open_data'), 0::bigint, 'nor said to be checked');
select set_eq($$select subject::text, name, status::text, queue, part_of is null from public.revisions$$,
  $$values ('group', '食堂の会', 'waiting', 'import', true), ('activity', '北の食堂', 'waiting', 'import', true), ('place', '北の食堂', 'waiting', 'import', false),
    ('activity', '北の食卓', 'waiting', 'import', true), ('place', '北の食卓', 'waiting', 'import', false),
    ('activity', '南の食堂', 'waiting', 'import', true), ('place', '南の食堂', 'waiting', 'import', false)$$,
  'each row as an activity with its place, and their new group once');
select is((select array[read_count, created_count, proposed_count] from public.imports where id = tests.file(1)), array[3, 0, 3], 'the import counts them');
select is(tests.import(2, jsonb_build_array(tests.row_of('a', 'a1', '北の食堂', group_name => '食堂の会'))), 'unchanged', 'the same row does not wait twice');
select is((select array[name, lng, lat, parking] from (select proposed ->> 'name' as name, proposed ->> 'lng' as lng, proposed ->> 'lat' as lat, proposed ->> 'parking' as parking
    from public.revisions where subject = 'place' and name = '北の食堂') p), array['北の食堂', '139.1', '35.2', 'true'], 'with all that the row says of the place');
select is((select jsonb_build_array(proposed #> '{schedules,0,byday}', proposed #>> '{schedules,0,exceptions,0,date}', proposed #>> '{contacts,0,value}', proposed ->> 'cost_max')
    from public.revisions where subject = 'activity' and name = '北の食堂'), '[["3SA"], "2026-12-19", "099-000-0001", "300"]', 'and of the activity');

-- At the desk -----------------------------------------------------------------------------------

select is(tests.tried('select public.desk_imports()'), tests.all_get('"refused"', '{"anon": "denied", "curator": 1, "other_curator": 1, "town_curator": 1, "admin": 1}'),
  'curators see what was imported');
select is(tests.asked('town_curator', 'public.desk_imports()') - 'at' #>> '{0,waiting}', '4', 'as one import with what waits of it');
select is(tests.asked('curator', 'public.desk_imports()') #>> '{0,waiting}', '3', 'each in her areas');
select is(tests.asked('curator', $$public.desk_counts()$$) ->> 'import', '3', 'in a queue of its own');
select is(tests.asked('curator', $$public.desk_counts()$$) ->> 'new', null, 'beside what people post');
select is(jsonb_array_length(tests.asked('other_curator', $$public.desk_queue('import')$$)), 2, 'with its rows one by one');
select is(tests.tried(format('select public.approve_import(%L)', tests.file(1))),
  tests.all_get('"refused"', '{"anon": "denied", "curator": 1, "other_curator": 1, "town_curator": 1, "admin": 1}'), 'curators approve');
select is(tests.tried(format($$update public.revisions set status = 'approved'$$)), tests.all_get('"denied"'), 'and nobody does by hand');
select is(tests.seen('select 1 from private.import_proposals'), tests.all_get('"denied"'), 'which row waits as what, nobody reads');
select is(tests.asked('resident', format('public.decide_revision(%L, %L)', (select id from public.revisions where subject = 'activity' limit 1), 'approve')), '"EN020"', 'a resident approves no row either');

-- One row, which brings its group.
select is(tests.asked('curator', format('public.decide_revision(%L, %L)', (select id from public.revisions where subject = 'activity' and name = '北の食堂'), 'approve')) ->> 'status', 'approved', 'a single row is approved like any revision');
select is((select g.name from public.groups g join public.activities a on a.group_id = g.id join public.places p on p.id = a.place_id
    where a.title = '北の食堂' and p.name = '北の食堂' and p.status = 'published'), '食堂の会', 'and brings its place and its group');
select is((select array[s.name, r.key, r.raw_hash, r.import_id::text] from public.source_records r join public.sources s on s.id = r.source_id), array['食堂一覧', 'a', 'a1', tests.file(1)::text], 'its source is known');
select is((select count(*) from public.verifications where method = 'open_data'), 2::bigint, 'and that open data says so');
-- The rest, by halves.
create temporary table first as select tests.asked('curator', format('public.approve_import(%L, null, 1)', tests.file(1))) as said;
select is((select said - 'last' from first), '{"approved": 1, "left": 0}', 'the rest of an import is approved in portions');
select is(tests.asked('curator', format('public.approve_import(%L, %L, 100)', tests.file(1), (select said ->> 'last' from first))), '{"last": null, "approved": 0, "left": 0}', 'until nothing of her areas is left');
select is((select array_agg(name) from public.revisions where queue = 'import' and part_of is null), array['南の食堂'], 'that of other districts waits on');
select is(tests.asked('other_curator', format('public.approve_import(%L)', tests.file(1))) - 'last', '{"approved": 1, "left": 0}', 'for their curators');
select is((select count(*) from public.places where name like '%食%' and status = 'published'), 3::bigint, 'then all of it is public');
select is(tests.import(3, jsonb_build_array(tests.row_of('a', 'a1', '北の食堂', group_name => '食堂の会')), for_review => false), 'unchanged', 'and a direct import finds nothing to do');

-- A row that changes --------------------------------------------------------------------------

select is(tests.import(4, jsonb_build_array(tests.row_of('a', 'a2', '北の食堂', group_name => '食堂の会', cost => 400))), 'proposed', 'a changed row waits too');
select is((select array_agg(k order by k) from public.revisions r, lateral (
    select d.key as k from jsonb_each(r.proposed) d where d.value is distinct from r.base -> d.key) x where r.queue = 'import'), array['cost_max'], 'with what differs and nothing else');
select is((select cost_max from public.activities where title = '北の食堂'), 300, 'what is public stays');
select is(tests.import(5, jsonb_build_array(tests.row_of('a', 'a3', '北の食堂', group_name => '食堂の会', cost => 500))), 'proposed', 'a newer file');
select is((select array_agg(status::text || ' ' || (proposed ->> 'cost_max') order by created_at, status desc) from public.revisions where import_id in (tests.file(4), tests.file(5))),
  array['withdrawn 400', 'waiting 500'], 'takes the place of what waits');
select tests.asked('curator', format('public.decide_revision(%L, %L, %L)', (select id from public.revisions where queue = 'import'), 'reject', '金額がちがいます'));
select is(tests.import(6, jsonb_build_array(tests.row_of('a', 'a3', '北の食堂', group_name => '食堂の会', cost => 500))), 'unchanged', 'what the desk refused does not come again');
select is(tests.import(7, jsonb_build_array(tests.row_of('d', 'd1', '西の食堂')))
    || ' ' || tests.import(8, jsonb_build_array(tests.row_of('d', 'd1', '西の食堂')), for_review => false), 'proposed created', 'a direct import writes at once');
select is((select array_agg(distinct status::text) from public.revisions where import_id = tests.file(7)), array['withdrawn'], 'and takes back what waited of the row');

-- A whole file at once ----------------------------------------------------------------------------

create function tests.revision_of(of text) returns uuid language sql stable set search_path = '' as $$
  select r.id from public.revisions r where r.name = of and r.part_of is null $$;
-- What a row became: its documents without the keys, its source, its history and what the log says.
create function tests.became(of text) returns jsonb language sql stable set search_path = '' as $$
  select pg_catalog.jsonb_build_object(
    'documents', pg_catalog.jsonb_agg(pg_catalog.replace(pg_catalog.regexp_replace(
      private.record_document(r.subject, r.record_id)::text, '[0-9a-f-]{36}', '', 'g'), of, '') order by r.subject),
    'after', pg_catalog.bool_and(r.after = private.record_document(r.subject, r.record_id)) and pg_catalog.bool_and(r.before is null),
    'decided', pg_catalog.jsonb_agg(pg_catalog.jsonb_build_array(r.status, r.applied_version, private.version_of(r.subject, r.record_id), r.decided_by, r.areas) order by r.subject),
    'log', (select pg_catalog.count(*) from public.audit_log l where l.record_id = any (pg_catalog.array_agg(r.record_id)) and l.action = 'revision.approved'),
    'checked', (select pg_catalog.count(*) from public.verifications v where v.place_id = any (pg_catalog.array_agg(r.record_id)) or v.activity_id = any (pg_catalog.array_agg(r.record_id))),
    'known', (select pg_catalog.count(*) from public.source_records s where s.activity_id = any (pg_catalog.array_agg(r.record_id)) and s.place_id = any (pg_catalog.array_agg(r.record_id))),
    'found', (select pg_catalog.count(*) from public.search_entries e where e.id = any (pg_catalog.array_agg(r.record_id)) and e.name = of))
  from public.revisions r where r.name = of $$;
grant execute on all functions in schema tests to public;
select tests.import(9, jsonb_build_array(tests.row_of('e', 'e1', '一の食堂', group_name => '星の会'), tests.row_of('f', 'f1', '二の食堂', group_name => '星の会'),
  tests.row_of('g', 'g1', '三の食堂', group_name => '月の会'), tests.row_of('h', 'h1', '四の食堂', 34.5), tests.row_of('i', 'i1', '五の食堂')));
select tests.asked('curator', format('public.decide_revision(%L, %L)', tests.revision_of('一の食堂'), 'approve'));
-- One that can be written no more, and one that was asked about.
update public.revisions set proposed = proposed || '{"kind_code": "gone"}' where id = tests.revision_of('三の食堂');
select tests.asked('curator', format('public.decide_revision(%L, %L, %L)', tests.revision_of('五の食堂'), 'ask', '毎週ですか'));
select is(tests.asked('curator', format('public.approve_import(%L)', tests.file(9))) - 'last', '{"approved": 2, "left": 1}', 'what can not be written stays, the others are approved');
select is((select array_agg(name order by name) from public.revisions where import_id = tests.file(9) and status = 'approved' and part_of is null),
  array['一の食堂', '二の食堂', '星の会', '月の会'], 'each for itself then');
update public.revisions set proposed = proposed || '{"kind_code": "kodomo-shokudo"}' where id = tests.revision_of('三の食堂');
select is(tests.asked('curator', format('public.approve_import(%L)', tests.file(9))) - 'last', '{"approved": 1, "left": 0}', 'put right it goes with the next press');
select is(tests.became('三の食堂') - 'documents' - 'decided', tests.became('一の食堂') - 'documents' - 'decided', 'written together a row is as if approved alone');
select is(tests.became('三の食堂') -> 'decided', tests.became('一の食堂') -> 'decided', 'by the same curator and in the same version');
select is(replace((tests.became('三の食堂') -> 'documents')::text, '月の会', '星の会'), (tests.became('一の食堂') -> 'documents')::text, 'with all that hangs on it');
select is((select status::text from public.revisions where id = tests.revision_of('五の食堂')), 'asked', 'what was asked about waits for its answer');
select is((select status::text from public.revisions where id = tests.revision_of('四の食堂')), 'waiting', 'that of other districts for its curators');

select * from finish();
