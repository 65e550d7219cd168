-- Writing a document: what differs from the record, in one step of its version.

create function private.apply_schedules(activity_id uuid, bands jsonb) returns void
  language plpgsql
  set search_path = ''
as $$
#variable_conflict use_column
declare
  columns text := pg_catalog.array_to_string(private.document_columns('schedule'), ', ');
begin
  delete from public.schedules s
  where s.activity_id = apply_schedules.activity_id
    and not bands @> pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object('id', s.id));
  -- Only what differs is written: each row written is one more page to make anew.
  execute pg_catalog.format($sql$
    insert into public.schedules as s (id, activity_id, position, %1$s)
      select (band ->> 'id')::uuid, $1, n - 1, %2$s
      from pg_catalog.jsonb_array_elements($2) with ordinality b (band, n),
        pg_catalog.jsonb_populate_record(null::public.schedules, band - 'exceptions') r
      on conflict (id) do update set (position, %1$s) = row (excluded.position, %3$s)
      where (s.position, %4$s) is distinct from (excluded.position, %3$s)$sql$,
    columns,
    'r.' || pg_catalog.replace(columns, ', ', ', r.'),
    'excluded.' || pg_catalog.replace(columns, ', ', ', excluded.'),
    's.' || pg_catalog.replace(columns, ', ', ', s.'))
    using activity_id, bands;

  delete from public.schedule_exceptions x
  using public.schedules s
  where s.activity_id = apply_schedules.activity_id and x.schedule_id = s.id
    and not bands @> pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object(
      'id', s.id, 'exceptions', pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object('date', x.date, 'kind', x.kind))));
  insert into public.schedule_exceptions as x (schedule_id, date, kind, opens_at, closes_at, reason)
    select (band ->> 'id')::uuid, e.date, e.kind, e.opens_at, e.closes_at, e.reason
    from pg_catalog.jsonb_array_elements(bands) band,
      pg_catalog.jsonb_populate_recordset(null::public.schedule_exceptions, band -> 'exceptions') e
    on conflict (schedule_id, date, kind) do update set
      opens_at = excluded.opens_at, closes_at = excluded.closes_at, reason = excluded.reason
    where (x.opens_at, x.closes_at, x.reason) is distinct from (excluded.opens_at, excluded.closes_at, excluded.reason);
end
$$;
comment on function private.apply_schedules(uuid, jsonb) is
  'Makes the times of an activity those of its document. Rows that stay keep their keys.';

create function private.apply_contacts(subject public.subject_kind, record_id uuid, contacts jsonb) returns void
  language plpgsql
  set search_path = ''
as $$
begin
  delete from public.contacts c
  where c.activity_id = record_id or c.place_id = record_id or c.group_id = record_id or c.event_id = record_id;
  insert into public.contacts (activity_id, place_id, group_id, event_id, kind, value, label, visibility, position)
    select case subject when 'activity' then record_id end, case subject when 'place' then record_id end,
      case subject when 'group' then record_id end, case subject when 'event' then record_id end,
      c.kind, c.value, c.label, c.visibility, n - 1
    from pg_catalog.jsonb_array_elements(contacts) with ordinality e (contact, n),
      pg_catalog.jsonb_populate_record(null::public.contacts, contact) c;
end
$$;
comment on function private.apply_contacts(public.subject_kind, uuid, jsonb) is 'Makes the contacts of a record those of its document.';

create function private.apply_exact(place uuid, exact jsonb) returns void
  language plpgsql
  set search_path = ''
as $$
begin
  if exact = 'null' then
    delete from public.place_exact e where e.place_id = place;
    return;
  end if;
  insert into public.place_exact as e (place_id, location, address, building)
    select place, extensions.st_setsrid(extensions.st_makepoint(x.lng, x.lat), 4326)::extensions.geography, x.address, x.building
    from pg_catalog.jsonb_to_record(exact) x (lng float8, lat float8, address text, building text)
    on conflict (place_id) do update set
      location = excluded.location, address = excluded.address, building = excluded.building;
end
$$;
comment on function private.apply_exact(uuid, jsonb) is 'Makes the true point and full address of a place those of its document.';

create function private.apply_parts(subject public.subject_kind, record_id uuid, document jsonb, current jsonb) returns void
  language plpgsql
  set search_path = ''
as $$
begin
  if document -> 'contacts' is distinct from current -> 'contacts' then
    perform private.apply_contacts(subject, record_id, document -> 'contacts');
  end if;
  if subject = 'place' and document -> 'exact' is distinct from coalesce(current -> 'exact', 'null') then
    perform private.apply_exact(record_id, document -> 'exact');
  end if;
  if subject = 'event' then
    perform private.apply_event_parts(record_id, document, current);
  end if;
  if subject <> 'activity' then
    return;
  end if;
  if document -> 'fields' is distinct from current -> 'fields' then
    delete from public.activity_fields f where f.activity_id = record_id;
    insert into public.activity_fields (activity_id, field_code)
      select record_id, f from pg_catalog.jsonb_array_elements_text(document -> 'fields') f;
  end if;
  if document -> 'programmes' is distinct from current -> 'programmes' then
    delete from public.activity_programmes p where p.activity_id = record_id;
    insert into public.activity_programmes (activity_id, programme_code)
      select record_id, p from pg_catalog.jsonb_array_elements_text(document -> 'programmes') p;
  end if;
  if document -> 'schedules' is distinct from current -> 'schedules' then
    perform private.apply_schedules(record_id, document -> 'schedules');
  end if;
