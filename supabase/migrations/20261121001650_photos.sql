-- Photos of places, activities, groups and events. The bytes lie in the storage bucket `photos`, two files a
-- photo (ID-480.webp, ID-1280.webp), which the site made itself: re-encoded, turned upright and without
-- a word about where and by whom they were taken. Who may read a file is who may read its row here.

insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
  values ('photos', 'photos', false, 2097152, '{image/webp}')
  on conflict (id) do nothing;

create type public.photo_status as enum ('started', 'uploaded', 'shown', 'removed');
comment on type public.photo_status is
  'started: its files are on their way. uploaded: they are there, but no public entry shows them. shown: on the page of its entry. removed: was shown, and is kept for the history of the entry.';

create table public.photos (
  id uuid primary key,
  place_id uuid references public.places (id) on delete cascade,
  activity_id uuid references public.activities (id) on delete cascade,
  group_id uuid references public.groups (id) on delete cascade,
  event_id uuid,
  uploaded_by uuid references auth.users (id) on delete set null default auth.uid(),
  alt text check (char_length(alt) between 1 and 200),
  width int check (width between 1 and 1280),
  height int check (height between 1 and 1600),
  position int not null default 0 check (position between 0 and 3),
  status public.photo_status not null default 'started',
  created_at timestamptz not null default now(),
  check (num_nonnulls(place_id, activity_id, group_id, event_id) = case when status in ('shown', 'removed') then 1 else 0 end),
  check ((width is null) = (height is null)),
  check (status = 'started' or width is not null),
  check (status <> 'shown' or alt is not null)
);
comment on table public.photos is
  'Photos of places, activities, groups and events; their files are in the storage bucket of the same name. Written by functions only.';
comment on column public.photos.id is 'Key, and the name of its files. Made by the form, so that a repeated upload is one photo.';
comment on column public.photos.place_id is 'Subject, if a place shows or showed it.';
comment on column public.photos.activity_id is 'Subject, if an activity shows or showed it.';
comment on column public.photos.group_id is 'Subject, if a group shows or showed it.';
comment on column public.photos.event_id is 'Subject, if an event shows or showed it.';
comment on column public.photos.uploaded_by is 'Who sent it; null for the demo town and deleted accounts.';
comment on column public.photos.alt is 'What is to be seen, in words; nothing is public without.';
comment on column public.photos.width is 'Width of the large file, pixels.';
comment on column public.photos.height is 'Height of the large file, pixels.';
comment on column public.photos.position is 'Order on the page, from 0; an entry shows four at most.';
comment on column public.photos.status is 'started, uploaded, shown or removed.';
comment on column public.photos.created_at is 'When its upload began; one that no entry shows is deleted two days later.';
create index photos_place on public.photos (place_id);
create index photos_activity on public.photos (activity_id);
create index photos_group on public.photos (group_id);
create index photos_event on public.photos (event_id);
create index photos_uploaded_by on public.photos (uploaded_by, created_at);
create index photos_waiting on public.photos (created_at) where status in ('started', 'uploaded');
create unique index photos_order on public.photos (coalesce(place_id, activity_id, group_id, event_id), position)
  where status = 'shown';

create trigger photos_changed after insert or update or delete on public.photos
  for each row execute function private.note_part_change();

create function private.photo_of_file(name text) returns uuid
  language sql immutable
  set search_path = ''
as $$
  select case when name ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}-(480|1280)\.webp$'
    then pg_catalog.left(name, 36)::uuid end
$$;
comment on function private.photo_of_file(text) is 'The photo a file of the bucket belongs to; null when it is not named like one.';

-- Uploading ---------------------------------------------------------------------------------

create function public.begin_photo(id uuid) returns public.photo_status
  language plpgsql security definer
  set search_path = ''
as $$
declare
  me uuid := (select auth.uid());
  known public.photos;
  lately record;
