-- The call list: due entries whose keepers no mail reaches, for curators with a telephone, and the
-- slips of paper that go out to them. A slip's code is known to the paper alone; here is its hash.

create function private.has_no_mail(place_id uuid, activity_id uuid, group_id uuid) returns boolean
  language sql stable
  set search_path = ''
as $$
  select not exists (
    select from private.keepers_of(place_id, activity_id, group_id) keeper
    join auth.users u on u.id = keeper and u.email is not null
    where not exists (select from public.mail_preferences p where p.person_id = keeper and not p.notices)
      and not exists (
        select from public.mails m where m.person_id = keeper and m.state = 'refused' and m.settled_at is null))
$$;
comment on function private.has_no_mail(uuid, uuid, uuid) is
  'Whether no reminder about an entry reaches anyone: it has no keeper with an address who wants notices and whose mail is taken.';

create table private.confirm_slips (
  id uuid primary key default gen_random_uuid(),
  place_id uuid references public.places (id) on delete cascade,
  activity_id uuid references public.activities (id) on delete cascade,
  group_id uuid references public.groups (id) on delete cascade,
  code_hash text not null unique check (code_hash ~ '^[0-9a-f]{64}$'),
  printed_on date not null default private.today(),
  check (num_nonnulls(place_id, activity_id, group_id) = 1)
);
comment on table private.confirm_slips is 'Return slips that were printed; good for 90 days.';
comment on column private.confirm_slips.id is 'Key.';
comment on column private.confirm_slips.place_id is 'The entry it asks about, if a place.';
comment on column private.confirm_slips.activity_id is 'The entry it asks about, if an activity.';
comment on column private.confirm_slips.group_id is 'The entry it asks about, if a group.';
comment on column private.confirm_slips.code_hash is 'SHA-256, hexadecimal, of the secret on the paper.';
comment on column private.confirm_slips.printed_on is 'Date in Japan.';
create index confirm_slips_place on private.confirm_slips (place_id);
create index confirm_slips_activity on private.confirm_slips (activity_id);
create index confirm_slips_group on private.confirm_slips (group_id);
create index confirm_slips_printed on private.confirm_slips (printed_on);
-- No grant: only the functions below come here.
alter table private.confirm_slips enable row level security;
create policy "nobody reads slips" on private.confirm_slips for select to anon, authenticated using (false);

create function private.calls_to_make()
  returns table (place_id uuid, activity_id uuid, group_id uuid, subject text, code text, name text, due_on date, group_of uuid, areas text[])
  language sql stable
  set search_path = ''
as $$
  select d.place_id, d.activity_id, d.group_id, d.subject, d.code, d.name, d.due_on, d.group_of, x.areas
  from private.due_records(private.today()) d,
    lateral (select private.areas_of(d.subject::public.subject_kind, coalesce(d.place_id, d.activity_id, d.group_id), null) as areas) x
  where private.curates_areas(x.areas) and private.has_no_mail(d.place_id, d.activity_id, d.group_id)
$$;
comment on function private.calls_to_make() is 'Due entries of the visitor''s areas whose keepers no mail reaches.';

create function public.desk_calls(most int default 200, skipped int default 0) returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
begin
  perform private.ask_curator();
  return (
    with todo as materialized (select * from private.calls_to_make())
    select pg_catalog.jsonb_build_object('total', (select pg_catalog.count(*) from todo),
      'calls', coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
        'subject', c.subject, 'code', c.code, 'name', c.name, 'due_on', c.due_on, 'group', c.group_name,
        'district', c.district, 'phones', c.phones) order by c.district nulls last, c.due_on, c.code), '[]'))
    from (
      select d.subject, d.code, d.name, d.due_on, g.name as group_name, district.name as district,
        (select coalesce(pg_catalog.jsonb_agg(distinct pg_catalog.jsonb_build_object('value', k.value, 'label', k.label)), '[]')
         from public.contacts k
         where k.kind = 'phone' and (
           k.place_id = coalesce(d.place_id, a.place_id) or k.activity_id = d.activity_id or k.group_id = d.group_of)) as phones
      from todo d
      left join public.activities a on a.id = d.activity_id
      left join public.groups g on g.id = d.group_of and d.subject <> 'group'
      left join lateral (
        select ar.name from public.areas ar where ar.code = any (d.areas)
        -- As people here name where they live; then whatever there is.
        order by pg_catalog.array_position(
          array['elementary_school', 'community', 'welfare_commissioner', 'daily_living_area', 'junior_high_school'], ar.kind::text), ar.code
        limit 1) district on true
      order by district.name nulls last, d.due_on, d.code
      limit least(most, 5000) offset skipped) c);
