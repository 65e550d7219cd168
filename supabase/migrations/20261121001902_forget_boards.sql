-- A board is for the day and the report. After that nobody needs to know what was said in the hall.

create function public.forget_boards(days int, at timestamptz default now()) returns int
  language plpgsql
  set search_path = ''
as $$
declare
  e record;
  notes int;
  gone int := 0;
begin
  for e in
    select v.id from public.events v
    where v.ends_at < forget_boards.at - pg_catalog.make_interval(days => forget_boards.days)
      and (exists (select from public.ideas i where i.event_id = v.id) or exists (select from private.board_passes p where p.event_id = v.id))
  loop
    delete from private.board_passes p where p.event_id = e.id;
    delete from public.idea_clusters c where c.event_id = e.id;
    delete from public.ideas i where i.event_id = e.id;
    get diagnostics notes = row_count;
    perform private.audit('board.forgotten', 'event', e.id, pg_catalog.jsonb_build_object('notes', notes, 'days', days));
    gone := gone + notes;
  end loop;
  return gone;
end
$$;
comment on function public.forget_boards(int, timestamptz) is
  'For the daily job: deletes notes, marks, heaps and passes of boards so many days after their event; the log says so. What a report took up stays in it. How many notes went.';
grant select, delete on private.board_passes to service_role;
