-- The desk: what waits for a curator, in queues, oldest first, and one revision with all she needs to
-- decide it. Everything here asks for the visitor's own areas; who is no curator is refused.

create function private.ask_curator() returns void
  language plpgsql stable
  set search_path = ''
as $$
begin
  if not private.is_curator() and not exists (select private.curated_areas()) then
    raise exception 'The desk is for curators.' using errcode = 'EN020';
  end if;
end
$$;
comment on function private.ask_curator() is 'Passes where the visitor is a curator or an admin; else EN020.';

create function private.name_at_desk(person uuid) returns text
  language sql stable
  set search_path = ''
as $$ select p.display_name from public.profiles p where p.id = name_at_desk.person $$;
comment on function private.name_at_desk(uuid) is 'What a person is called; null where the account is gone or has no name yet.';

-- Queues ------------------------------------------------------------------------------------

-- One row a decision: what came with another revision is decided with it.
create index revisions_desk on public.revisions (queue, created_at, id) include (areas) where part_of is null and queue is not null;

create function private.open_corrections(area text)
  returns table (id uuid, subject public.subject_kind, record_id uuid, part text, category text, words text, at timestamptz)
  language sql stable
  set search_path = ''
as $$
  with open as (
    select c.id, case when c.notice_id is not null then 'notice' when c.photo_id is not null then 'photo' end as part, c.category::text as category, c.words, c.created_at as at,
      coalesce(c.place_id, c.activity_id, c.group_id, c.event_id) as record_id,
      (case when c.place_id is not null then 'place' when c.activity_id is not null then 'activity'
        when c.event_id is not null then 'event' else 'group' end)::public.subject_kind as subject
    from public.corrections c where c.status = 'open'
  )
  select o.id, o.subject, o.record_id, o.part, o.category, o.words, o.at
  from open o, lateral (select private.areas_of(o.subject, o.record_id, null) as areas) x
  where private.curates_areas(x.areas) and (open_corrections.area is null or open_corrections.area = any (x.areas))
$$;
comment on function private.open_corrections(text) is 'Corrections that wait for the visitor, in one area or (null) in all of hers.';

create function private.bounced_mails(area text)
  returns table (id uuid, template text, person_id uuid, refusal text, groups jsonb, at timestamptz)
  language sql stable
  set search_path = ''
as $$
  select m.id, m.template, m.person_id, m.refusal, x.groups, m.created_at
  from public.mails m, lateral (
    select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('code', g.code, 'name', g.name) order by g.name), '[]') as groups
    from public.group_members gm join public.groups g on g.id = gm.group_id
    where gm.user_id = m.person_id
      and (private.is_curator() or private.curates_group(g.id))
      and (bounced_mails.area is null or bounced_mails.area = any (private.areas_of('group', g.id, null)))
  ) x
  where m.state = 'refused' and m.settled_at is null
    and (x.groups <> '[]' or (private.is_curator() and bounced_mails.area is null))
$$;
comment on function private.bounced_mails(text) is
  'Mails that nobody takes, which someone has to look after: of members of groups of the visitor''s areas, or for curators of the town of anyone. Without the address.';

create function private.due_at_desk(area text)
  returns table (subject text, code text, name text, due_on date, group_of uuid)
  language sql stable
  set search_path = ''
as $$
  with mine as (
    select private.is_curator() as town, array(select private.curated_areas()) as areas
  )
  select d.subject, d.code, d.name, d.due_on, d.group_of
  from mine, private.due_records(private.today()) d
  left join public.activities a on a.id = d.activity_id,
    lateral (select array(select pa.area_code from public.place_areas pa
      where pa.place_id in (d.place_id, a.place_id)
        or pa.place_id in (select p.id from public.places p where p.group_id = d.group_id
          union all select o.place_id from public.activities o where o.group_id = d.group_id))
      || array(select o.area_code from public.activities o where o.group_id = d.group_id and o.area_code is not null)
      || case when a.area_code is null then '{}' else array[a.area_code] end as areas) x
  where (mine.town or x.areas && mine.areas) and (due_at_desk.area is null or due_at_desk.area = any (x.areas))
$$;
comment on function private.due_at_desk(text) is
  'Published entries of the visitor''s areas, or of one of them, that should have been confirmed by today.';

create function public.desk_counts(area text default null) returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
declare
  town boolean := private.is_curator();
  mine text[] := array(select private.curated_areas());
begin
  perform private.ask_curator();
  return (
    select coalesce(pg_catalog.jsonb_object_agg(q.queue, q.waiting), '{}') from (
      select r.queue, pg_catalog.count(*) as waiting
      from public.revisions r
      where r.part_of is null and r.queue is not null
        and (town or r.areas && mine or r.areas = '{}')
        and (desk_counts.area is null or desk_counts.area = any (r.areas))
      group by 1) q
  ) || pg_catalog.jsonb_build_object(
    'corrections', (select pg_catalog.count(*) from private.open_corrections(desk_counts.area)),
    'due', (select pg_catalog.count(*) from private.due_at_desk(desk_counts.area)),
    'claims', (select pg_catalog.count(*) from public.group_claims c
      where c.status = 'unreviewed' and private.curates_group(c.group_id)),
    'bounced', (select pg_catalog.count(*) from private.bounced_mails(desk_counts.area)));
end
$$;
comment on function public.desk_counts(text) is
  'How much waits in each queue for the visitor, in one area or in all of hers; a queue in which nothing waits may be missing. EN020: no curator.';

