-- Claims: someone says that a group on the map is hers, and a curator decides. Until then nothing changes.

create type public.claim_status as enum ('unreviewed', 'approved', 'denied', 'revoked');
comment on type public.claim_status is
  'unreviewed: waits for a curator. approved: she posts for the group. denied. revoked: approved once, taken back.';

create table public.group_claims (
  id uuid primary key default gen_random_uuid(),
  key uuid not null unique,
  group_id uuid not null references public.groups (id) on delete cascade,
  claimant_id uuid not null references auth.users (id) on delete cascade,
  evidence text not null check (char_length(evidence) between 1 and 1000),
  status public.claim_status not null default 'unreviewed',
  decided_by uuid references auth.users (id) on delete set null,
  decided_at timestamptz,
  decision text check (char_length(decision) between 1 and 1000),
  created_at timestamptz not null default now(),
  check ((status = 'unreviewed') = (decided_at is null))
);
comment on table public.group_claims is
  'Who says that a group is hers, and what a curator decided. Written by claim_group and decide_claim only; deleted with the account.';
comment on column public.group_claims.id is 'Key.';
comment on column public.group_claims.key is 'Made by the form: sent twice it is one claim.';
comment on column public.group_claims.group_id is 'The group.';
comment on column public.group_claims.claimant_id is 'Who claims it.';
comment on column public.group_claims.evidence is 'How she is connected with it, in her words. Plain text; for the desk.';
comment on column public.group_claims.status is 'unreviewed, approved, denied or revoked.';
comment on column public.group_claims.decided_by is 'Which curator decided last.';
comment on column public.group_claims.decided_at is 'When.';
comment on column public.group_claims.decision is 'Why, in words that reached the claimant.';
comment on column public.group_claims.created_at is 'When it was made.';
create unique index group_claims_open on public.group_claims (group_id, claimant_id) where status = 'unreviewed';
create index group_claims_claimant on public.group_claims (claimant_id);
create index group_claims_decided_by on public.group_claims (decided_by);
create index group_claims_queue on public.group_claims (created_at) where status = 'unreviewed';

alter table public.group_claims enable row level security;
create policy "claimants and curators of the group read claims" on public.group_claims for select to authenticated
  using (claimant_id = (select auth.uid()) or private.curates_group(group_id));
grant select (id, group_id, claimant_id, evidence, status, decided_at, decision, created_at)
  on public.group_claims to authenticated;

-- Owners ------------------------------------------------------------------------------------

create table public.ownerless_groups (
  group_id uuid primary key references public.groups (id) on delete cascade,
  since timestamptz not null default now()
);
comment on table public.ownerless_groups is
  'Groups whose last owner left or deleted her account: for the desk, which finds a new one. Kept by trigger. Groups that never had one are not in it.';
comment on column public.ownerless_groups.group_id is 'The group.';
comment on column public.ownerless_groups.since is 'Since when.';
alter table public.ownerless_groups enable row level security;
create policy "curators and editors see groups without an owner" on public.ownerless_groups for select to authenticated
  using (private.curates_group(group_id) or private.edits_group(group_id));
grant select on public.ownerless_groups to authenticated;

create function private.lock_team(group_id uuid) returns void
  language sql
  set search_path = ''
as $$ select pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('team of ' || group_id, 0)) $$;
comment on function private.lock_team(uuid) is
  'Makes everyone else who changes who posts for the group wait, so that nobody counts owners who are just leaving or coming. Taken before any row of theirs.';

create function private.watch_owners() returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
begin
  perform private.lock_team(coalesce(new.group_id, old.group_id));
  if tg_op <> 'INSERT' and old.role = 'owner'
    -- A group that is being deleted itself is nobody's.
    and exists (select from public.groups g where g.id = old.group_id)
    and not exists (select from public.group_members m where m.group_id = old.group_id and m.role = 'owner') then
    insert into public.ownerless_groups (group_id) values (old.group_id) on conflict do nothing;
  end if;
  if tg_op <> 'DELETE' and new.role = 'owner' then
    delete from public.ownerless_groups o where o.group_id = new.group_id;
  end if;
  return null;
end
$$;
comment on function private.watch_owners() is
  'After trigger of group_members: marks a group whose last owner goes, however that came to be, and takes the mark off when one comes.';
create trigger group_members_watch_owners after insert or update or delete on public.group_members
  for each row execute function private.watch_owners();

create function private.owns_group(group_id uuid) returns boolean
  language sql stable security definer
  set search_path = ''
as $$
  select exists (
    select from public.group_members m
    where m.group_id = owns_group.group_id and m.user_id = (select auth.uid()) and m.role = 'owner')
$$;
comment on function private.owns_group(uuid) is 'Whether the visitor is the owner of the group.';

