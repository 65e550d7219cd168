import { openDatabase } from '#embedded/database.ts';
import { median, type Figure } from '../figure.ts';

const waiting = 10_000;

/** Someone who keeps the town, someone who keeps one of ten districts, and what people sent in a year. */
const desk = `
  insert into auth.users (id, aud, role, email) select md5('person ' || i)::uuid, 'authenticated', 'authenticated', i || '@example.test'
    from generate_series(1, 200) i;
  insert into public.profiles (id, display_name) select md5('person ' || i)::uuid, '人 ' || i from generate_series(1, 200) i;
  insert into public.areas (code, kind, name) select 'd' || i, 'daily_living_area', '圏域 ' || i from generate_series(1, 10) i;
  insert into public.role_grants (user_id, role, area_code) values
    (md5('person 1')::uuid, 'curator', null), (md5('person 2')::uuid, 'curator', 'd3');
  insert into public.revisions (key, subject, record_id, base_version, base, proposed, sees_all, areas, author_id, status, created_at)
    select gen_random_uuid(), 'activity', gen_random_uuid(), i % 3, null,
      private.empty_document('activity') || jsonb_build_object('title', 'サロン ' || i, 'kind_code', 'salon',
        'description', repeat('どなたでもどうぞ。', 30)),
      true, array['d' || 1 + i % 10], md5('person ' || 1 + i % 200)::uuid, 'waiting', now() - i * interval '50 minutes'
    from generate_series(1, ${waiting}) i;
  analyze;
`;

const actAs = (person: number) => `
  select set_config('request.jwt.claims', jsonb_build_object('role', 'authenticated', 'sub', md5('person ${person}')::uuid)::text, false);
  set role authenticated;
`;

/** What a page of the desk asks for: the counts of its queues and one page of a queue. */
const questions = [
  `select public.desk_counts(); select public.desk_queue('new')`,
  `select public.desk_counts(); select public.desk_queue('edited')`,
  `select public.desk_counts('d3'); select public.desk_queue('edited', 'd3')`,
  `select public.desk_counts(); select public.desk_queue('edited', null, 20, 2000)`,
];

/** What a list of the desk costs with 10,000 revisions waiting, for the town and for a district. */
export async function measureDesk(): Promise<Figure[]> {
  const { pglite, close } = await openDatabase();
  try {
    await pglite.exec(desk);
    const times: number[] = [];
    for (const person of [1, 2]) {
      await pglite.exec(`reset role; ${actAs(person)}`);
      for (let round = 0; round < 6; round++) {
        for (const question of questions) {
          const began = performance.now();
          await pglite.exec(question);
          // The first round plans and reads what every later one finds ready.
          if (round > 0) times.push(performance.now() - began);
        }
      }
    }
    const name = `${waiting.toLocaleString('en')} waiting revisions`;
    return [
      {
        name: `List of the desk with its counts, median, ${name}`,
        value: median(times),
        unit: 'ms',
        asked: { atMost: 100 },
      },
      {
        name: `List of the desk with its counts, slowest, ${name}`,
        value: Math.max(...times),
        unit: 'ms',
      },
    ];
  } finally {
    await close();
  }
}
