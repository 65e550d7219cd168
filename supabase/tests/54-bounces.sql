-- A mail that was taken and came back is refused, for the desk to look after.
select plan(5);
select tests.create_town();
create temporary table sent as select private.send_mail(tests.user_id('editor'), null, 'reminder', '{}') as id;
grant select on sent to anon;

select tests.act_as_anon();
select is((select public.report_bounce(id) from sent), false, 'what was not sent yet does not come back');
select tests.act_as_owner();
update public.mails set state = 'sent', sent_at = now();
select tests.act_as_anon();
select is(public.report_bounce(gen_random_uuid()), false, 'nor does what nobody sent');
select is((select public.report_bounce(id) from sent), true, 'what was sent does');
select is((select public.report_bounce(id) from sent), false, 'once');
select tests.act_as_owner();
select is((select array[state::text, refusal] from public.mails), array['refused', 'bounce'], 'and stands at the desk');
select * from finish();
