-- What curators, admins and operators did: who, when, to what. Written by functions and triggers only,
-- never changed, never deleted.

create table public.audit_log (
  id bigint generated always as identity primary key,
  at timestamptz not null default pg_catalog.clock_timestamp(),
  actor uuid,
  action text not null check (action ~ '^[a-z_]+\.[a-z_]+$'),
  subject text not null check (subject ~ '^[a-z_]{1,40}$'),
  record_id uuid,
  detail jsonb not null default '{}'
);
comment on table public.audit_log is
  'Actions of curators, admins and the operator. Append-only for everyone, the service role too; admins read it.';
comment on column public.audit_log.id is 'Running number.';
comment on column public.audit_log.at is 'When.';
comment on column public.audit_log.actor is
  'Account that did it; null: a command or job of the operator. Kept when the account is deleted, then it is nobody''s.';
comment on column public.audit_log.action is 'What was done: role.given, block.added, revision.approved …';
comment on column public.audit_log.subject is 'What it was done to, by the noun of its table.';
comment on column public.audit_log.record_id is 'Key of that.';
comment on column public.audit_log.detail is 'More, in names of columns. Never a text that a resident wrote.';
create index audit_log_record on public.audit_log (record_id);

create function private.keep_audit() returns trigger language plpgsql set search_path = '' as $$
begin
  raise exception 'What was done stays written.' using errcode = 'EN035';
end
$$;
comment on function private.keep_audit() is 'Refuses changes and deletions in the log: EN035.';
create trigger audit_log_kept before update or delete on public.audit_log
  for each row execute function private.keep_audit();
create trigger audit_log_kept_whole before truncate on public.audit_log
  for each statement execute function private.keep_audit();

create function private.audit(action text, subject text, record_id uuid, detail jsonb default '{}') returns void
  language sql security definer
  set search_path = ''
as $$
  insert into public.audit_log (actor, action, subject, record_id, detail)
    values ((select auth.uid()), audit.action, audit.subject, audit.record_id, coalesce(audit.detail, '{}'))
$$;
comment on function private.audit(text, text, uuid, jsonb) is
  'Writes what the visitor (a curator, an admin) or the operator just did, within the same transaction. For functions and triggers.';

alter table public.audit_log enable row level security;
create policy "admins read what was done" on public.audit_log for select to authenticated
  using ((select private.is_admin()));
grant select on public.audit_log to authenticated;
revoke update, delete, truncate on public.audit_log from service_role;

-- What writes itself ------------------------------------------------------------------------

create function private.audit_role() returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
declare
  r public.role_grants := case tg_op when 'DELETE' then old else new end;
begin
  perform private.audit(
    case tg_op when 'INSERT' then 'role.given' when 'UPDATE' then 'role.changed' else 'role.taken' end,
    'account', r.user_id,
    pg_catalog.jsonb_build_object('role', r.role, 'area_code', r.area_code, 'until', r.until));
  return null;
end
$$;
comment on function private.audit_role() is 'Writes roles given, changed and taken into the log.';
create trigger role_grants_audited after insert or update or delete on public.role_grants
  for each row execute function private.audit_role();

create function private.audit_deletion() returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
begin
  perform private.audit('record.deleted', tg_argv[0], old.id, pg_catalog.jsonb_build_object('code', old.code));
  return null;
end
$$;
comment on function private.audit_deletion() is 'Writes into the log that a public record (first argument: its noun) is physically gone.';
create trigger places_deletion_audited after delete on public.places
  for each row execute function private.audit_deletion('place');
create trigger activities_deletion_audited after delete on public.activities
  for each row execute function private.audit_deletion('activity');
create trigger groups_deletion_audited after delete on public.groups
  for each row execute function private.audit_deletion('group');

create function private.audit_group() returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
begin
  perform private.audit(case when new.trusted then 'trust.given' else 'trust.taken' end, 'group', new.id);
  return null;
end
$$;
comment on function private.audit_group() is 'Writes into the log that a group is trusted or no longer.';
create trigger groups_trust_audited after update of trusted on public.groups
  for each row when (old.trusted is distinct from new.trusted) execute function private.audit_group();

create function private.audit_merge() returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
begin
  perform private.audit(case when new.merged_into is null then 'record.parted' else 'record.merged' end, tg_argv[0], new.id,
    pg_catalog.jsonb_build_object('code', new.code, 'into', coalesce(new.merged_into, old.merged_into)));
  return null;
end
$$;
comment on function private.audit_merge() is 'Writes into the log that a record (first argument: its noun) was merged into another, or parted again.';
create trigger places_merge_audited after update of merged_into on public.places
  for each row when (old.merged_into is distinct from new.merged_into) execute function private.audit_merge('place');
create trigger activities_merge_audited after update of merged_into on public.activities
  for each row when (old.merged_into is distinct from new.merged_into) execute function private.audit_merge('activity');
create trigger groups_merge_audited after update of merged_into on public.groups
  for each row when (old.merged_into is distinct from new.merged_into) execute function private.audit_merge('group');

create function private.audit_revision() returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
begin
  perform private.audit('revision.' || new.status, new.subject::text, new.record_id,
    pg_catalog.jsonb_build_object('revision', new.id, 'decision', new.decision));
  return null;
end
$$;
comment on function private.audit_revision() is
  'Writes decisions on revisions into the log, and what a curator changed at once.';
create trigger revisions_made_audited after insert on public.revisions
  for each row when (new.by_curator) execute function private.audit_revision();
create trigger revisions_decided_audited after update of status on public.revisions
  for each row when (new.status <> old.status and (new.decided_by is not null or new.by_curator or new.status = 'asked')) execute function private.audit_revision();

-- Reading -----------------------------------------------------------------------------------

create function public.read_audit(before bigint default null, most int default 50)
  returns table (id bigint, at timestamptz, actor text, action text, subject text, record_id uuid, code text, name text, detail jsonb)
  language plpgsql stable security definer
  set search_path = ''
as $$
begin
  if not private.is_admin() then
    raise exception 'Only admins read the log.' using errcode = '42501';
  end if;
  return query
    select l.id, l.at, coalesce(p.display_name, u.email::text), l.action, l.subject, l.record_id,
      coalesce(pl.code, a.code, g.code, e.code, l.detail ->> 'code'),
      coalesce(pl.name, a.title, g.name, e.title, op.display_name, ou.email::text),
      l.detail
    from public.audit_log l
    left join auth.users u on u.id = l.actor
    left join public.profiles p on p.id = l.actor
    left join public.places pl on pl.id = l.record_id
    left join public.activities a on a.id = l.record_id
    left join public.groups g on g.id = l.record_id
    left join public.events e on e.id = l.record_id
    left join auth.users ou on ou.id = l.record_id
    left join public.profiles op on op.id = l.record_id
    where before is null or l.id < before
    order by l.id desc
    limit least(most, 200);
end
$$;
comment on function public.read_audit(bigint, int) is
  'The log for its page, newest first: at most so many entries before an id, with names. Admins only.';
grant execute on function public.read_audit(bigint, int) to authenticated;
