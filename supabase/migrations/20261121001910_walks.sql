-- まち歩き: the routes and teams of an event of form walk, and what is found on the way. A find waits at
-- the desk as a new place; nothing of it is public before a curator says so.

create table public.walk_routes (
  id uuid primary key default gen_random_uuid(),
  event_id uuid not null references public.events (id) on delete cascade,
  position int not null check (position between 0 and 9),
  name text not null check (char_length(name) between 1 and 60),
  unique (event_id, position) deferrable initially deferred
);
comment on table public.walk_routes is 'Routes of a まち歩き.';
comment on column public.walk_routes.id is 'Key; stays while the route stays.';
comment on column public.walk_routes.event_id is 'The event.';
comment on column public.walk_routes.position is 'Order.';
comment on column public.walk_routes.name is 'What it is called.';

create table public.walk_stops (
  route_id uuid not null references public.walk_routes (id) on delete cascade,
  position int not null check (position between 0 and 29),
  place_id uuid references public.places (id) on delete cascade,
  name text check (char_length(name) between 1 and 120),
  lng double precision check (lng between -180 and 180),
  lat double precision check (lat between -85 and 85),
  primary key (route_id, position),
  -- A place of the map says its own name and point.
  check ((place_id is null) = (name is not null) and (place_id is null) = (lng is not null) and (lng is null) = (lat is null))
);
comment on table public.walk_stops is 'What a route passes, one after the other: places of the map or other points. Its line goes from one to the next.';
comment on column public.walk_stops.route_id is 'The route.';
comment on column public.walk_stops.position is 'Order.';
comment on column public.walk_stops.place_id is 'The place, if it is on the map.';
comment on column public.walk_stops.name is 'What it is called, if it is not.';
comment on column public.walk_stops.lng is 'Longitude, degrees, if it is not on the map.';
comment on column public.walk_stops.lat is 'Latitude, degrees.';
create index walk_stops_place on public.walk_stops (place_id);

create table public.walk_teams (
  id uuid primary key default gen_random_uuid(),
  event_id uuid not null references public.events (id) on delete cascade,
  position int not null check (position between 0 and 29),
  name text not null check (char_length(name) between 1 and 40),
  route_id uuid references public.walk_routes (id) on delete set null,
  unique (event_id, position) deferrable initially deferred
);
comment on table public.walk_teams is 'Teams of a まち歩き: what they are called, never who is in them.';
comment on column public.walk_teams.id is 'Key; stays while the team stays.';
comment on column public.walk_teams.event_id is 'The event.';
comment on column public.walk_teams.position is 'Order.';
comment on column public.walk_teams.name is 'What it is called; no name of a person.';
comment on column public.walk_teams.route_id is 'The route it takes.';
create index walk_teams_route on public.walk_teams (route_id);

create type public.find_state as enum ('waiting', 'on_map', 'rejected');
comment on type public.find_state is
  'waiting: at the desk. on_map: a curator took it, as a place or merged into one. rejected: it did not come to be.';

create table public.finds (
  id uuid primary key default gen_random_uuid(),
  event_id uuid not null references public.events (id) on delete cascade,
  team_id uuid references public.walk_teams (id) on delete set null,
  key uuid not null unique,
  words text not null check (char_length(words) between 1 and 200),
  near text check (char_length(near) <= 120),
  kind_code text references public.kinds (code),
  lng double precision check (lng between -180 and 180),
  lat double precision check (lat between -85 and 85),
  precision public.location_precision not null default 'unknown',
  photo_id uuid unique references public.photos (id) on delete set null,
  found_at timestamptz not null,
  state public.find_state not null default 'waiting',
  revision_id uuid references public.revisions (id) on delete set null,
  place_id uuid references public.places (id) on delete set null,
  created_at timestamptz not null default now(),
  check ((lng is null) = (precision = 'unknown') and (lng is null) = (lat is null))
);
comment on table public.finds is
  'What was found at a まち歩き. Nobody''s name is kept with it. Written by functions only; hosts and curators read it.';
