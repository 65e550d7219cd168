-- Claims and members: who says that a group is hers gets nothing before a curator of its area says so,
-- and only its owner decides who else posts for it.
select plan(58);
select tests.create_town();
insert into public.profiles (id, display_name) values (tests.user_id('resident'), '田中');

create function tests.code(of text) returns text
  language sql stable security definer set search_path = ''
  as $$ select g.code from public.groups g where g.id = tests.id(code.of) $$;
create function tests.claim(key text, of text default 'rice') returns uuid
  language sql set search_path = ''
  as $$ select public.claim_group(tests.id(key), tests.code(of), '代表の田中です。') $$;
-- The secret of the invitation that is not answered yet, as it stands in its mail; else of no invitation.
create function tests.secret() returns text
  language sql stable security definer set search_path = ''
  as $$ select coalesce(pg_catalog.max(secret), 'none') from public.mails m,
      lateral pg_catalog.split_part(m.data ->> 'path', '/', 4) secret
    join public.invitations i on i.token_hash = pg_catalog.encode(pg_catalog.sha256(secret::bytea), 'hex') and i.outcome = 'open'
    where m.template = 'invitation' $$;
create function tests.claim_id(key text) returns uuid
  language sql stable security definer set search_path = ''
  as $$ select c.id from public.group_claims c where c.key = tests.id(claim_id.key) $$;
grant execute on all functions in schema tests to public;

-- Claiming ----------------------------------------------------------------------------------

select is(tests.tried($$select tests.claim('by all')$$),
  tests.all_get('1', '{"anon": "denied", "other_editor": "refused"}'), 'anyone signed in claims a group, but not one she posts for');
select is(tests.tried($$select tests.claim('x', 'tea draft')$$),
  tests.all_get('"refused"', '{"anon": "denied"}'), 'a draft is no group, not even for its editors');
select tests.act_as('resident');
select lives_ok($$select tests.claim('first')$$, 'a resident claims the group of the south');
select lives_ok($$select tests.claim('first')$$, 'and again, after a lost answer');
select throws_ok($$select tests.claim('second')$$, 'EN042', null, 'one claim at a time');
select tests.act_as_owner();
select is((select count(*) from public.group_claims), 1::bigint, 'the same form twice is one claim');
select is((select count(*) from public.group_members where user_id = tests.user_id('resident')), 0::bigint, 'which gives nothing');

select is(tests.seen('select id, evidence, status from public.group_claims'),
  tests.all_get('0', '{"anon": "denied", "resident": 1, "other_curator": 1, "town_curator": 1, "admin": 1}'),
  'its author and curators of the area read it; neither the group''s editors nor other areas do');
select is(tests.seen('select key from public.group_claims'), tests.all_get('"denied"'), 'nobody reads the key');
select is(tests.seen('select decided_by from public.group_claims'), tests.all_get('"denied"'), 'nor who decided');
select is(tests.tried($$update public.group_claims set status = 'approved'$$), tests.all_get('"denied"'), 'nobody changes one by hand');
select is(tests.tried($$insert into public.group_claims (key, group_id, claimant_id, evidence) values (tests.id('x'), tests.id('tea'), tests.user_id('resident'), 'x')$$),
  tests.all_get('"denied"'), 'nor makes one');
select is(tests.tried($$insert into public.group_members (group_id, user_id, role) values (tests.id('rice'), tests.user_id('resident'), 'owner')$$),
  tests.all_get('"denied"'), 'nor makes herself a member');
select is(tests.tried($$update public.group_members set role = 'owner'$$), tests.all_get('"denied"'), 'nor an owner');

select tests.act_as('resident');
select throws_ok('select public.desk_claims()', 'EN020', null, 'the list of claims is for curators');
select tests.act_as('other_curator');
select is((select jsonb_agg(c - '{id,group,evidence,at}'::text[]) from jsonb_array_elements(public.desk_claims()) c),
  '[{"claimant": "田中", "status": "unreviewed", "decision": null}]', 'a curator of the area sees who claims it');
select tests.act_as('curator');
select is(public.desk_claims(), '[]', 'a curator of another does not');

-- Deciding ----------------------------------------------------------------------------------

select is(tests.tried($$select public.decide_claim(tests.claim_id('first'), 'approved')$$),
  tests.all_get('"refused"', '{"anon": "denied", "other_curator": 1, "town_curator": 1, "admin": 1}'),
  'curators of its area decide; not the claimant, not its editors, not other areas');
select tests.act_as('town_curator');
select tests.claim('own');
select throws_ok($$select public.decide_claim(tests.claim_id('own'), 'approved')$$, 'EN040', null, 'nobody decides her own');
select tests.act_as('other_curator');
select throws_ok($$select public.decide_claim(tests.claim_id('first'), 'denied', ' ')$$, 'EN024', null, 'a denial has a reason');
select throws_ok($$select public.decide_claim(tests.claim_id('first'), 'revoked', 'x')$$, 'EN042', null, 'what was not approved is not revoked');
select is(public.decide_claim(tests.claim_id('first'), 'approved'), 'approved', 'she approves');
select is(public.decide_claim(tests.claim_id('first'), 'approved'), 'approved', 'twice is once');
select tests.act_as_owner();
select is((select role from public.group_members where group_id = tests.id('rice') and user_id = tests.user_id('resident')),
  'owner', 'of a group without an owner the claimant is the owner now');
select is((select count(*) from public.mails where template = 'claim-decided' and person_id = tests.user_id('resident')),
  1::bigint, 'and hears of it once');