create function private.queued_revisions(queue text, area text, most int, skipped int) returns jsonb
  language sql stable
  set search_path = ''
as $$
  with page as (
    select r.id, r.subject, r.record_id, r.name, r.author_id, r.group_id, r.source, r.proxy, r.areas, r.created_at
    from public.revisions r,
      (select private.is_curator() as town, array(select private.curated_areas()) as areas) mine
    where r.queue = queued_revisions.queue and r.part_of is null
      and (mine.town or r.areas && mine.areas or r.areas = '{}')
      and (queued_revisions.area is null or queued_revisions.area = any (r.areas))
    order by r.created_at, r.id
    limit most offset skipped
  )
  select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
      'id', p.id, 'subject', p.subject, 'code', private.code_of(p.subject, p.record_id), 'name', p.name,
      'author', private.name_at_desk(p.author_id), 'group', g.name, 'source', p.source, 'proxy', p.proxy,
      'areas', p.areas, 'at', p.created_at) order by p.created_at, p.id), '[]')
  from page p left join public.groups g on g.id = p.group_id
$$;
comment on function private.queued_revisions(text, text, int, int) is 'A page of a queue of revisions.';

create function public.desk_queue(queue text, area text default null, most int default 20, skipped int default 0) returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
begin
  perform private.ask_curator();
  most := least(most, 100);
  if queue = 'corrections' then
    return (
      select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
          'id', c.id, 'subject', c.subject, 'code', private.code_of(c.subject, c.record_id),
          'name', coalesce(d ->> 'title', d ->> 'name'), 'part', c.part, 'category', c.category, 'words', c.words, 'at', c.at)
          order by c.at, c.id), '[]')
      from (select * from private.open_corrections(desk_queue.area) o order by o.at, o.id limit most offset skipped) c,
        lateral private.record_document(c.subject, c.record_id) d);
  elsif queue = 'due' then
    return (
      select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
          'id', d.code, 'subject', d.subject, 'code', d.code, 'name', d.name, 'at', d.due_on,
          'group', (select g.name from public.groups g where g.id = d.group_of)) order by d.due_on, d.code), '[]')
      from (select * from private.due_at_desk(desk_queue.area) o order by o.due_on, o.code limit most offset skipped) d);
  elsif queue = 'bounced' then
    return (
      select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
          'id', b.id, 'template', b.template, 'author', private.name_at_desk(b.person_id), 'refusal', b.refusal,
          'groups', b.groups, 'at', b.at) order by b.at, b.id), '[]')
      from (select * from private.bounced_mails(desk_queue.area) o order by o.at, o.id limit most offset skipped) b);
  end if;
  return private.queued_revisions(queue, area, most, skipped);
end
$$;
comment on function public.desk_queue(text, text, int, int) is
  'A page of a queue (new, edited, asked, applied, quarantine, corrections, due, bounced), oldest first, in one area or in all of the visitor''s. EN020: no curator.';
grant execute on function public.desk_counts(text), public.desk_queue(text, text, int, int) to authenticated;

create function public.desk_claims(most int default 50) returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
declare
  me uuid := (select auth.uid());
begin
  perform private.ask_curator();
  return (
    with waiting as (
      select c.* from public.group_claims c
      where c.status = 'unreviewed' and c.claimant_id <> me and private.curates_group(c.group_id)
      order by c.created_at, c.id limit most
    ), decided as (
      select c.* from public.group_claims c
      where c.claimant_id <> me and private.curates_group(c.group_id)
        and case c.status
          -- Nothing is left to be taken back from who left since.
          when 'approved' then exists (
            select from public.group_members m where m.group_id = c.group_id and m.user_id = c.claimant_id)
          when 'denied' then not exists (
            select from public.group_claims later
            where later.group_id = c.group_id and later.claimant_id = c.claimant_id and later.created_at > c.created_at)
          else false end
      order by c.decided_at desc, c.id limit most
    )
    select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
        'id', c.id, 'group', pg_catalog.jsonb_build_object('code', g.code, 'name', g.name),
        'claimant', private.name_at_desk(c.claimant_id), 'evidence', c.evidence, 'status', c.status,
        'decision', c.decision, 'at', coalesce(c.decided_at, c.created_at))
      order by c.decided_at desc nulls first, c.created_at, c.id), '[]')
    from (select * from waiting union all select * from decided) c
    join public.groups g on g.id = c.group_id);
end
$$;
comment on function public.desk_claims(int) is
  'Claims of groups of the visitor''s areas that are not her own: [{id, group: {code, name}, claimant, evidence, status, decision, at}]; those that wait first, the oldest first, then approved ones that can be taken back and denied ones that can be approved, the newest first. EN020: no curator.';
grant execute on function public.desk_claims(int) to authenticated;

-- Being done with it ------------------------------------------------------------------------

create function public.settle_bounced_mail(mail uuid) returns void
  language plpgsql security definer
  set search_path = ''
as $$
begin
  perform private.ask_curator();
  if not exists (select from private.bounced_mails(null) b where b.id = settle_bounced_mail.mail) then
    raise exception 'There is no such mail.' using errcode = 'EN026';
  end if;
  update public.mails m set settled_at = pg_catalog.now() where m.id = settle_bounced_mail.mail;
end
$$;
comment on function public.settle_bounced_mail(uuid) is
  'A curator has looked after a mail that nobody took. EN020: no curator, EN026: none that waits for her.';
grant execute on function public.settle_bounced_mail(uuid) to authenticated;
