-- An event that comes again: a series of its own. What grew out of it: outcomes.

create function public.repeat_event(key uuid, code text, days date[]) returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  e public.events := private.event_at(repeat_event.code, true);
  document jsonb;
  before jsonb;
  made uuid;
  one date;
  apart interval;
  n int := 0;
  answers jsonb := '[]'::jsonb;
begin
  if pg_catalog.cardinality(days) not between 1 and 12 or e.status = 'draft' then
    raise exception 'One to twelve days, of an event that is public.' using errcode = 'EN062';
  end if;
  perform private.lock_record('event', e.id);
  select * into strict e from public.events k where k.id = e.id;
  if e.series_id is null then
    before := private.record_document('event', e.id);
    insert into public.series (name, purpose, form, group_id, area_code)
      values (e.title, e.purpose, e.form, e.group_id, e.area_code) returning id into made;
    update public.events k set series_id = made where k.id = e.id;
    perform private.note_event_act(e.id, e.version, before, null);
  end if;
  -- Photos belong to one event, and so do the keys of its questions.
  document := private.record_document('event', e.id) || '{"photos": [], "status": "open", "status_note": null}';
  document := document || pg_catalog.jsonb_build_object('copied_from', e.id, 'questions', (
    select coalesce(pg_catalog.jsonb_agg(q - 'id' order by o), '[]')
    from pg_catalog.jsonb_array_elements(document -> 'questions') with ordinality l (q, o)));
  for one in select distinct d from pg_catalog.unnest(days) d order by 1 loop
    n := n + 1;
    -- In whole days, so that it stays at its hour.
    apart := pg_catalog.make_interval(days => one - (e.starts_at at time zone 'Asia/Tokyo')::date);
    answers := answers || private.propose(
      pg_catalog.md5(repeat_event.key || ' ' || one)::uuid, 'event', pg_catalog.md5(repeat_event.key || ' event ' || one)::uuid, 0,
      document || pg_catalog.jsonb_build_object('starts_at', private.japan_time(e.starts_at + apart),
        'ends_at', private.japan_time(e.ends_at + apart), 'sign_up_until', private.japan_time(e.sign_up_until + apart)),
      null, case when private.edits_group(e.group_id) then e.group_id end, false, null, null, '[]', 'form');
  end loop;
  return pg_catalog.jsonb_build_object('made', n,
    'waiting', (select pg_catalog.count(*) from pg_catalog.jsonb_array_elements(answers) a where a ->> 'status' = 'waiting'));
end
$$;
comment on function public.repeat_event(uuid, text, date[]) is
  'A host holds an event again on these days (Japan, twelve at most), at its hour, as a series that is made where there is none; each is a revision under the usual rules. {made, waiting: those that wait for the desk}. The same key again changes nothing. EN060: not hers. EN061: no such event. EN062: too many days, or a draft.';
grant execute on function public.repeat_event(uuid, text, date[]) to authenticated;
