-- Approving a file as a whole. Its new rows are written together, statement by statement instead of row
-- by row, which takes a tenth of the time; what is not simply new is decided one by one.

create function private.only_makes(r public.revisions, everywhere boolean) returns boolean
  language plpgsql stable
  set search_path = ''
as $$
begin
  return r.status = 'waiting' and r.source = 'import' and r.author_id is null and r.base_version = 0
    and r.subject <> 'event' and r.proposed -> 'photos' = '[]' and coalesce(r.proposed -> 'exact', 'null') = 'null'
    and not exists (select from public.places p where p.id = r.record_id)
    and not exists (select from public.activities a where a.id = r.record_id)
    and not exists (select from public.groups g where g.id = r.record_id)
    and (everywhere or private.curates_areas(private.areas_of(r.subject, r.record_id, r.proposed)));
end
$$;
comment on function private.only_makes(public.revisions, boolean) is
  'Whether a revision brings nothing but a new record of a file, which the visitor may approve (everywhere: as she may all).';

create function private.make_imported(revisions uuid[]) returns void
  language plpgsql
  set search_path = ''
as $$
declare
  subject public.subject_kind;
  columns text := pg_catalog.array_to_string(private.document_columns('schedule'), ', ');
begin
  -- Each needs those before it.
  foreach subject in array '{group,place,activity}'::public.subject_kind[] loop
    execute pg_catalog.format($sql$
      insert into public.%1$I (id, %2$s)
        select v.record_id, %3$s
        from public.revisions v, pg_catalog.jsonb_populate_record(null::public.%1$I, private.row_document(v.subject, v.proposed)) r
        where v.id = any ($1) and v.subject = $2 order by v.id$sql$,
      private.table_of(subject), private.row_columns(subject),
      'r.' || pg_catalog.replace(private.row_columns(subject), ', ', ', r.'))
      using revisions, subject;
  end loop;
  insert into public.contacts (activity_id, place_id, group_id, kind, value, label, visibility, position)
    select case v.subject when 'activity' then v.record_id end, case v.subject when 'place' then v.record_id end,
      case v.subject when 'group' then v.record_id end, c.kind, c.value, c.label, c.visibility, n - 1
    from public.revisions v, pg_catalog.jsonb_array_elements(v.proposed -> 'contacts') with ordinality e (contact, n),
      pg_catalog.jsonb_populate_record(null::public.contacts, contact) c
    where v.id = any (revisions);
  insert into public.activity_fields (activity_id, field_code)
    select v.record_id, f from public.revisions v, pg_catalog.jsonb_array_elements_text(v.proposed -> 'fields') f
    where v.id = any (revisions) and v.subject = 'activity';
  insert into public.activity_programmes (activity_id, programme_code)
    select v.record_id, p from public.revisions v, pg_catalog.jsonb_array_elements_text(v.proposed -> 'programmes') p
    where v.id = any (revisions) and v.subject = 'activity';
  execute pg_catalog.format($sql$
    insert into public.schedules (id, activity_id, position, %1$s)
      select (band ->> 'id')::uuid, v.record_id, n - 1, %2$s
      from public.revisions v, pg_catalog.jsonb_array_elements(v.proposed -> 'schedules') with ordinality b (band, n),
        pg_catalog.jsonb_populate_record(null::public.schedules, band - 'exceptions') r
      where v.id = any ($1) and v.subject = 'activity'$sql$,
    columns, 'r.' || pg_catalog.replace(columns, ', ', ', r.'))
    using revisions;
  insert into public.schedule_exceptions (schedule_id, date, kind, opens_at, closes_at, reason)
    select (band ->> 'id')::uuid, e.date, e.kind, e.opens_at, e.closes_at, e.reason
    from public.revisions v, pg_catalog.jsonb_array_elements(v.proposed -> 'schedules') band,
      pg_catalog.jsonb_populate_recordset(null::public.schedule_exceptions, band -> 'exceptions') e
    where v.id = any (revisions) and v.subject = 'activity';
  update public.revisions v
  set after = private.record_document(v.subject, v.record_id), applied_version = private.version_of(v.subject, v.record_id),
    areas = private.areas_of(v.subject, v.record_id, null),
    status = 'approved', decided_by = (select auth.uid()), decided_at = pg_catalog.now()
  where v.id = any (revisions);
