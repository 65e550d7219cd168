-- Documents: the state of a record that people edit, as one piece of JSON under the names of the
-- columns, with what hangs on the record inside. Revisions keep documents, and applying one writes
-- what differs, so that a time that stayed keeps its key and its calendar feed stays calm.

create function private.document_columns(part text) returns text[]
  language sql immutable
  set search_path = ''
as $$
  select case part
    when 'activity' then '{kind_code,title,kana,description,place_id,area_code,online,online_url,group_id,welcome,welcome_note,age_min,age_max,ways_in,role_note,cost_min,cost_max,cost_note,booking,booking_note,capacity,bring,alone_ok,first_visit_note,languages,status}'::text[]
    when 'place' then '{kind_code,name,kana,description,address,building,lng,lat,precision,blurred,group_id,step_free,wheelchair,accessible_toilet,parking,child_friendly,pickup,wifi,access_note,entrance_note,evacuation_site,welfare_evacuation_site,status}'::text[]
    when 'group' then '{name,kana,description,status}'::text[]
    when 'event' then '{title,kana,form,purpose,description,starts_at,ends_at,area_code,group_id,series_id,copied_from,local_issue_id,place_note,capacity,sign_up,sign_up_until,cost_min,cost_max,cost_note,languages,access,childcare,status,status_note}'::text[]
    when 'schedule' then '{freq,interval,dtstart,byday,bymonthday,bymonth,season,valid_from,valid_to,opens_at,closes_at,holidays,year_end_off,obon_off,room,welcome,audience_note,place_id,notes}'::text[]
  end
$$;
comment on function private.document_columns(text) is
  'Columns of a record or of its schedules that a document holds: what people may change. A new column is editable once it is named here.';

create function private.empty_document(subject public.subject_kind) returns jsonb
  language sql immutable
  set search_path = ''
as $$
  select (select pg_catalog.jsonb_object_agg(c, null) from pg_catalog.unnest(private.document_columns(subject::text)) c)
    || '{"description": "", "status": "published", "contacts": [], "photos": []}'
    || case subject
      when 'activity' then '{"online": false, "welcome": ["anyone"], "ways_in": ["join"], "languages": ["ja"], "schedules": [], "fields": [], "programmes": []}'::jsonb
      when 'place' then '{"precision": "unknown", "blurred": false, "evacuation_site": false, "welfare_evacuation_site": false, "exact": null}'
      when 'event' then '{"form": "exchange", "sign_up": true, "languages": ["ja"], "access": [], "childcare": false, "status": "open", "fields": [], "places": [], "programme": [], "partners": [], "questions": [], "join_url": null}'::jsonb
      else '{}'
    end
$$;
comment on function private.empty_document(public.subject_kind) is
  'The document of a new record of which nothing is known yet, with every key a document has.';

create function private.schedules_document(activity_id uuid) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
begin
  return (
    select coalesce(pg_catalog.jsonb_agg(
        pg_catalog.to_jsonb(s) - '{activity_id,position}'::text[] || pg_catalog.jsonb_build_object('exceptions', (
          select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('date', e.date, 'kind', e.kind,
              'opens_at', e.opens_at, 'closes_at', e.closes_at, 'reason', e.reason) order by e.date, e.kind), '[]')
          from public.schedule_exceptions e where e.schedule_id = s.id))
        order by s.position, s.id), '[]')
    from public.schedules s where s.activity_id = schedules_document.activity_id);
end
$$;
comment on function private.schedules_document(uuid) is 'The times of an activity within its document; their order is their position.';

create function private.record_document(subject public.subject_kind, record_id uuid) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  stored jsonb;
  parts jsonb;
begin
  if subject = 'activity' then
    select pg_catalog.to_jsonb(a) into stored from public.activities a where a.id = record_id;
    parts := pg_catalog.jsonb_build_object(
      'schedules', private.schedules_document(record_id),
      'fields', (select coalesce(pg_catalog.jsonb_agg(f.field_code order by f.field_code), '[]')
        from public.activity_fields f where f.activity_id = record_id),
      'programmes', (select coalesce(pg_catalog.jsonb_agg(p.programme_code order by p.programme_code), '[]')
        from public.activity_programmes p where p.activity_id = record_id));
  elsif subject = 'place' then
    select pg_catalog.to_jsonb(p) into stored from public.places p where p.id = record_id;
    parts := pg_catalog.jsonb_build_object('exact', (
      select pg_catalog.jsonb_build_object(
        'lng', extensions.st_x(e.location::extensions.geometry), 'lat', extensions.st_y(e.location::extensions.geometry),
        'address', e.address, 'building', e.building)
      from public.place_exact e where e.place_id = record_id));
  elsif subject = 'event' then
    stored := private.event_row_document(record_id);
    parts := private.event_parts_document(record_id);
  else
    select pg_catalog.to_jsonb(g) into stored from public.groups g where g.id = record_id;
    parts := '{}';
  end if;
  if stored is null then
    return null;
  end if;
  return (
      select pg_catalog.jsonb_object_agg(c, case when c in ('welcome', 'ways_in', 'access') then private.sorted(stored -> c) else stored -> c end)
      from pg_catalog.unnest(private.document_columns(subject::text)) c)
    || parts
    || pg_catalog.jsonb_build_object('photos', private.record_photos(record_id), 'contacts', (
      select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
          'kind', c.kind, 'value', c.value, 'label', c.label, 'visibility', c.visibility) order by c.position, c.id), '[]')
      from public.contacts c
      where record_id in (c.activity_id, c.place_id, c.group_id, c.event_id)));
