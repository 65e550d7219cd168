-- Proposing: anyone who is signed in. A curator's own change applies at once, one of a trusted group
-- too and is looked at afterwards, everything else waits.

create function private.revision_answer(revision uuid) returns jsonb
  language sql stable
  set search_path = ''
as $$
  select pg_catalog.jsonb_build_object(
    'revision', r.id, 'status', r.status, 'conflicts', '[]'::jsonb,
    'code', private.code_of(r.subject, r.record_id),
    'version', coalesce(private.version_of(r.subject, r.record_id), 0))
  from public.revisions r where r.id = revision
$$;
comment on function private.revision_answer(uuid) is
  'What functions answer about a revision: {revision, status, code (null while there is no record), version, conflicts: []}.';

create function private.apply_revision(revision uuid, document jsonb default null) returns void
  language plpgsql
  set search_path = ''
as $$
declare
  r public.revisions;
  current jsonb;
  version int;
begin
  select * into strict r from public.revisions v where v.id = revision;
  current := private.record_document(r.subject, r.record_id);
  version := private.write_document(r.subject, r.record_id,
    coalesce(document, private.with_hidden(r.proposed, current, r.sees_all)), r.author_id);
  -- Who asked for a group keeps it.
  if r.subject = 'group' and current is null and r.author_id is not null and not r.by_curator then
    insert into public.group_members (group_id, user_id, role) values (r.record_id, r.author_id, 'owner')
      on conflict do nothing;
  end if;
  update public.revisions v
  set before = current, after = private.record_document(r.subject, r.record_id), applied_version = version,
    areas = private.areas_of(r.subject, r.record_id, null)
  where v.id = revision;
end
$$;
comment on function private.apply_revision(uuid, jsonb) is
  'Makes the record of a revision what the document says (null: what was proposed), and keeps what it was before and after.';

create function private.family_of(revision uuid) returns setof public.revisions
  language plpgsql stable
  set search_path = ''
as $$
declare
  main uuid := (select coalesce(r.part_of, r.id) from public.revisions r where r.id = revision);
begin
  return query
    select f.* from public.revisions f where f.id = main or f.part_of = main
    -- Each needs those before it: an activity its place, both their group.
    order by case f.subject when 'group' then 1 when 'place' then 2 else 3 end, f.created_at, f.id;
end
$$;
comment on function private.family_of(uuid) is 'The revisions that are decided together, in the order in which they are applied.';

create function private.lock_revisions(revisions uuid[]) returns void
  language plpgsql
  set search_path = ''
as $$
declare
  f record;
begin
  for f in
    select distinct v.record_id, v.subject from pg_catalog.unnest(revisions) one, private.family_of(one) v order by v.record_id
  loop
    perform private.lock_record(f.subject, f.record_id);
  end loop;
  perform from public.revisions v
  where v.id in (select m.id from pg_catalog.unnest(revisions) one, private.family_of(one) m)
  order by v.id for update;
end
$$;
comment on function private.lock_revisions(uuid[]) is
  'Makes everyone else who decides, answers or takes back one of these, or one that came with it, wait. Records first and in one order, as everything locks them that changes them: so two at once never wait for each other for ever.';

create function private.try_revision(revision uuid) returns void
  language plpgsql
  set search_path = ''
as $$
declare
  r public.revisions;
begin
  for r in select * from private.family_of(revision) loop
    if r.applied_version is null and r.status in ('waiting', 'asked', 'quarantined') then
      perform private.apply_revision(r.id);
    end if;
  end loop;
  -- Not EN000: a code that ends so would catch every other of ours too.
  raise exception 'It could be applied.' using errcode = 'EN00U';
exception when sqlstate 'EN00U' then
  null;
end
$$;
comment on function private.try_revision(uuid) is
  'Applies a revision, with those it comes with, and undoes it: what waits can be applied. EN022 when it can not.';

create function private.check_claims(r public.revisions, document jsonb) returns void
  language plpgsql stable
  set search_path = ''