end
$$;
comment on function private.make_imported(uuid[]) is
  'Writes the new records that these revisions bring and notes them as approved, as approve_revision does one by one. Fails as PostgreSQL does where a rule of a table forbids one.';

create function private.approve_new_rows(rows uuid[]) returns uuid[]
  language plpgsql
  set search_path = ''
as $$
declare
  everywhere boolean := private.is_curator();
  named uuid[];
  family uuid[];
begin
  perform private.lock_revisions(rows);
  named := array(
    select g.id from public.revisions g
    where g.subject = 'group' and g.import_id is not null and g.status in ('waiting', 'asked', 'quarantined')
      and (g.id = any (rows) or g.record_id in (
        select (f.proposed ->> 'group_id')::uuid from public.revisions f
        where (f.id = any (rows) or f.part_of = any (rows)) and f.subject <> 'group')));
  perform private.lock_revisions(named);
  family := array(
    with made as materialized (
      select f.id, coalesce(f.part_of, f.id) as main, f.subject, f.record_id, (f.proposed ->> 'group_id')::uuid as group_id,
        private.only_makes(f, everywhere) as is_new
      from public.revisions f where f.id = any (rows || named) or f.part_of = any (rows)
    ), not_now as (
      select m.main from made m where not m.is_new
      union select m.main from made m join made g on g.subject = 'group' and g.record_id = m.group_id and not g.is_new
    )
    select m.id from made m where m.main not in (select n.main from not_now n) order by m.id);
  perform private.make_imported(family);
  return family;
exception when integrity_constraint_violation or data_exception then
  -- One of them can not be written: each for itself then, so that the others are.
  return array[]::uuid[];
end
$$;
comment on function private.approve_new_rows(uuid[]) is
  'Approves, of these rows of files, those that bring new records only, with the groups they name, all at once. The revisions that are done; none where one can not be written.';

create function public.approve_import(import uuid, after uuid default null, most int default 100) returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  ids uuid[];
  done uuid[];
  answers jsonb;
begin
  perform private.ask_curator();
  -- As when rows are written directly: a record leaves its tags, its parts need not leave them again.
  perform pg_catalog.set_config('engawa.bulk', 'on', true);
  ids := array(
    select r.id from public.revisions r
    where r.import_id = approve_import.import and r.queue = 'import' and r.part_of is null
      and private.curates_areas(r.areas) and (approve_import.after is null or r.id > approve_import.after)
    order by r.id limit least(most, 500));
  done := private.approve_new_rows(ids);
  answers := public.decide_revisions(array(select i from pg_catalog.unnest(ids) i where i <> all (done)), 'approve', null);
  return pg_catalog.jsonb_build_object('last', ids[pg_catalog.cardinality(ids)],
    'approved', (select pg_catalog.count(*) from pg_catalog.jsonb_array_elements(answers) a where a ->> 'refused' is null)
      -- With the groups they brought, which waited as entries of their own.
      + (select pg_catalog.count(*) from public.revisions r where r.id = any (done) and r.part_of is null),
    -- A group may have come with a row before it.
    'left', (select pg_catalog.count(*) from pg_catalog.jsonb_array_elements(answers) a
      where a ->> 'refused' is not null and a ->> 'refused' <> 'EN025'));
end
$$;
comment on function public.approve_import(uuid, uuid, int) is
  'Approves the next so many rows of a file that wait for the visitor, new ones together, others each for itself: {last, approved, left}; called again with last until that is null. What is left wants a closer look. EN020: no curator.';
grant execute on function public.approve_import(uuid, uuid, int) to authenticated;
