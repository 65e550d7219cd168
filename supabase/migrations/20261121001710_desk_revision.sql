-- One revision at the desk, with what a curator needs to decide it.

create function private.names_in(documents jsonb[]) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
begin
  -- Documents name other records by keys that only the database can read.
  return (
    with key as (
      select distinct x.k::uuid as k from pg_catalog.unnest(documents) d,
        lateral (select d ->> 'place_id' as k union select d ->> 'group_id'
          union select s ->> 'place_id' from pg_catalog.jsonb_array_elements(coalesce(d -> 'schedules', '[]')) s
          union select p #>> '{}' from pg_catalog.jsonb_array_elements(coalesce(d -> 'places', '[]')) p
          union select p ->> 'group_id' from pg_catalog.jsonb_array_elements(coalesce(d -> 'partners', '[]')) p
          union select d ->> 'series_id' union select d ->> 'local_issue_id' union select d ->> 'copied_from') x
      where x.k is not null
    )
    select coalesce(pg_catalog.jsonb_object_agg(key.k, pg_catalog.jsonb_build_object('code', coalesce(p.code, g.code),
        'name', coalesce(p.name, g.name, s.name, i.title, e.title, r.name), 'lng', p.lng, 'lat', p.lat)), '{}')
    from key
    left join public.places p on p.id = key.k
    left join public.groups g on g.id = key.k
    left join public.series s on s.id = key.k
    left join public.local_issues i on i.id = key.k
    left join public.events e on e.id = key.k
    left join lateral (select v.name from public.revisions v where v.record_id = key.k order by v.created_at desc limit 1) r
      on true);
end
$$;
comment on function private.names_in(jsonb[]) is
  'Names and codes of the places and groups that documents name by key, those that wait themselves included (code null), and names of series, 地域課題 and events.';

create function private.part_at_desk(r public.revisions) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  current jsonb := private.seen_document(private.record_document(r.subject, r.record_id), r.sees_all);
  waits boolean := r.status in ('waiting', 'asked', 'quarantined');
  merged jsonb;
begin
  if waits and current is not null then
    -- What others changed since is kept by approving, so it is no difference.
    merged := private.merge_documents(r.base, current, r.proposed);
  end if;
  return pg_catalog.jsonb_build_object(
    'id', r.id, 'subject', r.subject, 'name', r.name, 'status', r.status, 'code', private.code_of(r.subject, r.record_id),
    'sees_all', r.sees_all,
    -- While it waits: what is public now and what it would become. Then: what it was and became.
    'left', case when waits then current else r.before end,
    'base', case when waits then r.base end,
    'right', coalesce(merged -> 'document', case when waits or r.after is null then r.proposed else r.after end),
    'conflicts', coalesce(merged -> 'conflicts', '[]'));
end
$$;
comment on function private.part_at_desk(public.revisions) is
  'One of the revisions that are decided together: {id, subject, name, status, code, sees_all, left, base, right, conflicts}.';

create function private.verdict_refused(r public.revisions) returns text
  language plpgsql stable
  set search_path = ''
as $$
begin
  perform private.may_decide(r, 'asked');
  return null;
exception when sqlstate 'EN020' or sqlstate 'EN023' then
  return sqlstate;
end
$$;
comment on function private.verdict_refused(public.revisions) is 'Why the visitor may not decide a revision, as a code; null where she may.';

create function private.likely_duplicates(r public.revisions) returns jsonb
  language sql stable
  set search_path = ''
as $$
  select coalesce(pg_catalog.jsonb_agg(pg_catalog.to_jsonb(d)), '[]')
  from (select (r.proposed ->> 'place_id')::uuid as place_id) named
  left join public.places p on p.id = named.place_id,
    lateral public.find_duplicates(r.subject::text, r.name,
      coalesce((r.proposed ->> 'lng')::float8, p.lng), coalesce((r.proposed ->> 'lat')::float8, p.lat),
      (select c ->> 'value' from pg_catalog.jsonb_array_elements(r.proposed -> 'contacts') c where c ->> 'kind' = 'phone' limit 1),
      r.record_id) d
$$;
comment on function private.likely_duplicates(public.revisions) is 'What find_duplicates finds of the record as it is proposed.';

create function public.desk_revision(revision uuid) returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
declare
  r public.revisions;
  parts jsonb;
  documents jsonb[];