as $$
declare
  claimed uuid := (document ->> 'group_id')::uuid;
begin
  if claimed is distinct from (r.base ->> 'group_id')::uuid and claimed is not null
    and not private.curates_areas(r.areas) and not private.edits_group(claimed)
    and not exists (select from public.revisions g
      where g.record_id = claimed and g.subject = 'group' and g.author_id = r.author_id) then
    perform private.refuse_document('group_id', 'not_yours');
  end if;
  if r.subject = 'event' and document -> 'series_id' <> 'null'
    and document -> 'series_id' is distinct from r.base -> 'series_id'
    and not private.curates_areas(r.areas) and not private.keeps_series((document ->> 'series_id')::uuid) then
    perform private.refuse_document('series_id', 'not_yours');
  end if;
  if document ->> 'status' = 'draft' and r.base ->> 'status' is distinct from 'draft' then
    perform private.refuse_document('status', 'draft');
  end if;
end
$$;
comment on function private.check_claims(public.revisions, jsonb) is
  'Passes where the visitor may say what the document says: a record is given to a group by its editors or a curator, and nobody hides one as a draft. EN022 otherwise.';

create function private.draft_revision(r public.revisions, given jsonb, given_base jsonb) returns jsonb
  language plpgsql
  set search_path = ''
as $$
declare
  version int := private.lock_record(r.subject, r.record_id);
  current jsonb := private.record_document(r.subject, r.record_id);
  yours jsonb;
  merged jsonb;
  acting uuid;
  curates boolean;
  own_group uuid;
begin
  if version = 0 then
    if r.base_version <> 0 then
      raise exception 'There is no such record.' using errcode = 'EN026';
    elsif exists (select from public.revisions o where o.record_id = r.record_id) then
      raise exception 'This record is proposed already.' using errcode = 'EN025';
    end if;
    r.sees_all := true;
    r.proposed := private.read_document(r.subject, r.record_id, given);
  else
    if private.merged_into(r.subject, r.record_id) is not null then
      raise exception 'This record turned out to be another one.' using errcode = 'EN025';
    end if;
    r.sees_all := private.keeps(r.subject, r.record_id);
    if current ->> 'status' = 'draft' and not r.sees_all then
      raise exception 'There is no such record.' using errcode = 'EN026';
    end if;
    current := private.seen_document(current, r.sees_all);
    r.base := case when r.base_version = version then current else coalesce(
      private.base_at(r.subject, r.record_id, r.base_version, r.sees_all),
      private.base_as_told(r.subject, r.record_id, given_base, r.sees_all)) end;
    yours := private.read_change(r, current || coalesce(r.base, '{}'), given);
    merged := private.merge_documents(r.base, current, yours);
    if merged -> 'conflicts' <> '[]' then
      return pg_catalog.jsonb_build_object('revision', null, 'status', 'conflict', 'version', version,
        'code', null, 'conflicts', merged -> 'conflicts');
    end if;
    r.base := current;
    r.base_version := version;
    r.proposed := merged -> 'document';
    if r.proposed = current then
      return pg_catalog.jsonb_build_object('revision', null, 'status', 'unchanged', 'version', version,
        'code', null, 'conflicts', '[]'::jsonb);
    end if;
  end if;

  -- For whom she acts: a group she named or, where she edits it, the record's own.
  r.areas := private.areas_of(r.subject, r.record_id, r.proposed);
  curates := private.curates_areas(r.areas);
  own_group := case when r.subject = 'group' then r.record_id else (coalesce(current, r.proposed) ->> 'group_id')::uuid end;
  acting := case when private.edits_group(r.group_id) then r.group_id when private.edits_group(own_group) then own_group end;
  if (r.proxy and not curates) or (r.group_id is not null and acting is null and not r.proxy) then
    raise exception 'Not for this group.' using errcode = 'EN020';
  end if;
  r.group_id := coalesce(acting, r.group_id);
  perform private.check_claims(r, r.proposed);
  r.by_curator := curates and acting is null;
  r.status := (case
    when r.by_curator then 'approved'
    when private.needs_quarantine(r.proposed, r.author_id) then 'quarantined'
    when acting is not null and (select g.trusted from public.groups g where g.id = acting)
      and case r.subject
        when 'group' then r.record_id = acting
        when 'place' then case when current is null then coalesce((r.proposed ->> 'group_id')::uuid, acting) else own_group end = acting
        else own_group = acting end
      and (r.subject not in ('activity', 'event') or (r.proposed ->> 'group_id')::uuid = acting) then 'applied'
    else 'waiting'
  end)::public.revision_status;
  if r.by_curator then
    r.decided_by := r.author_id;
    r.decided_at := pg_catalog.now();
  end if;
  insert into public.revisions (id, key, subject, record_id, part_of, base_version, base, proposed, sees_all, areas,
      author_id, group_id, by_curator, proxy, reason, source, status, decided_by, decided_at)
    values (r.id, r.key, r.subject, r.record_id, r.part_of, r.base_version, r.base, r.proposed, r.sees_all, r.areas,
      r.author_id, r.group_id, r.by_curator, r.proxy, r.reason, r.source, r.status, r.decided_by, r.decided_at);
  return null;
