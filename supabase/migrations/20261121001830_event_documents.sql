-- Events as documents: what revisions keep, check and apply of them. The row's columns are read as those
-- of other records are; here is what only events have.

create function private.japan_time(at timestamptz) returns text
  language sql immutable
  set search_path = ''
as $$ select pg_catalog.to_char(at at time zone 'Asia/Tokyo', 'YYYY-MM-DD"T"HH24:MI:SS"+09:00"') $$;
comment on function private.japan_time(timestamptz) is
  'A moment as documents write it, the same whatever time zone a session is in: 2026-11-21T14:00:00+09:00.';

create function private.areas_of_new_event(record_id uuid, document jsonb) returns text[]
  language sql stable
  set search_path = ''
as $$
  select case when exists (select from public.events e where e.id = record_id) then private.areas_of_event(record_id)
    else coalesce((
      select pg_catalog.array_agg(distinct a.code order by a.code) from (
        select document ->> 'area_code' as code where document ->> 'area_code' is not null
        union all
        select pa.area_code from public.place_areas pa
        where pa.place_id in (select (p #>> '{}')::uuid from pg_catalog.jsonb_array_elements(document -> 'places') p)) a), '{}')
  end
$$;
comment on function private.areas_of_new_event(uuid, jsonb) is 'areas_of an event: as it is now, or of a new one as its document says.';

-- Reading -----------------------------------------------------------------------------------

create function private.event_row_document(event uuid) returns jsonb
  language sql stable
  set search_path = ''
as $$
  select pg_catalog.to_jsonb(e) || pg_catalog.jsonb_build_object('starts_at', private.japan_time(e.starts_at),
    'ends_at', private.japan_time(e.ends_at), 'sign_up_until', private.japan_time(e.sign_up_until))
  from public.events e where e.id = event_row_document.event
$$;
comment on function private.event_row_document(uuid) is 'The row of an event with its times as documents write them.';

create function private.event_parts_document(event uuid) returns jsonb
  language sql stable
  set search_path = ''
as $$
  select pg_catalog.jsonb_build_object(
    'fields', (select coalesce(pg_catalog.jsonb_agg(f.field_code order by f.field_code), '[]')
      from public.event_fields f where f.event_id = event_parts_document.event),
    'places', (select coalesce(pg_catalog.jsonb_agg(p.place_id order by p.position, p.place_id), '[]')
      from public.event_places p where p.event_id = event_parts_document.event),
    'programme', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
        'starts', g.starts, 'title', g.title, 'words', g.words) order by g.position), '[]')
      from public.event_programme g where g.event_id = event_parts_document.event),
    'partners', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
        'group_id', r.group_id, 'name', r.name) order by r.position), '[]')
      from public.event_partners r where r.event_id = event_parts_document.event),
    'questions', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('id', q.id,
        'question', q.question, 'kind', q.kind, 'choices', q.choices, 'required', q.required) order by q.position), '[]')
      from public.event_questions q where q.event_id = event_parts_document.event),
    'join_url', (select v.online_url from public.event_private v where v.event_id = event_parts_document.event))
$$;
comment on function private.event_parts_document(uuid) is
  'What hangs on an event within its document: fields, places (keys), programme, partners, questions, join_url (for its keepers).';

-- One spelling --------------------------------------------------------------------------------

create function private.clean_event(given jsonb, event uuid) returns jsonb
  language sql volatile
  set search_path = ''
