-- Search: one entry for everything published, cut into pieces of two letters, because Japanese puts
-- no spaces between its words. A text of any length is then found exactly, by one index.
--
-- The entries are a table of their own for speed as well as for safety: under a policy that looks
-- at status the planner may not use an index on text, so that every word and synonym would be one
-- more reading of all texts (5 ms each for 10,000 activities). What was never copied here can not
-- be found.

create table public.search_entries (
  id uuid primary key,
  subject text not null check (subject in ('activity', 'place', 'group')),
  code text not null,
  name text not null,
  name_key text not null,
  kana_key text not null,
  pieces tsvector not null
);
comment on table public.search_entries is
  'Everything in the directory as it is searched: published places and activities, and groups. Kept by triggers; holds nothing that is not public.';
comment on column public.search_entries.id is 'Key of the record.';
comment on column public.search_entries.subject is 'What it is: activity, place or group.';
comment on column public.search_entries.code is 'Its short public code.';
comment on column public.search_entries.name is 'Its name.';
comment on column public.search_entries.name_key is 'The name, folded.';
comment on column public.search_entries.kana_key is 'The reading, folded; empty where none is known.';
comment on column public.search_entries.pieces is
  'Every two neighbouring letters of its texts with their position: A name and reading, B names of its group and place, D everything else. Kind and areas are pieces that begin with the control characters 1 and 2, as no word does.';
-- Written at once, not gathered for a vacuum that the embedded database seldom runs.
create index search_entries_pieces on public.search_entries using gin (pieces) with (fastupdate = off);

alter table public.search_entries enable row level security;
create policy "what is published is found by anyone" on public.search_entries for select to anon, authenticated
  using (true);
grant select on public.search_entries to anon, authenticated;

-- Pieces ------------------------------------------------------------------------------------

create function private.search_pieces(texts text[], weight "char") returns tsvector
  language plpgsql immutable parallel safe
  set search_path = ''
