-- One thing listed twice: what hangs on the duplicate moves to the record that is kept. The duplicate
-- ends and its code leads to the kept one; both histories stay.

create function private.stay_merged() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  -- An import that still knows the duplicate must not bring it back.
  new.status := 'ended';
  return new;
end
$$;
comment on function private.stay_merged() is 'Before trigger of public records: what was merged into another one stays ended.';
create trigger groups_1_stay_merged before update on public.groups
  for each row when (new.merged_into is not null) execute function private.stay_merged();
create trigger places_1_stay_merged before update on public.places
  for each row when (new.merged_into is not null) execute function private.stay_merged();
create trigger activities_1_stay_merged before update on public.activities
  for each row when (new.merged_into is not null) execute function private.stay_merged();

create function private.note_revision(
  subject public.subject_kind, record_id uuid, base_version int, before jsonb, reason text, source text, part_of uuid
) returns uuid
  language sql
  set search_path = ''
as $$
  insert into public.revisions (key, subject, record_id, part_of, base_version, base, proposed, before, after,
      applied_version, sees_all, areas, author_id, by_curator, reason, source, status, decided_by, decided_at)
    select pg_catalog.gen_random_uuid(), subject, record_id, part_of, base_version, before, d.document, before, d.document,
      private.version_of(subject, record_id), true, private.areas_of(subject, record_id, null), (select auth.uid()), true,
      reason, source, 'approved', (select auth.uid()), pg_catalog.now()
    from (select private.record_document(subject, record_id) as document) d
    returning id
$$;
comment on function private.note_revision(public.subject_kind, uuid, int, jsonb, text, text, uuid) is
  'Keeps as a curator''s revision what was done to a record by other means than a document.';

create function private.filled_up(document jsonb, from_document jsonb) returns jsonb
  language sql immutable
  set search_path = ''
as $$
  select pg_catalog.jsonb_object_agg(key, case
      when key = 'contacts' then value || coalesce((
        select pg_catalog.jsonb_agg(c) from pg_catalog.jsonb_array_elements(from_document -> 'contacts') c
        where not value @> pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object('kind', c -> 'kind', 'value', c -> 'value'))), '[]')
      when key in ('fields', 'programmes') then private.sorted(value || (from_document -> key))
      when key = 'photos' then pg_catalog.jsonb_path_query_array(value || (from_document -> key), '$[0 to 3]')
      -- Where it is goes together.
      when key in ('lng', 'lat', 'precision', 'address', 'building', 'blurred', 'exact') then
        case when document -> 'lng' = 'null' and document -> 'exact' = 'null' then from_document -> key else value end
      when value in ('null', '""', '[]') then coalesce(from_document -> key, value)
      else value end)
  from pg_catalog.jsonb_each(document)
$$;
comment on function private.filled_up(jsonb, jsonb) is
  'A document with what it does not say taken from its duplicate, and the contacts and photos of both.';

create function private.move_parts(subject public.subject_kind, keep uuid, from_record uuid) returns void
  language plpgsql
  set search_path = ''
as $$
declare
  key_column text := subject || '_id';
  t text;
begin
  foreach t in array '{verifications,corrections}'::text[] loop
    execute pg_catalog.format('update public.%I set %I = $1 where %2$I = $2', t, key_column) using keep, from_record;
  end loop;
  -- Where it came from is credited on the page that is kept. A second row of the same source stays with
  -- the duplicate: two rows of one file must not write one record in turns.
  execute pg_catalog.format($sql$
    update public.source_records s set %1$I = $1 where s.%1$I = $2
      and not exists (select from public.source_records o where o.%1$I = $1 and o.source_id = s.source_id)$sql$, key_column)
    using keep, from_record;
  execute pg_catalog.format($sql$
    update public.translations t set %1$I = $1 where t.%1$I = $2
      and not exists (select from public.translations o where o.%1$I = $1 and o.locale = t.locale and o.field = t.field)$sql$, key_column)
    using keep, from_record;
  -- The kept one's own by now; its document says which of them it shows.
  execute pg_catalog.format($sql$update public.photos set %1$I = $1, status = 'removed' where %1$I = $2 and status = 'shown'$sql$, key_column)
    using keep, from_record;
  if subject = 'group' then
    insert into public.group_members (group_id, user_id, role)
      select keep, m.user_id, m.role from public.group_members m where m.group_id = from_record
      on conflict do nothing;
    delete from public.group_members m where m.group_id = from_record;
    update public.revisions r set group_id = keep where r.group_id = from_record;
  end if;
end
$$;
comment on function private.move_parts(public.subject_kind, uuid, uuid) is
  'Moves what hangs on a duplicate, besides its document, to the record that is kept.';

create function private.move_record(
  subject public.subject_kind, record_id uuid, version int, keep uuid, from_record uuid, reason text, part_of uuid
) returns void
  language plpgsql
  set search_path = ''
as $$
declare
  before jsonb;
begin
  perform private.lock_record(subject, record_id);
  before := private.record_document(subject, record_id);
  -- A document names the other record by its key, wherever it stands.
  perform private.apply_document(subject, record_id,
    pg_catalog.replace(before::text, from_record::text, keep::text)::jsonb, null);
  perform private.note_revision(subject, record_id, version, before, reason, 'merge', part_of);
