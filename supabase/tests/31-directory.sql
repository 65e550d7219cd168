-- The directory holds what is published and nothing else, for everyone alike.
select plan(11);
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

update public.places set status = 'paused' where id = tests.id('tea house');
select is(tests.directory_of('anon') #> '{activities,title}', '["田植え"]', 'a paused place takes its activities along');
delete from public.places;
select is(tests.directory_of('anon') #> '{places,code}', '[]', 'an empty town has an empty directory');

select * from finish();
