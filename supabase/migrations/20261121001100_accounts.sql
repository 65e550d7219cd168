-- Accounts: who is signed in, how often codes are asked for, and what a person may take along or have
-- deleted. Signing in itself is Supabase Auth's; nothing here can make or raise an account.

create function public.my_account() returns jsonb
  language sql stable security definer
  set search_path = ''
as $$
  select pg_catalog.jsonb_build_object(
    'id', u.id,
    'email', u.email,
    'display_name', (select p.display_name from public.profiles p where p.id = u.id),
    'locale', (select p.locale from public.profiles p where p.id = u.id),
    'is_admin', private.is_admin(),
    'curates', case when private.is_curator() then pg_catalog.to_jsonb('town'::text)
      else (select pg_catalog.jsonb_agg(area order by area) from private.curated_areas() area) end,
    'groups', (
      select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
        'id', g.id, 'code', g.code, 'name', g.name, 'role', m.role) order by g.search_text, g.code), '[]')
      from public.group_members m join public.groups g on g.id = m.group_id
      where m.user_id = u.id)
  )
  from auth.users u
  where u.id = (select auth.uid())
    -- A token outlives its session by up to an hour: who has signed out is signed out.
    and (auth.jwt() ->> 'session_id' is null
      or exists (select from auth.sessions s where s.id = (auth.jwt() ->> 'session_id')::uuid and s.user_id = u.id))
$$;
comment on function public.my_account() is
  'The signed-in person in one answer: id, email, display_name, locale (of her mails), is_admin, curates ("town", codes of areas, or null) and groups; null when the account is deleted or the session is ended.';
grant execute on function public.my_account() to authenticated;

-- Asking for codes ----------------------------------------------------------------------------

create function public.count_code_request(visitor text, mailbox text) returns void
  language plpgsql security definer
  set search_path = ''
as $$
begin
  -- Generous: a whole hall may sign in over one Wi-Fi.
  perform private.count_from_address('sign-in code', visitor);
  -- Strict: nobody's mailbox is filled by others.
  perform private.count_form_use('sign-in code to', mailbox, 6);
end
$$;
comment on function public.count_code_request(text, text) is
  'Counts a sign-in code asked for by a visitor for a mailbox, both as keyed hashes of the day. EN010 when one of them had too many.';

create function public.count_code_try(visitor text, mailbox text) returns void
  language plpgsql security definer
  set search_path = ''
as $$
begin
  -- Everyone in that hall may mistype twice.
  perform private.count_form_use('sign-in try from', visitor, 1000, '5 minutes');
  -- Of a million codes nobody guesses one in so many.
  perform private.count_form_use('sign-in try for', mailbox, 20);
end
$$;
comment on function public.count_code_try(text, text) is
  'Counts a code typed in for a mailbox, both as keyed hashes of the day. EN010 when there were too many.';
grant execute on function public.count_code_request(text, text), public.count_code_try(text, text) to anon, authenticated;

-- What is mine ----------------------------------------------------------------------------

create function private.columns_about_people() returns table (
  table_oid oid, schema_name text, table_name text, column_name text)
  language sql stable
  set search_path = ''
as $$
  select c.oid, n.nspname::text, c.relname::text, a.attname::text
  from pg_catalog.pg_constraint f
  join pg_catalog.pg_class c on c.oid = f.conrelid
  join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = f.conkey[1]
  where f.contype = 'f' and f.confrelid = 'auth.users'::regclass
    and n.nspname in ('public', 'private')
  order by n.nspname, c.relname, a.attname
$$;
comment on function private.columns_about_people() is
  'Every column of ours that points at an account: what an export holds follows from it, also for tables to come.';

create function public.export_my_data() returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
declare
  me constant uuid := (select auth.uid());
  -- Kept for machines: what is sorted and searched by, and what links prove themselves with.
  hidden constant text[] := array['search_text', 'location', 'link_hash', 'token_hash', 'period_key'];
  col record;
  others text[];
  rows jsonb;
  result jsonb := pg_catalog.jsonb_build_object();
