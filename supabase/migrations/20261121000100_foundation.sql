-- Foundation: schemas, extensions, and the few functions every subject shares.
-- `public` is the API; `private` holds what policies and triggers call and is never exposed.

create schema if not exists extensions;
create schema if not exists private;
comment on schema private is 'Functions behind policies and triggers. Not part of the API.';

create extension if not exists postgis with schema extensions;
create extension if not exists pg_trgm with schema extensions;

grant usage on schema extensions to anon, authenticated, service_role;
grant usage on schema private to anon, authenticated, service_role;
grant usage on schema public to anon, authenticated, service_role;

-- Hosted Supabase grants everything in public to its roles by default and leaves the rest to
-- policies. We name every grant instead, so that a forgotten policy is not an open door.
alter default privileges in schema public revoke all on tables from anon, authenticated;
alter default privileges in schema public revoke all on sequences from anon, authenticated;
alter default privileges in schema public revoke execute on functions from public, anon, authenticated;
alter default privileges in schema private revoke execute on functions from public, anon, authenticated;
alter default privileges revoke execute on functions from public;
alter default privileges in schema public grant all on tables to service_role;
alter default privileges in schema public grant all on sequences to service_role;
alter default privileges in schema public grant execute on functions to service_role;
alter default privileges in schema private grant execute on functions to service_role;

create type public.record_status as enum ('draft', 'published', 'paused', 'ended');
comment on type public.record_status is
  'Life of a public record. draft: its editors only. published: in the directory. paused (休止中) and ended (終了): their own page answers, so that a printed QR never leads nowhere.';

-- Folding -----------------------------------------------------------------------------------

create function private.fold_text(t text) returns text
  language sql immutable parallel safe
  set search_path = ''
as $$
  -- NFKC first (half-width kana, full-width letters), then katakana to hiragana, then everything
  -- that people type or leave out at random: spaces, middle dots, brackets, dashes.
  select pg_catalog.regexp_replace(
    pg_catalog.translate(
      pg_catalog.lower(pg_catalog.normalize(coalesce(t, ''), 'NFKC')),
      'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴヵヶ',
      'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔゕゖ'),
    '[\s・･、。,.!?「」『』（）()〔〕\[\]【】<>〈〉~〜"''‐‑‒–—―−-]+', '', 'g')
$$;
comment on function private.fold_text(text) is
  'Text as it is searched and compared: NFKC, lower case, hiragana, without spaces and punctuation. Mirrors foldText in src/domain/fold-text.ts; both are tested on the same table.';

-- Codes -------------------------------------------------------------------------------------

create function private.random_code() returns text
  language sql volatile
  set search_path = ''
as $$
  -- 25 letters and digits that are not mistaken for one another in print, handwriting or over the
  -- phone (no B/8, S/5, Z/2, O/0, I/L/1): 244 million codes of six.
  select pg_catalog.string_agg(
    pg_catalog.substr('ACDEFGHJKMNPQRTUVWXY34679', 1 + pg_catalog.floor(pg_catalog.random() * 25)::int, 1), '')
  from pg_catalog.generate_series(1, 6)
$$;
comment on function private.random_code() is 'A random short public code of six unambiguous characters.';

create function private.stamp_record() returns trigger
  language plpgsql
  set search_path = ''
as $$
declare
  taken boolean;
begin
  if tg_op = 'UPDATE' then
    if new.code is distinct from old.code then
      raise exception 'A public code never changes: it is printed on paper.' using errcode = 'EN001';
    end if;
    new.created_at := old.created_at;
    -- Who made it is never another; it is forgotten with the account.
    if new.created_by is not null then
      new.created_by := old.created_by;
    end if;
    new.version := old.version + 1;
    new.updated_at := pg_catalog.now();
    return new;
  end if;
  while new.code is null loop
    new.code := private.random_code();
    execute pg_catalog.format('select exists (select from public.%I where code = $1)', tg_table_name)
      into taken using new.code;
    if taken then
      new.code := null;
    end if;
  end loop;
  return new;
