-- Groups and places. `places` holds only what anyone may see; the true point and the full address
-- of a place that is shown blurred live in `place_exact` under rules of their own.

create table public.groups (
  id uuid primary key default gen_random_uuid(),
  code text not null unique check (code ~ '^[ACDEFGHJKMNPQRTUVWXY34679]{6}$'),
  name text not null check (char_length(name) between 1 and 120),
  kana text check (char_length(kana) <= 200),
  description text not null default '' check (char_length(description) <= 4000),
  status public.record_status not null default 'draft',
  trusted boolean not null default false,
  merged_into uuid references public.groups (id) on delete set null,
  search_text text not null default '',
  version int not null default 1,
  created_by uuid references auth.users (id) on delete set null default auth.uid(),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table public.groups is 'Who runs things: サロン, 子ども食堂, NPO, 自治会, 企業, 商店, 学校 … (HSDS organization).';
comment on column public.groups.id is 'Key.';
comment on column public.groups.code is 'Short public code of /g/CODE; never changes.';
comment on column public.groups.name is 'Name.';
comment on column public.groups.kana is 'Reading in kana.';
comment on column public.groups.description is 'What the group does, in its own words.';
comment on column public.groups.status is 'draft, published, paused or ended.';
comment on column public.groups.trusted is 'What its editors post is public at once and looked at afterwards. Set by curators.';
comment on column public.groups.merged_into is 'The group this one turned out to be; its code leads there.';
comment on column public.groups.search_text is 'Folded text of what anyone may see, reading first, for search and order. Kept by trigger.';
comment on column public.groups.version is 'Counts changes; an edit names the version it was made on.';
comment on column public.groups.created_by is 'Account that made it; null for imports and deleted accounts.';
comment on column public.groups.created_at is 'When made.';
comment on column public.groups.updated_at is 'When last changed.';
create index groups_created_by on public.groups (created_by);
create index groups_merged_into on public.groups (merged_into);

create type public.member_role as enum ('owner', 'editor');
comment on type public.member_role is 'owner: may hand the group over. editor: may post for it.';

create table public.group_members (
  group_id uuid not null references public.groups (id) on delete cascade,
  user_id uuid not null references auth.users (id) on delete cascade,
  role public.member_role not null default 'editor',
  created_at timestamptz not null default now(),
  primary key (group_id, user_id)
);
comment on table public.group_members is 'Who may post for a group. Not a list of its members in life.';
comment on column public.group_members.group_id is 'The group.';
comment on column public.group_members.user_id is 'The account.';
comment on column public.group_members.role is 'owner or editor.';
comment on column public.group_members.created_at is 'Since when.';
create index group_members_user on public.group_members (user_id);

create function private.edits_group(group_id uuid) returns boolean
  language sql stable security definer
  set search_path = ''
as $$
  select exists (
    select from public.group_members m
    where m.group_id = edits_group.group_id and m.user_id = (select auth.uid()))
$$;
comment on function private.edits_group(uuid) is 'Whether the visitor may post for the group.';
grant execute on function private.edits_group(uuid) to anon, authenticated;

create table public.places (
  id uuid primary key default gen_random_uuid(),
  code text not null unique check (code ~ '^[ACDEFGHJKMNPQRTUVWXY34679]{6}$'),
  kind_code text not null references public.kinds (code),
  name text not null check (char_length(name) between 1 and 120),
  kana text check (char_length(kana) <= 200),
  description text not null default '' check (char_length(description) <= 4000),
  address text check (char_length(address) <= 200),
  building text check (char_length(building) <= 200),
  location extensions.geography(Point, 4326),
  precision public.location_precision not null default 'unknown',
  blurred boolean not null default false,
  blurred_area text references public.areas (code) on delete set null,
  lng double precision,
  lat double precision,
  group_id uuid references public.groups (id) on delete set null,
  step_free boolean,
  wheelchair boolean,
  accessible_toilet boolean,
  parking boolean,
  child_friendly boolean,
  pickup boolean,
  wifi boolean,
  access_note text check (char_length(access_note) <= 500),
  entrance_note text check (char_length(entrance_note) <= 500),
  evacuation_site boolean not null default false,
  welfare_evacuation_site boolean not null default false,
  status public.record_status not null default 'draft',
  merged_into uuid references public.places (id) on delete set null,
  search_text text not null default '',
  version int not null default 1,
  created_by uuid references auth.users (id) on delete set null default auth.uid(),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((location is null) = (precision = 'unknown'))
);
comment on table public.places is
  'Where people meet (HSDS location). Only what anyone may see: search, distance, snapshot, tiles and feeds read nothing else.';
comment on column public.places.id is 'Key.';
comment on column public.places.code is 'Short public code of /p/CODE; never changes.';
comment on column public.places.kind_code is 'Kind.';
comment on column public.places.name is 'Name.';
comment on column public.places.kana is 'Reading in kana.';
comment on column public.places.description is 'What kind of place it is.';
comment on column public.places.address is 'Public address; for a blurred place no finer than its district.';
comment on column public.places.building is 'Building, floor, room (方書).';
comment on column public.places.location is 'Public point in WGS 84, blurred where the owner asks for it; null when unknown.';
comment on column public.places.precision is 'How near the public point is to the door.';
comment on column public.places.blurred is
  'Shown by its district only (somebody''s home …): location, precision and address follow from place_exact then, whatever is written here.';
comment on column public.places.blurred_area is 'The district a blurred place is shown by. Kept by trigger.';
comment on column public.places.lng is 'Longitude of the public point, degrees. Kept by trigger.';
comment on column public.places.lat is 'Latitude of the public point, degrees. Kept by trigger.';
comment on column public.places.group_id is 'The group that runs the place, if one does.';
comment on column public.places.step_free is 'No steps to the room (段差なし); null: not known.';
comment on column public.places.wheelchair is 'Usable with a wheelchair (車いす); null: not known.';
comment on column public.places.accessible_toilet is 'Accessible toilet (多目的トイレ); null: not known.';
comment on column public.places.parking is 'Parking (駐車場); null: not known.';
comment on column public.places.child_friendly is 'Suits small children (子連れ); null: not known.';
comment on column public.places.pickup is 'Fetches people from home (送迎); null: not known.';
comment on column public.places.wifi is 'Free Wi-Fi; null: not known.';
comment on column public.places.access_note is 'More about access, parking and barriers, in words.';
comment on column public.places.entrance_note is 'How to find the entrance.';
comment on column public.places.evacuation_site is '指定避難所.';
comment on column public.places.welfare_evacuation_site is '福祉避難所.';
comment on column public.places.status is 'draft, published, paused or ended.';
comment on column public.places.merged_into is 'The place this one turned out to be; its code leads there.';
comment on column public.places.search_text is 'Folded text of what anyone may see, reading first, for search and order. Kept by trigger.';
comment on column public.places.version is 'Counts changes; an edit names the version it was made on.';
comment on column public.places.created_by is 'Account that made it; null for imports and deleted accounts.';
comment on column public.places.created_at is 'When made.';
comment on column public.places.updated_at is 'When last changed.';
create index places_location on public.places using gist (location);
create index places_kind on public.places (kind_code);
create index places_group on public.places (group_id);
create index places_created_by on public.places (created_by);
create index places_blurred_area on public.places (blurred_area);
create index places_merged_into on public.places (merged_into);

create table public.place_areas (
  place_id uuid not null references public.places (id) on delete cascade,
  area_code text not null references public.areas (code) on delete cascade,
  primary key (place_id, area_code)
);
comment on table public.place_areas is 'In which areas a place lies, by point in polygon. Kept by triggers.';
comment on column public.place_areas.place_id is 'The place.';
comment on column public.place_areas.area_code is 'An area its public point lies in.';
create index place_areas_area on public.place_areas (area_code);

create table public.place_exact (
  place_id uuid primary key references public.places (id) on delete cascade,
  location extensions.geography(Point, 4326),
  address text check (char_length(address) <= 200),
  building text check (char_length(building) <= 200),
  updated_at timestamptz not null default now()
);
comment on table public.place_exact is
  'True point and full address of a place that is shown blurred. Read by its group''s editors and the curators of its areas only.';
comment on column public.place_exact.place_id is 'The place.';
comment on column public.place_exact.location is 'True point in WGS 84.';
comment on column public.place_exact.address is 'Full address.';
comment on column public.place_exact.building is 'Building, floor, room (方書).';
comment on column public.place_exact.updated_at is 'When last changed.';

create trigger place_exact_touched before update on public.place_exact
  for each row execute function private.touch_updated_at();

create function private.curates_place(place_id uuid) returns boolean
  language sql stable security definer
  set search_path = ''
as $$
  select private.is_curator() or exists (
    select from public.place_areas pa
    where pa.place_id = curates_place.place_id and pa.area_code in (select private.curated_areas()))
$$;
comment on function private.curates_place(uuid) is 'Whether the visitor is a curator of an area the place lies in.';

create function private.edits_place(place_id uuid) returns boolean
  language sql stable security definer
  set search_path = ''
as $$
  select private.curates_place(edits_place.place_id) or exists (
    select from public.places p
    where p.id = edits_place.place_id and (p.created_by = (select auth.uid()) or private.edits_group(p.group_id)))
$$;
comment on function private.edits_place(uuid) is
  'Whether the visitor sees the place as its keeper does: its author, an editor of its group, a curator of its area.';
grant execute on function private.curates_place(uuid), private.edits_place(uuid) to anon, authenticated;

-- Triggers ----------------------------------------------------------------------------------

create function private.fold_group() returns trigger language plpgsql set search_path = '' as $$
begin
  new.search_text := private.fold_text(pg_catalog.concat_ws(' ', new.kana, new.name, new.description));
  return new;
end
$$;
comment on function private.fold_group() is 'Keeps groups.search_text.';
create trigger groups_1_fold before insert or update on public.groups
  for each row execute function private.fold_group();
create trigger groups_2_stamp_insert before insert on public.groups
  for each row execute function private.stamp_record();
create trigger groups_2_stamp_update before update on public.groups
  for each row when (old.* is distinct from new.*) execute function private.stamp_record();

create function private.derive_place() returns trigger language plpgsql set search_path = '' as $$
begin
  new.search_text := private.fold_text(
    pg_catalog.concat_ws(' ', new.kana, new.name, new.address, new.building, new.description));
  new.lng := extensions.st_x(new.location::extensions.geometry);
  new.lat := extensions.st_y(new.location::extensions.geometry);
  return new;
end
$$;
comment on function private.derive_place() is 'Keeps search_text, lng and lat of places.';
create trigger places_1_derive before insert or update on public.places
  for each row execute function private.derive_place();
create trigger places_2_stamp_insert before insert on public.places
  for each row execute function private.stamp_record();
create trigger places_2_stamp_update before update on public.places
  for each row when (old.* is distinct from new.*) execute function private.stamp_record();

create trigger groups_inserted after insert on public.groups
  referencing new table as changed for each statement execute function private.note_record_change('group');
create trigger groups_updated after update on public.groups
  referencing old table as before new table as changed for each statement execute function private.note_record_change('group');
create trigger groups_deleted after delete on public.groups
  referencing old table as changed for each statement execute function private.note_record_change('group');

create trigger places_inserted after insert on public.places
  referencing new table as changed for each statement execute function private.note_record_change('place');
create trigger places_updated after update on public.places
  referencing old table as before new table as changed for each statement execute function private.note_record_change('place');
create trigger places_deleted after delete on public.places
  referencing old table as changed for each statement execute function private.note_record_change('place');

-- Rights ------------------------------------------------------------------------------------

alter table public.groups enable row level security;
create policy "anyone reads groups that are no drafts" on public.groups for select to anon
  using (status <> 'draft');
create policy "keepers also read drafts" on public.groups for select to authenticated
  using (status <> 'draft' or created_by = (select auth.uid()) or private.edits_group(id) or (select private.is_curator()));
grant select (id, code, name, kana, description, status, merged_into, search_text, version, created_at, updated_at)
  on public.groups to anon, authenticated;
grant select (trusted) on public.groups to authenticated;

alter table public.group_members enable row level security;
create policy "editors see one another, curators of the town see all" on public.group_members for select to authenticated
  using (user_id = (select auth.uid()) or private.edits_group(group_id) or (select private.is_curator()));
grant select on public.group_members to authenticated;

alter table public.places enable row level security;
create policy "anyone reads places that are no drafts" on public.places for select to anon
  using (status <> 'draft');
create policy "keepers also read drafts" on public.places for select to authenticated
  using (status <> 'draft' or created_by = (select auth.uid()) or private.edits_group(group_id) or private.curates_place(id));
grant select (id, code, kind_code, name, kana, description, address, building, location, precision, blurred, blurred_area, lng, lat, group_id,
    step_free, wheelchair, accessible_toilet, parking, child_friendly, pickup, wifi, access_note, entrance_note,
    evacuation_site, welfare_evacuation_site, status, merged_into, search_text, version, created_at, updated_at)
  on public.places to anon, authenticated;

alter table public.place_areas enable row level security;
create policy "areas of places one may read" on public.place_areas for select to anon, authenticated
  using (exists (select from public.places p where p.id = place_id));
grant select on public.place_areas to anon, authenticated;

alter table public.place_exact enable row level security;
create policy "keepers read the true point" on public.place_exact for select to authenticated
  using (private.edits_place(place_id));
grant select on public.place_exact to authenticated;
