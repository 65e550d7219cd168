-- Members of a group: several editors, invited by mail; an owner who can hand over; leaving.

create type public.invitation_outcome as enum ('open', 'accepted', 'declined', 'withdrawn');
comment on type public.invitation_outcome is
  'open: waits for an answer until it expires. accepted, declined: by who was invited. withdrawn: by the group.';

create table public.invitations (
  id uuid primary key default gen_random_uuid(),
  group_id uuid not null references public.groups (id) on delete cascade,
  role public.member_role not null,
  email text check (char_length(email) <= 260),
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  invited_by uuid references auth.users (id) on delete set null,
  expires_at timestamptz not null default now() + interval '14 days',
  outcome public.invitation_outcome not null default 'open',
  answered_at timestamptz,
  created_at timestamptz not null default now(),
  check ((outcome = 'open') = (answered_at is null)),
  check (outcome = 'open' or email is null)
);
comment on table public.invitations is
  'Invitations to post for a group, or to take it over. The secret stands in the mail alone; the address is deleted when the invitation is answered or over.';
comment on column public.invitations.id is 'Key.';
comment on column public.invitations.group_id is 'The group.';
comment on column public.invitations.role is 'editor: posts for it. owner: takes it over; who invited stays an editor.';
comment on column public.invitations.email is 'Where the invitation went; null once it is answered or over.';
comment on column public.invitations.token_hash is 'SHA-256, hexadecimal, of the secret in the mail.';
comment on column public.invitations.invited_by is 'Which owner invited.';
comment on column public.invitations.expires_at is 'Until then it can be accepted.';
comment on column public.invitations.outcome is 'open, accepted, declined or withdrawn.';
comment on column public.invitations.answered_at is 'When it was answered or withdrawn.';
comment on column public.invitations.created_at is 'When it was sent.';
create index invitations_group on public.invitations (group_id, created_at desc);
create index invitations_invited_by on public.invitations (invited_by);
create index invitations_expiring on public.invitations (expires_at) where email is not null;

alter table public.invitations enable row level security;
create policy "owners of a group see its invitations" on public.invitations for select to authenticated
  using (private.owns_group(group_id));
grant select (id, group_id, role, email, expires_at, outcome, answered_at, created_at) on public.invitations to authenticated;
grant execute on function private.owns_group(uuid) to anon, authenticated;

create function private.own_group(code text) returns public.groups
  language plpgsql stable
  set search_path = ''
as $$
declare
  g public.groups;
begin
  select * into g from public.groups k where k.code = own_group.code;
  if g.id is null or not private.owns_group(g.id) then
    raise exception 'Only the owner of a group does this.' using errcode = 'EN040';
  end if;
  return g;
end
$$;
comment on function private.own_group(text) is 'The group of this code, of which the visitor is the owner. EN040 otherwise.';

create function private.name_of(person uuid) returns text
  language sql stable
  set search_path = ''
as $$ select p.display_name from public.profiles p where p.id = person $$;
comment on function private.name_of(uuid) is 'The name a person goes by; null before she has said one.';

-- Inviting ----------------------------------------------------------------------------------

create function public.invite_member(code text, email text, role public.member_role default 'editor') returns uuid
  language plpgsql security definer
  set search_path = ''
as $$
declare
  me uuid := (select auth.uid());
  g public.groups := private.own_group(code);
  address text := pg_catalog.lower(pg_catalog.btrim(email));
  secret text := pg_catalog.replace(pg_catalog.gen_random_uuid()::text || pg_catalog.gen_random_uuid()::text, '-', '');
  invitation uuid;
