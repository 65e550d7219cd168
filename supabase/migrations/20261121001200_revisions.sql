-- Revisions: the only way in which people change a public record. What someone proposes is kept with
-- what she had before her, who decided, and what it was before and after. Written by the functions of
-- the following files only.

create type public.subject_kind as enum ('activity', 'place', 'group', 'event');
comment on type public.subject_kind is 'What a revision is about.';
create type public.revision_status as enum (
  'waiting', 'asked', 'applied', 'approved', 'rejected', 'withdrawn', 'quarantined');
comment on type public.revision_status is
  'waiting: for the desk. asked: the desk waits for its author. applied: public already, of a trusted group, to be looked at. approved: public and looked at. rejected and withdrawn: it did not come to be, or was taken back. quarantined: waits, and looks like abuse.';

create table public.revisions (
  id uuid primary key default gen_random_uuid(),
  key uuid not null unique,
  subject public.subject_kind not null,
  record_id uuid not null,
  part_of uuid references public.revisions (id) on delete set null,
  base_version int not null check (base_version >= 0),
  base jsonb,
  proposed jsonb not null check (octet_length(proposed::text) <= 200000),
  before jsonb,
  after jsonb,
  applied_version int,
  sees_all boolean not null,
  areas text[] not null default '{}',
  name text generated always as (coalesce(proposed ->> 'title', proposed ->> 'name')) stored,
  author_id uuid references auth.users (id) on delete set null,
  group_id uuid references public.groups (id) on delete set null,
  by_curator boolean not null default false,
  proxy boolean not null default false,
  reason text check (char_length(reason) <= 1000),
  import_id uuid references public.imports (id) on delete set null,
  source text not null default 'form' check (source in ('form', 'import', 'restore', 'merge', 'notice', 'desk', 'walk')),
  status public.revision_status not null,
  queue text generated always as (
    case status
      when 'waiting' then case when import_id is not null then 'import' when base_version = 0 then 'new' else 'edited' end
      when 'asked' then 'asked'
      when 'applied' then 'applied'
      when 'quarantined' then 'quarantine'
    end) stored,
  decided_by uuid references auth.users (id) on delete set null,
  decided_at timestamptz,
  decision text check (char_length(decision) <= 1000),
  created_at timestamptz not null default now()
);
comment on table public.revisions is
  'Every change of a public record that someone proposed or made. Never deleted; only the account is taken off when it is deleted.';
comment on column public.revisions.id is 'Key.';
comment on column public.revisions.key is 'Made by the form: sent twice it is one revision.';
comment on column public.revisions.subject is 'activity, place, group or event.';
comment on column public.revisions.record_id is
  'The record; one that is new is made with this key when the revision is applied, so nothing references it.';
comment on column public.revisions.part_of is
  'The revision it came with, such as the activity at a new place: both are decided together.';
comment on column public.revisions.base_version is 'Version of the record it was made on; 0 for a new record.';
comment on column public.revisions.base is 'The record as its author had it before her; null for a new one.';
comment on column public.revisions.proposed is 'The record as its author wants it.';
comment on column public.revisions.before is 'The record just before the revision was applied, hidden contacts included.';
comment on column public.revisions.after is 'The record just after.';
comment on column public.revisions.applied_version is 'Version of the record that applying it made.';
comment on column public.revisions.sees_all is
  'Its author kept the record: base and proposed hold hidden contacts and the true point. Otherwise those stay as they are.';
comment on column public.revisions.areas is 'Areas the record lies in, by which curators find it. None: every curator''s.';
comment on column public.revisions.name is 'Title or name as proposed, for lists.';
comment on column public.revisions.author_id is 'Who proposed it; null when the account is deleted.';
comment on column public.revisions.group_id is 'The group for which she acted.';
comment on column public.revisions.by_curator is 'A curator''s own change, which applies at once.';
comment on column public.revisions.proxy is 'Made by a curator for someone without an account (代理).';
comment on column public.revisions.reason is 'Why, in the author''s words.';
comment on column public.revisions.import_id is 'The file it was read from, where an import waits for the desk.';
comment on column public.revisions.source is 'What made it: form, import, restore, merge, notice, desk, or walk: found at a まち歩き, by nobody''s account.';
comment on column public.revisions.status is 'Where it stands.';
comment on column public.revisions.queue is
  'The queue of the desk it waits in: new, edited, import, asked, applied or quarantine; null when it is decided.';
comment on column public.revisions.decided_by is 'Who decided.';
comment on column public.revisions.decided_at is 'When.';
comment on column public.revisions.decision is 'Why it was decided so, for its author.';
comment on column public.revisions.created_at is 'When it was proposed.';
create index revisions_queue on public.revisions (status, created_at, id);
create index revisions_areas on public.revisions using gin (areas);
create index revisions_record on public.revisions (record_id, created_at);
create index revisions_part_of on public.revisions (part_of);
create index revisions_author on public.revisions (author_id, created_at);
create index revisions_group on public.revisions (group_id, created_at);
create index revisions_import on public.revisions (import_id) where import_id is not null;
create index revisions_decided_by on public.revisions (decided_by);

create table public.revision_messages (
  id uuid primary key default gen_random_uuid(),
  revision_id uuid not null references public.revisions (id) on delete cascade,
  author_id uuid references auth.users (id) on delete set null,
  by_desk boolean not null,
  words text not null check (char_length(words) between 1 and 2000),
  created_at timestamptz not null default now()
);
comment on table public.revision_messages is 'What the desk asked about a revision, and what its author answered. Plain text.';
comment on column public.revision_messages.id is 'Key.';
comment on column public.revision_messages.revision_id is 'The revision.';
comment on column public.revision_messages.author_id is 'Who wrote it; read by nobody, the page says desk or author.';
comment on column public.revision_messages.by_desk is 'Written by the desk, else by the author or her group.';
comment on column public.revision_messages.words is 'The words.';
comment on column public.revision_messages.created_at is 'When.';
create index revision_messages_revision on public.revision_messages (revision_id, created_at);
create index revision_messages_author on public.revision_messages (author_id);

