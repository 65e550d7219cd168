-- What comes after an event: its report (how many came, 気づき, アイデア, 次の一歩) and what was born from
-- it. A draft is for who keeps the event; once published anyone reads it with the event.

create type public.outcome_status as enum ('draft', 'published');
comment on type public.outcome_status is 'draft: keepers of the event only. published: whoever reads the event.';
create type public.outcome_item_kind as enum ('noticed', 'idea');
comment on type public.outcome_item_kind is 'noticed: 気づき. idea: アイデア, from what was wished for or offered.';
create type public.next_step_state as enum ('planned', 'doing', 'done', 'dropped');
comment on type public.next_step_state is 'How far a 次の一歩 is: not begun, begun, done, given up.';

create table public.outcomes (
  event_id uuid primary key references public.events (id) on delete cascade,
  attendance int check (attendance between 0 and 100000),
  words text not null default '' check (char_length(words) <= 4000),
  status public.outcome_status not null default 'draft',
  version int not null default 1,
  sent_hash text check (char_length(sent_hash) = 32),
  published_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((status = 'published') = (published_at is not null))
);
comment on table public.outcomes is 'Reports of events, one each. Written by save_outcome.';
comment on column public.outcomes.event_id is 'The event.';
comment on column public.outcomes.attendance is 'How many people came; null: not counted.';
comment on column public.outcomes.words is 'How it went, in plain sentences.';
comment on column public.outcomes.status is 'draft or published.';
comment on column public.outcomes.version is 'Counts changes; who saves names the version she began with.';
comment on column public.outcomes.sent_hash is 'MD5 of what was saved last, so that a button pressed twice is one change.';
comment on column public.outcomes.published_at is 'When it was first published.';
comment on column public.outcomes.created_at is 'When begun.';
comment on column public.outcomes.updated_at is 'When last changed.';

create table public.outcome_items (
  id uuid primary key default gen_random_uuid(),
  event_id uuid not null references public.outcomes (event_id) on delete cascade,
  kind public.outcome_item_kind not null,
  words text not null check (char_length(words) between 1 and 300),
  idea_id uuid references public.ideas (id) on delete set null,
  position int not null,
  unique (event_id, position)
);
comment on table public.outcome_items is '気づき and アイデア of a report.';
comment on column public.outcome_items.id is 'Key.';
comment on column public.outcome_items.event_id is 'The event.';
comment on column public.outcome_items.kind is 'noticed or idea.';
comment on column public.outcome_items.words is 'As it stands in the report; a note of the board is copied.';
comment on column public.outcome_items.idea_id is 'The note of the board it was chosen from.';
comment on column public.outcome_items.position is 'Order.';
create index outcome_items_idea on public.outcome_items (idea_id);

create table public.next_steps (
  id uuid primary key default gen_random_uuid(),
  event_id uuid not null references public.outcomes (event_id) on delete cascade,
  what text not null check (char_length(what) between 1 and 200),
  group_id uuid references public.groups (id) on delete set null,
  field_code text references public.fields (code),
  due_on date,
  state public.next_step_state not null default 'planned',
  note text check (char_length(note) between 1 and 200),
  position int not null,
  updated_at timestamptz not null default now(),
  check (num_nonnulls(group_id, field_code) <= 1)
);
comment on table public.next_steps is '次の一歩: what is to be done after an event. By a group or a field, never by a person.';
comment on column public.next_steps.id is 'Key; stays while the step stays.';
comment on column public.next_steps.event_id is 'The event.';
comment on column public.next_steps.what is 'What is to be done.';
comment on column public.next_steps.group_id is 'The group that does it.';
comment on column public.next_steps.field_code is 'Or the field it is for.';
comment on column public.next_steps.due_on is 'By when.';
comment on column public.next_steps.state is 'planned, doing, done or dropped.';
comment on column public.next_steps.note is 'A line on how it is going.';
comment on column public.next_steps.position is 'Order.';
comment on column public.next_steps.updated_at is 'When its state or note was last said.';
create index next_steps_event on public.next_steps (event_id, position);
create index next_steps_group on public.next_steps (group_id);
create index next_steps_field on public.next_steps (field_code);

create table public.outcome_links (
  id uuid primary key default gen_random_uuid(),
  event_id uuid not null references public.events (id) on delete cascade,
  activity_id uuid,
  place_id uuid,
  group_id uuid,
  shown boolean not null default true,
  created_by uuid references auth.users (id) on delete set null default auth.uid(),
  created_at timestamptz not null default now(),
  check (num_nonnulls(activity_id, place_id, group_id) = 1)
);
comment on table public.outcome_links is
  'Activities, places and groups that an event grew into. Written when one is proposed too, so it may wait, or never come to be: read it joined with records that are public.';
