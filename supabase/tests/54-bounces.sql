-- A mail that was taken and came back is refused, for the desk to look after. Only who signs the report
-- with the operator's secret is believed; knowing a mail's key is not enough.
select plan(22);
select tests.create_town();
create temporary table sent as select private.send_mail(tests.user_id('editor'), null, 'reminder', '{}') as id;
grant select on sent to public;
create function tests.body() returns text language sql stable set search_path = '' as $$ select pg_catalog.jsonb_build_object('id', s.id)::text from pg_temp.sent s $$;
create function tests.signed(body text, secret text) returns text language sql stable security definer set search_path = ''
  as $$ select 'sha256=' || encode(private.hmac_sha256(convert_to(body, 'UTF8'), convert_to(secret, 'UTF8')), 'hex') $$;
grant execute on all functions in schema tests to public;

-- RFC 4231, cases 1, 2 and 6.
select is(encode(private.hmac_sha256('Hi There', decode(repeat('0b', 20), 'hex')), 'hex'),
  'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7', 'the signature is HMAC-SHA-256');
select is(encode(private.hmac_sha256('what do ya want for nothing?', 'Jefe'), 'hex'),
  '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843', 'with a short secret');
select is(encode(private.hmac_sha256('Test Using Larger Than Block-Size Key - Hash Key First', decode(repeat('aa', 131), 'hex')), 'hex'),
  '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54', 'and with a long one');

-- The secret is the operator's.
select is(tests.tried($$select public.keep_bounce_secret('mine')$$), tests.all_get('"denied"'), 'nobody but the jobs sets the secret');
select is(tests.seen('select 1 from private.bounce_secret'), tests.all_get('"denied"'), 'nobody reads it');
select is(tests.tried($$select private.hmac_sha256('x', 'y')$$), tests.all_get('"denied"'), 'nor signs with the database''s help');
update public.mails set state = 'sent', sent_at = now();
select tests.act_as_anon();
select is(public.report_bounce(tests.body(), tests.signed(tests.body(), '')), null, 'without a secret nothing is believed');
select tests.act_as_service();
select lives_ok($$select public.keep_bounce_secret('shared')$$, 'the jobs set it');
select lives_ok($$select public.keep_bounce_secret('shared')$$, 'again at every round');

-- A visitor who knows the key of a mail.
select tests.act_as_anon();
select throws_ok(format('select public.report_bounce(%L)', (select id from sent)), '42883', null, 'there is nothing to call with the key of a mail alone');
select is(tests.asked('anon', format('public.report_bounce(%L, %L)', tests.body(), 'sha256=' || repeat('0', 64))), 'false', 'a made-up signature is none');
select is(tests.asked('anon', format('public.report_bounce(%L, %L)', tests.body(), tests.signed(tests.body(), 'other'))), 'false', 'nor is one of another secret');
select is(tests.asked('anon', format('public.report_bounce(%L, %L)', tests.body(), tests.signed('{}', 'shared'))), 'false', 'nor one of another report');
select is(tests.asked('anon', format('public.report_bounce(%L, null)', tests.body())), 'false', 'nor none at all');
select is(tests.tried(format('update public.mails set state = %L', 'refused')), tests.all_get('"denied"'), 'nor does anyone write it by hand');
select is((select state::text from public.mails), 'sent', 'the mail stands as it was');

-- The provider.
update public.mails set state = 'waiting', sent_at = null;
select is(tests.asked('anon', format('public.report_bounce(%L, %L)', tests.body(), tests.signed(tests.body(), 'shared'))), 'true', 'a signed report is heard');
select is((select state::text from public.mails), 'waiting', 'but what was not sent yet does not come back');
update public.mails set state = 'sent', sent_at = now();
select is(tests.asked('anon', format('public.report_bounce(%L, %L)', tests.body(), upper(tests.signed(tests.body(), 'shared')))), 'true', 'what was sent does');
select is((select array[state::text, refusal] from public.mails), array['refused', 'bounce'], 'and stands at the desk');
select tests.act_as_service();
select lives_ok($$select public.keep_bounce_secret(null)$$, 'the operator takes the secret back');
select is(tests.asked('anon', format('public.report_bounce(%L, %L)', tests.body(), tests.signed(tests.body(), 'shared'))), null, 'and no report is taken any more');
select * from finish();
