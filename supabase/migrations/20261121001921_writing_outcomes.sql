-- Writing the report of an event: begun from what is known already, saved as a draft, published.

create function public.born_from(code text, record uuid, subject text default 'activity') returns void
  language plpgsql security definer
  set search_path = ''
as $$
declare
  e public.events := private.event_at(born_from.code, true);
begin
  if not exists (select from public.revisions r
    where r.record_id = born_from.record and r.subject::text = born_from.subject and r.author_id = (select auth.uid()))
    or born_from.subject not in ('activity', 'place', 'group') then
    raise exception 'She did not propose this.' using errcode = 'EN060';
  end if;
  insert into public.outcome_links (event_id, activity_id, place_id, group_id)
    values (e.id, case born_from.subject when 'activity' then record end, case born_from.subject when 'place' then record end,
      case born_from.subject when 'group' then record end)
    on conflict do nothing;
end
$$;
comment on function public.born_from(text, uuid, text) is
  'A host says that an activity, place or group she proposed came of her event. EN060: not her event, or not her proposal. EN061: no such event.';

create function private.outcome_groups(event uuid) returns setof public.groups
  language sql stable
  set search_path = ''
as $$
  select g.* from public.groups g where g.status <> 'draft' and g.id in (
    select e.group_id from public.events e where e.id = outcome_groups.event
    union all select p.group_id from public.event_partners p where p.event_id = outcome_groups.event
    union all select s.group_id from public.next_steps s where s.event_id = outcome_groups.event)
$$;
comment on function private.outcome_groups(uuid) is 'Groups that a 次の一歩 may be given to: host, partners, and those that have one.';

create function private.may_link(e public.events, place uuid, activity uuid, of_group uuid) returns boolean
  language sql stable
  set search_path = ''
as $$
  select private.curates_event(e.id) or private.edits_subject(place, activity, of_group)
    or exists (select from public.outcome_links l
      where l.event_id = e.id and coalesce(l.activity_id, l.place_id, l.group_id) = coalesce(activity, place, of_group))
    or exists (select from public.finds f where f.event_id = e.id and f.place_id = place and f.state = 'on_map')
    or exists (select from public.revisions r
      where r.record_id = coalesce(place, activity, of_group) and r.base_version = 0 and r.author_id = (select auth.uid()))
    -- Not by `in`: what has no group would be neither true nor false.
    or exists (select from private.outcome_groups(e.id) g
      where g.id = coalesce(of_group, (select a.group_id from public.activities a where a.id = activity),
        (select p.group_id from public.places p where p.id = place)))
$$;
comment on function private.may_link(public.events, uuid, uuid, uuid) is
  'Whether the visitor may say that a record was born from an event she keeps: hers, proposed by her, found at it, of the groups that held it, linked already; a curator of the area any.';

create function private.record_of(place uuid, activity uuid, of_group uuid)
  returns table (subject text, code text, name text)
  language sql stable
  set search_path = ''
as $$
  select 'place', p.code, p.name from public.places p where p.id = place and p.status <> 'draft'
  union all select 'activity', a.code, a.title from public.activities a where a.id = activity and a.status <> 'draft'
  union all select 'group', g.code, g.name from public.groups g where g.id = of_group and g.status <> 'draft'
$$;
comment on function private.record_of(uuid, uuid, uuid) is 'A record as lists name it, unless it is a draft.';

create function public.report_to_write(code text) returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
declare
  e public.events;
