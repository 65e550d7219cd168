-- Corrections: 「情報がちがいます」 from anyone, without an account, for the curators of the area. Nothing
-- about the sender is kept with them. What is kept to count, for a day, is a keyed hash of the address
-- that the site makes with a key of that day; the database never sees the address itself.

create type public.correction_category as enum (
  'ended', 'time', 'place', 'contact', 'terms', 'other', 'outdated', 'personal', 'unfit');
comment on type public.correction_category is
  'もうやっていない, 日時, 場所, 電話・連絡先, 料金・対象・申し込み, その他. Of a notice or a photo: 古い・ちがう, 人や家のことがわかる, 広告やいやな内容.';
create type public.correction_status as enum ('open', 'handled', 'dismissed');
comment on type public.correction_status is
  'open: waits for the desk. handled: the entry was put right. dismissed: there was nothing to put right.';

create table public.corrections (
  id uuid primary key default gen_random_uuid(),
  key uuid not null unique,
  place_id uuid references public.places (id) on delete cascade,
  activity_id uuid references public.activities (id) on delete cascade,
  group_id uuid references public.groups (id) on delete cascade,
  event_id uuid,
  notice_id uuid,
  photo_id uuid,
  category public.correction_category not null,
  words text check (char_length(words) between 1 and 500),
  record_version int not null,
  status public.correction_status not null default 'open',
  created_at timestamptz not null default now(),
  handled_at timestamptz,
  handled_by uuid,
  answer text check (char_length(answer) <= 1000),
  check (num_nonnulls(place_id, activity_id, group_id, event_id) = 1),
  check (num_nonnulls(notice_id, photo_id) <= 1),
  check ((status = 'open') = (handled_at is null))
);
comment on table public.corrections is
  'What readers say is wrong with an entry. Written by report_correction only; read by the curators of its area and admins.';
comment on column public.corrections.id is 'Key.';
comment on column public.corrections.key is
  'Made by the form: the same form sent twice is one correction. Who knows it may add words for an hour.';
comment on column public.corrections.place_id is 'Subject, if a place.';
comment on column public.corrections.activity_id is 'Subject, if an activity.';
comment on column public.corrections.group_id is 'Subject, if a group.';
comment on column public.corrections.event_id is 'Subject, if an event.';
comment on column public.corrections.notice_id is 'The notice of the subject it is about, if one. No reference: it would join notices and entries a second time.';
comment on column public.corrections.photo_id is 'The photo of the subject it is about, if one. No reference, as of notice_id; one that was erased is not found.';
comment on column public.corrections.category is 'What is wrong.';
comment on column public.corrections.words is 'In the reader''s words; null when she left none. Plain text.';
comment on column public.corrections.record_version is 'Version of the entry that the reader had before her.';
comment on column public.corrections.status is 'open, handled or dismissed.';
comment on column public.corrections.created_at is 'When it was sent.';
comment on column public.corrections.handled_at is 'When the desk was done with it; some time later it is deleted.';
comment on column public.corrections.handled_by is 'The revision that put the entry right, if one did.';
comment on column public.corrections.answer is 'What the desk noted about it.';
create index corrections_place on public.corrections (place_id, created_at desc);
create index corrections_activity on public.corrections (activity_id, created_at desc);
create index corrections_group on public.corrections (group_id, created_at desc);
create index corrections_event on public.corrections (event_id, created_at desc);
create index corrections_notice on public.corrections (notice_id);
create index corrections_photo on public.corrections (photo_id);
create index corrections_created_at on public.corrections (created_at);

-- Counting ----------------------------------------------------------------------------------

create table private.form_uses (
  id bigint generated always as identity primary key,
  form text not null check (char_length(form) between 1 and 40),
  visitor text not null check (visitor ~ '^[0-9a-f]{64}$'),
  at timestamptz not null default now()
);
comment on table private.form_uses is
  'Who sent which public form how often, to stop floods: hashes only, which nobody can connect from one day to the next. Rows older than a day are removed.';
comment on column private.form_uses.id is 'Running number.';
comment on column private.form_uses.form is 'The form.';
comment on column private.form_uses.visitor is
  'Whom or what is counted, as a hash: of an address HMAC-SHA-256 with a key of the day that the site holds.';
comment on column private.form_uses.at is 'When.';
create index form_uses_visitor on private.form_uses (form, visitor, at);
create index form_uses_at on private.form_uses (at);
-- No grant: only the functions below come here.
alter table private.form_uses enable row level security;
create policy "nobody reads counts" on private.form_uses for select to anon, authenticated using (false);

