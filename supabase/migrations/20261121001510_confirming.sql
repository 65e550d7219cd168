-- Confirming: who makes sure of an entry, how, and by when it is to be done again.

alter table public.kinds add column due_months int not null default 12 check (due_months between 1 and 60);
comment on column public.kinds.due_months is 'After how many months an entry of this kind should be confirmed again.';
-- What people do changes sooner than a house or an office.
update public.kinds set due_months = 6 where nature = 'activity' or code in ('food-pantry', 'kodomo-shokudo');

create function private.due_after(place_id uuid, activity_id uuid, group_id uuid, since date) returns date
  language sql stable
  set search_path = ''
as $$
  select (since + pg_catalog.make_interval(months => coalesce(
    (select k.due_months from public.places p join public.kinds k on k.code = p.kind_code where p.id = due_after.place_id),
    (select k.due_months from public.activities a join public.kinds k on k.code = a.kind_code where a.id = due_after.activity_id),
    12)))::date
$$;
comment on function private.due_after(uuid, uuid, uuid, date) is
  'By which date an entry confirmed on a date should be confirmed again: its kind''s months later, a group''s page after a year.';

create function private.keepers_of(place_id uuid, activity_id uuid, group_id uuid) returns setof uuid
  language sql stable
  set search_path = ''
as $$
  with record as (
    select p.group_id, p.created_by from public.places p where p.id = keepers_of.place_id
    union all
    select a.group_id, a.created_by from public.activities a where a.id = keepers_of.activity_id
    union all
    select g.id, null from public.groups g where g.id = keepers_of.group_id
  )
  select m.user_id from record r join public.group_members m on m.group_id = r.group_id
  union
  select r.created_by from record r where r.group_id is null and r.created_by is not null
$$;
comment on function private.keepers_of(uuid, uuid, uuid) is
  'Accounts that may say of an entry themselves that it is still true: the editors of its group, or who made it where there is no group.';

create function private.record_verification(
  place_id uuid, activity_id uuid, group_id uuid,
  method public.verification_method, note text, on_date date, person uuid) returns date
  language plpgsql
  set search_path = ''
as $$
declare
  due date := private.due_after(place_id, activity_id, group_id, on_date);
begin
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended(
    'confirmed ' || coalesce(place_id, activity_id, group_id), 0));
  -- Pressed twice, or by two editors on one day: it was confirmed once.
  if not exists (
    select from public.verifications v
    where v.place_id is not distinct from record_verification.place_id
      and v.activity_id is not distinct from record_verification.activity_id
      and v.group_id is not distinct from record_verification.group_id
      and v.method = record_verification.method and v.verified_on = on_date
      and v.note is not distinct from record_verification.note
  ) then
    insert into public.verifications (place_id, activity_id, group_id, method, verified_on, verified_by, note, next_due)
      values (place_id, activity_id, group_id, method, on_date, person, note, due);
  end if;
  return due;
end
$$;
comment on function private.record_verification(uuid, uuid, uuid, public.verification_method, text, date, uuid) is
  'Writes that an entry was confirmed, the same of one day once; when it is due again. The caller has made sure who may.';

create function public.confirm_record(
  subject text, code text, method public.verification_method default 'self', note text default null, on_date date default null)
  returns date
  language plpgsql security definer
  set search_path = ''
as $$
declare
  place uuid;
  activity uuid;
  of_group uuid;
  person uuid := auth.uid();
  day date := coalesce(on_date, private.today());
  allowed boolean;
begin
  if subject = 'place' then
    select p.id into place from public.places p where p.code = confirm_record.code;
  elsif subject = 'activity' then
    select a.id into activity from public.activities a where a.code = confirm_record.code;
  elsif subject = 'group' then
    select g.id into of_group from public.groups g where g.code = confirm_record.code;
  end if;
  -- Who keeps the entry says so herself; visits, calls and walks are the curators'.
  allowed := case
    when num_nonnulls(place, activity, of_group) = 0 or person is null then false
    when method = 'self' then person in (select private.keepers_of(place, activity, of_group))
    when method = 'open_data' then false
    when place is not null then private.curates_place(place)
    when activity is not null then private.curates_activity(activity)
    else private.curates_group(of_group) end;
  if not allowed then
    raise exception 'This is not yours to confirm in this way.' using errcode = 'EN046';
  end if;
  -- A slip or a walk is written down some days later; a date to come is a mistake.
  if day > private.today() or day < private.today() - 60 then
    raise exception 'The date must be within the last two months.' using errcode = 'EN047';
  end if;
  return private.record_verification(place, activity, of_group, method, nullif(pg_catalog.btrim(note), ''), day, person);
end
$$;
comment on function public.confirm_record(text, text, public.verification_method, text, date) is
  'Confirms the place, activity or group of this code: self by its keepers, visit, phone and walk by curators of its area. The date by which it is due again. EN046: not hers to confirm. EN047: a date to come or longer than 60 days ago.';
grant execute on function public.confirm_record(text, text, public.verification_method, text, date) to authenticated;

create function private.due_records(at date)
  returns table (place_id uuid, activity_id uuid, group_id uuid, subject text, code text, name text, due_on date, group_of uuid)
  language sql stable
  set search_path = ''
as $$
  with record as (
    select p.id as place_id, null::uuid as activity_id, null::uuid as group_id, 'place' as subject, p.code, p.name,
      p.group_id as group_of, p.created_at
    from public.places p where p.status = 'published'
    union all
    select null, a.id, null, 'activity', a.code, a.title, a.group_id, a.created_at
    from public.activities a where a.status = 'published'
    union all
    select null, null, g.id, 'group', g.code, g.name, g.id, g.created_at
    from public.groups g where g.status = 'published'
  ), last_check as (
    select distinct on (v.place_id, v.activity_id, v.group_id) v.place_id, v.activity_id, v.group_id, v.verified_on, v.next_due
    from public.verifications v
    order by v.place_id, v.activity_id, v.group_id, v.verified_on desc, v.created_at desc
  ), dated as (
    select r.*, coalesce(c.next_due,
      private.due_after(r.place_id, r.activity_id, r.group_id,
        coalesce(c.verified_on, (r.created_at at time zone 'Asia/Tokyo')::date))) as due_on
    from record r
    left join last_check c
      on coalesce(c.place_id, c.activity_id, c.group_id) = coalesce(r.place_id, r.activity_id, r.group_id)
  )
  select d.place_id, d.activity_id, d.group_id, d.subject, d.code, d.name, d.due_on, d.group_of
  from dated d where d.due_on <= due_records.at
$$;
comment on function private.due_records(date) is
  'Every published entry that should have been confirmed by a date, with the date it was due; never confirmed ones count from when they were made.';
