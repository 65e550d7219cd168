-- That one can take part online is for everyone to know; where is not: event_private keeps the address.

create policy "anyone knows which events are online" on public.event_private for select to anon
  using (private.reads_event(event_id));
grant select (event_id, online) on public.event_private to anon;

create trigger event_private_changed after update of online_url on public.event_private
  for each row execute function private.note_event_change();
