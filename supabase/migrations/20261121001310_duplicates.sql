-- Probable duplicates: what is in the directory already under a like name, near by, or with the same
-- telephone. Asked before something new is posted, and by the desk.

create function private.phone_digits(value text) returns text
  language sql immutable parallel safe
  set search_path = ''
as $$
  select pg_catalog.regexp_replace(pg_catalog.regexp_replace(
    pg_catalog.normalize(coalesce(value, ''), 'NFKC'), '^\s*\+81[\s-]*(\(0\))?', '0'), '\D', '', 'g')
$$;
comment on function private.phone_digits(text) is 'The digits of a telephone number as one dials it within Japan.';

create index contacts_phone on public.contacts (private.phone_digits(value)) where kind in ('phone', 'fax');
create index search_entries_name_like on public.search_entries using gin (name_key extensions.gin_trgm_ops);
create index search_entries_kana_like on public.search_entries using gin (kana_key extensions.gin_trgm_ops);
-- What is paused, ended or a draft is not in the search; it may come back all the same.
create index places_resting on public.places using gin (private.fold_text(name) extensions.gin_trgm_ops) where status <> 'published';
create index activities_resting on public.activities using gin (private.fold_text(title) extensions.gin_trgm_ops) where status <> 'published';
create index groups_resting on public.groups using gin (private.fold_text(name) extensions.gin_trgm_ops) where status <> 'published';

create function private.duplicate_candidates(subject text, name_key text, point extensions.geography, digits text)
  returns table (id uuid, code text, name text, kana text, location extensions.geography, approximate boolean, same_phone boolean)
  language plpgsql stable security definer
  set search_path = ''
  set pg_trgm.similarity_threshold = 0.35
as $$
declare
  -- Everything that has this telephone and may be known to: the number of a draft, or one that is not
  -- shown to the visitor, does not answer.
  called public.contacts[] := array(
    select c from public.contacts c
    where pg_catalog.length(digits) >= 9 and c.kind in ('phone', 'fax') and private.phone_digits(c.value) = digits
      and (c.visibility = 'public' or (c.visibility = 'signed_in' and (select auth.uid()) is not null)
        or private.edits_subject(c.place_id, c.activity_id, c.group_id))
    limit 100);
  places uuid[] := array(select c.place_id from pg_catalog.unnest(called) c where c.place_id is not null);
  activities uuid[] := array(select c.activity_id from pg_catalog.unnest(called) c where c.activity_id is not null);
  groups uuid[] := array(select c.group_id from pg_catalog.unnest(called) c where c.group_id is not null);
  alike uuid[] := array[]::uuid[];
  here_lng double precision := extensions.st_x(point::extensions.geometry);
  here_lat double precision := extensions.st_y(point::extensions.geometry);
begin
  if pg_catalog.length(name_key) >= 2 then
    -- Of very many of one name the nearest; degrees are good enough for that. Name and reading are asked
    -- each for itself: of one "or" of both the planner makes a walk through every entry of the town.
    alike := array(
      select e.id from (
        select n.id, n.name_key, n.kana_key from public.search_entries n
        where n.subject = duplicate_candidates.subject and n.name_key operator(extensions.%) duplicate_candidates.name_key
        union
        select k.id, k.name_key, k.kana_key from public.search_entries k
        where k.subject = duplicate_candidates.subject and k.kana_key operator(extensions.%) duplicate_candidates.name_key
      ) e
      order by greatest(extensions.similarity(e.name_key, duplicate_candidates.name_key),
          extensions.similarity(e.kana_key, duplicate_candidates.name_key)) desc,
        (select (p.lng - here_lng) ^ 2 + (p.lat - here_lat) ^ 2 from public.places p
         where p.id = case duplicate_candidates.subject when 'activity'
           then (select a.place_id from public.activities a where a.id = e.id) else e.id end)
      limit 60);
  end if;
  case subject
    when 'place' then
      -- People often ask for the telephone of what takes place there.
      places := places || array(select a.place_id from public.activities a where a.id = any (activities) and a.status <> 'draft');
      alike := alike || array(select p.id from public.places p
        where p.status <> 'published' and private.fold_text(p.name) operator(extensions.%) duplicate_candidates.name_key);
      alike := alike || array(select p.id from public.places p
        where extensions.st_dwithin(p.location, point, 300, false) limit 60);
      return query
        select p.id, p.code, p.name, p.kana, p.location, p.precision in ('area', 'street'), p.id = any (places)
        from public.places p
        where p.id = any (alike || places) and (p.status <> 'draft' or private.edits_place(p.id));
    when 'activity' then
      activities := activities || array(select a.id from public.activities a where a.place_id = any (places));
      alike := alike || array(select a.id from public.activities a
        where a.status <> 'published' and private.fold_text(a.title) operator(extensions.%) duplicate_candidates.name_key);
      return query
        select a.id, a.code, a.title, a.kana, p.location, p.precision in ('area', 'street'), a.id = any (activities)
        from public.activities a left join public.places p on p.id = a.place_id and p.status <> 'draft'
        where a.id = any (alike || activities) and (a.status <> 'draft' or private.edits_activity(a.id));
    when 'group' then
      alike := alike || array(select g.id from public.groups g
        where g.status <> 'published' and private.fold_text(g.name) operator(extensions.%) duplicate_candidates.name_key);
      return query
        select g.id, g.code, g.name, g.kana, null::extensions.geography, false, g.id = any (groups)
        from public.groups g
        where g.id = any (alike || groups) and (g.status <> 'draft' or private.edits_group(g.id) or private.is_curator());
    else
      -- An event is told apart by its time: the same one again next month is no duplicate.
      null;
  end case;
