-- Signing up: with a code by mail, with an account in one tap, or by somebody who registers another.

create function private.hash_of(secret text) returns text
  language sql immutable
  set search_path = ''
as $$ select pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(secret, 'UTF8')), 'hex') $$;
comment on function private.hash_of(text) is 'SHA-256 of a text, hexadecimal: what is kept of a secret.';

create function private.take_seat(sign_up uuid, event public.events, link_hash text) returns public.sign_up_status
  language plpgsql
  set search_path = ''
as $$
declare
  given public.sign_up_status;
begin
  update public.sign_ups s set
      status = case when event.capacity is null
          or (private.seats_taken(event.id) + s.people <= event.capacity and not exists (
            select from public.sign_ups w where w.event_id = event.id and w.status = 'waiting'))
        then 'in' else 'waiting' end::public.sign_up_status,
      number = 1 + coalesce((select pg_catalog.max(o.number) from public.sign_ups o where o.event_id = event.id), 0),
      confirmed_at = pg_catalog.now(), code_hash = null, link_hash = nullif(take_seat.link_hash, '')
    where s.id = take_seat.sign_up
    returning s.status into given;
  perform private.mail_seat(take_seat.sign_up, 'seat', case given when 'in' then 'in' else 'waiting' end);
  perform private.count_seats(event.id);
  return given;
end
$$;
comment on function private.take_seat(uuid, public.events, text) is
  'Gives a sign-up its seats, or its place at the end of the waiting list, and writes to her. The caller holds the event, see lock_event.';

create function public.sign_up(
  code text, key uuid, email text, entry jsonb, visitor text, locale public.locale_name default 'ja') returns text
  language plpgsql security definer
  set search_path = ''
as $$
declare
  mailbox text := pg_catalog.lower(pg_catalog.btrim(sign_up.email));
  event public.events;
  known uuid;
  made uuid;
  secret text;
begin
  -- The same form again, after a lost answer or a second tap.
  if exists (select from public.sign_ups s where s.key = sign_up.key) then
    return 'unconfirmed';
  end if;
  event := private.signing_up(code);
  perform private.count_from_address('sign-up', visitor);
  -- Nobody's mailbox is filled by others.
  perform private.count_form_use('sign-up to', private.hash_of(mailbox), 6);
  perform private.count_for('sign-up', event.id, 6000);
  select s.id into known from public.sign_ups s
    where s.event_id = event.id and s.email = mailbox and s.status in ('in', 'waiting');
  if known is not null then
    -- The answer is the same and the mail tells her: the form says to nobody who comes.
    perform private.mail_seat(known, 'seat', 'again', null, 'again ' || known || ' ' || private.today());
    return 'unconfirmed';
  end if;
  -- Six digits of what is random enough for keys.
  secret := pg_catalog.lpad((('x' || pg_catalog.left(pg_catalog.gen_random_uuid()::text, 8))::bit(32)::bigint % 1000000)::text, 6, '0');
  insert into public.sign_ups as s (event_id, name, email, locale, key, code_hash)
    values (event.id, '-', mailbox, sign_up.locale, sign_up.key, private.hash_of(sign_up.key || ' ' || secret))
    returning s.id into made;
  perform private.write_entry(made, event, entry);
  perform private.send_mail(null, mailbox, 'sign-up-code', pg_catalog.jsonb_build_object(
    'code', event.code, 'title', event.title, 'secret', secret), null, sign_up.locale);
  return 'unconfirmed';
end
$$;
comment on function public.sign_up(text, uuid, text, jsonb, text, public.locale_name) is
  'Takes a sign-up without an account; a code goes to the address, and without it no seat is held and all is deleted after a day. Who is signed up already gets her link again instead; the answer is the same. The same key again changes nothing. locale: of the page, for her mails. EN010: too many from one visitor, to one address or for one event. EN011: no such public event. EN065: not now, with the state. EN066: a field, with {field, problem}. 23514: no address.';

create function public.confirm_sign_up(key uuid, typed text, link_hash text, visitor text) returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  s public.sign_ups;
  event public.events;
  known uuid;
  state text;
begin
  select * into s from public.sign_ups k where k.key = confirm_sign_up.key;
  -- Pressed twice: a hall full of impatient fingers shares one address.
  if s.status in ('in', 'waiting') and s.link_hash = confirm_sign_up.link_hash then
    return pg_catalog.jsonb_build_object('outcome', s.status);
  end if;
  perform private.count_from_address('sign-up code', visitor);
  if s.id is null then
    return '{"outcome": "gone"}'::jsonb;
  end if;
  event := private.lock_event(s.event_id);
  select * into s from public.sign_ups k where k.key = confirm_sign_up.key;
  if s.status in ('in', 'waiting') and s.link_hash = confirm_sign_up.link_hash then
    return pg_catalog.jsonb_build_object('outcome', s.status);
  end if;
  if s.id is null or s.status <> 'unconfirmed' or s.created_at < pg_catalog.now() - interval '1 day' then
    return '{"outcome": "gone"}'::jsonb;
  end if;
  -- Answers, not errors: a try that was undone would not be counted.
  if s.code_tries >= 5 then
    return '{"outcome": "tries"}'::jsonb;
  end if;
  if s.code_hash is distinct from private.hash_of(s.key || ' ' || typed) then
    update public.sign_ups k set code_tries = k.code_tries + 1 where k.id = s.id;
    return pg_catalog.jsonb_build_object('outcome', case when s.code_tries = 4 then 'tries' else 'wrong' end);
  end if;
  state := private.event_state(event.id);
  if state not in ('open', 'full') then
    return pg_catalog.jsonb_build_object('outcome', 'closed', 'state', state);
  end if;
  select k.id into known from public.sign_ups k
    where k.event_id = event.id and k.email = s.email and k.status in ('in', 'waiting');
  if known is not null then
    delete from public.sign_ups k where k.id = s.id;
    perform private.mail_seat(known, 'seat', 'again', null, 'again ' || known || ' ' || private.today());
    return '{"outcome": "again"}'::jsonb;
  end if;
  return pg_catalog.jsonb_build_object('outcome', private.take_seat(s.id, event, confirm_sign_up.link_hash));
