-- The code of a hall (event_private.board_code): on the wall, typed into a phone, for its board and its
-- walk. Six of 25 letters: 244 million. Only wrong ones count. An address may be wrong 40 times an hour,
-- because sixty phones share one Wi-Fi; once an event met 3,000 wrong ones within a day, an address from
-- which nobody came in yet only three times a day. Who guesses from 10,000 networks has some 3,000 + 30,000
-- tries in that day: 1 in 7,400, for a board that is open for a day or two. Others' guesses keep nobody out:
-- the right code opens from every address that was not wrong too often itself.

create function private.knows_code(event uuid, typed text, visitor text) returns boolean
  language plpgsql
  set search_path = ''
as $$
declare
  of_event text := private.hash_of(knows_code.event::text);
  came_in text := private.hash_of(knows_code.event::text || ' ' || visitor);
  known boolean;
begin
  if nullif(pg_catalog.btrim(typed), '') is null then
    return false;
  end if;
  -- A thousand at once from one address come one after the other, and are a thousand.
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('code ' || visitor, 0));
  known := private.form_used_up('code known', came_in, 1, '1 day');
  -- Looked at before the code is: who guessed too often learns nothing more.
  if private.form_used_up('code', visitor, 40) or (not known
    and private.form_used_up('code', visitor, 3, '1 day') and private.form_used_up('code for', of_event, 3000, '1 day')) then
    raise exception 'Too many wrong codes.' using errcode = 'EN010';
  end if;
  if exists (select from public.event_private p
      where p.event_id = knows_code.event and p.board_code = pg_catalog.upper(pg_catalog.btrim(typed))) then
    insert into private.form_uses (form, visitor) select 'code known', came_in where not known;
    return true;
  end if;
  -- An answer, not an error: a guess that was undone would not be counted.
  perform private.count_form_use('code', visitor, 40);
  insert into private.form_uses (form, visitor) select 'code for', of_event
    where not private.form_used_up('code for', of_event, 3000, '1 day');
  return false;
end
$$;
comment on function private.knows_code(uuid, text, text) is
  'Whether this is the code of the event''s hall. Counts wrong ones, by address and for the event; nothing typed is none. EN010: this address was wrong too often, whether or not it is right now.';
