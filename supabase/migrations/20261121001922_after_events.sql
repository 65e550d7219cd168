-- Asking hosts: for the report some days after an event, and months later how the 次の一歩 are going.
-- The answer needs no account: the link of the mail opens it.

create table public.outcome_reminders (
  event_id uuid not null references public.events (id) on delete cascade,
  person_id uuid not null references auth.users (id) on delete cascade,
  stage int not null check (stage in (3, 7)),
  mail_id uuid references public.mails (id) on delete set null,
  sent_on date not null,
  primary key (event_id, person_id, stage)
);
comment on table public.outcome_reminders is 'Whom it was asked to write the report of an event: once after three days, once after seven.';
comment on column public.outcome_reminders.event_id is 'The event.';
comment on column public.outcome_reminders.person_id is 'Its host.';
comment on column public.outcome_reminders.stage is 'Days after the end.';
comment on column public.outcome_reminders.mail_id is 'The mail.';
comment on column public.outcome_reminders.sent_on is 'Date in Japan.';
create index outcome_reminders_person on public.outcome_reminders (person_id);
create index outcome_reminders_mail on public.outcome_reminders (mail_id);

create table public.step_follow_ups (
  event_id uuid not null references public.events (id) on delete cascade,
  person_id uuid not null references auth.users (id) on delete cascade,
  mail_id uuid references public.mails (id) on delete set null,
  sent_on date not null,
  primary key (event_id, person_id)
);
comment on table public.step_follow_ups is 'Who was asked how the steps of an event are going, once.';
comment on column public.step_follow_ups.event_id is 'The event.';
comment on column public.step_follow_ups.person_id is 'Its host, or who posts for a group that took a step.';
comment on column public.step_follow_ups.mail_id is 'The mail, whose link opens the answer.';
comment on column public.step_follow_ups.sent_on is 'Date in Japan.';
create index step_follow_ups_person on public.step_follow_ups (person_id);
create index step_follow_ups_mail on public.step_follow_ups (mail_id);

alter table public.outcome_reminders enable row level security;
create policy "a person reads which reports she was asked for" on public.outcome_reminders for select to authenticated
  using (person_id = (select auth.uid()));
grant select (event_id, person_id, stage, sent_on) on public.outcome_reminders to authenticated;
alter table public.step_follow_ups enable row level security;
create policy "a person reads which steps she was asked about" on public.step_follow_ups for select to authenticated
  using (person_id = (select auth.uid()));
grant select (event_id, person_id, sent_on) on public.step_follow_ups to authenticated;

create function private.reporters_of(event uuid) returns setof uuid
  language sql stable
  set search_path = ''
as $$
  select m.user_id from public.events e join public.group_members m on m.group_id = e.group_id where e.id = reporters_of.event
  union
  select e.created_by from public.events e where e.id = reporters_of.event and e.group_id is null and e.created_by is not null
$$;
comment on function private.reporters_of(uuid) is 'Accounts that host an event: who posts for its group, or who made it without one.';

create function public.ask_for_reports(at timestamptz default now()) returns int
  language plpgsql
  set search_path = ''
as $$
declare
  today date := (ask_for_reports.at at time zone 'Asia/Tokyo')::date;
  person record;
  mail uuid;
  sent int := 0;
begin
  -- Only one job at a time; another one that comes meanwhile has nothing to do.
  if not pg_catalog.pg_try_advisory_xact_lock(pg_catalog.hashtextextended('engawa reports', 0)) then
    return 0;
  end if;
  for person in
    with late as (
      select e.id, e.code, e.title, d.days, case when d.days >= 7 then 7 else 3 end as stage, host as person_id
      from public.events e, private.reporters_of(e.id) host,
        lateral (select today - (e.ends_at at time zone 'Asia/Tokyo')::date as days) d
      where e.status in ('open', 'closed') and e.ends_at <= ask_for_reports.at
        -- What a job that was away could not ask in time is asked later, but not after months.
        and d.days between 3 and 30
        and not exists (select from public.outcomes o where o.event_id = e.id and o.status = 'published')
        and not exists (select from public.mail_preferences p where p.person_id = host and not p.notices)
    )
    select l.person_id, pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
        'id', l.id, 'code', l.code, 'title', l.title, 'stage', l.stage) order by l.days desc, l.code) as events
    from late l
    where not exists (select from public.outcome_reminders r
      where r.event_id = l.id and r.person_id = l.person_id and r.stage >= l.stage)
    group by l.person_id
  loop
    mail := private.send_mail(person.person_id, null, 'report-reminder', pg_catalog.jsonb_build_object('events', (
        select pg_catalog.jsonb_agg(x - '{id}'::text[] order by n) from pg_catalog.jsonb_array_elements(person.events) with ordinality l (x, n))),
      'reports ' || today);
    insert into public.outcome_reminders (event_id, person_id, stage, mail_id, sent_on)
      select (x ->> 'id')::uuid, person.person_id, (x ->> 'stage')::int, mail, today
      from pg_catalog.jsonb_array_elements(person.events) x
      on conflict do nothing;
    sent := sent + 1;
  end loop;
  return sent;
end
$$;
comment on function public.ask_for_reports(timestamptz) is
  'For the daily job: asks hosts for reports that are missing three and seven days after the end, once each, one mail a person for all her events; how many mails. Again at the same time it writes none.';

create function public.ask_about_steps(at timestamptz default now()) returns int
  language plpgsql
  set search_path = ''
