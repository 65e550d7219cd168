-- Importing open data: what becomes of rows, that it can be repeated, and who may do it.
select plan(39);

select tests.create_user('hanako');
create temporary table results (run text, outcome jsonb);
grant all on results to public;

-- A row as the reader hands it over; the arguments are what the tests change.
create function pg_temp.row_of(
  key text, hash text, name text default 'ひだまり食堂', address text default '縁川市本町1-2',
  former text[] default '{}', lat double precision default 35.1, group_name text default 'ひだまりの会')
  returns jsonb language sql as $$
    select jsonb_build_object(
      'line', 2, 'key', key, 'formerKeys', to_jsonb(former), 'hash', hash, 'municipalityCode', '13111',
      'remarks', '[]'::jsonb,
      'place', jsonb_build_object(
        'name', name, 'kana', null, 'kindCode', 'kodomo-shokudo', 'description', '', 'address', address,
        'building', null, 'lat', lat, 'lng', case when lat is not null then 139.1 end,
        'precision', case when lat is null then 'unknown' else 'exact' end,
        'parking', true, 'childFriendly', null, 'accessNote', null),
      'activity', jsonb_build_object(
        'kindCode', 'kodomo-shokudo', 'title', name, 'kana', null, 'description', 'みんなで食べます',
        'welcome', '["anyone"]'::jsonb, 'welcomeNote', null, 'costMin', 0, 'costMax', 300, 'costNote', '大人 300円',
        'booking', 'required', 'bookingNote', '電話', 'capacity', 30, 'status', 'published',
        'schedules', '[
          {"freq": "monthly", "interval": 1, "byday": ["3SA"], "opensAt": "11:00", "closesAt": "24:00", "holidays": "closed",
           "yearEndOff": true, "obonOff": false, "notes": null, "exceptions": [
             {"date": "2026-12-19", "kind": "cancelled", "opensAt": null, "closesAt": null, "reason": null},
             {"date": "2026-12-20", "kind": "extra", "opensAt": "10:00", "closesAt": null, "reason": null}]},
          {"freq": "irregular", "interval": 1, "byday": null, "yearEndOff": false, "obonOff": false,
           "notes": "雨の日は電話で", "exceptions": []}]'::jsonb),
      'group', case when group_name is not null then jsonb_build_object('name', group_name) end,
      'contacts', '[{"kind": "phone", "value": "099-000-0001", "label": null}]'::jsonb,
      'credit', jsonb_build_object('name', '縁川市 子ども食堂一覧', 'url', null, 'licence', 'CC BY 4.0',
        'licenceUrl', null, 'credit', '縁川市「子ども食堂一覧」CC BY 4.0'))
  $$;
create function pg_temp.import(rows jsonb, dry_run boolean default false) returns jsonb language sql as $$
  select public.import_rows(
    '{"id": "00000000-0000-4000-8000-000000000001", "fileName": "a.csv", "fileHash": "f", "profile": "kodomo-shokudo", "read": 1, "refused": 0}',
    rows, dry_run)
$$;
create function pg_temp.outcome(result jsonb) returns text language sql as $$ select result #>> '{0,outcome}' $$;
grant execute on all functions in schema pg_temp to public;

insert into public.areas (code, kind, name) values ('131113', 'municipality', '縁川市');

-- Rights --------------------------------------------------------------------------------------

select tests.act_as_anon();
select throws_ok($$ select public.import_rows('{}', '[]') $$, '42501', null, 'visitors can not import');
select throws_ok($$ select public.import_areas('[]') $$, '42501', null, 'nor load areas');
select tests.act_as('hanako');
select throws_ok($$ select public.import_rows('{}', '[]') $$, '42501', null, 'signed-in people can not import');
select throws_ok($$ select public.import_areas('[]') $$, '42501', null, 'nor load areas');
select tests.act_as_service();

-- A new row -----------------------------------------------------------------------------------

select is(pg_temp.outcome(pg_temp.import(jsonb_build_array(pg_temp.row_of('id:1', 'h1')), true)), 'created',
  'a dry run says what would be created');
select is((select count(*) from public.places), 0::bigint, 'and creates nothing');
select is((select count(*) from public.sources), 0::bigint, 'not even the source');

select is(pg_temp.outcome(pg_temp.import(jsonb_build_array(pg_temp.row_of('id:1', 'h1')))), 'created', 'a row is created');
select tests.act_as_anon();
select is((select array[name, address, precision::text, parking::text] from public.places),
  '{ひだまり食堂,縁川市本町1-2,exact,true}', 'anyone reads the place');
select is((select array[title, cost_min::text, cost_max::text, booking::text, welcome::text] from public.activities),
  '{ひだまり食堂,0,300,required,"{anyone}"}', 'and the activity');
select is((select array_agg(concat_ws(' ', freq, byday, opens_at, closes_at, holidays, year_end_off, notes) order by position)
    from public.schedules), '{"monthly {3SA} 11:00:00 24:00:00 closed t","irregular f 雨の日は電話で"}',
  'its times: rules, and what no rule says in the publisher''s words');