begin
  select * into e from public.events k where k.code = report_to_write.code;
  if e.id is null or not private.keeps_event(e.id) then
    return null;
  end if;
  return pg_catalog.jsonb_build_object(
    'event', pg_catalog.jsonb_build_object('code', e.code, 'title', e.title, 'starts_at', e.starts_at, 'ends_at', e.ends_at,
      'state', private.event_state(e.id), 'status', e.status),
    'saved', (
      select pg_catalog.jsonb_build_object('version', o.version, 'status', o.status, 'attendance', o.attendance, 'words', o.words,
        'items', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('kind', i.kind, 'words', i.words, 'idea_id', i.idea_id) order by i.position), '[]')
          from public.outcome_items i where i.event_id = e.id),
        'steps', private.steps_of(e.id),
        'links', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('subject', r.subject, 'code', r.code, 'name', r.name) order by l.created_at, r.code), '[]')
          from public.outcome_links l, private.record_of(l.place_id, l.activity_id, l.group_id) r where l.event_id = e.id))
      from public.outcomes o where o.event_id = e.id),
    'programme', (select coalesce(pg_catalog.jsonb_agg(p.title order by p.position), '[]') from public.event_programme p where p.event_id = e.id),
    'figures', (select pg_catalog.jsonb_build_object('signed_up', c.signed_up, 'attended', c.attended, 'by_field', c.by_field)
      from (
        select f.* from public.event_figures f where f.event_id = e.id and not exists (select from public.sign_ups s where s.event_id = e.id)
        union all
        select n.* from private.count_event(e.id, true) n where exists (select from public.sign_ups s where s.event_id = e.id)
          or not exists (select from public.event_figures f where f.event_id = e.id)) c),
    'ideas', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('id', i.id, 'kind', i.kind, 'words', i.words, 'marks', m.marks)
        order by m.marks desc, i.kind, i.words, i.id), '[]')
      from public.ideas i, lateral (select pg_catalog.count(*) as marks from public.idea_marks k where k.idea_id = i.id) m
      where i.event_id = e.id and i.hidden_at is null),
    'groups', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('code', g.code, 'name', g.name) order by coalesce(g.kana, g.name), g.code), '[]')
      from private.outcome_groups(e.id) g),
    'born', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('subject', b.subject, 'code', b.code, 'name', b.name) order by b.name, b.code), '[]')
      from (
        select 'activity' as subject, a.code, a.title as name from public.activities a
          where a.status in ('published', 'paused') and a.created_at > e.starts_at and a.group_id in (select g.id from private.outcome_groups(e.id) g)
        union
        select 'place', p.code, p.name from public.places p
          where p.status in ('published', 'paused') and p.created_at > e.starts_at and p.group_id in (select g.id from private.outcome_groups(e.id) g)
        union
        -- What a walk found.
        select 'place', p.code, p.name from public.finds f join public.places p on p.id = f.place_id
          where f.event_id = e.id and f.state = 'on_map' and p.status in ('published', 'paused')
        limit 20) b));
end
$$;

comment on function public.report_to_write(text) is
  'What the form of a report begins with, for who keeps the event; null for everyone else: {event, saved: {version, status, attendance, words, items, steps, links} or null, programme: [title], figures: {signed_up, attended, by_field} or null, ideas of the board that are not hidden: [{id, kind, words, marks}], groups: [{code, name}], born: records new since that its groups have, and places found at it}.';

-- Saving ------------------------------------------------------------------------------------

create function private.save_steps(e public.events, steps jsonb) returns void
  language plpgsql
  set search_path = ''
as $$
declare
  s record;
  of_group uuid;
begin
  delete from public.next_steps n where n.event_id = e.id and n.id not in (
    select (x ->> 'id')::uuid from pg_catalog.jsonb_array_elements(steps) x where x ->> 'id' is not null);
  for s in
    select x, (x ->> 'id')::uuid as id, pg_catalog.btrim(x ->> 'what') as what, x ->> 'field' as field, (x ->> 'due_on')::date as due_on,
      coalesce(x ->> 'state', 'planned')::public.next_step_state as state, nullif(pg_catalog.btrim(x ->> 'note'), '') as note, o::int as position
    from pg_catalog.jsonb_array_elements(steps) with ordinality l (x, o)
  loop
    of_group := null;
    if s.x ->> 'group' is not null then
      select g.id into of_group from private.outcome_groups(e.id) g where g.code = s.x ->> 'group';
      if of_group is null then
        perform private.refuse_document('steps', 'reference');
      end if;
    end if;
    update public.next_steps n
      set what = s.what, group_id = of_group, field_code = s.field, due_on = s.due_on, state = s.state, note = s.note, position = s.position,
        updated_at = case when (n.state, n.note) is distinct from (s.state, s.note) then pg_catalog.now() else n.updated_at end
      where n.id = s.id and n.event_id = e.id;
    if not found then
      insert into public.next_steps (event_id, what, group_id, field_code, due_on, state, note, position)
        values (e.id, s.what, of_group, s.field, s.due_on, s.state, s.note, s.position);
    end if;
  end loop;
end
$$;
comment on function private.save_steps(public.events, jsonb) is
  'Writes the steps of a report; one that is not named any more goes. EN022: a group that did not take part.';

create function private.save_links(e public.events, links jsonb, out_now boolean) returns void
  language plpgsql
  set search_path = ''
as $$
declare
  wanted uuid[] := array[]::uuid[];
  one jsonb;
  r record;
begin
  for one in select x from pg_catalog.jsonb_array_elements(links) x loop
    select k.* into r from (
      select a.id as activity_id, null::uuid as place_id, null::uuid as group_id from public.activities a
        where one ->> 'subject' = 'activity' and a.code = one ->> 'code' and a.status <> 'draft'
      union all select null, p.id, null from public.places p
        where one ->> 'subject' = 'place' and p.code = one ->> 'code' and p.status <> 'draft'
      union all select null, null, g.id from public.groups g
        where one ->> 'subject' = 'group' and g.code = one ->> 'code' and g.status <> 'draft') k;
    if r is null then
      perform private.refuse_document('links', 'reference');
    elsif not private.may_link(e, r.place_id, r.activity_id, r.group_id) then
      perform private.refuse_document('links', 'not_yours');
    end if;
    wanted := wanted || coalesce(r.activity_id, r.place_id, r.group_id);
    insert into public.outcome_links (event_id, activity_id, place_id, group_id, shown)
      values (e.id, r.activity_id, r.place_id, r.group_id, out_now) on conflict do nothing;
  end loop;
  -- What still waits for the desk is on no form, and stays.
  delete from public.outcome_links l
    where l.event_id = e.id and coalesce(l.activity_id, l.place_id, l.group_id) <> all (wanted)
      and exists (select from private.record_of(l.place_id, l.activity_id, l.group_id));
  update public.outcome_links l set shown = true where out_now and l.event_id = e.id and not l.shown;
