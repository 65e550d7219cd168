-- Events in the town of tests.create_town(): `tea talk` of the group tea at its house in the north, open;
-- `tea idea`, its draft; `own walk` of a resident without a group, in the south.

create function tests.create_events() returns void
  language plpgsql set search_path = ''
  as $$
  begin
    insert into public.local_issues (id, area_code, title) values (tests.id('gap'), 'north', '日曜に集まる場がない');
    insert into public.series (id, name, form, area_code, standing) values (tests.id('table'), '北の協議体', 'council', 'north', true);
    insert into public.events (id, title, purpose, starts_at, ends_at, group_id, series_id, local_issue_id, area_code, capacity, status, created_by)
    values
      (tests.id('tea talk'), 'お茶の交流会', '新しい茶の間が生まれる', now() + interval '7 days', now() + interval '7 days 2 hours',
        tests.id('tea'), tests.id('table'), tests.id('gap'), null, 30, 'open', null),
      (tests.id('tea idea'), '計画中の会', '何か', now() + interval '9 days', now() + interval '9 days 2 hours',
        tests.id('tea'), null, null, null, null, 'draft', null),
      (tests.id('own walk'), '南のまち歩き', '道を知る', now() + interval '8 days', now() + interval '8 days 2 hours',
        null, null, null, 'south', null, 'open', tests.user_id('resident'));
    update public.event_private set online_url = 'https://example.jp/meet' where event_id = tests.id('tea talk');
    insert into public.event_fields (event_id, field_code) values
      (tests.id('tea talk'), 'elderly'), (tests.id('tea talk'), 'agriculture'), (tests.id('tea idea'), 'elderly');
    insert into public.event_places (event_id, place_id) values
      (tests.id('tea talk'), tests.id('tea house')), (tests.id('tea idea'), tests.id('tea house'));
    insert into public.event_programme (event_id, position, starts, title) values
      (tests.id('tea talk'), 0, '14:00', '自己紹介'), (tests.id('tea idea'), 0, null, '未定');
    insert into public.event_partners (event_id, position, group_id, name) values
      (tests.id('tea talk'), 0, tests.id('rice'), 'お米の会'), (tests.id('tea idea'), 0, null, '商店会');
    insert into public.event_questions (id, event_id, position, question) values
      (tests.id('tea question'), tests.id('tea talk'), 0, '好きなお茶は'),
      (tests.id('idea question'), tests.id('tea idea'), 0, '好きな時間は');
    insert into public.contacts (event_id, kind, value, visibility) values
      (tests.id('tea talk'), 'phone', '000-0000-0011', 'public'),
      (tests.id('tea talk'), 'phone', '000-0000-0012', 'signed_in'),
      (tests.id('tea talk'), 'phone', '000-0000-0013', 'curators'),
      (tests.id('tea idea'), 'phone', '000-0000-0014', 'public');
  end
  $$;

grant execute on all functions in schema tests to public;