select is((select array_agg(concat_ws(' ', date, e.kind, e.opens_at, s.freq) order by date)
    from public.schedule_exceptions e join public.schedules s on s.id = e.schedule_id),
  '{"2026-12-19 cancelled monthly","2026-12-20 extra 10:00:00 monthly"}', 'single dates belong to their rule');
select is((select value from public.contacts where activity_id is not null), '099-000-0001', 'its contact');
select is((select name from public.groups), 'ひだまりの会', 'its group');
select is((select count(*) from public.verifications where method = 'open_data'), 2::bigint,
  'that open data says so, of place and activity');
select is((select s.credit from public.sources s join public.source_records r on r.source_id = s.id),
  '縁川市「子ども食堂一覧」CC BY 4.0', 'and the credit');
select tests.act_as_service();
select isnt((select count(*) from public.changes where 'directory' = any (tags)), 0::bigint, 'the site hears of it');

-- The same again ------------------------------------------------------------------------------

insert into results select 'version', jsonb_build_array(p.version, p.code) from public.places p;
select is(pg_temp.outcome(pg_temp.import(jsonb_build_array(pg_temp.row_of('id:1', 'h1')))), 'unchanged',
  'the same row is left alone');
select is((select jsonb_build_array(version, code) from public.places), (select outcome from results),
  'version and code stay');
select is((select array[read_count, created_count, unchanged_count] from public.imports), '{2,1,1}',
  'batches of one file are counted together');
select is(pg_temp.outcome(pg_temp.import(jsonb_build_array(pg_temp.row_of('name:x', 'h1', former => '{id:1}')))),
  'unchanged', 'a row whose ID is no longer unique is known by its former key');
select is((select key from public.source_records), 'name:x', 'and has the new one from now on');
select is(pg_temp.outcome(pg_temp.import(jsonb_build_array(
    pg_temp.row_of('id:7', 'h7', 'よその食堂', '縁川市川口町5', former => '{name:x}')))),
  'created', 'a former key does not hold for other content');

-- A changed row -------------------------------------------------------------------------------

select is(pg_temp.outcome(pg_temp.import(jsonb_build_array(pg_temp.row_of('name:x', 'h2', 'ひだまり食堂 本町')))),
  'updated', 'a changed row is updated');
select is((select count(*) from public.places), 2::bigint, 'no place is added');
select is((select array[p.code, p.name] from public.places p join public.source_records r on r.place_id = p.id where r.key = 'name:x'),
  (select array[outcome ->> 1, 'ひだまり食堂 本町'] from results), 'the place has the new name and its old code');
select is((select count(*) from public.contacts), 2::bigint, 'contacts are replaced, not added');
select is((select count(*) from public.schedules), 4::bigint, 'times too');
select is((select count(*) from public.schedule_exceptions), 4::bigint, 'with their single dates');
select is((select count(*) from public.groups), 1::bigint, 'the group is found again');

select is(pg_temp.import(jsonb_build_array(pg_temp.row_of('id:7', 'h8', '別の場所', '縁川市山手9'))) #>> '{0,reason}',
  'key_of_another_entry', 'an ID that now stands for another place is refused');
select is((select count(*) from public.places where name = '別の場所'), 0::bigint, 'and moves nothing');

-- Without a position --------------------------------------------------------------------------

select is(pg_temp.outcome(pg_temp.import(jsonb_build_array(
    pg_temp.row_of('id:9', 'h9', '場所は非公開', null, lat => null, group_name => null)))), 'created',
  'a row without a position is created');
select is((select array[p.precision::text, a.area_code, a.group_id::text] from public.places p
    join public.activities a on a.place_id = p.id where p.name = '場所は非公開'),
  array['unknown', '131113', null], 'and belongs to the 市町村 its code names');

-- Areas ---------------------------------------------------------------------------------------

create function pg_temp.area(code text, kind text, name text, east double precision) returns jsonb language sql as $$
  select jsonb_build_array(jsonb_build_object('code', code, 'kind', kind, 'name', name, 'kana', null,
    'boundary', jsonb_build_object('type', 'MultiPolygon', 'coordinates', jsonb_build_array(jsonb_build_array(
      jsonb_build_array('[139.0, 35.0]'::jsonb, jsonb_build_array(east, 35.0), jsonb_build_array(east, 35.2),
        '[139.0, 35.2]'::jsonb, '[139.0, 35.0]'::jsonb))))))
$$;
select is(pg_temp.outcome(public.import_areas(pg_temp.area('B1', 'elementary_school', '本町小', 139.2))), 'created',
  'an outline is loaded');
select is((select count(*) from public.place_areas where area_code = 'B1'), 2::bigint, 'and holds the places in it');
select is(pg_temp.outcome(public.import_areas(pg_temp.area('B1', 'elementary_school', '本町小', 139.2))), 'unchanged',
  'the same outline is left alone');
select is(pg_temp.outcome(public.import_areas(pg_temp.area('B1', 'elementary_school', '本町小', 139.05))), 'updated',
  'a new outline replaces it');
select is(public.import_areas(pg_temp.area('B1', 'community', '本町', 139.2)) #>> '{0,reason}', 'code_of_another_kind',
  'a code is not taken over by another kind');

select * from finish();
