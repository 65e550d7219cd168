-- The call list: what is due and whose keepers no mail reaches, for curators of the area; slips of
-- paper whose secret confirms one entry, for 90 days.
select plan(22);
select tests.create_town();

delete from public.verifications;
insert into public.verifications (place_id, activity_id, group_id, method, verified_on, next_due)
  select p, a, g, 'self', due - 365, due from (values
    (tests.id('tea house'), null::uuid, null::uuid, private.today() - 3),
    (null, tests.id('tea party'), null, private.today() + 1),
    (null, null, tests.id('tea'), private.today() + 1),
    (tests.id('rice barn'), null, null, private.today() - 3),
    (null, tests.id('rice planting'), null, private.today() + 1),
    (null, null, tests.id('rice'), private.today() + 1)) v (p, a, g, due);
create function tests.house() returns text language sql stable security definer set search_path = ''
  as $$ select p.code from public.places p where p.id = tests.id('tea house') $$;
create function tests.hash(secret text) returns text language sql immutable set search_path = ''
  as $$ select encode(sha256(secret::bytea), 'hex') $$;
create function tests.visitor(letter text) returns text language sql immutable set search_path = ''
  as $$ select repeat(letter, 64) $$;
grant execute on all functions in schema tests to public;

select tests.act_as('town_curator');
select is(public.desk_calls() -> 'calls', '[]', 'whom mails reach is not called');
select tests.act_as_owner();
insert into public.mail_preferences (person_id, notices) values (tests.user_id('editor'), false);
select tests.act_as('town_curator');
select is(jsonb_array_length(public.desk_calls() -> 'calls'), 1, 'who wants no notices is');
select tests.act_as_owner();
delete from public.mail_preferences;
select private.send_mail(tests.user_id('editor'), null, 'reminder', '{}');
update public.mails set state = 'refused';
select tests.act_as('town_curator');
select is(jsonb_array_length(public.desk_calls() -> 'calls'), 1, 'so is whose mail is refused');
select tests.act_as_owner();
delete from public.mails;
delete from public.group_members;
select tests.act_as('town_curator');
select is(jsonb_array_length(public.desk_calls() -> 'calls'), 2, 'and what has no keeper at all');
select is(public.desk_calls(1, 1) -> 'total', '2', 'however little of the list is asked for, its length is known');
select isnt(public.desk_calls(1, 1) #>> '{calls,0,code}', public.desk_calls(1) #>> '{calls,0,code}', 'and the next part follows');

select is(tests.tried('select public.desk_calls()'),
  tests.all_get('"refused"', '{"anon": "denied", "curator": 1, "other_curator": 1, "town_curator": 1, "admin": 1}'), 'the list is the curators''');
select tests.act_as('curator');
select is(public.desk_calls() #>> '{calls,0,name}', '茶の間', 'each sees her own area');
select is(public.desk_calls() #>> '{calls,0,district}', '北', 'by its district');
select is(jsonb_array_length(public.desk_calls() -> 'calls' -> 0 -> 'phones'), 3, 'with the numbers that only curators see');
select tests.act_as('other_curator');
select is(public.desk_calls() #>> '{calls,0,name}', '米蔵', 'and no other');
select is(public.print_slips(jsonb_build_array(jsonb_build_object('subject', 'place', 'code', tests.house(), 'hash', tests.hash('x')))), 0, 'nor prints slips for it');
select tests.act_as('resident');
select throws_ok($$select public.print_slips('[]')$$, 'EN020', null, 'who is no curator prints none');
select tests.act_as('curator');
select is(public.print_slips(jsonb_build_array(jsonb_build_object('subject', 'place', 'code', tests.house(), 'hash', tests.hash('secret')))), 1, 'a curator of the area does');

select tests.act_as_anon();
select is(public.open_slip('wrong', tests.visitor('a')), null, 'a guessed code opens nothing');
select is(public.use_slip('wrong', tests.visitor('a')), null, 'and confirms nothing');
select is(public.open_slip('secret', tests.visitor('a')) ->> 'name', '茶の間', 'the code on the paper shows what it is about');
select is(public.open_slip('secret', tests.visitor('a')) ->> 'confirmed_on', null, 'showing it confirms nothing');
select is(public.use_slip('secret', tests.visitor('a')), (private.today() + interval '12 months')::date, 'the button does');
select is(public.open_slip('secret', tests.visitor('a')) ->> 'confirmed_on', private.today()::text, 'and the page says so');
select throws_ok($$do $do$ begin for i in 1..401 loop perform public.open_slip('guess ' || i, tests.visitor('b')); end loop; end $do$ $$, 'EN010', null, 'guesses are counted');
select tests.act_as_owner();
update private.confirm_slips set printed_on = private.today() - 91;
select is(private.slip_of('secret'), null, 'after 90 days the paper is over');

select * from finish();
