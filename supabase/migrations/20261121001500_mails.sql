-- Mails: the outbox. A mail is written in the transaction of what caused it, by private.send_mail, and
-- sent later by `npm run jobs`. So nothing is announced that was rolled back, and nothing that was
-- committed is forgotten because a mail server was away.

create type public.mail_state as enum ('waiting', 'sending', 'sent', 'stopped', 'refused', 'unknown');
comment on type public.mail_state is
  'waiting: to be sent from next_try on. sending: handed to the mail server at this moment. sent: taken by it. stopped: not sent, because the person wants no notices. refused: the mail server says that it can never be delivered. unknown: the job ended between handing over and hearing the answer; never sent again.';

create table public.mails (
  id uuid primary key default gen_random_uuid(),
  template text not null check (template ~ '^[a-z][a-z-]{1,39}$'),
  locale public.locale_name not null default 'ja',
  person_id uuid references auth.users (id) on delete cascade,
  address text check (address ~ '^[^[:space:][:cntrl:]@<>",;:\\()\[\]]{1,64}@[^[:space:][:cntrl:]@<>",;:\\()\[\]]{1,190}$'),
  data jsonb not null default '{}' check (pg_catalog.pg_column_size(data) < 64000),
  period_key text check (char_length(period_key) between 1 and 200),
  state public.mail_state not null default 'waiting',
  attempts int not null default 0,
  next_try timestamptz not null default now(),
  claimed_at timestamptz,
  sent_at timestamptz,
  refusal text check (char_length(refusal) <= 40),
  settled_at timestamptz,
  link_hash text unique,
  created_at timestamptz not null default now(),
  forgotten_at timestamptz,
  check (num_nonnulls(person_id, address) = case when forgotten_at is null then 1 else 0 end)
);
comment on table public.mails is
  'Mails to send and sent. Written by private.send_mail only, read by jobs; admins read states. Whom they went to and what they said is forgotten some time after sending, the row stays to be counted.';
comment on column public.mails.id is 'Key; also the Message-ID, so that a bounce names it.';
comment on column public.mails.template is 'Which mail: a file of src/server/mail/templates.';
comment on column public.mails.locale is 'Reading it is written in: its words, its dates, and the pages it leads to.';
comment on column public.mails.person_id is 'Account it goes to, at the address the account has when it is sent.';
comment on column public.mails.address is 'Or a bare address.';
comment on column public.mails.data is 'What the template says; its schema stands with the template.';
comment on column public.mails.period_key is 'Of one recipient, template and period there is one mail, however often it is asked for.';
comment on column public.mails.state is 'Where it is.';
comment on column public.mails.attempts is 'How often it was handed to the mail server.';
comment on column public.mails.next_try is 'Not before.';
comment on column public.mails.claimed_at is 'When a job last took it.';
comment on column public.mails.sent_at is 'When the mail server took it.';
comment on column public.mails.refusal is 'Reply code of the mail server, such as 550 5.1.1, or a word of ours; never its text, which may hold the address.';
comment on column public.mails.settled_at is 'When the desk was done with a refused mail.';
comment on column public.mails.link_hash is 'SHA-256, hexadecimal, of the secret in the mail''s link /mail/…; only who got the mail knows it.';
comment on column public.mails.created_at is 'When what caused it happened.';
comment on column public.mails.forgotten_at is 'When recipient and contents were deleted.';
create unique index mails_once on public.mails (
  (coalesce(person_id::text, pg_catalog.lower(address))), template, period_key) where period_key is not null;
create index mails_waiting on public.mails (next_try) where state = 'waiting';
create index mails_sending on public.mails (claimed_at) where state = 'sending';
create index mails_person on public.mails (person_id);
create index mails_refused on public.mails (created_at) where state = 'refused';

alter table public.mails enable row level security;
create policy "admins read states of mails" on public.mails for select to authenticated
  using ((select private.is_admin()));
grant select (id, template, locale, state, attempts, next_try, sent_at, refusal, settled_at, created_at, forgotten_at)
  on public.mails to authenticated;

create table public.mail_preferences (
  person_id uuid primary key references auth.users (id) on delete cascade,
  notices boolean not null default true,
  updated_at timestamptz not null default now()
);
comment on table public.mail_preferences is 'Whether a person wants notices. Mails that her account needs always come.';
comment on column public.mail_preferences.person_id is 'The account.';
comment on column public.mail_preferences.notices is 'false: no reminders, digests and other notices.';
comment on column public.mail_preferences.updated_at is 'When last chosen.';
create trigger mail_preferences_touched before update on public.mail_preferences
  for each row execute function private.touch_updated_at();

alter table public.mail_preferences enable row level security;
create policy "a person reads her own choice" on public.mail_preferences for select to authenticated
  using (person_id = (select auth.uid()));
create policy "a person makes her own choice" on public.mail_preferences for insert to authenticated
  with check (person_id = (select auth.uid()));
create policy "a person changes her own choice" on public.mail_preferences for update to authenticated
  using (person_id = (select auth.uid())) with check (person_id = (select auth.uid()));
grant select (person_id, notices, updated_at) on public.mail_preferences to authenticated;
grant insert (person_id, notices), update (notices) on public.mail_preferences to authenticated;

-- Writing -----------------------------------------------------------------------------------

