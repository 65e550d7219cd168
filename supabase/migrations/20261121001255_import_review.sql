-- An import for review: the rows of a file wait at the desk as revisions instead of being written. What
-- a row would make is found by writing it and taking that back, so that both ways of importing agree.

create table private.import_proposals (
  revision_id uuid primary key references public.revisions (id) on delete cascade,
  import_id uuid not null references public.imports (id) on delete cascade,
  source_id uuid not null references public.sources (id) on delete cascade,
  key text not null,
  raw_hash text not null,
  line int not null,
  place_id uuid,
  activity_id uuid,
  group_id uuid
);
comment on table private.import_proposals is
  'Which revision a row of a file waits as. Kept after it is decided: a row that the desk refused does not come again until it says something else.';
comment on column private.import_proposals.revision_id is 'The revision that is decided: of the activity, or of the place where the row has none.';
comment on column private.import_proposals.import_id is 'The file.';
comment on column private.import_proposals.source_id is 'The source.';
comment on column private.import_proposals.key is 'Key of the row within its source.';
comment on column private.import_proposals.raw_hash is 'SHA-256 of the row.';
comment on column private.import_proposals.line is 'Line in the file.';
comment on column private.import_proposals.place_id is 'The place it is to become; no reference, as it is made when it is approved.';
comment on column private.import_proposals.activity_id is 'The activity it is to become.';
comment on column private.import_proposals.group_id is 'The group it names.';
create index import_proposals_row on private.import_proposals (source_id, key);
create index import_proposals_import on private.import_proposals (import_id);
alter table private.import_proposals enable row level security;
create policy "nobody reads which row waits" on private.import_proposals for select to anon, authenticated using (false);
-- The operator's command writes it.
grant select, insert on private.import_proposals to service_role;

-- Proposing ---------------------------------------------------------------------------------

create function private.import_over_proposals(steps private.import_step[]) returns void
  language sql
  set search_path = ''
as $$
  update public.revisions r set status = 'withdrawn', decided_at = pg_catalog.now(), decision = '新しいファイルで置きかえました。'
  where r.status in ('waiting', 'asked', 'quarantined') and coalesce(r.part_of, r.id) in (
    select p.revision_id from private.import_proposals p
    join pg_catalog.unnest(steps) s on s.source_id = p.source_id and p.key in (s.content ->> 'key', s.old_key))
$$;
comment on function private.import_over_proposals(private.import_step[]) is
  'Takes back what older files proposed for these rows and nobody has decided: the newer row speaks.';

create function private.imported_documents(steps private.import_step[]) returns jsonb
  language plpgsql
  set search_path = ''
as $$
declare
  documents jsonb;
begin
  perform private.import_records(steps);
  perform private.import_parts(steps);
  select coalesce(pg_catalog.jsonb_object_agg(r.id, private.record_document(r.subject, r.id)), '{}') into documents from (
    select 'place'::public.subject_kind as subject, s.place_id as id from pg_catalog.unnest(steps) s
    union select 'activity', s.activity_id from pg_catalog.unnest(steps) s where s.activity_id is not null
    union select 'group', s.group_id from pg_catalog.unnest(steps) s where s.group_id is not null) r;
  -- What was written is undone; what was read stays in the variable.
  raise exception 'It could be written.' using errcode = 'EN00U';
exception when sqlstate 'EN00U' then
  return documents;
end
$$;
comment on function private.imported_documents(private.import_step[]) is
  'The documents that rows would make, by key of the record. Writes nothing.';

create function private.as_imported(document jsonb, current jsonb) returns jsonb
  language sql immutable
  set search_path = ''
