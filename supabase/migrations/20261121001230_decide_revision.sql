-- Deciding: curators of the area, and nobody on what is her own while someone else can.

create function private.may_decide(r public.revisions, reason text) returns void
  language plpgsql stable
  set search_path = ''
as $$
declare
  me uuid := (select auth.uid());
  areas text[] := private.areas_of(r.subject, r.record_id, r.proposed);
begin
  if r.id is null or me is null then
    raise exception 'There is no such revision.' using errcode = 'EN026';
  elsif not private.curates_areas(areas) then
    raise exception 'Curators of the area decide.' using errcode = 'EN020';
  elsif r.author_id = me then
    if private.deciders_but(areas, me) > 0 then
      raise exception 'Nobody decides her own revision where someone else can.' using errcode = 'EN023';
    elsif nullif(pg_catalog.btrim(reason), '') is null then
      raise exception 'Say why you decide this yourself.' using errcode = 'EN024';
    end if;
  end if;
end
$$;
comment on function private.may_decide(public.revisions, text) is
  'Passes where the visitor may decide the revision. EN020 no curator of its area, EN023 her own, EN024 her own and no reason, EN026 no such revision.';

create function private.note_decision(revision uuid, status public.revision_status, reason text) returns void
  language plpgsql
  set search_path = ''
as $$
begin
  update public.revisions v
  set status = note_decision.status, decided_by = (select auth.uid()), decided_at = pg_catalog.now(),
    decision = nullif(pg_catalog.btrim(note_decision.reason), '')
  where v.id = revision;
end
$$;
comment on function private.note_decision(uuid, public.revision_status, text) is 'Writes who decided what, and why.';

create function private.approve_revision(revision uuid, reason text, changes jsonb) returns void
  language plpgsql
  set search_path = ''
as $$
declare
  f public.revisions;
  current jsonb;
  merged jsonb;
  conflicts jsonb;
  document jsonb;
begin
  for f in select * from private.family_of(revision) v where v.status in ('waiting', 'asked', 'quarantined') loop
    perform private.may_decide(f, reason);
    perform private.approve_group_of_import(f, reason);
    if (private.lock_record(f.subject, f.record_id) = 0) <> (f.base_version = 0) then
      raise exception 'The record came or went meanwhile.' using errcode = 'EN025';
    end if;
    document := f.proposed;
    current := private.record_document(f.subject, f.record_id);
    if current is not null then
      merged := private.merge_documents(f.base, private.seen_document(current, f.sees_all), f.proposed);
      select coalesce(pg_catalog.jsonb_agg(c), '[]') into conflicts from pg_catalog.jsonb_array_elements(merged -> 'conflicts') c
      where f.id <> revision or changes is null or not changes ? (c ->> 'field');
      if conflicts <> '[]' then
        raise exception 'The record was changed meanwhile.' using errcode = 'EN021', detail = conflicts::text;
      end if;
      document := private.with_hidden(merged -> 'document', current, f.sees_all);
    end if;
    if f.id = revision and changes is not null then
      document := private.read_document(f.subject, f.record_id, document || changes);
    end if;
    perform private.apply_revision(f.id, document);
    perform private.note_decision(f.id, 'approved', reason);
  end loop;
end
$$;
comment on function private.approve_revision(uuid, text, jsonb) is
  'Applies what waits, with those it comes with, to the record as it is now; changes say what the curator wants otherwise, and settle conflicts. EN021: conflicts she has not settled, in the detail.';

create function private.take_back_revision(r public.revisions) returns void
  language plpgsql
  set search_path = ''
as $$
declare
  current jsonb;
  merged jsonb;
begin
  perform private.lock_record(r.subject, r.record_id);
  current := private.record_document(r.subject, r.record_id);
  -- A record that should not have come is its keepers' draft again; nothing is deleted.
  merged := case when r.before is null
    then pg_catalog.jsonb_build_object('document', current || '{"status": "draft"}', 'conflicts', '[]'::jsonb)
    else private.merge_documents(r.after, current, r.before) end;
  if merged -> 'conflicts' <> '[]' then
    raise exception 'The record was changed since.' using errcode = 'EN021', detail = merged ->> 'conflicts';
  end if;
  perform private.write_document(r.subject, r.record_id,
    private.read_document(r.subject, r.record_id, merged -> 'document'), r.author_id);
end
$$;
comment on function private.take_back_revision(public.revisions) is
  'Undoes an applied revision, field by field, on the record as it is now. EN021 where a field was changed again since.';

create function private.pause_record(r public.revisions, verdict text, reason text) returns void
  language plpgsql
  set search_path = ''
as $$
declare
  version int := private.lock_record(r.subject, r.record_id);
begin
  if version = 0 then
    raise exception 'There is no record yet.' using errcode = 'EN025';
  end if;
  perform private.propose(pg_catalog.gen_random_uuid(), r.subject, r.record_id, version,
    pg_catalog.jsonb_build_object('status', case r.subject
      when 'event' then case verdict when 'pause' then 'postponed' else 'open' end
      else case verdict when 'pause' then 'paused' else 'published' end end),
    reason, null, false, null, null, '[]', 'desk');
  insert into public.revision_messages (revision_id, author_id, by_desk, words)
    values (r.id, (select auth.uid()), true, pg_catalog.btrim(reason));
