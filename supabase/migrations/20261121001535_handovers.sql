-- The yearly 引き継ぎ: a curator asks every group of a district whether its entries are still right, or
-- who keeps them from now on. One mail a person for all her groups. What came of it is not written
-- down here: it is read off the confirmations and invitations themselves.

create table public.handovers (
  id uuid primary key default gen_random_uuid(),
  area_code text references public.areas (code) on delete cascade,
  year int not null check (year between 2000 and 2200),
  started_by uuid references auth.users (id) on delete set null,
  started_at timestamptz not null default now(),
  unique nulls not distinct (area_code, year)
);
comment on table public.handovers is
  'Which districts were asked in which year. A calendar year: offices change hands in March and April, which a 年度 would tear apart.';
comment on column public.handovers.id is 'Key.';
comment on column public.handovers.area_code is 'The district; null: the groups of no district.';
comment on column public.handovers.year is 'Year in Japan.';
comment on column public.handovers.started_by is 'The curator who asked first.';
comment on column public.handovers.started_at is 'When she did.';
create index handovers_started_by on public.handovers (started_by);

create table public.handover_groups (
  handover_id uuid not null references public.handovers (id) on delete cascade,
  group_id uuid not null references public.groups (id) on delete cascade,
  primary key (handover_id, group_id)
);
comment on table public.handover_groups is 'The groups that were asked.';
comment on column public.handover_groups.handover_id is 'When and where.';
comment on column public.handover_groups.group_id is 'The group.';
create index handover_groups_group on public.handover_groups (group_id);

create table public.handover_mails (
  handover_id uuid not null references public.handovers (id) on delete cascade,
  person_id uuid not null references auth.users (id) on delete cascade,
  mail_id uuid references public.mails (id) on delete set null,
  sent_on date not null default private.today(),
  primary key (handover_id, person_id)
);
comment on table public.handover_mails is 'Who got the mail: nobody twice for one district and year.';
comment on column public.handover_mails.handover_id is 'When and where.';
comment on column public.handover_mails.person_id is 'The editor or owner of its groups.';
comment on column public.handover_mails.mail_id is 'The mail.';
comment on column public.handover_mails.sent_on is 'Date in Japan.';
create index handover_mails_person on public.handover_mails (person_id);
create index handover_mails_mail on public.handover_mails (mail_id);

alter table public.handovers enable row level security;
create policy "curators read which of their areas were asked" on public.handovers for select to authenticated
  using (private.is_curator() or area_code in (select private.curated_areas()));
grant select (id, area_code, year, started_at) on public.handovers to authenticated;
-- Only the functions below come here.
alter table public.handover_groups enable row level security;
create policy "nobody reads which groups were asked" on public.handover_groups for select to authenticated using (false);
alter table public.handover_mails enable row level security;
create policy "a person reads when she was asked" on public.handover_mails for select to authenticated
  using (person_id = (select auth.uid()));
grant select (handover_id, person_id, sent_on) on public.handover_mails to authenticated;

-- Who is asked ------------------------------------------------------------------------------

create function private.ask_curator_of(area text) returns void
  language plpgsql stable
  set search_path = ''
as $$
begin
  if (area is null and not private.is_curator())
    or (area is not null and not exists (select from public.areas a where a.code = ask_curator_of.area))
    or (area is not null and not private.curates_areas(array[area])) then
    raise exception 'Curators of the area do this.' using errcode = 'EN020';
  end if;
end
$$;
comment on function private.ask_curator_of(text) is 'Passes where the visitor is a curator of this area (null: of the whole town); else EN020.';

create function private.areas_of_groups() returns table (group_id uuid, area_code text)
  language sql stable
  set search_path = ''
as $$
  select p.group_id, pa.area_code from public.places p join public.place_areas pa on pa.place_id = p.id
    where p.group_id is not null and p.status in ('published', 'paused')
  union all
  select a.group_id, r.area_code from public.activities a left join public.place_areas pa on pa.place_id = a.place_id,
      lateral (values (pa.area_code), (a.area_code)) r (area_code)
    where a.group_id is not null and r.area_code is not null and a.status in ('published', 'paused')
$$;
comment on function private.areas_of_groups() is 'The areas in which groups run a place or an activity; a pair may come twice.';

create function private.groups_in(area text) returns setof uuid
  language sql stable
  set search_path = ''
as $$
  select g.id from public.groups g
  where g.status = 'published' and case
    when groups_in.area is not null then g.id in (select a.group_id from private.areas_of_groups() a where a.area_code = groups_in.area)
    -- A whole prefecture is no district: nobody asks its groups.
    else g.id not in (
      select a.group_id from private.areas_of_groups() a join public.areas d on d.code = a.area_code and d.kind <> 'prefecture') end