begin
  -- One person's uploads queue here, so that the limits hold also for many at once.
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('photos of ' || me, 0));
  select * into known from public.photos p where p.id = begin_photo.id;
  if known.id is not null then
    if known.uploaded_by is distinct from me then
      raise exception 'There is no such photo of yours.' using errcode = 'EN056';
    end if;
    return known.status;
  end if;
  select pg_catalog.count(*) filter (where p.created_at > pg_catalog.now() - interval '1 hour') as an_hour,
    pg_catalog.count(*) as a_day
  into lately from public.photos p
  where p.uploaded_by = me and p.created_at > pg_catalog.now() - interval '1 day';
  if lately.an_hour >= 40 or lately.a_day >= 120 then
    raise exception 'Too many photos from one account.' using errcode = 'EN055';
  end if;
  insert into public.photos (id, uploaded_by) values (begin_photo.id, me);
  return 'started'::public.photo_status;
end
$$;
comment on function public.begin_photo(uuid) is
  'Announces an upload of the visitor under an id of her own making; its status, the same again on repetition. EN055: more than 40 within an hour or 120 within a day. EN056: another''s.';

create function public.finish_photo(id uuid, width int, height int) returns void
  language plpgsql security definer
  set search_path = ''
as $$
begin
  update public.photos p
  set width = finish_photo.width, height = finish_photo.height, status = 'uploaded'
  where p.id = finish_photo.id and p.uploaded_by = (select auth.uid()) and p.status = 'started'
    and (select pg_catalog.count(*) from storage.objects o
         where o.bucket_id = 'photos' and o.name in (p.id || '-480.webp', p.id || '-1280.webp')) = 2;
  -- After a lost answer it is finished already.
  if not found and not exists (
    select from public.photos p
    where p.id = finish_photo.id and p.uploaded_by = (select auth.uid()) and p.status <> 'started') then
    raise exception 'There is no such photo of yours, or its files are missing.' using errcode = 'EN056';
  end if;
end
$$;
comment on function public.finish_photo(uuid, int, int) is
  'Says that both files of the visitor''s photo are there, and how large the large one is in pixels. EN056 when it is not hers or they are not.';

create function private.uploads_file(name text) returns boolean
  language sql stable security definer
  set search_path = ''
as $$
  select exists (
    select from public.photos p
    where p.id = private.photo_of_file(uploads_file.name)
      and p.uploaded_by = (select auth.uid()) and p.status = 'started')
$$;
comment on function private.uploads_file(text) is 'Whether the visitor has announced this file and not finished it.';

-- Showing -----------------------------------------------------------------------------------

create function private.record_photos(record_id uuid) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
begin
  return (
    select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('id', p.id, 'alt', p.alt) order by p.position), '[]')
    from public.photos p
    where p.status = 'shown' and record_id in (p.place_id, p.activity_id, p.group_id, p.event_id));
end
$$;
comment on function private.record_photos(uuid) is
  'The photos an entry shows, as its document has them: [{id, alt}] in their order.';

create function private.apply_photos(subject public.subject_kind, record_id uuid, photos jsonb, author uuid) returns void
  language plpgsql
  set search_path = ''
as $$
#variable_conflict use_column
declare
  wanted record;
begin
  if pg_catalog.jsonb_array_length(apply_photos.photos) > 4 then
    perform private.refuse_document('photos', 'rule');
  end if;
  update public.photos p set status = 'removed'
  where p.status = 'shown' and apply_photos.record_id in (p.place_id, p.activity_id, p.group_id, p.event_id);
  for wanted in
    select (t.photo ->> 'id')::uuid as id, t.photo ->> 'alt' as alt, t.n - 1 as position
    from pg_catalog.jsonb_array_elements(apply_photos.photos) with ordinality as t (photo, n)
  loop
    if wanted.alt is null then
      perform private.refuse_document('photos', 'missing');
    end if;
    update public.photos p
    set place_id = case apply_photos.subject when 'place' then apply_photos.record_id end,
      activity_id = case apply_photos.subject when 'activity' then apply_photos.record_id end,
      group_id = case apply_photos.subject when 'group' then apply_photos.record_id end,
      event_id = case apply_photos.subject when 'event' then apply_photos.record_id end,
      alt = wanted.alt, position = wanted.position, status = 'shown'
    where p.id = wanted.id and (
      (p.status = 'uploaded' and p.uploaded_by = apply_photos.author)
      or (p.status = 'uploaded' and private.is_photo_of_find(p.id, apply_photos.record_id))
      or (p.status = 'removed' and apply_photos.record_id in (p.place_id, p.activity_id, p.group_id, p.event_id)));
    -- One that was erased since stays away: an old version is restored without it.
    if not found and exists (select from public.photos p where p.id = wanted.id) then
      perform private.refuse_document('photos', 'not_yours');
    end if;
  end loop;