begin
  perform private.ask_curator();
  select * into r from public.revisions v where v.id = revision;
  if r.id is null or not private.curates_areas(r.areas) then
    return null;
  end if;
  select pg_catalog.jsonb_agg(private.part_at_desk(f) order by f.id <> r.id, f.created_at, f.id),
      pg_catalog.array_agg(f.proposed) || pg_catalog.array_agg(f.before) || pg_catalog.array_agg(f.after)
        || pg_catalog.array_agg(f.base) || pg_catalog.array_agg(private.record_document(f.subject, f.record_id))
    into parts, documents from private.family_of(r.id) f;
  return pg_catalog.jsonb_build_object(
    'id', r.id, 'subject', r.subject, 'name', r.name, 'status', r.status, 'source', r.source,
    'by_curator', r.by_curator, 'proxy', r.proxy, 'reason', r.reason, 'at', r.created_at, 'areas', r.areas,
    'is_new', r.base_version = 0, 'code', private.code_of(r.subject, r.record_id),
    'queue', r.queue,
    'author', private.name_at_desk(r.author_id),
    'approved_before', (select pg_catalog.count(*) from public.revisions o
      where o.author_id = r.author_id and o.status = 'approved' and o.id <> r.id),
    'group', (select pg_catalog.jsonb_build_object('code', g.code, 'name', g.name, 'trusted', g.trusted)
      from public.groups g where g.id = r.group_id),
    'decided', case when r.decided_at is not null then pg_catalog.jsonb_build_object(
      'by', private.name_at_desk(r.decided_by), 'at', r.decided_at, 'why', r.decision) end,
    'refused', private.verdict_refused(r),
    'own', r.author_id is not distinct from (select auth.uid()),
    'messages', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
        'by_desk', m.by_desk, 'by', private.name_at_desk(m.author_id), 'words', m.words, 'at', m.created_at) order by m.created_at), '[]')
      from public.revision_messages m where m.revision_id = r.id),
    'parts', parts, 'names', private.names_in(documents),
    'duplicates', case when r.status in ('waiting', 'asked', 'quarantined', 'applied') then private.likely_duplicates(r) else '[]' end,
    'next', (select q -> 0 ->> 'id' from private.queued_revisions(
      r.queue, null, 1, 0) q where q -> 0 ->> 'id' <> r.id::text));
end
$$;
comment on function public.desk_revision(uuid) is
  'A revision for the desk; null where there is none for this curator. parts are what is decided together, itself first; refused says why she may not decide it. EN020: no curator.';
grant execute on function public.desk_revision(uuid) to authenticated;

-- Telling its author ------------------------------------------------------------------------

create function private.tell_of_verdict() returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
begin
  -- One mail a decision, whatever came with it; nobody is told of what she did herself.
  if new.author_id is null or new.author_id = new.decided_by or new.by_curator or new.part_of is not null
    or (old.status = 'applied' and new.status = 'approved' and new.decision is null) then
    return null;
  end if;
  perform private.send_mail(new.author_id, null, 'revision-' || new.status::text, pg_catalog.jsonb_build_object(
    'name', new.name, 'reason', new.decision,
    'path', coalesce('/' || pg_catalog.left(new.subject::text, 1) || '/' || case when new.status = 'approved'
      then private.code_of(new.subject, new.record_id) end, '/me/revisions/' || new.id::text)));
  return null;
end
$$;
comment on function private.tell_of_verdict() is 'Trigger: writes to the author of a revision that it was approved or rejected, and why.';
create trigger revisions_decided after update of status on public.revisions
  for each row when (new.status in ('approved', 'rejected') and old.status is distinct from new.status)
  execute function private.tell_of_verdict();

create function private.tell_of_question() returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
begin
  perform private.send_mail(r.author_id, null, 'revision-asked', pg_catalog.jsonb_build_object(
      'name', r.name, 'reason', new.words, 'path', '/me/revisions/' || r.id::text))
  from public.revisions r where r.id = new.revision_id and r.author_id is not null;
  return null;
end
$$;
comment on function private.tell_of_question() is 'Trigger: writes to the author of a revision what the desk asks.';
create trigger revision_messages_asked after insert on public.revision_messages
  for each row when (new.by_desk) execute function private.tell_of_question();

-- Something new that is there already -----------------------------------------------------------

create function public.merge_revision(key uuid, revision uuid, keep text, reason text) returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  r public.revisions;
begin
  perform private.lock_revisions(array[revision]);
  if exists (select from public.revisions v where v.key = merge_revision.key) then
    -- The same form again, after a lost answer or a second press.
    return public.merge_records(key, null, null, null, null);
  end if;
  select * into r from public.revisions v where v.id = revision;
  if r.base_version <> 0 or r.status not in ('waiting', 'asked', 'quarantined') then
    raise exception 'Only what is new and waits is merged in this way.' using errcode = 'EN025';
  end if;
  -- Taken first, so that it has a code that leads on and a history; public it is never on its own.
  perform public.decide_revision(revision, 'approve', reason);
  return public.merge_records(key, r.subject, keep, private.code_of(r.subject, r.record_id), reason);
end
$$;
comment on function public.merge_revision(uuid, uuid, text, text) is
  'A curator merges a new entry that waits into the record of a code: what that one does not say is filled in. Refusals as of decide_revision and merge_records.';
grant execute on function public.merge_revision(uuid, uuid, text, text) to authenticated;
