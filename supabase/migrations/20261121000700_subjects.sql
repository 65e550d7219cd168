-- What hangs on a place, an activity or a group alike: whom to ask, how true it is, where it came
-- from, and how it reads in other languages. Exactly one of the keys is set, so that foreign keys and
-- policies hold. Whom to ask hangs on events too; their key and policies come with them.

create function private.reads_subject(place_id uuid, activity_id uuid, group_id uuid) returns boolean
  language sql stable
  set search_path = ''
as $$
  -- Runs as the visitor: the subject's own policy answers.
  select exists (select from public.places p where p.id = reads_subject.place_id)
    or exists (select from public.activities a where a.id = reads_subject.activity_id)
    or exists (select from public.groups g where g.id = reads_subject.group_id)
$$;
comment on function private.reads_subject(uuid, uuid, uuid) is 'Whether the visitor may read the place, activity or group.';

create function private.edits_subject(place_id uuid, activity_id uuid, group_id uuid) returns boolean
  language sql stable security definer
  set search_path = ''
as $$
  select case
    when edits_subject.place_id is not null then private.edits_place(edits_subject.place_id)
    when edits_subject.activity_id is not null then private.edits_activity(edits_subject.activity_id)
    else edits_subject.group_id is not null and (private.edits_group(edits_subject.group_id) or private.is_curator())
  end
$$;
comment on function private.edits_subject(uuid, uuid, uuid) is 'Whether the visitor keeps the place, activity or group.';
grant execute on function private.reads_subject(uuid, uuid, uuid), private.edits_subject(uuid, uuid, uuid) to anon, authenticated;

-- Contacts ----------------------------------------------------------------------------------

create type public.contact_kind as enum ('phone', 'fax', 'email', 'url', 'form', 'line', 'other');
comment on type public.contact_kind is 'Way to reach someone.';
create type public.contact_visibility as enum ('public', 'signed_in', 'curators');
comment on type public.contact_visibility is 'Who may read a contact: anyone, people who signed in, the keepers only.';

create table public.contacts (
  id uuid primary key default gen_random_uuid(),
  place_id uuid references public.places (id) on delete cascade,
  activity_id uuid references public.activities (id) on delete cascade,
  group_id uuid references public.groups (id) on delete cascade,
  event_id uuid,
  kind public.contact_kind not null,
  value text not null check (char_length(value) between 1 and 500 and (kind not in ('url', 'form', 'line') or value ~ '^https?://')),
  label text check (char_length(label) <= 100),
  visibility public.contact_visibility not null default 'curators',
  position int not null default 0,
  check (num_nonnulls(place_id, activity_id, group_id, event_id) = 1)
);
comment on table public.contacts is 'Whom to ask about a place, an activity, a group or an event.';
comment on column public.contacts.id is 'Key.';
comment on column public.contacts.place_id is 'Subject, if a place.';
comment on column public.contacts.activity_id is 'Subject, if an activity.';
comment on column public.contacts.group_id is 'Subject, if a group.';
comment on column public.contacts.event_id is 'Subject, if an event.';
comment on column public.contacts.kind is 'phone, fax, email, url, form, line, other.';
comment on column public.contacts.value is 'Number, address or link.';
comment on column public.contacts.label is 'Whose, or when to call.';
comment on column public.contacts.visibility is 'Who may read it; the cautious value is the default.';
comment on column public.contacts.position is 'Order on the page.';
create index contacts_place on public.contacts (place_id);
create index contacts_activity on public.contacts (activity_id);
create index contacts_group on public.contacts (group_id);
create index contacts_event on public.contacts (event_id);

alter table public.contacts enable row level security;
create policy "anyone reads public contacts" on public.contacts for select to anon
  using (visibility = 'public' and private.reads_subject(place_id, activity_id, group_id));
create policy "signed-in people read what is meant for them, keepers all" on public.contacts for select to authenticated
  using ((visibility in ('public', 'signed_in') and private.reads_subject(place_id, activity_id, group_id))
    or private.edits_subject(place_id, activity_id, group_id));
grant select on public.contacts to anon, authenticated;

-- Verifications -----------------------------------------------------------------------------