create function private.form_used_up(form text, visitor text, most int, "within" interval default '1 hour') returns boolean
  language sql stable
  set search_path = ''
as $$
  select pg_catalog.count(*) >= most from private.form_uses u
  where u.form = form_used_up.form and u.visitor = form_used_up.visitor and u.at > pg_catalog.now() - "within"
$$;
comment on function private.form_used_up(text, text, int, interval) is
  'Whether a form was used as often as most within the time, counting nothing: for doors at which only a wrong key counts.';

create function private.count_form_use(form text, visitor text, most int, "within" interval default '1 hour') returns void
  language plpgsql security definer
  set search_path = ''
as $$
begin
  -- Two at once, from whichever process, count one after the other.
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended(form || ' ' || visitor, 0));
  delete from private.form_uses u where u.at < pg_catalog.now() - interval '1 day';
  if private.form_used_up(form, visitor, most, "within") then
    raise exception 'Too many of these in a while.' using errcode = 'EN010';
  end if;
  insert into private.form_uses (form, visitor) values (count_form_use.form, count_form_use.visitor);
end
$$;
comment on function private.count_form_use(text, text, int, interval) is
  'Counts one use of a form by a hashed address, account, mailbox or event: EN010 when there were as many as most within the time (a day at most). No setting turns it off.';

create function private.count_from_address(form text, visitor text) returns void
  language sql
  set search_path = ''
as $$
  select private.count_form_use(form || ' from', visitor, 400, '5 minutes')
$$;
comment on function private.count_from_address(text, text) is
  'Counts one use of a form by an address (its hash of the day): generous, because a whole hall may share one Wi-Fi. EN010.';

create function private.count_by_account(form text, most int, "within" interval default '1 hour') returns void
  language sql
  set search_path = ''
as $$
  select private.count_form_use(form || ' by',
    pg_catalog.encode(pg_catalog.sha256(('account ' || (select auth.uid()))::bytea), 'hex'), most, "within")
$$;
comment on function private.count_by_account(text, int, interval) is 'Counts one use of a form by the signed-in account. EN010.';

create function private.count_for(form text, subject uuid, most int, "within" interval default '1 hour') returns void
  language sql
  set search_path = ''
as $$
  select private.count_form_use(form || ' for', pg_catalog.encode(pg_catalog.sha256(subject::text::bytea), 'hex'), most, "within")
$$;
comment on function private.count_for(text, uuid, int, interval) is 'Counts one use of a form for one record, such as an event, by whomever. EN010.';

-- Writing -----------------------------------------------------------------------------------

create function public.report_correction(
  key uuid, code text, subject text, category public.correction_category, seen_version int, visitor text,
  notice uuid default null, photo uuid default null
) returns void
  language plpgsql security definer
  set search_path = ''
as $$
declare
  place uuid;
  activity uuid;
  of_group uuid;
  event uuid;
  current_version int;
begin
  -- The same form again, after a lost answer or a second tap: it is stored already.
  if exists (select from public.corrections c where c.key = report_correction.key) then
    return;
  end if;
  if subject = 'place' then
    select p.id, p.version into place, current_version from public.places p
    where p.code = report_correction.code and p.status <> 'draft';
  elsif subject = 'activity' then
    select a.id, a.version into activity, current_version from public.activities a
    where a.code = report_correction.code and a.status <> 'draft';
  elsif subject = 'group' then
    select g.id, g.version into of_group, current_version from public.groups g
    where g.code = report_correction.code and g.status <> 'draft';
  elsif subject = 'event' then
    select e.id, e.version into event, current_version from public.events e
    where e.code = report_correction.code and e.status <> 'draft';
  end if;
  if current_version is null
    or (notice is not null and not exists (
      select from public.notices n where n.id = notice and (n.activity_id = activity or n.group_id = of_group)
        and n.withdrawn_at is null and n.until >= private.today()))
    or (photo is not null and not exists (
      select from public.photos p where p.id = photo and p.status = 'shown'
        and (p.place_id = place or p.activity_id = activity or p.group_id = of_group or p.event_id = event))) then
    raise exception 'There is no such public entry.' using errcode = 'EN011';
  end if;
  perform private.count_from_address('correction', visitor);
  -- A flood is stopped also where every request has another address: by entry, and for the whole town.
  -- One after the other, so that the numbers hold for a thousand at once.
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('corrections', 0));
  if (select pg_catalog.count(*) from public.corrections c
      where (c.place_id = place or c.activity_id = activity or c.group_id = of_group or c.event_id = event)
        and c.created_at > pg_catalog.now() - interval '1 day') >= 20
    or (select pg_catalog.count(*) from public.corrections c
        where c.created_at > pg_catalog.now() - interval '1 hour') >= 2000 then
    raise exception 'Too many corrections at the moment.' using errcode = 'EN010';
  end if;
  insert into public.corrections (key, place_id, activity_id, group_id, event_id, notice_id, photo_id, category, record_version)
    values (report_correction.key, place, activity, of_group, event, notice, photo, report_correction.category,
      least(coalesce(seen_version, current_version), current_version))
    on conflict on constraint corrections_key_key do nothing;
