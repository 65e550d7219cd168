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
comment on column public.event_figures.by_field is 'People by field, {code: number}; one of two fields counts in both.';
comment on column public.event_figures.met_pairs is 'Pairs of fields that met: [{a, b, people}], people being all of both.';
comment on column public.event_figures.counted_at is 'When last counted.';
alter table public.event_figures enable row level security;
create policy "anyone reads figures of events that are no drafts" on public.event_figures for select to anon, authenticated
  using (private.reads_event(event_id));
grant select on public.event_figures to anon, authenticated;

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
  ), by_field as (
    select f.field_code, pg_catalog.sum(c.people)::int as people
    from counted c join public.sign_up_fields f on f.sign_up_id = c.id group by f.field_code
  ), pairs as (
    select x.field_code as a, y.field_code as b
    from public.sign_up_fields x join counted cx on cx.id = x.sign_up_id
    join counted cy on true join public.sign_up_fields y on y.sign_up_id = cy.id
    -- One who comes from both has met nobody yet.
    where x.field_code < y.field_code and (cx.id <> cy.id or cx.people > 1)
    group by x.field_code, y.field_code
  )
  select event,
    (select coalesce(pg_catalog.sum(k.people), 0)::int from seated k),
    (select pg_catalog.sum(k.people)::int from seated k where k.came),
    (select coalesce(pg_catalog.jsonb_object_agg(b.field_code, b.people), '{}') from by_field b),
    (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('a', p.a, 'b', p.b, 'people', (
        select pg_catalog.sum(c.people)::int from counted c where exists (
          select from public.sign_up_fields f where f.sign_up_id = c.id and f.field_code in (p.a, p.b)))) order by p.a, p.b), '[]')
      from pairs p),
    pg_catalog.now()
$$;
comment on function private.count_event(uuid, boolean) is
  'Figures of an event from its sign-ups as they are; after: of those who came.';

create function public.event_field_counts(code text) returns jsonb
  language sql stable security definer
  set search_path = ''
as $$
  select pg_catalog.jsonb_build_object(
    'over', o.over, 'signed_up', c.signed_up, 'attended', case when o.over then c.attended end, 'by_field', c.by_field,
    'missing', (select coalesce(pg_catalog.jsonb_agg(f.field_code order by k.position), '[]')
      from public.event_fields f join public.fields k on k.code = f.field_code
      where f.event_id = e.id and not c.by_field ? f.field_code),
    'met_pairs', case when o.over then c.met_pairs else '[]' end)
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
  'Numbers alone, for anyone: {over, signed_up, attended, by_field: {code: people}, missing: codes of the fields meant to meet that nobody comes from (yet), met_pairs: [{a, b, people}] once it is over}. Null where there is no such public event.';
grant execute on function public.event_field_counts(text) to anon, authenticated;