end
$$;
comment on function private.apply_parts(public.subject_kind, uuid, jsonb, jsonb) is
  'Writes what hangs on a record where it differs from the current document (null: a new record).';

create function private.table_of(subject public.subject_kind) returns text
  language sql immutable
  set search_path = ''
as $$ select case subject when 'activity' then 'activities' when 'place' then 'places' when 'event' then 'events' else 'groups' end $$;
comment on function private.table_of(public.subject_kind) is 'The table of a kind of record.';

create function private.version_of(subject public.subject_kind, record_id uuid) returns int
  language plpgsql stable
  set search_path = ''
as $$
declare
  found int;
begin
  execute pg_catalog.format('select version from public.%I where id = $1', private.table_of(subject)) into found using record_id;
  return found;
end
$$;
comment on function private.version_of(public.subject_kind, uuid) is 'The version of a record; null where there is none.';

create function private.code_of(subject public.subject_kind, record_id uuid) returns text
  language plpgsql stable
  set search_path = ''
as $$
declare
  found text;
begin
  execute pg_catalog.format('select code from public.%I where id = $1', private.table_of(subject)) into found using record_id;
  return found;
end
$$;
comment on function private.code_of(public.subject_kind, uuid) is 'The code of a record; null while there is none.';

create function private.merged_into(subject public.subject_kind, record_id uuid) returns uuid
  language plpgsql stable
  set search_path = ''
as $$
declare
  found uuid;
begin
  -- Who comes to an event that is listed twice has signed up for one of the two: events are not merged.
  if subject <> 'event' then
    execute pg_catalog.format('select merged_into from public.%I where id = $1', private.table_of(subject)) into found using record_id;
  end if;
  return found;
end
$$;
comment on function private.merged_into(public.subject_kind, uuid) is 'The record this one turned out to be; null: none.';

create function private.lock_record(subject public.subject_kind, record_id uuid) returns int
  language plpgsql
  set search_path = ''
as $$
declare
  version int;
begin
  -- A new record has no row to lock; its key is locked instead. What only names the record, such as an
  -- activity its place, need not wait.
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended(record_id::text, 0));
  execute pg_catalog.format('select version from public.%I where id = $1 for no key update', private.table_of(subject))
    into version using record_id;
  return coalesce(version, 0);
end
$$;
comment on function private.lock_record(public.subject_kind, uuid) is
  'Makes every other change of the record wait until this transaction ends. Its version; 0 where it is still to be made.';

create function private.row_columns(subject public.subject_kind) returns text
  language sql immutable
  set search_path = ''
as $$
  -- The degrees follow the point, not the other way round.
  select pg_catalog.array_to_string(case when subject = 'place'
    then pg_catalog.array_append(pg_catalog.array_remove(pg_catalog.array_remove(private.document_columns('place'), 'lng'), 'lat'), 'location')
    else private.document_columns(subject::text) end, ', ')
$$;
comment on function private.row_columns(public.subject_kind) is
  'The columns of the table of a kind of record that are written from its document, as SQL names them.';

create function private.row_document(subject public.subject_kind, document jsonb) returns jsonb
  language sql immutable
  set search_path = ''
as $$
  select document || case when subject = 'place' then pg_catalog.jsonb_build_object('location', case when document -> 'lng' <> 'null' then
    pg_catalog.concat('SRID=4326;POINT(', document ->> 'lng', ' ', document ->> 'lat', ')') end) else '{}' end
$$;
comment on function private.row_document(public.subject_kind, jsonb) is 'A document as the row that is written from it: a place with its point.';

create function private.apply_document(subject public.subject_kind, record_id uuid, document jsonb, author uuid) returns int
  language plpgsql
  set search_path = ''
as $$
declare
  current jsonb := private.record_document(subject, record_id);
  row_json jsonb := private.row_document(subject, document);
  names text := private.row_columns(subject);
  given text := 'r.' || pg_catalog.replace(names, ', ', ', r.');
begin
  if current = document then
    return private.version_of(subject, record_id);
  end if;
  if current is null then
    execute pg_catalog.format(
      'insert into public.%1$I (id, created_by, %2$s) select $1, $2, %3$s from pg_catalog.jsonb_populate_record(null::public.%1$I, $3) r',
      private.table_of(subject), names, given)
      using record_id, author, row_json;
  else
    -- Another updated_at makes it a change of the record also where only its parts differ, and keeps
    -- the triggers of its times from counting a second one.
    execute pg_catalog.format(
      'update public.%1$I t set (%2$s, updated_at) = (select %3$s, pg_catalog.clock_timestamp() from pg_catalog.jsonb_populate_record(null::public.%1$I, $2) r) where t.id = $1',
      private.table_of(subject), names, given)
      using record_id, row_json;
  end if;
  perform private.apply_parts(subject, record_id, document, current);
  if document -> 'photos' is distinct from coalesce(current -> 'photos', '[]') then
    perform private.apply_photos(subject, record_id, document -> 'photos', author);
  end if;
  return private.version_of(subject, record_id);
end
$$;
comment on function private.apply_document(public.subject_kind, uuid, jsonb, uuid) is
  'Makes a record what its (clean) document says, or makes the record; its version afterwards, one more than before whatever has changed. Fails as PostgreSQL does where a rule of a table forbids it.';
