-- Schedules: when an activity takes place (HSDS schedule, in iCalendar's words), and the dates that
-- differ from the rule.

create type public.schedule_freq as enum ('once', 'daily', 'weekly', 'monthly', 'irregular');
comment on type public.schedule_freq is
  'once: one date. daily, weekly, monthly: as in RFC 5545. irregular (不定期): no rule; dates come as extra dates or in words.';
create type public.holiday_rule as enum ('open', 'closed', 'next_day');
comment on type public.holiday_rule is '祝日も開催, 祝日休み, 祝日は翌日.';
create type public.season as enum ('spring_vacation', 'summer_vacation', 'winter_vacation', 'school_term');
comment on type public.season is '春休み中, 夏休み中, 冬休み中, 学期中.';

create table public.schedules (
  id uuid primary key default gen_random_uuid(),
  activity_id uuid not null references public.activities (id) on delete cascade,
  position int not null default 0,
  freq public.schedule_freq not null,
  interval int not null default 1 check (interval between 1 and 12),
  dtstart date,
  byday text[] check (pg_catalog.array_to_string(byday, ',') ~ '^(-1|[1-5])?(MO|TU|WE|TH|FR|SA|SU)(,(-1|[1-5])?(MO|TU|WE|TH|FR|SA|SU))*$'),
  bymonthday int[] check (bymonthday <@ '{-1,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31}'),
  bymonth int[] check (bymonth <@ '{1,2,3,4,5,6,7,8,9,10,11,12}'),
  season public.season,
  valid_from date,
  valid_to date,
  opens_at time,
  closes_at time,
  holidays public.holiday_rule,
  year_end_off boolean not null default false,
  obon_off boolean not null default false,
  room text check (char_length(room) <= 100),
  welcome text[] check (welcome <@ '{anyone,children,parenting,youth,adults,elderly,disability,carers,foreigners,women,men}'),
  audience_note text check (char_length(audience_note) <= 200),
  place_id uuid references public.places (id) on delete set null,
  notes text check (char_length(notes) <= 1000),
  check (freq <> 'once' or dtstart is not null),
  check (interval = 1 or dtstart is not null),
  check (freq <> 'weekly' or byday is not null),
  check (freq <> 'monthly' or byday is not null or bymonthday is not null),
  check (valid_from <= valid_to)
);
comment on table public.schedules is
  'When an activity takes place (HSDS schedule; names as in RFC 5545). One row per time band, room and audience. Dates and times are local to Japan.';
comment on column public.schedules.id is 'Key.';
comment on column public.schedules.activity_id is 'The activity.';
comment on column public.schedules.position is 'Order on the page.';
comment on column public.schedules.freq is 'Kind of rule.';
comment on column public.schedules.interval is 'Every so many weeks or months, counted from dtstart.';
comment on column public.schedules.dtstart is 'The date of a single occasion, or the date an interval counts from.';
comment on column public.schedules.byday is 'Days: WE weekly; 2WE, 4WE, -1FR (最終金曜) monthly.';
comment on column public.schedules.bymonthday is 'Days of the month: 15; -1 is 月末; 5, 15, 25 is 5のつく日.';
comment on column public.schedules.bymonth is 'Only in these months (10月〜3月: 10, 11, 12, 1, 2, 3).';
comment on column public.schedules.season is 'Only in this season of the school year.';
comment on column public.schedules.valid_from is 'First date on which the rule holds.';
comment on column public.schedules.valid_to is 'Last date on which the rule holds.';
comment on column public.schedules.opens_at is 'From, local time.';
comment on column public.schedules.closes_at is 'Until, local time; earlier than opens_at means the next day.';
comment on column public.schedules.holidays is 'What happens on a public holiday; null: not known.';
comment on column public.schedules.year_end_off is 'Closed over 年末年始.';
comment on column public.schedules.obon_off is 'Closed over お盆.';
comment on column public.schedules.room is 'Room or space of this band.';
comment on column public.schedules.welcome is 'Who is welcome in this band, where it differs from the activity.';
comment on column public.schedules.audience_note is 'The audience of this band, in words.';
comment on column public.schedules.place_id is 'Place of this band where it differs (移動サロン).';
comment on column public.schedules.notes is 'What the rule does not say, in the publisher''s own words.';
create index schedules_activity on public.schedules (activity_id);
create index schedules_place on public.schedules (place_id);

create type public.exception_kind as enum ('cancelled', 'extra');
comment on type public.exception_kind is 'cancelled: EXDATE (本日休み). extra: RDATE (臨時開催).';

create table public.schedule_exceptions (
  id uuid primary key default gen_random_uuid(),
  schedule_id uuid not null references public.schedules (id) on delete cascade,
  date date not null,
  kind public.exception_kind not null,
  opens_at time,
  closes_at time,
  reason text check (char_length(reason) <= 200),
  unique (schedule_id, date, kind)
);
comment on table public.schedule_exceptions is 'Single dates that differ from the rule.';
comment on column public.schedule_exceptions.id is 'Key.';
comment on column public.schedule_exceptions.schedule_id is 'The schedule.';
comment on column public.schedule_exceptions.date is 'The date in Japan.';
comment on column public.schedule_exceptions.kind is 'cancelled or extra.';
comment on column public.schedule_exceptions.opens_at is 'From, where it differs.';
comment on column public.schedule_exceptions.closes_at is 'Until, where it differs.';
comment on column public.schedule_exceptions.reason is 'Why, in words for the public.';

create trigger schedules_changed after insert or update or delete on public.schedules
  for each row execute function private.note_part_change('directory');
create trigger schedule_exceptions_changed after insert or update or delete on public.schedule_exceptions
  for each row execute function private.note_part_change('directory');

create function private.times_change_activity() returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
declare
  activity_ids uuid[];
begin
  -- One statement for each case: only an update has the rows before.
  if tg_table_name = 'schedules' and tg_op = 'UPDATE' then
    activity_ids := array(
      select r.activity_id
      from changed n join before o using (id), lateral (values (n.activity_id), (o.activity_id)) r (activity_id)
      where n.* is distinct from o.*);
  elsif tg_table_name = 'schedules' then
    activity_ids := array(select c.activity_id from changed c);
  elsif tg_op = 'UPDATE' then
    activity_ids := array(
      select s.activity_id
      from changed n join before o using (id) join public.schedules s on s.id in (n.schedule_id, o.schedule_id)
      where n.* is distinct from o.*);
  else
    activity_ids := array(
      select s.activity_id from changed c join public.schedules s on s.id = c.schedule_id);
  end if;
  -- Once in a transaction: what changes together is one change. What is being deleted is gone already.
  update public.activities a set updated_at = pg_catalog.now()
  where a.id = any (activity_ids) and a.updated_at <> pg_catalog.now();
  return null;
end
$$;
comment on function private.times_change_activity() is
  'Statement trigger: a change of its times is a change of the activity, so that version and updated_at move, which calendars, feeds and edits go by. Transition tables are named changed and before.';
create trigger schedules_inserted after insert on public.schedules
  referencing new table as changed for each statement execute function private.times_change_activity();
create trigger schedules_updated after update on public.schedules
  referencing old table as before new table as changed for each statement execute function private.times_change_activity();
create trigger schedules_deleted after delete on public.schedules
  referencing old table as changed for each statement execute function private.times_change_activity();
create trigger schedule_exceptions_inserted after insert on public.schedule_exceptions
  referencing new table as changed for each statement execute function private.times_change_activity();
create trigger schedule_exceptions_updated after update on public.schedule_exceptions
  referencing old table as before new table as changed for each statement execute function private.times_change_activity();
create trigger schedule_exceptions_deleted after delete on public.schedule_exceptions
  referencing old table as changed for each statement execute function private.times_change_activity();

alter table public.schedules enable row level security;
create policy "times of activities one may read" on public.schedules for select to anon, authenticated
  using (exists (select from public.activities a where a.id = activity_id));
grant select on public.schedules to anon, authenticated;

alter table public.schedule_exceptions enable row level security;
create policy "dates of schedules one may read" on public.schedule_exceptions for select to anon, authenticated
  using (exists (select from public.schedules s where s.id = schedule_id));
grant select on public.schedule_exceptions to anon, authenticated;
