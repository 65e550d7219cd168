-- What an event is made of besides its row: fields that are meant to meet, places, programme, partners
-- and the host's own questions. Read by whoever reads the event, written by revisions only.

create table public.event_fields (
  event_id uuid not null references public.events (id) on delete cascade,
  field_code text not null references public.fields (code),
  primary key (event_id, field_code)
);
comment on table public.event_fields is 'Fields (分野) that an event would like to bring together.';
comment on column public.event_fields.event_id is 'The event.';
comment on column public.event_fields.field_code is 'The field.';
create index event_fields_field on public.event_fields (field_code);

create table public.event_places (
  event_id uuid not null references public.events (id) on delete cascade,
  place_id uuid not null references public.places (id) on delete cascade,
  position int not null default 0,
  primary key (event_id, place_id)
);
comment on table public.event_places is 'Places of the map where an event is held.';
comment on column public.event_places.event_id is 'The event.';
comment on column public.event_places.place_id is 'The place.';
comment on column public.event_places.position is 'Order on the page.';
create index event_places_place on public.event_places (place_id);

create table public.event_programme (
  event_id uuid not null references public.events (id) on delete cascade,
  position int not null check (position between 0 and 29),
  starts time,
  title text not null check (char_length(title) between 1 and 120),
  words text check (char_length(words) <= 500),
  primary key (event_id, position)
);
comment on table public.event_programme is 'What happens at an event, one after the other.';
comment on column public.event_programme.event_id is 'The event.';
comment on column public.event_programme.position is 'Order.';
comment on column public.event_programme.starts is 'From when, time of day in Japan; null: not said.';
comment on column public.event_programme.title is 'What.';
comment on column public.event_programme.words is 'More about it.';

create table public.event_partners (
  event_id uuid not null references public.events (id) on delete cascade,
  position int not null check (position between 0 and 19),
  group_id uuid references public.groups (id) on delete set null,
  name text not null check (char_length(name) between 1 and 120),
  primary key (event_id, position)
);
comment on table public.event_partners is 'Who hosts an event together with its host.';
comment on column public.event_partners.event_id is 'The event.';
comment on column public.event_partners.position is 'Order.';
comment on column public.event_partners.group_id is 'The group, if it is listed here.';
comment on column public.event_partners.name is 'Its name.';
create index event_partners_group on public.event_partners (group_id);

create type public.question_kind as enum ('short', 'choice', 'yes_no');
comment on type public.question_kind is 'How a question is answered: in a line, by one of several choices, by yes or no.';

create table public.event_questions (
  id uuid primary key default gen_random_uuid(),
  event_id uuid not null references public.events (id) on delete cascade,
  position int not null check (position between 0 and 4),
  question text not null check (char_length(question) between 1 and 120),
  kind public.question_kind not null default 'short',
  choices text[] not null default '{}' check (cardinality(choices) <= 8),
  required boolean not null default false,
  unique (event_id, position) deferrable initially deferred,
  check ((kind = 'choice') = (cardinality(choices) >= 2))
);
comment on table public.event_questions is 'Up to five questions of the host''s own, asked when one signs up.';
comment on column public.event_questions.id is 'Key, by which answers name it; stays while the question stays.';
comment on column public.event_questions.event_id is 'The event.';
comment on column public.event_questions.position is 'Order.';
comment on column public.event_questions.question is 'The question.';
comment on column public.event_questions.kind is 'short, choice or yes_no.';
comment on column public.event_questions.choices is 'What one chooses from.';
comment on column public.event_questions.required is 'It has to be answered.';

-- Changes -----------------------------------------------------------------------------------

create function private.note_event_change() returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
declare
  changed jsonb := pg_catalog.to_jsonb(coalesce(new, old));
  named uuid := coalesce(changed ->> 'event_id', changed ->> 'id')::uuid;
  tags text[];
begin
  -- A page of a place, a group or a series lists its events: what it was before and what it is now. A
  -- draft leaves no trace, because anyone may read the changes.
  select pg_catalog.array_agg(distinct tag) into tags
  from (
      select e.id, e.code, e.group_id, e.series_id, e.status from public.events e where e.id = named
      union all
      select r.id, r.code, r.group_id, r.series_id, r.status
      from pg_catalog.jsonb_populate_record(null::public.events, pg_catalog.to_jsonb(old)) r
      where tg_table_name = 'events' and tg_op <> 'INSERT') e,
    lateral (
      select 'event:' || e.code as tag union all select 'events'
      union all select 'group:' || g.code from public.groups g where g.id = e.group_id and g.status <> 'draft'
      union all select 'series:' || s.code from public.series s where s.id = e.series_id
      union all select 'place:' || p.code from public.places p
        where p.status <> 'draft' and (p.id = (changed ->> 'place_id')::uuid
          or p.id in (select ep.place_id from public.event_places ep where ep.event_id = e.id))) t
  where e.status <> 'draft';
  perform private.note_change(tags);
  return null;
end
$$;
comment on function private.note_event_change() is
  'Row trigger of events and their parts: tags event:CODE, events, and those of the group, series and places that show it.';
create trigger events_changed after insert or update or delete on public.events
  for each row execute function private.note_event_change();
create trigger event_seats_changed after update on public.event_seats
  for each row execute function private.note_event_change();
create trigger event_fields_changed after insert or update or delete on public.event_fields
  for each row execute function private.note_event_change();
create trigger event_places_changed after insert or update or delete on public.event_places
  for each row execute function private.note_event_change();
create trigger event_programme_changed after insert or update or delete on public.event_programme
  for each row execute function private.note_event_change();