-- Claiming ----------------------------------------------------------------------------------

create function public.claim_group(key uuid, code text, evidence text) returns uuid
  language plpgsql security definer
  set search_path = ''
as $$
declare
  me uuid := (select auth.uid());
  claimed uuid;
  claim uuid;
begin
  if me is null then
    raise exception 'Sign in first.' using errcode = 'EN040';
  end if;
  select c.id into claim from public.group_claims c where c.key = claim_group.key and c.claimant_id = me;
  if found then
    return claim;
  end if;
  select g.id into claimed from public.groups g where g.code = claim_group.code and g.status <> 'draft';
  if claimed is null then
    raise exception 'There is no such group.' using errcode = 'EN041';
  end if;
  -- One after the other for one person, so that the numbers below hold; the same form may have been first.
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('claims of ' || me::text, 0));
  select c.id into claim from public.group_claims c where c.key = claim_group.key and c.claimant_id = me;
  if found then
    return claim;
  end if;
  if private.edits_group(claimed) or exists (
    select from public.group_claims c where c.group_id = claimed and c.claimant_id = me and c.status = 'unreviewed') then
    raise exception 'She posts for it already, or her claim waits.' using errcode = 'EN042';
  end if;
  if (select pg_catalog.count(*) from public.group_claims c
      where c.claimant_id = me and (c.status = 'unreviewed' or c.created_at > pg_catalog.now() - interval '1 day')) >= 5 then
    raise exception 'Too many claims at a time.' using errcode = 'EN043';
  end if;
  insert into public.group_claims (key, group_id, claimant_id, evidence)
    values (claim_group.key, claimed, me, pg_catalog.btrim(claim_group.evidence))
    returning id into claim;
  return claim;
end
$$;
comment on function public.claim_group(uuid, text, text) is
  'Says that the group of this code is the visitor''s, with evidence in words; the claim, which waits for a curator. The same key again changes nothing. EN040: not signed in. EN041: no such group. EN042: she posts for it, or claims it, already. EN043: more than five at a time.';

create function public.decide_claim(claim uuid, verdict public.claim_status, reason text default null)
  returns public.claim_status
  language plpgsql security definer
  set search_path = ''
as $$
declare
  me uuid := (select auth.uid());
  c public.group_claims;
  g public.groups;
  said text := nullif(pg_catalog.btrim(reason), '');
begin
  select * into c from public.group_claims k where k.id = decide_claim.claim for update;
  -- Nobody decides her own.
  if c.id is null or not private.curates_group(c.group_id) or c.claimant_id = me then
    raise exception 'Not hers to decide.' using errcode = 'EN040';
  end if;
  if c.status = verdict then
    return verdict;
  end if;
  if (c.status, verdict) not in (('unreviewed', 'approved'), ('unreviewed', 'denied'), ('approved', 'revoked'), ('denied', 'approved')) then
    raise exception 'A claim does not go this way.' using errcode = 'EN042';
  end if;
  if verdict <> 'approved' and said is null then
    raise exception 'A reason is missing.' using errcode = 'EN024';
  end if;
  select * into strict g from public.groups k where k.id = c.group_id;
  perform private.lock_team(c.group_id);
  if verdict = 'approved' then
    -- Who comes to a group that has an owner is her helper; hand-over is theirs to arrange.
    insert into public.group_members (group_id, user_id, role)
      values (c.group_id, c.claimant_id, case
        when exists (select from public.group_members m where m.group_id = c.group_id and m.role = 'owner')
          then 'editor' else 'owner' end::public.member_role)
      on conflict do nothing;
  elsif verdict = 'revoked' then
    delete from public.group_members m where m.group_id = c.group_id and m.user_id = c.claimant_id;
  end if;
  update public.group_claims k
    set status = verdict, decided_by = me, decided_at = pg_catalog.now(), decision = said
    where k.id = c.id;
  perform private.audit('claim.' || verdict, 'group', c.group_id, pg_catalog.jsonb_build_object('claim', c.id, 'decision', said));
  perform private.send_mail(c.claimant_id, null, 'claim-decided', pg_catalog.jsonb_build_object(
    'group', g.name, 'code', g.code, 'verdict', verdict, 'reason', coalesce(said, '')));
  return verdict;
end
$$;
comment on function public.decide_claim(uuid, public.claim_status, text) is
  'A curator of the group says approved, denied or revoked, the latter two with a reason that reaches the claimant by mail. Approved, she is the owner of a group without one, else an editor; revoked, she is neither. EN024: a reason is missing. EN040: not hers to decide. EN042: not a way a claim goes.';

grant execute on function public.claim_group(uuid, text, text), public.decide_claim(uuid, public.claim_status, text) to authenticated;
