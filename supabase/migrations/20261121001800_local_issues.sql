-- 地域課題: what curators see missing in an area (nothing within reach, nothing on Sundays …), which a
-- meeting can take up. About a district and its hours, never about a person.

create type public.local_issue_status as enum ('open', 'taken_up', 'closed');
comment on type public.local_issue_status is 'open: looks for someone. taken_up: an event or a group works on it. closed: settled, or no matter any more.';

create table public.local_issues (
  id uuid primary key default gen_random_uuid(),
  area_code text not null references public.areas (code) on delete cascade,
  kind_code text references public.kinds (code),
  title text not null check (char_length(title) between 1 and 120),
  words text not null default '' check (char_length(words) <= 1000),
  hours text check (char_length(hours) <= 120),
  status public.local_issue_status not null default 'open',
  created_by uuid references auth.users (id) on delete set null default auth.uid(),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table public.local_issues is
  '地域課題 of an area, kept by its curators and read by anyone. About areas, kinds and hours; never about persons.';
comment on column public.local_issues.id is 'Key; made by the form, so that sent twice it is one.';
comment on column public.local_issues.area_code is 'The area.';
comment on column public.local_issues.kind_code is 'The kind of place or activity that is missing; null: none in particular.';
comment on column public.local_issues.title is 'In one line.';
comment on column public.local_issues.words is 'In a few sentences.';
comment on column public.local_issues.hours is 'On which days and hours, in words.';
comment on column public.local_issues.status is 'open, taken_up or closed.';
comment on column public.local_issues.created_by is 'The curator who wrote it down.';
comment on column public.local_issues.created_at is 'When.';
comment on column public.local_issues.updated_at is 'When last changed.';
create index local_issues_area on public.local_issues (area_code);
create index local_issues_kind on public.local_issues (kind_code);
create index local_issues_created_by on public.local_issues (created_by);

create trigger local_issues_touched before update on public.local_issues
  for each row execute function private.touch_updated_at();

create function private.note_local_issue_change() returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
begin
  perform private.note_change(array['events', 'area:' || coalesce(new.area_code, old.area_code)]);
  return null;
end
$$;
comment on function private.note_local_issue_change() is 'Row trigger: tags of a 地域課題, the lists of events and its area.';
create trigger local_issues_changed after insert or update or delete on public.local_issues
  for each row execute function private.note_local_issue_change();

alter table public.local_issues enable row level security;
create policy "anyone reads local issues" on public.local_issues for select to anon, authenticated using (true);
grant select (id, area_code, kind_code, title, words, hours, status, created_at, updated_at)
  on public.local_issues to anon, authenticated;

create function public.save_local_issue(
  issue uuid, area_code text, title text, words text default '', kind_code text default null, hours text default null,
  status public.local_issue_status default 'open'
) returns uuid
  language plpgsql security definer
  set search_path = ''
as $$
declare
  known public.local_issues;
  field text;
  in_constraint text;
  in_column text;
begin
  select * into known from public.local_issues i where i.id = save_local_issue.issue for update;
  if (select auth.uid()) is null or not private.curates_areas(array[save_local_issue.area_code])
    or (known.id is not null and not private.curates_areas(array[known.area_code])) then
    raise exception 'Curators of the area keep its issues.' using errcode = 'EN060';
  end if;
  select t.field into field from (values ('title', save_local_issue.title), ('words', save_local_issue.words),
      ('hours', save_local_issue.hours)) t (field, said)
    where private.blocked_reason(coalesce(t.said, ''), (select auth.uid())) is not null limit 1;
  if field is not null then
    perform private.refuse_document(field, 'words');
  end if;
  insert into public.local_issues as i (id, area_code, kind_code, title, words, hours, status)
    values (save_local_issue.issue, save_local_issue.area_code, nullif(save_local_issue.kind_code, ''),
      pg_catalog.btrim(save_local_issue.title), pg_catalog.btrim(save_local_issue.words),
      nullif(pg_catalog.btrim(save_local_issue.hours), ''), save_local_issue.status)
    on conflict (id) do update set area_code = excluded.area_code, kind_code = excluded.kind_code, title = excluded.title,
      words = excluded.words, hours = excluded.hours, status = excluded.status;
  perform private.audit(case when known.id is null then 'issue.new' else 'issue.changed' end, 'local_issue',
    save_local_issue.issue, pg_catalog.jsonb_build_object('status', save_local_issue.status));
  return save_local_issue.issue;
exception when integrity_constraint_violation or data_exception then
  get stacked diagnostics in_constraint = constraint_name, in_column = column_name;
  perform private.refuse_document(private.refused_field('local_issues', in_constraint, in_column), 'rule');
  return null;
end
$$;
comment on function public.save_local_issue(uuid, text, text, text, text, text, public.local_issue_status) is
  'A curator of the area writes down a 地域課題, or changes it; its key is made by the form. EN022: a field is refused (title, words, hours, area_code, kind_code). EN060: no curator of the area it is, or was, in.';
grant execute on function public.save_local_issue(uuid, text, text, text, text, text, public.local_issue_status) to authenticated;
