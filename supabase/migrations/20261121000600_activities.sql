-- Activities: what one joins, lends a hand in or works at (HSDS service).

create type public.booking_need as enum ('not_needed', 'recommended', 'required');
comment on type public.booking_need is '予約不要, 予約がおすすめ, 要予約.';

create table public.activities (
  id uuid primary key default gen_random_uuid(),
  code text not null unique check (code ~ '^[ACDEFGHJKMNPQRTUVWXY34679]{6}$'),
  kind_code text not null references public.kinds (code),
  title text not null check (char_length(title) between 1 and 120),
  kana text check (char_length(kana) <= 200),
  description text not null default '' check (char_length(description) <= 4000),
  place_id uuid references public.places (id) on delete set null,
  area_code text references public.areas (code) on delete set null,
  online boolean not null default false,
  online_url text check (online_url ~ '^https?://'),
  group_id uuid references public.groups (id) on delete set null,
  welcome text[] not null default '{anyone}' check (
    cardinality(welcome) > 0
    and welcome <@ '{anyone,children,parenting,youth,adults,elderly,disability,carers,foreigners,women,men}'),
  welcome_note text check (char_length(welcome_note) <= 500),
  age_min int check (age_min between 0 and 120),
  age_max int check (age_max between 0 and 120),
  ways_in text[] not null default '{join}' check (cardinality(ways_in) > 0 and ways_in <@ '{join,role,work}'),
  role_note text check (char_length(role_note) <= 500),
  cost_min int check (cost_min >= 0),
  cost_max int check (cost_max >= cost_min),
  cost_note text check (char_length(cost_note) <= 500),
  booking public.booking_need,
  booking_note text check (char_length(booking_note) <= 500),
  capacity int check (capacity > 0),
  bring text check (char_length(bring) <= 500),
  alone_ok boolean,
  first_visit_note text check (char_length(first_visit_note) <= 500),
  languages text[] not null default '{ja}' check (cardinality(languages) > 0),
  status public.record_status not null default 'draft',
  merged_into uuid references public.activities (id) on delete set null,
  search_text text not null default '',
  version int not null default 1,
  created_by uuid references auth.users (id) on delete set null default auth.uid(),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (age_min <= age_max)
);
comment on table public.activities is 'What one can join, lend a hand in or work at (HSDS service).';
comment on column public.activities.id is 'Key.';
comment on column public.activities.code is 'Short public code of /a/CODE; never changes.';
comment on column public.activities.kind_code is 'Kind.';
comment on column public.activities.title is 'Name of the activity.';
comment on column public.activities.kana is 'Reading in kana.';
comment on column public.activities.description is 'What happens there, in plain sentences.';
comment on column public.activities.place_id is 'Where it happens; null when it has no fixed place.';
comment on column public.activities.area_code is 'The area it serves when it has no fixed place.';
comment on column public.activities.online is 'One can take part online.';
comment on column public.activities.online_url is 'Where to take part or learn more online.';
comment on column public.activities.group_id is 'Who runs it; null when no group is known.';
comment on column public.activities.welcome is 'Who is welcome; anyone is the normal case.';
comment on column public.activities.welcome_note is 'More about who comes, in words.';
comment on column public.activities.age_min is 'Youngest age, years; null: none.';
comment on column public.activities.age_max is 'Oldest age, years; null: none.';
comment on column public.activities.ways_in is 'How to take part: join 参加する, role 役割を持つ, work 働く.';
comment on column public.activities.role_note is 'Which roles or work there are, in words.';
comment on column public.activities.cost_min is 'Lowest price for one person, yen; 0 is free; null: not known.';
comment on column public.activities.cost_max is 'Highest price for one person, yen.';
comment on column public.activities.cost_note is 'The price in words.';
comment on column public.activities.booking is 'Whether one has to book; null: not known.';
comment on column public.activities.booking_note is 'How to book.';
comment on column public.activities.capacity is 'How many persons fit in.';
comment on column public.activities.bring is 'What to bring.';
comment on column public.activities.alone_ok is 'One can come alone (一人で参加OK); null: not known.';
comment on column public.activities.first_visit_note is 'What helps at a first visit.';
comment on column public.activities.languages is 'Languages spoken there, BCP 47.';
comment on column public.activities.status is 'draft, published, paused or ended.';
comment on column public.activities.merged_into is 'The activity this one turned out to be; its code leads there.';
comment on column public.activities.search_text is 'Folded text of what anyone may see, reading first, for search and order. Kept by trigger.';
comment on column public.activities.version is 'Counts changes; an edit names the version it was made on.';
comment on column public.activities.created_by is 'Account that made it; null for imports and deleted accounts.';
comment on column public.activities.created_at is 'When made.';
comment on column public.activities.updated_at is 'When last changed.';
create index activities_kind on public.activities (kind_code);
create index activities_place on public.activities (place_id);
create index activities_area on public.activities (area_code);
create index activities_group on public.activities (group_id);
create index activities_created_by on public.activities (created_by);
create index activities_merged_into on public.activities (merged_into);