as $$
  -- An import makes all times of an activity anew; where they say the same, the old ones stay.
  select case when current is not null
      and (select pg_catalog.jsonb_agg(t - 'id' order by n) from pg_catalog.jsonb_array_elements(document -> 'schedules') with ordinality e (t, n))
        is not distinct from
        (select pg_catalog.jsonb_agg(t - 'id' order by n) from pg_catalog.jsonb_array_elements(current -> 'schedules') with ordinality e (t, n))
    then document || case when current ? 'schedules' then pg_catalog.jsonb_build_object('schedules', current -> 'schedules') else '{}' end
    else document end
$$;
comment on function private.as_imported(jsonb, jsonb) is 'The document that a row proposes for a record as it is now (null: none yet).';

create function private.propose_imported(import_id uuid, subject public.subject_kind, ids uuid[], documents jsonb) returns void
  language sql
  set search_path = ''
as $$
  insert into public.revisions (key, subject, record_id, base_version, base, proposed, sees_all, areas, import_id, source, status)
    select pg_catalog.gen_random_uuid(), propose_imported.subject, n.id, coalesce(private.version_of(propose_imported.subject, n.id), 0),
      n.current, d.proposed, true, private.areas_of(propose_imported.subject, n.id, d.proposed), propose_imported.import_id, 'import', 'waiting'
    from (select distinct u as id, private.record_document(propose_imported.subject, u) as current from pg_catalog.unnest(ids) u where u is not null) n,
      lateral (select private.as_imported(documents -> n.id::text, n.current) as proposed) d
    where d.proposed is distinct from n.current
$$;
comment on function private.propose_imported(uuid, public.subject_kind, uuid[], jsonb) is
  'Lets records of one kind wait as their rows say; those that stay as they are do not.';

create function private.import_for_review(import jsonb, steps private.import_step[], dry_run boolean) returns jsonb
  language plpgsql
  set search_path = ''
as $$
declare
  file uuid := (import ->> 'id')::uuid;
  fresh private.import_step[];
  known private.import_step[];
  documents jsonb;
begin
  select coalesce(pg_catalog.array_agg(s) filter (where x.fresh), '{}'),
    coalesce(pg_catalog.array_agg((s.content, case when s.outcome = 'refused' then s.outcome else 'unchanged' end, s.reason, s.source_id,
      s.old_key, s.place_id, s.activity_id, s.group_id)::private.import_step) filter (where not x.fresh), '{}')
    into fresh, known
    from pg_catalog.unnest(steps) s, lateral (select s.outcome in ('created', 'updated') and not exists (
      select from private.import_proposals p
      where p.source_id = s.source_id and p.key = s.content ->> 'key' and p.raw_hash = s.content ->> 'hash') as fresh) x;
  if not dry_run then
    perform private.import_over_proposals(fresh);
    perform private.note_import(import, known);
    update public.imports i set proposed_count = i.proposed_count + pg_catalog.cardinality(fresh) where i.id = file;
    documents := private.imported_documents(fresh);
    -- A group that is new waits by itself; the first of its rows to be approved brings it.
    perform private.propose_imported(file, 'group', array(
      select s.group_id from pg_catalog.unnest(fresh) s where not exists (select from public.groups g where g.id = s.group_id)
        and not exists (select from public.revisions r where r.record_id = s.group_id and r.status in ('waiting', 'asked', 'quarantined'))), documents);
    perform private.propose_imported(file, 'place', array(select s.place_id from pg_catalog.unnest(fresh) s), documents);
    perform private.propose_imported(file, 'activity', array(select s.activity_id from pg_catalog.unnest(fresh) s), documents);
    update public.revisions p set part_of = a.id
      from public.revisions a join pg_catalog.unnest(fresh) s on s.activity_id = a.record_id
      where a.import_id = file and a.status = 'waiting' and a.subject = 'activity'
        and p.import_id = file and p.status = 'waiting' and p.subject = 'place' and p.record_id = s.place_id;
    insert into private.import_proposals (revision_id, import_id, source_id, key, raw_hash, line, place_id, activity_id, group_id)
      select r.id, file, s.source_id, s.content ->> 'key', s.content ->> 'hash', (s.content ->> 'line')::int,
        s.place_id, s.activity_id, s.group_id
      from pg_catalog.unnest(fresh) s join public.revisions r on r.import_id = file
        and r.status = 'waiting' and r.part_of is null and r.subject <> 'group' and r.record_id in (s.place_id, s.activity_id);
  end if;
  return (
    select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
      'line', s.content -> 'line', 'outcome', s.outcome, 'reason', s.reason)), '[]')
    from (
      select f.content, 'proposed' as outcome, null as reason from pg_catalog.unnest(fresh) f
      union all select k.content, k.outcome, k.reason from pg_catalog.unnest(known) k) s);