comment on column public.finds.id is 'Key.';
comment on column public.finds.event_id is 'The event.';
comment on column public.finds.team_id is 'The team that found it.';
comment on column public.finds.key is 'Made by the device: sent twice it is one find.';
comment on column public.finds.words is 'What it is, in the finder''s words.';
comment on column public.finds.near is 'Where it is, in words, where no point could be made of them.';
comment on column public.finds.kind_code is 'What kind of place the finder takes it for.';
comment on column public.finds.lng is 'Longitude, degrees.';
comment on column public.finds.lat is 'Latitude, degrees.';
comment on column public.finds.precision is 'How near the point is.';
comment on column public.finds.photo_id is 'Its photo.';
comment on column public.finds.found_at is 'When it was found, as the device says.';
comment on column public.finds.state is 'waiting, on_map or rejected; follows its revision.';
comment on column public.finds.revision_id is 'The new place it waits as at the desk.';
comment on column public.finds.place_id is 'The place it became; merged since, that place says into which.';
comment on column public.finds.created_at is 'When it arrived.';
create index finds_event on public.finds (event_id, found_at);
create index finds_team on public.finds (team_id);
create index finds_kind on public.finds (kind_code);
create index finds_revision on public.finds (revision_id);
create index finds_place on public.finds (place_id);

create table private.find_photos (
  photo_id uuid primary key references public.photos (id) on delete cascade,
  event_id uuid not null references public.events (id) on delete cascade
);
comment on table private.find_photos is 'Photos that finds came with, or are about to: nobody''s account sent them.';
comment on column private.find_photos.photo_id is 'The photo.';
comment on column private.find_photos.event_id is 'The event at which it was taken.';
create index find_photos_event on private.find_photos (event_id);

-- Changes -----------------------------------------------------------------------------------

create function private.note_walk_change() returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
declare
  changed jsonb := pg_catalog.to_jsonb(coalesce(new, old));
begin
  perform private.note_change(array['event:' || e.code])
  from public.events e
  where e.status <> 'draft' and e.id = coalesce((changed ->> 'event_id')::uuid,
    (select r.event_id from public.walk_routes r where r.id = (changed ->> 'route_id')::uuid));
  return null;
end
$$;
comment on function private.note_walk_change() is 'Row trigger of a walk''s routes, teams and finds: tag event:CODE.';
create trigger walk_routes_changed after insert or update or delete on public.walk_routes
  for each row execute function private.note_walk_change();
create trigger walk_stops_changed after insert or update or delete on public.walk_stops
  for each row execute function private.note_walk_change();
create trigger walk_teams_changed after insert or update or delete on public.walk_teams
  for each row execute function private.note_walk_change();
create trigger finds_changed after insert or update or delete on public.finds
  for each row execute function private.note_walk_change();

-- Rights ------------------------------------------------------------------------------------

alter table public.walk_routes enable row level security;
create policy "routes of events one may read" on public.walk_routes for select to anon, authenticated
  using (private.reads_event(event_id));
grant select on public.walk_routes to anon, authenticated;

alter table public.walk_stops enable row level security;
create policy "stops of routes one may read" on public.walk_stops for select to anon, authenticated
  using (exists (select from public.walk_routes r where r.id = route_id));
grant select on public.walk_stops to anon, authenticated;

alter table public.walk_teams enable row level security;
create policy "teams of events one may read" on public.walk_teams for select to anon, authenticated
  using (private.reads_event(event_id));
grant select on public.walk_teams to anon, authenticated;

alter table public.finds enable row level security;
create policy "keepers of the event read its finds" on public.finds for select to authenticated
  using (private.keeps_event(event_id));
grant select (id, event_id, team_id, words, near, kind_code, lng, lat, precision, photo_id, found_at, state, revision_id, place_id, created_at)
  on public.finds to authenticated;

alter table private.find_photos enable row level security;
create policy "nobody reads which photos came with finds" on private.find_photos for select to authenticated using (false);

-- Routes and teams --------------------------------------------------------------------------

