-- 「情報がちがいます」 about an event, on the same way as about places, activities and groups.

-- Not valid: no row names an event yet, so there is nothing to look through.
alter table public.corrections add constraint corrections_event_id_fkey
  foreign key (event_id) references public.events (id) on delete cascade not valid;

alter policy "curators of the area and admins read corrections" on public.corrections
  using (case
    when place_id is not null then private.curates_place(place_id)
    when activity_id is not null then private.curates_activity(activity_id)
    when event_id is not null then private.curates_event(event_id)
    else private.curates_group(group_id)
  end);
