-- Events: drafts are their keepers', everything else is anyone's to read; what is private of them is the
-- keepers' only; where they stand follows from host, seats and clock.
select plan(38);
select tests.create_town();
select tests.create_events();

-- Reading -------------------------------------------------------------------------------------

select is(tests.seen($$select id from public.events where status <> 'draft'$$), tests.all_get('2'), 'everyone reads events that are no drafts');
select is(tests.seen($$select id from public.events where status = 'draft'$$),
  tests.all_get('0', '{"editor": 1, "curator": 1, "town_curator": 1, "admin": 1}'), 'drafts are their hosts'' and the area''s curators''');
select is(tests.seen('select created_by from public.events'), tests.all_get('"denied"'), 'nobody reads who made an event');
select is(tests.seen($$select online_url, board_code from public.event_private where event_id = tests.id('tea talk')$$),
  tests.all_get('0', '{"anon": "denied", "editor": 1, "curator": 1, "town_curator": 1, "admin": 1}'),
  'the link to take part and the code of the board are the keepers''');
select is(tests.seen($$select online from public.event_private where event_id = tests.id('tea talk') and online$$) -> 'anon', '1',
  'but that one can take part online is anyone''s to know');
select is(tests.seen($$select taken from public.event_seats where event_id = tests.id('tea talk')$$), tests.all_get('1'), 'everyone reads how many seats are taken');
select is(tests.seen($$select taken from public.event_seats where event_id = tests.id('tea idea')$$),
  tests.all_get('0', '{"editor": 1, "curator": 1, "town_curator": 1, "admin": 1}'), 'but not of a draft');
select is(tests.seen($$select e.event_id from public.event_fields e$$),
  tests.all_get('2', '{"editor": 3, "curator": 3, "town_curator": 3, "admin": 3}'), 'fields of a draft are hidden');
select is(tests.seen($$select e.event_id from public.event_places e$$),
  tests.all_get('1', '{"editor": 2, "curator": 2, "town_curator": 2, "admin": 2}'), 'places of a draft are hidden');
select is(tests.seen($$select e.event_id from public.event_programme e$$),
  tests.all_get('1', '{"editor": 2, "curator": 2, "town_curator": 2, "admin": 2}'), 'the programme of a draft is hidden');
select is(tests.seen($$select e.event_id from public.event_partners e$$),
  tests.all_get('1', '{"editor": 2, "curator": 2, "town_curator": 2, "admin": 2}'), 'partners of a draft are hidden');
select is(tests.seen($$select e.event_id from public.event_questions e$$),
  tests.all_get('1', '{"editor": 2, "curator": 2, "town_curator": 2, "admin": 2}'), 'questions of a draft are hidden');
select is(tests.seen($$select c.value from public.contacts c where c.event_id is not null$$),
  '{"anon": 1, "resident": 2, "editor": 4, "other_editor": 2, "curator": 4, "other_curator": 2, "town_curator": 4, "admin": 4}',
  'contacts of events are read as those of other entries');

-- Who keeps it --------------------------------------------------------------------------------

select is(tests.seen($$select where private.hosts_event(tests.id('tea talk'))$$),
  tests.all_get('0', '{"editor": 1, "admin": 1}'), 'hosts are the editors of the group, and admins');
select is(tests.seen($$select where private.hosts_event(tests.id('own walk'))$$),
  tests.all_get('0', '{"resident": 1, "admin": 1}'), 'and who made it without a group');
select is(tests.seen($$select where private.curates_event(tests.id('tea talk'))$$),
  tests.all_get('0', '{"curator": 1, "town_curator": 1, "admin": 1}'), 'its curators are those of its place''s area');
select is(tests.seen($$select where private.curates_event(tests.id('own walk'))$$),
  tests.all_get('0', '{"other_curator": 1, "town_curator": 1, "admin": 1}'), 'or of the area it names');
select is(tests.seen($$select where private.keeps_event(tests.id('own walk'))$$),
  tests.all_get('0', '{"resident": 1, "other_curator": 1, "town_curator": 1, "admin": 1}'), 'either of them keeps it');

-- Nobody writes by hand -----------------------------------------------------------------------

select is(tests.tried($$insert into public.events (title, purpose, starts_at, ends_at) values ('x', 'x', now(), now() + interval '1 hour')$$), tests.all_get('"denied"'), 'nobody inserts events');
select is(tests.tried($$update public.events set status = 'cancelled'$$), tests.all_get('"denied"'), 'nobody cancels');
select is(tests.tried($$delete from public.events$$), tests.all_get('"denied"'), 'nobody deletes events');
select is(tests.tried($$update public.event_seats set taken = 0$$), tests.all_get('"denied"'), 'nobody changes seats');
select is(tests.tried($$update public.event_private set online_url = null$$), tests.all_get('"denied"'), 'nobody changes what is private');

-- Where it stands -----------------------------------------------------------------------------