end
$$;
comment on function private.apply_photos(public.subject_kind, uuid, jsonb, uuid) is
  'Lets an entry show these photos, [{id, alt}], in their order: its own earlier ones, uploads of the author and the photo of the find it was. EN022 for another''s, for more than four, and for one without words.';

-- Deleting ----------------------------------------------------------------------------------

create function public.delete_unused_photos() returns int
  language plpgsql security definer
  set search_path = ''
as $$
declare
  gone int;
begin
  delete from public.photos p
  where p.status in ('started', 'uploaded') and p.created_at < pg_catalog.now() - interval '2 days'
    -- What waits for the desk is waited for.
    and not exists (
      select from public.revisions r
      where r.status in ('waiting', 'asked', 'quarantined')
        and r.proposed -> 'photos' @> pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object('id', p.id)));
  get diagnostics gone = row_count;
  return gone;
end
$$;
comment on function public.delete_unused_photos() is
  'For the daily job: forgets photos that no entry shows and no revision waits with, two days after their upload; how many. Their files follow, see photo_files_without_photo.';

create function public.photo_files_without_photo() returns setof text
  language sql stable security definer
  set search_path = ''
as $$
  select o.name from storage.objects o
  where o.bucket_id = 'photos'
    and not exists (select from public.photos p where p.id = private.photo_of_file(o.name))
  order by o.name limit 500
$$;
comment on function public.photo_files_without_photo() is
  'For the daily job: names of files whose photo is forgotten, 500 at most. Only the storage API may delete them.';

create function public.erase_photo(id uuid) returns boolean
  language plpgsql security definer
  set search_path = ''
as $$
declare
  gone public.photos;
begin
  delete from public.photos p
  where p.id = erase_photo.id and (
    (p.uploaded_by = (select auth.uid()) and p.status in ('shown', 'removed'))
    or (p.place_id is not null and private.curates_place(p.place_id))
    or (p.activity_id is not null and private.curates_activity(p.activity_id))
    or (p.group_id is not null and private.curates_group(p.group_id))
    or (p.event_id is not null and private.curates_event(p.event_id)))
  returning * into gone;
  if gone.id is null then
    return false;
  end if;
  perform private.audit('photo.erased',
    case when gone.place_id is not null then 'place' when gone.activity_id is not null then 'activity'
      when gone.group_id is not null then 'group' else 'event' end,
    coalesce(gone.place_id, gone.activity_id, gone.group_id, gone.event_id));
  return true;
end
$$;
comment on function public.erase_photo(uuid) is
  'Erases a photo, for whoever is to be seen on it: at once from every page and for ever, also from the history. For the curators of the entry and for who sent it; whether there was one.';

-- Rights ------------------------------------------------------------------------------------

grant execute on function private.photo_of_file(text), private.uploads_file(text) to anon, authenticated;
grant execute on function public.begin_photo(uuid), public.finish_photo(uuid, int, int), public.erase_photo(uuid) to authenticated;

alter table public.photos enable row level security;
create policy "anyone sees photos that a public entry shows" on public.photos for select to anon
  using (status = 'shown' and private.reads_subject(place_id, activity_id, group_id));
create policy "own uploads, all of an entry one keeps, what one decides" on public.photos for select to authenticated
  using ((status = 'shown' and private.reads_subject(place_id, activity_id, group_id))
    or uploaded_by = (select auth.uid())
    or (status in ('shown', 'removed') and private.edits_subject(place_id, activity_id, group_id))
    -- Whoever reads the revision: its author, her group, the curators of its area.
    or (status = 'uploaded' and exists (
      select from public.revisions r
      where r.status in ('waiting', 'asked', 'quarantined')
        and r.proposed -> 'photos' @> pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object('id', photos.id)))));
grant select (id, place_id, activity_id, group_id, event_id, alt, width, height, position, status) on public.photos to anon, authenticated;

create policy "files of photos one may see" on storage.objects for select to anon, authenticated
  using (bucket_id = 'photos' and exists (select from public.photos p where p.id = private.photo_of_file(name)));
create policy "people upload the files they announced" on storage.objects for insert to authenticated
  with check (bucket_id = 'photos' and private.uploads_file(name));
