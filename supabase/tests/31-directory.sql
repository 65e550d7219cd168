-- The directory holds what is published and nothing else, for everyone alike.
select plan(16);
select tests.create_town();

create function tests.directory_of(person text) returns jsonb
  language plpgsql set search_path = ''
  as $$
  declare
    snapshot jsonb;
  begin
    perform tests.become(person);
    snapshot := public.directory_snapshot();
    perform tests.act_as_owner();
    return snapshot;
  end
  $$;

select is(tests.directory_of('anon') #> '{places,name}', '["米蔵", "茶の間"]', 'published places, by reading');
select is(tests.directory_of('anon') #> '{activities,title}', '["田植え", "お茶会"]', 'and what happens there');
select is(tests.directory_of('anon') #> '{activities,place}', '[0, 1]', 'each at its place');
select is(tests.directory_of('anon') #> '{places,areas}', '[["south"], ["north"]]', 'with the areas they lie in');
select is(tests.directory_of('anon') #> '{activities,group}',
  (select jsonb_agg(code order by id = tests.id('tea')) from public.groups where status = 'published'), 'and who runs it');
update public.groups set status = 'draft' where id = tests.id('tea');
select is(tests.directory_of('anon') #>> '{activities,group,1}', null, 'unless that is a draft');
select is(tests.directory_of('editor'), tests.directory_of('anon'), 'an editor''s own drafts are not in it');
select is(tests.directory_of('admin'), tests.directory_of('anon'), 'nor an admin''s');
select is((tests.directory_of('anon') #> '{places,lng}')::text, '[139.5, 139.5]', 'with the public point, not the true one');

create function tests.times_of(person text) returns jsonb
  language plpgsql set search_path = ''
  as $$
  declare
    times jsonb;
  begin
    perform tests.become(person);
    times := public.directory_schedules();
    perform tests.act_as_owner();
    return times;
  end
  $$;
create function tests.code_of(title text) returns jsonb
  language sql set search_path = ''
  as $$ select to_jsonb(a.code) from public.activities a where a.title = code_of.title $$;

delete from public.schedules;
insert into public.schedules (activity_id, position, freq, byday, opens_at)
  select a.id, p, 'weekly', array['WE'], time '10:00' + p * interval '1 hour'
  from public.activities a, pg_catalog.generate_series(1, 0, -1) p where a.title = 'お茶会';
insert into public.schedule_exceptions (schedule_id, date, kind)
  select id, d, 'cancelled' from public.schedules, (values (date '2027-02-03'), ('2027-01-06')) v (d) where position = 1;
select is(tests.times_of('anon') -> 'activity_id',
  jsonb_build_array(tests.code_of('お茶会'), tests.code_of('お茶会')), 'times name the code of their activity');
select is(tests.times_of('anon') -> 'opens_at', '["10:00:00", "11:00:00"]', 'and stand in their order');
select is(jsonb_path_query_array(tests.times_of('anon'), '$.schedule_exceptions[*][*].date'),
  '["2027-01-06", "2027-02-03"]', 'with the dates that differ');
select is(tests.times_of('admin'), tests.times_of('anon'), 'for everyone the same');

update public.places set status = 'paused' where id = tests.id('tea house');
select is(tests.directory_of('anon') #> '{activities,title}', '["田植え"]', 'a paused place takes its activities along');
select is(tests.times_of('anon') -> 'id', '[]', 'and their times');
delete from public.places;
select is(tests.directory_of('anon') #> '{places,code}', '[]', 'an empty town has an empty directory');

select * from finish();