-- Who ---------------------------------------------------------------------------------------

create function private.edited_groups() returns setof uuid
  language sql stable security definer
  set search_path = ''
as $$ select m.group_id from public.group_members m where m.user_id = (select auth.uid()) $$;
comment on function private.edited_groups() is 'The groups the visitor may post for.';

create function private.curates_areas(areas text[]) returns boolean
  language sql stable security definer
  set search_path = ''
as $$
  select private.is_curator()
    or areas && array(select private.curated_areas())
    or (areas = '{}' and exists (select private.curated_areas()))
$$;
comment on function private.curates_areas(text[]) is
  'Whether the visitor is a curator of one of these areas. What lies in no area is every curator''s.';

create function private.deciders_but(areas text[], person uuid) returns bigint
  language sql stable security definer
  set search_path = ''
as $$
  select pg_catalog.count(distinct g.user_id) from public.role_grants g
  where g.user_id <> person and (g.until is null or g.until >= private.today())
    and (g.area_code is null or g.area_code = any (areas) or areas = '{}')
$$;
comment on function private.deciders_but(text[], uuid) is
  'How many people besides this one may decide what lies in these areas.';

create function private.areas_of(subject public.subject_kind, record_id uuid, document jsonb) returns text[]
  language plpgsql stable
  set search_path = ''
as $$
declare
  found text[];
begin
  if subject = 'group' then
    return array(
      select distinct pa.area_code from public.place_areas pa
      where pa.place_id in (
        select p.id from public.places p where p.group_id = record_id
        union select a.place_id from public.activities a where a.group_id = record_id)
      union select a.area_code from public.activities a where a.group_id = record_id and a.area_code is not null
      order by 1);
  end if;
  if subject = 'event' then
    return private.areas_of_new_event(record_id, document);
  end if;
  if subject = 'place' then
    if exists (select from public.places p where p.id = record_id) then
      return array(select pa.area_code from public.place_areas pa where pa.place_id = record_id order by 1);
    end if;
    return array(
      select a.code from public.areas a
      where extensions.st_covers(a.boundary, extensions.st_setsrid(extensions.st_makepoint(
        coalesce(document #>> '{exact,lng}', document ->> 'lng')::float8,
        coalesce(document #>> '{exact,lat}', document ->> 'lat')::float8), 4326))
      order by 1);
  end if;
  -- Of an activity: of its place, which may still wait itself; else the area it serves.
  select array(select pa.area_code from public.place_areas pa where pa.place_id = a.place_id order by 1)
      || case when a.area_code is null then '{}' else array[a.area_code] end
    into found from public.activities a where a.id = record_id;
  if found is null then
    found := array(select pa.area_code from public.place_areas pa where pa.place_id = (document ->> 'place_id')::uuid order by 1)
      || case when document ->> 'area_code' is null then '{}' else array[document ->> 'area_code'] end;
    if found = '{}' then
      select r.areas into found from public.revisions r
      where r.record_id = (document ->> 'place_id')::uuid order by r.created_at desc limit 1;
    end if;
  end if;
  return coalesce(found, '{}');
end
$$;
comment on function private.areas_of(public.subject_kind, uuid, jsonb) is
  'The areas a record lies in as it is now; of a new one, as its document says.';

create function private.keeps(subject public.subject_kind, record_id uuid) returns boolean
  language plpgsql stable
  set search_path = ''
as $$
begin
  return case subject
      when 'place' then private.edits_place(record_id)
      when 'activity' then private.edits_activity(record_id)
      when 'event' then private.hosts_event(record_id)
      else private.edits_group(record_id)
    end or private.curates_areas(private.areas_of(subject, record_id, null));
end
$$;
comment on function private.keeps(public.subject_kind, uuid) is
  'Whether the visitor keeps the existing record: its author or host, an editor of its group, a curator of its area.';

-- What looks like abuse is held back, not lost.
create function private.needs_quarantine(document jsonb, person uuid) returns boolean
  language sql stable
  set search_path = ''
as $$ select false $$;
comment on function private.needs_quarantine(jsonb, uuid) is
  'Whether what this person proposes has to be looked at before anything else happens with it.';

-- Rights ------------------------------------------------------------------------------------

grant execute on function private.edited_groups() to anon, authenticated;

alter table public.revisions enable row level security;
create policy "authors, their group and curators of the area read revisions" on public.revisions
  for select to authenticated
  using (author_id = (select auth.uid())
    or (select private.is_curator())
    or areas && (select array(select private.curated_areas()))
    or (areas = '{}' and (select exists (select private.curated_areas())))
    or group_id in (select private.edited_groups()));
grant select (id, subject, record_id, part_of, import_id, base_version, base, proposed, applied_version, areas, name, author_id,
    group_id, by_curator, proxy, reason, source, status, queue, decided_at, decision, created_at)
  on public.revisions to authenticated;

alter table public.revision_messages enable row level security;
create policy "messages of revisions one may read" on public.revision_messages for select to authenticated
  using (exists (select from public.revisions r where r.id = revision_id));
grant select (id, revision_id, by_desk, words, created_at) on public.revision_messages to authenticated;