begin
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('invitations of ' || me::text, 0));
  if exists (
    select from public.group_members m join auth.users u on u.id = m.user_id
    where m.group_id = g.id and pg_catalog.lower(u.email) = address and (m.role = 'owner' or invite_member.role = 'editor')) then
    raise exception 'This person posts for the group already.' using errcode = 'EN042';
  end if;
  if (select pg_catalog.count(*) from public.invitations i
      where i.invited_by = me and i.created_at > pg_catalog.now() - interval '1 day') >= 20 then
    raise exception 'Too many invitations in a day.' using errcode = 'EN043';
  end if;
  -- The same person again: the newest mail is the one that holds.
  update public.invitations i set outcome = 'withdrawn', answered_at = pg_catalog.now(), email = null
    where i.group_id = g.id and i.email = address and i.outcome = 'open';
  insert into public.invitations as i (group_id, role, email, token_hash, invited_by)
    values (g.id, invite_member.role, address, pg_catalog.encode(pg_catalog.sha256(secret::bytea), 'hex'), me)
    returning i.id into invitation;
  perform private.send_mail(null, address, 'invitation', pg_catalog.jsonb_build_object(
    'group', g.name, 'role', invite_member.role, 'by', coalesce(private.name_of(me), ''),
    'path', '/me/invitations/' || secret));
  return invitation;
end
$$;
comment on function public.invite_member(text, text, public.member_role) is
  'An owner invites an address to post for her group, or (owner) to take it over. The mail holds a link that is good for 14 days; the same address again makes the older one void. EN040: not the owner. EN042: posts for it already. EN043: more than 20 a day. 23514: no address.';

create function private.open_invitation(token text) returns public.invitations
  language sql stable
  set search_path = ''
as $$
  select i from public.invitations i
  where i.token_hash = pg_catalog.encode(pg_catalog.sha256(open_invitation.token::bytea), 'hex')
    and i.outcome = 'open' and i.expires_at > pg_catalog.now()
$$;
comment on function private.open_invitation(text) is 'The invitation that a secret opens, as long as it is open; null otherwise.';

create function public.invitation_of(token text) returns jsonb
  language sql stable security definer
  set search_path = ''
as $$
  select pg_catalog.jsonb_build_object('code', g.code, 'name', g.name, 'role', i.role,
    'by', coalesce(private.name_of(i.invited_by), ''), 'until', (i.expires_at at time zone 'Asia/Tokyo')::date)
  from private.open_invitation(token) i join public.groups g on g.id = i.group_id
$$;
comment on function public.invitation_of(text) is
  'What an invitation invites to, for who holds its secret: {code, name, role, by, until}; null when it is answered, over or none.';

create function public.answer_invitation(token text, accepts boolean) returns text
  language plpgsql security definer
  set search_path = ''
as $$
declare
  me uuid := (select auth.uid());
  i public.invitations;
  g public.groups;
begin
  if me is null then
    raise exception 'Sign in first.' using errcode = 'EN040';
  end if;
  i := private.open_invitation(token);
  if i.id is null then
    raise exception 'This invitation is answered or over.' using errcode = 'EN041';
  end if;
  perform private.lock_team(i.group_id);
  perform from public.invitations o where o.id = i.id for update;
  select * into i from public.invitations o where o.id = i.id;
  -- Who is not the owner any more hands nothing over, unless nobody is.
  if i.outcome <> 'open' or (i.role = 'owner' and accepts
    and exists (select from public.group_members m where m.group_id = i.group_id and m.role = 'owner')
    and not exists (select from public.group_members m where m.group_id = i.group_id and m.role = 'owner' and m.user_id = i.invited_by)) then
    raise exception 'This invitation is answered or over.' using errcode = 'EN041';
  end if;
  select * into strict g from public.groups k where k.id = i.group_id;
  update public.invitations o
    set outcome = case when accepts then 'accepted' else 'declined' end::public.invitation_outcome,
      answered_at = pg_catalog.now(), email = null
    where o.id = i.id;
  if accepts then
    insert into public.group_members as m (group_id, user_id, role) values (i.group_id, me, i.role)
      on conflict (group_id, user_id) do update set role = excluded.role where m.role = 'editor';
    if i.role = 'owner' and i.invited_by <> me then
      -- Handed over: who did stays, to help.
      update public.group_members m set role = 'editor'
        where m.group_id = i.group_id and m.user_id = i.invited_by and m.role = 'owner';
      -- She can hand over once only.
      update public.invitations o set outcome = 'withdrawn', answered_at = pg_catalog.now(), email = null
        where o.group_id = i.group_id and o.invited_by = i.invited_by and o.role = 'owner' and o.outcome = 'open';
    end if;
  end if;
  if i.invited_by is not null then
    perform private.send_mail(i.invited_by, null, 'invitation-answered', pg_catalog.jsonb_build_object(
      'group', g.name, 'code', g.code, 'role', i.role, 'accepted', accepts, 'by', coalesce(private.name_of(me), '')));
  end if;
  return g.code;
