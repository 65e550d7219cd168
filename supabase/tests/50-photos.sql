-- Photos: what a public entry shows is anyone's to see, everything else its uploader's and its keepers';
-- a file is as hidden as its row, and nobody shows a photo but through a revision of the entry.
select plan(66);
select tests.create_town();

create function tests.files(name text) returns setof text
  language sql stable set search_path = ''
  as $$ select tests.id(files.name) || '-' || width || '.webp' from (values (480), (1280)) w (width) $$;
-- A finished upload of someone.
create function tests.upload(name text, person text) returns void
  language plpgsql set search_path = ''
  as $$
  begin
    insert into public.photos (id, uploaded_by, width, height, status)
      values (tests.id(upload.name), tests.user_id(person), 1280, 960, 'uploaded');
    insert into storage.objects (bucket_id, name) select 'photos', f from tests.files(upload.name) f;
  end
  $$;
create function tests.show(activity text, photos jsonb, author text default 'editor') returns int
  language sql set search_path = ''
  as $$
    select private.apply_document('activity', tests.id(activity),
      private.record_document('activity', tests.id(activity)) || pg_catalog.jsonb_build_object('photos', photos), tests.user_id(author))
  $$;
create function tests.photo(name text, alt text default '庭に面した部屋') returns jsonb
  language sql immutable set search_path = ''
  return pg_catalog.jsonb_build_object('id', tests.id(name), 'alt', alt);
grant execute on all functions in schema tests to public;

select tests.upload('room', 'editor'), tests.upload('plan', 'editor'), tests.upload('old', 'editor'),
  tests.upload('loose', 'resident');
select tests.show('tea plan', jsonb_build_array(tests.photo('plan')));
select private.apply_photos('place', tests.id('tea house'), jsonb_build_array(tests.photo('old')), tests.user_id('editor'));
select private.apply_photos('place', tests.id('tea house'), '[]', tests.user_id('editor'));
delete from public.changes;
select tests.show('tea party', jsonb_build_array(tests.photo('room')));

-- Seeing ------------------------------------------------------------------------------------

create function tests.row_of(name text) returns text language sql immutable set search_path = ''
  return pg_catalog.format('select id, alt, width, height, position from public.photos where id = %L', tests.id(row_of.name));
create function tests.objects_of(name text) returns text language sql immutable set search_path = ''
  return pg_catalog.format('select name from storage.objects where bucket_id = ''photos'' and name like %L', tests.id(objects_of.name) || '-%');

select is(tests.seen(tests.row_of('room')), tests.all_get('1'), 'everyone sees the photo of a public activity');
select is(tests.seen(tests.objects_of('room')), tests.all_get('2'), 'and both its files');
select is(tests.seen(tests.row_of('plan')), tests.all_get('0', '{"editor": 1, "curator": 1, "town_curator": 1, "admin": 1}'), 'a draft''s its keepers alone');
select is(tests.seen(tests.objects_of('plan')), tests.all_get('0', '{"editor": 2, "curator": 2, "town_curator": 2, "admin": 2}'), 'and its files');
select is(tests.seen(tests.row_of('old')), tests.all_get('0', '{"editor": 1, "curator": 1, "town_curator": 1, "admin": 1}'), 'one that was removed too');
select is(tests.seen(tests.objects_of('old')), tests.all_get('0', '{"editor": 2, "curator": 2, "town_curator": 2, "admin": 2}'), 'and its files');
select is(tests.seen(tests.row_of('loose')), tests.all_get('0', '{"resident": 1}'), 'an upload its uploader alone');
select is(tests.seen(tests.objects_of('loose')), tests.all_get('0', '{"resident": 2}'), 'and its files');
select is(tests.seen('select uploaded_by from public.photos'), tests.all_get('"denied"'), 'nobody reads who took it');
select is(tests.seen('select created_at from public.photos'), tests.all_get('"denied"'), 'nor when it came');
insert into storage.objects (bucket_id, name) values ('photos', 'elsewhere.webp'), ('photos', tests.id('room') || '-99.webp');
select is(tests.seen($$select id from storage.objects where name in ('elsewhere.webp', tests.id('room') || '-99.webp')$$), tests.all_get('0'), 'a file named otherwise is nobody''s');
select ok(not b.public, 'the bucket itself gives nothing away') from storage.buckets b where b.id = 'photos';
select ok(exists (select from public.changes where 'activity:' || (select code from public.activities where id = tests.id('tea party')) = any (tags)),
  'a photo that is shown changes the pages of its activity');
delete from public.changes;
update public.activities set status = 'draft' where id = tests.id('tea party');
select is(tests.seen(tests.row_of('room')), tests.all_get('0', '{"editor": 1, "curator": 1, "town_curator": 1, "admin": 1}'), 'taking the activity back takes its photo back');
select is(tests.seen(tests.objects_of('room')), tests.all_get('0', '{"editor": 2, "curator": 2, "town_curator": 2, "admin": 2}'), 'and its files');
select ok(exists (select from public.changes where 'activity:' || (select code from public.activities where id = tests.id('tea party')) = any (tags)),
  'which the pages that show it hear of');
