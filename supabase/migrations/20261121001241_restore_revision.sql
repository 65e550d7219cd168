-- Restoring: any state that a record ever had, as a new change under the same rules as every other.

create function private.photos_still_of(record_id uuid, photos jsonb) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
begin
  return (
    select coalesce(pg_catalog.jsonb_agg(photo order by n), '[]')
    from pg_catalog.jsonb_array_elements(photos) with ordinality e (photo, n)
    where exists (
      select from public.photos p
      where p.id = (photo ->> 'id')::uuid and photos_still_of.record_id in (p.place_id, p.activity_id, p.group_id, p.event_id)));
end
$$;
comment on function private.photos_still_of(uuid, jsonb) is
  'The photos of an earlier state that are still the record''s: not erased, and not moved with a merge.';

create function public.restore_revision(key uuid, revision uuid, which text default 'after', reason text default null) returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  r public.revisions;
  document jsonb;
begin
  select * into r from public.revisions v where v.id = revision;
  if r.id is null or not private.keeps(r.subject, r.record_id) then
    raise exception 'There is no such revision.' using errcode = 'EN026';
  end if;
  if r.source = 'merge' and which = 'before' and private.merged_into(r.subject, r.record_id) is not null then
    -- It was another one after all.
    if not private.curates_areas(private.areas_of(r.subject, r.record_id, null)) then
      raise exception 'Curators of the area undo a merge.' using errcode = 'EN020';
    end if;
    execute pg_catalog.format('update public.%I set merged_into = null where id = $1', private.table_of(r.subject))
      using r.record_id;
  end if;
  document := case which when 'before' then r.before when 'after' then r.after end;
  -- A field that documents do not have any more has nowhere to go; nobody restores a draft.
  select pg_catalog.jsonb_object_agg(d.key, case when d.key = 'photos' then private.photos_still_of(r.record_id, d.value) else d.value end)
    into document from pg_catalog.jsonb_each(document) d
  where private.empty_document(r.subject) ? d.key and (d.key <> 'status' or d.value <> '"draft"');
  if document is null then
    raise exception 'It had no such state.' using errcode = 'EN025';
  end if;
  return private.propose(key, r.subject, r.record_id, private.lock_record(r.subject, r.record_id), document, reason,
    null, false, null, null, '[]', 'restore');
end
$$;
comment on function public.restore_revision(uuid, uuid, text, text) is
  'A keeper proposes that the record be again what it was after (or before) an applied revision: applies at once for curators of the area and trusted groups, else waits. Restoring what was before a merge makes the duplicate a record of its own again; what moved then stays where it is. EN020 not allowed, EN025 no such state, EN026 no such revision.';
grant execute on function public.restore_revision(uuid, uuid, text, text) to authenticated;
