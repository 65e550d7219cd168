-- Events: プラットフォーム where people of different fields meet. What is stored is what its host says
-- (open, closed, cancelled …); that it is full or over follows from seats and clock, so that a past
-- event is upcoming nowhere, whether or not anyone came back to it.

create type public.event_status as enum ('draft', 'open', 'closed', 'cancelled', 'postponed', 'reported');
comment on type public.event_status is
  'What its host says. draft: keepers only. open. closed: no more sign-ups. cancelled. postponed: to a day that is not known yet. reported: over, and what came of it is told.';

create table public.events (
  id uuid primary key default gen_random_uuid(),
  code text not null unique check (code ~ '^[ACDEFGHJKMNPQRTUVWXY34679]{6}$'),
  title text not null check (char_length(title) between 1 and 120),
  kana text check (char_length(kana) <= 200),
  form public.event_form not null default 'exchange',
  purpose text not null check (char_length(purpose) between 1 and 200),
  description text not null default '' check (char_length(description) <= 4000),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  area_code text references public.areas (code) on delete set null,
  group_id uuid references public.groups (id) on delete set null,
  series_id uuid references public.series (id) on delete set null,
  copied_from uuid references public.events (id) on delete set null,
  local_issue_id uuid references public.local_issues (id) on delete set null,
  place_note text check (char_length(place_note) <= 500),
  capacity int check (capacity between 1 and 100000),
  sign_up boolean not null default true,
  sign_up_until timestamptz,
  cost_min int check (cost_min >= 0),
  cost_max int check (cost_max >= cost_min),
  cost_note text check (char_length(cost_note) <= 500),
  languages text[] not null default '{ja}' check (cardinality(languages) > 0),
  access text[] not null default '{}' check (
    access <@ '{step_free,wheelchair,accessible_toilet,parking,child_friendly,pickup,wifi}'),
  childcare boolean not null default false,
  status public.event_status not null default 'draft',
  status_note text check (char_length(status_note) <= 500),
  search_text text not null default '',
  version int not null default 1,
  created_by uuid references auth.users (id) on delete set null default auth.uid(),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (ends_at > starts_at and ends_at < starts_at + interval '31 days'),
  check (sign_up_until <= ends_at)
);
comment on table public.events is 'Events: what happens once, at a time, so that people of different fields meet.';
comment on column public.events.id is 'Key.';
comment on column public.events.code is 'Short public code of /e/CODE; never changes.';
comment on column public.events.title is 'Title.';
comment on column public.events.kana is 'Reading in kana.';
comment on column public.events.form is 'Form: 交流会, アイデアソン, まち歩き …';
comment on column public.events.purpose is 'What its host would like to come of it (何が生まれたらうれしいか), in one sentence.';
comment on column public.events.description is 'What happens there, in plain sentences.';
comment on column public.events.starts_at is 'When it begins.';
comment on column public.events.ends_at is 'When it ends.';
comment on column public.events.area_code is 'The area it is for, by which curators find it, besides those of its places.';
comment on column public.events.group_id is 'The group that hosts it; null: a person without a group.';
comment on column public.events.series_id is 'The series it belongs to.';
comment on column public.events.copied_from is 'The past event it was made from.';
comment on column public.events.local_issue_id is 'The 地域課題 it takes up.';
comment on column public.events.place_note is 'Where exactly (room, meeting point), in words; or where, when no place of the map is named.';
comment on column public.events.capacity is 'How many people fit in; null: no limit.';
comment on column public.events.sign_up is 'One signs up for it; false: just come.';
comment on column public.events.sign_up_until is 'Deadline of signing up; null: until it is over.';
comment on column public.events.cost_min is 'Lowest price for one person, yen; 0 is free; null: not known.';
comment on column public.events.cost_max is 'Highest price for one person, yen.';
comment on column public.events.cost_note is 'The price in words.';
comment on column public.events.languages is 'Languages spoken there, BCP 47.';
comment on column public.events.access is 'What there is: the access facts of places.';
comment on column public.events.childcare is 'Small children are looked after (託児).';
comment on column public.events.status is 'What its host says; the state that is shown is private.event_state.';
comment on column public.events.status_note is 'Why it was cancelled or postponed, for all to read.';
comment on column public.events.search_text is 'Folded text of what anyone may see, reading first, for search and order. Kept by trigger.';
comment on column public.events.version is 'Counts changes; an edit names the version it was made on.';
comment on column public.events.created_by is 'Account that made it.';
comment on column public.events.created_at is 'When made.';
comment on column public.events.updated_at is 'When last changed.';
create index events_starts_at on public.events (starts_at);
create index events_ends_at on public.events (ends_at);
create index events_area on public.events (area_code);
create index events_group on public.events (group_id);
create index events_series on public.events (series_id);
create index events_copied_from on public.events (copied_from);
create index events_local_issue on public.events (local_issue_id);
create index events_created_by on public.events (created_by);

