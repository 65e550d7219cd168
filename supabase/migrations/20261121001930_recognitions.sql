-- 発表会・表彰: thanks and recognition given at an event, to a group or to what it does. Never to a person.

create table public.recognitions (
  id uuid primary key default gen_random_uuid(),
  event_id uuid not null references public.events (id) on delete cascade,
  group_id uuid references public.groups (id) on delete cascade,
  activity_id uuid references public.activities (id) on delete cascade,
  place_id uuid references public.places (id) on delete cascade,
  words text not null check (char_length(words) between 1 and 200),
  given_on date not null default private.today(),
  given_by uuid references auth.users (id) on delete set null default auth.uid(),
  created_at timestamptz not null default now(),
  check (num_nonnulls(group_id, activity_id, place_id) = 1)
);
comment on table public.recognitions is
  '表彰・お礼 given at an event to a group, an activity or a place, shown on the pages of both. Written by give_recognition only; never to a person.';
comment on column public.recognitions.id is 'Key; made by the form, so that sent twice it is one.';
comment on column public.recognitions.event_id is 'The event at which it was given.';
comment on column public.recognitions.group_id is 'Who got it, if a group.';
comment on column public.recognitions.activity_id is 'Who got it, if an activity.';
comment on column public.recognitions.place_id is 'Who got it, if a place.';
comment on column public.recognitions.words is 'For what, in one line.';
comment on column public.recognitions.given_on is 'The day of the event.';
comment on column public.recognitions.given_by is 'The host or curator who wrote it down.';
comment on column public.recognitions.created_at is 'When.';
create index recognitions_event on public.recognitions (event_id);
create index recognitions_group on public.recognitions (group_id);
create index recognitions_activity on public.recognitions (activity_id);
create index recognitions_place on public.recognitions (place_id);
create index recognitions_given_by on public.recognitions (given_by);

create function private.note_recognition_change() returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
declare
  r public.recognitions := coalesce(new, old);
begin
  perform private.note_change(array(
    select 'event:' || e.code from public.events e where e.id = r.event_id
    union all select 'group:' || g.code from public.groups g where g.id = r.group_id
    union all select 'activity:' || a.code from public.activities a where a.id = r.activity_id
    union all select 'place:' || p.code from public.places p where p.id = r.place_id));
  return null;
end
$$;
comment on function private.note_recognition_change() is 'Row trigger: tags of the event and of who got the recognition.';
create trigger recognitions_changed after insert or update or delete on public.recognitions
  for each row execute function private.note_recognition_change();

alter table public.recognitions enable row level security;
create policy "what public events gave to public entries" on public.recognitions for select to anon, authenticated
  using (private.reads_event(event_id) and private.reads_subject(place_id, activity_id, group_id));
grant select (id, event_id, group_id, activity_id, place_id, words, given_on, created_at)
  on public.recognitions to anon, authenticated;

create function public.give_recognition(recognition uuid, code text, subject public.subject_kind, subject_code text, words text)
  returns uuid
  language plpgsql security definer
  set search_path = ''
as $$
declare
  e public.events := private.event_at(give_recognition.code, true);
  to_group uuid;
  to_activity uuid;
  to_place uuid;
begin
  if exists (select from public.recognitions r where r.id = give_recognition.recognition and r.event_id = e.id) then
    -- The same form again, after a lost answer or a second press.
    return give_recognition.recognition;
  elsif e.status in ('draft', 'cancelled', 'postponed') or e.starts_at > pg_catalog.now() then
    raise exception 'It is given at an event that has begun.' using errcode = 'EN062';
  end if;
  if subject = 'group' then
    select g.id into to_group from public.groups g where g.code = subject_code and g.status <> 'draft';
  elsif subject = 'activity' then
    select a.id into to_activity from public.activities a where a.code = subject_code and a.status <> 'draft';
  elsif subject = 'place' then
    select p.id into to_place from public.places p where p.code = subject_code and p.status <> 'draft';
  end if;
  if num_nonnulls(to_group, to_activity, to_place) = 0 then
    perform private.refuse_document('subject', 'reference');
  end if;
  perform private.count_by_account('recognition', 40, '1 day');
  perform private.count_for('recognition', e.id, 40, '1 day');
  if not private.curates_event(e.id)
    and private.needs_quarantine(pg_catalog.jsonb_build_object('w', give_recognition.words), (select auth.uid())) then
    raise exception 'A curator has to see these words first.' using errcode = '23514';
  end if;
  insert into public.recognitions (id, event_id, group_id, activity_id, place_id, words, given_on)
    values (give_recognition.recognition, e.id, to_group, to_activity, to_place, pg_catalog.btrim(give_recognition.words),
      least((e.ends_at at time zone 'Asia/Tokyo')::date, private.today()));
  perform private.audit('recognition.given', 'recognition', give_recognition.recognition,
    pg_catalog.jsonb_build_object('event', e.code, 'subject', subject, 'code', subject_code));
  return give_recognition.recognition;
end
$$;
comment on function public.give_recognition(uuid, text, public.subject_kind, text, text) is
  'A keeper of an event that has begun writes down what was given there to a public group, activity or place; the same key again changes nothing. EN010: too many a day. EN022: no such entry. EN060: not her event. EN061: no such event. EN062: a draft, called off, or still to come. 23514: no words, too many, or such that a curator has to see first.';

create function public.take_back_recognition(recognition uuid) returns boolean
  language plpgsql security definer
  set search_path = ''
as $$
declare
  r public.recognitions;
begin
  select * into r from public.recognitions k where k.id = take_back_recognition.recognition for update;
  if r.id is null then
    return false;
  elsif not (private.keeps_event(r.event_id) or private.keeps(
    (case when r.group_id is not null then 'group' when r.activity_id is not null then 'activity' else 'place' end)::public.subject_kind,
    coalesce(r.group_id, r.activity_id, r.place_id))) then
    raise exception 'Keepers of the event, or of who got it, take it back.' using errcode = 'EN060';
  end if;
  delete from public.recognitions k where k.id = r.id;
  perform private.audit('recognition.removed', 'recognition', r.id);
  return true;
end
$$;
comment on function public.take_back_recognition(uuid) is
  'Takes a recognition back; false where there is none (any more). For keepers of its event, and of the group, activity or place whose page it stands on. EN060: neither.';
grant execute on function public.give_recognition(uuid, text, public.subject_kind, text, text),
  public.take_back_recognition(uuid) to authenticated;
