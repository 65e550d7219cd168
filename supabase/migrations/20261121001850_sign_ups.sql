-- Sign-ups: who takes part in an event. Only its host's editors, the curators of its area and she
-- herself read one; everyone else reads numbers. Written by functions only.

create type public.sign_up_status as enum ('unconfirmed', 'in', 'waiting', 'cancelled');
comment on type public.sign_up_status is
  'unconfirmed: a code was mailed and not typed in yet; it holds no seat and is gone after a day. in: has its seats. waiting: on the waiting list, in the order of the numbers. cancelled: by herself or the host.';
create type public.arrangement_kind as enum ('sign_language', 'captioning', 'wheelchair_seat', 'childcare', 'easy_japanese');
comment on type public.arrangement_kind is '手話通訳, 要約筆記, 車いす席, 託児, やさしい日本語. There is no other, no reason and no text.';

create table public.sign_ups (
  id uuid primary key default gen_random_uuid(),
  event_id uuid not null references public.events (id) on delete cascade,
  number int check (number > 0),
  person_id uuid references auth.users (id) on delete cascade,
  name text not null check (char_length(name) between 1 and 60),
  people int not null default 1 check (people between 1 and 20),
  brings text check (char_length(brings) between 1 and 140),
  seeks text check (char_length(seeks) between 1 and 140),
  answers jsonb not null default '{}' check (pg_catalog.jsonb_typeof(answers) = 'object' and pg_catalog.pg_column_size(answers) < 8000),
  photo_consent boolean,
  proxy_by uuid,
  status public.sign_up_status not null default 'unconfirmed',
  email text check (email ~ '^[^[:space:][:cntrl:]@<>",;:\\()\[\]]{1,64}@[^[:space:][:cntrl:]@<>",;:\\()\[\]]{1,190}$' and email = pg_catalog.lower(email)),
  phone text check (phone ~ '^[0-9+() -]{6,20}$'),
  locale public.locale_name,
  key uuid not null unique,
  link_hash text unique check (link_hash ~ '^[0-9a-f]{64}$'),
  code_hash text check (code_hash ~ '^[0-9a-f]{64}$'),
  code_tries int not null default 0,
  checked_in_at timestamptz,
  check_in_said_at timestamptz,
  confirmed_at timestamptz,
  created_at timestamptz not null default now(),
  unique (event_id, number),
  check ((status = 'unconfirmed') = (confirmed_at is null)),
  check ((confirmed_at is null) = (number is null))
);
comment on table public.sign_ups is
  'Sign-ups of events, one for a person or a small group that comes together. Deleted some time after the event, when only the figures stay.';
comment on column public.sign_ups.id is 'Key; also what is checked in by.';
comment on column public.sign_ups.event_id is 'The event.';
comment on column public.sign_ups.number is 'Order in which seats were asked for, from 1; given when the sign-up is confirmed, never to another.';
comment on column public.sign_ups.person_id is 'Her account, if she has one.';
comment on column public.sign_ups.name is 'Name or nickname.';
comment on column public.sign_ups.people is 'How many come together; they get their seats together or wait together.';
comment on column public.sign_ups.brings is 'What she brings along, in a line.';
comment on column public.sign_ups.seeks is 'What she looks for, in a line.';
comment on column public.sign_ups.answers is 'Answers to the host''s questions, by the question''s id.';
comment on column public.sign_ups.photo_consent is 'Whether she may be in photos; null: not asked, so no.';
comment on column public.sign_ups.proxy_by is
  'Who registered her, by phone or at the door; no reference, so that her row is no part of that account''s data.';
