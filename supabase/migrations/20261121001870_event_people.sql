-- The host's list: who comes, checking in at the door, cancelling for who phones. Reading is plain
-- selecting under the policies of sign_ups.

create function public.check_in(entries jsonb) returns int
  language plpgsql security definer
  set search_path = ''
as $$
declare
  tap record;
  counted int := 0;
begin
  -- A phone without a network sends its taps later, perhaps twice, perhaps after another helper's.
  for tap in
    select t.sign_up, t.came, least(t.at, pg_catalog.now()) as at
    from pg_catalog.jsonb_to_recordset(entries) t (sign_up uuid, came boolean, at timestamptz)
    order by t.at limit 500
  loop
    update public.sign_ups s set
        checked_in_at = case when tap.came then coalesce(s.checked_in_at, tap.at) end,
        check_in_said_at = tap.at
      where s.id = tap.sign_up and s.status in ('in', 'waiting') and private.keeps_event(s.event_id)
        and (s.check_in_said_at is null or s.check_in_said_at < tap.at);
    if found then
      counted := counted + 1;
    end if;
  end loop;
  return counted;
end
$$;
comment on function public.check_in(jsonb) is
  'Taps at the door: [{sign_up, came, at}], as they were tapped; how many changed something. The latest tap of one person holds, in whatever order they arrive; what is not the visitor''s event is passed over.';

create function public.cancel_participant(sign_up uuid) returns void
  language plpgsql security definer
  set search_path = ''
as $$
declare
  s public.sign_ups;
begin
  select * into s from public.sign_ups k where k.id = cancel_participant.sign_up;
  if s.id is null or not private.keeps_event(s.event_id) then
    raise exception 'Not hers to cancel.' using errcode = 'EN020';
  end if;
  perform private.give_back(s);
end
$$;
comment on function public.cancel_participant(uuid) is
  'Who keeps the event cancels for somebody who phones; who waits moves up. EN020: not her event.';

create function private.notify_registered(event uuid, what text, words text default null) returns int
  language plpgsql volatile
  set search_path = ''
as $$
declare
  s record;
  told int := 0;
begin
  for s in select k.id from public.sign_ups k where k.event_id = event and k.status in ('in', 'waiting') order by k.number loop
    perform private.mail_seat(s.id, 'event-news', what, words);
    told := told + 1;
  end loop;
  return told;
end
$$;
comment on function private.notify_registered(uuid, text, text) is
  'Writes to all who have a seat or wait, about the event as it is now: what is cancelled, postponed, reopened or changed; words of the host go with it. How many sign-ups there are, also those that only a phone call reaches.';

create function public.event_role(code text) returns text
  language sql stable security definer
  set search_path = ''
as $$
  select case when private.hosts_event(e.id) then 'host' when private.curates_event(e.id) then 'curator' end
  from public.events e where e.code = event_role.code
$$;
comment on function public.event_role(text) is 'How the visitor keeps an event: host, curator; null: she does not, or there is none.';

grant execute on function public.check_in(jsonb), public.cancel_participant(uuid), public.event_role(text) to authenticated;