comment on column public.outcome_links.id is 'Key.';
comment on column public.outcome_links.event_id is 'The event it was born from.';
comment on column public.outcome_links.activity_id is 'The activity; one that waits is made with this key, so nothing references it.';
comment on column public.outcome_links.place_id is 'Or the place.';
comment on column public.outcome_links.group_id is 'Or the group.';
comment on column public.outcome_links.shown is 'false: named in a report that is still a draft.';
comment on column public.outcome_links.created_by is 'Who said so.';
comment on column public.outcome_links.created_at is 'When.';
create unique index outcome_links_once on public.outcome_links (event_id, (coalesce(activity_id, place_id, group_id)));
create index outcome_links_record on public.outcome_links ((coalesce(activity_id, place_id, group_id)));
create index outcome_links_created_by on public.outcome_links (created_by);

-- Caches ------------------------------------------------------------------------------------

create function private.note_outcome_change() returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
declare
  changed jsonb := pg_catalog.to_jsonb(coalesce(new, old));
begin
  -- A draft leaves no trace.
  perform private.note_change(pg_catalog.array_agg(distinct t.tag))
  from public.events e, lateral (
    select 'event:' || e.code as tag union all select 'events'
    union all select 'activity:' || a.code from public.activities a where a.id = (changed ->> 'activity_id')::uuid and a.status <> 'draft'
    union all select 'place:' || p.code from public.places p where p.id = (changed ->> 'place_id')::uuid and p.status <> 'draft'
    union all select 'group:' || g.code from public.groups g where g.id = (changed ->> 'group_id')::uuid and g.status <> 'draft') t
  where e.id = (changed ->> 'event_id')::uuid and e.status <> 'draft' and case tg_table_name
    when 'outcomes' then changed ->> 'status' = 'published'
    when 'outcome_links' then (changed ->> 'shown')::boolean
    else exists (select from public.outcomes o where o.event_id = e.id and o.status = 'published') end;
  return null;
end
$$;
comment on function private.note_outcome_change() is
  'Row trigger of reports and their parts: tags event:CODE, events, and that of the record that was born.';
create trigger outcomes_changed after insert or update or delete on public.outcomes
  for each row execute function private.note_outcome_change();
create trigger outcome_items_changed after insert or update or delete on public.outcome_items
  for each row execute function private.note_outcome_change();
create trigger next_steps_changed after insert or update or delete on public.next_steps
  for each row execute function private.note_outcome_change();
create trigger outcome_links_changed after insert or update or delete on public.outcome_links
  for each row execute function private.note_outcome_change();

-- Rights ------------------------------------------------------------------------------------

alter table public.outcomes enable row level security;
create policy "anyone reads published reports of events one may read" on public.outcomes for select to anon
  using (status = 'published' and private.reads_event(event_id));
create policy "keepers also read drafts of reports" on public.outcomes for select to authenticated
  using ((status = 'published' and private.reads_event(event_id)) or private.keeps_event(event_id));
grant select (event_id, attendance, words, status, version, published_at, created_at, updated_at)
  on public.outcomes to anon, authenticated;
alter table public.outcome_items enable row level security;
create policy "findings of reports one may read" on public.outcome_items for select to anon, authenticated
  using (exists (select from public.outcomes o where o.event_id = outcome_items.event_id));
grant select (id, event_id, kind, words, position) on public.outcome_items to anon, authenticated;
alter table public.next_steps enable row level security;
create policy "steps of reports one may read" on public.next_steps for select to anon, authenticated
  using (exists (select from public.outcomes o where o.event_id = next_steps.event_id));
grant select on public.next_steps to anon, authenticated;
alter table public.outcome_links enable row level security;
create policy "what public events grew into, once it is public" on public.outcome_links for select to anon, authenticated
  using (shown and private.reads_event(event_id) and private.reads_subject(place_id, activity_id, group_id));
grant select (id, event_id, activity_id, place_id, group_id, created_at) on public.outcome_links to anon, authenticated;

-- Reading -----------------------------------------------------------------------------------

create function private.offspring_of(event uuid) returns jsonb
  language sql stable
  set search_path = ''