create table public.activity_fields (
  activity_id uuid not null references public.activities (id) on delete cascade,
  field_code text not null references public.fields (code),
  primary key (activity_id, field_code)
);
comment on table public.activity_fields is 'Fields (分野) an activity belongs to.';
comment on column public.activity_fields.activity_id is 'The activity.';
comment on column public.activity_fields.field_code is 'The field.';
create index activity_fields_field on public.activity_fields (field_code);

create table public.activity_programmes (
  activity_id uuid not null references public.activities (id) on delete cascade,
  programme_code text not null references public.programmes (code),
  primary key (activity_id, programme_code)
);
comment on table public.activity_programmes is 'Legal programmes (根拠事業) an activity is run under.';
comment on column public.activity_programmes.activity_id is 'The activity.';
comment on column public.activity_programmes.programme_code is 'The programme.';
create index activity_programmes_programme on public.activity_programmes (programme_code);

-- Triggers ----------------------------------------------------------------------------------

create function private.fold_activity() returns trigger language plpgsql set search_path = '' as $$
begin
  new.search_text := private.fold_text(pg_catalog.concat_ws(' ', new.kana, new.title, new.description));
  return new;
end
$$;
comment on function private.fold_activity() is 'Keeps activities.search_text.';
create trigger activities_1_fold before insert or update on public.activities
  for each row execute function private.fold_activity();
create trigger activities_2_stamp_insert before insert on public.activities
  for each row execute function private.stamp_record();
create trigger activities_2_stamp_update before update on public.activities
  for each row when (old.* is distinct from new.*) execute function private.stamp_record();
create trigger activities_inserted after insert on public.activities
  referencing new table as changed for each statement execute function private.note_record_change('activity');
create trigger activities_updated after update on public.activities
  referencing old table as before new table as changed for each statement execute function private.note_record_change('activity');
create trigger activities_deleted after delete on public.activities
  referencing old table as changed for each statement execute function private.note_record_change('activity');

create function private.note_place_of_activity_change() returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
declare
  tags text[];
begin
  -- A place's page lists its activities, so it changes with them, old place and new.
  if tg_op = 'UPDATE' then
    select pg_catalog.array_agg(distinct 'place:' || p.code) into tags
    from (select place_id, status from changed union all select place_id, status from before) r
    join public.places p on p.id = r.place_id
    where r.status <> 'draft' and p.status <> 'draft';
  else
    select pg_catalog.array_agg(distinct 'place:' || p.code) into tags
    from changed r join public.places p on p.id = r.place_id
    where r.status <> 'draft' and p.status <> 'draft';
  end if;
  perform private.note_change(tags);
  return null;
end
$$;
comment on function private.note_place_of_activity_change() is 'Statement trigger: tags of the places whose activities changed.';
create trigger activities_inserted_at_place after insert on public.activities
  referencing new table as changed for each statement execute function private.note_place_of_activity_change();
