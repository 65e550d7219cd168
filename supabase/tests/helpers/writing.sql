-- Proposing and deciding as a person: answers are JSON, or the code a function fails with.

create function tests.asked(person text, call text) returns jsonb
  language plpgsql set search_path = ''
  as $$
  declare
    answer jsonb;
  begin
    perform tests.become(person);
    execute 'select pg_catalog.to_jsonb(' || call || ')' into answer;
    perform tests.act_as_owner();
    return answer;
  exception when others then
    perform tests.act_as_owner();
    return pg_catalog.to_jsonb(sqlstate);
  end
  $$;

-- A change of a record of the town, on its version of now; what begins with `new` is a new record.
create function tests.propose(person text, what text, proposed jsonb, more text default '') returns jsonb
  language sql set search_path = ''
  as $$
    select tests.asked(person, pg_catalog.format(
      'public.propose_revision(%L, %L, %L, %s, %L %s)', tests.id(person || what || proposed), s.subject, s.id, s.version, proposed, more))
    from (
      select 'activity' as subject, a.id, a.version from public.activities a where a.id = tests.id(what)
      union all select 'place', p.id, p.version from public.places p where p.id = tests.id(what)
      union all select 'group', g.id, g.version from public.groups g where g.id = tests.id(what)
      union all select 'activity', tests.id(what), 0 where what like 'new activity%'
      union all select 'place', tests.id(what), 0 where what like 'new place%'
      union all select 'group', tests.id(what), 0 where what like 'new group%') s
    order by s.version desc limit 1
  $$;

create function tests.decide(person text, answer jsonb, verdict text, more text default '') returns jsonb
  language sql set search_path = ''
  as $$
    select tests.asked(person, pg_catalog.format('public.decide_revision(%L, %L %s)', answer ->> 'revision', verdict, more))
  $$;

grant execute on all functions in schema tests to public;
