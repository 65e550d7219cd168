-- People: who may do what. Residents need no row anywhere to find things.

create type public.locale_name as enum ('ja', 'ja-easy', 'en');
comment on type public.locale_name is
  'The readings of the site, as in its addresses: Japanese, やさしい日本語, English. Mails are written in one of them.';

create table public.profiles (
  id uuid primary key references auth.users (id) on delete cascade,
  display_name text not null check (char_length(display_name) between 1 and 60),
  locale public.locale_name not null default 'ja',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table public.profiles is 'The name a signed-in person is shown by, and the reading of her mails; nothing more is asked.';
comment on column public.profiles.id is 'The account.';
comment on column public.profiles.display_name is 'Name or nickname, chosen by the person.';
comment on column public.profiles.locale is 'Reading of the mails she gets: that of the page on which she gave her name, until she chooses another.';
comment on column public.profiles.created_at is 'When first saved.';
comment on column public.profiles.updated_at is 'When last saved.';

create trigger profiles_touched before update on public.profiles
  for each row execute function private.touch_updated_at();

create type public.role_name as enum ('curator', 'admin');
comment on type public.role_name is
  'curator: a CSW or 生活支援コーディネーター who keeps records true. admin: staff who run the site. Everyone else is a resident.';

create table public.role_grants (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references auth.users (id) on delete cascade,
  role public.role_name not null,
  area_code text references public.areas (code) on delete cascade,
  granted_by uuid references auth.users (id) on delete set null,
  until date,
  created_at timestamptz not null default now(),
  check (role = 'curator' or area_code is null)
);
comment on table public.role_grants is
  'Roles. Written by admins and by the operator''s command, never by the person who gains the role.';
comment on column public.role_grants.id is 'Key.';
comment on column public.role_grants.user_id is 'Who holds the role.';
comment on column public.role_grants.role is 'curator or admin.';
comment on column public.role_grants.area_code is 'The area a curator keeps; null means the whole town.';
comment on column public.role_grants.granted_by is 'The admin who gave it; null when given by the command.';
comment on column public.role_grants.until is 'Last day (JST) on which the role holds; null means without end.';
comment on column public.role_grants.created_at is 'When it was given.';
create unique index role_grants_once on public.role_grants (user_id, role, coalesce(area_code, ''));
create index role_grants_area on public.role_grants (area_code);
create index role_grants_granted_by on public.role_grants (granted_by);

create function private.today() returns date
  language sql stable
  set search_path = ''
as $$ select (pg_catalog.now() at time zone 'Asia/Tokyo')::date $$;
comment on function private.today() is 'The date in Japan.';

create function private.is_admin() returns boolean
  language sql stable security definer
  set search_path = ''
as $$
  select exists (
    select from public.role_grants
    where user_id = (select auth.uid()) and role = 'admin'
      and (until is null or until >= private.today()))
$$;
comment on function private.is_admin() is 'Whether the visitor is an admin.';

create function private.is_curator() returns boolean
  language sql stable security definer
  set search_path = ''
as $$
  select exists (
    select from public.role_grants
    where user_id = (select auth.uid()) and (area_code is null)
      and (until is null or until >= private.today()))
$$;
comment on function private.is_curator() is 'Whether the visitor keeps the whole town: a curator without an area, or an admin.';

create function private.curated_areas() returns setof text
  language sql stable security definer
  set search_path = ''
as $$
  select area_code from public.role_grants
  where user_id = (select auth.uid()) and role = 'curator' and area_code is not null
    and (until is null or until >= private.today())
$$;
comment on function private.curated_areas() is 'Codes of the areas the visitor keeps as their curator.';

alter table public.profiles enable row level security;
create policy "a person reads her own profile, admins read all" on public.profiles for select to authenticated
  using (id = (select auth.uid()) or (select private.is_admin()));
create policy "a person makes her own profile" on public.profiles for insert to authenticated
  with check (id = (select auth.uid()));
create policy "a person changes her own profile" on public.profiles for update to authenticated
  using (id = (select auth.uid())) with check (id = (select auth.uid()));
grant select (id, display_name, locale, created_at, updated_at) on public.profiles to authenticated;
grant insert (id, display_name, locale), update (display_name, locale) on public.profiles to authenticated;

alter table public.role_grants enable row level security;
create policy "a person reads her own roles, admins read all" on public.role_grants for select to authenticated
  using (user_id = (select auth.uid()) or (select private.is_admin()));
create policy "admins give roles in their own name" on public.role_grants for insert to authenticated
  with check ((select private.is_admin()) and granted_by = (select auth.uid()));
create policy "admins set the end of a role" on public.role_grants for update to authenticated
  using ((select private.is_admin())) with check ((select private.is_admin()));
create policy "admins take roles away" on public.role_grants for delete to authenticated
  using ((select private.is_admin()));
grant select (id, user_id, role, area_code, granted_by, until, created_at) on public.role_grants to authenticated;
grant insert (user_id, role, area_code, granted_by, until), update (until), delete on public.role_grants to authenticated;

grant execute on function private.today() to anon, authenticated;
grant execute on function private.is_admin() to anon, authenticated;
grant execute on function private.is_curator() to anon, authenticated;
grant execute on function private.curated_areas() to anon, authenticated;

create function public.grant_role(
  email text, role public.role_name, area_code text default null, until date default null) returns uuid
  language plpgsql security definer
  set search_path = ''
as $$
#variable_conflict use_column
declare
  person uuid;
begin
  select u.id into person from auth.users u where pg_catalog.lower(u.email) = pg_catalog.lower(grant_role.email);
  if person is null then
    raise exception 'Nobody with this e-mail address has signed in yet.' using errcode = 'EN002';
  end if;
  insert into public.role_grants as g (user_id, role, area_code, until)
    values (person, grant_role.role, grant_role.area_code, grant_role.until)
    on conflict (user_id, role, coalesce(area_code, '')) do update set until = excluded.until;
  return person;
end
$$;
comment on function public.grant_role(text, public.role_name, text, date) is
  'Gives a role to the account of an e-mail address, for the operator''s command (service role only); given again it takes the new end. EN002 when there is no such account.';