as $$
  select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
      'subject', r.subject, 'code', r.code, 'name', r.name, 'on', (l.created_at at time zone 'Asia/Tokyo')::date)
      order by l.created_at, r.code), '[]')
  from public.outcome_links l, lateral (
    select 'activity' as subject, a.code, a.title as name from public.activities a where a.id = l.activity_id and a.status <> 'draft'
    union all select 'place', p.code, p.name from public.places p where p.id = l.place_id and p.status <> 'draft'
    union all select 'group', g.code, g.name from public.groups g where g.id = l.group_id and g.status <> 'draft') r
  where l.event_id = offspring_of.event
$$;
comment on function private.offspring_of(uuid) is 'What was born from an event, as far as the visitor may read it: [{subject, code, name, on}].';

create function private.steps_of(event uuid) returns jsonb
  language sql stable
  set search_path = ''
as $$
  select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
      'id', s.id, 'what', s.what, 'field', s.field_code, 'due_on', s.due_on, 'state', s.state, 'note', s.note,
      'updated_on', (s.updated_at at time zone 'Asia/Tokyo')::date,
      'group', (select pg_catalog.jsonb_build_object('code', g.code, 'name', g.name)
        from public.groups g where g.id = s.group_id and g.status <> 'draft')) order by s.position, s.id), '[]')
  from public.next_steps s where s.event_id = steps_of.event
$$;
comment on function private.steps_of(uuid) is
  'Next steps of a report, as far as the visitor may read it: [{id, what, group: {code, name}, field, due_on, state, note, updated_on}].';
grant execute on function private.offspring_of(uuid), private.steps_of(uuid) to anon, authenticated;

create function public.event_report(code text) returns jsonb
  language sql stable
  set search_path = ''
as $$
  select pg_catalog.jsonb_build_object(
    'offspring', private.offspring_of(e.id),
    'report', (
      select pg_catalog.jsonb_build_object(
        'attendance', o.attendance, 'words', o.words, 'published_at', o.published_at, 'updated_at', o.updated_at,
        'items', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('kind', i.kind, 'words', i.words) order by i.position), '[]')
          from public.outcome_items i where i.event_id = e.id),
        'steps', private.steps_of(e.id))
      from public.outcomes o where o.event_id = e.id and o.status = 'published'))
  from public.events e where e.code = event_report.code and e.status <> 'draft'
$$;
comment on function public.event_report(text) is
  'What came of a public event: {offspring: [{subject, code, name, on}], report: {attendance, words, published_at, updated_at, items: [{kind, words}], steps} or null}. Null where there is no such event.';

create function public.born_of(subject text, code text) returns jsonb
  language sql stable
  set search_path = ''
as $$
  select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('code', e.code, 'title', e.title, 'starts_at', e.starts_at)
      order by e.starts_at, e.code), '[]')
  from public.outcome_links l join public.events e on e.id = l.event_id and e.status <> 'draft'
  where coalesce(l.activity_id, l.place_id, l.group_id) = case born_of.subject
    when 'activity' then (select a.id from public.activities a where a.code = born_of.code)
    when 'place' then (select p.id from public.places p where p.code = born_of.code)
    when 'group' then (select g.id from public.groups g where g.code = born_of.code) end
$$;
comment on function public.born_of(text, text) is 'The events that an activity, place or group was born from: [{code, title, starts_at}].';

create function public.town_growth() returns jsonb
  language sql stable
  set search_path = ''
as $$
  select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
      'code', e.code, 'title', e.title, 'form', e.form, 'starts_at', e.starts_at, 'reported', o.event_id is not null,
      'attendance', o.attendance,
      'ideas', (select pg_catalog.count(*) from public.outcome_items i where i.event_id = o.event_id),
      'steps', (select coalesce(pg_catalog.jsonb_agg(s.state order by s.state desc, s.position), '[]') from public.next_steps s where s.event_id = o.event_id),
      'offspring', private.offspring_of(e.id)) order by e.starts_at, e.code), '[]')
  from public.events e left join public.outcomes o on o.event_id = e.id and o.status = 'published'
  where e.status <> 'draft' and (o.event_id is not null or private.offspring_of(e.id) <> '[]')
$$;
comment on function public.town_growth() is
  'What grew out of the town''s events, oldest first: [{code, title, form, starts_at, reported, attendance, ideas (how many), steps: [state], offspring}]. Public data alone.';
grant execute on function public.event_report(text), public.born_of(text, text), public.town_growth() to anon, authenticated;
