-- Areas, their offices and the words a town sorts by are public facts that only loaders write.
select plan(13);
select tests.create_town();

select is(tests.seen($$select code, kind, name, boundary from public.areas where code in ('north', 'south')$$),
  tests.all_get('2'), 'everyone reads areas');
select is(tests.seen('select office, phone from public.area_contacts'), tests.all_get('1'), 'everyone reads offices');
select is(tests.tried($$insert into public.areas (code, kind, name) values ('x', 'other', 'x')$$),
  tests.all_get('"denied"'), 'nobody inserts areas');
select is(tests.tried($$update public.areas set name = 'x'$$), tests.all_get('"denied"'), 'nobody changes areas');
select is(tests.tried($$delete from public.areas$$), tests.all_get('"denied"'), 'nobody deletes areas');
select is(tests.tried($$update public.area_contacts set phone = '1'$$), tests.all_get('"denied"'), 'nobody changes offices');
select is(tests.seen('select code from public.kinds'), tests.all_get('23'), 'everyone reads kinds');
select is(tests.seen($$select code from public.fields union all select code from public.programmes$$),
  tests.all_get('31'), 'everyone reads fields and programmes');
select is(tests.tried($$update public.kinds set label_ja = 'x'$$), tests.all_get('"denied"'), 'nobody changes kinds');
select is(tests.tried($$delete from public.programmes$$), tests.all_get('"denied"'), 'nobody deletes programmes');

select tests.act_as_anon();
select is(public.area_at(139.5, 35.5), 'north', 'a point is said by its district');
select is(public.area_at(140.01, 34.5), 'south', 'beside every outline by the nearest');
select is(public.area_at(10, 10), null, 'far away by none');
select tests.act_as_owner();

select * from finish();
