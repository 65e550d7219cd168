-- Watches: who has left an address gets a mail a week with what is new or changed in a search. No
-- account; the address is confirmed by a mail first, and deleted with the watch.

create table public.watches (
  id uuid primary key default gen_random_uuid(),
  address text not null check (address ~ '^[^[:space:][:cntrl:]@<>",;:\\()\[\]]{1,64}@[^[:space:][:cntrl:]@<>",;:\\()\[\]]{1,190}$'),
  search text not null default '' check (search ~ '^(\?[!-~]+)?$' and char_length(search) <= 600),
  group_code text references public.groups (code) on delete cascade,
  title text not null check (char_length(title) between 1 and 120),
  locale public.locale_name not null default 'ja',
  created_at timestamptz not null default now(),
  confirmed_at timestamptz,
  looked_at timestamptz,
  check (group_code is null or search = '')
);
comment on table public.watches is
  'Weekly mails that someone asked for. Stopped or never confirmed, the row is deleted, and the address with it. Written by functions only.';
comment on column public.watches.id is 'Key.';
comment on column public.watches.address is 'Where the mail goes.';
comment on column public.watches.search is 'Search string of the directory, with its question mark; empty: all of it.';
comment on column public.watches.group_code is 'Or all of one group.';
comment on column public.watches.title is 'What it is, as the reader saw it: a district, a kind, her words.';
comment on column public.watches.locale is 'Reading of the page it was asked for on; its mails are in it.';
comment on column public.watches.created_at is 'When asked for.';
comment on column public.watches.confirmed_at is 'When the link in the mail was used; null: nothing is sent.';
comment on column public.watches.looked_at is 'Up to when she has been told.';
create unique index watches_once on public.watches (address, search, coalesce(group_code, ''));
create index watches_group on public.watches (group_code);

alter table public.watches enable row level security;
create policy "nobody reads who watches" on public.watches for select to authenticated using (false);

create function public.ask_watch(
  address text, search text, of_group text, title text, visitor text, locale public.locale_name default 'ja') returns void
  language plpgsql security definer
  set search_path = ''
as $$
#variable_conflict use_column
declare
  mailbox text := pg_catalog.lower(pg_catalog.btrim(ask_watch.address));
  watch public.watches;
begin
  perform private.count_from_address('watch', visitor);
  -- Nobody's mailbox is filled by others.
  perform private.count_form_use('watch to', pg_catalog.encode(pg_catalog.sha256(mailbox::bytea), 'hex'), 5);
  insert into public.watches as w (address, search, group_code, title, locale)
    values (mailbox, coalesce(ask_watch.search, ''), nullif(of_group, ''), ask_watch.title, ask_watch.locale)
    -- What she confirmed stays as it is, whoever asks again.
    on conflict (address, search, coalesce(group_code, '')) do update
      set locale = case when w.confirmed_at is null then excluded.locale else w.locale end
    returning * into watch;
  -- The same answer and one mail a day, whether it is known already or not: the form tells nothing.
  perform private.send_mail(null, mailbox, 'watch-confirm',
    pg_catalog.jsonb_build_object('watch', watch.id, 'title', ask_watch.title), 'watch ' || watch.id || ' ' || private.today(),
    watch.locale);
end
$$;
comment on function public.ask_watch(text, text, text, text, text, public.locale_name) is
  'Asks for weekly mails to an address about a search or a group; nothing comes before the link in the mail is used. locale: of the page it is asked for on. EN010: too many from one visitor or to one address. 23514: no address.';
grant execute on function public.ask_watch(text, text, text, text, text, public.locale_name) to anon, authenticated;

-- Digests -----------------------------------------------------------------------------------

create function public.due_watches(most int default 100, at timestamptz default now())
  returns table (id uuid, search text, group_code text, title text, since timestamptz)
  language sql stable
  set search_path = ''
as $$
  select w.id, w.search, w.group_code, w.title, coalesce(w.looked_at, w.confirmed_at)
  from public.watches w
  -- On Mondays from seven o'clock in Japan, or as soon after that as a job runs.
  where coalesce(w.looked_at, w.confirmed_at) <
    (pg_catalog.date_trunc('week', (due_watches.at at time zone 'Asia/Tokyo') - interval '7 hours') + interval '7 hours') at time zone 'Asia/Tokyo'
  order by w.id
  limit most
$$;
comment on function public.due_watches(int, timestamptz) is
  'For the job: confirmed watches that have not been looked at since Monday, 7:00 in Japan, with the time they were told up to.';

create function public.tell_watch(watch uuid, since timestamptz, entries jsonb, more int default 0, at timestamptz default now())
  returns boolean
  language plpgsql
  set search_path = ''
as $$
declare
  told public.watches;
begin
  update public.watches w set looked_at = tell_watch.at
    where w.id = watch and coalesce(w.looked_at, w.confirmed_at) = tell_watch.since
    returning * into told;
  if not found or pg_catalog.jsonb_array_length(entries) = 0 then
    return false;
  end if;
  return private.send_mail(null, told.address, 'watch-digest',
    pg_catalog.jsonb_build_object('watch', told.id, 'title', told.title, 'search', told.search, 'group', told.group_code,
      'entries', entries, 'more', more),
    'digest ' || told.id || ' ' || tell_watch.since, told.locale) is not null;
end
$$;
comment on function public.tell_watch(uuid, timestamptz, jsonb, int, timestamptz) is
  'For the job: notes that a watch was looked at and sends what is new, unless another job did so since the time given; whether a mail was written. Without entries there is no mail.';

create function public.forget_watches(days int default 7, at timestamptz default now()) returns int
  language plpgsql
  set search_path = ''
as $$
declare
  gone int;
begin
  delete from public.watches w
    where w.confirmed_at is null and w.created_at < forget_watches.at - pg_catalog.make_interval(days => days);
  get diagnostics gone = row_count;
  return gone;
end
$$;
comment on function public.forget_watches(int, timestamptz) is
  'For the daily job: deletes watches that nobody confirmed within so many days; how many.';