end
$$;
comment on function private.record_document(public.subject_kind, uuid) is
  'The document of a record as it is now, with everything its keepers know; null where there is no such record.';

create function private.sorted(list jsonb) returns jsonb
  language sql immutable
  set search_path = ''
as $$
  select coalesce(pg_catalog.jsonb_agg(distinct e order by e), '[]')
  from pg_catalog.jsonb_array_elements(case when pg_catalog.jsonb_typeof(list) = 'array' then list else '[]' end) e
$$;
comment on function private.sorted(jsonb) is 'A list whose order says nothing, in the one order in which two can be compared.';

create function private.seen_document(document jsonb, sees_all boolean) returns jsonb
  language sql immutable
  set search_path = ''
as $$
  select case when sees_all then document else
    document - '{exact,join_url}'::text[] || pg_catalog.jsonb_build_object('contacts', (
      select coalesce(pg_catalog.jsonb_agg(c order by n), '[]')
      from pg_catalog.jsonb_array_elements(document -> 'contacts') with ordinality e (c, n)
      where c ->> 'visibility' <> 'curators'))
  end
$$;
comment on function private.seen_document(jsonb, boolean) is
  'A document as someone sees it who is signed in but does not keep the record: without hidden contacts, the true point and the link to take part in an event.';

create function private.with_hidden(document jsonb, current jsonb, sees_all boolean) returns jsonb
  language sql immutable
  set search_path = ''
as $$
  select case when sees_all or current is null then document else
    document || pg_catalog.jsonb_build_object('contacts', (document -> 'contacts') || (
      select coalesce(pg_catalog.jsonb_agg(c order by n), '[]')
      from pg_catalog.jsonb_array_elements(current -> 'contacts') with ordinality e (c, n)
      where c ->> 'visibility' = 'curators' and not (document -> 'contacts') @> pg_catalog.jsonb_build_array(c)))
    || case when current ? 'exact' then pg_catalog.jsonb_build_object('exact', current -> 'exact') else '{}' end
    || case when current ? 'join_url' then pg_catalog.jsonb_build_object('join_url', current -> 'join_url') else '{}' end
  end
$$;
comment on function private.with_hidden(jsonb, jsonb, boolean) is
  'What was proposed by someone who did not see all, completed by what she did not see.';

-- One spelling -------------------------------------------------------------------------------

create function private.without_empty_texts(document jsonb) returns jsonb
  language sql immutable
  set search_path = ''
as $$
  select coalesce(pg_catalog.jsonb_object_agg(key,
    case when value = '""' and key <> 'description' then 'null' else value end), '{}')
  from pg_catalog.jsonb_each(document)
$$;
comment on function private.without_empty_texts(jsonb) is 'A field of a form that was left empty says nothing: null.';

create function private.clean_schedules(bands jsonb, activity_id uuid) returns jsonb
  language sql volatile
  set search_path = ''
as $$
  select coalesce(pg_catalog.jsonb_agg(
      (select pg_catalog.jsonb_object_agg(c, case when pg_catalog.to_jsonb(s) -> c = '[]' then 'null' else pg_catalog.to_jsonb(s) -> c end)
        from pg_catalog.unnest(private.document_columns('schedule')) c)
      || pg_catalog.jsonb_build_object(
        -- A key is kept where it is this activity's, or nobody's (a time that is restored).
        'id', case
          when s.id is null or exists (select from public.schedules o
            where o.id = s.id and o.activity_id <> clean_schedules.activity_id) then pg_catalog.gen_random_uuid()
          else s.id end,
        'exceptions', (
          select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('date', e.date, 'kind', e.kind,
              'opens_at', e.opens_at, 'closes_at', e.closes_at, 'reason', nullif(e.reason, '')) order by e.date, e.kind), '[]')
          from (
            select distinct on (x.date, x.kind) x.*
            from pg_catalog.jsonb_populate_recordset(null::public.schedule_exceptions,
              coalesce(nullif(band -> 'exceptions', 'null'), '[]')) x) e))
      order by n), '[]')
  from pg_catalog.jsonb_array_elements(bands) with ordinality b (band, n),
    pg_catalog.jsonb_populate_record(null::public.schedules,
      '{"interval": 1, "year_end_off": false, "obon_off": false}'::jsonb
      || pg_catalog.jsonb_strip_nulls(private.without_empty_texts(band - 'exceptions'))) s
