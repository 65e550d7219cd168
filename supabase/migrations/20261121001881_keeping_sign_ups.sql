-- Reminders to who signed up, and forgetting: for the daily job, which runs from seven in the morning.

create function public.remind_participants(at timestamptz default now()) returns int
  language plpgsql
  set search_path = ''
as $$
declare
  today date := (remind_participants.at at time zone 'Asia/Tokyo')::date;
  s record;
  sent int := 0;
begin
  for s in
    select k.id, d.day - today as ahead
    from public.events e
    join public.sign_ups k on k.event_id = e.id and k.status = 'in' and num_nonnulls(k.person_id, k.email) > 0,
      lateral (select (e.starts_at at time zone 'Asia/Tokyo')::date as day) d
    where e.status in ('open', 'closed') and e.starts_at > remind_participants.at
      and e.starts_at < remind_participants.at + interval '2 days' and d.day - today in (0, 1)
      -- Who signed up this morning knows.
      and k.confirmed_at < remind_participants.at - interval '6 hours'
  loop
    perform private.mail_seat(s.id, 'seat-reminder', case s.ahead when 0 then 'today' else 'tomorrow' end, null,
      'reminder ' || s.id || ' ' || today);
    sent := sent + 1;
  end loop;
  return sent;
end
$$;
comment on function public.remind_participants(timestamptz) is
  'For the daily job: writes to everyone who has a seat the day before and on the morning, once; how many. Not of events that are cancelled or postponed.';

create function public.forget_participants(days int, at timestamptz default now()) returns int
  language plpgsql
  set search_path = ''
as $$
declare
  e record;
  gone int := 0;
  here int;
begin
  delete from public.sign_ups s
    where s.status = 'unconfirmed' and s.created_at < forget_participants.at - interval '1 day';
  for e in
    with deleted as (
      delete from public.sign_up_arrangements a using public.sign_ups s, public.events v
        where s.id = a.sign_up_id and v.id = s.event_id and v.ends_at < forget_participants.at - interval '7 days'
        returning v.id)
    select d.id from deleted d group by d.id
  loop
    -- How many there were is nobody's business either.
    perform private.audit('arrangements.forgotten', 'event', e.id);
  end loop;
  for e in
    select v.id, v.ends_at from public.events v
    where v.ends_at < forget_participants.at and exists (select from public.sign_ups s where s.event_id = v.id)
  loop
    insert into public.event_figures as f (event_id, signed_up, attended, by_field, met_pairs, counted_at)
      select c.event_id, c.signed_up, c.attended, c.by_field, c.met_pairs, c.counted_at from private.count_event(e.id, true) c
      on conflict (event_id) do update set signed_up = excluded.signed_up, attended = excluded.attended,
        by_field = excluded.by_field, met_pairs = excluded.met_pairs, counted_at = excluded.counted_at;
    if e.ends_at < forget_participants.at - pg_catalog.make_interval(days => forget_participants.days) then
      delete from public.sign_ups s where s.event_id = e.id;
      get diagnostics here = row_count;
      perform private.audit('sign_ups.forgotten', 'event', e.id, pg_catalog.jsonb_build_object('sign_ups', here, 'days', days));
      gone := gone + here;
    end if;
  end loop;
  return gone;
end
$$;
comment on function public.forget_participants(int, timestamptz) is
  'For the daily job: deletes sign-ups that nobody confirmed within a day, arrangements 7 days after their event, and all of a sign-up so many days after it; the log says of both. The event''s figures stay. How many sign-ups went.';

create function public.event_forgotten(code text) returns jsonb
  language sql stable security definer
  set search_path = ''
as $$
  select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
      'at', l.at, 'what', pg_catalog.split_part(l.action, '.', 1), 'sign_ups', (l.detail ->> 'sign_ups')::int) order by l.id), '[]')
  from public.events e join public.audit_log l on l.record_id = e.id
  where e.code = event_forgotten.code and (select private.keeps_event(e.id))
    and l.action in ('sign_ups.forgotten', 'arrangements.forgotten')
$$;
comment on function public.event_forgotten(text) is
  'What the log says of an event''s people, for who keeps it: when which of their data was deleted, [{at, what: sign_ups, arrangements; sign_ups: how many}]. Nothing for anyone else.';
grant execute on function public.event_forgotten(text) to authenticated;
