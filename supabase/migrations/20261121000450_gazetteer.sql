-- Gazetteer: points one can search near (駅, 町丁目, 街区, 郵便番号, 目印). What is compared is folded by
-- src/domain/address alone, at the import and at the lookup; here it is only looked up.

-- Also of places: how near a public point is to what it stands for.
create type public.location_precision as enum ('exact', 'street', 'area', 'unknown');
comment on type public.location_precision is
  'How near the public point is to the door: exact, the street, only the district, or no point at all.';

create type public.spot_kind as enum ('station', 'landmark', 'town', 'block', 'postcode');
comment on type public.spot_kind is
  '駅; 目印; 大字・町丁目, or the middle of several 丁目; 街区 or 地番; 郵便番号.';

create table public.gazetteer (
  key text primary key check (char_length(key) <= 300),
  kind public.spot_kind not null,
  region text not null default '' check (char_length(region) <= 100),
  folded text collate "C" not null check (char_length(folded) between 1 and 150),
  name text not null check (char_length(name) between 1 and 200),
  location extensions.geography(Point, 4326) not null,
  precision public.location_precision not null check (precision <> 'unknown'),
  source text not null check (char_length(source) between 1 and 200),
  updated_at timestamptz not null default now()
);
comment on table public.gazetteer is
  'Points one can search near, all of them public facts, written by imports alone.';
comment on column public.gazetteer.key is 'Same spot, same key: kind, region and folded words, numbered where a name stands for several.';
comment on column public.gazetteer.kind is 'What kind of spot.';
comment on column public.gazetteer.region is 'Folded 都道府県 and 市区町村 of an address; empty for what is known by its name alone.';
comment on column public.gazetteer.folded is 'Name, address below the 市区町村, or seven digits, folded by foldAddress.';
comment on column public.gazetteer.name is 'As the source writes it, with its 市区町村.';
comment on column public.gazetteer.location is 'Point in WGS 84.';
comment on column public.gazetteer.precision is 'How near the point is to what the name stands for: 街区 street, 町丁目 area.';
comment on column public.gazetteer.source is 'Which data it comes from.';
comment on column public.gazetteer.updated_at is 'When the import last changed it.';
create index gazetteer_folded on public.gazetteer (folded);
-- 街区, by far the most of them, are only asked for whole.
create index gazetteer_names on public.gazetteer (folded) where kind <> 'block';
create index gazetteer_inside on public.gazetteer using gin (folded extensions.gin_trgm_ops) where kind <> 'block';

alter table public.gazetteer enable row level security;
create policy "spots are public" on public.gazetteer for select to anon, authenticated using (true);
grant select on public.gazetteer to anon, authenticated;

create function private.note_gazetteer_change() returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
begin
  perform private.note_change('{directory}');
  return null;
end
$$;
comment on function private.note_gazetteer_change() is 'Statement trigger: lists near a spot may read differently.';
create trigger gazetteer_changed after insert or update or delete on public.gazetteer
  for each statement execute function private.note_gazetteer_change();

-- Lookup --------------------------------------------------------------------------------------

create function public.find_spots(asked jsonb, at_most int default 10)
  returns table (kind public.spot_kind, name text, lng double precision, lat double precision,
    "precision" public.location_precision, matched text)
  language plpgsql stable
  set search_path = ''
as $$
#variable_conflict use_column
declare
  -- What is asked comes from a stranger: so many ways, so many answers and no more.
  ways jsonb := (
    select pg_catalog.jsonb_agg(e) from (
      select e from pg_catalog.jsonb_array_elements(asked) e limit 60) e (e));
  found_most int := least(greatest(at_most, 1), 50);
