-- What stays of sign-ups: numbers. Before an event which fields are coming and which are missed, after
-- it which of them met; people are forgotten.

create table public.event_figures (
  event_id uuid primary key references public.events (id) on delete cascade,
  signed_up int not null,
  attended int,
  by_field jsonb not null default '{}',
  met_pairs jsonb not null default '[]',
  counted_at timestamptz not null default now()
);
comment on table public.event_figures is 'Figures of events that are over: written daily as long as the sign-ups are there, and what stays after them.';
comment on column public.event_figures.event_id is 'The event.';
comment on column public.event_figures.signed_up is 'People who had a seat.';
comment on column public.event_figures.attended is 'People who were checked in; null: nobody checked in anyone.';
comment on column public.event_figures.by_field is 'People by field, {code: number}, 2 meaning one or two; one of two fields counts in both.';
comment on column public.event_figures.met_pairs is
  'Pairs of fields that met: [{a, b, people}], people being all of both, null where it would tell of one or two.';
comment on column public.event_figures.counted_at is 'When last counted.';
alter table public.event_figures enable row level security;
create policy "anyone reads figures of events that are no drafts" on public.event_figures for select to anon, authenticated
  using (private.reads_event(event_id));
grant select on public.event_figures to anon, authenticated;

create function private.few_as_two(people bigint) returns int
  language sql immutable
  set search_path = ''
as $$ select case people when 0 then 0 when 1 then 2 else people end::int $$;
comment on function private.few_as_two(bigint) is
  'A number of people of one field as anyone may read it: one and two are told as 2, "one or two". In a town where everybody knows the one farmer who is looking for others, a 1 would be her name.';

create function private.count_event(event uuid, after boolean) returns public.event_figures
  language sql stable
  set search_path = ''
as $$
  with seated as (
    select s.id, s.people, s.checked_in_at is not null as came
    from public.sign_ups s where s.event_id = event and s.status in ('in', 'waiting')
      -- Who waited and was let in at the door came too.
      and (s.status = 'in' or s.checked_in_at is not null)
  ), counted as (
    -- Where nobody was checked in, who had a seat counts as come.
    select k.* from seated k where not after or k.came or not exists (select from seated o where o.came)
  ), of_field as (
    select f.field_code, c.id, c.people from counted c join public.sign_up_fields f on f.sign_up_id = c.id
  ), by_field as (
    select o.field_code, pg_catalog.sum(o.people) as people, pg_catalog.count(*) as sign_ups from of_field o group by o.field_code
  ), of_both as (
    select x.field_code as a, y.field_code as b, pg_catalog.sum(x.people) as people, pg_catalog.count(*) as sign_ups
    from of_field x join of_field y on y.id = x.id and x.field_code < y.field_code
    where after group by x.field_code, y.field_code
  ), pairs as (
    -- Before the event nobody has met yet.
    select x.field_code as a, y.field_code as b,
      -- One or two of a field are not told by a difference either.
      case when x.people > 2 and y.people > 2 then x.people + y.people - coalesce(o.people, 0) end::int as people
    from by_field x join by_field y on x.field_code < y.field_code
    left join of_both o on o.a = x.field_code and o.b = y.field_code
    -- One who comes from both has met nobody.
    where after and (coalesce(o.sign_ups, 0) <> 1 or x.sign_ups > 1 or y.sign_ups > 1 or o.people > 1)
  )
  select event,
    (select coalesce(pg_catalog.sum(k.people), 0)::int from seated k),
    (select pg_catalog.sum(k.people)::int from seated k where k.came),
    (select coalesce(pg_catalog.jsonb_object_agg(b.field_code, private.few_as_two(b.people)), '{}') from by_field b),
    (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('a', p.a, 'b', p.b, 'people', p.people) order by p.a, p.b), '[]')
      from pairs p),
    pg_catalog.now()
$$;
comment on function private.count_event(uuid, boolean) is
  'Figures of an event from its sign-ups as they are, as anyone may read them; after: of those who came, and which fields met.';

create function public.event_field_counts(code text) returns jsonb
  language sql stable security definer
  set search_path = ''
as $$
  select pg_catalog.jsonb_build_object(
    'over', o.over, 'signed_up', c.signed_up, 'attended', case when o.over then c.attended end, 'by_field', c.by_field,
    'missing', (select coalesce(pg_catalog.jsonb_agg(f.field_code order by k.position), '[]')
      from public.event_fields f join public.fields k on k.code = f.field_code
      where f.event_id = e.id and not c.by_field ? f.field_code),
    'met_pairs', c.met_pairs)
  from public.events e,
    lateral (select e.ends_at <= pg_catalog.now() as over) o,
    lateral (
      select f.* from public.event_figures f
        where f.event_id = e.id and not exists (select from public.sign_ups s where s.event_id = e.id)
      union all
      select n.* from private.count_event(e.id, o.over) n
        where exists (select from public.sign_ups s where s.event_id = e.id)
          or not exists (select from public.event_figures f where f.event_id = e.id)) c
  where e.code = event_field_counts.code and e.status <> 'draft'
$$;
comment on function public.event_field_counts(text) is
  'Numbers alone, for anyone: {over, signed_up, attended, by_field: {code: people, 2 meaning one or two}, missing: codes of the fields meant to meet that nobody comes from (yet), met_pairs: [{a, b, people or null}] once it is over}. Null where there is no such public event.';
grant execute on function public.event_field_counts(text) to anon, authenticated;
