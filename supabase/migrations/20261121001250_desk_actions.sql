-- What curators do besides deciding one revision: many at once, and corrections.

create function public.decide_revisions(revisions uuid[], verdict text, reason text default null) returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  one uuid;
  answer jsonb;
  answers jsonb := pg_catalog.jsonb_build_array();
  refused text;
begin
  if pg_catalog.cardinality(revisions) > 500 then
    raise exception 'Five hundred at once are the most.' using errcode = 'EN025';
  end if;
  perform private.lock_revisions(revisions);
  for one in select distinct u from pg_catalog.unnest(revisions) u order by 1 loop
    begin
      answer := public.decide_revision(one, verdict, reason) || '{"refused": null}';
    exception when sqlstate 'EN000' then
      -- This one stays as it was; the others go on.
      get stacked diagnostics refused = returned_sqlstate;
      answer := pg_catalog.jsonb_build_object('revision', one, 'refused', refused);
    end;
    answers := answers || answer;
  end loop;
  return answers;
end
$$;
comment on function public.decide_revisions(uuid[], text, text) is
  'Decides up to 500 revisions, each for itself: [{revision, refused (its code, null: done), status, code, version, conflicts}]. EN025: more than 500.';

-- Corrections -------------------------------------------------------------------------------

create function public.handle_correction(correction uuid, verdict public.correction_status, reason text default null, revision uuid default null)
  returns void
  language plpgsql security definer
  set search_path = ''
as $$
declare
  c public.corrections;
begin
  select * into c from public.corrections o where o.id = correction for update;
  if c.id is null or (select auth.uid()) is null then
    raise exception 'There is no such correction.' using errcode = 'EN026';
  elsif not private.curates_areas(case
    when c.place_id is not null then private.areas_of('place', c.place_id, null)
    when c.activity_id is not null then private.areas_of('activity', c.activity_id, null)
    when c.event_id is not null then private.areas_of('event', c.event_id, null)
    else private.areas_of('group', c.group_id, null) end) then
    raise exception 'Curators of the area handle corrections.' using errcode = 'EN020';
  elsif c.status <> 'open' or verdict = 'open' then
    raise exception 'It is handled already.' using errcode = 'EN025';
  elsif verdict = 'dismissed' and nullif(pg_catalog.btrim(reason), '') is null then
    raise exception 'Say why there is nothing to put right.' using errcode = 'EN024';
  elsif revision is not null and not exists (
    select from public.revisions r where r.id = revision and r.record_id in (c.place_id, c.activity_id, c.group_id, c.event_id)) then
    raise exception 'This revision is of another record.' using errcode = 'EN026';
  end if;
  update public.corrections o
  set status = verdict, handled_at = pg_catalog.now(), handled_by = revision, answer = nullif(pg_catalog.btrim(reason), '')
  where o.id = correction;
end
$$;
comment on function public.handle_correction(uuid, public.correction_status, text, uuid) is
  'A curator is done with a correction: handled (by a revision, if one put it right) or dismissed with a reason. EN020 no curator of its area, EN024 no reason, EN025 handled already, EN026 no such correction, or a revision of another record.';

grant execute on function public.decide_revisions(uuid[], text, text),
  public.handle_correction(uuid, public.correction_status, text, uuid) to authenticated;