end
$$;
comment on function private.duplicate_candidates(text, text, extensions.geography, text) is
  'Records whose name is alike, that lie within 300 m (places) or have the telephone; only what the visitor may read.';

create function public.find_duplicates(
  subject text, name text, lng double precision default null, lat double precision default null,
  phone text default null, exclude uuid default null
) returns table (code text, name text, score real, distance_m int, reasons text[])
  language sql stable
  set search_path = ''
as $$
  with asked as (
    select private.fold_text(pg_catalog.left(find_duplicates.name, 120)) as key,
      extensions.st_setsrid(extensions.st_makepoint(lng, lat), 4326)::extensions.geography as point,
      private.phone_digits(pg_catalog.left(phone, 40)) as digits
  ), candidate as (
    select c.code, c.name, c.same_phone, c.approximate,
      greatest(extensions.similarity(private.fold_text(c.name), a.key),
        extensions.similarity(private.fold_text(c.kana), a.key)) as likeness,
      extensions.st_distance(c.location, a.point, false) as metres
    from asked a, private.duplicate_candidates(find_duplicates.subject, a.key, a.point, a.digits) c
    where c.id is distinct from exclude
  ), judged as (
    select c.code, c.name, c.metres, c.approximate,
      c.same_phone as by_phone,
      -- The same name on the other side of the town is another one; of a district only the middle is known.
      c.likeness >= 0.6 and coalesce(c.metres <= 5000, true)
        or c.likeness >= 0.35 and c.metres <= 300 as by_name,
      c.metres <= 30 and not c.approximate and find_duplicates.subject = 'place' as by_distance,
      c.likeness, case when c.approximate then 0 else greatest(0, 1 - coalesce(c.metres, 300) / 300) end as nearness
    from candidate c
  )
  select j.code, j.name,
    (1 - (1 - 0.8 * j.likeness * j.likeness) * (1 - 0.35 * j.nearness) * (case when j.by_phone then 0.4 else 1 end))::real,
    case when not j.approximate then pg_catalog.round(j.metres)::int end,
    pg_catalog.array_remove(array[
      case when j.by_name then 'name' end, case when j.by_phone then 'phone' end,
      case when j.by_distance then 'near' end], null)
  from judged j
  where j.by_name or j.by_phone or j.by_distance
  order by 3 desc, j.code
  limit 8
$$;
comment on function public.find_duplicates(text, text, double precision, double precision, text, uuid) is
  'Probable duplicates of a place, an activity or a group (subject) that the visitor may read, most likely first, at most 8: score from 0 to 1, metres (null where either point is not known to the door), reasons of name, phone and near (within 30 m, of places). Blurred places compare by their district''s point. exclude is the record itself.';
grant execute on function public.find_duplicates(text, text, double precision, double precision, text, uuid) to anon, authenticated;
grant execute on function private.duplicate_candidates(text, text, extensions.geography, text),
  private.phone_digits(text) to anon, authenticated;
