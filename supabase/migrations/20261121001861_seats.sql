-- Her own page: what she said, whether she has a seat, and the buttons that change or cancel it. Opened
-- by a secret (of the page, or of a mail to her) or, of one event, by her account.

create function private.seat_at(token text, code text) returns public.sign_ups
  language sql stable
  set search_path = ''
as $$
  select s.* from public.sign_ups s
  where s.status <> 'unconfirmed' and s.id = coalesce(
    (select k.id from public.sign_ups k where k.link_hash = private.hash_of(nullif(token, ''))),
    (select (m.data ->> 'sign_up')::uuid from private.mail_of(token) m
     where m.template in ('seat', 'seat-reminder', 'event-news')),
    (select k.id from public.sign_ups k join public.events e on e.id = k.event_id
     where nullif(token, '') is null and e.code = seat_at.code and k.person_id = (select auth.uid()) and k.status <> 'unconfirmed'
     order by k.status = 'cancelled', k.number desc limit 1))
$$;
comment on function private.seat_at(text, text) is
  'The sign-up that a secret opens; without one, that of the signed-in person for the event of this code. Null: none.';

create function public.open_seat(token text, code text, visitor text) returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  s public.sign_ups;
begin
  -- Nobody guesses 64 digits; who tries is stopped all the same. Only what opens nothing counts: a hall
  -- looks at its own pages over one address as often as it likes.
  if nullif(token, '') is not null and private.form_used_up('seat from', visitor, 400, '5 minutes') then
    raise exception 'Too many of these in a while.' using errcode = 'EN010';
  end if;
  s := private.seat_at(token, code);
  if s.id is null and nullif(token, '') is not null then
    perform private.count_from_address('seat', visitor);
  end if;
  return (
    select pg_catalog.jsonb_build_object(
      'id', s.id, 'number', s.number, 'status', s.status, 'name', s.name, 'people', s.people,
      'brings', coalesce(s.brings, ''), 'seeks', coalesce(s.seeks, ''), 'answers', s.answers,
      'photo_consent', s.photo_consent, 'came', s.checked_in_at is not null,
      'fields', (select coalesce(pg_catalog.jsonb_agg(f.field_code), '[]') from public.sign_up_fields f where f.sign_up_id = s.id),
      'arrangements', (select coalesce(pg_catalog.jsonb_agg(a.kind), '[]') from public.sign_up_arrangements a where a.sign_up_id = s.id),
      'before', (select pg_catalog.count(*) from public.sign_ups w
        where s.status = 'waiting' and w.event_id = s.event_id and w.status = 'waiting' and w.number < s.number),
      'online_url', case when s.status = 'in' and private.event_state(e.id) in ('open', 'full', 'closed') then p.online_url end,
      'event', private.event_to_sign_up(e))
    from public.events e left join public.event_private p on p.event_id = e.id
    where e.id = s.event_id);
end
$$;
comment on function public.open_seat(text, text, text) is
  'What her page shows; null when there is no such seat (any more). before: how many wait before her. online_url only for who has a seat. Changes nothing but the count of guesses. EN010: too many guesses from one visitor.';

create function private.event_to_sign_up(event public.events) returns jsonb
  language sql stable
  set search_path = ''
as $$
  select pg_catalog.jsonb_build_object(
    'code', event.code, 'title', event.title, 'purpose', event.purpose, 'form', event.form, 'state', private.event_state(event.id),
    'starts_at', event.starts_at, 'ends_at', event.ends_at, 'sign_up', event.sign_up, 'sign_up_until', event.sign_up_until,
    'place_note', event.place_note, 'status_note', event.status_note, 'capacity', event.capacity, 'childcare', event.childcare,
    'taken', k.taken, 'waiting', k.waiting,
    'places', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('code', p.code, 'name', p.name) order by ep.position, p.code), '[]')
      from public.event_places ep join public.places p on p.id = ep.place_id
      where ep.event_id = event.id and p.status <> 'draft'),
    'questions', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
        'id', q.id, 'question', q.question, 'kind', q.kind, 'choices', q.choices, 'required', q.required) order by q.position), '[]')
      from public.event_questions q where q.event_id = event.id))
  from public.event_seats k where k.event_id = event.id
$$;
comment on function private.event_to_sign_up(public.events) is 'An event as its sign-up form and a seat''s page show it.';

create function public.sign_up_form(code text) returns jsonb
  language sql stable security definer
  set search_path = ''
as $$
  select private.event_to_sign_up(e) from public.events e where e.code = sign_up_form.code and e.status <> 'draft'
$$;
comment on function public.sign_up_form(text) is
  'What the form of an event shows: {code, title, purpose, form, state, starts_at, ends_at, sign_up, sign_up_until, place_note, status_note, capacity, childcare, taken, waiting, places, questions}; null where there is no such public event.';

create function private.keep_seat(s public.sign_ups) returns public.events
  language plpgsql
  set search_path = ''
