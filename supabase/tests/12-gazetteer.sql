-- The gazetteer: anyone finds spots, only imports write them, and what matches is never guessed.
select plan(25);
select tests.create_town();

create temporary table spots as select $$[
  {"key": "s1", "kind": "station", "region": "", "folded": "縁川", "name": "縁川駅", "lng": 139.37, "lat": 34.95, "precision": "exact", "source": "駅"},
  {"key": "l1", "kind": "landmark", "region": "", "folded": "縁川橋", "name": "縁川橋", "lng": 139.38, "lat": 34.96, "precision": "exact", "source": "目印"},
  {"key": "t1", "kind": "town", "region": "縁川市", "folded": "本町1丁目", "name": "縁川市本町一丁目", "lng": 139.36, "lat": 34.96, "precision": "area", "source": "町"},
  {"key": "t2", "kind": "town", "region": "縁川市", "folded": "本町2丁目", "name": "縁川市本町二丁目", "lng": 139.38, "lat": 34.98, "precision": "area", "source": "町"},
  {"key": "t12", "kind": "town", "region": "縁川市", "folded": "本町12丁目", "name": "縁川市本町十二丁目", "lng": 139.38, "lat": 34.98, "precision": "area", "source": "町"},
  {"key": "b1", "kind": "block", "region": "縁川市", "folded": "本町1丁目2", "name": "縁川市本町一丁目2", "lng": 139.361, "lat": 34.961, "precision": "street", "source": "街区"},
  {"key": "t9", "kind": "town", "region": "隣市", "folded": "本町1丁目", "name": "隣市本町一丁目", "lng": 139.1, "lat": 34.9, "precision": "area", "source": "町"},
  {"key": "p%", "kind": "landmark", "region": "", "folded": "百%_館", "name": "百%_館", "lng": 139.1, "lat": 34.9, "precision": "exact", "source": "目印"}
]$$::jsonb as rows;
grant select on spots to public;

create function pg_temp.found(region text, words text, kind text default null, more int default 0) returns text[]
  language sql as $$
    select coalesce(array_agg(f.name || ' ' || f.matched), '{}')
    from public.find_spots(jsonb_build_array(
      jsonb_build_object('region', region, 'text', words, 'kind', kind, 'left', more))) f
  $$;
create function pg_temp.outcomes(result jsonb) returns text language sql as $$
  select string_agg(distinct e ->> 'outcome', ',') from jsonb_array_elements(result) e
$$;
grant execute on all functions in schema pg_temp to public;

-- Rights --------------------------------------------------------------------------------------

select is(tests.tried($$select public.import_gazetteer('[]')$$), tests.all_get('"denied"'), 'nobody but the service imports');
select tests.act_as_service();
select is(pg_temp.outcomes(public.import_gazetteer((select rows from spots), true)), 'created', 'a dry run says what would be created');
select is((select count(*) from public.gazetteer), 0::bigint, 'and creates nothing');
select is(pg_temp.outcomes(public.import_gazetteer((select rows from spots))), 'created', 'spots are created');
select isnt((select count(*) from public.changes where 'directory' = any (tags)), 0::bigint, 'the site hears of it');
select tests.act_as_owner();

select is(tests.seen('select key, kind, region, folded, name, location, precision, source, updated_at from public.gazetteer'),
  tests.all_get('8'), 'everyone reads spots');
select is(tests.seen($$select * from public.find_spots('[{"region": "", "text": "縁川", "kind": "station", "left": 0}]')$$),
  tests.all_get('1'), 'everyone looks them up');
select is(tests.tried($$insert into public.gazetteer (key, kind, folded, name, location, precision, source)
    values ('x', 'town', 'x', 'x', 'SRID=4326;POINT(139 35)', 'area', 'x')$$), tests.all_get('"denied"'), 'nobody adds one');
select is(tests.tried($$update public.gazetteer set name = 'x'$$), tests.all_get('"denied"'), 'nobody changes one');
select is(tests.tried($$delete from public.gazetteer$$), tests.all_get('"denied"'), 'nobody removes one');

-- Again ---------------------------------------------------------------------------------------

select tests.act_as_service();
select is(pg_temp.outcomes(public.import_gazetteer((select rows from spots))), 'unchanged', 'the same again is left alone');
select is(pg_temp.outcomes(public.import_gazetteer(
    jsonb_build_array((select rows -> 0 from spots) || '{"lng": 139.371}'))), 'updated', 'a point that moved is moved');

-- 郵便番号 -------------------------------------------------------------------------------------

select is(public.import_gazetteer('[
    {"key": "z1", "kind": "postcode", "region": "", "folded": "0000101", "name": "〒000-0101", "precision": "area", "source": "郵便番号",
     "towns": [{"region": "縁川市", "folded": "本町1丁目"}, {"region": "縁川市", "folded": "本町2丁目"}]},
    {"key": "z2", "kind": "postcode", "region": "", "folded": "0000102", "name": "〒000-0102", "precision": "area", "source": "郵便番号",
     "towns": [{"region": "縁川市", "folded": "浜町"}]}]'),
  '[{"key": "z1", "outcome": "created"}, {"key": "z2", "outcome": "refused"}]'::jsonb,
  'a postcode stands in the middle of its 町丁目, and is refused where none is known');

select tests.act_as_anon();
select is((select array[round(lng::numeric, 3), round(lat::numeric, 3)] from public.find_spots(
    '[{"region": "", "text": "0000101", "kind": "postcode", "left": 0}]')), '{139.370,34.970}', 'in the very middle');

-- Lookup --------------------------------------------------------------------------------------

select is(pg_temp.found('', '縁川'), '{縁川駅 whole}', 'a whole name goes before longer ones that begin so');
select is(pg_temp.found('', '本町1丁目'), '{縁川市本町一丁目 whole,隣市本町一丁目 whole}', 'several are several');
select is(pg_temp.found('縁川市', '本町1丁目'), '{縁川市本町一丁目 whole}', 'a region narrows them');
select is(pg_temp.found('横浜市', '本町1丁目'), '{}', 'a region that is another finds nothing');
select is(pg_temp.found('縁川市', '本町1丁目2', null, 2), '{縁川市本町一丁目2 part}', 'part of the words finds an address');
select is(pg_temp.found('', '縁川橋', null, 2), '{}', 'but no name');
select is(pg_temp.found('', '本町1'), '{縁川市本町一丁目 beginning,隣市本町一丁目 beginning}', 'a number is not the beginning of a longer number');
select is(pg_temp.found('', '川橋'), '{縁川橋 inside}', 'words inside a name');
select is(pg_temp.found('', '%_'), '{百%_館 inside}', 'wildcards are letters');
select is((select count(*) from public.find_spots('[{"region": "", "text": "本町", "kind": null, "left": 0}]', 2)), 2::bigint, 'no more than asked for');
select is((select count(*) from public.find_spots(
    (select jsonb_agg('{"region": "", "text": "縁川", "kind": null, "left": 0}'::jsonb) from generate_series(1, 5000)), 100000)), 1::bigint,
  'and however much is asked, one spot is one');

select * from finish();
