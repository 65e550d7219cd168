-- What someone tries who wants to be more than she is: with claims of her own making, with what she
-- wrote herself, past the functions, and with the papers of others. All eight of them try.
select plan(39);
select tests.create_town();

-- A token says who she is; what she may is in the database -----------------------------------------

create function tests.as_claimed(claims jsonb, query text) returns text
  language plpgsql set search_path = ''
  as $$
  declare
    answer text;
  begin
    perform tests.act('authenticated', pg_catalog.jsonb_build_object('sub', tests.user_id('resident'), 'role', 'authenticated') || claims);
    execute query into answer;
    perform tests.act_as_owner();
    return answer;
  end
  $$;
select is(tests.as_claimed(claims::jsonb, $$select private.is_admin() or private.is_curator() or exists (select private.curated_areas())$$), 'false', 'a token that boasts: ' || claims)
  from unnest(array['{"role": "service_role"}', '{"app_metadata": {"role": "admin"}}', '{"user_metadata": {"is_admin": true}}',
    '{"is_admin": true}', '{"aal": "aal2", "email": "admin@example.test"}']) claims;
select is(tests.as_claimed('{"role": "service_role", "app_metadata": {"role": "admin"}}', $$select count(*) from public.places where status = 'draft'$$), '0',
  'and reads nothing more for it');
update public.role_grants set until = private.today() - 1 where user_id = tests.user_id('curator');
select is(tests.tried($$update public.role_grants set until = null$$), tests.all_get('0', '{"anon": "denied", "admin": 4}'), 'nobody prolongs a role of her own that is over');
select is(tests.asked('curator', $$public.set_group_trust((select code from public.groups where id = tests.id('tea')), true)$$), '"EN020"', 'which gives nothing any more');
update public.role_grants set until = null;

-- One's own revision -------------------------------------------------------------------------------

-- All of them post for one group, so that what each of them proposes waits.
insert into public.group_members (group_id, user_id, role)
  select tests.id('tea'), tests.user_id(p), 'editor' from unnest(tests.people()) p where p <> 'anon' on conflict do nothing;
create temporary table own (person text primary key, revision text);
insert into own select p, tests.propose(p, 'tea party', jsonb_build_object('bring', p)) ->> 'revision' from unnest(tests.people()) p where p <> 'anon';
select is((select count(*) from public.revisions where status = 'waiting'), 7::bigint, 'seven wait');
create function tests.own_tried(call text) returns jsonb
  language sql set search_path = ''
  as $$ select pg_catalog.jsonb_object_agg(o.person, tests.asked(o.person, pg_catalog.format(call, o.revision))) from pg_temp.own o $$;
create function tests.own_get(others text, curators text) returns jsonb
  language sql immutable set search_path = ''
  as $$ select tests.all_get(pg_catalog.to_jsonb(others), pg_catalog.jsonb_build_object('curator', curators, 'town_curator', curators, 'admin', curators)) - 'anon' $$;
select is(tests.own_tried('public.decide_revision(%L, ''approve'', ''よい'')'), tests.own_get('EN020', 'EN023'), 'nobody approves her own');
select is(tests.own_tried('public.decide_revision(%L, ''approve'', ''よい'', ''{"bring": "x"}'')'), tests.own_get('EN020', 'EN023'), 'nor with a change');
select is(tests.own_tried('public.decide_revision(%L, ''reject'', ''やめる'')'), tests.own_get('EN020', 'EN023'), 'nor rejects it');
select is(tests.own_tried('public.decide_revisions(array[%L]::uuid[], ''approve'', ''よい'') #> ''{0,refused}'''), tests.own_get('EN020', 'EN023'), 'nor in a heap');
select is(tests.own_tried('public.restore_revision(gen_random_uuid(), %L, ''after'', ''x'')'), tests.own_get('EN025', 'EN025') , 'nor restores what never was');
select is(tests.own_tried('public.merge_revision(gen_random_uuid(), %L, (select code from public.activities where id = tests.id(''rice planting'')), ''x'')'),
  tests.own_get('EN025', 'EN025'), 'nor merges her way in');
select is((select count(*) from public.revisions where status = 'waiting'), 7::bigint, 'they still wait');
select is((select bring from public.activities where id = tests.id('tea party')), null, 'and nothing is public');
select is(tests.tried($$select public.decide_revision(id, 'approve') from public.revisions where author_id = tests.user_id('admin')$$),
  tests.all_get('0', '{"resident": "refused", "editor": "refused", "other_editor": "refused", "curator": 1, "other_curator": "refused", "town_curator": 1, "admin": "refused", "anon": "denied"}'),
  'another curator approves it, whoever wrote it');