$$;
comment on function private.groups_in(text) is 'Public groups that run a place or an activity in an area; for null those that run none in any.';

create function private.handover_readers(area text, year int)
  returns table (person_id uuid, groups jsonb)
  language sql stable
  set search_path = ''
as $$
  select m.user_id,
    pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('name', g.name, 'role', m.role) order by g.name, g.code)
  from private.groups_in(handover_readers.area) asked
  join public.groups g on g.id = asked
  join public.group_members m on m.group_id = g.id
  join auth.users u on u.id = m.user_id and u.email is not null
  where not exists (select from public.mail_preferences p where p.person_id = m.user_id and not p.notices)
    and not exists (
      select from public.mails x where x.person_id = m.user_id and x.state = 'refused' and x.settled_at is null)
    and not exists (
      select from public.handovers h join public.handover_mails hm on hm.handover_id = h.id
      where h.area_code is not distinct from handover_readers.area and h.year = handover_readers.year and hm.person_id = m.user_id)
  group by m.user_id
  -- Districts overlap: of a group that was asked about this year elsewhere, she has read already.
  having bool_or(not exists (
    select from public.handovers h
    join public.handover_mails hm on hm.handover_id = h.id and hm.person_id = m.user_id
    join public.handover_groups hg on hg.handover_id = h.id and hg.group_id = g.id
    where h.year = handover_readers.year))
$$;
comment on function private.handover_readers(text, int) is
  'Who would get a mail if the groups of an area (null: of none) were asked in a year: those who post for them, whom mails reach, and who were not asked about all of them yet. groups: [{name, role}].';

create function public.start_handover(area text default null) returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  this_year int := extract(year from private.today());
  asked public.handovers;
  reader record;
  sent int := 0;
begin
  perform private.ask_curator_of(area);
  -- Pressed twice, or by two curators: the second finds everyone asked.
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('engawa handover', 0));
  insert into public.handovers (area_code, year, started_by) values (area, this_year, (select auth.uid()))
    on conflict do nothing;
  select * into strict asked from public.handovers h where h.area_code is not distinct from area and h.year = this_year;
  for reader in select * from private.handover_readers(area, this_year) loop
    insert into public.handover_mails (handover_id, person_id, mail_id) values (asked.id, reader.person_id,
      private.send_mail(reader.person_id, null, 'handover',
        pg_catalog.jsonb_build_object('groups', reader.groups), 'handover ' || asked.id));
    sent := sent + 1;
  end loop;
  insert into public.handover_groups (handover_id, group_id)
    select asked.id, g from private.groups_in(area) g on conflict do nothing;
  perform private.audit('handover.asked', 'area', null,
    pg_catalog.jsonb_build_object('area_code', area, 'year', this_year, 'mails', sent));
  return pg_catalog.jsonb_build_object('mailed', sent);
end
$$;
comment on function public.start_handover(text) is
  'A curator asks the groups of an area of hers, or, where she keeps the whole town, those of no area (null), once a year: {mailed}, the people who get a mail now. Again in the same year it reaches only who has come since. EN020: not her area.';

-- What came of it ---------------------------------------------------------------------------

create function private.handover_answer(of_group uuid, asked public.handovers) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  since date := (asked.started_at at time zone 'Asia/Tokyo')::date;
begin
  return (select pg_catalog.jsonb_build_object('state', s.state, 'on', s.day, 'method', s.method) from (
    select 1 as rank, 'handed' as state, (i.answered_at at time zone 'Asia/Tokyo')::date as day, null::text as method
      from public.invitations i
      where i.group_id = of_group and i.role = 'owner' and i.outcome = 'accepted' and i.answered_at >= asked.started_at
    union all
    select 2, 'confirmed', v.verified_on, v.method::text from public.verifications v
      where v.group_id = of_group and v.verified_on >= since
    union all
    select 3, 'handing', (i.created_at at time zone 'Asia/Tokyo')::date, null from public.invitations i
      where i.group_id = of_group and i.role = 'owner' and i.outcome = 'open' and i.expires_at > pg_catalog.now()
        and i.created_at >= asked.started_at
    union all
    select 4, 'partly', v.verified_on, null
      from public.verifications v
      left join public.places p on p.id = v.place_id
      left join public.activities a on a.id = v.activity_id
      where coalesce(p.group_id, a.group_id) = of_group and v.method <> 'open_data' and v.verified_on >= since
    union all
    select 5, 'call', null, null where private.has_no_mail(null, null, of_group)
    union all
    select 6, 'mailed', hm.sent_on, null
      from public.handover_mails hm join public.group_members m on m.user_id = hm.person_id
      where hm.handover_id = asked.id and m.group_id = of_group
    union all
    select 7, 'not_asked', null, null) s
  order by s.rank, s.day desc limit 1);
