-- The history of a record: who changed what, when and why; at the desk also how it was made sure of.

create function private.history_of(subject public.subject_kind, record uuid, named boolean, applied boolean) returns jsonb
  language sql stable
  set search_path = ''
as $$
  with change as (
    -- Of what was merged into it too.
    select * from public.revisions r
    where r.subject = history_of.subject and (r.applied_version is not null or not applied)
      and (r.record_id = record or private.merged_into(r.subject, r.record_id) = record)
  )
  select pg_catalog.jsonb_build_object(
    'merged_into', private.code_of(subject, private.merged_into(subject, record)),
    'names', private.names_in(array[private.record_document(subject, record)]
      || array(select c.before from change c) || array(select c.after from change c)),
    'revisions', (
      select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
          'id', c.id, 'status', c.status, 'source', c.source, 'by_curator', c.by_curator, 'proxy', c.proxy,
          -- Who it was, by name, is for curators; the others read in what role.
          'by', case when c.by_curator then 'desk' when c.group_id is not null then 'group' else 'resident' end,
          'mine', c.author_id is not distinct from (select auth.uid()),
          'author', case when named then private.name_at_desk(c.author_id) end,
          'group', (select g.name from public.groups g where g.id = c.group_id),
          'reason', c.reason, 'at', c.created_at,
          'decided_by', case when named then private.name_at_desk(c.decided_by) end,
          'decided_at', c.decided_at, 'decision', c.decision, 'version', c.applied_version,
          'before', c.before, 'after', c.after, 'merged', c.record_id <> record)
          order by coalesce(c.decided_at, c.created_at) desc, c.applied_version desc, c.id), '[]')
      from change c))
$$;
comment on function private.history_of(public.subject_kind, uuid, boolean, boolean) is
  'What was changed in a record, newest first, and what its documents name: {merged_into, names, revisions: [{id, status, source, by_curator, proxy, by (desk, group, resident), mine, author, group, reason, at, decided_by, decided_at, decision, version, before, after, merged}]}. Named: with the names of people; applied: without what waits or was rejected.';

create function public.record_history(subject public.subject_kind, code text) returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
declare
  opened jsonb := public.open_record(subject, code);
begin
  if opened is null or not (opened ->> 'keeps')::boolean then
    return null;
  end if;
  return opened || private.history_of(subject, (opened ->> 'id')::uuid, (opened ->> 'curates')::boolean, true);
end
$$;
comment on function public.record_history(public.subject_kind, text) is
  'A record as open_record gives it, with what was changed in it, newest first, for those who keep it; author and decided_by only for curators of its area. Null for everyone else.';
grant execute on function public.record_history(public.subject_kind, text) to authenticated;

create function public.desk_history(subject public.subject_kind, code text) returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
declare
  opened jsonb := public.open_record(subject, code);
  record uuid := (opened ->> 'id')::uuid;
begin
  perform private.ask_curator();
  if record is null or not (opened ->> 'curates')::boolean then
    return null;
  end if;
  return opened || private.history_of(subject, record, true, false) || pg_catalog.jsonb_build_object(
    'subject', subject,
    'waiting', (select pg_catalog.count(*) from public.revisions r
      where r.record_id = record and r.status in ('waiting', 'asked', 'quarantined')),
    'trusted', (select g.trusted from public.groups g where subject = 'group' and g.id = record),
    'checks', (
      select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
          'method', v.method, 'on', v.verified_on, 'by', private.name_at_desk(v.verified_by), 'note', v.note,
          'next_due', v.next_due) order by v.verified_on desc, v.created_at desc), '[]')
      from public.verifications v
      where case subject when 'place' then v.place_id when 'activity' then v.activity_id when 'group' then v.group_id end = record));
end
$$;
comment on function public.desk_history(public.subject_kind, text) is
  'A record as open_record gives it, with its revisions, newest first, and its verifications, for a curator of its area; null where there is none for her. EN020: no curator.';
grant execute on function public.desk_history(public.subject_kind, text) to authenticated;

create function public.preview_merge(subject public.subject_kind, keep text, drop text) returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
declare
  kept jsonb := public.open_record(subject, keep);
  dropped jsonb := public.open_record(subject, drop);
  record uuid := (dropped ->> 'id')::uuid;
begin
  perform private.ask_curator();
  if kept is null or dropped is null or not (kept ->> 'curates')::boolean or not (dropped ->> 'curates')::boolean
    or (kept ->> 'merged')::boolean or (dropped ->> 'merged')::boolean or kept ->> 'id' = dropped ->> 'id' then
    return null;
  end if;
  return pg_catalog.jsonb_build_object(
    'keep', pg_catalog.jsonb_build_object('code', kept ->> 'code', 'document', kept -> 'document'),
    'drop', pg_catalog.jsonb_build_object('code', dropped ->> 'code', 'document', dropped -> 'document'),
    'names', private.names_in(array[kept -> 'document', dropped -> 'document']),
    'moves', pg_catalog.jsonb_build_object(
      'activities', (select pg_catalog.count(*) from public.activities a
        where case subject when 'place' then a.place_id when 'group' then a.group_id end = record),
      'places', (select pg_catalog.count(*) from public.places p where subject = 'group' and p.group_id = record),
      'members', (select pg_catalog.count(*) from public.group_members m where subject = 'group' and m.group_id = record),
      'checks', (select pg_catalog.count(*) from public.verifications v
        where case subject when 'place' then v.place_id when 'activity' then v.activity_id else v.group_id end = record),
      'corrections', (select pg_catalog.count(*) from public.corrections c
        where case subject when 'place' then c.place_id when 'activity' then c.activity_id else c.group_id end = record),
      'waiting', (select pg_catalog.count(*) from public.revisions r
        where r.record_id = record and r.status in ('waiting', 'asked', 'quarantined'))));
end
$$;
comment on function public.preview_merge(public.subject_kind, text, text) is
  'What merge_records would do with the record that is dropped: both documents and how much of what moves (waiting: proposals that end). Null where this curator can not merge them. EN020: no curator.';
grant execute on function public.preview_merge(public.subject_kind, text, text) to authenticated;