-- A new place with an activity: approving the part is approving one's own too.
insert into own values ('curator new', tests.asked('curator', format('public.propose_revision(%L, ''activity'', %L, 0, %L, group_id => %L, parts => %L)',
  tests.id('key'), tests.id('new activity'), '{"kind_code": "salon", "title": "新しい会", "place_id": "' || tests.id('new place') || '", "group_id": "' || tests.id('tea') || '"}', tests.id('tea'),
  jsonb_build_array(jsonb_build_object('subject', 'place', 'record_id', tests.id('new place'), 'proposed', '{"kind_code": "salon", "name": "新しい家", "lng": 139.5, "lat": 35.5}'::jsonb)))) ->> 'revision');
select is((select jsonb_agg(distinct tests.asked('curator', format('public.decide_revision(%L, ''approve'', ''x'')', r.id))) from public.revisions r
    where r.record_id in (tests.id('new activity'), tests.id('new place'))), '["EN023"]', 'nor by its part');

-- Past the functions -------------------------------------------------------------------------------

select is(tests.tried($$insert into public.revisions (key, subject, record_id, base_version, proposed, sees_all, status, by_curator, decided_by)
    values (gen_random_uuid(), 'activity', tests.id('tea party'), 1, '{}', true, 'approved', true, auth.uid())$$), tests.all_get('"denied"'), 'nobody writes a decided revision');
select is(tests.tried($$update public.revisions set author_id = null$$), tests.all_get('"denied"'), 'nobody disowns hers to decide it then');
select is(tests.tried($$update public.revisions set areas = '{south}'$$), tests.all_get('"denied"'), 'nobody moves one to her district');
select is(tests.tried($$update public.activities set bring = 'x'$$), tests.all_get('"denied"'), 'nobody writes a record');
select is(tests.tried($$select private.apply_revision(id) from public.revisions$$), tests.all_get('"denied"'), 'nobody calls what the functions call');
select is(tests.tried($$select private.note_decision(gen_random_uuid(), 'approved', 'x')$$), tests.all_get('"denied"'), 'or notes a decision');
select is(tests.tried($$update public.groups set trusted = true$$), tests.all_get('"denied"'), 'nobody trusts her group by hand');
select is(tests.tried($$select public.set_group_trust((select code from public.groups where id = tests.id('tea')), true)$$),
  tests.all_get('"refused"', '{"anon": "denied"}'), 'and no curator that of which she is an editor');
select is(tests.tried($$update public.group_claims set status = 'approved'$$), tests.all_get('"denied"'), 'nobody approves a claim by hand');
select is(tests.tried($$insert into public.invitations (group_id, role, token_hash) values (tests.id('tea'), 'owner', repeat('a', 64))$$), tests.all_get('"denied"'), 'nobody invites herself by hand');
select is((select jsonb_object_agg(p, tests.asked(p, format('public.invite_member(%L, %L, ''owner'')', (select code from public.groups where id = tests.id('tea')), p || '@example.test')))
    from unnest(tests.people()) p where p not in ('anon', 'editor')), tests.all_get('"EN040"') - 'anon' - 'editor', 'an editor does not invite herself to own the group');
select is(tests.tried($$insert into public.audit_log (action) values ('x')$$), tests.all_get('"denied"'), 'nobody writes the log by hand');

-- What belongs to others ---------------------------------------------------------------------------

insert into public.drafts (key, person, what, name, content) select tests.id('draft ' || p), tests.user_id(p), 'activity', p, '{}' from unnest(tests.people()) p where p <> 'anon';
select is(tests.seen('select * from public.drafts'), tests.all_get('1', '{"anon": "denied"}'), 'everyone reads her own draft, and nobody, admins too, another''s');
select is(tests.tried($$update public.drafts set name = 'x'$$), tests.all_get('1', '{"anon": "denied"}'), 'or changes it');
select is(tests.tried('delete from public.drafts'), tests.all_get('1', '{"anon": "denied"}'), 'or drops it');
select is(tests.tried($$insert into public.drafts (key, person, what, name, content) values (gen_random_uuid(), tests.user_id('editor'), 'activity', 'x', '{}')$$), tests.all_get('"denied"'), 'or leaves one with another');
select is((select jsonb_agg(distinct tests.seen('select * from ' || c.oid::regclass)) from pg_class c where c.relnamespace = 'auth'::regnamespace and c.relkind = 'r'),
  jsonb_build_array(tests.all_get('"denied"')), 'no table of accounts, sessions and codes opens to anyone');
select is((select jsonb_agg(distinct tests.seen('select * from ' || t)) from unnest(array['private.form_uses', 'private.confirm_slips', 'private.job_days', 'private.bounce_secret', 'public.watches']) t),
  jsonb_build_array(tests.all_get('"denied"')), 'nor do counts, slips, notes of jobs, the secret of reports and who watches');
select is(tests.seen($$select m.address, m.data from public.mails m$$), tests.all_get('"denied"'), 'nor what mails say and to whom');
select is(tests.seen($$select revision_id from public.revision_messages where author_id = auth.uid()$$), tests.all_get('"denied"'), 'nor who wrote a message');

select * from finish();
