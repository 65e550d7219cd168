-- Quick notices: said by an activity's or group's own editors and its area's curators, shown at once,
-- over by themselves, and kept as revisions where they change dates.
select plan(24);
select tests.create_town();

create function tests.code(of text) returns text
  language sql stable security definer set search_path = ''
  as $$ select a.code from public.activities a where a.id = tests.id(code.of)
    union all select g.code from public.groups g where g.id = tests.id(code.of) $$;
create function tests.cancel(key text, day int default 0, change public.date_change default 'cancel') returns jsonb
  language sql set search_path = ''
  as $$ select public.change_date(tests.id(key), tests.id('tea time'), private.today() + day, change, '雪のため', '13:00', '15:00') $$;
create function tests.notice(key text, of text, subject public.subject_kind, days int default 3) returns uuid
  language sql set search_path = ''
  as $$ select public.post_notice(tests.id(key), subject, tests.code(of), ' 寒いので温かい服で ', private.today() + days) $$;
grant execute on all functions in schema tests to public;

select is(tests.tried($$select tests.cancel('by all')$$),
  tests.all_get('"refused"', '{"anon": "denied", "editor": 1, "curator": 1, "town_curator": 1, "admin": 1}'),
  'its group''s editors and its curators call a date off; another group''s editor does not');
select is(tests.tried($$select tests.notice('by all', 'tea party', 'activity')$$),
  tests.all_get('"refused"', '{"anon": "denied", "editor": 1, "curator": 1, "town_curator": 1, "admin": 1}'), 'or say a few words there');
select is(tests.tried($$select tests.notice('by all', 'tea', 'group')$$),
  tests.all_get('"refused"', '{"anon": "denied", "editor": 1, "curator": 1, "town_curator": 1, "admin": 1}'), 'or on the page of the group');
select is(tests.tried($$insert into public.notices (key, group_id, text, until) values (tests.id('x'), tests.id('tea'), 'x', '2099-01-01')$$),
  tests.all_get('"denied"'), 'nobody writes past the functions');
select is(tests.tried($$insert into public.schedule_exceptions (schedule_id, date, kind) values (tests.id('tea time'), '2027-02-03', 'cancelled')$$),
  tests.all_get('"denied"'), 'nor dates');

select tests.act_as('editor');
select is(tests.cancel('off') ->> 'status', 'applied', 'it is public at once, also of a group that is not trusted');
select is(tests.cancel('off') ->> 'status', 'applied', 'the same form again is answered the same');
select is(tests.cancel('off again') ->> 'status', 'unchanged', 'and said again changes nothing');
select throws_ok($$select tests.cancel('past', -1)$$, '23514', null, 'yesterday is over');
select throws_ok($$select tests.cancel('far', 400)$$, '23514', null, 'the year after next is far');
select tests.act_as_owner();
select is(tests.seen($$select id from public.schedule_exceptions where date = private.today() and kind = 'cancelled'$$), tests.all_get('1'), 'everyone sees it');
select results_eq($$select source, status::text, by_curator, author_id, group_id from public.revisions$$,
  $$values ('notice', 'applied', false, tests.user_id('editor'), tests.id('tea'))$$, 'a revision keeps it for the desk');
select is((select after #>> '{schedules,0,exceptions,0,reason}' from public.revisions), '雪のため', 'with what it was after');
select is((select count(*) from public.changes where tags @> array['directory', 'activity:' || tests.code('tea party')] and at = now()) > 0, true, 'which its pages notice');
select tests.act_as('editor');
select is(tests.cancel('on after all', 0, 'usual') ->> 'status', 'applied', 'it can be taken back');
select is(tests.cancel('extra', 5, 'extra') ->> 'status', 'applied', 'and a date added');
select tests.act_as_owner();
select results_eq($$select date, kind::text, opens_at, closes_at from public.schedule_exceptions where schedule_id = tests.id('tea time') and date < '2027-01-01'$$,
  $$values (private.today() + 5, 'extra', '13:00'::time, '15:00'::time)$$, 'that alone is left');

select tests.act_as('editor');
select tests.notice('words', 'tea party', 'activity');
select tests.notice('words', 'tea party', 'activity');
select throws_ok($$select tests.notice('long', 'tea party', 'activity', 93)$$, '23514', null, 'a notice is no entry');
select tests.act_as_owner();
select is(tests.seen($$select text, until from public.notices$$), tests.all_get('1'), 'everyone reads a notice, said once');
select is(tests.seen($$select created_by from public.notices$$), tests.all_get('"denied"'), 'but not who wrote it');
select is((select text from public.notices), '寒いので温かい服で', 'without blanks around it');
update public.notices set until = private.today() - 1;
select is(tests.seen($$select id from public.notices$$), tests.all_get('0'), 'after its day it is gone by itself');
update public.notices set until = private.today();
select is(tests.tried($$select public.withdraw_notice((select id from public.notices))$$),
  tests.all_get('"refused"', '{"anon": "denied", "editor": 1, "curator": 1, "town_curator": 1, "admin": 1}'), 'it is taken back by who may write one');
select tests.act_as('editor');
select public.withdraw_notice((select id from public.notices));
select tests.act_as_owner();
select is(tests.seen($$select id from public.notices$$), tests.all_get('0'), 'and gone then');

select * from finish();