end
$$;
comment on function private.handover_answer(uuid, public.handovers) is
  'How far a group is: {state, on, method}. handed: taken over by a new owner. confirmed: its page is still right, or a curator was told so. handing: the new owner has not answered. partly: some of its entries are. call: no mail reaches anyone. mailed. not_asked.';

create function public.desk_handover(area text default null) returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
declare
  this_year int := extract(year from private.today());
  asked public.handovers;
begin
  perform private.ask_curator_of(area);
  select * into asked from public.handovers h where h.area_code is not distinct from area and h.year = this_year;
  return pg_catalog.jsonb_build_object(
    'year', this_year,
    'started_on', (asked.started_at at time zone 'Asia/Tokyo')::date,
    'mailed', (select pg_catalog.count(*) from public.handover_mails hm where hm.handover_id = asked.id),
    'to_mail', (select pg_catalog.count(*) from private.handover_readers(area, this_year)),
    'groups', (
      select coalesce(pg_catalog.jsonb_agg(private.handover_answer(g.id, asked) || pg_catalog.jsonb_build_object(
          'code', g.code, 'name', g.name, 'phones', (
            select coalesce(pg_catalog.jsonb_agg(distinct pg_catalog.jsonb_build_object('value', k.value, 'label', k.label)), '[]')
            from public.contacts k
            where k.kind = 'phone' and case
              when exists (select from public.contacts own where own.kind = 'phone' and own.group_id = g.id) then k.group_id = g.id
              -- Elsewhere other curators know them.
              else k.place_id in (
                  select p.id from public.places p join public.place_areas pa on pa.place_id = p.id
                  where p.group_id = g.id and pa.area_code = desk_handover.area
                  union select p.id from public.places p where p.group_id = g.id and desk_handover.area is null)
                or k.activity_id in (
                  select a.id from public.activities a left join public.place_areas pa on pa.place_id = a.place_id
                  where a.group_id = g.id and (desk_handover.area is null or desk_handover.area in (pa.area_code, a.area_code)))
              end)
        ) order by coalesce(g.kana, g.name), g.code), '[]')
      from public.groups g
      where g.status = 'published' and (g.id in (select private.groups_in(area))
        or g.id in (select hg.group_id from public.handover_groups hg where hg.handover_id = asked.id))));
end
$$;
comment on function public.desk_handover(text) is
  'The yearly asking of an area (null: of the groups of none) as it stands: {year, started_on (null: not asked yet), mailed, to_mail (people whom a mail would reach now), groups: [{code, name, state, on, method, phones: [{value, label}]}]}: its own numbers, also those that only curators see, or, where it has none, those of what it runs in the area. EN020: not her area.';
grant execute on function public.start_handover(text), public.desk_handover(text) to authenticated;

-- The page behind the mail ------------------------------------------------------------------

create function private.handover_entries(mail uuid)
  returns table (place_id uuid, activity_id uuid, group_id uuid, subject text, code text, name text, due_on date, confirmed_on date, of_group jsonb)
  language sql stable
  set search_path = ''
as $$
  with her as (
    select g.id, g.code, g.name, m.role, hm.sent_on
    from public.handover_mails hm
    join public.handover_groups hg on hg.handover_id = hm.handover_id
    -- Who has left the group since does not speak for it any more.
    join public.group_members m on m.group_id = hg.group_id and m.user_id = hm.person_id
    join public.groups g on g.id = hg.group_id and g.status = 'published'
    where hm.mail_id = handover_entries.mail
  ), entry as (
    select null::uuid as place_id, null::uuid as activity_id, h.id as group_id, 'group' as subject, h.code, h.name, h.id as of_group from her h
    union all
    select p.id, null, null, 'place', p.code, p.name, p.group_id from public.places p
      where p.group_id in (select h.id from her h) and p.status in ('published', 'paused')
    union all
    select null, a.id, null, 'activity', a.code, a.title, a.group_id from public.activities a
      where a.group_id in (select h.id from her h) and a.status in ('published', 'paused')
  )
  select e.place_id, e.activity_id, e.group_id, e.subject, e.code, e.name, null::date,
    (select pg_catalog.max(v.verified_on) from public.verifications v
     where coalesce(v.place_id, v.activity_id, v.group_id) = coalesce(e.place_id, e.activity_id, e.group_id)
       and v.method <> 'open_data' and v.verified_on >= h.sent_on),
    pg_catalog.jsonb_build_object('code', h.code, 'name', h.name, 'role', h.role)
  from entry e join her h on h.id = e.of_group
$$;
comment on function private.handover_entries(uuid) is
  'What the mail of a yearly asking is about: the groups its reader still posts for, their places and activities, and when each was confirmed since.';