as $$
declare
  event public.events;
begin
  if s.id is null or s.status not in ('in', 'waiting') then
    raise exception 'There is no such seat (any more).' using errcode = 'EN068';
  end if;
  event := private.lock_event(s.event_id);
  if event.status = 'cancelled' or event.ends_at <= pg_catalog.now() then
    raise exception 'The event is over.' using errcode = 'EN065', detail = private.event_state(event.id);
  end if;
  return event;
end
$$;
comment on function private.keep_seat(public.sign_ups) is
  'Holds the event of a seat that is to be changed. EN065: over or cancelled. EN068: no seat.';

create function private.change_seat(sign_up uuid, event public.events, entry jsonb) returns public.sign_up_status
  language plpgsql
  set search_path = ''
as $$
declare
  s public.sign_ups;
  wanted int := coalesce((entry ->> 'people')::int, 1);
begin
  select * into s from public.sign_ups k where k.id = change_seat.sign_up;
  -- More people need free seats that nobody waits for; who waits may be more or fewer as she likes.
  if s.status = 'in' and wanted > s.people and event.capacity is not null and (
    private.seats_taken(event.id) - s.people + wanted > event.capacity
    or exists (select from public.sign_ups w where w.event_id = event.id and w.status = 'waiting')) then
    raise exception 'There are not so many seats left.' using errcode = 'EN069';
  end if;
  perform private.write_entry(s.id, event, entry);
  -- Seats became free, or a smaller group fits now.
  perform private.move_up(event);
  select k.status into s.status from public.sign_ups k where k.id = s.id;
  return s.status;
end
$$;
comment on function private.change_seat(uuid, public.events, jsonb) is
  'Writes what she says now; her status afterwards. EN066: a field. EN069: not so many seats are left, all stays as it was. The caller holds the event.';

create function public.change_seat(token text, code text, entry jsonb, visitor text) returns public.sign_up_status
  language plpgsql security definer
  set search_path = ''
as $$
declare
  event public.events;
begin
  perform private.count_from_address('seat change', visitor);
  event := private.keep_seat(private.seat_at(token, code));
  -- Looked at again: now nobody else changes it.
  perform private.keep_seat(private.seat_at(token, code));
  return private.change_seat((private.seat_at(token, code)).id, event, entry);
end
$$;
comment on function public.change_seat(text, text, jsonb, text) is
  'A button of her page: changes number of people, answers, arrangements; her status afterwards. EN010: too many from one visitor. EN065: over or cancelled. EN066: a field, with {field, problem}. EN068: no such seat. EN069: not so many seats are left.';

create function private.give_back(s public.sign_ups) returns void
  language plpgsql
  set search_path = ''
as $$
declare
  event public.events := private.lock_event(s.event_id);
begin
  update public.sign_ups k set status = 'cancelled' where k.id = s.id and k.status in ('in', 'waiting');
  if found then
    -- What was to be arranged for her is nobody's business any more.
    delete from public.sign_up_arrangements a where a.sign_up_id = s.id;
    perform private.move_up(event);
    perform private.mail_seat(s.id, 'seat', 'cancelled');
  end if;
end
$$;
comment on function private.give_back(public.sign_ups) is
  'Cancels a sign-up, gives its seats to the waiting list and writes to both. Cancelled already: nothing.';

create function public.cancel_seat(token text, code text, visitor text) returns public.sign_up_status
  language plpgsql security definer
  set search_path = ''
as $$
declare
  s public.sign_ups;
begin
  perform private.count_from_address('seat change', visitor);
  s := private.seat_at(token, code);
  if s.id is null then
    raise exception 'There is no such seat (any more).' using errcode = 'EN068';
  end if;
  perform private.give_back(s);
  return 'cancelled'::public.sign_up_status;
end
$$;
comment on function public.cancel_seat(text, text, text) is
  'The other button: gives the seats back; who waits moves up and gets a mail. Pressed twice it changes nothing more. EN010: too many from one visitor. EN068: no such seat.';

create function public.my_seats() returns jsonb
  language sql stable security definer
  set search_path = ''
as $$
  select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
      'code', e.code, 'title', e.title, 'starts_at', e.starts_at, 'ends_at', e.ends_at, 'status', s.status, 'people', s.people,
      'state', private.event_state(e.id)) order by e.starts_at), '[]')
  from public.sign_ups s join public.events e on e.id = s.event_id
  where s.person_id = (select auth.uid()) and s.status in ('in', 'waiting') and e.ends_at > pg_catalog.now()
$$;
comment on function public.my_seats() is 'Events to come that the signed-in person has a seat at or waits for: [{code, title, starts_at, ends_at, status, people, state}].';

grant execute on function public.sign_up_form(text), public.open_seat(text, text, text), public.change_seat(text, text, jsonb, text),
  public.cancel_seat(text, text, text) to anon, authenticated;
grant execute on function public.my_seats() to authenticated;
