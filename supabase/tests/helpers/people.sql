-- People to act as in tests: `select tests.create_user('hanako')`, then `select tests.act_as('hanako')`.
-- Loaded before each file inside its transaction, so nothing of this reaches a real database.

create schema tests;
grant usage on schema tests to public;

create function tests.user_id(name text) returns uuid
  language sql immutable set search_path = ''
  return pg_catalog.md5('user ' || name)::uuid;

-- Only the owner of the database may call this: first make the people, then act as one of them.
create function tests.create_user(name text) returns uuid
  language sql set search_path = ''
  as $$
    insert into auth.users (id, aud, role, email, email_confirmed_at)
    values (tests.user_id(name), 'authenticated', 'authenticated', name || '@example.test', pg_catalog.now())
    returning id
  $$;

-- Takes a role and its token as a request through PostgREST does.
create function tests.act(role_name text, claims jsonb) returns void
  language plpgsql set search_path = ''
  as $$
  begin
    perform pg_catalog.set_config('request.jwt.claims', claims::text, true);
    perform pg_catalog.set_config('role', role_name, true);
  end
  $$;

create function tests.act_as(name text) returns void
  language sql set search_path = ''
  as $$
    select tests.act('authenticated', pg_catalog.jsonb_build_object(
      'sub', tests.user_id(name), 'role', 'authenticated', 'email', name || '@example.test'))
  $$;

create function tests.act_as_anon() returns void
  language sql set search_path = ''
  as $$ select tests.act('anon', '{"role": "anon"}') $$;

create function tests.act_as_service() returns void
  language sql set search_path = ''
  as $$ select tests.act('service_role', '{"role": "service_role"}') $$;

-- Back to the role that runs the tests.
create function tests.act_as_owner() returns void
  language sql set search_path = ''
  as $$ select tests.act('none', '{}') $$;

-- The foundation takes execute away from public by default; tests hand theirs to everyone.
grant execute on all functions in schema tests to public;
