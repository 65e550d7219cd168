-- The page behind a mail's link. Its secret was made when the mail was sent, is known to who got the
-- mail, and stays good for as long as the mail is remembered. Reading it changes nothing; the page's
-- buttons do.

create function private.mail_of(token text) returns public.mails
  language sql stable
  set search_path = ''
as $$
  select m.* from public.mails m
  where m.link_hash = pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(token, 'UTF8')), 'hex') and m.forgotten_at is null
$$;
comment on function private.mail_of(text) is 'The mail whose link has this secret; null when there is none any more.';

create function private.reminded_entries(mail uuid)
  returns table (place_id uuid, activity_id uuid, group_id uuid, subject text, code text, name text, due_on date, confirmed_on date)
  language sql stable
  set search_path = ''
as $$
  select e.place_id, e.activity_id, e.group_id,
    case when e.place_id is not null then 'place' when e.activity_id is not null then 'activity' else 'group' end,
    coalesce(p.code, a.code, g.code), coalesce(p.name, a.title, g.name), e.due_on,
    (select pg_catalog.max(v.verified_on) from public.verifications v
     where coalesce(v.place_id, v.activity_id, v.group_id) = coalesce(e.place_id, e.activity_id, e.group_id)
       and v.verified_on >= r.sent_on)
  from public.reminders r
  join public.reminder_entries e on e.reminder_id = r.id
  left join public.places p on p.id = e.place_id
  left join public.activities a on a.id = e.activity_id
  left join public.groups g on g.id = e.group_id
  where r.mail_id = mail
    and coalesce(p.status, a.status, g.status) <> 'draft'
    -- Who has left the group since does not speak for it any more.
    and r.person_id in (select private.keepers_of(e.place_id, e.activity_id, e.group_id))
$$;
comment on function private.reminded_entries(uuid) is
  'What a reminder asked about, as far as its reader still keeps it, and when it was confirmed since.';

create function private.asked_entries(mail public.mails)
  returns table (place_id uuid, activity_id uuid, group_id uuid, subject text, code text, name text, due_on date, confirmed_on date, of_group jsonb)
  language sql stable
  set search_path = ''
as $$
  select r.*, null::jsonb from private.reminded_entries(mail.id) r where mail.template = 'reminder'
  union all
  select h.* from private.handover_entries(mail.id) h where mail.template = 'handover'
$$;
comment on function private.asked_entries(public.mails) is
  'What a mail asks about, as far as its reader still keeps it, and when it was confirmed since.';

create function public.open_mail_link(token text) returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
declare
  mail public.mails := private.mail_of(token);
begin
  if mail.id is null then
    return null;
  end if;
  return pg_catalog.jsonb_build_object(
    'template', mail.template,
    'to_account', mail.person_id is not null,
    'notices', coalesce((select p.notices from public.mail_preferences p where p.person_id = mail.person_id), true),
    'entries', (
      select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
        'subject', e.subject, 'code', e.code, 'name', e.name, 'due_on', e.due_on, 'confirmed_on', e.confirmed_on,
        'of_group', e.of_group)
        order by e.of_group ->> 'name', e.of_group ->> 'code', e.due_on, e.group_id is null, e.subject, e.code), '[]')
      from private.asked_entries(mail) e),
    'watch', (
      select pg_catalog.jsonb_build_object('title', w.title, 'search', w.search, 'group', w.group_code, 'confirmed', w.confirmed_at is not null)
      from public.watches w where w.id = (mail.data ->> 'watch')::uuid));
end
$$;
comment on function public.open_mail_link(text) is
  'What the page of a mail''s link shows: {template, to_account, notices, entries, watch}, of_group of an entry being {code, name, role} where groups were asked; null when the link is not good (any more). Changes nothing.';

create function public.use_mail_link(token text, wish text, visitor text, codes text[] default null) returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  mail public.mails := private.mail_of(token);
  changed int := 0;
begin
  perform private.count_from_address('mail link', visitor);
  if mail.id is null then
    return null;
  end if;
  if wish = 'stop' and mail.template in ('watch-confirm', 'watch-digest') then
    delete from public.watches w where w.id = (mail.data ->> 'watch')::uuid;
    get diagnostics changed = row_count;
  elsif wish in ('stop', 'resume') and mail.person_id is not null then
    insert into public.mail_preferences (person_id, notices) values (mail.person_id, wish = 'resume')
      on conflict (person_id) do update set notices = excluded.notices;
    changed := 1;
  elsif wish = 'watch' and mail.template = 'watch-confirm' then
    update public.watches w set confirmed_at = coalesce(w.confirmed_at, pg_catalog.now())
      where w.id = (mail.data ->> 'watch')::uuid;
    get diagnostics changed = row_count;
  elsif wish = 'confirm' then
    perform private.record_verification(e.place_id, e.activity_id, e.group_id, 'self', null, private.today(), mail.person_id)
      from private.asked_entries(mail) e
      where e.confirmed_on is null and (codes is null or e.code = any (codes));
    get diagnostics changed = row_count;
  end if;
  return pg_catalog.jsonb_build_object('changed', changed);
end
$$;
comment on function public.use_mail_link(text, text, text, text[]) is
  'A button of that page. wish: stop (these weekly mails, or all notices to the account), resume, watch (begin the weekly mails), confirm (entries the mail asks about; codes null: all of them). {changed}: how many; null when the link is not good any more. Pressed twice it changes nothing more. EN010: too many from one visitor.';
grant execute on function public.open_mail_link(text), public.use_mail_link(text, text, text, text[]) to anon, authenticated;
