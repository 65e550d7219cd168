-- A town of two districts with something of every kind in it, and someone of every role.
--
-- The northern district has a published and a draft place of the group `tea`, the southern one a
-- place of the group `rice`. `tests.seen(query)` and `tests.tried(statement)` ask for all roles at
-- once, so that a denial is asserted wherever a permission is.

create function tests.people() returns text[]
  language sql immutable set search_path = ''
  return array['anon', 'resident', 'editor', 'other_editor', 'curator', 'other_curator', 'town_curator', 'admin'];

-- Deterministic keys: tests.id('tea') is the same in every file.
create function tests.id(name text) returns uuid
  language sql immutable set search_path = ''
  return pg_catalog.md5(name)::uuid;

create function tests.create_town() returns void
  language plpgsql set search_path = ''
  as $$
  declare
    person text;
  begin
    foreach person in array tests.people() loop
      if person <> 'anon' then
        perform tests.create_user(person);
      end if;
    end loop;

    insert into public.areas (code, kind, name, boundary) values
      ('north', 'elementary_school', '北', extensions.st_multi(extensions.st_makeenvelope(139, 35, 140, 36, 4326))),
      ('south', 'elementary_school', '南', extensions.st_multi(extensions.st_makeenvelope(139, 34, 140, 35, 4326)));
    insert into public.area_contacts (area_code, role, office) values ('north', '相談窓口', '北の窓口');

    insert into public.role_grants (user_id, role, area_code) values
      (tests.user_id('curator'), 'curator', 'north'),
      (tests.user_id('other_curator'), 'curator', 'south'),
      (tests.user_id('town_curator'), 'curator', null),
      (tests.user_id('admin'), 'admin', null);

    insert into public.groups (id, name, status) values
      (tests.id('tea'), 'お茶の会', 'published'),
      (tests.id('tea draft'), '下書きの会', 'draft'),
      (tests.id('rice'), 'お米の会', 'published');
    insert into public.group_members (group_id, user_id, role) values
      (tests.id('tea'), tests.user_id('editor'), 'owner'),
      (tests.id('tea draft'), tests.user_id('editor'), 'owner'),
      (tests.id('rice'), tests.user_id('other_editor'), 'editor');

    insert into public.places (id, kind_code, name, group_id, location, precision, status) values
      (tests.id('tea house'), 'salon', '茶の間', tests.id('tea'), 'SRID=4326;POINT(139.5 35.5)', 'area', 'published'),
      (tests.id('tea shed'), 'salon', '物置', tests.id('tea'), 'SRID=4326;POINT(139.5 35.6)', 'exact', 'draft'),
      (tests.id('rice barn'), 'noen', '米蔵', tests.id('rice'), 'SRID=4326;POINT(139.5 34.5)', 'exact', 'published');
    -- Somebody's home, shown by its district: at POINT(139.5 35.5), the middle of the north.
    perform private.set_place_point(tests.id('tea house'), 139.51, 35.51, '北1丁目2番3号', true);
    alter table public.places disable trigger places_2_stamp_update;
    update public.places set version = 1;
    alter table public.places enable trigger places_2_stamp_update;

    insert into public.activities (id, kind_code, title, place_id, group_id, status) values
      (tests.id('tea party'), 'salon', 'お茶会', tests.id('tea house'), tests.id('tea'), 'published'),
      (tests.id('tea plan'), 'salon', '計画中のお茶会', tests.id('tea house'), tests.id('tea'), 'draft'),
      (tests.id('rice planting'), 'noen', '田植え', tests.id('rice barn'), tests.id('rice'), 'published');
    insert into public.activity_fields (activity_id, field_code) values
      (tests.id('tea party'), 'elderly'), (tests.id('tea plan'), 'elderly');
    insert into public.activity_programmes (activity_id, programme_code) values
      (tests.id('tea party'), '3'), (tests.id('tea plan'), '3');
    insert into public.schedules (id, activity_id, freq, byday) values
      (tests.id('tea time'), tests.id('tea party'), 'weekly', '{WE}'),
      (tests.id('plan time'), tests.id('tea plan'), 'weekly', '{TH}');
    insert into public.schedule_exceptions (schedule_id, date, kind) values
      (tests.id('tea time'), '2027-01-06', 'cancelled'), (tests.id('plan time'), '2027-01-07', 'cancelled');

    insert into public.contacts (place_id, activity_id, kind, value, visibility) values
      (tests.id('tea house'), null, 'phone', '000-0000-0001', 'public'),
      (tests.id('tea house'), null, 'phone', '000-0000-0002', 'signed_in'),
      (tests.id('tea house'), null, 'phone', '000-0000-0003', 'curators'),
      (null, tests.id('tea plan'), 'phone', '000-0000-0004', 'public');
    insert into public.verifications (place_id, activity_id, method, verified_on, verified_by, note) values
      (tests.id('tea house'), null, 'visit', '2026-10-01', tests.user_id('curator'), '鍵は隣'),
      (null, tests.id('tea plan'), 'self', '2026-10-01', tests.user_id('editor'), null);
    insert into public.translations (activity_id, locale, field, text) values
      (tests.id('tea party'), 'en', 'title', 'Tea party'), (tests.id('tea plan'), 'en', 'title', 'Tea plan');
    insert into public.sources (id, name, credit) values (tests.id('city'), '市のデータ', '市');
    insert into public.imports (id, file_name, file_hash, profile) values (tests.id('file'), 'a.csv', 'x', 'halls');
    insert into public.source_records (source_id, key, line, raw_hash, place_id, import_id) values
      (tests.id('city'), 'id:1', 2, 'x', tests.id('tea house'), tests.id('file')),
      (tests.id('city'), 'id:2', 3, 'x', tests.id('tea shed'), tests.id('file'));
  end
  $$;

