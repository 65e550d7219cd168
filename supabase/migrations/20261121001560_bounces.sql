-- Bounces: what a mail server took and could not deliver after all, as the mail provider reports it.
-- The database itself checks who reports: a mail's key stands in every copy of the mail, so knowing it
-- proves nothing, and the site that hears the report has no rights of its own.

create table private.bounce_secret (
  only_one boolean primary key default true check (only_one),
  secret text not null check (secret <> '')
);
comment on table private.bounce_secret is
  'What the mail provider signs its reports with, as the operator set it; kept up to date by the jobs. No row: no reports are taken.';
comment on column private.bounce_secret.only_one is 'There is one.';
comment on column private.bounce_secret.secret is 'ENGAWA_BOUNCE_SECRET.';
-- No grant: only the functions below come here.
alter table private.bounce_secret enable row level security;
create policy "nobody reads the secret" on private.bounce_secret for select to anon, authenticated using (false);

create function public.keep_bounce_secret(secret text) returns void
  language plpgsql security definer
  set search_path = ''
as $$
begin
  if coalesce(keep_bounce_secret.secret, '') = '' then
    delete from private.bounce_secret s where s.only_one;
  else
    insert into private.bounce_secret as s (secret) values (keep_bounce_secret.secret)
      on conflict (only_one) do update set secret = excluded.secret where s.secret <> excluded.secret;
  end if;
end
$$;
comment on function public.keep_bounce_secret(text) is
  'For the job (service role only): the secret that reports are signed with from now on; null or empty: no reports are taken.';

create function private.hmac_sha256(body bytea, secret bytea) returns bytea
  language plpgsql immutable
  set search_path = ''
as $$
declare
  padded bytea := case when pg_catalog.length(secret) > 64 then pg_catalog.sha256(secret) else secret end;
  inner_key bytea;
  outer_key bytea;
begin
  padded := padded || pg_catalog.decode(pg_catalog.repeat('00', 64 - pg_catalog.length(padded)), 'hex');
  inner_key := padded;
  outer_key := padded;
  for i in 0..63 loop
    inner_key := pg_catalog.set_byte(inner_key, i, pg_catalog.get_byte(padded, i) # 54);
    outer_key := pg_catalog.set_byte(outer_key, i, pg_catalog.get_byte(padded, i) # 92);
  end loop;
  return pg_catalog.sha256(outer_key || pg_catalog.sha256(inner_key || body));
end
$$;
comment on function private.hmac_sha256(bytea, bytea) is 'HMAC-SHA-256 (RFC 2104), which PostgreSQL itself has no function for.';

create function public.report_bounce(body text, signature text) returns boolean
  language plpgsql security definer
  set search_path = ''
as $$
declare
  key text := (select s.secret from private.bounce_secret s);
begin
  if key is null then
    return null;
  end if;
  -- Both hashed once more, so that how long it takes says nothing about how much of it was right.
  if pg_catalog.sha256(pg_catalog.convert_to('sha256=' || pg_catalog.encode(private.hmac_sha256(
      pg_catalog.convert_to(body, 'UTF8'), pg_catalog.convert_to(key, 'UTF8')), 'hex'), 'UTF8'))
    is distinct from pg_catalog.sha256(pg_catalog.convert_to(pg_catalog.lower(signature), 'UTF8')) then
    return false;
  end if;
  update public.mails m set state = 'refused', refusal = 'bounce'
    where m.id = (report_bounce.body::jsonb ->> 'id')::uuid and m.state in ('sent', 'unknown')
      and coalesce(m.sent_at, m.claimed_at) > pg_catalog.now() - interval '30 days';
  return true;
end
$$;
comment on function public.report_bounce(text, text) is
  'Takes a report {"id": mail} signed with sha256=HMAC-SHA-256 of its text: marks a mail of the last 30 days as one that nobody takes. true: signed, whether or not there was such a mail. false: not signed. null: there is no secret to sign with.';
grant execute on function public.report_bounce(text, text) to anon;