end
$$;
comment on function private.move_record(public.subject_kind, uuid, int, uuid, uuid, text, uuid) is
  'Makes a record name the kept record where it named the duplicate.';

create function private.move_records(subject public.subject_kind, keep uuid, from_record uuid, reason text, part_of uuid)
  returns void
  language plpgsql
  set search_path = ''
as $$
declare
  moved record;
begin
  for moved in
    select 'activity'::public.subject_kind as subject, a.id, a.version from public.activities a
    where case subject when 'place' then a.place_id when 'group' then a.group_id end = from_record
      or (subject = 'place' and exists (
        select from public.schedules s where s.activity_id = a.id and s.place_id = from_record))
    union all
    select 'place', p.id, p.version from public.places p where subject = 'group' and p.group_id = from_record
  loop
    perform private.move_record(moved.subject, moved.id, moved.version, keep, from_record, reason, part_of);
  end loop;
end
$$;
comment on function private.move_records(public.subject_kind, uuid, uuid, text, uuid) is
  'The activities of a duplicate place, and activities and places of a duplicate group, become the kept one''s.';

create function public.merge_records(key uuid, subject public.subject_kind, keep text, drop text, reason text) returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  kept uuid;
  dropped uuid;
  versions int[];
  before_kept jsonb;
  before_dropped jsonb;
  revision uuid;
begin
  select r.id into revision from public.revisions r where r.key = merge_records.key and r.author_id = (select auth.uid());
  if revision is not null then
    return private.revision_answer(revision);
  end if;
  if subject = 'event' then
    raise exception 'Events are not merged: people signed up for one of the two.' using errcode = 'EN028';
  end if;
  execute pg_catalog.format('select id from public.%I where code = $1 and merged_into is null', private.table_of(subject))
    into kept using keep;
  execute pg_catalog.format('select id from public.%I where code = $1 and merged_into is null', private.table_of(subject))
    into dropped using drop;
  if kept is null or dropped is null then
    raise exception 'There is no such record.' using errcode = 'EN026';
  elsif kept = dropped then
    raise exception 'A record is not its own duplicate.' using errcode = 'EN028';
  elsif not private.curates_areas(private.areas_of(subject, kept, null))
    or not private.curates_areas(private.areas_of(subject, dropped, null)) then
    raise exception 'Curators of both areas merge.' using errcode = 'EN020';
  elsif nullif(pg_catalog.btrim(reason), '') is null then
    raise exception 'Say why.' using errcode = 'EN024';
  end if;
  -- In one order, so that two curators who merge the same pair do not wait for each other for ever.
  if subject = 'group' then
    perform private.lock_team(least(kept, dropped));
    perform private.lock_team(greatest(kept, dropped));
  end if;
  perform private.lock_record(subject, least(kept, dropped));
  perform private.lock_record(subject, greatest(kept, dropped));
  select r.id into revision from public.revisions r where r.key = merge_records.key and r.author_id = (select auth.uid());
  if revision is not null then
    return private.revision_answer(revision);
  end if;
  if private.merged_into(subject, kept) is not null or private.merged_into(subject, dropped) is not null then
    raise exception 'One of them was merged just now.' using errcode = 'EN028';
  end if;
  versions := array[private.version_of(subject, kept), private.version_of(subject, dropped)];
  before_kept := private.record_document(subject, kept);
  before_dropped := private.record_document(subject, dropped);

  perform private.move_parts(subject, kept, dropped);
  perform private.apply_document(subject, kept,
    private.read_document(subject, kept, private.filled_up(before_kept, before_dropped)), null);
  revision := private.note_revision(subject, kept, versions[1], before_kept, reason, 'merge', null);
  update public.revisions r set key = merge_records.key where r.id = revision;
  perform private.move_records(subject, kept, dropped, reason, revision);
  -- Also those that were merged into the duplicate before.
  execute pg_catalog.format('update public.%I set merged_into = $1 where id = $2 or merged_into = $2', private.table_of(subject))
    using kept, dropped;
  perform private.note_revision(subject, dropped, versions[2], before_dropped, reason, 'merge', revision);
  -- What waited for the duplicate waits for the kept one no more: its author is told.
  update public.revisions r set status = 'rejected', decided_by = (select auth.uid()), decided_at = pg_catalog.now(),
    decision = merge_records.reason
  where r.record_id = dropped and r.status in ('waiting', 'asked', 'quarantined');
  return private.revision_answer(revision);
end
$$;
comment on function public.merge_records(uuid, public.subject_kind, text, text, text) is
  'Merges a duplicate (drop) into the record that is kept, both named by their codes: parts and records that belong to it move, what the kept one does not say is filled in, the duplicate ends and its code leads to the kept one. The answer is that of the kept one''s revision. EN020 no curator of both areas, EN024 no reason, EN026 no such record, EN028 the same record, or merged already.';
grant execute on function public.merge_records(uuid, public.subject_kind, text, text, text) to authenticated;
