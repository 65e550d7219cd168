-- Quick notices: 本日休み, 臨時開催 and a few words. They show at once, because who stands before a closed
-- door is not helped by a review, and end by themselves. What changes dates is a revision like any other.

create table public.notices (
  id uuid primary key default gen_random_uuid(),
  key uuid not null unique,
  activity_id uuid references public.activities (id) on delete cascade,
  group_id uuid references public.groups (id) on delete cascade,
  text text not null check (char_length(text) between 1 and 200),
  until date not null,
  created_by uuid references auth.users (id) on delete set null,
  withdrawn_at timestamptz,
  created_at timestamptz not null default now(),
  check (num_nonnulls(activity_id, group_id) = 1)
);
comment on table public.notices is
  'A few words on the page of an activity or a group until a date. Written by post_notice and withdraw_notice only.';
comment on column public.notices.id is 'Key.';
comment on column public.notices.key is 'Made by the form: sent twice it is one notice.';
comment on column public.notices.activity_id is 'Subject, if an activity.';
comment on column public.notices.group_id is 'Subject, if a group.';
comment on column public.notices.text is 'The words. Plain text.';
comment on column public.notices.until is 'Last date in Japan on which it shows.';
comment on column public.notices.created_by is 'Who wrote it; the desk''s only.';
comment on column public.notices.withdrawn_at is 'When it was taken back.';
comment on column public.notices.created_at is 'When it was written.';
create index notices_activity on public.notices (activity_id, until);
create index notices_group on public.notices (group_id, until);
create index notices_created_by on public.notices (created_by);

create trigger notices_changed after insert or update or delete on public.notices
  for each row execute function private.note_part_change();

alter table public.notices enable row level security;
create policy "notices that hold, of what one may read" on public.notices for select to anon, authenticated
  using (withdrawn_at is null and until >= private.today() and private.reads_subject(null, activity_id, group_id));
grant select (id, activity_id, group_id, text, until, created_at) on public.notices to anon, authenticated;

create function private.announces_for(subject public.subject_kind, record_id uuid) returns boolean
  language sql stable
  set search_path = ''
as $$
  select (select auth.uid()) is not null and case subject
    when 'group' then private.edits_group(record_id) or private.curates_group(record_id)
    when 'activity' then private.edits_activity(record_id) or private.curates_activity(record_id)
    else false
  end
$$;
comment on function private.announces_for(public.subject_kind, uuid) is
  'Whether what the visitor says about the activity or group shows at once: an editor of its group, its author where there is none, a curator of its area.';

create function public.post_notice(key uuid, subject public.subject_kind, code text, text text, until date) returns uuid
  language plpgsql security definer
  set search_path = ''
as $$
#variable_conflict use_variable
declare
  me uuid := (select auth.uid());
  activity uuid;
  of_group uuid;
  notice uuid;
begin
  select n.id into notice from public.notices n where n.key = post_notice.key and n.created_by = me;
  if found then
    return notice;
  end if;
  select a.id into activity from public.activities a where subject = 'activity' and a.code = post_notice.code;
  select g.id into of_group from public.groups g where subject = 'group' and g.code = post_notice.code;
  if coalesce(activity, of_group) is null or not private.announces_for(subject, coalesce(activity, of_group)) then
    raise exception 'Not hers to announce.' using errcode = 'EN040';
  end if;
  perform private.lock_record(subject, coalesce(activity, of_group));
  select n.id into notice from public.notices n where n.key = post_notice.key and n.created_by = me;
  if found then
    return notice;
  end if;
  if (select pg_catalog.count(*) from public.notices n
      where (n.activity_id = activity or n.group_id = of_group) and n.withdrawn_at is null and n.until >= private.today()) >= 3 then
    raise exception 'Three notices at a time are enough.' using errcode = 'EN043';
  end if;
  if private.blocked_reason(text, me) is not null then
    raise exception 'Words that are not taken here.' using errcode = '23514';
  end if;
  -- A season ahead at most: what holds longer belongs into the entry itself.
  if until < private.today() or until > private.today() + 92 then
    raise exception 'The last day must be within three months.' using errcode = '23514';
  end if;
  insert into public.notices (key, activity_id, group_id, text, until, created_by)
    values (post_notice.key, activity, of_group, pg_catalog.btrim(text), until, me)
    returning id into notice;
  return notice;
end
$$;
comment on function public.post_notice(uuid, public.subject_kind, text, text, date) is
  'Puts a few words on the page of an activity or group until a date, at most three months ahead, at once. The same key again changes nothing. EN040: not hers. EN043: three stand there already. 23514: empty, too long, blocked words, or another date.';

