-- Areas: the districts a town counts in. Kinds overlap (a 圏域 cuts across 小学校区), so what lies
-- where is asked by point in polygon, and a parent is named only where one truly exists.

create type public.area_kind as enum (
  'prefecture', 'municipality', 'daily_living_area', 'elementary_school', 'junior_high_school',
  'welfare_commissioner', 'community', 'other');
comment on type public.area_kind is
  '都道府県, 市町村, 日常生活圏域 (介護保険法117条), 小学校区, 中学校区, 民生委員地区, 自治会・コミュニティ, その他.';

create table public.areas (
  code text primary key check (code ~ '^[A-Za-z0-9_-]{1,40}$'),
  kind public.area_kind not null,
  parent_code text references public.areas (code) on delete set null,
  name text not null check (char_length(name) between 1 and 100),
  kana text,
  name_en text,
  boundary extensions.geometry(MultiPolygon, 4326),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table public.areas is 'Districts of every kind; all of them are public facts.';
comment on column public.areas.code is 'Public code: for 市町村 the 全国地方公共団体コード, else what the town''s own file uses.';
comment on column public.areas.kind is 'Kind of district.';
comment on column public.areas.parent_code is 'The area this one is a part of, where that is so by rule.';
comment on column public.areas.name is 'Name.';
comment on column public.areas.kana is 'Reading in kana.';
comment on column public.areas.name_en is 'Name in Latin letters.';
comment on column public.areas.boundary is 'Outline in WGS 84; null while it is not known.';
comment on column public.areas.created_at is 'When first loaded.';
comment on column public.areas.updated_at is 'When last loaded.';
create index areas_boundary on public.areas using gist (boundary);
create index areas_parent on public.areas (parent_code);

create table public.area_contacts (
  id uuid primary key default gen_random_uuid(),
  area_code text not null references public.areas (code) on delete cascade,
  role text not null check (char_length(role) between 1 and 60),
  office text not null check (char_length(office) between 1 and 100),
  about text,
  address text,
  phone text,
  fax text,
  email text,
  url text check (url ~ '^https?://'),
  hours text,
  position int not null default 0
);
comment on table public.area_contacts is
  'Whom to ask in an area: 相談窓口 and coordinators, by office and role. Never the name of a private person.';
comment on column public.area_contacts.id is 'Key.';
comment on column public.area_contacts.area_code is 'The area.';
comment on column public.area_contacts.role is 'What for: 地域包括支援センター, 生活支援コーディネーター …';
comment on column public.area_contacts.office is 'The office.';
comment on column public.area_contacts.about is 'What one can ask there, in a plain sentence.';
comment on column public.area_contacts.address is 'Address of the office.';
comment on column public.area_contacts.phone is 'Telephone.';
comment on column public.area_contacts.fax is 'Fax, for those who do not hear.';
comment on column public.area_contacts.email is 'E-mail of the office.';
comment on column public.area_contacts.url is 'Web page.';
comment on column public.area_contacts.hours is 'When someone is there, in words.';
comment on column public.area_contacts.position is 'Order on the page.';
create index area_contacts_area on public.area_contacts (area_code);

alter table public.areas enable row level security;
create policy "areas are public" on public.areas for select to anon, authenticated using (true);
grant select (code, kind, parent_code, name, kana, name_en, boundary, updated_at) on public.areas to anon, authenticated;

alter table public.area_contacts enable row level security;
create policy "offices are public" on public.area_contacts for select to anon, authenticated using (true);
grant select on public.area_contacts to anon, authenticated;

create function private.note_area_change() returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
begin
  perform private.note_change((
    select pg_catalog.array_agg(distinct tag)
    from changed, pg_catalog.unnest(array['area:' || code, 'directory', 'town']) tag));
  return null;
end
$$;
comment on function private.note_area_change() is 'Statement trigger: tags of changed areas.';
create trigger areas_inserted after insert on public.areas
  referencing new table as changed for each statement execute function private.note_area_change();
create trigger areas_updated after update on public.areas
  referencing new table as changed for each statement execute function private.note_area_change();
create trigger areas_deleted after delete on public.areas
  referencing old table as changed for each statement execute function private.note_area_change();

create function private.note_area_contact_change() returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
begin
  perform private.note_change((select pg_catalog.array_agg(distinct 'area:' || area_code) from changed));
  return null;
end
$$;
comment on function private.note_area_contact_change() is 'Statement trigger: tags of the areas whose offices changed.';
create trigger area_contacts_inserted after insert on public.area_contacts
  referencing new table as changed for each statement execute function private.note_area_contact_change();
create trigger area_contacts_updated after update on public.area_contacts
  referencing new table as changed for each statement execute function private.note_area_contact_change();
create trigger area_contacts_deleted after delete on public.area_contacts
  referencing old table as changed for each statement execute function private.note_area_contact_change();
