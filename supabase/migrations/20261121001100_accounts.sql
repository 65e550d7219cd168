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
  'The signed-in person in one answer: id, email, display_name, is_admin, curates ("town", codes of areas, or null) and groups; null when the account is deleted or the session is ended.';
grant execute on function public.my_account() to authenticated;

-- Asking for codes ----------------------------------------------------------------------------

create function public.count_code_request(visitor text, mailbox text) returns void
  language plpgsql security definer
  set search_path = ''
as $$
begin
  -- Generous: a whole hall may sign in over one Wi-Fi.
  perform private.count_form_use('sign-in code from', visitor, 1000);
  -- Strict: nobody's mailbox is filled by others.
  perform private.count_form_use('sign-in code to', mailbox, 6);
end
$$;
comment on function public.count_code_request(text, text) is
  'Counts a sign-in code asked for by a visitor for a mailbox, both as keyed hashes of the day. EN010 when one of them had too many within an hour.';

create function public.count_code_try(visitor text, mailbox text) returns void
  language plpgsql security definer
  set search_path = ''
as $$
begin
  perform private.count_form_use('sign-in try from', visitor, 2000);
  -- Of a million codes nobody guesses one in so many.
  perform private.count_form_use('sign-in try for', mailbox, 20);
end
$$;
comment on function public.count_code_try(text, text) is
  'Counts a code typed in for a mailbox, both as keyed hashes of the day. EN010 when there were too many within an hour.';
grant execute on function public.count_code_request(text, text), public.count_code_try(text, text) to anon, authenticated;