update public.activities set status = 'published' where id = tests.id('tea party');

-- Uploading ---------------------------------------------------------------------------------

select is(tests.tried($$select public.begin_photo(tests.id('new'))$$), tests.all_get('1', '{"anon": "denied"}'), 'whoever is signed in announces an upload');
select tests.act_as('resident');
select is(public.begin_photo(tests.id('mine'))::text, 'started', 'a resident announces one');
select is(public.begin_photo(tests.id('mine'))::text, 'started', 'and again, after a lost answer');
select throws_ok($$select public.finish_photo(tests.id('mine'), 800, 600)$$, 'EN056', null, 'it is not finished without its files');
select tests.act_as_owner();
select is(tests.tried($$insert into storage.objects (bucket_id, name) values ('photos', tests.id('mine') || '-480.webp')$$),
  tests.all_get('"denied"', '{"resident": 1}'), 'she alone uploads its files');
select is(tests.tried($$insert into storage.objects (bucket_id, name) values ('photos', tests.id('mine') || '-9999.webp')$$), tests.all_get('"denied"'), 'and none by another name');
select is(tests.tried($$insert into storage.objects (bucket_id, name) values ('photos', tests.id('unheard') || '-480.webp')$$), tests.all_get('"denied"'), 'none unannounced');
select is(tests.tried($$insert into storage.objects (bucket_id, name) values ('photos', tests.id('room') || '-480.webp')$$), tests.all_get('"denied"'), 'none of a photo that is finished');
select tests.act_as('resident');
select lives_ok($$insert into storage.objects (bucket_id, name) select 'photos', f from tests.files('mine') f$$, 'she uploads both');
select throws_ok($$select public.finish_photo(tests.id('mine'), 8000, 600)$$, '23514', null, 'no larger than agreed');
select lives_ok($$select public.finish_photo(tests.id('mine'), 800, 600)$$, 'and finishes it');
select lives_ok($$select public.finish_photo(tests.id('mine'), 800, 600)$$, 'and again, after a lost answer');
select is(public.begin_photo(tests.id('mine'))::text, 'uploaded', 'the site sees that it is done');
select throws_ok($$select public.begin_photo(tests.id('room'))$$, 'EN056', null, 'another''s photo is not hers');
select throws_ok($$select public.finish_photo(tests.id('room'), 800, 600)$$, 'EN056', null, 'in no way');
select tests.act_as_owner();
select is(tests.tried($$update storage.objects set name = 'x' where bucket_id = 'photos'$$), tests.all_get('0'), 'nobody renames or replaces a file');
select is(tests.tried($$delete from storage.objects where bucket_id = 'photos'$$), tests.all_get('0'), 'nobody deletes a file');
select is(tests.tried($$insert into public.photos (id) values (tests.id('x'))$$), tests.all_get('"denied"'), 'nobody writes past the functions');
select is(tests.tried($$update public.photos set status = 'shown', alt = 'x'$$), tests.all_get('"denied"'), 'nobody shows a photo by hand');
select is(tests.tried('delete from public.photos'), tests.all_get('"denied"'), 'nobody deletes one by hand');
select is(tests.tried($$select private.apply_photos('activity', tests.id('tea party'), '[]', auth.uid())$$), tests.all_get('"denied"'), 'nor through what revisions use');

select tests.act_as('other_editor');
select lives_ok($$select public.begin_photo(tests.id('many ' || n)) from generate_series(1, 40) n$$, 'forty within an hour');
select throws_ok($$select public.begin_photo(tests.id('many 41'))$$, 'EN055', null, 'and no more');
select tests.act_as_owner();
update public.photos set created_at = now() - interval '2 hours' where uploaded_by = tests.user_id('other_editor');
select tests.act_as('other_editor');
select lives_ok($$select public.begin_photo(tests.id('many 41'))$$, 'an hour later again');
select tests.act_as_owner();

-- Showing -----------------------------------------------------------------------------------

select is(private.record_document('activity', tests.id('tea party')) -> 'photos', jsonb_build_array(tests.photo('room')), 'the document of an activity names its photos');
select throws_ok($$select tests.show('tea party', jsonb_build_array(tests.photo('loose')))$$, 'EN022', null, 'a photo of somebody else is not shown');
select throws_ok($$select tests.show('rice planting', jsonb_build_array(tests.photo('room')), 'editor')$$, 'EN022', null, 'nor one of another entry');
select throws_ok($$select tests.show('tea party', jsonb_build_array(tests.photo('room'), tests.photo('room')))$$, 'EN022', null, 'nor twice the same');
select throws_ok($$select tests.show('tea party', private.clean_document('activity', tests.id('tea party'), jsonb_build_object('photos', jsonb_build_array(tests.photo('room', '  ')))) -> 'photos')$$, 'EN022', null, 'nor one without words');
select throws_ok($$select tests.show('tea party', jsonb_build_array(tests.photo('room', repeat('あ', 201))))$$, '23514', null, 'words are not endless');
select tests.upload('p' || n, 'editor') from generate_series(1, 4) n;
select throws_ok($$select tests.show('tea party', jsonb_build_array(tests.photo('room'), tests.photo('p1'), tests.photo('p2'), tests.photo('p3'), tests.photo('p4')))$$,
  'EN022', null, 'four are the most');
