-- Finds of a まち歩き: who may send them, and how they come to the desk as new places.

create function private.walk_window(event public.events) returns tstzrange
  language sql stable
  set search_path = ''
as $$ select pg_catalog.tstzrange(event.starts_at - interval '1 hour', event.ends_at + interval '2 hours') $$;
comment on function private.walk_window(public.events) is 'When something is found at a walk: an hour before it to two hours after.';

create function private.enters_walk(event public.events, pass text, visitor text) returns text
  language plpgsql
  set search_path = ''
as $$
declare
  window_at tstzrange := private.walk_window(event);
begin
  if event.id is null or event.form <> 'walk' or event.status in ('draft', 'cancelled', 'postponed')
    or pg_catalog.now() < pg_catalog.lower(window_at)
    -- What was found without a line is sent until two days later.
    or pg_catalog.now() > pg_catalog.upper(window_at) + interval '2 days' then
    return 'closed';
  end if;
  if private.keeps_event(event.id) or exists (
    select from public.sign_ups s where s.event_id = event.id and s.status = 'in'
      and (s.person_id = (select auth.uid()) or s.link_hash = private.hash_of(pass))) then
    return 'in';
  end if;
  if private.knows_code(event.id, pass, visitor) then
    return 'in';
  end if;
  return 'code';
end
$$;
comment on function private.enters_walk(public.events, text, text) is
  'Whether the visitor may send finds of an event now: in; closed (not its time, no walk, called off); code: neither the code of the site nor the secret of a seat, nor is her account a host''s or has a seat. Counts what is guessed. EN010: this address was wrong too often.';

create function public.enter_walk(code text, pass text, visitor text) returns text
  language plpgsql security definer
  set search_path = ''
as $$
declare
  event public.events;
begin
  select * into event from public.events e where e.code = enter_walk.code;
  return private.enters_walk(event, pass, visitor);
end
$$;
comment on function public.enter_walk(text, text, text) is
  'Whether one may send finds of a walk with this code of the site or secret of a seat (or by her account): in, code (wrong) or closed. EN010: too many wrong ones.';

-- Photos ------------------------------------------------------------------------------------

create function public.begin_find_photo(code text, pass text, id uuid, visitor text) returns text
  language plpgsql security definer
  set search_path = ''
as $$
declare
  event public.events;
  answer text;
  known public.photos;
begin
  select * into event from public.events e where e.code = begin_find_photo.code;
  answer := private.enters_walk(event, pass, visitor);
  if answer <> 'in' then
    return answer;
  end if;
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('photo ' || begin_find_photo.id::text, 0));
  select * into known from public.photos p where p.id = begin_find_photo.id;
  if known.id is not null then
    if not exists (select from private.find_photos f where f.photo_id = known.id and f.event_id = event.id) then
      raise exception 'There is no such photo of this walk.' using errcode = 'EN056';
    end if;
    return known.status::text;
  end if;
  perform private.count_from_address('find photo', visitor);
  perform private.count_for('find photo', event.id, 600);
  insert into public.photos (id, uploaded_by) values (begin_find_photo.id, null);
  insert into private.find_photos (photo_id, event_id) values (begin_find_photo.id, event.id);
  return 'started';
end
$$;
comment on function public.begin_find_photo(text, text, uuid, text) is
  'Announces the photo of a find under an id that its sender makes: its status (started, uploaded …), or what enter_walk says. EN010: too many. EN056: the id is another''s.';

create function private.uploads_find(name text) returns boolean
  language sql stable security definer
  set search_path = ''
as $$
  select exists (
    select from private.find_photos f join public.photos p on p.id = f.photo_id
    where f.photo_id = private.photo_of_file(uploads_find.name) and p.status = 'started'
      and p.created_at > pg_catalog.now() - interval '2 days')
$$;
comment on function private.uploads_find(text) is 'Whether this file is of a find''s photo that was announced and is not finished.';
grant execute on function private.uploads_find(text) to anon, authenticated;
create policy "files of finds that were announced" on storage.objects for insert to anon, authenticated
  with check (bucket_id = 'photos' and private.uploads_find(name));

create function public.finish_find_photo(id uuid, width int, height int) returns void
  language plpgsql security definer
  set search_path = ''
