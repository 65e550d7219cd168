import { openDatabase } from '#embedded/database.ts';
import { median, type Figure } from '../figure.ts';

const entries = 50_000;

/** Half places, half activities, with names as alike as those of a real town. */
const town = `
  create temporary table word as select * from unnest(
    array['ひだまり','なないろ','すずめ','たんぽぽ','ゆうやけ','せせらぎ','こもれび','あおぞら','みんな','にじいろ']) with ordinality w (word, n);
  create temporary table noun as select * from unnest(
    array['サロン','子ども食堂','公民館','カフェ','広場','体操教室','農園','の家','図書室','ささえあいの会']) with ordinality w (noun, n);
  create temporary table district as select * from unnest(
    array['本町','川口','浜','桜台','緑','東','西','南','北','新田','港','山手','上野原','下河原','中之島','谷','岬','坂下','台','原']) with ordinality w (district, n);
  insert into public.places (id, kind_code, name, location, precision, status)
    select md5('place ' || i)::uuid, 'salon', district || word || noun || case when i % 3 = 0 then '第' || i % 7 else '' end,
      extensions.st_setsrid(extensions.st_makepoint(139 + (i * 7919 % 10007) / 10007.0, 35 + (i * 6367 % 10009) / 10009.0), 4326)::extensions.geography,
      'exact', 'published'
    from generate_series(1, ${entries / 2}) i
    join word w on w.n = 1 + i % 10 join noun n on n.n = 1 + i / 10 % 10 join district d on d.n = 1 + i / 100 % 20;
  insert into public.activities (id, kind_code, title, place_id, status)
    select md5('activity ' || i)::uuid, 'salon', word || 'の' || noun, md5('place ' || i)::uuid, 'published'
    from generate_series(1, ${entries / 2}) i
    join word w on w.n = 1 + i % 10 join noun n on n.n = 1 + i / 7 % 10;
  insert into public.contacts (activity_id, kind, value, visibility)
    select md5('activity ' || i)::uuid, 'phone', '000-' || lpad((i / 10000)::text, 4, '0') || '-' || lpad((i % 10000)::text, 4, '0'), 'public'
    from generate_series(1, ${entries / 2}) i;
  analyze;
`;

/** What people enter: a common name, one that is there, a slip, a reading, a number, a point. */
const asked = [
  `'place', 'ひだまりサロン', 139.4, 35.4, null`,
  `'place', '本町ひだまりサロン', null, null, '000-0001-2345'`,
  `'place', '川口なないろ子供食堂', 139.5, 35.2, null`,
  `'place', 'カフェ', null, null, null`,
  `'activity', 'すずめの体操教室', 139.7, 35.7, '000-0000-0042'`,
  `'activity', 'どこにもない集まり', 139.1, 35.1, null`,
  `'activity', 'サロン', null, null, null`,
  `'group', 'ひだまりの会', null, null, '000-0002-0001'`,
];

/** What looking for duplicates of one entry costs among 50,000, in the embedded database as a visitor. */
export async function measureDuplicates(): Promise<Figure[]> {
  const { pglite, close } = await openDatabase();
  try {
    await pglite.exec(town);
    await pglite.exec('set role anon');
    const times: number[] = [];
    for (let round = 0; round < 6; round++) {
      for (const question of asked) {
        const began = performance.now();
        await pglite.exec(`select * from public.find_duplicates(${question})`);
        // The first round plans and reads what every later one finds ready.
        if (round > 0) times.push(performance.now() - began);
      }
    }
    const name = `${entries.toLocaleString('en')} entries`;
    return [
      {
        name: `Duplicates of one entry, median, ${name}`,
        value: median(times),
        unit: 'ms',
        asked: { atMost: 50 },
      },
      { name: `Duplicates of one entry, slowest, ${name}`, value: Math.max(...times), unit: 'ms' },
    ];
  } finally {
    await close();
  }
}
