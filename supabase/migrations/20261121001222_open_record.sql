-- What a form starts from, and which groups' changes need not wait.

create function public.open_record(subject public.subject_kind, code text) returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
declare
  record_id uuid;
  status text;
  keeps boolean;
begin
  execute pg_catalog.format('select id, status::text from public.%I where code = $1', private.table_of(subject))
    into record_id, status using code;
  keeps := private.keeps(subject, record_id);
  if record_id is null or (select auth.uid()) is null or (status = 'draft' and not keeps) then
    return null;
  end if;
  return pg_catalog.jsonb_build_object(
    'id', record_id, 'code', code, 'version', private.version_of(subject, record_id), 'keeps', keeps,
    'curates', private.curates_areas(private.areas_of(subject, record_id, null)), 'merged',
    private.merged_into(subject, record_id) is not null,
    'document', private.seen_document(private.record_document(subject, record_id), keeps));
end
$$;
comment on function public.open_record(public.subject_kind, text) is
  'A record as a form starts from: {id, code, version, keeps, curates, merged, document}; keeps and curates say whether the visitor does. Null where there is none for her.';

create function public.set_group_trust(group_code text, trusted boolean) returns void
  language plpgsql security definer
  set search_path = ''
as $$
declare
  known uuid;
begin
  select g.id into known from public.groups g where g.code = group_code and g.status <> 'draft';
  if known is null then
    raise exception 'There is no such group.' using errcode = 'EN026';
  elsif not private.curates_areas(private.areas_of('group', known, null)) or private.edits_group(known) then
    raise exception 'Curators of its area say so, and not of their own group.' using errcode = 'EN020';
  end if;
  update public.groups g set trusted = set_group_trust.trusted where g.id = known;
end
$$;
comment on function public.set_group_trust(text, boolean) is
  'A curator says that what a group''s editors post is public at once and looked at afterwards. EN020 not allowed, EN026 no such group.';
grant execute on function public.open_record(public.subject_kind, text), public.set_group_trust(text, boolean) to authenticated;