end
$$;
comment on function private.pause_record(public.revisions, text, text) is
  'Takes the record of a revision off for now (休止中), or lets it go on, as a change of the desk''s own; the reason reaches its author.';

create function public.decide_revision(revision uuid, verdict text, reason text default null, changes jsonb default null)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  r public.revisions;
  f public.revisions;
begin
  perform private.lock_revisions(array[revision]);
  select * into r from public.revisions v where v.id = revision;
  perform private.may_decide(r, reason);
  if verdict in ('ask', 'reject', 'pause', 'resume') and nullif(pg_catalog.btrim(reason), '') is null then
    raise exception 'Say why, for its author.' using errcode = 'EN024';
  elsif verdict in ('pause', 'resume') then
    perform private.pause_record(r, verdict, reason);
  elsif r.status not in ('waiting', 'asked', 'quarantined', 'applied') then
    raise exception 'This is decided already.' using errcode = 'EN025';
  elsif verdict = 'approve' and r.status = 'applied' then
    if changes is not null then
      perform private.propose(pg_catalog.gen_random_uuid(), r.subject, r.record_id,
        private.lock_record(r.subject, r.record_id), changes, reason, null, false, null, null, '[]', 'desk');
    end if;
    perform private.note_decision(r.id, 'approved', reason);
  elsif verdict = 'approve' then
    perform private.approve_revision(r.id, reason, changes);
  elsif verdict = 'ask' then
    insert into public.revision_messages (revision_id, author_id, by_desk, words)
      values (r.id, (select auth.uid()), true, pg_catalog.btrim(reason));
    update public.revisions v set status = 'asked' where v.id = r.id and r.status <> 'applied';
  elsif verdict = 'reject' then
    for f in select * from private.family_of(r.id) v where v.status in ('waiting', 'asked', 'quarantined', 'applied') loop
      perform private.may_decide(f, reason);
      if f.status = 'applied' then
        perform private.take_back_revision(f);
      end if;
      perform private.note_decision(f.id, 'rejected', reason);
    end loop;
  else
    raise exception 'There is no such verdict.' using errcode = 'EN025';
  end if;
  return private.revision_answer(r.id);
end
$$;
comment on function public.decide_revision(uuid, text, text, jsonb) is
  'A curator decides a revision: approve (changes: fields she wants otherwise), ask or reject, or pause or resume its record; the reason reaches its author. What came with it is decided with it. EN020 no curator of its area, EN021 conflicts, EN022 refused field, EN023 her own, EN024 no reason, EN025 decided already, EN026 no such revision.';
grant execute on function public.decide_revision(uuid, text, text, jsonb) to authenticated;

create function public.answer_revision(revision uuid, words text, proposed jsonb default null) returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  me uuid := (select auth.uid());
  r public.revisions;
begin
  perform private.lock_revisions(array[revision]);
  select * into r from public.revisions v where v.id = revision
    and (v.author_id = me or private.edits_group(v.group_id));
  if not found then
    raise exception 'There is no such revision.' using errcode = 'EN026';
  elsif r.status not in ('waiting', 'asked', 'quarantined') then
    raise exception 'This is decided already.' using errcode = 'EN025';
  end if;
  if nullif(pg_catalog.btrim(words), '') is not null then
    if pg_catalog.char_length(words) > 2000 then
      perform private.refuse_document('words', 'rule');
    end if;
    insert into public.revision_messages (revision_id, author_id, by_desk, words)
      values (r.id, me, false, pg_catalog.btrim(words));
  elsif proposed is null then
    raise exception 'Say something.' using errcode = 'EN024';
  end if;
  if proposed is not null then
    proposed := private.read_change(r, r.proposed, proposed);
    perform private.check_claims(r, proposed);
    update public.revisions v
    set proposed = answer_revision.proposed, areas = private.areas_of(r.subject, r.record_id, answer_revision.proposed)
    where v.id = r.id;
  end if;
  update public.revisions v
  set status = case when r.status = 'quarantined' or private.needs_quarantine(v.proposed, me) then 'quarantined' else 'waiting' end::public.revision_status
  where v.id = r.id;
  perform private.try_revision(r.id);
  return private.revision_answer(r.id);
end
$$;
comment on function public.answer_revision(uuid, text, jsonb) is
  'Its author, or an editor of the group it was made for, answers the desk; proposed may hold fields that change. It waits again. EN022 refused field, EN024 nothing said, EN025 decided already, EN026 no such revision.';

create function public.withdraw_revision(revision uuid) returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  r public.revisions;
begin
  perform private.lock_revisions(array[revision]);
  select * into r from public.revisions v where v.id = revision and v.author_id = (select auth.uid());
  if not found then
    raise exception 'There is no such revision.' using errcode = 'EN026';
  elsif r.status not in ('waiting', 'asked', 'quarantined') then
    raise exception 'This is decided already.' using errcode = 'EN025';
  end if;
  update public.revisions v set status = 'withdrawn', decided_at = pg_catalog.now(), decided_by = v.author_id
  where v.status in ('waiting', 'asked', 'quarantined') and v.id in (select f.id from private.family_of(r.id) f);
  return private.revision_answer(r.id);
end
$$;
comment on function public.withdraw_revision(uuid) is
  'Its author takes back what still waits, with what came with it. EN025 decided already, EN026 no such revision of hers.';
grant execute on function public.answer_revision(uuid, text, jsonb), public.withdraw_revision(uuid) to authenticated;
