-- Reports about one notice or photo of an entry: anyone sends one, the curators of its area take the
-- notice or photo off with one press.
select plan(31);
select tests.create_town();

create function tests.code(of text) returns text
  language sql stable security definer set search_path = ''
  as $$
    select p.code from public.places p where p.id = tests.id(code.of)
    union all select a.code from public.activities a where a.id = tests.id(code.of)
    union all select g.code from public.groups g where g.id = tests.id(code.of)
  $$;
create function tests.report(key text, name text, subject text, notice text default null, photo text default null) returns void
  language sql set search_path = ''
  as $$
    select public.report_correction(tests.id(key), tests.code(name), subject, 'unfit', 1, pg_catalog.repeat('a', 64),
      tests.id(notice), tests.id(photo))
  $$;
create function tests.report_of(key text) returns uuid
  language sql stable security definer set search_path = '' as $$ select c.id from public.corrections c where c.key = tests.id(report_of.key) $$;
create function tests.hide(key text, reason text default 'いやな内容でした') returns text
  language sql set search_path = '' as $$ select pg_catalog.format('public.hide_reported(%L, %L)', tests.report_of(key), reason) $$;
grant execute on all functions in schema tests to public;

insert into public.notices (id, key, activity_id, group_id, text, until, created_by) values
  (tests.id('said'), tests.id('k1'), tests.id('tea party'), null, '安い薬はこちら', private.today() + 3, tests.user_id('editor')),
  (tests.id('said too'), tests.id('k2'), null, tests.id('tea'), '会員募集', private.today() + 3, tests.user_id('editor')),
  (tests.id('over'), tests.id('k3'), tests.id('tea party'), null, 'きのうまで', private.today() - 1, tests.user_id('editor')),
  (tests.id('far'), tests.id('k4'), tests.id('rice planting'), null, '泥だらけになります', private.today() + 3, tests.user_id('other_editor'));
insert into public.photos (id, place_id, alt, width, height, position, status, uploaded_by) values
  (tests.id('face'), tests.id('tea house'), '顔', 480, 360, 0, 'shown', tests.user_id('editor')),
  (tests.id('door'), tests.id('tea house'), '入り口', 480, 360, 1, 'shown', tests.user_id('editor')),
  (tests.id('gone'), tests.id('tea house'), '前の写真', 480, 360, 0, 'removed', tests.user_id('editor'));

-- Sending ---------------------------------------------------------------------------------------

select is(tests.tried($$select tests.report('by all', 'tea party', 'activity', 'said')$$), tests.all_get('1'), 'anyone reports a notice');
select is(tests.tried($$select tests.report('by all', 'tea', 'group', 'said too')$$), tests.all_get('1'), 'also one of a group');
select is(tests.tried($$select tests.report('by all', 'tea house', 'place', null, 'face')$$), tests.all_get('1'), 'anyone reports a photo');
select is(tests.tried($$select tests.report('x', 'tea party', 'activity', 'over')$$), tests.all_get('"refused"'), 'but no notice that is over');
select is(tests.tried($$select tests.report('x', 'tea party', 'activity', 'far')$$), tests.all_get('"refused"'), 'nor that of another entry');
select is(tests.tried($$select tests.report('x', 'tea house', 'place', null, 'gone')$$), tests.all_get('"refused"'), 'nor a photo that was taken off');
select is(tests.tried($$select tests.report('x', 'rice barn', 'place', null, 'face')$$), tests.all_get('"refused"'), 'nor that of another place');
select tests.act_as_anon();
select throws_ok($$select tests.report('x', 'tea party', 'activity', 'nothing')$$, 'EN011', null, 'what is not there is not there');
select throws_ok($$select tests.report('x', 'tea house', 'place', 'said', 'face')$$, 'EN011', null, 'and one report is about one thing of one entry');
select lives_ok($$select tests.report('bad words', 'tea party', 'activity', 'said')$$, 'a visitor reports the notice');
select lives_ok($$select tests.report('bad words', 'tea party', 'activity', 'said')$$, 'and again, after a lost answer');
select lives_ok($$select tests.report('my face', 'tea house', 'place', null, 'face')$$, 'and the photo');
select lives_ok($$select tests.report('the place', 'tea house', 'place')$$, 'and the place itself');
select tests.act_as_owner();
select is((select count(*) from public.corrections), 3::bigint, 'each once');

-- At the desk -----------------------------------------------------------------------------------

select is(tests.seen('select notice_id, photo_id from public.corrections where num_nonnulls(notice_id, photo_id) = 1'),
  tests.all_get('0', '{"anon": "denied", "curator": 2, "town_curator": 2, "admin": 2}'), 'curators of the area read what they are about');
select is((select array_agg(coalesce(q ->> 'part', 'entry') order by q ->> 'at', q ->> 'id') @> '{notice,photo,entry}' from jsonb_array_elements(tests.asked('curator', $$public.desk_queue('corrections')$$)) q), true,
  'the queue says so too');
select is(tests.tried('select ' || tests.hide('bad words')),
  tests.all_get('"refused"', '{"anon": "denied", "curator": 1, "town_curator": 1, "admin": 1}'), 'they take it off');
select is(tests.tried('select ' || tests.hide('my face')),
  tests.all_get('"refused"', '{"anon": "denied", "curator": 1, "town_curator": 1, "admin": 1}'), 'or the photo');
select is(tests.asked('curator', tests.hide('bad words', ' ')), '"EN024"', 'saying why');
select is(tests.asked('curator', tests.hide('the place')), '"EN025"', 'a whole entry is not taken off this way');
select is((select status::text from public.corrections where id = tests.report_of('the place')), 'open', 'and its report stays open');
select tests.asked('curator', tests.hide('bad words'));
select is((select withdrawn_at is not null from public.notices where id = tests.id('said')), true, 'the notice is off at once');
select is(tests.seen($$select 1 from public.notices where id = tests.id('said')$$), tests.all_get('0'), 'for everyone');
select is((select data from public.mails where person_id = tests.user_id('editor') and template = 'notice-hidden'),
  '{"name": "安い薬はこちら", "reason": "いやな内容でした", "path": "/me"}', 'its author is told, and why');
select is((select array_agg(action || ' ' || (detail ->> 'reason')) from public.audit_log where action = 'notice.hidden'), array['notice.hidden いやな内容でした'], 'the log too');
select is((select status::text || ' ' || answer from public.corrections where id = tests.report_of('bad words')), 'handled いやな内容でした', 'and the report is done with');
select is(tests.asked('curator', tests.hide('bad words')), '"EN025"', 'once');
select tests.asked('curator', tests.hide('my face'));
select is((select array_agg(alt || ' ' || status) from public.photos where id in (tests.id('face'), tests.id('door'))),
  array['顔 removed', '入り口 shown'], 'the photo is off the place, the other one stays');
select is((select r.by_curator::text || ' ' || r.status || ' ' || r.reason from public.revisions r join public.corrections c on c.handled_by = r.id where c.id = tests.report_of('my face')),
  'true approved いやな内容でした', 'by a revision of the desk''s own that can be restored');
select is(tests.asked('curator', format('public.erase_photo(%L)', tests.id('face'))), 'true', 'it can be erased for ever then');
select is((select status = 'handled' from public.corrections where id = tests.report_of('my face')), true, 'and the report outlives it');

select * from finish();