end
$$;
comment on function private.draft_revision(public.revisions, jsonb, jsonb) is
  'Stores what someone proposes under the status it takes; null, or the answer when nothing was stored (conflict, unchanged).';

create function private.settle_family(revision uuid) returns void
  language plpgsql
  set search_path = ''
as $$
declare
  statuses public.revision_status[];
  r public.revisions;
begin
  select pg_catalog.array_agg(f.status) into statuses from private.family_of(revision) f where f.applied_version is null;
  -- What comes together waits together.
  if statuses && '{waiting,asked,quarantined}' then
    update public.revisions v
    set status = case when 'quarantined' = any (statuses) then 'quarantined' else 'waiting' end::public.revision_status,
      by_curator = false, decided_by = null, decided_at = null
    where v.applied_version is null and v.status <> 'asked' and v.id in (select f.id from private.family_of(revision) f);
    perform private.try_revision(revision);
    return;
  end if;
  for r in select * from private.family_of(revision) f where f.applied_version is null loop
    perform private.apply_revision(r.id);
  end loop;
end
$$;
comment on function private.settle_family(uuid) is
  'After a revision was stored with its parts: applies them where all of them apply at once, else lets all of them wait and makes sure that they can be applied.';

create function private.propose(
  key uuid, subject public.subject_kind, record_id uuid, base_version int, proposed jsonb, reason text, group_id uuid,
  proxy boolean, part_of uuid, base jsonb, parts jsonb, source text
) returns jsonb
  language plpgsql
  set search_path = ''
as $$
declare
  r public.revisions;
  main public.revisions;
  answer jsonb;
  part jsonb;
  part_ids uuid[] := array[]::uuid[];
