-- Reports about one notice or photo of an entry: the curator takes it off the page with one press.

create function private.tell_of_hidden_notice(n public.notices, reason text) returns void
  language sql
  set search_path = ''
as $$
  select private.send_mail(n.created_by, null, 'notice-hidden', pg_catalog.jsonb_build_object(
    'name', n.text, 'reason', tell_of_hidden_notice.reason, 'path', '/me'), 'hidden notice ' || n.id)
  where n.created_by is not null and n.created_by <> (select auth.uid())
$$;
comment on function private.tell_of_hidden_notice(public.notices, text) is 'Writes to whom a notice is from that the desk took it back, and why.';

create function private.without_photo(photo public.photos, reason text) returns uuid
  language plpgsql
  set search_path = ''
as $$
declare
  subject public.subject_kind := (case when photo.place_id is not null then 'place' when photo.activity_id is not null then 'activity'
    when photo.group_id is not null then 'group' else 'event' end)::public.subject_kind;
  record uuid := coalesce(photo.place_id, photo.activity_id, photo.group_id, photo.event_id);
  version int := private.lock_record(subject, record);
begin
  return (private.propose(pg_catalog.gen_random_uuid(), subject, record, version, pg_catalog.jsonb_build_object('photos', (
      select coalesce(pg_catalog.jsonb_agg(p order by n), '[]')
      from pg_catalog.jsonb_array_elements(private.record_photos(record)) with ordinality e (p, n)
      where p ->> 'id' <> photo.id::text)), reason, null, false, null, null, '[]', 'desk') ->> 'revision')::uuid;
end
$$;
comment on function private.without_photo(public.photos, text) is
  'Takes a photo off its entry, as a change of the desk''s own that can be restored; the revision.';

create function public.hide_reported(correction uuid, reason text) returns void
  language plpgsql security definer
  set search_path = ''
as $$
declare
  c public.corrections;
  n public.notices;
  p public.photos;
  made uuid;
begin
  select * into c from public.corrections o where o.id = correction;
  if nullif(pg_catalog.btrim(reason), '') is null then
    raise exception 'Say why, for who wrote it.' using errcode = 'EN024';
  end if;
  -- Who may, and whether it is open still: before anything is taken off.
  perform public.handle_correction(correction, 'handled', reason);
  update public.notices k set withdrawn_at = pg_catalog.now() where k.id = c.notice_id and k.withdrawn_at is null returning * into n;
  if n.id is not null then
    perform private.tell_of_hidden_notice(n, pg_catalog.btrim(reason));
    perform private.audit('notice.hidden', case when n.activity_id is null then 'group' else 'activity' end,
      coalesce(n.activity_id, n.group_id), pg_catalog.jsonb_build_object('notice', n.id, 'reason', pg_catalog.btrim(reason)));
  end if;
  select * into p from public.photos k where k.id = c.photo_id and k.status = 'shown';
  if p.id is not null then
    made := private.without_photo(p, reason);
  end if;
  -- It went otherwise meanwhile, or the report is about the entry itself.
  if n.id is null and p.id is null then
    raise exception 'There is nothing to take off.' using errcode = 'EN025';
  end if;
  update public.corrections o set handled_by = made where o.id = correction;
end
$$;
comment on function public.hide_reported(uuid, text) is
  'A curator takes the notice or photo that a report is about off its page, and is done with the report. A notice is taken back, its author told why; a photo leaves by a revision. EN020 no curator of its area, EN024 no reason, EN025 handled already or nothing there any more, EN026 no such report.';
grant execute on function public.hide_reported(uuid, text) to authenticated;
