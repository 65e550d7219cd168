-- Drafts: what someone has filled in so far, so that she goes on where she stopped, on any device.
-- Her own alone; no curator and no admin reads them.

create table public.drafts (
  person uuid not null default auth.uid() references auth.users (id) on delete cascade,
  key uuid not null,
  what text not null check (what in ('activity', 'place', 'group', 'event')),
  name text check (char_length(name) <= 120),
  content jsonb not null check (octet_length(content::text) <= 100000),
  saves int not null default 1 check (saves > 0),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (person, key)
);
comment on table public.drafts is 'Forms of posting that are not sent yet. Deleted when sent, with the account, and 90 days after the last change.';
comment on column public.drafts.person is 'Whose; nobody else reads it.';
comment on column public.drafts.key is 'Made by the form; what is sent in the end carries the same key.';
comment on column public.drafts.what is 'activity, place, group or event: which form.';
comment on column public.drafts.name is 'Title as far as it is written, for the list.';
comment on column public.drafts.content is 'Answers by field as they were typed, and the step.';
comment on column public.drafts.saves is 'Counts the times it was saved: who saves names the count she saw.';
comment on column public.drafts.created_at is 'When begun.';
comment on column public.drafts.updated_at is 'When last saved.';
create index drafts_updated_at on public.drafts (updated_at);

alter table public.drafts enable row level security;
create policy "a person reads her own drafts" on public.drafts for select to authenticated
  using (person = (select auth.uid()));
create policy "a person begins drafts of her own" on public.drafts for insert to authenticated
  with check (person = (select auth.uid()));
create policy "a person goes on with her own drafts" on public.drafts for update to authenticated
  using (person = (select auth.uid())) with check (person = (select auth.uid()));
create policy "a person drops her own drafts" on public.drafts for delete to authenticated
  using (person = (select auth.uid()));
grant select (key, what, name, content, saves, created_at, updated_at), delete on public.drafts to authenticated;
grant insert (key, what, name, content), update (name, content, saves, updated_at) on public.drafts to authenticated;
-- Policies compare it; it is the visitor's own in every row she meets.
grant select (person) on public.drafts to authenticated;

create function public.save_draft(key uuid, what text, name text, content jsonb, seen int) returns int
  language plpgsql
  set search_path = ''
as $$
#variable_conflict use_variable
declare
  count int;
begin
  update public.drafts d
    set name = save_draft.name, content = save_draft.content, saves = d.saves + 1, updated_at = pg_catalog.now()
    where d.person = (select auth.uid()) and d.key = save_draft.key and d.saves = save_draft.seen
    returning d.saves into count;
  if found then
    return count;
  end if;
  select d.saves into count from public.drafts d
    where d.person = (select auth.uid()) and d.key = save_draft.key and d.content is not distinct from save_draft.content;
  if found then
    -- The same again, after a lost answer.
    return count;
  end if;
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('drafts of ' || (select auth.uid()), 0));
  if (select pg_catalog.count(*) from public.drafts d where d.person = (select auth.uid())) >= 40 then
    raise exception 'There are too many drafts.' using errcode = 'EN051';
  end if;
  insert into public.drafts (key, what, name, content)
    values (save_draft.key, save_draft.what, save_draft.name, save_draft.content);
  return 1;
exception when unique_violation then
  raise exception 'The draft was saved elsewhere meanwhile.' using errcode = 'EN050';
end
$$;
comment on function public.save_draft(uuid, text, text, jsonb, int) is
  'Saves a draft of the visitor''s own on top of the save she has seen (0: none yet); how often it has been saved. Raises EN050 when it was saved elsewhere meanwhile, EN051 when she has forty.';
grant execute on function public.save_draft(uuid, text, text, jsonb, int) to authenticated;

create function public.delete_old_drafts() returns int
  language plpgsql security definer
  set search_path = ''
as $$
declare
  gone int;
begin
  delete from public.drafts d where d.updated_at < pg_catalog.now() - interval '90 days';
  get diagnostics gone = row_count;
  return gone;
end
$$;
comment on function public.delete_old_drafts() is
  'For the daily job: deletes drafts nobody has touched for 90 days; how many went.';