end
$$;
comment on function public.report_correction(uuid, text, text, public.correction_category, int, text, uuid, uuid) is
  'Stores that something is wrong with the public place, activity, group or event (subject) of this code, or with a notice or photo that it shows; the same key again changes nothing. EN010: too many from one address, for one entry or at all. EN011: no such public entry, notice or photo.';

create function public.add_correction_words(key uuid, words text) returns boolean
  language sql security definer
  set search_path = ''
as $$
  with written as (
    update public.corrections c set words = add_correction_words.words
    where c.key = add_correction_words.key and c.status = 'open'
      and (c.words is null or c.words = add_correction_words.words)
      and c.created_at > pg_catalog.now() - interval '1 hour'
    returning c.id
  )
  select exists (select from written)
$$;
comment on function public.add_correction_words(uuid, text) is
  'Adds the sender''s words to her correction, once, within an hour; whether they are stored now.';

-- Deleting ----------------------------------------------------------------------------------

create function public.delete_old_corrections(days int) returns int
  language plpgsql security definer
  set search_path = ''
as $$
declare
  gone int;
begin
  delete from private.form_uses u where u.at < pg_catalog.now() - interval '1 day';
  delete from public.corrections c
  where c.handled_at < pg_catalog.now() - pg_catalog.make_interval(days => delete_old_corrections.days);
  get diagnostics gone = row_count;
  return gone;
end
$$;
comment on function public.delete_old_corrections(int) is
  'For the daily job: deletes corrections that the desk was done with more than so many days ago, and old counts; how many corrections went.';

-- Rights ------------------------------------------------------------------------------------

create function private.curates_activity(activity_id uuid) returns boolean
  language sql stable security definer
  set search_path = ''
as $$
  select private.is_curator() or exists (
    select from public.activities a
    where a.id = curates_activity.activity_id
      and (private.curates_place(a.place_id) or a.area_code in (select private.curated_areas())))
$$;
comment on function private.curates_activity(uuid) is
  'Whether the visitor is a curator of an area the activity takes place in or serves.';
grant execute on function private.curates_activity(uuid) to anon, authenticated;

create function private.curates_group(group_id uuid) returns boolean
  language sql stable security definer
  set search_path = ''
as $$
  select private.is_curator() or exists (
    select from public.places p where p.group_id = curates_group.group_id and private.curates_place(p.id)
  ) or exists (
    select from public.activities a where a.group_id = curates_group.group_id and private.curates_activity(a.id)
  ) or (exists (select private.curated_areas())
    and not exists (
      select from public.places p join public.place_areas pa on pa.place_id = p.id where p.group_id = curates_group.group_id)
    and not exists (
      select from public.activities a left join public.place_areas pa on pa.place_id = a.place_id
      where a.group_id = curates_group.group_id and coalesce(pa.area_code, a.area_code) is not null))
$$;
comment on function private.curates_group(uuid) is
  'Whether the visitor is a curator of an area in which the group runs a place or an activity. One that runs nothing yet is every curator''s.';
grant execute on function private.curates_group(uuid) to anon, authenticated;

alter table public.corrections enable row level security;
create policy "curators of the area and admins read corrections" on public.corrections for select to authenticated
  using (case
    when place_id is not null then private.curates_place(place_id)
    when activity_id is not null then private.curates_activity(activity_id)
    else private.curates_group(group_id)
  end);
grant select (id, place_id, activity_id, group_id, event_id, notice_id, photo_id, category, words, record_version, status, created_at, handled_at, handled_by, answer)
  on public.corrections to authenticated;
grant execute on function public.report_correction(uuid, text, text, public.correction_category, int, text, uuid, uuid) to anon, authenticated;
grant execute on function public.add_correction_words(uuid, text) to anon, authenticated;
