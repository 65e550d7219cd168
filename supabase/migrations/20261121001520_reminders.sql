-- Reminders: the keepers of entries that are due get one mail for all of them, when the first is due
-- and two and four weeks later. After the third the entry says itself that nobody confirmed it.

create table public.reminders (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references auth.users (id) on delete cascade,
  mail_id uuid references public.mails (id) on delete set null,
  sent_on date not null,
  unique (person_id, sent_on)
);
comment on table public.reminders is 'Reminders that went out, one a person and period. Written by public.remind.';
comment on column public.reminders.id is 'Key.';
comment on column public.reminders.person_id is 'Who was reminded.';
comment on column public.reminders.mail_id is 'The mail.';
comment on column public.reminders.sent_on is 'Date in Japan.';
create index reminders_mail on public.reminders (mail_id);

create table public.reminder_entries (
  id bigint generated always as identity primary key,
  reminder_id uuid not null references public.reminders (id) on delete cascade,
  place_id uuid references public.places (id) on delete cascade,
  activity_id uuid references public.activities (id) on delete cascade,
  group_id uuid references public.groups (id) on delete cascade,
  due_on date not null,
  step int not null check (step between 1 and 4),
  check (num_nonnulls(place_id, activity_id, group_id) = 1)
);
comment on table public.reminder_entries is 'What each reminder was about.';
comment on column public.reminder_entries.id is 'Running number.';
comment on column public.reminder_entries.reminder_id is 'The reminder.';
comment on column public.reminder_entries.place_id is 'The entry, if a place.';
comment on column public.reminder_entries.activity_id is 'The entry, if an activity.';
comment on column public.reminder_entries.group_id is 'The entry, if a group.';
comment on column public.reminder_entries.due_on is 'By which date it should have been confirmed.';
comment on column public.reminder_entries.step is '1 to 3: how many times this person was reminded of this date by then. 4: only named once more beside others.';
create index reminder_entries_reminder on public.reminder_entries (reminder_id);
create index reminder_entries_place on public.reminder_entries (place_id);
create index reminder_entries_activity on public.reminder_entries (activity_id);
create index reminder_entries_group on public.reminder_entries (group_id);

alter table public.reminders enable row level security;
create policy "a person reads her own reminders, admins read all" on public.reminders for select to authenticated
  using (person_id = (select auth.uid()) or (select private.is_admin()));
grant select (id, person_id, sent_on) on public.reminders to authenticated;
alter table public.reminder_entries enable row level security;
create policy "a person reads what she was reminded of, admins read all" on public.reminder_entries for select to authenticated
  using (exists (select from public.reminders r where r.id = reminder_id));
grant select on public.reminder_entries to authenticated;

create function public.remind(at timestamptz default now()) returns int
  language plpgsql
  set search_path = ''
as $$
declare
  today date := (at at time zone 'Asia/Tokyo')::date;
  person record;
  reminder uuid;
  sent int := 0;
begin
  -- Only one job at a time; another one that comes meanwhile has nothing to do.
  if not pg_catalog.pg_try_advisory_xact_lock(pg_catalog.hashtextextended('engawa remind', 0)) then
    return 0;
  end if;
  for person in
    with due as materialized (
      select d.*, keeper as person_id
      from private.due_records(today) d, private.keepers_of(d.place_id, d.activity_id, d.group_id) keeper
    ), counted as (
      select d.*, 1 + (
        select pg_catalog.count(*)::int from public.reminder_entries e join public.reminders r on r.id = e.reminder_id
        where r.person_id = d.person_id and e.due_on = d.due_on and e.step <= 3
          and coalesce(e.place_id, e.activity_id, e.group_id) = coalesce(d.place_id, d.activity_id, d.group_id)) as step
      from due d
    )
    select c.person_id,
      pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
        'place_id', c.place_id, 'activity_id', c.activity_id, 'group_id', c.group_id,
        'subject', c.subject, 'code', c.code, 'name', c.name, 'due_on', c.due_on, 'step', least(c.step, 4))
        order by c.due_on, c.code) as entries
    from counted c
    where not exists (
      -- Two weeks from one mail to the next, whatever becomes due in between.
      select from public.reminders r where r.person_id = c.person_id and r.sent_on > today - 14)
      -- Nor right after the yearly asking, which was about the same entries.
      and not exists (
        select from public.handover_mails h where h.person_id = c.person_id and h.sent_on > today - 14)
      and not exists (select from public.mail_preferences p where p.person_id = c.person_id and not p.notices)
    group by c.person_id
    -- After the third time there is silence, until something else is due.
    having bool_or(c.step <= 3)
  loop
    insert into public.reminders (person_id, sent_on) values (person.person_id, today) returning id into reminder;
    insert into public.reminder_entries (reminder_id, place_id, activity_id, group_id, due_on, step)
      select reminder, e.place_id, e.activity_id, e.group_id, e.due_on, e.step
      from pg_catalog.jsonb_to_recordset(person.entries)
        e (place_id uuid, activity_id uuid, group_id uuid, due_on date, step int);
    update public.reminders r set mail_id = private.send_mail(person.person_id, null, 'reminder',
        pg_catalog.jsonb_build_object('entries', (
          select pg_catalog.jsonb_agg(e - '{place_id,activity_id,group_id}'::text[]) from pg_catalog.jsonb_array_elements(person.entries) e)),
        'reminder ' || today)
      where r.id = reminder;
    sent := sent + 1;
  end loop;
  return sent;
end
$$;
comment on function public.remind(timestamptz) is
  'For the daily job: writes the reminders that are due at a time, one mail a person for all her entries, and says how many. Again at the same time it writes none.';