select lives_ok($$select tests.show('tea party', jsonb_build_array(tests.photo('p2'), tests.photo('room', '別のことば'), tests.photo('p1'), tests.photo('p3')))$$, 'others, in another order, with other words');
select is(private.record_document('activity', tests.id('tea party')) -> 'photos',
  jsonb_build_array(tests.photo('p2'), tests.photo('room', '別のことば'), tests.photo('p1'), tests.photo('p3')), 'are shown so');
select tests.show('tea party', '[]');
select lives_ok($$select tests.show('tea party', jsonb_build_array(tests.photo('room')), 'curator')$$, 'what was removed is shown again by whoever restores it');

-- Waiting -----------------------------------------------------------------------------------

select tests.act_as('resident');
select is(public.propose_revision(tests.id('proposal'), 'activity', tests.id('tea party'), (public.open_record('activity',
    (select code from public.activities where id = tests.id('tea party'))) ->> 'version')::int,
  jsonb_build_object('photos', jsonb_build_array(tests.photo('loose', '木戸から見た庭')))) ->> 'status', 'waiting', 'a resident proposes her photo');
select is(public.propose_revision(tests.id('refused'), 'activity', tests.id('rice planting'), 1, '{"photos": []}') ->> 'status', 'unchanged', 'none is none');
select throws_ok($$select public.propose_revision(tests.id('refused'), 'activity', tests.id('rice planting'), 1,
  jsonb_build_object('photos', jsonb_build_array(tests.photo('plan'))))$$, 'EN022', null, 'not one of somebody else');
select throws_ok($$select public.propose_revision(tests.id('refused'), 'activity', tests.id('rice planting'), 1, '{"photos": [{"id": "x", "alt": "y"}]}')$$,
  'EN022', null, 'nor something that is no photo');
select tests.act_as_owner();
select is(tests.seen(tests.row_of('loose')), tests.all_get('0', '{"resident": 1, "curator": 1, "town_curator": 1, "admin": 1}'), 'who decides sees it');
select is(tests.seen(tests.objects_of('loose')), tests.all_get('0', '{"resident": 2, "curator": 2, "town_curator": 2, "admin": 2}'), 'and its files');
update public.photos set created_at = now() - interval '30 days' where id = tests.id('loose');
select public.delete_unused_photos();
select ok(exists (select from public.photos where id = tests.id('loose')), 'it waits as long as the revision');
select tests.act_as('curator');
select public.decide_revision((select id from public.revisions where name is not null and status = 'waiting' and subject = 'activity' and record_id = tests.id('tea party')), 'approve');
select tests.act_as_owner();
select is(tests.seen(tests.row_of('loose')), tests.all_get('1'), 'and everyone, once she approved');
select public.erase_photo(tests.id('loose')) from (select tests.act_as('curator')) t;
select tests.act_as_owner();
select tests.show('tea party', jsonb_build_array(tests.photo('room')), 'curator');

-- Deleting ----------------------------------------------------------------------------------

select is(tests.tried($$select public.delete_unused_photos()$$), tests.all_get('"denied"'), 'the job alone deletes');
select is(tests.tried($$select public.photo_files_without_photo()$$), tests.all_get('"denied"'), 'and asks for files');
update public.photos set created_at = now() - interval '47 hours';
select is(public.delete_unused_photos(), 0, 'an upload waits two days');
update public.photos set created_at = now() - interval '49 hours';
select ok(public.delete_unused_photos() > 0, 'and goes then');
select results_eq($$select id from public.photos where status in ('started', 'uploaded')$$, array[]::uuid[], 'all that no entry shows');
select ok((select count(*) from public.photos where status = 'shown') = 2, 'what is shown stays');
select is(tests.tried($$select 1 from public.erase_photo(tests.id('room')) gone where gone$$),
  tests.all_get('0', '{"anon": "denied", "editor": 1, "curator": 1, "town_curator": 1, "admin": 1}'),
  'its uploader and curators of its area erase a photo for ever');
select public.erase_photo(tests.id('room')) from (select tests.act_as('curator')) t;
select tests.act_as_owner();
select ok((select array_agg(f) from public.photo_files_without_photo() f) @> (select array_agg(f) from tests.files('room') f), 'its files follow with the job');
select * from finish();
