-- Bounces: what a mail server took and could not deliver after all, as the mail provider reports it.

create function public.report_bounce(mail uuid) returns boolean
  language plpgsql security definer
  set search_path = ''
as $$
begin
  update public.mails m set state = 'refused', refusal = 'bounce'
    where m.id = report_bounce.mail and m.state in ('sent', 'unknown')
      and coalesce(m.sent_at, m.claimed_at) > pg_catalog.now() - interval '30 days';
  return found;
end
$$;
comment on function public.report_bounce(uuid) is
  'Marks a mail of the last 30 days as one that nobody takes; whether there was such a mail. The site calls it when a report with the operator''s signature comes in. The key of a mail stands in its Message-ID alone and can not be guessed: who has it was the mail''s reader or carried it.';
grant execute on function public.report_bounce(uuid) to anon;
