-- Checking and merging documents: what is wrong with one, and what two people changed in one record.
--
-- EN020 not allowed · EN021 conflict · EN022 document refused · EN023 one's own · EN024 reason missing
-- EN025 not in this state · EN026 no such thing · EN027 key of someone else · EN028 can not be merged

create function private.refuse_document(field text, problem text) returns void
  language plpgsql
  set search_path = ''
as $$
begin
  raise exception 'The field % is refused: %.', field, problem
    using errcode = 'EN022', detail = pg_catalog.jsonb_build_object('field', field, 'problem', problem)::text;
end
$$;
comment on function private.refuse_document(text, text) is
  'Raises EN022; its detail is {field, problem}. Problems: unknown, format, missing, reference, rule, words (held back), not_yours, draft.';

create function private.refused_field(in_table text, in_constraint text, in_column text) returns text
  language sql stable
  set search_path = ''
as $$
  select case
      when in_table = 'schedules' then 'schedules.'
      when in_table = 'schedule_exceptions' then 'schedules.exceptions.'
      when in_table = 'contacts' then 'contacts.'
      when in_table = 'place_exact' then 'exact.'
      else '' end
    || case in_table when 'activity_fields' then 'fields' when 'activity_programmes' then 'programmes'
      when 'event_fields' then 'fields' when 'event_places' then 'places' when 'event_programme' then 'programme'
      when 'event_partners' then 'partners' when 'event_questions' then 'questions' when 'event_private' then 'join_url' else
      coalesce(nullif(in_column, ''), (
        select a.attname from pg_catalog.pg_constraint c
        join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
        where c.conname = in_constraint and c.conrelid = pg_catalog.to_regclass('public.' || in_table)
        order by a.attnum desc limit 1), '') end
$$;
comment on function private.refused_field(text, text, text) is
  'The field of a document that a table''s rule is about; of a rule about two, the later one.';

create function private.read_document(subject public.subject_kind, record_id uuid, document jsonb) returns jsonb
  language plpgsql
  set search_path = ''
as $$
declare
  field text;
begin
  select d into field from pg_catalog.jsonb_object_keys(document) d
  where not private.empty_document(subject) ? d limit 1;
  if field is not null then
    perform private.refuse_document(field, 'unknown');
  end if;
  return private.clean_document(subject, record_id, document);
exception when data_exception then
  -- Which field was it? Each alone says so.
  if pg_catalog.jsonb_typeof(document) = 'object' then
    for field in select pg_catalog.jsonb_object_keys(document) loop
      begin
        perform private.clean_document(subject, record_id, pg_catalog.jsonb_build_object(field, document -> field));
      exception when data_exception then
        perform private.refuse_document(field, 'format');
      end;
    end loop;
  end if;
  perform private.refuse_document('', 'format');
  return null;
end
$$;
comment on function private.read_document(public.subject_kind, uuid, jsonb) is
  'A document in its one spelling, or EN022 with the field that has no sense.';

create function private.read_change(r public.revisions, document jsonb, given jsonb) returns jsonb
  language plpgsql
  set search_path = ''
as $$
declare
  clean jsonb;
begin
  if r.sees_all then
    return private.read_document(r.subject, r.record_id, document || given);
  end if;
  -- Where a home is she neither sees nor says.
  given := given - '{exact,join_url}'::text[];
  if document -> 'blurred' = 'true' then
    given := given - '{lng,lat,precision,address,building,blurred}'::text[];
  end if;
  clean := private.read_document(r.subject, r.record_id, document || given);
  return document || (
    select coalesce(pg_catalog.jsonb_object_agg(d.key, d.value), '{}') from pg_catalog.jsonb_each(clean) d where given ? d.key);
end
$$;
comment on function private.read_change(public.revisions, jsonb, jsonb) is
  'A document with the fields an author gives, in one spelling. Of what she does not see she changes nothing.';

create function private.write_document(subject public.subject_kind, record_id uuid, document jsonb, author uuid) returns int
  language plpgsql
  set search_path = ''
as $$
declare
  in_table text;
  in_constraint text;
  in_column text;
begin
  return private.apply_document(subject, record_id, document, author);
exception when integrity_constraint_violation or data_exception then
  get stacked diagnostics in_table = table_name, in_constraint = constraint_name, in_column = column_name;
  perform private.refuse_document(private.refused_field(in_table, in_constraint, in_column), case
    when sqlstate = '23503' then 'reference' when sqlstate = '23502' then 'missing'
    when sqlstate like '23%' then 'rule' else 'format' end);
  return null;
end
$$;
comment on function private.write_document(public.subject_kind, uuid, jsonb, uuid) is
  'apply_document; where a rule of a table forbids it, EN022 with the field.';

create function private.merge_documents(base jsonb, theirs jsonb, yours jsonb) returns jsonb
  language sql immutable
  set search_path = ''
as $$
  -- Without a base everything that differs might have been changed by both.
  select pg_catalog.jsonb_build_object(
    'document', theirs || coalesce(pg_catalog.jsonb_object_agg(key, case
      when value = theirs -> key or value = base -> key then theirs -> key else value end), '{}'),
    'conflicts', coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
        'field', key, 'base', base -> key, 'theirs', theirs -> key, 'yours', value) order by key)
      filter (where value <> theirs -> key and value is distinct from base -> key
        and base -> key is distinct from theirs -> key), '[]'))
  from pg_catalog.jsonb_each(yours)
$$;
comment on function private.merge_documents(jsonb, jsonb, jsonb) is
  'Three-way merge field by field: {document, conflicts: [{field, base, theirs, yours}]}. A field that both changed differently is a conflict; the document then holds yours. Mirrors mergeDocuments in src/domain/revision.';

create function private.base_at(subject public.subject_kind, record_id uuid, version int, sees_all boolean) returns jsonb
  language sql stable
  set search_path = ''
as $$
  select private.seen_document(r.after, base_at.sees_all) from public.revisions r
  where r.record_id = base_at.record_id and r.subject = base_at.subject
    and r.applied_version = base_at.version and r.after is not null
  order by r.created_at desc limit 1
$$;
comment on function private.base_at(public.subject_kind, uuid, int, boolean) is
  'The document of a record at an earlier version, where a revision made that version; else null.';

create function private.base_as_told(subject public.subject_kind, record_id uuid, base jsonb, sees_all boolean) returns jsonb
  language sql
  set search_path = ''
as $$
  -- Only what was told: a field she says nothing of is not known.
  select pg_catalog.jsonb_object_agg(d.key, d.value)
  from pg_catalog.jsonb_each(private.seen_document(private.read_document(subject, record_id, base), sees_all)) d
  where base ? d.key
$$;
comment on function private.base_as_told(public.subject_kind, uuid, jsonb, boolean) is
  'What the author says she had before her, in one spelling; null where she says nothing.';
