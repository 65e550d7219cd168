-- Coming in to a board, reading it, writing on it, and what its hosts do. Who is in holds a pass: a
-- secret on her device. So nothing but coming in ever asks for the code, and only there can it be guessed.

create function private.board_is_open(event uuid, at timestamptz default pg_catalog.now()) returns boolean
  language sql stable
  set search_path = ''
as $$
  select e.status not in ('draft', 'cancelled', 'postponed') and case
      when b.opened then board_is_open.at < e.ends_at + interval '7 days'
      else b.opened is null and board_is_open.at >= e.starts_at - interval '1 hour' and board_is_open.at < e.ends_at + interval '24 hours'
    end
  from public.events e left join public.idea_boards b on b.event_id = e.id
  where e.id = board_is_open.event
$$;
comment on function private.board_is_open(uuid, timestamptz) is
  'Whether notes are taken: from an hour before the event to a day after it, or as its host says, a week after it at most. Mirrors boardIsOpen in src/domain/event/board.ts.';

create function public.enter_board(code text, typed text, seat text, pass text, visitor text) returns text
  language plpgsql security definer
  set search_path = ''
as $$
declare
  event public.events;
  s public.sign_ups;
begin
  select * into event from public.events e where e.code = enter_board.code;
  if event.id is null or (event.status = 'draft' and not private.keeps_event(event.id)) then
    return 'gone';
  end if;
  if not private.keeps_event(event.id) then
    s := private.seat_at(seat, event.code);
    if s.id is null or s.event_id <> event.id or s.status <> 'in' then
      if nullif(pg_catalog.btrim(typed), '') is null then
        -- Nobody guesses a seat's 64 digits; who tries is stopped all the same.
        perform private.count_from_address('board ask', visitor);
        return 'ask';
      elsif not private.knows_code(event.id, typed, visitor) then
        return 'wrong';
      end if;
    end if;
  end if;
  if not exists (select from private.board_passes p where p.event_id = event.id and p.pass = private.hash_of(enter_board.pass)) then
    perform private.count_from_address('board', visitor);
  end if;
  insert into private.board_passes (event_id, pass) values (event.id, private.hash_of(enter_board.pass))
    on conflict do nothing;
  return 'in';
end
$$;
comment on function public.enter_board(text, text, text, text, text) is
  'Lets a pass in to a board: by the code of the hall, by the secret of a seat, or an account that has a seat or keeps the event. in; ask: a code is needed; wrong; gone: no such event. EN010: too many wrong ones from her address, or too many new passes.';

create function private.board_for(event public.events, everything boolean) returns jsonb
  language sql stable
  set search_path = ''
as $$
  select pg_catalog.jsonb_build_object(
    'version', coalesce((select b.version from public.idea_boards b where b.event_id = event.id), 0),
    'open', private.board_is_open(event.id), 'code', event.code, 'title', event.title,
    'starts_at', event.starts_at, 'ends_at', event.ends_at,
    'clusters', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('id', c.id, 'title', c.title) order by c.position, c.id), '[]')
      from public.idea_clusters c where c.event_id = event.id),
    'notes', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
        'id', i.id, 'key', i.key, 'kind', i.kind, 'words', i.words, 'cluster', i.cluster_id, 'hidden', i.hidden_at is not null, 'held', i.held is not null,
        'marks', (select pg_catalog.count(*) from public.idea_marks m where m.idea_id = i.id)) order by i.created_at, i.id), '[]')
      from public.ideas i where i.event_id = event.id and (everything or i.hidden_at is null)))
$$;
comment on function private.board_for(public.events, boolean) is 'What a board shows; with everything, hidden notes too.';

create function public.read_board(code text, pass text) returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
declare
  event public.events;
  mine text := private.hash_of(coalesce(read_board.pass, ''));
  keeps boolean;
begin
  select * into event from public.events e where e.code = read_board.code;
  keeps := event.id is not null and private.keeps_event(event.id);
  if event.id is null or not (keeps or exists (
      select from private.board_passes p where p.event_id = event.id and p.pass = mine)) then
    return null;
  end if;
  return private.board_for(event, keeps) || pg_catalog.jsonb_build_object(
    'keeper', keeps,
    'marked', (select coalesce(pg_catalog.jsonb_agg(m.idea_id), '[]')
      from public.idea_marks m join public.ideas i on i.id = m.idea_id where i.event_id = event.id and m.voter = mine),
    'mine', (select coalesce(pg_catalog.jsonb_agg(i.id), '[]')
      from public.ideas i where i.event_id = event.id and i.author = mine and i.hidden_at is null));
