-- What is done once a day.

create table private.job_days (
  name text primary key,
  done_on date not null,
  done_at timestamptz not null default now()
);
comment on table private.job_days is 'Until which day each daily job is done.';
comment on column private.job_days.name is 'The job.';
comment on column private.job_days.done_on is 'Date in Japan, counted from seven in the morning.';
comment on column private.job_days.done_at is 'When.';
alter table private.job_days enable row level security;
create policy "nobody reads the jobs' notes" on private.job_days for select to authenticated using (false);

create function public.run_daily_jobs(report_days int, mail_days int, at timestamptz default now(), people_days int default 90) returns jsonb
  language plpgsql
  set search_path = ''
as $$
declare
  -- Mails go out from seven in the morning on, not at midnight.
  today date := ((run_daily_jobs.at at time zone 'Asia/Tokyo') - interval '7 hours')::date;
begin
  if not pg_catalog.pg_try_advisory_xact_lock(pg_catalog.hashtextextended('engawa daily', 0))
    or exists (select from private.job_days d where d.name = 'daily' and d.done_on >= today) then
    return null;
  end if;
  insert into private.job_days (name, done_on, done_at) values ('daily', today, run_daily_jobs.at)
    on conflict (name) do update set done_on = excluded.done_on, done_at = excluded.done_at;
  return pg_catalog.jsonb_build_object(
    'corrections_deleted', public.delete_old_corrections(report_days),
    'watches_deleted', public.forget_watches(7, run_daily_jobs.at),
    'invitations_forgotten', public.forget_invitations(run_daily_jobs.at),
    'drafts_deleted', public.delete_old_drafts(),
    'mails_forgotten', public.forget_mails(mail_days, run_daily_jobs.at),
    'sign_ups_forgotten', public.forget_participants(people_days, run_daily_jobs.at),
    'notes_forgotten', public.forget_boards(people_days, run_daily_jobs.at),
    'participants_reminded', public.remind_participants(run_daily_jobs.at),
    'reports_asked_for', public.ask_for_reports(run_daily_jobs.at),
    'steps_asked_about', public.ask_about_steps(run_daily_jobs.at),
    'reminders', public.remind(run_daily_jobs.at));
end
$$;
comment on function public.run_daily_jobs(int, int, timestamptz, int) is
  'For the job: all that is done once a day, in one transaction under an advisory lock; what it did, or null when it is done already or being done elsewhere. report_days, mail_days, people_days: after how many days corrections, mails and, counted from the event, sign-ups and boards are forgotten.';
grant select, insert, update on private.job_days to service_role;
