-- Search finds what is published and nothing else, for everyone alike, and bears whatever is typed.
select plan(26);
select tests.create_town();

-- One word as the site asks for it.
create function tests.word(said text, also text default null) returns jsonb
  language sql immutable set search_path = ''
  as $$
    select pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object(
      'own', pg_catalog.jsonb_build_object('texts', pg_catalog.jsonb_build_array(said), 'kinds', '[]'::jsonb, 'areas', '[]'::jsonb),
      'wide', pg_catalog.jsonb_build_object(
        'texts', pg_catalog.jsonb_build_array(said) || coalesce(pg_catalog.to_jsonb(array[also]), '[]'::jsonb),
        'kinds', '[]'::jsonb, 'areas', '[]'::jsonb)))
  $$;

-- The names found, best first, as "subject: name".
create function tests.found(words jsonb, whole text default '') returns text[]
  language sql stable set search_path = ''
  as $$
    select array(
      select s.key || ': ' || (e.entry ->> 'name')
      from pg_catalog.jsonb_each(public.search_directory(words, array[whole])) s,
        pg_catalog.jsonb_array_elements(s.value -> 'entries') with ordinality e (entry, n)
      order by s.key, e.n)
  $$;

-- How much each person finds: {"anon": 1, …}.
create function tests.finds(said text) returns jsonb
  language plpgsql set search_path = ''
  as $$
  declare
    person text;
    result jsonb := '{}';
  begin
    foreach person in array tests.people() loop
      perform tests.become(person);
      result := result || pg_catalog.jsonb_build_object(
        person, pg_catalog.cardinality(tests.found(tests.word(said), said)));
      perform tests.act_as_owner();
    end loop;
    return result;
  end
  $$;
grant execute on all functions in schema tests to public;

-- What is hidden ------------------------------------------------------------------------------

select is(tests.finds('お茶会'), tests.all_get('1'), 'a published activity is found by everyone, a draft by nobody, not even its author');
select is(tests.finds('計画中'), tests.all_get('0'), 'a draft activity is not found');
select is(tests.finds('物置'), tests.all_get('0'), 'a draft place is not found');
select is(tests.finds('下書きの会'), tests.all_get('0'), 'a draft group is not found');
select is(tests.finds('北1丁目2番3号'), tests.all_get('0'), 'a true address is not found');
select is(tests.finds('000-0000-0001'), tests.all_get('0'), 'contacts are not found');
select is(tests.finds('鍵は隣'), tests.all_get('0'), 'a curator''s note is not found');
select is(tests.seen('select * from public.search_entries'), tests.all_get('6'), 'everyone sees the same entries');
select is(tests.tried('delete from public.search_entries'), tests.all_get('"denied"'), 'nobody takes entries away');

-- What follows --------------------------------------------------------------------------------

select is(tests.found(tests.word('茶の間')), '{activity: お茶会,place: 茶の間}', 'an activity is found by the name of its place');
select is(tests.found(tests.word('お茶の会')), '{activity: お茶会,group: お茶の会,place: 茶の間}', 'and by that of its group');
select is(tests.found(tests.word('Tea party')), '{activity: お茶会}', 'and in other readings');
update public.groups set name = 'ほうじ茶の会' where id = tests.id('tea');
select is(tests.found(tests.word('ほうじ茶')), '{activity: お茶会,group: ほうじ茶の会,place: 茶の間}', 'a new name is found everywhere at once');
update public.activities set status = 'published' where id = tests.id('tea plan');
select is(tests.found(tests.word('計画中')), '{activity: 計画中のお茶会}', 'what is published is found');
update public.places set status = 'paused' where id = tests.id('tea house');
select is(tests.found(tests.word('茶')), '{group: ほうじ茶の会}', 'a paused place takes its activities along');
update public.places set status = 'published' where id = tests.id('tea house');
delete from public.areas where code = 'north';
select is(
  tests.found('[{"own": {"areas": ["north"]}, "wide": {"areas": ["north"]}}]'), '{}', 'an area that is gone finds nothing');
select is(
  tests.found('[{"own": {"areas": ["south"]}, "wide": {"areas": ["south"]}}, {"own": {"kinds": ["noen"]}, "wide": {"kinds": ["noen"]}}]'),
  '{activity: 田植え,place: 米蔵}', 'kind and area are found by their codes, joined by and');

-- How it is found -----------------------------------------------------------------------------

insert into public.places (kind_code, name, kana, description, status) values
  ('salon', '花', 'ハナ', '', 'published'), ('salon', '花の家', 'ハナノイエ', '', 'published'),
  ('salon', 'お花見の丘', 'オハナミノオカ', '', 'published'), ('salon', '土間', 'ドマ', '花を育てます。', 'published');
select is(
  tests.found(tests.word('花', '米蔵'), '花'), '{activity: 田植え,place: 花,place: 花の家,place: お花見の丘,place: 土間,place: 米蔵}',
  'exact name, then beginning, then within, then description, then what may only help');
select is(
  tests.found('[{"own": {"texts": ["ひきこもり"]}, "wide": {"texts": ["育てます"], "kinds": ["noen"]}}]'),
  '{activity: 田植え,place: 米蔵,place: 土間}', 'of what may only help the kind comes before what a description says in passing');
select is(tests.found(tests.word('ﾊﾅ'), 'ﾊﾅ'), '{place: 花,place: 花の家,place: お花見の丘}', 'by the reading, however it is typed');
select is(tests.found(tests.word('花見の丘')), '{place: お花見の丘}', 'pieces must stand side by side');
select is(tests.found(tests.word('花の丘')), '{}', 'not anywhere in the name');
select is(
  public.search_directory(tests.word('花'), '{花}', '{place}', 2, 1),
  (select jsonb_build_object('place', jsonb_build_object('count', 4, 'entries', jsonb_agg(jsonb_build_object('code', code, 'name', name, 'rank', rank) order by rank)))
   from (values ('花の家', 1), ('お花見の丘', 2)) e (title, rank) join public.places p on p.name = e.title),
  'a page of results says how many there are in all');

-- Whatever is typed ---------------------------------------------------------------------------

select is(
  (select sum(cardinality(tests.found(tests.word(said), said)))::int from unnest(array[
    '%', '_', '\', '''', '"', '''; drop table public.places; --', ':*', '<->', '& | !', '🍵', e'\x07', repeat('あ', 10000), '']) said),
  0, 'signs, control characters and very long texts find nothing and break nothing');
select is(tests.found('[]'), '{}', 'no word finds nothing');
select is(
  jsonb_array_length(public.search_directory((select jsonb_agg(w) from generate_series(1, 50), jsonb_array_elements(tests.word('花')) w), '{花}', '{place}', 100000, -5) #> '{place,entries}'),
  4, 'words and numbers without measure are cut');

select * from finish();
