-- What hangs on a record: contacts by their visibility, verifications without who it was,
-- translations and sources of what one may read.
select plan(17);
select tests.create_town();

select is(tests.seen($$select id from public.contacts where visibility = 'public' and place_id is not null$$),
  tests.all_get('1'), 'everyone reads public contacts');
select is(tests.seen($$select id from public.contacts where visibility = 'signed_in'$$),
  tests.all_get('1', '{"anon": 0}'), 'signed-in people read theirs');
select is(tests.seen($$select id from public.contacts where visibility = 'curators'$$),
  tests.all_get('0', '{"editor": 1, "curator": 1, "town_curator": 1, "admin": 1}'), 'keepers read the rest');
select is(tests.seen($$select id from public.contacts where activity_id = tests.id('tea plan')$$),
  tests.all_get('0', '{"editor": 1, "curator": 1, "town_curator": 1, "admin": 1}'), 'even a public contact of a draft is hidden');
select is(tests.tried($$update public.contacts set visibility = 'public'$$), tests.all_get('"denied"'), 'nobody lays a contact open');
select is(tests.tried($$delete from public.contacts$$), tests.all_get('"denied"'), 'nobody deletes contacts');

select is(tests.seen('select method, verified_on from public.verifications'),
  tests.all_get('1', '{"editor": 2, "curator": 2, "town_curator": 2, "admin": 2}'), 'everyone reads how true a published record is');
select is(tests.seen('select verified_by from public.verifications'), tests.all_get('"denied"'), 'nobody reads who confirmed it');
select is(tests.seen('select note from public.verifications'), tests.all_get('"denied"'), 'nor the note');
select is(
  tests.tried($$insert into public.verifications (place_id, method, verified_on) values (tests.id('tea house'), 'visit', '2026-11-01')$$),
  tests.all_get('"denied"'), 'nobody confirms by hand');

select is(tests.seen('select text from public.translations'),
  tests.all_get('1', '{"editor": 2, "curator": 2, "town_curator": 2, "admin": 2}'), 'translations of a draft are hidden');
select is(tests.tried($$update public.translations set text = 'x'$$), tests.all_get('"denied"'), 'nobody changes translations');

select is(tests.seen('select name, credit from public.sources'), tests.all_get('1'), 'everyone reads sources');
select is(tests.seen('select source_id, place_id from public.source_records'),
  tests.all_get('1', '{"editor": 2, "curator": 2, "town_curator": 2, "admin": 2}'), 'where a draft came from is hidden');
select is(tests.seen('select raw_hash from public.source_records'), tests.all_get('"denied"'), 'nobody reads the rows'' hashes');
select is(tests.seen('select file_name from public.imports'),
  tests.all_get('0', '{"anon": "denied", "admin": 1}'), 'only admins read imports');
select is(tests.tried($$delete from public.source_records$$), tests.all_get('"denied"'), 'nobody deletes where things came from');

select * from finish();