as $$
  select pg_catalog.to_jsonb(e) || pg_catalog.jsonb_build_object(
    'starts_at', private.japan_time(e.starts_at), 'ends_at', private.japan_time(e.ends_at),
    'sign_up_until', case when e.sign_up then private.japan_time(e.sign_up_until) end,
    'capacity', case when e.sign_up then e.capacity end,
    'access', private.sorted(given -> 'access'), 'fields', private.sorted(given -> 'fields'),
    'places', (
      select coalesce(pg_catalog.jsonb_agg(p.id order by p.n), '[]') from (
        select distinct on ((v #>> '{}')::uuid) (v #>> '{}')::uuid as id, n
        from pg_catalog.jsonb_array_elements(given -> 'places') with ordinality l (v, n) order by (v #>> '{}')::uuid, n) p),
    'programme', (
      select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('starts', r.starts,
          'title', pg_catalog.btrim(r.title), 'words', nullif(pg_catalog.btrim(r.words), '')) order by n), '[]')
      from pg_catalog.jsonb_array_elements(given -> 'programme') with ordinality l (v, n),
        pg_catalog.jsonb_populate_record(null::public.event_programme, private.without_empty_texts(v)) r),
    'partners', (
      select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('group_id', r.group_id,
          'name', pg_catalog.btrim(r.name)) order by n), '[]')
      from pg_catalog.jsonb_array_elements(given -> 'partners') with ordinality l (v, n),
        pg_catalog.jsonb_populate_record(null::public.event_partners, private.without_empty_texts(v)) r),
    'questions', (
      select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
          -- A key is kept where it is this event's, or nobody's: answers name it.
          'id', case when r.id is null or exists (select from public.event_questions o
              where o.id = r.id and o.event_id <> clean_event.event) then pg_catalog.gen_random_uuid() else r.id end,
          'question', pg_catalog.btrim(r.question), 'kind', coalesce(r.kind, 'short'),
          'choices', case when r.kind = 'choice' then coalesce(pg_catalog.to_jsonb(r.choices), '[]') else '[]' end,
          'required', coalesce(r.required, false)) order by n), '[]')
      from pg_catalog.jsonb_array_elements(given -> 'questions') with ordinality l (v, n),
        pg_catalog.jsonb_populate_record(null::public.event_questions, private.without_empty_texts(v)) r),
    'join_url', nullif(pg_catalog.btrim(given ->> 'join_url'), ''))
  from pg_catalog.jsonb_populate_record(null::public.events, given - 'search_text') e
$$;
comment on function private.clean_event(jsonb, uuid) is
  'What only events have of a document, in one spelling. Without signing up there are neither seats nor a deadline.';

-- Writing -----------------------------------------------------------------------------------

create function private.apply_event_parts(event uuid, document jsonb, current jsonb) returns void
  language plpgsql
  set search_path = ''
as $$
begin
  if document -> 'fields' is distinct from current -> 'fields' then
    delete from public.event_fields f where f.event_id = event;
    insert into public.event_fields (event_id, field_code)
      select event, f from pg_catalog.jsonb_array_elements_text(document -> 'fields') f;
  end if;
  if document -> 'places' is distinct from current -> 'places' then
    delete from public.event_places p where p.event_id = event;
    insert into public.event_places (event_id, place_id, position)
      select event, p::uuid, n - 1 from pg_catalog.jsonb_array_elements_text(document -> 'places') with ordinality l (p, n);
  end if;
  if document -> 'programme' is distinct from current -> 'programme' then
    delete from public.event_programme p where p.event_id = event;
    insert into public.event_programme (event_id, position, starts, title, words)
      select event, n - 1, r.starts, r.title, r.words
      from pg_catalog.jsonb_array_elements(document -> 'programme') with ordinality l (v, n),
        pg_catalog.jsonb_populate_record(null::public.event_programme, v) r;
  end if;
  if document -> 'partners' is distinct from current -> 'partners' then
    delete from public.event_partners p where p.event_id = event;
    insert into public.event_partners (event_id, position, group_id, name)
      select event, n - 1, r.group_id, r.name
      from pg_catalog.jsonb_array_elements(document -> 'partners') with ordinality l (v, n),
        pg_catalog.jsonb_populate_record(null::public.event_partners, v) r;
  end if;
  if document -> 'questions' is distinct from current -> 'questions' then
    delete from public.event_questions q where q.event_id = event
      and not document -> 'questions' @> pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object('id', q.id));
    insert into public.event_questions as q (id, event_id, position, question, kind, choices, required)
      select r.id, event, n - 1, r.question, r.kind, r.choices, r.required
      from pg_catalog.jsonb_array_elements(document -> 'questions') with ordinality l (v, n),
        pg_catalog.jsonb_populate_record(null::public.event_questions, v) r
      on conflict (id) do update set position = excluded.position, question = excluded.question, kind = excluded.kind,
        choices = excluded.choices, required = excluded.required;
  end if;
  if document -> 'join_url' is distinct from coalesce(current -> 'join_url', 'null') then
    update public.event_private v set online_url = document ->> 'join_url' where v.event_id = event;
  end if;
end
$$;
comment on function private.apply_event_parts(uuid, jsonb, jsonb) is
  'Writes what hangs on an event where it differs from the current document (null: a new one). Questions that stay keep their keys.';