comment on column public.sign_ups.status is 'unconfirmed, in, waiting or cancelled.';
comment on column public.sign_ups.email is 'Where her mails go, if she has no account.';
comment on column public.sign_ups.phone is 'Number to call back, of those who registered by phone.';
comment on column public.sign_ups.locale is 'Reading of the page she signed up on without an account, and of her mails; null: her account''s.';
comment on column public.sign_ups.key is 'Made by the form: the same form sent twice is one sign-up.';
comment on column public.sign_ups.link_hash is 'SHA-256, hexadecimal, of the secret of her own page; her mails have secrets of their own.';
comment on column public.sign_ups.code_hash is 'SHA-256, hexadecimal, of key and mailed code; null once it was typed in.';
comment on column public.sign_ups.code_tries is 'How often a wrong code was typed in.';
comment on column public.sign_ups.checked_in_at is 'When she came; null: she has not (yet).';
comment on column public.sign_ups.check_in_said_at is 'When a helper last tapped; what was tapped before and arrives later changes nothing.';
comment on column public.sign_ups.confirmed_at is 'When she was given her seat or her place on the waiting list.';
comment on column public.sign_ups.created_at is 'When the form was sent.';
create unique index sign_ups_once_address on public.sign_ups (event_id, email) where status in ('in', 'waiting');
create unique index sign_ups_once_person on public.sign_ups (event_id, person_id) where status in ('in', 'waiting');
create index sign_ups_waiting on public.sign_ups (event_id, number) where status = 'waiting';
create index sign_ups_person on public.sign_ups (person_id);
create index sign_ups_unconfirmed on public.sign_ups (created_at) where status = 'unconfirmed';

create table public.sign_up_fields (
  sign_up_id uuid not null references public.sign_ups (id) on delete cascade,
  field_code text not null references public.fields (code) on delete cascade,
  primary key (sign_up_id, field_code)
);
comment on table public.sign_up_fields is 'Fields that a sign-up comes from.';
comment on column public.sign_up_fields.sign_up_id is 'The sign-up.';
comment on column public.sign_up_fields.field_code is 'A field.';
create index sign_up_fields_field on public.sign_up_fields (field_code);

create table public.sign_up_arrangements (
  sign_up_id uuid not null references public.sign_ups (id) on delete cascade,
  kind public.arrangement_kind not null,
  primary key (sign_up_id, kind)
);
comment on table public.sign_up_arrangements is
  'Arrangements wished for, ticked from a list: never a reason, never words. Read by the host alone; deleted 7 days after the event.';
comment on column public.sign_up_arrangements.sign_up_id is 'The sign-up.';
comment on column public.sign_up_arrangements.kind is 'What is wished for.';

-- Rights ------------------------------------------------------------------------------------

alter table public.sign_ups enable row level security;
create policy "who keeps the event and she herself read a sign-up" on public.sign_ups for select to authenticated
  using (private.keeps_event(event_id) or person_id = (select auth.uid()));
grant select (id, event_id, number, person_id, name, people, brings, seeks, answers, photo_consent, proxy_by, status, email, phone,
  checked_in_at, confirmed_at, created_at) on public.sign_ups to authenticated;

alter table public.sign_up_fields enable row level security;
create policy "fields are read with their sign-up" on public.sign_up_fields for select to authenticated
  using (exists (select from public.sign_ups s where s.id = sign_up_id));
grant select on public.sign_up_fields to authenticated;

alter table public.sign_up_arrangements enable row level security;
create policy "the host and she herself read arrangements" on public.sign_up_arrangements for select to authenticated
  using (exists (
    select from public.sign_ups s
    where s.id = sign_up_id and (private.hosts_event(s.event_id) or s.person_id = (select auth.uid()))));
grant select on public.sign_up_arrangements to authenticated;

-- Seats -------------------------------------------------------------------------------------

create function private.seats_taken(event uuid) returns int
  language sql stable
  set search_path = ''
as $$
  select coalesce(pg_catalog.sum(s.people), 0)::int from public.sign_ups s where s.event_id = event and s.status = 'in'
$$;
comment on function private.seats_taken(uuid) is 'How many seats of an event are taken.';

create function private.lock_event(event uuid) returns public.events
  language plpgsql volatile
  set search_path = ''
