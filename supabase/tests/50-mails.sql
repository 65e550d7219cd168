-- The outbox: what causes a mail writes it, jobs alone read it, each mail is handed over once.
select plan(43);
select tests.create_town();

select isnt(private.send_mail(tests.user_id('editor'), null, 'notice', '{"subject": "x"}', 'p1'), null, 'a mail to an account is kept');
select is(private.send_mail(tests.user_id('editor'), null, 'notice', '{"subject": "y"}', 'p1'), null, 'of one period there is one');
select isnt(private.send_mail(tests.user_id('editor'), null, 'notice', '{}', 'p2'), null, 'of the next period another');
select isnt(private.send_mail(tests.user_id('other_editor'), null, 'notice', '{}', 'p1'), null, 'and of another person');
select isnt(private.send_mail(null, ' Hanako@Example.test ', 'account-notice', '{}', 'p1'), null, 'a mail to a bare address is kept');
select is(private.send_mail(null, 'hanako@example.TEST', 'account-notice', '{}', 'p1'), null, 'whose capitals do not make it another');
select isnt(private.send_mail(null, 'taro@example.test', 'account-notice', '{}'), null, 'without a period');
select isnt(private.send_mail(null, 'taro@example.test', 'account-notice', '{}'), null, 'there may be several');
select throws_ok(format('select private.send_mail(null, %L, ''notice'', ''{}'')', address), '23514', null, 'no address: ' || quote_literal(address))
  from unnest(array['nobody', 'a@b, c@d', e'a@b.test\r\nBcc: c@d.test', 'x <a@b.test>', '']) address;
select throws_ok($$select private.send_mail(null, null, 'notice', '{}')$$, '23514', null, 'a mail goes to someone');
select throws_ok($$select private.send_mail(null, 'a@b.test', '../x', '{}')$$, '23514', null, 'a template has a plain name');

-- Readings --------------------------------------------------------------------------------------

insert into public.profiles (id, display_name, locale) values (tests.user_id('resident'), 'Anna', 'en');
create function tests.written_in(mail uuid) returns text language sql
  as $$ with gone as (delete from public.mails where id = mail returning locale) select locale::text from gone $$;
select is(tests.written_in(private.send_mail(tests.user_id('resident'), null, 'claim-decided', '{}')), 'en', 'an account gets the reading it chose');
select is(tests.written_in(private.send_mail(null, ' Resident@example.test', 'invitation', '{}')), 'en', 'also where only its address is known');
select is(tests.written_in(private.send_mail(null, 'resident@example.test', 'sign-up-code', '{}', null, 'ja-easy')), 'ja-easy', 'a form''s reading goes before');
select is((select array_agg(tests.written_in(mail)) from (values (private.send_mail(tests.user_id('curator'), null, 'handover', '{}')),
    (private.send_mail(null, 'nobody@example.test', 'invitation', '{}'))) of (mail)), array['ja', 'ja'], 'of whom nothing is known it is Japanese');

-- Reading and writing -------------------------------------------------------------------------

select is(tests.seen('select id, template, state, attempts, sent_at, refusal from public.mails'),
  tests.all_get('0', '{"anon": "denied", "admin": 6}'), 'admins read states');
select is(tests.seen('select address from public.mails'), tests.all_get('"denied"'), 'nobody reads an address');
select is(tests.seen('select person_id from public.mails'), tests.all_get('"denied"'), 'nobody reads whom it goes to');
select is(tests.seen('select data from public.mails'), tests.all_get('"denied"'), 'nobody reads what it says');
select is(tests.seen('select link_hash from public.mails'), tests.all_get('"denied"'), 'nobody reads its link');
select is(tests.tried($$insert into public.mails (template, address) values ('notice', 'a@b.test')$$), tests.all_get('"denied"'), 'nobody writes one by hand');
select is(tests.tried('delete from public.mails'), tests.all_get('"denied"'), 'nobody deletes one');
select is(tests.tried($$select private.send_mail(null, 'a@b.test', 'notice', '{}')$$), tests.all_get('"denied"'), 'nobody sends one by hand');
select is(tests.tried('select public.claim_mails()'), tests.all_get('"denied"'), 'nobody takes mails but the job');
select is(tests.tried($$select public.settle_mail(gen_random_uuid(), 'sent')$$), tests.all_get('"denied"'), 'nobody settles one but the job');
select is(tests.tried('select public.forget_mails(1)'), tests.all_get('"denied"'), 'nobody forgets but the job');

select is(tests.tried($$insert into public.mail_preferences (person_id, notices) values (tests.user_id('editor'), false)$$),
  tests.all_get('"denied"', '{"editor": 1}'),
  'a person chooses for herself only');
insert into public.mail_preferences (person_id, notices) values (tests.user_id('editor'), false);
select is(tests.seen('select notices from public.mail_preferences'), tests.all_get('0', '{"anon": "denied", "editor": 1}'), 'and reads her own choice only');
select is(tests.tried('update public.mail_preferences set notices = true'), tests.all_get('0', '{"anon": "denied", "editor": 1}'), 'and changes it');

-- Sending ---------------------------------------------------------------------------------------

select tests.act_as_service();
create temporary table taken as select * from public.claim_mails(4);
create temporary table taken_too as select * from public.claim_mails(50);
select tests.act_as_owner();
select is((select array[count(*) filter (where source = 1), count(*) filter (where source = 2), count(distinct id)]
    from (select id, 1 as source from taken union all select id, 2 from taken_too) t), array[4, 2, 6]::bigint[],
  'what one job took, another does not get');
select set_eq($$select distinct address, notices from (table taken union all table taken_too) t$$,
  $$values ('editor@example.test', false), ('other_editor@example.test', true), ('hanako@example.test', true), ('taro@example.test', true)$$,
  'accounts are found at their address, with their choice');
select is((select count(*) from public.mails m join (table taken union all table taken_too) t using (id)
    where m.link_hash = encode(sha256(t.token::bytea), 'hex') and char_length(t.token) = 64), 6::bigint, 'the database keeps a link''s hash only');

select public.settle_mail((select id from taken_too limit 1), 'waiting', '450 4.2.1', '2027-01-01 00:00+00');
select is((select array[state::text, refusal, next_try::text] from public.mails where id = (select id from taken_too limit 1)),
  array['waiting', '450 4.2.1', '2027-01-01 00:01:00+00'], 'a mail server that is busy is asked again after a minute');
update public.mails set attempts = 8, state = 'sending' where id = (select id from taken_too limit 1);
select public.settle_mail((select id from taken_too limit 1), 'waiting', '450 4.2.1', '2027-01-01 00:00+00');
select is((select state::text from public.mails where id = (select id from taken_too limit 1)), 'refused', 'after eight times it is given up, for the desk to see');

select public.settle_mail((select id from taken limit 1), 'sent');
select public.settle_mail((select id from taken limit 1), 'refused', '550');
select is((select state::text from public.mails where id = (select id from taken limit 1)), 'sent', 'what is sent stays sent');
select is((select count(*) from public.claim_mails(50, now() + interval '16 minutes')), 0::bigint, 'a job that was killed leaves nothing that is sent again');
select is((select count(*) from public.mails where state = 'unknown'), 4::bigint, 'but shows what is uncertain');
select is(public.forget_mails(60, now() + interval '61 days'), 6, 'two months later');
select is((select count(*) from public.mails where person_id is null and address is null and data = '{}' and link_hash is null), 6::bigint,
  'it is forgotten whom they went to, and that they went is not');

select * from finish();
