-- The ideas board of an event: notes of three kinds, written by those on site. A note says what was
-- noticed, wished for or offered; there is no kind for what is wrong with a person. Everyone in the hall
-- reads it and nobody else; what a host hides only who keeps the event still reads.

create type public.idea_kind as enum ('noticed', 'wished', 'offered');
comment on type public.idea_kind is '気づき, あったらいいな, できること. There is no other.';

create table public.idea_boards (
  event_id uuid primary key references public.events (id) on delete cascade,
  version int not null default 0,
  opened boolean
);
comment on table public.idea_boards is 'The board of an event, once anything happened with it.';
comment on column public.idea_boards.event_id is 'The event.';
comment on column public.idea_boards.version is 'Counts changes of what the board shows, so that a phone asks for what is new alone.';
comment on column public.idea_boards.opened is 'The host opened (true) or closed (false) it by hand; null: it follows the clock.';

create table public.idea_clusters (
  id uuid primary key,
  event_id uuid not null references public.events (id) on delete cascade,
  title text not null check (char_length(title) between 1 and 60),
  position int not null default 0
);
comment on table public.idea_clusters is 'Heaps into which a host puts notes that belong together.';
comment on column public.idea_clusters.id is 'Key, made by the form: pressed twice it is one heap.';
comment on column public.idea_clusters.event_id is 'The event.';
comment on column public.idea_clusters.title is 'What they have in common.';
comment on column public.idea_clusters.position is 'Order.';
create index idea_clusters_event on public.idea_clusters (event_id, position);

create table public.ideas (
  id uuid primary key default gen_random_uuid(),
  event_id uuid not null references public.events (id) on delete cascade,
  key uuid not null unique,
  kind public.idea_kind not null,
  words text not null check (char_length(words) between 1 and 140),
  cluster_id uuid references public.idea_clusters (id) on delete set null,
  author text not null check (author ~ '^[0-9a-f]{64}$'),
  hidden_at timestamptz,
  held text,
  created_at timestamptz not null default clock_timestamp()
);
comment on table public.ideas is 'Notes of the ideas board of an event. Read by those on site; by nobody else until a report takes some up.';
comment on column public.ideas.id is 'Key.';
comment on column public.ideas.event_id is 'The event.';
comment on column public.ideas.key is 'Made on the device: a note that was sent twice is one.';
comment on column public.ideas.kind is 'noticed, wished or offered.';
comment on column public.ideas.words is 'The note, in a line.';
comment on column public.ideas.cluster_id is 'The heap it was put into; null: none yet.';
comment on column public.ideas.author is 'SHA-256, hexadecimal, of the pass it was written with: no name, and nobody reads it.';
comment on column public.ideas.hidden_at is 'Since when only who keeps the event reads it; null: everyone on site does.';
comment on column public.ideas.held is 'Why it was hidden before anyone saw it (see private.blocked_reason); null: it was not.';
comment on column public.ideas.created_at is 'When it arrived.';
create index ideas_event on public.ideas (event_id, created_at);
create index ideas_cluster on public.ideas (cluster_id);

create table public.idea_marks (
  idea_id uuid not null references public.ideas (id) on delete cascade,
  voter text not null check (voter ~ '^[0-9a-f]{64}$'),
  primary key (idea_id, voter)
);
comment on table public.idea_marks is 'いいね of a note: one of each person, who may take it back.';
comment on column public.idea_marks.idea_id is 'The note.';
comment on column public.idea_marks.voter is 'SHA-256, hexadecimal, of the pass of who marked it.';

create table private.board_passes (
  event_id uuid not null references public.events (id) on delete cascade,
  pass text not null check (pass ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null default now(),
  primary key (event_id, pass)
);
comment on table private.board_passes is
  'Who came in to a board: by its code, a seat, or because she hosts. The device keeps a secret; here is its hash, and no name.';
comment on column private.board_passes.event_id is 'The event.';
comment on column private.board_passes.pass is 'SHA-256, hexadecimal, of the secret on the device.';
comment on column private.board_passes.created_at is 'When she came in.';

-- Rights ------------------------------------------------------------------------------------

alter table private.board_passes enable row level security;
create policy "nobody reads passes" on private.board_passes for select to anon, authenticated using (false);

alter table public.idea_boards enable row level security;
create policy "boards of events one may read" on public.idea_boards for select to anon, authenticated
  using (private.reads_event(event_id));
grant select on public.idea_boards to anon, authenticated;

-- Everyone else reads a board by public.read_board, with her pass.
alter table public.ideas enable row level security;
create policy "who keeps the event reads its notes, hidden ones too" on public.ideas for select to authenticated
  using (private.keeps_event(event_id));
grant select (id, event_id, kind, words, cluster_id, hidden_at, held, created_at) on public.ideas to authenticated;

alter table public.idea_clusters enable row level security;
create policy "who keeps the event reads its heaps" on public.idea_clusters for select to authenticated
  using (private.keeps_event(event_id));
grant select on public.idea_clusters to authenticated;

alter table public.idea_marks enable row level security;
create policy "marks are read with their note" on public.idea_marks for select to authenticated
  using (exists (select from public.ideas i where i.id = idea_id));
grant select (idea_id) on public.idea_marks to authenticated;

-- The version -------------------------------------------------------------------------------

create function private.turn_board(event uuid) returns void
  language sql volatile
  set search_path = ''
as $$
  insert into public.idea_boards as b (event_id, version)
    select e.id, 1 from public.events e where e.id = turn_board.event
    on conflict (event_id) do update set version = b.version + 1
$$;
comment on function private.turn_board(uuid) is 'Counts a change of what a board shows. Nothing where its event is gone.';

create function private.board_changed() returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
declare
  changed jsonb := pg_catalog.to_jsonb(coalesce(new, old));
begin
  perform private.turn_board(coalesce((changed ->> 'event_id')::uuid,
    (select i.event_id from public.ideas i where i.id = (changed ->> 'idea_id')::uuid)));
  return null;
end
$$;
comment on function private.board_changed() is 'Row trigger of notes, heaps and marks: the board has a new version.';
create trigger ideas_turn after insert or update or delete on public.ideas
  for each row execute function private.board_changed();
create trigger idea_clusters_turn after insert or update or delete on public.idea_clusters
  for each row execute function private.board_changed();
create trigger idea_marks_turn after insert or delete on public.idea_marks
  for each row execute function private.board_changed();