create trigger activities_updated_at_place after update on public.activities
  referencing old table as before new table as changed for each statement execute function private.note_place_of_activity_change();
create trigger activities_deleted_at_place after delete on public.activities
  referencing old table as changed for each statement execute function private.note_place_of_activity_change();

create function private.note_part_change() returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
declare
  part jsonb := pg_catalog.to_jsonb(coalesce(new, old));
  tags text[];
begin
  -- An import writes thousands of parts along with their records, which leave the tags.
  if pg_catalog.current_setting('engawa.bulk', true) = 'on' then
    return null;
  end if;
  -- Parts of a record (times, contacts, translations …) change the record's own page. Row by row,
  -- because they hang on different parents; drafts leave no trace.
  select pg_catalog.array_agg(distinct tag) into tags from (
    select 'activity:' || a.code as tag from public.activities a
    where a.status <> 'draft' and a.id = coalesce(
      (part ->> 'activity_id')::uuid,
      (select s.activity_id from public.schedules s where s.id = (part ->> 'schedule_id')::uuid))
    union all
    select 'place:' || p.code from public.places p
    where p.status <> 'draft' and p.id in (
      (part ->> 'place_id')::uuid,
      (select a.place_id from public.activities a
       where a.status <> 'draft' and a.id = coalesce(
         (part ->> 'activity_id')::uuid,
         (select s.activity_id from public.schedules s where s.id = (part ->> 'schedule_id')::uuid))))
    union all
    select 'group:' || g.code from public.groups g
    where g.status <> 'draft' and g.id = (part ->> 'group_id')::uuid
    union all
    select 'event:' || e.code from public.events e
    where e.status <> 'draft' and e.id = (part ->> 'event_id')::uuid
  ) t;
  -- Arguments are further tags: times also stand in lists.
  perform private.note_change(case when tg_nargs > 0 and tags is not null then tags || tg_argv[0] else tags end);
  return null;
end
$$;
comment on function private.note_part_change() is
  'Row trigger of tables that belong to a record: tags of that record, of the place of an activity, and the tag in its argument.';
-- Rights ------------------------------------------------------------------------------------

create function private.edits_activity(activity_id uuid) returns boolean
  language sql stable security definer
  set search_path = ''
as $$
  select exists (
    select from public.activities a
    where a.id = edits_activity.activity_id and (
      a.created_by = (select auth.uid())
      or private.edits_group(a.group_id)
      or private.curates_place(a.place_id)
      or a.area_code in (select private.curated_areas())))
$$;
comment on function private.edits_activity(uuid) is
  'Whether the visitor sees the activity as its keeper does: its author, an editor of its group, a curator of its area.';
grant execute on function private.edits_activity(uuid) to anon, authenticated;

alter table public.activities enable row level security;
create policy "anyone reads activities that are no drafts" on public.activities for select to anon
  using (status <> 'draft');
create policy "keepers also read drafts" on public.activities for select to authenticated
  using (status <> 'draft' or private.edits_activity(id));
grant select (id, code, kind_code, title, kana, description, place_id, area_code, online, online_url, group_id, welcome,
    welcome_note, age_min, age_max, ways_in, role_note, cost_min, cost_max, cost_note, booking, booking_note, capacity,
    bring, alone_ok, first_visit_note, languages, status, merged_into, search_text, version, created_at, updated_at)
  on public.activities to anon, authenticated;

alter table public.activity_fields enable row level security;
create policy "fields of activities one may read" on public.activity_fields for select to anon, authenticated
  using (exists (select from public.activities a where a.id = activity_id));
grant select on public.activity_fields to anon, authenticated;

alter table public.activity_programmes enable row level security;
create policy "programmes of activities one may read" on public.activity_programmes for select to anon, authenticated
  using (exists (select from public.activities a where a.id = activity_id));
grant select on public.activity_programmes to anon, authenticated;