end
$$;
comment on function private.save_links(public.events, jsonb, boolean) is
  'Writes what was born from an event. EN022: no such record (reference), or not hers to name (not_yours).';

create function public.save_outcome(code text, base_version int, report jsonb, publish boolean default false) returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  e public.events := private.event_at(save_outcome.code, true);
  o public.outcomes;
  hash text := pg_catalog.md5(save_outcome.report::text || save_outcome.publish);
  before jsonb;
  out_now boolean;
begin
  perform private.count_by_account('outcome', 60);
  perform private.lock_record('event', e.id);
  select * into strict e from public.events k where k.id = e.id;
  select * into o from public.outcomes k where k.event_id = e.id;
  if e.status not in ('open', 'closed', 'reported') or e.starts_at > pg_catalog.now() or (publish and e.ends_at > pg_catalog.now()) then
    raise exception 'It is not over, or did not take place.' using errcode = 'EN062';
  elsif o.version is not null and o.sent_hash = hash and base_version in (o.version - 1, o.version) then
    return pg_catalog.jsonb_build_object('version', o.version, 'status', o.status);
  elsif coalesce(o.version, 0) <> base_version then
    raise exception 'Somebody else saved meanwhile.' using errcode = 'EN079', detail = coalesce(o.version, 0)::text;
  elsif pg_catalog.jsonb_array_length(report -> 'items') > 100 or pg_catalog.jsonb_array_length(report -> 'steps') > 20
    or pg_catalog.jsonb_array_length(report -> 'links') > 30 then
    perform private.refuse_document('items', 'rule');
  elsif private.blocked_reason(report::text, (select auth.uid())) is not null then
    raise exception 'Words that are not taken here.' using errcode = '23514';
  elsif publish and pg_catalog.btrim(report ->> 'words') = '' and pg_catalog.jsonb_array_length(report -> 'items') = 0 then
    perform private.refuse_document('words', 'missing');
  end if;
  out_now := publish or o.status is not distinct from 'published';
  before := private.record_document('event', e.id);
  insert into public.outcomes as k (event_id, attendance, words, status, published_at, sent_hash)
    values (e.id, (report ->> 'attendance')::int, pg_catalog.btrim(report ->> 'words'),
      case when out_now then 'published' else 'draft' end::public.outcome_status, case when out_now then pg_catalog.now() end, hash)
    on conflict (event_id) do update set attendance = excluded.attendance, words = excluded.words, status = excluded.status,
      published_at = coalesce(k.published_at, excluded.published_at), sent_hash = excluded.sent_hash,
      version = k.version + 1, updated_at = pg_catalog.now()
    returning * into o;
  delete from public.outcome_items i where i.event_id = e.id;
  insert into public.outcome_items (event_id, kind, words, idea_id, position)
    select e.id, (x ->> 'kind')::public.outcome_item_kind, pg_catalog.btrim(x ->> 'words'),
      -- Of its own board, and not one that was hidden meanwhile.
      (select i.id from public.ideas i where i.id = (x ->> 'idea_id')::uuid and i.event_id = e.id and i.hidden_at is null), n
    from pg_catalog.jsonb_array_elements(report -> 'items') with ordinality l (x, n);
  perform private.save_steps(e, report -> 'steps');
  perform private.save_links(e, report -> 'links', out_now);
  if out_now and e.status <> 'reported' then
    update public.events k set status = 'reported' where k.id = e.id;
    perform private.note_event_act(e.id, e.version, before, null);
  end if;
  return pg_catalog.jsonb_build_object('version', o.version, 'status', o.status);
end
$$;
comment on function public.save_outcome(text, int, jsonb, boolean) is
  'Who keeps an event saves its report, {attendance, words, items: [{kind, words, idea_id}], steps: [{id, what, group (code), field, due_on, state, note}], links: [{subject, code}]}, begun at a version (0: none yet); publish: everybody reads it from now on, and the event is reported. {version, status}. The same once more changes nothing. EN010: too often. EN022: a field. EN060: not hers. EN061: no such event. EN062: not over, or called off. EN079: somebody saved meanwhile, with the version. 23514: blocked words, or too long.';
grant execute on function public.born_from(text, uuid, text), public.report_to_write(text), public.save_outcome(text, int, jsonb, boolean) to authenticated;