as $$
declare
  locked public.events;
begin
  perform from public.event_seats s where s.event_id = lock_event.event for update;
  -- Read afterwards: as whoever held it before left it.
  select * into locked from public.events e where e.id = lock_event.event;
  return locked;
end
$$;
comment on function private.lock_event(uuid) is
  'The event, its seats held by this transaction: seats are given, changed and freed one after the other.';

create function private.count_seats(event uuid) returns void
  language sql volatile
  set search_path = ''
as $$
  update public.event_seats k set taken = c.taken, waiting = c.waiting
  from (
    select coalesce(pg_catalog.sum(s.people) filter (where s.status = 'in'), 0)::int as taken,
      coalesce(pg_catalog.sum(s.people) filter (where s.status = 'waiting'), 0)::int as waiting
    from public.sign_ups s where s.event_id = count_seats.event and s.status in ('in', 'waiting')) c
  where k.event_id = count_seats.event and (k.taken, k.waiting) is distinct from (c.taken, c.waiting)
$$;
comment on function private.count_seats(uuid) is
  'Writes how many seats are taken and how many people wait, after either changed. The caller holds the event, see lock_event.';

create function private.mail_seat(sign_up uuid, template text, what text, words text default null, period_key text default null)
  returns void
  language sql volatile
  set search_path = ''
as $$
  select private.send_mail(s.person_id, s.email, template, pg_catalog.jsonb_build_object(
      'what', what, 'sign_up', s.id, 'code', e.code, 'title', e.title, 'starts_at', e.starts_at, 'ends_at', e.ends_at,
      'status', s.status, 'people', s.people, 'words', coalesce(mail_seat.words, ''), 'number', s.number), period_key, s.locale)
  from public.sign_ups s join public.events e on e.id = s.event_id
  where s.id = mail_seat.sign_up and num_nonnulls(s.person_id, s.email) > 0
$$;
comment on function private.mail_seat(uuid, text, text, text, text) is
  'Writes to who signed up, at her account or address; nothing where she has neither. The mail''s own link opens her page.';

create function private.move_up(event public.events) returns void
  language plpgsql volatile
  set search_path = ''
as $$
declare
  first public.sign_ups;
begin
  if event.status in ('draft', 'cancelled', 'reported') or event.ends_at < pg_catalog.now() then
    perform private.count_seats(event.id);
    return;
  end if;
  loop
    select * into first from public.sign_ups s
      where s.event_id = event.id and s.status = 'waiting' order by s.number limit 1;
    -- A group that is first and does not fit yet is not overtaken, and never split.
    exit when first.id is null or private.seats_taken(event.id) + first.people > event.capacity;
    update public.sign_ups s set status = 'in' where s.id = first.id;
    perform private.mail_seat(first.id, 'seat', 'moved_up');
  end loop;
  perform private.count_seats(event.id);
end
$$;
comment on function private.move_up(public.events) is
  'Gives free seats to the waiting list, in its order, with a mail to each, and counts both. The caller holds the event, see lock_event.';

create function private.seats_follow_capacity() returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
begin
  perform private.move_up(private.lock_event(new.id));
  return null;
end
$$;
comment on function private.seats_follow_capacity() is 'After more seats were set up: who waits moves up.';
create trigger events_9_seats_follow after update of capacity on public.events
  for each row when (new.capacity is distinct from old.capacity) execute function private.seats_follow_capacity();

create function private.seat_leaves() returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
declare
  event public.events;
begin
  -- Gone with its account. With the event itself there is nobody to move up for.
  event := private.lock_event(old.event_id);
  if event.id is not null then
    perform private.move_up(event);
  end if;
  return null;
end
$$;
comment on function private.seat_leaves() is 'After a sign-up was deleted whose event is still to come: its seats go to the waiting list.';
create trigger sign_ups_leave after delete on public.sign_ups
  for each row when (old.status in ('in', 'waiting')) execute function private.seat_leaves();