end
$$;
comment on function public.answer_invitation(text, boolean) is
  'Accepts or declines the invitation that a secret opens; the code of the group. Who accepts to take a group over is its owner, and who handed it over an editor. EN040: not signed in. EN041: answered or over.';

create function public.withdraw_invitation(invitation uuid) returns void
  language plpgsql security definer
  set search_path = ''
as $$
begin
  update public.invitations i set outcome = 'withdrawn', answered_at = pg_catalog.now(), email = null
    where i.id = invitation and i.outcome = 'open' and private.owns_group(i.group_id);
  if not found and not exists (
    select from public.invitations i where i.id = invitation and i.outcome <> 'open' and private.owns_group(i.group_id)) then
    raise exception 'Only the owner of a group does this.' using errcode = 'EN040';
  end if;
end
$$;
comment on function public.withdraw_invitation(uuid) is
  'An owner takes an invitation back; one that is answered stays as it is. EN040: not the owner.';

create function public.forget_invitations(at timestamptz default now()) returns int
  language plpgsql
  set search_path = ''
as $$
declare
  gone int;
begin
  update public.invitations i set email = null
    where i.email is not null and i.expires_at < forget_invitations.at;
  get diagnostics gone = row_count;
  return gone;
end
$$;
comment on function public.forget_invitations(timestamptz) is
  'For the daily job: deletes the addresses of invitations that nobody answered in time; how many.';

-- Members -----------------------------------------------------------------------------------

create function public.team_of(code text) returns jsonb
  language sql stable security definer
  set search_path = ''
as $$
  select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
      'person', m.user_id, 'name', coalesce(private.name_of(m.user_id), ''), 'role', m.role,
      'since', (m.created_at at time zone 'Asia/Tokyo')::date, 'me', m.user_id = (select auth.uid()))
    order by m.role, m.created_at)
  from public.groups g join public.group_members m on m.group_id = g.id
  where g.code = team_of.code and (private.edits_group(g.id) or private.curates_group(g.id))
$$;
comment on function public.team_of(text) is
  'Who posts for a group, for its editors and curators: [{person, name, role, since, me}]; null for everyone else, and where there is nobody.';

create function public.remove_member(code text, person uuid) returns void
  language plpgsql security definer
  set search_path = ''
as $$
declare
  g public.groups := private.own_group(code);
begin
  perform private.lock_team(g.id);
  -- Who handed the group over meanwhile is not its owner any more.
  g := private.own_group(code);
  if exists (select from public.group_members m where m.group_id = g.id and m.user_id = person and m.role = 'owner') then
    raise exception 'An owner hands over or leaves; nobody removes her.' using errcode = 'EN044';
  end if;
  delete from public.group_members m where m.group_id = g.id and m.user_id = person;
end
$$;
comment on function public.remove_member(text, uuid) is
  'An owner takes an editor off her group. EN040: not the owner. EN044: an owner is not removed.';

create function public.leave_group(code text) returns void
  language plpgsql security definer
  set search_path = ''
as $$
declare
  left_group uuid;
begin
  perform private.lock_team(g.id) from public.groups g where g.code = leave_group.code;
  delete from public.group_members m using public.groups g
    where g.code = leave_group.code and m.group_id = g.id and m.user_id = (select auth.uid())
    returning m.group_id into left_group;
  if left_group is null then
    raise exception 'She does not post for it.' using errcode = 'EN040';
  end if;
end
$$;
comment on function public.leave_group(text) is
  'The visitor no longer posts for the group. Its last owner may go too: then the desk finds a new one (ownerless_groups). EN040: she does not post for it.';

grant execute on function public.invite_member(text, text, public.member_role), public.invitation_of(text),
  public.answer_invitation(text, boolean), public.withdraw_invitation(uuid), public.team_of(text),
  public.remove_member(text, uuid), public.leave_group(text) to authenticated;