begin
  for col in select * from private.columns_about_people() loop
    -- Who else is named in the row is not mine to take along.
    select coalesce(pg_catalog.array_agg(o.column_name), '{}') into others
    from private.columns_about_people() o
    where o.table_oid = col.table_oid and o.column_name <> col.column_name;
    execute pg_catalog.format(
      'select coalesce(pg_catalog.jsonb_agg(pg_catalog.to_jsonb(t) - $2), ''[]'') from %I.%I t where t.%I = $1',
      col.schema_name, col.table_name, col.column_name)
      into rows using me, hidden || others;
    if rows <> '[]' then
      result := result || pg_catalog.jsonb_build_object(col.table_name || ' (' || col.column_name || ')', rows);
    end if;
  end loop;
  return (
    select pg_catalog.jsonb_build_object(
      'account', pg_catalog.jsonb_build_object(
        'id', u.id, 'email', u.email, 'created_at', u.created_at, 'last_sign_in_at', u.last_sign_in_at),
      'sessions', (
        select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
          'created_at', s.created_at, 'user_agent', s.user_agent, 'ip', s.ip) order by s.created_at), '[]')
        from auth.sessions s where s.user_id = u.id),
      'records', result)
    from auth.users u where u.id = me
  );
end
$$;
comment on function public.export_my_data() is
  'Everything the database holds about the signed-in person: her account, its sessions, and by table and column every row that points at her.';
grant execute on function public.export_my_data() to authenticated;

-- Leaving ---------------------------------------------------------------------------------

create function public.my_ownerless_groups() returns table (code text, name text, editors int)
  language sql stable security definer
  set search_path = ''
as $$
  select g.code, g.name,
    (select pg_catalog.count(*)::int from public.group_members o
     where o.group_id = g.id and o.user_id <> m.user_id)
  from public.group_members m join public.groups g on g.id = m.group_id
  where m.user_id = (select auth.uid()) and m.role = 'owner'
    and not exists (
      select from public.group_members o
      where o.group_id = m.group_id and o.role = 'owner' and o.user_id <> m.user_id)
  order by g.search_text, g.code
$$;
comment on function public.my_ownerless_groups() is
  'Groups that nobody could hand over any more if the signed-in person left, and how many other editors each has.';
grant execute on function public.my_ownerless_groups() to authenticated;

create function public.delete_my_account(leave_groups boolean default false) returns void
  language plpgsql security definer
  set search_path = ''
as $$
declare
  me constant uuid := (select auth.uid());
begin
  if me is null then
    raise exception 'Nobody is signed in.' using errcode = '42501';
  end if;
  -- Two owners who leave at once must not both think that the other stays.
  perform private.lock_team(o.group_id) from (select m.group_id from public.group_members m where m.user_id = me order by m.group_id) o;
  perform from public.group_members m
  where m.group_id in (select o.group_id from public.group_members o where o.user_id = me)
  order by m.group_id, m.user_id for update;
  if not coalesce(leave_groups, false) and exists (select from public.my_ownerless_groups()) then
    raise exception 'Groups would be left without an owner.' using errcode = 'EN030';
  end if;
  -- What she posted stays with its group; who made it is forgotten (on delete set null), and what was
  -- hers alone goes with the account (on delete cascade).
  delete from auth.refresh_tokens t where t.user_id::text = me::text;
  begin
    delete from auth.audit_log_entries e where e.payload ->> 'actor_id' = me::text;
  exception when insufficient_privilege then
    raise log 'The audit log of Auth keeps its entries of a deleted account.';
  end;
  delete from auth.users u where u.id = me;
end
$$;
comment on function public.delete_my_account(boolean) is
  'Deletes the signed-in person''s account and all that is hers alone; posts stay. EN030 when a group would be left without an owner, unless leave_groups says that its curators take care of it.';
grant execute on function public.delete_my_account(boolean) to authenticated;