end
$$;
comment on function private.stamp_record() is
  'Before trigger of every public record: gives a short code, counts versions, keeps created_* as they were (created_by may become null, when the account is deleted). EN001 when a code is changed.';

create function private.touch_updated_at() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  new.updated_at := pg_catalog.now();
  return new;
end
$$;
comment on function private.touch_updated_at() is 'Before trigger of tables that say when a row was last changed.';

-- Changes -----------------------------------------------------------------------------------

create table public.changes (
  id bigint generated always as identity primary key,
  xid xid8 not null default pg_catalog.pg_current_xact_id(),
  tags text[] not null,
  at timestamptz not null default pg_catalog.now()
);
comment on table public.changes is
  'What changed, as cache tags. Every site process polls changes_since and marks the pages with these tags stale. Rows older than a day are removed.';
comment on column public.changes.id is 'Running number.';
comment on column public.changes.xid is 'Transaction that wrote the row; the cursor of changes_since.';
comment on column public.changes.tags is 'Cache tags such as place:A3CDEF, area:14205, directory; the single tag all means everything.';
comment on column public.changes.at is 'When.';
create index changes_xid on public.changes (xid);
create index changes_at on public.changes (at);
alter table public.changes enable row level security;
create policy "anyone reads what changed" on public.changes for select to anon, authenticated using (true);
grant select on public.changes to anon, authenticated;

create function private.note_change(tags text[]) returns void
  language plpgsql security definer
  set search_path = ''
as $$
begin
  if tags is null then
    return;
  end if;
  delete from public.changes where at < pg_catalog.now() - interval '1 day';
  insert into public.changes (tags)
    values (case when pg_catalog.cardinality(tags) > 500 then '{all}'::text[] else tags end);
end
$$;
comment on function private.note_change(text[]) is
  'Records tags of what changed (null: nothing did); more than 500 at once (an import) become the one tag all.';

create function private.note_record_change() returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
declare
  tags text[];
begin
  -- Drafts leave no trace here, because anyone may read the changes.
  if tg_op = 'UPDATE' then
    select pg_catalog.array_agg(distinct tg_argv[0] || ':' || code) into tags
    from (select code, status from changed union all select code, status from before) r
    where status <> 'draft';
  else
    select pg_catalog.array_agg(distinct tg_argv[0] || ':' || code) into tags
    from changed where status <> 'draft';
  end if;
  if tags is not null then
    perform private.note_change(tags || 'directory'::text);
  end if;
  return null;
end
$$;
comment on function private.note_record_change() is
  'Statement trigger of public records: tags (first argument):CODE and directory. Transition tables are named changed and before.';

create function public.changes_since(cursor text default null)
  returns table (next_cursor text, tags text[])
  language sql stable
  set search_path = ''
as $$
  -- A running number is no safe cursor, because a transaction may commit after one with a higher
  -- number. The oldest transaction still running is: nothing below it can appear later.
  select
    pg_catalog.pg_snapshot_xmin(pg_catalog.pg_current_snapshot())::text,
    coalesce(
      (select pg_catalog.array_agg(distinct t)
       from public.changes c, pg_catalog.unnest(c.tags) t
       where cursor is not null and c.xid >= cursor::xid8),
      '{}')
$$;
comment on function public.changes_since(text) is
  'Tags of everything that changed since cursor (an earlier next_cursor; null asks only for a cursor to start from). A tag may be reported twice, never missed.';
grant execute on function public.changes_since(text) to anon, authenticated;

-- Health ------------------------------------------------------------------------------------

create function public.health() returns jsonb
  language sql stable
  set search_path = ''
as $$
  select pg_catalog.jsonb_build_object(
    'database', 'ok',
    'search', case when extensions.show_trgm('子ども') <> '{}' then 'ok' else 'no trigrams for Japanese: the cluster needs a UTF-8 locale' end)
$$;
comment on function public.health() is 'State of the database as /healthz reports it.';
grant execute on function public.health() to anon, authenticated;
