-- Series: events that come again, and 協議の場・協議体 that a town has already, so that nobody builds a
-- second one.

create type public.event_form as enum (
  'exchange', 'ideathon', 'walk', 'study', 'presentation', 'opinion', 'council', 'experience', 'other');
comment on type public.event_form is
  '交流会, アイデアソン, まち歩き, 学習会, 発表会・表彰, 意見交換会, 協議の場, 体験, その他.';

create table public.series (
  id uuid primary key default gen_random_uuid(),
  code text not null unique check (code ~ '^[ACDEFGHJKMNPQRTUVWXY34679]{6}$'),
  name text not null check (char_length(name) between 1 and 120),
  purpose text not null default '' check (char_length(purpose) <= 500),
  form public.event_form not null default 'other',
  group_id uuid references public.groups (id) on delete set null,
  area_code text references public.areas (code) on delete set null,
  standing boolean not null default false,
  rhythm text check (char_length(rhythm) <= 200),
  url text check (url ~ '^https?://' and char_length(url) <= 500),
  version int not null default 1,
  created_by uuid references auth.users (id) on delete set null default auth.uid(),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table public.series is 'Events that belong together: one that comes again, or a 協議の場・協議体 that exists already.';
comment on column public.series.id is 'Key; made by the form, so that sent twice it is one.';
comment on column public.series.code is 'Short public code of /events/series/CODE; never changes.';
comment on column public.series.name is 'Name.';
comment on column public.series.purpose is 'What it is for.';
comment on column public.series.form is 'Form of its events.';
comment on column public.series.group_id is 'The group that runs it; null: none is known.';
comment on column public.series.area_code is 'The area it is for, by which curators find it; null: the whole town.';
comment on column public.series.standing is 'A 協議の場・協議体 or another standing meeting that exists already, with or without events here.';
comment on column public.series.rhythm is 'When it meets, in words (毎月第2火曜 14:00).';
comment on column public.series.url is 'Its own page elsewhere.';
comment on column public.series.version is 'Counts changes.';
comment on column public.series.created_by is 'Account that made it.';
comment on column public.series.created_at is 'When made.';
comment on column public.series.updated_at is 'When last changed.';
create index series_group on public.series (group_id);
create index series_area on public.series (area_code);
create index series_created_by on public.series (created_by);

create trigger series_stamp_insert before insert on public.series
  for each row execute function private.stamp_record();
create trigger series_stamp_update before update on public.series
  for each row when (old.* is distinct from new.*) execute function private.stamp_record();

create function private.note_series_change() returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
begin
  perform private.note_change(array['events', 'series:' || coalesce(new.code, old.code)]);
  return null;
end
$$;
comment on function private.note_series_change() is 'Row trigger: tags of a series and of the lists of events.';
create trigger series_changed after insert or update or delete on public.series
  for each row execute function private.note_series_change();

alter table public.series enable row level security;
create policy "anyone reads series" on public.series for select to anon, authenticated using (true);
grant select (id, code, name, purpose, form, group_id, area_code, standing, rhythm, url, version, created_at, updated_at)
  on public.series to anon, authenticated;

create function private.keeps_series(series uuid) returns boolean
  language sql stable security definer
  set search_path = ''
as $$
  select exists (
    select from public.series s where s.id = keeps_series.series and (
      private.edits_group(s.group_id)
      or (s.group_id is null and not s.standing and s.created_by = (select auth.uid()))
      or private.curates_areas(case when s.area_code is null then '{}'::text[] else array[s.area_code] end)))
$$;
comment on function private.keeps_series(uuid) is
  'Whether the visitor may change the series and put events into it: an editor of its group, who made it without a group, a curator of its area.';
grant execute on function private.keeps_series(uuid) to anon, authenticated;

create function public.save_series(
  series uuid, name text, form public.event_form, purpose text default '', area_code text default null,
  group_code text default null, standing boolean default false, rhythm text default null, url text default null
) returns text
  language plpgsql security definer
  set search_path = ''
as $$
declare
  known public.series;
  of_group uuid;
  curates boolean;
  made text;
begin
  select * into known from public.series s where s.id = save_series.series for update;
  select g.id into of_group from public.groups g where g.code = nullif(save_series.group_code, '') and g.status <> 'draft';
  curates := private.curates_areas(case when save_series.area_code is null then '{}'::text[] else array[save_series.area_code] end);
  -- Editors of a group list the meeting that it holds already; other series come of its events.
  if (select auth.uid()) is null or not (curates or (save_series.standing and private.edits_group(of_group)))
    or (known.id is not null and not private.keeps_series(known.id)) then
    raise exception 'Curators of the area and editors of its group keep a series.' using errcode = 'EN060';
  end if;
  if of_group is null and nullif(save_series.group_code, '') is not null then
    perform private.refuse_document('group_id', 'reference');
  end if;
  if not curates then
    perform private.count_by_account('series', 20, '1 day');
    if private.needs_quarantine(pg_catalog.jsonb_build_object('n', save_series.name, 'p', save_series.purpose, 'r', save_series.rhythm,
      'u', save_series.url), (select auth.uid())) then
      raise exception 'A curator has to see these words first.' using errcode = '23514';
    end if;
  end if;
  insert into public.series as s (id, name, purpose, form, group_id, area_code, standing, rhythm, url)
    values (save_series.series, pg_catalog.btrim(save_series.name), pg_catalog.btrim(save_series.purpose), save_series.form,
      of_group, save_series.area_code, save_series.standing, nullif(pg_catalog.btrim(save_series.rhythm), ''),
      nullif(pg_catalog.btrim(save_series.url), ''))
    on conflict (id) do update set name = excluded.name, purpose = excluded.purpose, form = excluded.form,
      group_id = excluded.group_id, area_code = excluded.area_code, standing = excluded.standing,
      rhythm = excluded.rhythm, url = excluded.url
    returning s.code into made;
  perform private.audit(case when known.id is null then 'series.new' else 'series.changed' end, 'series', save_series.series,
    pg_catalog.jsonb_build_object('code', made));
  return made;
end
$$;
comment on function public.save_series(uuid, text, public.event_form, text, text, text, boolean, text, text) is
  'A curator writes down a series, or changes it; its code. Editors of a group do so for a standing one that the group runs. EN010: too many a day. EN022: no such group. EN060: neither a curator of its area nor an editor of its group. 23514: words that a curator has to see first.';
grant execute on function public.save_series(uuid, text, public.event_form, text, text, text, boolean, text, text) to authenticated;