create function tests.become(person text) returns void
  language plpgsql set search_path = ''
  as $$
  begin
    if person = 'anon' then
      perform tests.act_as_anon();
    else
      perform tests.act_as(person);
    end if;
  end
  $$;

-- How many rows each person gets from a query: {"anon": 1, "resident": "denied", …}.
create function tests.seen(query text) returns jsonb
  language plpgsql set search_path = ''
  as $$
  declare
    person text;
    rows bigint;
    result jsonb := '{}';
  begin
    foreach person in array tests.people() loop
      begin
        perform tests.become(person);
        execute pg_catalog.format('select count(*) from (%s) q', query) into rows;
        result := result || pg_catalog.jsonb_build_object(person, rows);
      exception when insufficient_privilege then
        result := result || pg_catalog.jsonb_build_object(person, 'denied');
      end;
      perform tests.act_as_owner();
    end loop;
    return result;
  end
  $$;

-- How many rows a statement changes for each person, undone again: {"anon": "denied", "admin": 1, …}.
-- "refused" is another error, such as a check.
create function tests.tried(statement text) returns jsonb
  language plpgsql set search_path = ''
  as $$
  declare
    person text;
    rows bigint;
    result jsonb := '{}';
  begin
    foreach person in array tests.people() loop
      begin
        perform tests.become(person);
        execute statement;
        get diagnostics rows = row_count;
        raise exception using errcode = 'TS000', message = rows::text;
      exception
        when sqlstate 'TS000' then
          result := result || pg_catalog.jsonb_build_object(person, sqlerrm::bigint);
        when insufficient_privilege then
          result := result || pg_catalog.jsonb_build_object(person, 'denied');
        when others then
          result := result || pg_catalog.jsonb_build_object(person, 'refused');
      end;
      perform tests.act_as_owner();
    end loop;
    return result;
  end
  $$;

-- The same answer for everyone but those named.
create function tests.all_get(answer jsonb, except_for jsonb default '{}') returns jsonb
  language sql immutable set search_path = ''
  as $$
    select pg_catalog.jsonb_object_agg(person, answer) || except_for
    from pg_catalog.unnest(tests.people()) person
  $$;

grant execute on all functions in schema tests to public;
