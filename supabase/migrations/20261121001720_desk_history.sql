-- The history of a record at the desk: who changed what, when and why, and how it was made sure of.

create function public.desk_history(subject public.subject_kind, code text) returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
declare
  opened jsonb := public.open_record(subject, code);
  record uuid := (opened ->> 'id')::uuid;
  merged uuid;
begin
  perform private.ask_curator();
  if record is null or not (opened ->> 'curates')::boolean then
    return null;
  end if;
  merged := private.merged_into(subject, record);
  return opened || pg_catalog.jsonb_build_object(
    'subject', subject,
    'merged_into', private.code_of(subject, merged),
    'waiting', (select pg_catalog.count(*) from public.revisions r
      where r.record_id = record and r.status in ('waiting', 'asked', 'quarantined')),
    'trusted', (select g.trusted from public.groups g where subject = 'group' and g.id = record),
    'names', private.names_in(array[opened -> 'document']
      || array(select r.before from public.revisions r where r.record_id = record or private.merged_into(r.subject, r.record_id) = record)
      || array(select r.after from public.revisions r where r.record_id = record or private.merged_into(r.subject, r.record_id) = record)),
    'revisions', (
      select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
          'id', r.id, 'status', r.status, 'source', r.source, 'by_curator', r.by_curator, 'proxy', r.proxy,
          'author', private.name_at_desk(r.author_id), 'group', (select g.name from public.groups g where g.id = r.group_id),
          'reason', r.reason, 'at', r.created_at, 'decided_by', private.name_at_desk(r.decided_by),
          'decided_at', r.decided_at, 'decision', r.decision, 'version', r.applied_version,
          'before', r.before, 'after', r.after, 'merged', r.record_id <> record)
          order by coalesce(r.decided_at, r.created_at) desc, r.applied_version desc, r.id), '[]')
      -- Of what was merged into it too.
      from public.revisions r
      where r.subject = desk_history.subject
        and (r.record_id = record or private.merged_into(r.subject, r.record_id) = record)),
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