as $$
declare
  -- All texts are folded in one go, which is dear, with a control character between them that no
  -- piece reaches across. Folding leaves no quotes; a backslash means something in a tsvector.
  letters text[] := pg_catalog.string_to_array(pg_catalog.replace(
    private.fold_text(pg_catalog.array_to_string(texts, pg_catalog.chr(4))), '\', ''), null);
begin
  -- The last letter of each text stands alone, so that every letter begins a piece.
  return coalesce(
    (select pg_catalog.setweight(
      pg_catalog.string_agg(
        '''' || letter || case when following = pg_catalog.chr(4) then '' else coalesce(following, '') end || ''':' || n,
        ' ')::tsvector, weight)
    from rows from (pg_catalog.unnest(letters), pg_catalog.unnest(letters[2:])) with ordinality pairs (letter, following, n)
    where letter <> pg_catalog.chr(4) and n < 16000),
    '');
end
$$;
comment on function private.search_pieces(text[], "char") is
  'The pieces of some texts. Texts stay apart, and so do results joined by ||: no piece reaches from one into the next.';

-- Entries -----------------------------------------------------------------------------------

create function private.translated(place_id uuid, activity_id uuid, group_id uuid, fields text[])
  returns text[]
  language sql stable
  set search_path = ''
as $$
  select array(
    select t.text from public.translations t
    where t.field = any (fields) and (
      t.place_id = translated.place_id or t.activity_id = translated.activity_id or t.group_id = translated.group_id))
$$;
comment on function private.translated(uuid, uuid, uuid, text[]) is
  'Some fields of a record in its other readings.';

create function private.make_search_entries(place_ids uuid[], activity_ids uuid[], group_ids uuid[]) returns void
  language plpgsql
  set search_path = ''
as $$
begin
  delete from public.search_entries where id = any (place_ids || activity_ids || group_ids);

  insert into public.search_entries as e (id, subject, code, name, name_key, kana_key, pieces)
  select p.id, 'place', p.code, p.name, private.fold_text(p.name), private.fold_text(p.kana),
    private.search_pieces(array[p.name, p.kana] || private.translated(p.id, null, null, '{name}'), 'A')
      || private.search_pieces(array[g.name], 'B')
      || pg_catalog.array_to_tsvector((pg_catalog.chr(1) || p.kind_code)
           || array(select pg_catalog.chr(2) || pa.area_code from public.place_areas pa where pa.place_id = p.id))
      || private.search_pieces(
        array[p.address, p.building, p.description] || private.translated(p.id, null, null, '{description}'), 'D')
  from public.places p
  left join public.groups g on g.id = p.group_id and g.status <> 'draft'
  where p.id = any (place_ids) and p.status = 'published'
  union all
  select a.id, 'activity', a.code, a.title, private.fold_text(a.title), private.fold_text(a.kana),
    private.search_pieces(array[a.title, a.kana] || private.translated(null, a.id, null, '{title}'), 'A')
      || private.search_pieces(array[p.name, p.kana, g.name], 'B')
      || pg_catalog.array_to_tsvector((pg_catalog.chr(1) || a.kind_code)
           || case when p.id is null then pg_catalog.array_remove(array[pg_catalog.chr(2) || a.area_code], null)
              else array(select pg_catalog.chr(2) || pa.area_code from public.place_areas pa where pa.place_id = p.id) end)
      || private.search_pieces(
        array[p.address, a.description] || private.translated(null, a.id, null, '{description}'), 'D')
  from public.activities a
  left join public.places p on p.id = a.place_id
  left join public.groups g on g.id = a.group_id and g.status <> 'draft'
  where a.id = any (activity_ids) and a.status = 'published' and (p.id is null or p.status = 'published')
  union all
  select g.id, 'group', g.code, g.name, private.fold_text(g.name), private.fold_text(g.kana),
    private.search_pieces(array[g.name, g.kana] || private.translated(null, null, g.id, '{name}'), 'A')
      || private.search_pieces(
        array[g.description] || private.translated(null, null, g.id, '{description}'), 'D')
  from public.groups g
  where g.id = any (group_ids) and g.status = 'published'
  on conflict (id) do update set code = excluded.code, name = excluded.name, name_key = excluded.name_key,
    kana_key = excluded.kana_key, pieces = excluded.pieces;
end
$$;
comment on function private.make_search_entries(uuid[], uuid[], uuid[]) is
  'Makes the entries of these records anew; what is not published has none.';

create function private.search_follows() returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
declare
  place_ids uuid[] := '{}';
  activity_ids uuid[] := '{}';
  group_ids uuid[] := '{}';
begin
  -- What a record is called is also said in the entries of what belongs to it.
  case tg_table_name
    when 'groups' then
      group_ids := array(select id from changed);
      place_ids := array(select p.id from public.places p where p.group_id = any (group_ids));
      activity_ids := array(select a.id from public.activities a where a.group_id = any (group_ids));
    when 'places' then
      place_ids := array(select id from changed);
      activity_ids := array(select a.id from public.activities a where a.place_id = any (place_ids));
    when 'activities' then
      activity_ids := array(select id from changed);
    when 'translations' then
      place_ids := array(select distinct c.place_id from changed c where c.place_id is not null);
      activity_ids := array(select distinct c.activity_id from changed c where c.activity_id is not null);
      group_ids := array(select distinct c.group_id from changed c where c.group_id is not null);
    when 'place_areas' then
      place_ids := array(select distinct c.place_id from changed c);
      activity_ids := array(select a.id from public.activities a where a.place_id = any (place_ids));
    when 'areas' then
      place_ids := array(select distinct pa.place_id from public.place_areas pa join changed c on c.code = pa.area_code);
      activity_ids := array(select a.id from public.activities a where a.place_id = any (place_ids));
  end case;
  if pg_catalog.cardinality(place_ids || activity_ids || group_ids) > 0 then
    perform private.make_search_entries(place_ids, activity_ids, group_ids);
  end if;
  return null;
end
$$;
comment on function private.search_follows() is
  'Statement trigger: makes the search entries of what changed, and of what belongs to it, anew. The transition table is named changed.';

create trigger places_inserted_for_search after insert on public.places
  referencing new table as changed for each statement execute function private.search_follows();
create trigger places_updated_for_search after update on public.places
  referencing new table as changed for each statement execute function private.search_follows();
create trigger places_deleted_for_search after delete on public.places
  referencing old table as changed for each statement execute function private.search_follows();
create trigger activities_inserted_for_search after insert on public.activities
  referencing new table as changed for each statement execute function private.search_follows();
create trigger activities_updated_for_search after update on public.activities
  referencing new table as changed for each statement execute function private.search_follows();
create trigger activities_deleted_for_search after delete on public.activities
  referencing old table as changed for each statement execute function private.search_follows();
create trigger groups_inserted_for_search after insert on public.groups
  referencing new table as changed for each statement execute function private.search_follows();
create trigger groups_updated_for_search after update on public.groups
  referencing new table as changed for each statement execute function private.search_follows();
create trigger groups_deleted_for_search after delete on public.groups
  referencing old table as changed for each statement execute function private.search_follows();
create trigger translations_inserted_for_search after insert on public.translations
  referencing new table as changed for each statement execute function private.search_follows();
create trigger translations_updated_for_search after update on public.translations
  referencing new table as changed for each statement execute function private.search_follows();
create trigger translations_deleted_for_search after delete on public.translations
  referencing old table as changed for each statement execute function private.search_follows();
-- A place comes into its areas before its own entry is made, and an area is drawn before the areas'
-- trigger runs; what leaves an area is told here.
create trigger place_areas_deleted_for_search after delete on public.place_areas
  referencing old table as changed for each statement execute function private.search_follows();
create trigger areas_inserted_for_search after insert on public.areas
  referencing new table as changed for each statement execute function private.search_follows();
create trigger areas_updated_for_search after update on public.areas
  referencing new table as changed for each statement execute function private.search_follows();

-- Asking ------------------------------------------------------------------------------------

create function private.search_queries(words jsonb) returns tsquery[]
  language plpgsql immutable parallel safe
  set search_path = ''
as $$
begin
  -- All in one statement, whose plan is kept: a word may have forty texts, and a function called for each
  -- of them costs more than the search itself. Control characters stand where the weights of a piece (5)
  -- and of the beginning of a piece (6) will be.
  return (with asked as (
    select w.n, w.word
    from pg_catalog.jsonb_array_elements(words) with ordinality w (word, n)
    where w.n <= 8
  ), meanings as (
    select a.n, m.meaning, a.word -> m.meaning as means
    from asked a, pg_catalog.unnest('{own,wide}'::text[]) m (meaning)
  ), texts as materialized (
    select m.n, m.meaning, t.i,
      pg_catalog.left(pg_catalog.translate(t.said, pg_catalog.chr(4) || pg_catalog.chr(5) || pg_catalog.chr(6), ''), 200) as said
    from meanings m, pg_catalog.jsonb_array_elements_text(m.means -> 'texts') with ordinality t (said, i)
    where t.i <= 40
  ), distinct_texts as (
    -- Folded in one go, which is dear.
    select pg_catalog.array_agg(d.said order by d.said) as texts,
      pg_catalog.string_to_array(
        private.fold_text(pg_catalog.string_agg(d.said, pg_catalog.chr(4) order by d.said)), pg_catalog.chr(4)) as keys
    from (select distinct said from texts) d
  ), phrases as materialized (
    select k.said,
      case when pg_catalog.cardinality(l.letters) = 1
        -- Folding leaves no quotes; a backslash means something in a tsquery.
        then '''' || pg_catalog.replace(l.letters[1], '\', '\\') || ''':*' || pg_catalog.chr(6)
        else '(' || (
          -- Every second piece says it all; the last one reaches back where the letters are odd in number.
          select pg_catalog.string_agg(
            case when i = 1 then '' when i % 2 = 0 then ' <1> ' else ' <2> ' end
              || '''' || pg_catalog.replace(l.letters[i] || l.letters[i + 1], '\', '\\') || '''' || pg_catalog.chr(5), '' order by i)
          from pg_catalog.generate_series(1, pg_catalog.cardinality(l.letters) - 1) i
          where i % 2 = 1 or i = pg_catalog.cardinality(l.letters) - 1) || ')'
      end as phrase
    from distinct_texts d
    cross join lateral rows from (pg_catalog.unnest(d.texts), pg_catalog.unnest(d.keys)) k (said, key)
    cross join lateral (select pg_catalog.string_to_array(pg_catalog.left(k.key, 60), null)) l (letters)
  ), parts as (
    select t.n, t.meaning, 1 as turn, t.i, p.phrase as part
    from texts t join phrases p on p.said = t.said and p.phrase is not null
    union all
    select m.n, m.meaning, 2, i, '''' || pg_catalog.chr(1) || pg_catalog.replace(pg_catalog.replace(code, '\', '\\'), '''', '''''') || ''''
    from meanings m, pg_catalog.jsonb_array_elements_text(m.means -> 'kinds') with ordinality kinds (code, i)
    union all
    select m.n, m.meaning, 3, i, '''' || pg_catalog.chr(2) || pg_catalog.replace(pg_catalog.replace(code, '\', '\\'), '''', '''''') || ''''
    from meanings m, pg_catalog.jsonb_array_elements_text(m.means -> 'areas') with ordinality areas (code, i)
    where i <= 100
  ), said as (
    -- A word that means nothing is found nowhere (3).
    select m.n, m.meaning,
      coalesce('(' || pg_catalog.string_agg(p.part, ' | ' order by p.turn, p.i) filter (where p.turn = 1) || ')', nothing) as texts,
      coalesce('(' || pg_catalog.string_agg(p.part, ' | ' order by p.turn, p.i) || ')', nothing) as whole
    from meanings m
    left join parts p on p.n = m.n and p.meaning = m.meaning
    cross join (select '''' || pg_catalog.chr(3) || '''') none (nothing)
    group by m.n, m.meaning, nothing
  ), queries as (
    select
      pg_catalog.string_agg(texts, ' & ' order by n) filter (where meaning = 'own') as own_texts,
      pg_catalog.string_agg(whole, ' & ' order by n) filter (where meaning = 'own') as own,
      pg_catalog.string_agg(whole, ' & ' order by n) filter (where meaning = 'wide') as wide
    from said
  )
  select array(
    select pg_catalog.replace(pg_catalog.replace(query, pg_catalog.chr(5), pg_catalog.rtrim(':' || weights, ':')), pg_catalog.chr(6), weights)::tsquery
    from queries
    cross join lateral (values (1, own_texts, 'A'), (2, own, 'AB'), (3, own, ''), (4, wide, 'AB'), (5, wide, '')) q (nth, query, weights)
    order by nth));
end
$$;
comment on function private.search_queries(jsonb) is
  'Five queries, each for every word, any text, kind or area of one of its meanings: own texts in a name; own in a name, group or place; own anywhere; wide in a name, group or place; wide anywhere.';

create function public.search_directory(
  words jsonb, whole text[], subjects text[] default '{activity,place,group}', most int default 10, skip int default 0)
  returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  -- From near to far: in the name; or of that kind, area, group or place; or anywhere; then the same of a wide
  -- meaning, in which what a description says in passing comes last.
  queries tsquery[] := private.search_queries(words);
  in_name tsquery := queries[1];
  nearby tsquery := queries[2];
  anywhere tsquery := queries[3];
  widely_nearby tsquery := queries[4];
  widely tsquery := queries[5];
  -- As text, because = looks at no weights.
  is_wider boolean := widely::text <> anywhere::text;
  names text[] := array(
    select folded from pg_catalog.unnest(whole[1:40]) n, private.fold_text(pg_catalog.left(n, 100)) folded
    where folded <> '');
begin
  -- Everything found is looked at once: what it costs is to read the entries, not to compare them.
  return (
    with found as materialized (
      select e.id, e.subject, e.code, e.name, e.name_key, e.kana_key,
        case
          when e.name_key = any (names) or e.kana_key = any (names) then 0
          when e.name_key ^@ any (names) or e.kana_key ^@ any (names) then 1
          when e.pieces @@ in_name then 2
          when e.pieces @@ nearby then 3
          when not is_wider or e.pieces @@ anywhere then 4
          when e.pieces @@ widely_nearby then 5
          else 6
        end as rank
      from public.search_entries e
      where e.pieces @@ widely and e.subject = any (subjects)
    ), counted as (
      select f.subject, pg_catalog.count(*)::int as total from found f group by f.subject
    )
    select coalesce(pg_catalog.jsonb_object_agg(c.subject, pg_catalog.jsonb_build_object(
      'count', c.total,
      'entries', (
        select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_strip_nulls(pg_catalog.jsonb_build_object(
          'code', best.code, 'name', best.name, 'rank', best.rank,
          'description', (select a.description from public.activities a where a.id = best.id and best.rank >= 4)))), '[]')
        from (
          select f.id, f.code, f.name, f.rank from found f where f.subject = c.subject
          order by f.rank, pg_catalog.char_length(f.name_key), f.kana_key collate "C", f.name_key collate "C", f.code
          -- Nobody reads deeper than this.
          limit least(greatest(most, 0), 100) offset least(greatest(skip, 0), 5000)) best))), '{}')
    from counted c);
end
$$;
comment on function public.search_directory(jsonb, text[], text[], int, int) is
  'Finds activities, places and groups that hold every word: words are [{own: {texts, kinds, areas}, wide: the same}], wide also holding what only helps; whole are the names that would be found exactly. Gives {subject: {count, entries: [{code, name, rank, description}]}}; rank 0 exact name, 1 beginning of name or reading, 2 in it, 3 kind, area, group or place, 4 description, 5 kind, area, group, place or name by a wide meaning, 6 description by a wide meaning; description that of an activity of rank 4 and more, to quote from. Reads as the visitor.';
grant execute on function public.search_directory(jsonb, text[], text[], int, int) to anon, authenticated;
grant execute on function private.search_queries(jsonb), private.fold_text(text) to anon, authenticated;