create function private.refuse_walk(field text, problem text) returns void
  language plpgsql
  set search_path = ''
as $$
begin
  raise exception 'A field of the walk is refused.' using errcode = 'EN075',
    detail = pg_catalog.jsonb_build_object('field', field, 'problem', problem)::text;
end
$$;
comment on function private.refuse_walk(text, text) is 'EN075 with the field and what is wrong with it: missing, format, rule, words.';

create function private.write_routes(event uuid, routes jsonb) returns void
  language plpgsql
  set search_path = ''
as $$
begin
  delete from public.walk_routes r where r.event_id = event
    and not routes @> pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object('id', r.id));
  insert into public.walk_routes as r (id, event_id, position, name)
    select (v ->> 'id')::uuid, event, n - 1, pg_catalog.btrim(v ->> 'name')
    from pg_catalog.jsonb_array_elements(routes) with ordinality l (v, n)
    on conflict (id) do update set position = excluded.position, name = excluded.name where r.event_id = excluded.event_id;
  delete from public.walk_stops s using public.walk_routes r where r.id = s.route_id and r.event_id = event;
  insert into public.walk_stops (route_id, position, place_id, name, lng, lat)
    select r.id, n - 1, p.id,
      case when p.id is null then pg_catalog.btrim(s ->> 'name') end,
      case when p.id is null then (s ->> 'lng')::float8 end,
      case when p.id is null then (s ->> 'lat')::float8 end
    from pg_catalog.jsonb_array_elements(routes) v
    join public.walk_routes r on r.id = (v ->> 'id')::uuid and r.event_id = event,
      pg_catalog.jsonb_array_elements(v -> 'stops') with ordinality l (s, n)
    left join public.places p on p.code = s ->> 'place' and p.status <> 'draft';
end
$$;
comment on function private.write_routes(uuid, jsonb) is 'Makes the routes of an event these, see save_walk.';

create function public.save_walk(code text, routes jsonb, teams jsonb) returns void
  language plpgsql security definer
  set search_path = ''
as $$
declare
  event public.events;
begin
  select * into event from public.events e where e.code = save_walk.code;
  if event.id is null or not private.keeps_event(event.id) then
    raise exception 'Not her event.' using errcode = 'EN060';
  elsif event.form <> 'walk' then
    raise exception 'Only a walk has routes.' using errcode = 'EN062';
  end if;
  perform private.count_by_account('walk', 300);
  if pg_catalog.jsonb_array_length(routes) > 10 or pg_catalog.jsonb_array_length(teams) > 30 then
    perform private.refuse_walk('walk', 'rule');
  elsif private.needs_quarantine(pg_catalog.jsonb_build_array(routes, teams), null) then
    perform private.refuse_walk('walk', 'words');
  end if;
  perform from public.events e where e.id = event.id for update;
  perform private.write_routes(event.id, routes);
  delete from public.walk_teams t where t.event_id = event.id
    and not teams @> pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object('id', t.id));
  insert into public.walk_teams as t (id, event_id, position, name, route_id)
    select (v ->> 'id')::uuid, event.id, n - 1, pg_catalog.btrim(v ->> 'name'),
      (select r.id from public.walk_routes r where r.id = (v ->> 'route')::uuid and r.event_id = event.id)
    from pg_catalog.jsonb_array_elements(teams) with ordinality l (v, n)
    on conflict (id) do update set position = excluded.position, name = excluded.name, route_id = excluded.route_id
      where t.event_id = excluded.event_id;
exception
  when integrity_constraint_violation or data_exception then
    perform private.refuse_walk('walk', 'format');
end
$$;
comment on function public.save_walk(text, jsonb, jsonb) is
  'Makes the routes and teams of a walk these: routes [{id, name, stops: [{place: code} or {name, lng, lat}]}], teams [{id, name, route: id of one or null}]; ids are made by the form, and those that stay are kept. For who keeps the event. EN010: too often. EN060: not hers. EN062: no walk. EN075: {field, problem}.';
grant execute on function public.save_walk(text, jsonb, jsonb) to authenticated;