end
$$;
comment on function public.desk_calls(int, int) is
  'A part of the call list of the visitor''s areas, by district and date, and how long it is: {total, calls: [{subject, code, name, due_on, group, district, phones: [{value, label}]}]}, with numbers that only curators see. EN020: no curator.';

create function public.print_slips(slips jsonb) returns int
  language plpgsql security definer
  set search_path = ''
as $$
declare
  made int;
begin
  perform private.ask_curator();
  delete from private.confirm_slips s where s.printed_on < private.today() - 90;
  insert into private.confirm_slips (place_id, activity_id, group_id, code_hash)
    select c.place_id, c.activity_id, c.group_id, s.hash
    from pg_catalog.jsonb_to_recordset(print_slips.slips) s (subject text, code text, hash text)
    join private.calls_to_make() c on c.subject = s.subject and c.code = s.code;
  get diagnostics made = row_count;
  return made;
end
$$;
comment on function public.print_slips(jsonb) is
  'Notes slips that are being printed for entries of the visitor''s call list: [{subject, code, hash}]; how many. EN020: no curator.';
grant execute on function public.desk_calls(int, int), public.print_slips(jsonb) to authenticated;

create function private.slip_of(secret text) returns private.confirm_slips
  language sql stable
  set search_path = ''
as $$
  select s.* from private.confirm_slips s
  where s.code_hash = pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(secret, 'UTF8')), 'hex')
    and s.printed_on >= private.today() - 90
$$;
comment on function private.slip_of(text) is 'The slip with this secret; null when there is none, or none any more.';

create function public.open_slip(secret text, visitor text) returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  slip private.confirm_slips;
begin
  perform private.count_from_address('slip', visitor);
  slip := private.slip_of(secret);
  return (
    select pg_catalog.jsonb_build_object('subject', r.subject, 'code', r.code, 'name', r.name, 'confirmed_on', (
      select pg_catalog.max(v.verified_on) from public.verifications v
      where coalesce(v.place_id, v.activity_id, v.group_id) = r.id and v.verified_on >= slip.printed_on))
    from (
      select p.id, 'place' as subject, p.code, p.name, p.status from public.places p where p.id = slip.place_id
      union all select a.id, 'activity', a.code, a.title, a.status from public.activities a where a.id = slip.activity_id
      union all select g.id, 'group', g.code, g.name, g.status from public.groups g where g.id = slip.group_id) r
    where r.status <> 'draft');
end
$$;
comment on function public.open_slip(text, text) is
  'What the page of a slip shows: {subject, code, name, confirmed_on}; null when the slip is not good (any more). Counts the visitor, changes nothing else. EN010: too many tries.';

create function public.use_slip(secret text, visitor text) returns date
  language plpgsql security definer
  set search_path = ''
as $$
declare
  slip private.confirm_slips;
begin
  perform private.count_from_address('slip', visitor);
  slip := private.slip_of(secret);
  if slip.id is null then
    return null;
  end if;
  return private.record_verification(slip.place_id, slip.activity_id, slip.group_id, 'self', '返信用紙', private.today(), null);
end
$$;
comment on function public.use_slip(text, text) is
  'The button of that page: its keepers say that the entry is still right. When it is due again; null when the slip is not good (any more). EN010: too many tries.';
grant execute on function public.open_slip(text, text), public.use_slip(text, text) to anon, authenticated;