create table public.event_seats (
  event_id uuid primary key references public.events (id) on delete cascade,
  taken int not null default 0 check (taken >= 0),
  waiting int not null default 0 check (waiting >= 0)
);
comment on table public.event_seats is
  'How many people have a seat at an event, and how many wait for one. Signing up locks this row, not the event.';
comment on column public.event_seats.event_id is 'The event.';
comment on column public.event_seats.taken is 'People who have a seat.';
comment on column public.event_seats.waiting is 'People on the waiting list.';

create table public.event_private (
  event_id uuid primary key references public.events (id) on delete cascade,
  online_url text check (online_url ~ '^https?://' and char_length(online_url) <= 500),
  online boolean not null generated always as (online_url is not null) stored,
  board_code text not null default private.random_code()
);
comment on table public.event_private is
  'What only hosts and curators of an event read; the link to take part online also reaches who has a seat, through her seat.';
comment on column public.event_private.event_id is 'The event.';
comment on column public.event_private.online_url is 'Where to take part online.';
comment on column public.event_private.online is 'One can take part online; anyone may know that, not where.';
comment on column public.event_private.board_code is 'Code by which those on site write on the board of ideas.';

-- Triggers ----------------------------------------------------------------------------------

create function private.fold_event() returns trigger language plpgsql set search_path = '' as $$
begin
  new.search_text := private.fold_text(pg_catalog.concat_ws(' ', new.kana, new.title, new.purpose, new.description));
  return new;
end
$$;
comment on function private.fold_event() is 'Keeps events.search_text.';
create trigger events_1_fold before insert or update on public.events
  for each row execute function private.fold_event();
create trigger events_2_stamp_insert before insert on public.events
  for each row execute function private.stamp_record();
create trigger events_2_stamp_update before update on public.events
  for each row when (old.* is distinct from new.*) execute function private.stamp_record();

create function private.begin_event() returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
begin
  insert into public.event_seats (event_id) values (new.id);
  insert into public.event_private (event_id) values (new.id);
  return null;
end
$$;
comment on function private.begin_event() is 'After trigger: every event has its rows of seats and of what is private.';
create trigger events_begun after insert on public.events
  for each row execute function private.begin_event();

-- State -------------------------------------------------------------------------------------

create function private.state_of_event(e public.events, taken int, at timestamptz) returns text
  language sql immutable
  set search_path = ''
as $$
  select case
    when e.status in ('draft', 'cancelled', 'postponed', 'reported') then e.status::text
    when e.ends_at <= at then 'held'
    when e.status = 'closed' or (e.sign_up and e.sign_up_until <= at) then 'closed'
    when e.sign_up and taken >= e.capacity then 'full'
    else 'open'
  end
$$;
comment on function private.state_of_event(public.events, int, timestamptz) is
  'event_state of a row that was read already. Mirrors eventState in src/domain/event/state.ts; both are tested on the same table.';

create function private.event_state(event uuid, at timestamptz default pg_catalog.now()) returns text
  language sql stable
  set search_path = ''
as $$
  select private.state_of_event(e, s.taken, at)
  from public.events e join public.event_seats s on s.event_id = e.id
  where e.id = event_state.event
$$;
comment on function private.event_state(uuid, timestamptz) is
  'Where an event stands at a moment: draft, open, full (a waiting list), closed (no more sign-ups), held (over), reported, cancelled, postponed. Null where there is none.';

-- Who ---------------------------------------------------------------------------------------

create function private.hosts_event(event uuid) returns boolean
  language sql stable security definer
  set search_path = ''
as $$
  select exists (
    select from public.events e where e.id = hosts_event.event and (
      private.edits_group(e.group_id)
      or (e.group_id is null and e.created_by = (select auth.uid()))
      or private.is_admin()))
$$;
comment on function private.hosts_event(uuid) is
  'Whether the visitor hosts the event: an editor of its group, who made it without a group, an admin.';
grant execute on function private.hosts_event(uuid) to anon, authenticated;