-- The same table as tests/unit/domain/event/state.test.ts.
select results_eq(
  $$ select private.state_of_event(pg_catalog.jsonb_populate_record(null::public.events, '{"starts_at": "2026-11-20T10:00+09:00", "ends_at": "2026-11-20T12:00+09:00", "sign_up": true, "capacity": 10}' || e), taken, ('2026-11-20T' || at || '+09:00')::timestamptz)
     from (values
       ('{"status": "open"}'::jsonb, 0, '09:00'),
       ('{"status": "open"}', 10, '09:00'),
       ('{"status": "open", "sign_up": false}', 10, '09:00'),
       ('{"status": "open", "capacity": null}', 99, '09:00'),
       ('{"status": "open", "sign_up_until": "2026-11-19T17:00+09:00"}', 10, '09:00'),
       ('{"status": "open", "sign_up_until": "2026-11-19T17:00+09:00", "sign_up": false}', 0, '09:00'),
       ('{"status": "closed"}', 0, '09:00'),
       ('{"status": "open"}', 0, '11:59'),
       ('{"status": "open"}', 0, '12:00'),
       ('{"status": "closed"}', 10, '12:00'),
       ('{"status": "cancelled"}', 0, '13:00'),
       ('{"status": "postponed"}', 0, '13:00'),
       ('{"status": "reported"}', 0, '13:00'),
       ('{"status": "draft"}', 0, '13:00')) t (e, taken, at) $$,
  array['open', 'full', 'open', 'open', 'closed', 'open', 'closed', 'open', 'held', 'held', 'cancelled', 'postponed', 'reported', 'draft'],
  'full, closed and held follow from seats and clock');

-- 地域課題 and series -------------------------------------------------------------------------

select is(tests.seen('select id from public.local_issues'), tests.all_get('1'), 'everyone reads local issues');
select is(tests.seen('select created_by from public.local_issues'), tests.all_get('"denied"'), 'not who wrote them');
select is(tests.tried($$insert into public.local_issues (area_code, title) values ('north', 'x')$$), tests.all_get('"denied"'), 'nobody writes them by hand');
select is(tests.tried($$select public.save_local_issue(tests.id('gap'), 'north', 'x')$$),
  tests.all_get('"refused"', '{"anon": "denied", "curator": 1, "town_curator": 1, "admin": 1}'), 'curators of the area keep them');
select is(tests.tried($$select public.save_local_issue(tests.id('gap'), 'south', 'x')$$),
  tests.all_get('"refused"', '{"anon": "denied", "town_curator": 1, "admin": 1}'), 'and nobody takes one from another''s area');
select tests.asked('admin', $$public.add_block('word', 'かならずもうかる', '勧誘')$$);
create function tests.refusal(statement text) returns text language plpgsql set search_path = public, extensions as $$
  declare
    said text;
  begin
    perform tests.become('curator');
    begin
      execute statement;
    exception when others then
      get stacked diagnostics said = pg_exception_detail;
      said := sqlstate || ' ' || said;
    end;
    perform tests.act_as_owner();
    return said;
  end $$;
select is(tests.refusal($$select public.save_local_issue(tests.id('gap'), 'north', 'x', 'かならずもうかる話')$$), 'EN022 {"field": "words", "problem": "words"}', 'words that are held back are named by their field');
select is(tests.refusal($$select public.save_local_issue(tests.id('gap'), 'north', repeat('あ', 121))$$), 'EN022 {"field": "title", "problem": "rule"}', 'and so is what is too long');
select is(tests.refusal($$select public.save_local_issue(tests.id('gap'), 'north', 'x', '', 'no kind')$$), 'EN022 {"field": "kind_code", "problem": "rule"}', 'or is not there');
select is((select count(*) from public.local_issues where title = 'x'), 0::bigint, 'and nothing of it is kept');
select is(tests.seen('select id from public.series'), tests.all_get('1'), 'everyone reads series');
select is(tests.tried($$select public.save_series(tests.id('table'), 'x', 'council', '', 'north')$$),
  tests.all_get('"refused"', '{"anon": "denied", "curator": 1, "town_curator": 1, "admin": 1}'), 'curators of the area keep series');
select is(tests.asked('curator', $$public.save_series(tests.id('table'), '北の協議体', 'council', '', 'north', 'XXXXXX')$$),
  '"EN022"', 'of a group that exists');
select is(tests.tried(format('select public.save_series(tests.id(''council of tea''), ''お茶の協議体'', ''council'', '''', ''south'', %L, true)', (select code from public.groups where id = tests.id('tea')))),
  tests.all_get('"refused"', '{"anon": "denied", "editor": 1, "other_curator": 1, "town_curator": 1, "admin": 1}'), 'editors list the standing meeting of their group');
select is(tests.tried(format('select public.save_series(tests.id(''series of tea''), ''お茶の連続'', ''exchange'', '''', ''south'', %L)', (select code from public.groups where id = tests.id('tea')))),
  tests.all_get('"refused"', '{"anon": "denied", "other_curator": 1, "town_curator": 1, "admin": 1}'), 'but no other series');

select * from finish();