as $$
begin
  update public.photos p
  set width = finish_find_photo.width, height = finish_find_photo.height, status = 'uploaded'
  where p.id = finish_find_photo.id and p.status = 'started'
    and exists (select from private.find_photos f where f.photo_id = p.id)
    and (select pg_catalog.count(*) from storage.objects o
         where o.bucket_id = 'photos' and o.name in (p.id || '-480.webp', p.id || '-1280.webp')) = 2;
  if not found and not exists (
    select from public.photos p join private.find_photos f on f.photo_id = p.id
    where p.id = finish_find_photo.id and p.status <> 'started') then
    raise exception 'There is no such photo, or its files are missing.' using errcode = 'EN056';
  end if;
end
$$;
comment on function public.finish_find_photo(uuid, int, int) is
  'Says that both files of a find''s photo are there, and how large the large one is in pixels. EN056 when they are not.';

create function private.is_photo_of_find(photo uuid, record_id uuid) returns boolean
  language sql stable
  set search_path = ''
as $$
  select exists (
    select from public.finds f join public.revisions r on r.id = f.revision_id
    where f.photo_id = is_photo_of_find.photo and r.record_id = is_photo_of_find.record_id)
$$;
comment on function private.is_photo_of_find(uuid, uuid) is 'Whether a find brought this photo for this new place.';

-- Finds -------------------------------------------------------------------------------------

create function private.find_document(find public.finds) returns jsonb
  language sql stable
  set search_path = ''
as $$
  select pg_catalog.jsonb_build_object(
    -- The first sentence; the curator gives it its name.
    'name', pg_catalog.left(pg_catalog.btrim((pg_catalog.regexp_match(find.words, '^[^。．.!！?？\n]+'))[1]), 60),
    'description', find.words,
    'kind_code', coalesce(find.kind_code, 'other'),
    'lng', find.lng, 'lat', find.lat, 'precision', find.precision,
    'photos', case when find.photo_id is null then '[]'::jsonb
      else pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object('id', find.photo_id, 'alt', find.words)) end)
$$;
comment on function private.find_document(public.finds) is 'The new place that a find proposes, as far as it knows.';

create function private.propose_find(find public.finds, event public.events) returns uuid
  language plpgsql
  set search_path = ''
as $$
declare
  place uuid := pg_catalog.gen_random_uuid();
  document jsonb := private.find_document(find);
  said text;
  made uuid;
begin
  document := private.read_document('place', place,
    document || pg_catalog.jsonb_build_object('name', coalesce(nullif(document ->> 'name', ''), pg_catalog.left(find.words, 60))));
  said := pg_catalog.concat_ws('。', '「' || event.title || '」で見つけました',
    (select 'チーム: ' || t.name from public.walk_teams t where t.id = find.team_id),
    'ところ: ' || find.near);
  insert into public.revisions (key, subject, record_id, base_version, proposed, sees_all, areas, reason, source, status)
    values (find.key, 'place', place, 0, document, true,
      coalesce(nullif(private.areas_of('place', place, document), '{}'), private.areas_of_event(event.id)), said, 'walk',
      case when private.needs_quarantine(document || pg_catalog.jsonb_build_object('near', find.near), null)
        then 'quarantined' else 'waiting' end::public.revision_status)
    returning id into made;
  return made;
end
$$;
comment on function private.propose_find(public.finds, public.events) is
  'Lets a find wait at the desk as a new place that nobody''s account proposed; what looks like abuse waits in quarantine. The key of the revision.';

create function public.add_find(code text, pass text, find jsonb, visitor text) returns text
  language plpgsql security definer
  set search_path = ''
as $$
declare
  event public.events;
  answer text;
  f public.finds;