create type public.verification_method as enum ('self', 'visit', 'phone', 'walk', 'open_data');
comment on type public.verification_method is '本人確認 (by the group itself), 訪問, 電話, まち歩き, 公開データ.';

create table public.verifications (
  id uuid primary key default gen_random_uuid(),
  place_id uuid references public.places (id) on delete cascade,
  activity_id uuid references public.activities (id) on delete cascade,
  group_id uuid references public.groups (id) on delete cascade,
  method public.verification_method not null,
  verified_on date not null,
  verified_by uuid references auth.users (id) on delete set null,
  note text check (char_length(note) <= 1000),
  next_due date,
  created_at timestamptz not null default now(),
  check (num_nonnulls(place_id, activity_id, group_id) = 1)
);
comment on table public.verifications is 'Each time someone made sure that an entry is true.';
comment on column public.verifications.id is 'Key.';
comment on column public.verifications.place_id is 'Subject, if a place.';
comment on column public.verifications.activity_id is 'Subject, if an activity.';
comment on column public.verifications.group_id is 'Subject, if a group.';
comment on column public.verifications.method is 'How it was made sure.';
comment on column public.verifications.verified_on is 'On which date (JST).';
comment on column public.verifications.verified_by is 'By which account; keepers only.';
comment on column public.verifications.note is 'Note for the keepers.';
comment on column public.verifications.next_due is 'Date by which it should be made sure again.';
comment on column public.verifications.created_at is 'When recorded.';
create index verifications_place on public.verifications (place_id, verified_on desc);
create index verifications_activity on public.verifications (activity_id, verified_on desc);
create index verifications_group on public.verifications (group_id, verified_on desc);
create index verifications_verified_by on public.verifications (verified_by);

alter table public.verifications enable row level security;
-- private.reads_subject in full: the directory reads all of them, and a function is called for each row.
create policy "verifications of what one may read" on public.verifications for select to anon, authenticated
  using (exists (select from public.places p where p.id = place_id)
    or exists (select from public.activities a where a.id = activity_id)
    or exists (select from public.groups g where g.id = group_id));
-- Who it was and the note are for the desk, which reads them through functions of its own.
grant select (id, place_id, activity_id, group_id, method, verified_on, next_due) on public.verifications to anon, authenticated;

-- Translations ------------------------------------------------------------------------------