$$;
comment on function private.clean_schedules(jsonb, uuid) is 'Times of a document in one spelling, each with a key.';

create function private.clean_exact(place jsonb, exact jsonb) returns jsonb
  language sql immutable
  set search_path = ''
as $$
  -- Somebody's home: what was written for all to see is the true point where none is known yet.
  select case when not (place ->> 'blurred')::boolean then '{"exact": null}' else pg_catalog.jsonb_build_object('building', null)
    || case when exact = 'null' then '{"lng": null, "lat": null, "address": null, "precision": "unknown"}' else '{}' end::jsonb
    || pg_catalog.jsonb_build_object('exact', (
      select pg_catalog.jsonb_build_object('lng', e.lng, 'lat', e.lat, 'address', nullif(e.address, ''),
        'building', coalesce(nullif(e.building, ''), place ->> 'building'))
      from pg_catalog.jsonb_to_record(case when exact = 'null' then place else exact end)
        e (lng float8, lat float8, address text, building text))) end
$$;
comment on function private.clean_exact(jsonb, jsonb) is
  'The true point and full address of a place''s document, which only a blurred place has, and its room with it.';

create function private.clean_document(subject public.subject_kind, record_id uuid, document jsonb) returns jsonb
  language plpgsql volatile
  set search_path = ''
as $$
declare
  empty jsonb := private.empty_document(subject);
  given jsonb := private.without_empty_texts(document);
  clean jsonb;
begin
  -- What may not be left out takes the value of a new record.
  select pg_catalog.jsonb_object_agg(key, coalesce(nullif(given -> key, 'null'), value))
    into given from pg_catalog.jsonb_each(empty);
  clean := given || pg_catalog.jsonb_build_object('photos', (
    select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('id', (p ->> 'id')::uuid,
        'alt', nullif(pg_catalog.btrim(p ->> 'alt'), '')) order by n), '[]')
    from pg_catalog.jsonb_array_elements(given -> 'photos') with ordinality e (p, n)),
    'contacts', (
    select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('kind', c.kind, 'value', pg_catalog.btrim(c.value),
        'label', nullif(c.label, ''), 'visibility', coalesce(c.visibility, 'curators')) order by n), '[]')
    from pg_catalog.jsonb_array_elements(given -> 'contacts') with ordinality e (contact, n),
      pg_catalog.jsonb_populate_record(null::public.contacts, contact) c));
  if subject = 'activity' then
    clean := clean
      || pg_catalog.to_jsonb(pg_catalog.jsonb_populate_record(null::public.activities, given - 'search_text'))
      || pg_catalog.jsonb_build_object(
        'welcome', private.sorted(given -> 'welcome'), 'ways_in', private.sorted(given -> 'ways_in'),
        'fields', private.sorted(given -> 'fields'), 'programmes', private.sorted(given -> 'programmes'),
        'schedules', private.clean_schedules(given -> 'schedules', record_id));
  elsif subject = 'place' then
    clean := clean || pg_catalog.to_jsonb(pg_catalog.jsonb_populate_record(null::public.places, given));
    if not coalesce((clean ->> 'lng')::float8 between -180 and 180 and (clean ->> 'lat')::float8 between -90 and 90, true) then
      raise exception 'No such point on earth.' using errcode = '22003';
    end if;
    if clean -> 'lng' = 'null' or clean -> 'lat' = 'null' then
      clean := clean || '{"lng": null, "lat": null, "precision": "unknown"}';
    elsif clean ->> 'precision' = 'unknown' then
      clean := clean || '{"precision": "exact"}';
    end if;
    clean := clean || private.clean_exact(clean, given -> 'exact');
  elsif subject = 'event' then
    clean := clean || private.clean_event(given, record_id);
  else
    clean := clean || pg_catalog.to_jsonb(pg_catalog.jsonb_populate_record(null::public.groups, given));
  end if;
  return (select pg_catalog.jsonb_object_agg(key, clean -> key) from pg_catalog.jsonb_each(empty));
end
$$;
comment on function private.clean_document(public.subject_kind, uuid, jsonb) is
  'A document in the one spelling in which two can be compared: every key, empty texts as null, times as the database writes them. Fails as PostgreSQL does where a value has no sense.';