begin
  select * into event from public.events e where e.code = add_find.code;
  f.key := (find ->> 'key')::uuid;
  if f.key is null then
    perform private.refuse_walk('key', 'missing');
  end if;
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('find ' || f.key::text, 0));
  -- The same find again, after a lost answer.
  if exists (select from public.finds k where k.key = f.key) then
    return 'taken';
  end if;
  answer := private.enters_walk(event, pass, visitor);
  if answer <> 'in' then
    return answer;
  end if;
  perform private.count_from_address('find', visitor);
  perform private.count_for('find', event.id, 600);
  -- A device's clock may be wrong: nothing is found in the future.
  f.found_at := least(pg_catalog.now(), coalesce((find ->> 'found_at')::timestamptz, pg_catalog.now()));
  if not private.walk_window(event) @> f.found_at then
    if not private.walk_window(event) @> pg_catalog.now() then
      return 'closed';
    end if;
    f.found_at := pg_catalog.now();
  end if;
  f.id := pg_catalog.gen_random_uuid();
  f.event_id := event.id;
  f.words := pg_catalog.btrim(find ->> 'words');
  f.near := nullif(pg_catalog.left(pg_catalog.btrim(find ->> 'near'), 120), '');
  if coalesce(f.words, '') = '' then
    perform private.refuse_walk('words', 'missing');
  elsif pg_catalog.char_length(f.words) > 200 then
    perform private.refuse_walk('words', 'rule');
  end if;
  f.team_id := (select t.id from public.walk_teams t where t.event_id = event.id and t.id = (find ->> 'team')::uuid);
  f.kind_code := (select k.code from public.kinds k where k.code = find ->> 'kind' and k.nature = 'place');
  f.lng := (find ->> 'lng')::float8;
  f.lat := (find ->> 'lat')::float8;
  f.precision := case when f.lng is null or f.lat is null then 'unknown'
    else coalesce(find ->> 'precision', 'exact') end::public.location_precision;
  f.photo_id := (select p.id from public.photos p join private.find_photos x on x.photo_id = p.id
    where p.id = (find ->> 'photo')::uuid and p.status = 'uploaded' and x.event_id = event.id
      and not exists (select from public.finds o where o.photo_id = p.id));
  f.state := 'waiting';
  f.created_at := pg_catalog.now();
  insert into public.finds select f.*;
  update public.finds k set revision_id = private.propose_find(f, event) where k.id = f.id;
  return 'taken';
exception
  when integrity_constraint_violation or data_exception then
    perform private.refuse_walk('find', 'format');
    return null;
end
$$;
comment on function public.add_find(text, text, jsonb, text) is
  'Takes a find {key, words, near, team, kind, lng, lat, precision, photo, found_at}: taken (the same key again changes nothing), or what enter_walk says. It waits at the desk as a new place. EN010: too many. EN075: {field, problem}.';

create function private.follow_find() returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
begin
  update public.finds f set
      state = case when new.status = 'approved' then 'on_map' when new.status in ('rejected', 'withdrawn') then 'rejected'
        else 'waiting' end::public.find_state,
      place_id = case when new.status = 'approved' then (select p.id from public.places p where p.id = new.record_id) end
    where f.revision_id = new.id;
  if new.status = 'approved' then
    insert into public.verifications (place_id, method, verified_on)
      select f.place_id, 'walk', (f.found_at at time zone 'Asia/Tokyo')::date
      from public.finds f where f.revision_id = new.id and f.place_id is not null;
  end if;
  return null;
end
$$;
comment on function private.follow_find() is
  'Trigger: a find becomes what its revision becomes; a place that was found is known to be there as of that day.';
create trigger revisions_find_decided after update of status on public.revisions
  for each row when (new.source = 'walk' and old.status is distinct from new.status)
  execute function private.follow_find();

create function public.walk_outcome(code text) returns jsonb
  language sql stable security definer
  set search_path = ''
as $$
  with found as (
    select f.state, coalesce(m.id, p.id) as place_id
    from public.events e join public.finds f on f.event_id = e.id
    left join public.places p on p.id = f.place_id
    left join public.places m on m.id = p.merged_into
    left join public.revisions r on r.id = f.revision_id
    where e.code = walk_outcome.code and e.status <> 'draft'
      and f.state <> 'rejected' and r.status is distinct from 'quarantined')
  select pg_catalog.jsonb_build_object(
    'finds', (select pg_catalog.count(*) from found),
    'places', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('code', p.code, 'name', p.name) order by p.name, p.code), '[]')
      from public.places p where p.status <> 'draft' and p.merged_into is null
        and p.id in (select f.place_id from found f where f.state = 'on_map')))
$$;
comment on function public.walk_outcome(text) is
  'What the finds of a walk became, for anyone: {finds: how many, places: [{code, name}] that are on the map}. Nothing of what waits or was rejected is said but its number, of what was rejected not even that.';

grant execute on function public.enter_walk(text, text, text), public.begin_find_photo(text, text, uuid, text),
  public.finish_find_photo(uuid, int, int), public.add_find(text, text, jsonb, text), public.walk_outcome(text) to anon, authenticated;