as $$
declare
  today date := (ask_about_steps.at at time zone 'Asia/Tokyo')::date;
  person record;
  mail uuid;
  sent int := 0;
begin
  if not pg_catalog.pg_try_advisory_xact_lock(pg_catalog.hashtextextended('engawa steps', 0)) then
    return 0;
  end if;
  for person in
    with asked as (
      select e.id, e.code, e.title, o.published_at, k.person_id
      from public.outcomes o join public.events e on e.id = o.event_id and e.status = 'reported', lateral (
        select host as person_id from private.reporters_of(e.id) host
        union
        select m.user_id from public.next_steps s join public.group_members m on m.group_id = s.group_id
        where s.event_id = e.id and s.state in ('planned', 'doing')) k
      where o.status = 'published' and o.published_at + interval '3 months' <= ask_about_steps.at
        and exists (select from public.next_steps s where s.event_id = e.id and s.state in ('planned', 'doing'))
        and not exists (select from public.mail_preferences p where p.person_id = k.person_id and not p.notices)
    )
    select a.person_id, pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('id', a.id, 'title', a.title) order by a.published_at, a.code) as events
    from asked a
    where not exists (select from public.step_follow_ups f where f.event_id = a.id and f.person_id = a.person_id)
    group by a.person_id
  loop
    mail := private.send_mail(person.person_id, null, 'steps-follow-up', pg_catalog.jsonb_build_object('events', (
        select pg_catalog.jsonb_agg(x -> 'title' order by n) from pg_catalog.jsonb_array_elements(person.events) with ordinality l (x, n))),
      'steps ' || today);
    insert into public.step_follow_ups (event_id, person_id, mail_id, sent_on)
      select (x ->> 'id')::uuid, person.person_id, mail, today from pg_catalog.jsonb_array_elements(person.events) x
      on conflict do nothing;
    sent := sent + 1;
  end loop;
  return sent;
end
$$;
comment on function public.ask_about_steps(timestamptz) is
  'For the daily job: three months after a report asks its host, and the groups that took a step, how the open steps are going; once, one mail a person for all events; how many mails.';

-- The page behind the mail ------------------------------------------------------------------

create function private.asked_steps(mail public.mails) returns setof public.next_steps
  language sql stable
  set search_path = ''
as $$
  select s.* from public.step_follow_ups f
  join public.outcomes o on o.event_id = f.event_id and o.status = 'published'
  join public.next_steps s on s.event_id = f.event_id
  where mail.template = 'steps-follow-up' and f.mail_id = mail.id
    -- Who has left the group since does not speak for it any more.
    and (f.person_id in (select private.reporters_of(f.event_id))
      or exists (select from public.group_members m where m.group_id = s.group_id and m.user_id = f.person_id))
$$;
comment on function private.asked_steps(public.mails) is 'The steps a mail asks about, as far as its reader still speaks for them.';

create function public.open_steps(token text) returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
declare
  mail public.mails := private.mail_of(token);
begin
  if mail.id is null or mail.template <> 'steps-follow-up' then
    return null;
  end if;
  return (
    select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('code', e.code, 'title', e.title, 'steps', (
        select pg_catalog.jsonb_agg(x order by n) from pg_catalog.jsonb_array_elements(private.steps_of(e.id)) with ordinality l (x, n)
        where (x ->> 'id')::uuid in (select s.id from private.asked_steps(mail) s))) order by e.starts_at, e.code), '[]')
    from public.events e where e.id in (select s.event_id from private.asked_steps(mail) s));
end
$$;
comment on function public.open_steps(text) is
  'What the page of a follow-up''s link shows: [{code, title, steps}]; null when the link is not good (any more). Changes nothing.';

create function public.answer_steps(token text, visitor text, answers jsonb) returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  mail public.mails;
  changed int := 0;
begin
  perform private.count_from_address('mail link', visitor);
  mail := private.mail_of(token);
  if mail.id is null or mail.template <> 'steps-follow-up' then
    return null;
  elsif private.blocked_reason(answers::text, mail.person_id) is not null then
    raise exception 'Words that are not taken here.' using errcode = '23514';
  end if;
  with said as (
    select (x ->> 'id')::uuid as id, (x ->> 'state')::public.next_step_state as state, nullif(pg_catalog.btrim(x ->> 'note'), '') as note
    from pg_catalog.jsonb_array_elements(answers) x
  ), written as (
    update public.next_steps s set state = a.state, note = a.note, updated_at = pg_catalog.now()
      from said a
      where s.id = a.id and s.id in (select k.id from private.asked_steps(mail) k) and (s.state, s.note) is distinct from (a.state, a.note)
      returning s.event_id
  ), noted as (
    -- A form of the report that is open meanwhile must not put back what was answered.
    update public.outcomes o set version = o.version + 1, sent_hash = null, updated_at = pg_catalog.now()
      where o.event_id in (select w.event_id from written w)
  )
  select pg_catalog.count(*) into changed from written;
  return pg_catalog.jsonb_build_object('changed', changed);
end
$$;
comment on function public.answer_steps(text, text, jsonb) is
  'The answer of that page, [{id, state, note}]; {changed}: how many steps. The same again changes nothing. Null when the link is not good any more. EN010: too many from one visitor. 23514: blocked words, or too long.';
grant execute on function public.open_steps(text), public.answer_steps(text, text, jsonb) to anon, authenticated;