select tests.act_as('other_curator');
select is(public.decide_claim(tests.claim_id('own'), 'approved'), 'approved', 'a second claim is approved');
select tests.act_as_owner();
select is((select role from public.group_members where group_id = tests.id('rice') and user_id = tests.user_id('town_curator')),
  'editor', 'beside an owner one is an editor');
select tests.act_as('other_curator');
select is((select jsonb_agg(c ->> 'status') from jsonb_array_elements(public.desk_claims()) c), '["approved", "approved"]',
  'what was decided stands at the desk, to be decided anew');
select lives_ok($$select public.decide_claim(tests.claim_id('own'), 'revoked', '別の方でした')$$, 'what was approved can be revoked');
select is(jsonb_array_length(public.desk_claims()), 1, 'and is gone from there then');
select tests.act_as('town_curator');
select is((select jsonb_agg(c ->> 'status') from jsonb_array_elements(public.desk_claims()) c), '["approved"]', 'her own claims are not hers to see');
select tests.act_as_owner();
select is((select count(*) from public.group_members where user_id = tests.user_id('town_curator')), 0::bigint, 'and gives nothing any more');

-- Inviting ----------------------------------------------------------------------------------

select is(tests.tried($$select public.invite_member(tests.code('tea'), 'kenji@example.test')$$),
  tests.all_get('"refused"', '{"anon": "denied", "editor": 1}'), 'the owner alone invites, no curator for her');
select tests.act_as('editor');
select throws_ok($$select public.invite_member(tests.code('tea'), 'no address')$$, '23514', null, 'to an address');
select throws_ok($$select public.invite_member(tests.code('tea'), ' EDITOR@example.test ')$$, 'EN042', null, 'of someone else');
select lives_ok($$select public.invite_member(tests.code('tea'), 'Kenji@Example.test')$$, 'she invites');
select is(tests.seen('select email from public.invitations'),
  tests.all_get('0', '{"anon": "denied", "editor": 1}'), 'and alone sees whom');
select is(tests.seen('select token_hash from public.invitations'), tests.all_get('"denied"'), 'nobody reads the secret');
select is(tests.tried($$update public.invitations set expires_at = now()$$), tests.all_get('"denied"'), 'nobody changes one by hand');
select is(tests.tried($$select public.invitation_of('nothing')$$), tests.all_get('1', '{"anon": "denied"}'), 'an invitation is looked at signed in');
select tests.act_as('other_editor');
select is(public.invitation_of('nothing'), null, 'by who has its secret');
select is(public.invitation_of(tests.secret()) ->> 'name', 'お茶の会', 'who sees what it is');
select throws_ok($$select public.answer_invitation('nothing', true)$$, 'EN041', null, 'a guess opens nothing');
select lives_ok($$select public.answer_invitation(tests.secret(), true)$$, 'and accepts');
select throws_ok($$select public.answer_invitation(tests.secret(), true)$$, 'EN041', null, 'once');
select tests.act_as_owner();
select is((select email from public.invitations), null, 'the address is deleted then');
select is((select role from public.group_members where group_id = tests.id('tea') and user_id = tests.user_id('other_editor')), 'editor', 'she posts for it');

-- Handing over ------------------------------------------------------------------------------

select tests.act_as('editor');
select public.invite_member(tests.code('tea'), 'other_editor@example.test', 'owner');
select tests.act_as_owner();
update public.invitations set expires_at = now() - interval '1 minute' where outcome = 'open';
select tests.act_as('other_editor');
select throws_ok($$select public.answer_invitation(tests.secret(), true)$$, 'EN041', null, 'after 14 days it is over');
select tests.act_as_owner();
select is(public.forget_invitations(now() - interval '1 hour'), 0, 'who may still answer is waited for');
savepoint waiting;
select is(public.forget_invitations(), 1, 'and the address forgotten when the time is over');
rollback to waiting;
update public.invitations set expires_at = now() + interval '1 day' where outcome = 'open';
select tests.act_as('other_editor');
select public.answer_invitation(tests.secret(), true);
select tests.act_as_owner();
select results_eq($$select user_id, role::text from public.group_members where group_id = tests.id('tea') order by 2 desc$$,
  $$values (tests.user_id('other_editor'), 'owner'), (tests.user_id('editor'), 'editor')$$, 'who accepts is the owner, who handed over helps');
select tests.act_as('other_editor');
select throws_ok($$select public.remove_member(tests.code('tea'), tests.user_id('other_editor'))$$, 'EN044', null, 'nobody removes an owner');
select lives_ok($$select public.leave_group(tests.code('tea'))$$, 'but she may leave');
select is(tests.seen('select group_id from public.ownerless_groups'),
  tests.all_get('0', '{"anon": "denied", "editor": 1, "curator": 1, "town_curator": 1, "admin": 1}'), 'then the desk of the area knows');
delete from auth.users where id = tests.user_id('resident');
select is((select count(*) from public.ownerless_groups), 2::bigint, 'as when an account is deleted');
select is((select count(*) from public.group_claims where key = tests.id('first')), 0::bigint, 'with which its claims go');
select is(tests.tried($$select public.leave_group(tests.code('tea'))$$),
  tests.all_get('"refused"', '{"anon": "denied", "editor": 1, "resident": "refused"}'), 'one leaves only where one is');
select is(tests.seen($$select public.team_of(tests.code('tea')) -> 0 where public.team_of(tests.code('tea')) is not null$$),
  tests.all_get('0', '{"anon": "denied", "editor": 1, "curator": 1, "town_curator": 1, "admin": 1}'), 'who posts for a group its editors and curators see');

select * from finish();