create trigger event_partners_changed after insert or update or delete on public.event_partners
  for each row execute function private.note_event_change();
create trigger event_questions_changed after insert or update or delete on public.event_questions
  for each row execute function private.note_event_change();

-- Rights ------------------------------------------------------------------------------------

create function private.areas_of_event(event uuid) returns text[]
  language sql stable security definer
  set search_path = ''
as $$
  select coalesce(pg_catalog.array_agg(distinct a.code order by a.code), '{}') from (
    select e.area_code as code from public.events e where e.id = areas_of_event.event and e.area_code is not null
    union all
    select pa.area_code from public.event_places ep join public.place_areas pa on pa.place_id = ep.place_id
    where ep.event_id = areas_of_event.event) a
$$;
comment on function private.areas_of_event(uuid) is 'The areas an event lies in: its own and those of its places. None: every curator''s.';

create function private.curates_event(event uuid) returns boolean
  language sql stable security definer
  set search_path = ''
as $$
  select exists (select from public.events e where e.id = curates_event.event)
    and private.curates_areas(private.areas_of_event(curates_event.event))
$$;
comment on function private.curates_event(uuid) is 'Whether the visitor is a curator of an area the event lies in.';

create function private.keeps_event(event uuid) returns boolean
  language sql stable
  set search_path = ''
as $$ select private.hosts_event(keeps_event.event) or private.curates_event(keeps_event.event) $$;
comment on function private.keeps_event(uuid) is 'Whether the visitor hosts the event or is a curator of its area.';

create function private.reads_event(event uuid) returns boolean
  language sql stable
  set search_path = ''
as $$ select exists (select from public.events e where e.id = reads_event.event) $$;
comment on function private.reads_event(uuid) is 'Whether the visitor may read the event: its own policy answers.';
grant execute on function private.curates_event(uuid), private.keeps_event(uuid), private.reads_event(uuid) to anon, authenticated;

alter table public.events enable row level security;
create policy "anyone reads events that are no drafts" on public.events for select to anon
  using (status <> 'draft');
create policy "keepers also read drafts" on public.events for select to authenticated
  using (status <> 'draft' or private.keeps_event(id));
grant select (id, code, title, kana, form, purpose, description, starts_at, ends_at, area_code, group_id, series_id, copied_from,
    local_issue_id, place_note, capacity, sign_up, sign_up_until, cost_min, cost_max, cost_note, languages, access, childcare,
    status, status_note, search_text, version, created_at, updated_at)
  on public.events to anon, authenticated;

alter table public.event_seats enable row level security;
create policy "seats of events one may read" on public.event_seats for select to anon, authenticated
  using (private.reads_event(event_id));
grant select on public.event_seats to anon, authenticated;

alter table public.event_private enable row level security;
create policy "keepers read what is private of an event" on public.event_private for select to authenticated
  using (private.keeps_event(event_id));
grant select on public.event_private to authenticated;

alter table public.event_fields enable row level security;
create policy "fields of events one may read" on public.event_fields for select to anon, authenticated
  using (private.reads_event(event_id));
grant select on public.event_fields to anon, authenticated;

alter table public.event_places enable row level security;
create policy "places of events one may read" on public.event_places for select to anon, authenticated
  using (private.reads_event(event_id));
grant select on public.event_places to anon, authenticated;

alter table public.event_programme enable row level security;
create policy "programmes of events one may read" on public.event_programme for select to anon, authenticated
  using (private.reads_event(event_id));
grant select on public.event_programme to anon, authenticated;

alter table public.event_partners enable row level security;
create policy "partners of events one may read" on public.event_partners for select to anon, authenticated
  using (private.reads_event(event_id));
grant select on public.event_partners to anon, authenticated;

alter table public.event_questions enable row level security;
create policy "questions of events one may read" on public.event_questions for select to anon, authenticated
  using (private.reads_event(event_id));
grant select on public.event_questions to anon, authenticated;

-- Contacts and photos -------------------------------------------------------------------------

-- Not valid: no row names an event yet, so there is nothing to look through.
alter table public.contacts add constraint contacts_event_id_fkey
  foreign key (event_id) references public.events (id) on delete cascade not valid;
alter policy "anyone reads public contacts" on public.contacts
  using (visibility = 'public' and (private.reads_subject(place_id, activity_id, group_id) or private.reads_event(event_id)));
alter policy "signed-in people read what is meant for them, keepers all" on public.contacts
  using ((visibility in ('public', 'signed_in')
      and (private.reads_subject(place_id, activity_id, group_id) or private.reads_event(event_id)))
    or private.edits_subject(place_id, activity_id, group_id)
    or private.keeps_event(event_id));

alter table public.photos add constraint photos_event_id_fkey
  foreign key (event_id) references public.events (id) on delete cascade not valid;
alter policy "anyone sees photos that a public entry shows" on public.photos
  using (status = 'shown' and (private.reads_subject(place_id, activity_id, group_id) or private.reads_event(event_id)));
alter policy "own uploads, all of an entry one keeps, what one decides" on public.photos
  using ((status = 'shown' and (private.reads_subject(place_id, activity_id, group_id) or private.reads_event(event_id)))
    or uploaded_by = (select auth.uid())
    or (status in ('shown', 'removed')
      and (private.edits_subject(place_id, activity_id, group_id) or private.keeps_event(event_id)))
    -- Whoever reads the revision: its author, her group, the curators of its area.
    or (status = 'uploaded' and exists (
      select from public.revisions r
      where r.status in ('waiting', 'asked', 'quarantined')
        and r.proposed -> 'photos' @> pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object('id', photos.id)))));
