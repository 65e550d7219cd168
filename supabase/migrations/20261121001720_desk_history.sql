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
  execute pg_catalog.format('select merged_into from public.%I where id = $1', private.table_of(subject)) into merged using record;
  return opened || pg_catalog.jsonb_build_object(
    'subject', subject,
    'merged_into', private.code_of(subject, merged),
    'trusted', (select g.trusted from public.groups g where subject = 'group' and g.id = record),
    'names', private.names_in(array[opened -> 'document']
      || array(select r.before from public.revisions r where r.record_id = record)
      || array(select r.after from public.revisions r where r.record_id = record)),
    'revisions', (
      select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
          'id', r.id, 'status', r.status, 'source', r.source, 'by_curator', r.by_curator, 'proxy', r.proxy,
          'author', private.name_at_desk(r.author_id), 'group', (select g.name from public.groups g where g.id = r.group_id),
          'reason', r.reason, 'at', r.created_at, 'decided_by', private.name_at_desk(r.decided_by),
          'decided_at', r.decided_at, 'decision', r.decision, 'version', r.applied_version,
          'before', r.before, 'after', r.after) order by r.created_at desc, r.id), '[]')
      from public.revisions r where r.record_id = record and r.subject = desk_history.subject),
    'checks', (
      select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
          'method', v.method, 'on', v.verified_on, 'by', private.name_at_desk(v.verified_by), 'note', v.note,
          'next_due', v.next_due) order by v.verified_on desc, v.created_at desc), '[]')
      from public.verifications v
      where case subject when 'place' then v.place_id when 'activity' then v.activity_id else v.group_id end = record));
end
$$;
comment on function public.desk_history(public.subject_kind, text) is
  'A record as open_record gives it, with its revisions, newest first, and its verifications, for a curator of its area; null where there is none for her. EN020: no curator.';
grant execute on function public.desk_history(public.subject_kind, text) to authenticated;