end
$$;
comment on function public.confirm_sign_up(uuid, text, text, text) is
  'Types in the mailed code: {outcome: in, waiting; wrong; tries: five were wrong; gone: none or too old; again: this address has its seat already; closed, with the state}. link_hash: SHA-256 of the secret of her page, which the site makes. Pressed twice with the same link_hash the answer is the same. EN010: too many from one visitor.';

create function public.sign_up_with_account(code text, key uuid, entry jsonb) returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  me uuid := (select auth.uid());
  event public.events;
  known public.sign_ups;
  made uuid;
begin
  if me is null then
    raise exception 'Nobody is signed in.' using errcode = 'EN020';
  end if;
  select e.* into event from public.events e where e.code = sign_up_with_account.code;
  event := private.lock_event(event.id);
  select * into known from public.sign_ups s
    where s.event_id = event.id and s.person_id = me and s.status in ('in', 'waiting');
  if known.id is not null then
    return pg_catalog.jsonb_build_object('outcome', known.status);
  end if;
  event := private.signing_up(code);
  perform private.count_by_account('sign-up', 20);
  perform private.count_for('sign-up', event.id, 6000);
  -- Cancelled and thought better of it with the same form: a new place at the end.
  update public.sign_ups s set key = pg_catalog.gen_random_uuid()
    where s.key = sign_up_with_account.key and s.person_id = me and s.status = 'cancelled';
  insert into public.sign_ups as s (event_id, name, person_id, key)
    values (event.id, '-', me, sign_up_with_account.key) returning s.id into made;
  perform private.write_entry(made, event, entry);
  return pg_catalog.jsonb_build_object('outcome', private.take_seat(made, event, null));
end
$$;
comment on function public.sign_up_with_account(text, uuid, jsonb) is
  'The signed-in person signs up: {outcome: in or waiting}; signed up already, it says so and changes nothing. EN010: too many by her or for the event. EN011, EN065, EN066: as sign_up. EN020: nobody is signed in.';

create function public.register_participant(code text, key uuid, entry jsonb, email text, phone text, link_hash text) returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  event public.events;
  known public.sign_ups;
  made uuid;
begin
  select e.* into event from public.events e where e.code = register_participant.code;
  if event.id is null or not private.keeps_event(event.id) then
    raise exception 'Not hers to register for.' using errcode = 'EN020';
  end if;
  event := private.lock_event(event.id);
  select * into known from public.sign_ups s where s.key = register_participant.key and s.event_id = event.id;
  if known.id is not null then
    return pg_catalog.jsonb_build_object('outcome', known.status, 'sign_up', known.id);
  end if;
  -- Also after the deadline and at the door, as long as it is not over.
  if private.event_state(event.id) not in ('open', 'full', 'closed') then
    raise exception 'Nobody can sign up for this event now.' using errcode = 'EN065',
      detail = private.event_state(event.id);
  end if;
  perform private.count_by_account('sign-up of others', 300);
  insert into public.sign_ups as s (event_id, name, email, phone, proxy_by, key)
    values (event.id, '-', nullif(pg_catalog.lower(pg_catalog.btrim(email)), ''), nullif(pg_catalog.btrim(phone), ''),
      (select auth.uid()), register_participant.key)
    returning s.id into made;
  perform private.write_entry(made, event, entry);
  return pg_catalog.jsonb_build_object('sign_up', made, 'outcome', private.take_seat(made, event, link_hash));
exception when unique_violation then
  raise exception 'This address has its seat already.' using errcode = 'EN067';
end
$$;
comment on function public.register_participant(text, uuid, jsonb, text, text, text) is
  'Who keeps the event registers somebody by phone or at the door: {outcome: in or waiting, sign_up}. The same key again changes nothing. EN010: too many by her. EN020: not her event. EN065: over, cancelled. EN066: a field. EN067: this address is signed up already. 23514: no address, no number.';

grant execute on function public.sign_up(text, uuid, text, jsonb, text, public.locale_name), public.confirm_sign_up(uuid, text, text, text) to anon, authenticated;
grant execute on function public.sign_up_with_account(text, uuid, jsonb),
  public.register_participant(text, uuid, jsonb, text, text, text) to authenticated;