create table public.translations (
  id uuid primary key default gen_random_uuid(),
  place_id uuid references public.places (id) on delete cascade,
  activity_id uuid references public.activities (id) on delete cascade,
  group_id uuid references public.groups (id) on delete cascade,
  locale text not null check (locale ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  field text not null check (field ~ '^[a-z_]{1,40}$'),
  text text not null check (char_length(text) between 1 and 4000),
  translated_by text not null default '' check (char_length(translated_by) <= 100),
  updated_at timestamptz not null default now(),
  check (num_nonnulls(place_id, activity_id, group_id) = 1)
);
comment on table public.translations is 'A field of an entry in another reading or language.';
comment on column public.translations.id is 'Key.';
comment on column public.translations.place_id is 'Subject, if a place.';
comment on column public.translations.activity_id is 'Subject, if an activity.';
comment on column public.translations.group_id is 'Subject, if a group.';
comment on column public.translations.locale is 'BCP 47; ja-easy is やさしい日本語.';
comment on column public.translations.field is 'Column that is translated.';
comment on column public.translations.text is 'The text.';
comment on column public.translations.translated_by is 'Group or office that translated it, or the machine''s name; shown beside the text.';
comment on column public.translations.updated_at is 'When last changed.';
create unique index translations_place on public.translations (place_id, locale, field) where place_id is not null;
create unique index translations_activity on public.translations (activity_id, locale, field) where activity_id is not null;
create unique index translations_group on public.translations (group_id, locale, field) where group_id is not null;

create trigger translations_touched before update on public.translations
  for each row execute function private.touch_updated_at();

alter table public.translations enable row level security;
create policy "translations of what one may read" on public.translations for select to anon, authenticated
  using (private.reads_subject(place_id, activity_id, group_id));
grant select on public.translations to anon, authenticated;

-- Sources -----------------------------------------------------------------------------------

create table public.sources (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  url text check (url ~ '^https?://'),
  licence text,
  licence_url text check (licence_url ~ '^https?://'),
  credit text not null,
  retrieved_on date,
  created_at timestamptz not null default now()
);
comment on table public.sources is 'Where data came from. The credit stands on the page of every entry made from it.';
comment on column public.sources.id is 'Key.';
comment on column public.sources.name is 'Publisher and name of the data.';
comment on column public.sources.url is 'Where it was published.';
comment on column public.sources.licence is 'Licence in words, such as CC BY 4.0.';
comment on column public.sources.licence_url is 'Text of the licence.';
comment on column public.sources.credit is 'Credit line as the publisher asks for it.';
comment on column public.sources.retrieved_on is 'When it was fetched.';
comment on column public.sources.created_at is 'When first seen.';
create unique index sources_once on public.sources (name, coalesce(url, ''));

create table public.imports (
  id uuid primary key default gen_random_uuid(),
  file_name text not null,
  file_hash text not null,
  profile text not null,
  read_count int not null default 0,
  created_count int not null default 0,
  updated_count int not null default 0,
  unchanged_count int not null default 0,
  refused_count int not null default 0,
  proposed_count int not null default 0,
  created_at timestamptz not null default now()
);
comment on table public.imports is 'Every file that was brought in, with its counts.';
comment on column public.imports.id is 'Key.';
comment on column public.imports.file_name is 'Name of the file, without its folder.';
comment on column public.imports.file_hash is 'SHA-256 of the file.';
comment on column public.imports.profile is 'Layout it was read as.';
comment on column public.imports.read_count is 'Rows read.';
comment on column public.imports.created_count is 'Rows that made a new entry.';
comment on column public.imports.updated_count is 'Rows that changed an entry.';
comment on column public.imports.unchanged_count is 'Rows known already.';
comment on column public.imports.refused_count is 'Rows refused.';
comment on column public.imports.proposed_count is 'Rows left to the desk to approve.';
comment on column public.imports.created_at is 'When.';

create table public.source_records (
  source_id uuid not null references public.sources (id) on delete cascade,
  key text not null,
  line int not null,
  raw_hash text not null,
  place_id uuid references public.places (id) on delete cascade,
  activity_id uuid references public.activities (id) on delete cascade,
  group_id uuid references public.groups (id) on delete set null,
  import_id uuid references public.imports (id) on delete set null,
  primary key (source_id, key)
);
comment on table public.source_records is 'Which row of which source became which entry.';
comment on column public.source_records.source_id is 'The source.';
comment on column public.source_records.key is 'The row''s key within its source: its ID, or a hash of folded name and address.';
comment on column public.source_records.line is 'Line in the file it was last read from.';
comment on column public.source_records.raw_hash is 'SHA-256 of the row; unchanged means nothing to do.';
comment on column public.source_records.place_id is 'The place it became.';
comment on column public.source_records.activity_id is 'The activity it became, if any.';
comment on column public.source_records.group_id is 'The group it named, if any.';
comment on column public.source_records.import_id is 'The import that last wrote it.';
create index source_records_place on public.source_records (place_id);
create index source_records_activity on public.source_records (activity_id);
create index source_records_group on public.source_records (group_id);
create index source_records_import on public.source_records (import_id);

alter table public.sources enable row level security;
create policy "sources are public" on public.sources for select to anon, authenticated using (true);
grant select on public.sources to anon, authenticated;

alter table public.imports enable row level security;
create policy "admins read imports" on public.imports for select to authenticated using ((select private.is_admin()));
grant select on public.imports to authenticated;

alter table public.source_records enable row level security;
create policy "sources of what one may read" on public.source_records for select to anon, authenticated
  using (private.reads_subject(place_id, activity_id, group_id));
grant select (source_id, place_id, activity_id, group_id) on public.source_records to anon, authenticated;

-- A change of a part is a change of the record's page; whom to ask, how sure it is and its other
-- readings also stand in lists.
create trigger contacts_changed after insert or update or delete on public.contacts
  for each row execute function private.note_part_change('directory');
create trigger verifications_changed after insert or update or delete on public.verifications
  for each row execute function private.note_part_change('directory');
create trigger translations_changed after insert or update or delete on public.translations
  for each row execute function private.note_part_change('directory');
create trigger source_records_changed after insert or update or delete on public.source_records
  for each row execute function private.note_part_change();