begin
  main.author_id := (select auth.uid());
  if main.author_id is null then
    raise exception 'Sign in first.' using errcode = 'EN020';
  end if;
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended(propose.key::text, 1));
  select * into r from public.revisions v where v.key = propose.key;
  if found then
    if r.author_id is distinct from main.author_id then
      raise exception 'This key is someone else''s.' using errcode = 'EN027';
    end if;
    return private.revision_answer(r.id);
  end if;
  -- Strict for whoever might flood the desk, wide for those who keep it.
  perform private.count_by_account('revision', case when private.is_curator()
    or exists (select from private.curated_areas()) then 2000 else 120 end);
  main.id := pg_catalog.gen_random_uuid();
  main.key := key;
  main.subject := subject;
  main.record_id := record_id;
  main.base_version := base_version;
  main.group_id := group_id;
  main.proxy := proxy;
  main.reason := nullif(pg_catalog.btrim(reason), '');
  main.source := source;
  if pg_catalog.char_length(main.reason) > 1000 then
    perform private.refuse_document('reason', 'rule');
  end if;
  if part_of is not null then
    perform private.lock_revisions(array[part_of]);
    select coalesce(v.part_of, v.id) into main.part_of from public.revisions v
    where v.id = propose.part_of and v.author_id = main.author_id;
    if not found then
      raise exception 'There is no such revision.' using errcode = 'EN026';
    end if;
  end if;

  -- Its parts first: it may stand at a place, or belong to a group, that comes with it.
  for part in select * from pg_catalog.jsonb_array_elements(parts) loop
    r := main;
    r.id := pg_catalog.gen_random_uuid();
    r.key := r.id;
    r.subject := (part ->> 'subject')::public.subject_kind;
    r.record_id := (part ->> 'record_id')::uuid;
    r.base_version := 0;
    if private.lock_record(r.subject, r.record_id) <> 0 then
      raise exception 'A part is a new record.' using errcode = 'EN025';
    end if;
    perform private.draft_revision(r, part -> 'proposed', null);
    part_ids := part_ids || r.id;
  end loop;
  answer := private.draft_revision(main, proposed, base);
  if answer is not null then
    delete from public.revisions v where v.id = any (part_ids);
    return answer;
  end if;
  update public.revisions v set part_of = coalesce(main.part_of, main.id) where v.id = any (part_ids);
  perform private.settle_family(main.id);
  return private.revision_answer(main.id);
end
$$;
comment on function private.propose(uuid, public.subject_kind, uuid, int, jsonb, text, uuid, boolean, uuid, jsonb, jsonb, text) is
  'propose_revision, for whatever made the revision.';

create function public.propose_revision(
  key uuid, subject public.subject_kind, record_id uuid, base_version int, proposed jsonb, reason text default null,
  group_id uuid default null, proxy boolean default false, part_of uuid default null, base jsonb default null,
  parts jsonb default '[]'
) returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
begin
  return private.propose(key, subject, record_id, base_version, proposed, reason, group_id, proxy, part_of, base, parts, 'form');
end
$$;
comment on function public.propose_revision(uuid, public.subject_kind, uuid, int, jsonb, text, uuid, boolean, uuid, jsonb, jsonb) is
  'Proposes a change of a record, or a new one (base_version 0, record_id made by the caller): {revision, status, code, version, conflicts}. proposed may hold only the fields that change. base is what the author had before her, for versions that no revision made. parts are new records that come with it: [{subject, record_id, proposed}]. status is also conflict or unchanged; then nothing is stored. The same key again answers for the revision it made. EN020 not allowed, EN022 refused field, EN025 proposed already, EN026 no such record, EN027 key of someone else.';
grant execute on function public.propose_revision(uuid, public.subject_kind, uuid, int, jsonb, text, uuid, boolean, uuid, jsonb, jsonb)
  to authenticated;

create function public.foresee_revision(
  subject public.subject_kind, record_id uuid, base_version int, proposed jsonb, group_id uuid default null,
  proxy boolean default false, base jsonb default null, parts jsonb default '[]'
) returns text
  language plpgsql security definer
  set search_path = ''
as $$
declare
  status text;
begin
  perform private.count_by_account('foreseen revision', 600);
  begin
    status := private.propose(pg_catalog.gen_random_uuid(), subject, record_id, base_version, proposed, null, group_id,
      proxy, null, base, parts, 'form') ->> 'status';
    raise exception 'It was a trial.' using errcode = 'EN00U';
  exception
    when sqlstate 'EN00U' then null;
    -- What is refused says so when it is sent.
    when others then status := 'waiting';
  end;
  return case when status in ('approved', 'applied') then status else 'waiting' end;
end
$$;
comment on function public.foresee_revision(public.subject_kind, uuid, int, jsonb, uuid, boolean, jsonb, jsonb) is
  'What would become of a proposal, by proposing it and undoing that: approved (a curator''s own), applied (of a trusted group) or, for all else, waiting. Stores nothing. EN010: too many.';
grant execute on function public.foresee_revision(public.subject_kind, uuid, int, jsonb, uuid, boolean, jsonb, jsonb) to authenticated;
