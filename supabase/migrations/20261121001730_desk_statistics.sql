-- Figures for the desk: how much is confirmed, and how long people wait. Nobody is counted, entries are.

create function public.desk_statistics(kind public.area_kind default null) returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
declare
  town boolean := private.is_curator();
  mine text[] := array(select private.curated_areas());
  today date := private.today();
  answer jsonb;
begin
  perform private.ask_curator();
  with record as (
    select p.id, p.kind_code, array(select pa.area_code from public.place_areas pa where pa.place_id = p.id) as areas
    from public.places p where p.status = 'published'
    union all
    select a.id, a.kind_code, array(select pa.area_code from public.place_areas pa where pa.place_id = a.place_id
      union select a.area_code where a.area_code is not null)
    from public.activities a where a.status = 'published'
  ), hers as (
    select r.* from record r where town or r.areas && mine
  ), checked as (
    select coalesce(v.place_id, v.activity_id) as id, pg_catalog.max(v.verified_on) as verified_on
    from public.verifications v where v.group_id is null group by 1
  ), entry as (
    select h.kind_code, h.areas, coalesce(c.verified_on >= today - 365, false) as confirmed
    from hers h left join checked c on c.id = h.id
  ), reviewed as (
    select r.areas, coalesce(r.after ->> 'kind_code', r.proposed ->> 'kind_code') as kind_code,
      extract(epoch from r.decided_at - r.created_at)::float8 / 86400 as days
    from public.revisions r
    where r.status in ('approved', 'rejected') and r.decided_at > pg_catalog.now() - interval '1 year'
      and not r.by_curator and r.part_of is null and r.source in ('form', 'import')
      and (town or r.areas && mine or r.areas = '{}')
  ), line as (
    select 'all' as grouping, null::text as code, pg_catalog.count(*) as entries, pg_catalog.count(*) filter (where confirmed) as confirmed,
      (select pg_catalog.percentile_cont(0.5) within group (order by v.days) from reviewed v) as days,
      (select pg_catalog.count(*) from reviewed) as decided
    from entry
    union all
    select 'area', a.code, pg_catalog.count(e.areas), pg_catalog.count(*) filter (where e.confirmed),
      (select pg_catalog.percentile_cont(0.5) within group (order by v.days) from reviewed v where a.code = any (v.areas)),
      (select pg_catalog.count(*) from reviewed v where a.code = any (v.areas))
    from public.areas a left join entry e on a.code = any (e.areas)
    where a.kind = coalesce(desk_statistics.kind, 'daily_living_area') and (town or a.code = any (mine))
    group by a.code
    union all
    select 'kind', e.kind_code, pg_catalog.count(*), pg_catalog.count(*) filter (where e.confirmed),
      (select pg_catalog.percentile_cont(0.5) within group (order by v.days) from reviewed v where v.kind_code = e.kind_code),
      (select pg_catalog.count(*) from reviewed v where v.kind_code = e.kind_code)
    from entry e group by e.kind_code
  )
  select pg_catalog.jsonb_agg(pg_catalog.to_jsonb(l) order by l.grouping, l.code) into answer from line l;
  return answer;
end
$$;
comment on function public.desk_statistics(public.area_kind) is
  'For each district of a kind (default 日常生活圏域), each kind of entry and all: [{grouping: all|area|kind, code, entries, confirmed (within a year), days (median from posting to decision, null: none), decided (of the last year)}], in the visitor''s areas. EN020: no curator.';
grant execute on function public.desk_statistics(public.area_kind) to authenticated;