begin
  -- The words as they stand, else as much of their beginning as is an address.
  return query
    with hit as (
      select g.*, a."left", pg_catalog.min(a."left") over () as nearest
      from pg_catalog.jsonb_to_recordset(ways) a (region text, text text, kind public.spot_kind, "left" int)
      join public.gazetteer g on g.folded = a.text collate "C"
      where (a.region = '' or pg_catalog.strpos(g.region, a.region) > 0)
        and (g.kind = a.kind or a.kind is null and (a."left" = 0 or g.kind in ('town', 'block')))
    ), spot as (
      select distinct on (h.key) h.* from hit h where h."left" = h.nearest order by h.key
    )
    select s.kind, s.name, extensions.st_x(s.location::extensions.geometry), extensions.st_y(s.location::extensions.geometry),
      s.precision, case when s."left" = 0 then 'whole' else 'part' end
    from spot s order by s.kind, s.name, s.key limit found_most;
  if found then
    return;
  end if;

  return query
    with spot as (
      select distinct on (g.key) g.*
      from pg_catalog.jsonb_to_recordset(ways) a (region text, text text, kind public.spot_kind, "left" int)
      join public.gazetteer g on g.folded >= a.text collate "C"
        and g.folded < (a.text || pg_catalog.chr(1114111)) collate "C"
      where a."left" = 0 and g.kind <> 'block' and (a.kind is null or g.kind = a.kind)
        and (a.region = '' or pg_catalog.strpos(g.region, a.region) > 0)
        and (a.text !~ '^\d{1,2}$')
        -- 本町1 is not the beginning of 本町12.
        and (g.kind = 'postcode' or a.text !~ '\d$' or pg_catalog.substr(g.folded, pg_catalog.char_length(a.text) + 1, 1) !~ '\d')
      order by g.key
    )
    select s.kind, s.name, extensions.st_x(s.location::extensions.geometry), extensions.st_y(s.location::extensions.geometry),
      s.precision, 'beginning'
    from spot s order by pg_catalog.char_length(s.folded), s.kind, s.name, s.key limit found_most;
  if found then
    return;
  end if;

  return query
    with spot as (
      select distinct on (g.key) g.*
      from pg_catalog.jsonb_to_recordset(ways) a (region text, text text, kind public.spot_kind, "left" int)
      join public.gazetteer g on g.folded like '%' || pg_catalog.regexp_replace(a.text, '([\\%_])', '\\\1', 'g') || '%'
      where a."left" = 0 and g.kind <> 'block' and g.kind <> 'postcode' and (a.kind is null or g.kind = a.kind)
        and (a.region = '' or pg_catalog.strpos(g.region, a.region) > 0)
        and pg_catalog.char_length(a.text) >= 2 and a.text !~ '^[\d-]+$'
      order by g.key
    )
    select s.kind, s.name, extensions.st_x(s.location::extensions.geometry), extensions.st_y(s.location::extensions.geometry),
      s.precision, 'inside'
    from spot s order by pg_catalog.char_length(s.folded), s.kind, s.name, s.key limit found_most;
end
$$;
comment on function public.find_spots(jsonb, int) is
  'Spots that some words may mean: asked is [{region, text, kind, left}] from askSpots (src/domain/address). Only the best way to match that finds anything answers (matched: whole, part, beginning, inside); several spots are several, none is none. Reads as the visitor.';
grant execute on function public.find_spots(jsonb, int) to anon, authenticated;

-- Import --------------------------------------------------------------------------------------

create function public.import_gazetteer(spots jsonb, dry_run boolean default false) returns jsonb
  language plpgsql
  set search_path = ''
as $$
declare
  result jsonb;
begin
  with input as (
    select r.*, coalesce(
        extensions.st_setsrid(extensions.st_makepoint(r.lng, r.lat), 4326),
        -- 郵便番号 have no point of their own: theirs is the middle of the 町丁目 they stand for.
        (select extensions.st_centroid(extensions.st_collect(g.location::extensions.geometry))
         from public.gazetteer g
         where g.kind = 'town' and exists (
           select from pg_catalog.jsonb_to_recordset(r.towns) t (region text, folded text)
           where g.region = t.region and g.folded = t.folded collate "C"))) as point
    from pg_catalog.jsonb_to_recordset(spots) r (
      line int, key text, kind public.spot_kind, region text, folded text, name text,
      lng double precision, lat double precision, precision public.location_precision, source text, towns jsonb)
  ), planned as (
    select i.*, case
        when i.point is null then 'refused'
        when g.key is null then 'created'
        when (g.name, g.precision, g.source) = (i.name, i.precision, i.source)
          and extensions.st_dwithin(g.location, i.point::extensions.geography, 0.1) then 'unchanged'
        else 'updated'
      end as outcome
    from input i left join public.gazetteer g on g.key = i.key
  ), written as (
    insert into public.gazetteer as g (key, kind, region, folded, name, location, precision, source)
      select p.key, p.kind, p.region, p.folded, p.name, p.point::extensions.geography, p.precision, p.source
      from planned p where p.outcome in ('created', 'updated') and not dry_run
      on conflict (key) do update set
        name = excluded.name, location = excluded.location, precision = excluded.precision,
        source = excluded.source, updated_at = pg_catalog.now()
  )
  select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
      'key', p.key, 'outcome', p.outcome) order by p.line, p.key), '[]')
    into result from planned p;
  return result;
end
$$;
comment on function public.import_gazetteer(jsonb, boolean) is
  'Writes spots in one transaction: [{key, outcome}], refused where a 郵便番号 has no 町丁目 to stand in. Asked for a dry run it only says what it would do.';