create function private.mail_locale(person uuid, address text) returns public.locale_name
  language sql stable security definer
  set search_path = ''
as $$
  select coalesce(
    case when person is not null then (select p.locale from public.profiles p where p.id = person)
      -- Auth keeps addresses in small letters.
      else (select p.locale from auth.users u join public.profiles p on p.id = u.id
        where u.email = pg_catalog.lower(pg_catalog.btrim(address)) limit 1) end, 'ja')
$$;
comment on function private.mail_locale(uuid, text) is
  'The reading an account chose for its mails, or the account of an address; Japanese where there is none. To be told to nobody but the reader of the mail.';

create function private.send_mail(
  person uuid, address text, template text, data jsonb, period_key text default null,
  locale public.locale_name default null) returns uuid
  language sql volatile
  set search_path = ''
as $$
  insert into public.mails (person_id, address, template, locale, data, period_key)
    values (person,
      case when person is null then pg_catalog.lower(pg_catalog.btrim(send_mail.address)) end,
      send_mail.template, coalesce(send_mail.locale, private.mail_locale(person, send_mail.address)),
      coalesce(send_mail.data, '{}'), send_mail.period_key)
    on conflict (coalesce(person_id::text, pg_catalog.lower(address)), template, period_key)
      where period_key is not null do nothing
    returning id
$$;
comment on function private.send_mail(uuid, text, text, jsonb, text, public.locale_name) is
  'Puts a mail into the outbox, to an account or else to a bare address; called by functions with the rights of the owner, in the transaction of what the mail is about. With a period_key there is one mail per recipient, template and period: null when it is there already. locale: the reading of the form that somebody without an account used; else it is her account''s, see mail_locale. Fails on an address that is none.';

-- Sending -----------------------------------------------------------------------------------

create function public.claim_mails(most int default 20, at timestamptz default now())
  returns table (id uuid, template text, locale public.locale_name, data jsonb, address text, notices boolean, attempt int, token text)
  language plpgsql security definer
  set search_path = ''
as $$
#variable_conflict use_column
begin
  -- Whoever held these is gone. The mail server may have taken them, so they do not go out again.
  update public.mails m set state = 'unknown'
    where m.state = 'sending' and m.claimed_at < claim_mails.at - interval '15 minutes';
  return query
    with due as (
      select m.id from public.mails m
      where m.state = 'waiting' and m.next_try <= claim_mails.at
      order by m.next_try, m.id
      limit claim_mails.most
      for update skip locked
    ), secret as (
      select due.id, pg_catalog.replace(
        pg_catalog.gen_random_uuid()::text || pg_catalog.gen_random_uuid()::text, '-', '') as token from due
    ), claimed as (
      update public.mails m
        set state = 'sending', attempts = m.attempts + 1, claimed_at = claim_mails.at,
          link_hash = pg_catalog.encode(pg_catalog.sha256(s.token::bytea), 'hex')
        from secret s where s.id = m.id
        returning m.id, m.template, m.locale, m.data, m.person_id, m.address, m.attempts, s.token
    )
    select c.id, c.template, c.locale, c.data, coalesce(u.email::text, c.address), coalesce(p.notices, true), c.attempts, c.token
    from claimed c
    left join auth.users u on u.id = c.person_id
    left join public.mail_preferences p on p.person_id = c.person_id;
end
$$;
comment on function public.claim_mails(int, timestamptz) is
  'For the job: takes so many due mails, which no other job gets then, however many run; at is the job''s clock. token is the secret of the mail''s link, known to nobody else. Each is to be settled by settle_mail; what is not within 15 minutes becomes unknown and is not sent again.';

create function public.settle_mail(mail uuid, outcome public.mail_state, refusal text default null, at timestamptz default now())
  returns void
  language sql
  set search_path = ''
as $$
  update public.mails m set
      -- After eight attempts, some two days, a mail that never found an open door is refused.
      state = case when outcome = 'waiting' and m.attempts >= 8 then 'refused' else outcome end,
      -- One minute, then four times as long each, at most twelve hours.
      next_try = case when outcome = 'waiting'
        then settle_mail.at + least(interval '1 minute' * pg_catalog.power(4, m.attempts - 1), interval '12 hours')
        else m.next_try end,
      sent_at = case when outcome = 'sent' then settle_mail.at end,
      refusal = settle_mail.refusal
    where m.id = settle_mail.mail and m.state = 'sending'
$$;
comment on function public.settle_mail(uuid, public.mail_state, text, timestamptz) is
  'For the job: says what became of a claimed mail. waiting: it is tried again later, at ever longer distances.';

create function public.forget_mails(days int, at timestamptz default now()) returns int
  language plpgsql
  set search_path = ''
as $$
declare
  gone int;
begin
  update public.mails m
    set person_id = null, address = null, data = '{}', link_hash = null, forgotten_at = forget_mails.at
    where m.forgotten_at is null and m.state not in ('waiting', 'sending')
      and coalesce(m.sent_at, m.claimed_at, m.created_at) < forget_mails.at - pg_catalog.make_interval(days => forget_mails.days);
  get diagnostics gone = row_count;
  return gone;
end
$$;
comment on function public.forget_mails(int, timestamptz) is
  'For the daily job: deletes recipient, contents and link of mails that are over since so many days; how many. The rows stay to be counted.';
