-- Import: rows of open data become places, activities and groups. The readers in
-- src/server/exchange/import say what a row means (src/domain/import/import-row.ts); here it is
-- written, a batch of rows in one transaction, so that no row is ever half there.

create type private.import_step as (
  content jsonb, outcome text, reason text, source_id uuid, old_key text,
  place_id uuid, activity_id uuid, group_id uuid);
comment on type private.import_step is
  'A row of a file and what is to be done about it: outcome created, updated, unchanged or refused; old_key is the key it is known by so far.';

create function private.plan_import(rows jsonb) returns setof private.import_step
  language sql stable
  set search_path = ''
as $$
  with input as (
    select r.content, s.id as source_id, r.content ->> 'key' as key, r.content ->> 'hash' as hash
    from pg_catalog.jsonb_array_elements(rows) r (content)
    left join public.sources s on s.name = r.content #>> '{credit,name}'
      and coalesce(s.url, '') = coalesce(r.content #>> '{credit,url}', '')
  ), known as (
    select i.*, k.key as old_key, k.raw_hash, k.place_id, k.activity_id,
      p.id is not null
        and private.fold_text(p.name) <> private.fold_text(i.content #>> '{place,name}')
        and private.fold_text(p.address) <> private.fold_text(i.content #>> '{place,address}') as is_another
    from input i
    left join lateral (
      -- A former key holds only for the very same content: two rows may have it in common.
      select sr.key, sr.raw_hash, sr.place_id, sr.activity_id from public.source_records sr
      where sr.source_id = i.source_id
        and sr.key = any (i.key || array(select pg_catalog.jsonb_array_elements_text(i.content -> 'formerKeys')))
        and (sr.key = i.key or sr.raw_hash = i.hash)
      order by sr.key = i.key desc limit 1) k on true
    left join public.places p on p.id = k.place_id
  )
  select
    content,
    case
      when old_key is null then 'created'
      when raw_hash = hash then 'unchanged'
      when is_another then 'refused'
      else 'updated'
    end,
    case when raw_hash <> hash and is_another then 'key_of_another_entry' end,
    source_id,
    old_key,
    coalesce(place_id, pg_catalog.gen_random_uuid()),
    case when activity_id is not null or content -> 'activity' <> 'null'
      then coalesce(activity_id, pg_catalog.gen_random_uuid()) end,
    -- The same group of the same source always gets the same key, whichever file names it first.
    case when content -> 'group' <> 'null'
      then pg_catalog.md5(source_id || ' ' || private.fold_text(content #>> '{group,name}'))::uuid end
  from known
$$;
comment on function private.plan_import(jsonb) is
  'What importing these rows would do. A known ID that suddenly stands for another name at another address (a list that was numbered anew) is refused: it would put one place''s page, and the QR on paper, under another.';

create function private.import_records(steps private.import_step[]) returns void
  language plpgsql
  set search_path = ''
as $$
begin
  insert into public.groups (id, name, status)
    select s.group_id, pg_catalog.min(s.content #>> '{group,name}'), 'published'
    from pg_catalog.unnest(steps) s where s.group_id is not null
    group by s.group_id
    on conflict (id) do nothing;

  insert into public.places as p (id, kind_code, name, kana, description, address, building, location, precision,
      group_id, parking, child_friendly, access_note, status)
    select s.place_id, r."kindCode", r.name, r.kana, r.description, r.address, r.building,
      extensions.st_setsrid(extensions.st_makepoint(r.lng, r.lat), 4326)::extensions.geography, r.precision,
      s.group_id, r.parking, r."childFriendly", r."accessNote", 'published'
    from pg_catalog.unnest(steps) s, pg_catalog.jsonb_to_record(s.content -> 'place') r (
      "kindCode" text, name text, kana text, description text, address text, building text,
      lng double precision, lat double precision, precision public.location_precision,
      parking boolean, "childFriendly" boolean, "accessNote" text)
    on conflict (id) do update set
      kind_code = excluded.kind_code, name = excluded.name, kana = excluded.kana,
      description = excluded.description, address = excluded.address, building = excluded.building,
      location = excluded.location, precision = excluded.precision,
      group_id = excluded.group_id, parking = excluded.parking,
      child_friendly = excluded.child_friendly, access_note = excluded.access_note;

  insert into public.activities as a (id, kind_code, title, kana, description, place_id, area_code, group_id,
      welcome, welcome_note, cost_min, cost_max, cost_note, booking, booking_note, capacity, status)
    select s.activity_id, r."kindCode", r.title, r.kana, r.description, s.place_id,
      -- Without a point no outline holds it, so the file's code says in which 市町村 it takes place.
      case when s.content #> '{place,lat}' = 'null' then (
        select m.code from public.areas m
        where m.kind = 'municipality' and pg_catalog.left(m.code, 5) = s.content ->> 'municipalityCode'
        order by m.code limit 1) end,
      s.group_id, r.welcome, r."welcomeNote", r."costMin", r."costMax", r."costNote", r.booking,
      r."bookingNote", r.capacity, r.status
    from pg_catalog.unnest(steps) s, pg_catalog.jsonb_to_record(s.content -> 'activity') r (
      "kindCode" text, title text, kana text, description text, welcome text[], "welcomeNote" text,
      "costMin" int, "costMax" int, "costNote" text, booking public.booking_need, "bookingNote" text,
      capacity int, status public.record_status)
    where s.content -> 'activity' <> 'null'
    on conflict (id) do update set
      kind_code = excluded.kind_code, title = excluded.title, kana = excluded.kana,
      description = excluded.description, area_code = excluded.area_code, group_id = excluded.group_id,
      welcome = excluded.welcome, welcome_note = excluded.welcome_note,
      cost_min = excluded.cost_min, cost_max = excluded.cost_max, cost_note = excluded.cost_note,
      booking = excluded.booking, booking_note = excluded.booking_note,
      capacity = excluded.capacity, status = excluded.status;
end
$$;
comment on function private.import_records(private.import_step[]) is
  'Writes groups, places and activities of rows that are new or changed. A group keeps what it has; the status of a place is not touched again.';

create function private.import_parts(steps private.import_step[]) returns void
  language plpgsql
  set search_path = ''
as $$
begin
  delete from public.contacts c using pg_catalog.unnest(steps) s
    where s.outcome = 'updated' and (c.place_id = s.place_id or c.activity_id = s.activity_id);
  -- People ask about what takes place; a place speaks for itself only where nothing does.
  insert into public.contacts (place_id, activity_id, kind, value, label, visibility, position)
    select case when s.activity_id is null then s.place_id end, s.activity_id,
      (c.contact ->> 'kind')::public.contact_kind, c.contact ->> 'value', c.contact ->> 'label', 'public', c.n
    from pg_catalog.unnest(steps) s,
      pg_catalog.jsonb_array_elements(s.content -> 'contacts') with ordinality c (contact, n);

  delete from public.schedules t using pg_catalog.unnest(steps) s
    where s.outcome = 'updated' and t.activity_id = s.activity_id;
  with band as materialized (
    select pg_catalog.gen_random_uuid() as id, s.activity_id, b.row, b.n
    from pg_catalog.unnest(steps) s,
      pg_catalog.jsonb_array_elements(s.content #> '{activity,schedules}') with ordinality b (row, n)
  ), written as (
    insert into public.schedules (id, activity_id, position, freq, interval, dtstart, byday, bymonthday, bymonth,
        season, valid_from, valid_to, opens_at, closes_at, holidays, year_end_off, obon_off, notes)
      select b.id, b.activity_id, b.n, r.freq, r.interval, r.dtstart, r.byday, r.bymonthday, r.bymonth,
        r.season, r."validFrom", r."validTo", r."opensAt", r."closesAt", r.holidays, r."yearEndOff", r."obonOff", r.notes
      from band b, pg_catalog.jsonb_to_record(b.row) r (
        freq public.schedule_freq, "interval" int, dtstart date, byday text[], bymonthday int[], bymonth int[],
        season public.season, "validFrom" date, "validTo" date, "opensAt" time, "closesAt" time,
        holidays public.holiday_rule, "yearEndOff" boolean, "obonOff" boolean, notes text)
  )
  insert into public.schedule_exceptions (schedule_id, date, kind, opens_at, closes_at, reason)
    select b.id, r.date, r.kind, r."opensAt", r."closesAt", r.reason
    from band b, pg_catalog.jsonb_to_recordset(b.row -> 'exceptions') r (
      date date, kind public.exception_kind, "opensAt" time, "closesAt" time, reason text);

  insert into public.verifications (place_id, activity_id, method, verified_on)
    select v.place_id, v.activity_id, 'open_data', private.today()
    from pg_catalog.unnest(steps) s,
      lateral (values (s.place_id, null::uuid), (null::uuid, s.activity_id)) v (place_id, activity_id)
    where pg_catalog.num_nonnulls(v.place_id, v.activity_id) = 1;
end
$$;
comment on function private.import_parts(private.import_step[]) is
  'Writes what hangs on imported entries: contacts (published as open data, so public), the times as rules where they say all of them, else in the publisher''s words, and that open data says so as of today.';

create function public.import_rows(import jsonb, rows jsonb, dry_run boolean default false, for_review boolean default false) returns jsonb
  language plpgsql
  set search_path = ''
as $$
declare
  steps private.import_step[];
  to_write private.import_step[];
begin
  -- Two imports at once would both find a row new.
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtext('public.import_rows'));
  -- Every record written leaves its tags; its parts need not leave them again, row by row.
  perform pg_catalog.set_config('engawa.bulk', 'on', true);
  if not dry_run then
    insert into public.sources as s (name, url, licence, licence_url, credit, retrieved_on)
      select distinct on (r.name, r.url) r.name, r.url, r.licence, r."licenceUrl", r.credit, private.today()
      from pg_catalog.jsonb_array_elements(rows) e (content), pg_catalog.jsonb_to_record(e.content -> 'credit') r (
        name text, url text, licence text, "licenceUrl" text, credit text)
      on conflict (name, coalesce(url, '')) do update set
        licence = excluded.licence, licence_url = excluded.licence_url, credit = excluded.credit,
        retrieved_on = excluded.retrieved_on;
  end if;

  select coalesce(pg_catalog.array_agg(s), '{}'),
    coalesce(pg_catalog.array_agg(s) filter (where s.outcome in ('created', 'updated')), '{}')
    into steps, to_write
    from private.plan_import(rows) s;

  if for_review then
    return private.import_for_review(import, steps, dry_run);
  end if;
  if not dry_run then
    perform private.import_over_proposals(to_write);
    perform private.import_records(to_write);
    perform private.import_parts(to_write);
    perform private.note_import(import, steps);
  end if;
  return (
    select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
      'line', s.content -> 'line', 'outcome', s.outcome, 'reason', s.reason)), '[]')
    from pg_catalog.unnest(steps) s);
end
$$;
comment on function public.import_rows(jsonb, jsonb, boolean, boolean) is
  'Writes a batch of rows in one transaction and says of each what became of it: [{line, outcome, reason}]. import is {id, fileName, fileHash, profile, read, refused}, the last two counted for this batch by the reader; batches of one file share the id. Asked for a dry run it only says what it would do; for review, rows that are new or changed wait for the desk (outcome proposed) instead of being written.';

create function private.note_import(import jsonb, steps private.import_step[]) returns void
  language plpgsql
  set search_path = ''
as $$
declare
  import_id uuid := (import ->> 'id')::uuid;
begin
  insert into public.imports as i (id, file_name, file_hash, profile,
      read_count, created_count, updated_count, unchanged_count, refused_count)
    select import_id, import ->> 'fileName', import ->> 'fileHash', import ->> 'profile',
      (import ->> 'read')::int,
      pg_catalog.count(*) filter (where s.outcome = 'created'),
      pg_catalog.count(*) filter (where s.outcome = 'updated'),
      pg_catalog.count(*) filter (where s.outcome = 'unchanged'),
      pg_catalog.count(*) filter (where s.outcome = 'refused') + (import ->> 'refused')::int
    from pg_catalog.unnest(steps) s
    on conflict (id) do update set
      read_count = i.read_count + excluded.read_count,
      created_count = i.created_count + excluded.created_count,
      updated_count = i.updated_count + excluded.updated_count,
      unchanged_count = i.unchanged_count + excluded.unchanged_count,
      refused_count = i.refused_count + excluded.refused_count;

  -- A row whose ID lost or found its uniqueness is known by another key from now on.
  update public.source_records sr
    set key = s.content ->> 'key', line = (s.content ->> 'line')::int
    from pg_catalog.unnest(steps) s
    where s.outcome = 'unchanged' and sr.source_id = s.source_id and sr.key = s.old_key
      and (sr.key <> s.content ->> 'key' or sr.line <> (s.content ->> 'line')::int);
  insert into public.source_records as sr (source_id, key, line, raw_hash, place_id, activity_id, group_id, import_id)
    select s.source_id, s.content ->> 'key', (s.content ->> 'line')::int, s.content ->> 'hash',
      s.place_id, s.activity_id, s.group_id, import_id
    from pg_catalog.unnest(steps) s where s.outcome in ('created', 'updated')
    on conflict (source_id, key) do update set
      line = excluded.line, raw_hash = excluded.raw_hash, activity_id = excluded.activity_id,
      group_id = excluded.group_id, import_id = excluded.import_id;
end
$$;
comment on function private.note_import(jsonb, private.import_step[]) is
  'Counts a batch, and remembers which row became which entry.';

-- Areas -------------------------------------------------------------------------------------

create function public.import_areas(areas jsonb, dry_run boolean default false) returns jsonb
  language plpgsql
  set search_path = ''
as $$
declare
  result jsonb;
begin
  with input as (
    select r.code, r.kind, r.name, r.kana,
      -- Outlines drawn by hand cross themselves here and there; made valid they keep their ground.
      extensions.st_multi(extensions.st_collectionextract(extensions.st_makevalid(
        extensions.st_setsrid(extensions.st_geomfromgeojson(r.boundary::text), 4326)), 3)) as boundary
    from pg_catalog.jsonb_to_recordset(areas) r (
      code text, kind public.area_kind, name text, kana text, boundary jsonb)
  ), planned as (
    select i.*, case
        when extensions.st_isempty(i.boundary) then 'refused'
        when a.code is null then 'created'
        when a.kind <> i.kind then 'refused'
        when (a.name, a.kana) is not distinct from (i.name, i.kana)
          and a.boundary is not null and a.boundary operator(extensions.=) i.boundary then 'unchanged'
        else 'updated'
      end as outcome,
      case when extensions.st_isempty(i.boundary) then 'no_ground' when a.kind <> i.kind then 'code_of_another_kind' end as reason
    from input i left join public.areas a on a.code = i.code
  ), written as (
    insert into public.areas as a (code, kind, name, kana, boundary)
      select p.code, p.kind, p.name, p.kana, p.boundary from planned p
      where p.outcome in ('created', 'updated') and not dry_run
      on conflict (code) do update set
        name = excluded.name, kana = excluded.kana, boundary = excluded.boundary, updated_at = pg_catalog.now()
  )
  select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
      'code', p.code, 'outcome', p.outcome, 'reason', p.reason)), '[]')
    into result from planned p;
  return result;
end
$$;
comment on function public.import_areas(jsonb, boolean) is
  'Writes outlines of districts in one transaction: [{code, outcome, reason}]. The places in them are found by triggers. Asked for a dry run it only says what it would do.';