end
$$;
comment on function public.read_board(text, text) is
  'The board for who is in: {version, open, code, title, starts_at, ends_at, clusters, notes, keeper, marked, mine}; for who keeps the event with hidden notes. Null for everyone else.';

create function public.board_version(code text, pass text) returns jsonb
  language sql stable security definer
  set search_path = ''
as $$
  select pg_catalog.jsonb_build_object('version', coalesce(b.version, 0), 'open', private.board_is_open(e.id))
  from public.events e
    join private.board_passes p on p.event_id = e.id and p.pass = private.hash_of(board_version.pass)
    left join public.idea_boards b on b.event_id = e.id
  where e.code = board_version.code
$$;
comment on function public.board_version(text, text) is '{version, open} of a board for who is in, to know whether to read it again; null for everyone else.';

create function private.writes_board(code text, pass text) returns public.events
  language plpgsql stable
  set search_path = ''
as $$
declare
  event public.events;
begin
  select e.* into event from public.events e
    join private.board_passes p on p.event_id = e.id and p.pass = private.hash_of(writes_board.pass)
    where e.code = writes_board.code;
  if event.id is null then
    raise exception 'Not in.' using errcode = 'EN070';
  end if;
  if not private.board_is_open(event.id) then
    raise exception 'Nothing is written on this board now.' using errcode = 'EN071';
  end if;
  return event;
end
$$;
comment on function private.writes_board(text, text) is 'The event whose board the pass may write on now. EN070: not in. EN071: the board is closed.';

create function public.post_idea(code text, pass text, key uuid, kind public.idea_kind, words text, visitor text) returns text
  language plpgsql security definer
  set search_path = ''
as $$
declare
  event public.events := private.writes_board(code, pass);
  said text := pg_catalog.btrim(pg_catalog.regexp_replace(coalesce(words, ''), '[[:space:]　]+', ' ', 'g'));
  reason text;
  mine text := private.hash_of(pass);
begin
  if exists (select from public.ideas i where i.key = post_idea.key) then
    return 'posted';
  end if;
  if pg_catalog.char_length(said) not between 1 and 140 then
    raise exception 'A note is a line.' using errcode = 'EN072';
  end if;
  -- Sixty phones behind one Wi-Fi, and each with what it wrote while there was none.
  perform private.count_form_use('idea from', visitor, 2000, '5 minutes');
  perform private.count_form_use('idea by', mine, 60, '5 minutes');
  perform private.count_for('idea', event.id, 3000, '1 day');
  reason := private.blocked_reason(said, (select auth.uid()));
  insert into public.ideas (event_id, key, kind, words, author, hidden_at, held)
    values (event.id, post_idea.key, post_idea.kind, said, mine, case when reason is not null then pg_catalog.now() end, reason)
    on conflict on constraint ideas_key_key do nothing;
  return case when reason is null then 'posted' else 'held' end;
end
$$;
comment on function public.post_idea(text, text, uuid, public.idea_kind, text, text) is
  'Puts a note on a board: posted; held: its host looks at it first. The same key again changes nothing. EN010: too many. EN070: not in. EN071: closed. EN072: no words, or more than 140 letters.';

create function public.mark_idea(code text, pass text, idea uuid, wanted boolean, visitor text) returns int
  language plpgsql security definer
  set search_path = ''
as $$
declare
  event public.events := private.writes_board(code, pass);
  mine text := private.hash_of(pass);
begin
  if not exists (select from public.ideas i where i.id = idea and i.event_id = event.id and i.hidden_at is null) then
    raise exception 'No such note.' using errcode = 'EN073';
  end if;
  perform private.count_form_use('mark from', visitor, 6000, '5 minutes');
  perform private.count_form_use('mark by', mine, 300, '5 minutes');
  if wanted then
    insert into public.idea_marks (idea_id, voter) values (idea, mine) on conflict do nothing;
  else
    delete from public.idea_marks m where m.idea_id = idea and m.voter = mine;
  end if;
  return (select pg_catalog.count(*)::int from public.idea_marks m where m.idea_id = idea);
end
$$;
comment on function public.mark_idea(text, text, uuid, boolean, text) is
  'Marks a note, or takes the mark back; how many marks it has. EN010: too many. EN070: not in. EN071: closed. EN073: no such note.';

create function public.withdraw_idea(code text, pass text, idea uuid) returns void
  language plpgsql security definer
  set search_path = ''
as $$
declare
  event public.events := private.writes_board(code, pass);
begin
  -- What a host hid is hidden from its author too: there is no such note for her.
  delete from public.ideas i
    where i.id = idea and i.event_id = event.id and i.author = private.hash_of(withdraw_idea.pass) and i.hidden_at is null;
  if not found then
    raise exception 'No such note of hers.' using errcode = 'EN073';
  end if;