end
$$;
comment on function private.import_for_review(jsonb, private.import_step[], boolean) is
  'import_rows, for rows that wait: each that is new or changed and was not proposed as it is becomes a revision of its activity with its place, or of its place.';

-- Deciding ----------------------------------------------------------------------------------

create function private.approve_group_of_import(r public.revisions, reason text) returns void
  language plpgsql
  set search_path = ''
as $$
declare
  group_waits uuid;
begin
  if r.import_id is null or r.subject = 'group' then
    return;
  end if;
  select g.id into group_waits from public.revisions g
    where g.record_id = (r.proposed ->> 'group_id')::uuid and g.subject = 'group' and g.import_id is not null
      and g.status in ('waiting', 'asked', 'quarantined');
  if group_waits is not null then
    perform private.approve_revision(group_waits, reason, null);
  end if;
end
$$;
comment on function private.approve_group_of_import(public.revisions, text) is
  'Approves the new group that a row of an import names, before the row.';

create function private.finish_import_row() returns trigger
  language plpgsql
  set search_path = ''
as $$
declare
  p private.import_proposals;
begin
  select * into p from private.import_proposals x where x.revision_id = new.id;
  if not found then
    return null;
  end if;
  insert into public.source_records as sr (source_id, key, line, raw_hash, place_id, activity_id, group_id, import_id)
    select p.source_id, p.key, p.line, p.raw_hash, (select x.id from public.places x where x.id = p.place_id),
      (select x.id from public.activities x where x.id = p.activity_id), (select x.id from public.groups x where x.id = p.group_id), p.import_id
    on conflict (source_id, key) do update set
      line = excluded.line, raw_hash = excluded.raw_hash, activity_id = excluded.activity_id,
      group_id = excluded.group_id, import_id = excluded.import_id;
  insert into public.verifications (place_id, activity_id, method, verified_on)
    select v.place_id, v.activity_id, 'open_data', private.today()
    from (values (p.place_id, null::uuid), (null::uuid, p.activity_id)) v (place_id, activity_id)
    where exists (select from public.places x where x.id = v.place_id) or exists (select from public.activities x where x.id = v.activity_id);
  return null;
end
$$;
comment on function private.finish_import_row() is
  'Trigger: a row that was approved is known from now on, and open data says so as of today.';
create trigger revisions_import_applied after update of applied_version on public.revisions
  for each row when (new.import_id is not null and old.applied_version is null and new.applied_version is not null)
  execute function private.finish_import_row();

create function public.desk_imports() returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
begin
  perform private.ask_curator();
  return (
    select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
      'id', w.id, 'file', w.file_name, 'at', w.created_at, 'waiting', w.waiting) order by w.created_at, w.id), '[]')
    from (
      select i.id, i.file_name, i.created_at, pg_catalog.count(*) as waiting
      from public.imports i join public.revisions r on r.import_id = i.id
      where r.queue = 'import' and r.part_of is null and private.curates_areas(r.areas)
      group by i.id) w);
end
$$;
comment on function public.desk_imports() is
  'Files whose rows wait for the visitor: [{id, file, at, waiting}], oldest first. EN020: no curator.';

grant execute on function public.desk_imports() to authenticated;
