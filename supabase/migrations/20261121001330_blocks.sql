-- What is held back before anyone else sees it: words and senders on the admins' list, texts that are
-- mostly links. Held back means quarantined for the desk, never lost.

create type public.block_kind as enum ('word', 'sender');
comment on type public.block_kind is 'word: texts that hold it. sender: whatever this account sends.';

create table public.blocks (
  id uuid primary key default gen_random_uuid(),
  kind public.block_kind not null,
  word text check (char_length(word) between 2 and 100),
  word_key text generated always as (private.fold_text(word)) stored,
  person_id uuid references auth.users (id) on delete cascade,
  reason text not null check (char_length(reason) between 1 and 300),
  created_by uuid references auth.users (id) on delete set null,
  created_at timestamptz not null default now(),
  check ((kind = 'word') = (word is not null) and (kind = 'sender') = (person_id is not null)),
  check (kind <> 'word' or char_length(private.fold_text(word)) >= 2)
);
comment on table public.blocks is 'Words and senders whose posts wait in quarantine. Kept by admins.';
comment on column public.blocks.id is 'Key.';
comment on column public.blocks.kind is 'word or sender.';
comment on column public.blocks.word is 'The word; found in any spelling that folding makes the same.';
comment on column public.blocks.word_key is 'The word, folded.';
comment on column public.blocks.person_id is 'The account.';
comment on column public.blocks.reason is 'Why, for the other admins.';
comment on column public.blocks.created_by is 'Who added it.';
comment on column public.blocks.created_at is 'When.';
create unique index blocks_word on public.blocks (word_key) where kind = 'word';
create unique index blocks_person on public.blocks (person_id) where kind = 'sender';
create index blocks_person_id on public.blocks (person_id);
create index blocks_created_by on public.blocks (created_by);

alter table public.blocks enable row level security;
create policy "admins read blocks" on public.blocks for select to authenticated using ((select private.is_admin()));
grant select on public.blocks to authenticated;

create function private.require_admin() returns void language plpgsql stable set search_path = '' as $$
begin
  if not private.is_admin() then
    raise exception 'Only admins do this.' using errcode = '42501';
  end if;
end
$$;
comment on function private.require_admin() is 'Refuses everyone but admins: 42501.';

create function public.add_block(kind public.block_kind, value text, reason text) returns uuid
  language plpgsql security definer
  set search_path = ''
as $$
declare
  person uuid;
  block uuid;
begin
  perform private.require_admin();
  if kind = 'sender' then
    select u.id into person from auth.users u where pg_catalog.lower(u.email) = pg_catalog.lower(pg_catalog.btrim(value));
    if person is null then
      raise exception 'Nobody with this e-mail address has signed in yet.' using errcode = 'EN002';
    end if;
  elsif pg_catalog.char_length(private.fold_text(value)) < 2 then
    raise exception 'One letter would hold back nearly everything.' using errcode = 'EN036';
  end if;
  insert into public.blocks as b (kind, word, person_id, reason, created_by)
    values (add_block.kind, case when add_block.kind = 'word' then pg_catalog.btrim(value) end, person, pg_catalog.btrim(add_block.reason), auth.uid())
    on conflict do nothing
    returning b.id into block;
  if block is not null then
    perform private.audit('block.added', 'block', block, pg_catalog.jsonb_build_object('kind', add_block.kind, 'reason', add_block.reason));
  end if;
  return block;
end
$$;
comment on function public.add_block(public.block_kind, text, text) is
  'Holds back texts with a word, or what the account of an e-mail address sends; null when it is held back already. Admins only. EN002: no such account. EN036: the word is too short.';

create function public.remove_block(id uuid) returns boolean
  language plpgsql security definer
  set search_path = ''
as $$
declare
  gone public.blocks;
begin
  perform private.require_admin();
  delete from public.blocks b where b.id = remove_block.id returning * into gone;
  if gone.id is null then
    return false;
  end if;
  perform private.audit('block.removed', 'block', gone.id, pg_catalog.jsonb_build_object('kind', gone.kind));
  return true;
end
$$;
comment on function public.remove_block(uuid) is 'Takes a word or sender off the list; whether it was on it. Admins only.';

create function public.list_blocks()
  returns table (id uuid, kind public.block_kind, value text, reason text, added_by text, created_at timestamptz)
  language plpgsql stable security definer
  set search_path = ''
as $$
begin
  perform private.require_admin();
  return query
    select b.id, b.kind, coalesce(b.word, u.email::text), b.reason, coalesce(p.display_name, a.email::text), b.created_at
    from public.blocks b
    left join auth.users u on u.id = b.person_id
    left join auth.users a on a.id = b.created_by
    left join public.profiles p on p.id = b.created_by
    order by b.kind, b.created_at desc;
end
$$;
comment on function public.list_blocks() is 'The list with the addresses of its senders, for its page. Admins only.';
grant execute on function public.add_block(public.block_kind, text, text), public.remove_block(uuid), public.list_blocks() to authenticated;

-- Asking ------------------------------------------------------------------------------------

create function private.blocked_reason(text text, person uuid) returns text
  language sql stable security definer
  set search_path = ''
as $$
  select case
    when exists (select from public.blocks b where b.kind = 'sender' and b.person_id = person) then 'sender'
    when exists (select from public.blocks b where b.kind = 'word'
      and pg_catalog.strpos(private.fold_text(text), b.word_key) > 0) then 'word'
    -- A real entry links to its page, perhaps to a map and a form.
    when pg_catalog.regexp_count(text, 'https?://|www\.', 1, 'i') > 5 then 'links'
    -- Nothing on a page makes these links; who writes them hopes that something does.
    when text ~* '(javascript|vbscript|data|file|blob)\s*:\s*[^\s]*[(/,;]' then 'links'
    when pg_catalog.char_length(text) > 20000 then 'length'
  end
$$;
comment on function private.blocked_reason(text, uuid) is
  'Why a text of a person should be held back: sender, word, links (more than five, or of another kind than http and https), length (20,000 letters); null when it should not.';

create or replace function private.needs_quarantine(document jsonb, person uuid) returns boolean
  language sql stable security definer
  set search_path = ''
as $$
  select private.blocked_reason('', person) is not null or exists (
    select from pg_catalog.jsonb_path_query(document, '$.** ? (@.type() == "string")') texts (said)
    where private.blocked_reason(said #>> '{}', null) is not null)
$$;
comment on function private.needs_quarantine(jsonb, uuid) is
  'Whether what somebody proposes must be looked at by a curator before anything else happens with it: because of its sender, or of any text in it.';
