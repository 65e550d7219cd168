-- What a host does with an event at once, without waiting for the desk: sign-ups are opened or closed,
-- it is cancelled or postponed, and all who signed up hear of it. It is in the history as any change.

create function private.event_at(code text, hosted boolean) returns public.events
  language plpgsql
  set search_path = ''
as $$
declare
  e public.events;
begin
  select * into e from public.events k where k.code = event_at.code and (k.status <> 'draft' or private.keeps_event(k.id));
  if e.id is null or (select auth.uid()) is null then
    raise exception 'There is no such event.' using errcode = 'EN061';
  elsif hosted and not private.keeps_event(e.id) then
    raise exception 'Its hosts and the curators of its area do this.' using errcode = 'EN060';
  end if;
  return e;
end
$$;
comment on function private.event_at(text, boolean) is
  'The event with this code for a signed-in person. EN060: hosted, and she does not keep it. EN061: there is none for her.';

create function private.note_event_act(event uuid, base_version int, before jsonb, reason text) returns void
  language sql
  set search_path = ''
as $$
  insert into public.revisions (key, subject, record_id, base_version, base, proposed, before, after, applied_version,
      sees_all, areas, author_id, group_id, by_curator, reason, source, status, decided_by, decided_at)
    select pg_catalog.gen_random_uuid(), 'event', event, base_version, before, d.document, before, d.document, e.version,
      true, private.areas_of_event(event), (select auth.uid()),
      case when private.edits_group(e.group_id) then e.group_id end, not private.hosts_event(event),
      nullif(pg_catalog.btrim(reason), ''), 'notice', 'approved', (select auth.uid()), pg_catalog.now()
    from public.events e, (select private.record_document('event', event) as document) d
    where e.id = event
$$;
comment on function private.note_event_act(uuid, int, jsonb, text) is 'Keeps in the history what a host did with an event at once.';

create function public.act_on_event(code text, act text, reason text default null) returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  e public.events := private.event_at(act_on_event.code, true);
  words text := nullif(pg_catalog.btrim(reason), '');
  wanted public.event_status := (case act when 'open' then 'open' when 'close' then 'closed' when 'cancel' then 'cancelled'
    when 'postpone' then 'postponed' end)::public.event_status;
  before jsonb;
  told int := 0;
begin
  perform private.lock_record('event', e.id);
  select * into strict e from public.events k where k.id = e.id;
  if wanted is null or e.status in ('draft', 'reported') or (e.ends_at <= pg_catalog.now() and e.status <> 'postponed') then
    raise exception 'It is over, or not public yet.' using errcode = 'EN062';
  elsif wanted = e.status then
    return pg_catalog.jsonb_build_object('status', e.status, 'told', 0);
  elsif wanted = 'open' and e.ends_at <= pg_catalog.now() then
    raise exception 'Give it a new day first.' using errcode = 'EN062';
  elsif wanted in ('cancelled', 'postponed') and words is null then
    raise exception 'Say why, for those who signed up.' using errcode = 'EN024';
  elsif pg_catalog.char_length(words) > 500 then
    perform private.refuse_document('reason', 'rule');
  elsif private.blocked_reason(words, (select auth.uid())) is not null then
    raise exception 'Words that are not taken here.' using errcode = '23514';
  end if;
  before := private.record_document('event', e.id);
  update public.events k
    set status = wanted, status_note = case when wanted in ('cancelled', 'postponed') then words end
    where k.id = e.id;
  perform private.note_event_act(e.id, e.version, before, words);
  if wanted in ('cancelled', 'postponed') or (wanted = 'open' and e.status in ('cancelled', 'postponed')) then
    told := private.notify_registered(e.id, case wanted when 'open' then 'reopened' else wanted::text end, words);
  end if;
  return pg_catalog.jsonb_build_object('status', wanted, 'told', told);
end
$$;
comment on function public.act_on_event(text, text, text) is
  'A host, or a curator of its area, does at once: open, close (no more sign-ups), cancel, postpone; the last two with a reason that everybody reads. {status, told: sign-ups that a notice was meant for}. The same again changes nothing. EN024: no reason. EN060: not hers. EN061: no such event. EN062: over, a draft, or without a day to come. 23514: blocked words.';
grant execute on function public.act_on_event(text, text, text) to authenticated;

create function private.tell_of_move() returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
begin
  -- Not when the operator's command moves the demo's days.
  if (select auth.uid()) is not null then
    perform private.notify_registered(new.id, 'changed', null);
  end if;
  return null;
end
$$;
comment on function private.tell_of_move() is 'Trigger: writes to all who signed up that the event takes place at another time.';
create trigger events_moved after update of starts_at, ends_at on public.events
  for each row when (old.status in ('open', 'closed') and new.status in ('open', 'closed')
    and (old.starts_at, old.ends_at) is distinct from (new.starts_at, new.ends_at))
  execute function private.tell_of_move();

-- A host's own ------------------------------------------------------------------------------

create function public.my_events() returns jsonb
  language sql stable security definer
  set search_path = ''
as $$
  select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
      'code', e.code, 'title', e.title, 'form', e.form, 'starts_at', e.starts_at, 'ends_at', e.ends_at,
      'state', private.state_of_event(e, s.taken, pg_catalog.now()), 'taken', s.taken, 'waiting', s.waiting,
      'capacity', e.capacity, 'sign_up', e.sign_up,
      'group', (select g.name from public.groups g where g.id = e.group_id)) order by e.starts_at desc, e.code), '[]')
  from public.events e join public.event_seats s on s.event_id = e.id
  where e.group_id in (select private.edited_groups())
    or (e.group_id is null and e.created_by = (select auth.uid()))
$$;
comment on function public.my_events() is
  'The events that the visitor hosts, drafts too, latest first: [{code, title, form, starts_at, ends_at, state, taken, waiting, capacity, sign_up, group (name)}].';

create function public.hosted_event(code text) returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
declare
  e public.events;
begin
  select * into e from public.events k where k.code = hosted_event.code;
  if e.id is null or not private.keeps_event(e.id) then
    return null;
  end if;
  return (
    select pg_catalog.jsonb_build_object(
      'code', e.code, 'title', e.title, 'form', e.form, 'starts_at', e.starts_at, 'ends_at', e.ends_at,
      'status', e.status, 'status_note', e.status_note, 'state', private.state_of_event(e, s.taken, pg_catalog.now()),
      'taken', s.taken, 'waiting', s.waiting, 'capacity', e.capacity, 'sign_up', e.sign_up,
      'sign_up_until', e.sign_up_until, 'online_url', v.online_url, 'board_code', v.board_code,
      'hosts', private.hosts_event(e.id),
      'series', (select pg_catalog.jsonb_build_object('code', r.code, 'name', r.name) from public.series r where r.id = e.series_id),
      'group', (select pg_catalog.jsonb_build_object('code', g.code, 'name', g.name) from public.groups g where g.id = e.group_id))
    from public.event_seats s join public.event_private v on v.event_id = s.event_id where s.event_id = e.id);
end
$$;
comment on function public.hosted_event(text) is
  'An event as its hosts and the curators of its area see it: {code, title, form, starts_at, ends_at, status, status_note, state, taken, waiting, capacity, sign_up, sign_up_until, online_url, board_code, hosts, series, group}. Null for everyone else.';
grant execute on function public.my_events(), public.hosted_event(text) to authenticated;