end
$$;
comment on function public.withdraw_idea(text, text, uuid) is
  'Takes back a note, with its marks, for the pass it was written with; a report that took it up keeps its words. EN070: not in. EN071: closed. EN073: no such note of hers, or it is hidden.';

-- Hosts -------------------------------------------------------------------------------------

create function private.keeps_board(event uuid) returns void
  language plpgsql stable
  set search_path = ''
as $$
begin
  if event is null or not private.keeps_event(event) then
    raise exception 'Not hers to keep.' using errcode = 'EN060';
  end if;
end
$$;
comment on function private.keeps_board(uuid) is 'EN060 for everyone but who keeps the event.';

create function public.open_board(code text, opened boolean) returns void
  language plpgsql security definer
  set search_path = ''
as $$
declare
  event uuid := (select e.id from public.events e where e.code = open_board.code);
begin
  perform private.keeps_board(event);
  perform private.turn_board(event);
  update public.idea_boards b set opened = open_board.opened where b.event_id = event;
  -- The event's page leads to the board while it is open.
  perform private.note_change(array['event:' || open_board.code]);
end
$$;
comment on function public.open_board(text, boolean) is 'Opens or closes a board by hand, for who keeps the event. EN060: not hers.';

create function public.hide_idea(idea uuid, hide boolean) returns void
  language plpgsql security definer
  set search_path = ''
as $$
begin
  perform private.keeps_board((select i.event_id from public.ideas i where i.id = hide_idea.idea));
  update public.ideas i set hidden_at = case when hide then pg_catalog.now() end, held = case when hide then i.held end
    where i.id = hide_idea.idea and (i.hidden_at is null) = hide;
  if found then
    perform private.audit(case when hide then 'idea.hidden' else 'idea.shown' end, 'idea', hide_idea.idea, '{}');
  end if;
end
$$;
comment on function public.hide_idea(uuid, boolean) is 'Hides a note from everyone but who keeps the event, or shows it again. EN060: not hers.';

create function public.save_cluster(code text, id uuid, title text) returns void
  language plpgsql security definer
  set search_path = ''
as $$
declare
  event uuid := (select e.id from public.events e where e.code = save_cluster.code);
  called text := pg_catalog.btrim(coalesce(title, ''));
begin
  perform private.keeps_board(event);
  if called = '' then
    delete from public.idea_clusters c where c.id = save_cluster.id and c.event_id = event;
  elsif pg_catalog.char_length(called) > 60
    or (select pg_catalog.count(*) from public.idea_clusters c where c.event_id = event and c.id <> save_cluster.id) >= 40 then
    raise exception 'Too long, or too many.' using errcode = 'EN072';
  else
    insert into public.idea_clusters as c (id, event_id, title, position)
      values (save_cluster.id, event, called,
        1 + coalesce((select pg_catalog.max(o.position) from public.idea_clusters o where o.event_id = event), 0))
      on conflict on constraint idea_clusters_pkey do update set title = excluded.title where c.event_id = excluded.event_id;
  end if;
end
$$;
comment on function public.save_cluster(text, uuid, text) is
  'Makes a heap, or names it anew; without a title it goes, and its notes stay. EN060: not hers. EN072: more than 60 letters, or than 40 heaps.';

create function public.group_idea(idea uuid, cluster uuid default null) returns void
  language plpgsql security definer
  set search_path = ''
as $$
declare
  event uuid := (select i.event_id from public.ideas i where i.id = group_idea.idea);
begin
  perform private.keeps_board(event);
  if cluster is not null and not exists (
      select from public.idea_clusters c where c.id = cluster and c.event_id = event) then
    raise exception 'No such heap on this board.' using errcode = 'EN073';
  end if;
  update public.ideas i set cluster_id = cluster where i.id = group_idea.idea and i.cluster_id is distinct from cluster;
end
$$;
comment on function public.group_idea(uuid, uuid) is 'Puts a note into a heap, or (null) takes it out. EN060: not hers. EN073: no such heap on this board.';

grant execute on function public.enter_board(text, text, text, text, text), public.read_board(text, text), public.board_version(text, text),
  public.post_idea(text, text, uuid, public.idea_kind, text, text), public.mark_idea(text, text, uuid, boolean, text),
  public.withdraw_idea(text, text, uuid) to anon, authenticated;
grant execute on function public.open_board(text, boolean), public.hide_idea(uuid, boolean), public.save_cluster(text, uuid, text),
  public.group_idea(uuid, uuid) to authenticated;