create function public.withdraw_notice(notice uuid) returns void
  language plpgsql security definer
  set search_path = ''
as $$
declare
  n public.notices;
begin
  select * into n from public.notices k where k.id = notice;
  if n.id is null or not private.announces_for(
    case when n.activity_id is null then 'group' else 'activity' end::public.subject_kind, coalesce(n.activity_id, n.group_id)) then
    raise exception 'Not hers to take back.' using errcode = 'EN040';
  end if;
  update public.notices k set withdrawn_at = pg_catalog.now() where k.id = notice and k.withdrawn_at is null;
end
$$;
comment on function public.withdraw_notice(uuid) is 'Takes a notice back. EN040: not hers.';

-- Dates -------------------------------------------------------------------------------------

create type public.date_change as enum ('cancel', 'extra', 'usual');
comment on type public.date_change is 'cancel: 休み on a date. extra: 臨時開催. usual: what was said of the date is taken back.';

create function public.change_date(
  key uuid, schedule uuid, on_date date, change public.date_change, reason text default null,
  opens_at time default null, closes_at time default null) returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
#variable_conflict use_variable
declare
  me uuid := (select auth.uid());
  activity uuid;
  acting uuid;
  known public.revisions;
  before jsonb;
  after jsonb;
  version int;
  said text := nullif(pg_catalog.btrim(reason), '');
begin
  select s.activity_id into activity from public.schedules s where s.id = schedule;
  if activity is null or not private.announces_for('activity', activity) then
    raise exception 'Not hers to announce.' using errcode = 'EN040';
  end if;
  select * into known from public.revisions r where r.key = change_date.key;
  if found then
    if known.record_id <> activity then
      raise exception 'This key is someone else''s.' using errcode = 'EN027';
    end if;
    return private.revision_answer(known.id);
  end if;
  if on_date < private.today() or on_date > private.today() + 366 then
    raise exception 'A date from today on, within a year.' using errcode = '23514';
  end if;
  if private.blocked_reason(coalesce(said, ''), me) is not null then
    raise exception 'Words that are not taken here.' using errcode = '23514';
  end if;
  version := private.lock_record('activity', activity);
  before := private.record_document('activity', activity);
  if change = 'cancel' then
    insert into public.schedule_exceptions as e (schedule_id, date, kind, reason)
      values (schedule, on_date, 'cancelled', said)
      on conflict on constraint schedule_exceptions_schedule_id_date_kind_key do update set reason = excluded.reason;
  else
    delete from public.schedule_exceptions e where e.schedule_id = schedule and e.date = on_date
      and (e.kind = 'cancelled' or change = 'usual');
    if change = 'extra' then
      insert into public.schedule_exceptions as e (schedule_id, date, kind, opens_at, closes_at, reason)
        values (schedule, on_date, 'extra', opens_at, closes_at, said)
        on conflict on constraint schedule_exceptions_schedule_id_date_kind_key
        do update set opens_at = excluded.opens_at, closes_at = excluded.closes_at, reason = excluded.reason;
    end if;
  end if;
  after := private.record_document('activity', activity);
  if after = before then
    return pg_catalog.jsonb_build_object('revision', null, 'status', 'unchanged', 'version', version,
      'code', (select a.code from public.activities a where a.id = activity), 'conflicts', '[]'::jsonb);
  end if;
  select a.group_id into acting from public.activities a where a.id = activity and private.edits_group(a.group_id);
  insert into public.revisions (key, subject, record_id, base_version, base, proposed, before, after, applied_version,
      sees_all, areas, author_id, group_id, by_curator, reason, source, status, decided_by, decided_at)
    values (change_date.key, 'activity', activity, version, before, after, before, after,
      private.version_of('activity', activity), true, private.areas_of('activity', activity, null), me, acting,
      acting is null and private.curates_activity(activity), said, 'notice',
      -- Public already, and looked at by the desk afterwards, whoever said it.
      'applied', null, null)
    returning * into known;
  return private.revision_answer(known.id);
end
$$;
comment on function public.change_date(uuid, uuid, date, public.date_change, text, time, time) is
  'Says of one date of a schedule that it falls out, that it is an extra one, or that it is as usual again; public at once, kept as a revision with source notice for the desk to look at. The same key again changes nothing. {revision, status, code, version, conflicts}. EN027: key of someone else. EN040: not hers. 23514: a date that is past or far off, blocked words.';

grant execute on function public.post_notice(uuid, public.subject_kind, text, text, date), public.withdraw_notice(uuid),
  public.change_date(uuid, uuid, date, public.date_change, text, time, time) to authenticated;
