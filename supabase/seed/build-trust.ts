/** Rows that say whom to ask, how sure an entry is and where it came from. */
import { createHash } from 'node:crypto';
import { addDays } from './calendar.ts';
import { hash } from './geography/random.ts';
import { idOf } from './identity.ts';
import { impossiblePhone } from './build-places.ts';
import type { SeedPlace, TownFiles } from './read-town.ts';
import { subject, type DemoTown, type RowOf, type Subject } from './rows.ts';

type Contact = RowOf<'contacts'>;
type Method = RowOf<'verifications'>['method'];

/** Contacts of groups, places and activities, in all three visibilities. */
export function contactRows(
  { groups, places }: TownFiles,
  activities: readonly RowOf<'activities'>[],
): Contact[] {
  const ofGroups = groups.flatMap(({ key }) => {
    const about = subject({ group_id: idOf(`group/${key}`) });
    return [
      contact(`group/${key}`, about, 'phone', impossiblePhone(key), '事務局（平日 10:00〜16:00）'),
      contact(`group/${key}`, about, 'email', `${key}@example.jp`, null, 'signed_in'),
      contact(
        `group/${key}`,
        about,
        'phone',
        impossiblePhone(`lead-${key}`),
        '代表の連絡先',
        'curators',
      ),
    ];
  });
  const ofPlaces = places.flatMap(({ key, extra }) => {
    const about = subject({ place_id: idOf(`place/${key}`) });
    if (extra.walk || extra.precision === 'unknown') return [];
    const phone = contact(`place/${key}`, about, 'phone', impossiblePhone(`place-${key}`), null);
    const url = contact(`place/${key}`, about, 'url', `https://example.jp/${key}`, null);
    return hash(`url-${key}`) % 3 === 0 ? [phone, url] : [phone];
  });
  const ofActivities = activities.flatMap(({ id = '', booking }) => {
    const about = subject({ activity_id: id });
    const phone = impossiblePhone(`activity-${id}`);
    if (booking === 'required') return [contact(id, about, 'phone', phone, '申し込み')];
    return hash(`line-${id}`) % 5 === 0
      ? [contact(id, about, 'line', 'https://example.jp/line', 'お知らせ', 'signed_in')]
      : [];
  });
  return [...ofGroups, ...ofPlaces, ...ofActivities];
}

function contact(
  name: string,
  about: Subject,
  kind: Contact['kind'],
  value: string,
  label: string | null,
  visibility: NonNullable<Contact['visibility']> = 'public',
): Contact {
  const position = ['public', 'signed_in', 'curators'].indexOf(visibility);
  return {
    id: idOf(`contact/${name}/${kind}/${visibility}`),
    ...about,
    kind,
    value,
    label,
    visibility,
    position,
  };
}

/** How often an entry should be made sure of, in days. */
const RENEW = { place: 365, activity: 180, group: 365 };

/** Verifications of most entries, by every method, from days to years ago: some are overdue. */
export function verificationRows(
  town: Pick<DemoTown, 'groups' | 'places' | 'activities'>,
  places: readonly SeedPlace[],
  today: string,
): RowOf<'verifications'>[] {
  const walked = new Set(
    places.filter(({ extra }) => extra.walk).map(({ key }) => idOf(`place/${key}`)),
  );
  const rows: RowOf<'verifications'>[] = [];
  const verify = (kind: keyof typeof RENEW, id: string, status: string | undefined): void => {
    const dice = hash(`verified-${id}`);
    // One in twenty is new and not made sure of yet; drafts never are.
    if (status === 'draft' || dice % 20 === 0) return;
    const day = addDays(today, -(2 + Math.floor(((dice % 997) / 997) ** 2 * 620)));
    rows.push({
      id: idOf(`verification/${id}`),
      ...subject({ [`${kind}_id`]: id }),
      method: walked.has(id) ? 'walk' : methodFor(dice),
      verified_on: day,
      note: dice % 4 === 0 ? '入り口と時間を確かめました。' : null,
      next_due: addDays(day, RENEW[kind]),
    });
  };
  for (const { id = '', status } of town.places) verify('place', id, status);
  for (const { id = '', status } of town.activities) verify('activity', id, status);
  for (const { id = '', status } of town.groups) verify('group', id, status);
  return rows;
}

function methodFor(dice: number): Method {
  const methods: Method[] = [
    'self',
    'self',
    'self',
    'visit',
    'visit',
    'phone',
    'phone',
    'open_data',
  ];
  return methods[Math.floor(dice / 1000) % methods.length] ?? 'self';
}

/** Two published lists from which some places came, with the credit they ask for. */
export function sourceRows(
  places: readonly SeedPlace[],
  today: string,
): Pick<DemoTown, 'sources' | 'source_records'> {
  const licence = {
    licence: 'CC BY 4.0',
    licence_url: 'https://creativecommons.org/licenses/by/4.0/deed.ja',
  };
  const lists = [
    {
      key: 'facilities',
      name: '縁川市 公共施設一覧（架空）',
      credit: '「公共施設一覧」（縁川市）を加工して作成',
      holds: ({ kind, group }: SeedPlace) => kind === 'kyoten' && group === 'city',
    },
    {
      key: 'salons',
      name: '縁川市社会福祉協議会 サロン一覧（架空）',
      credit: '「サロン一覧」（縁川市社会福祉協議会）を加工して作成',
      holds: ({ kind }: SeedPlace) => kind === 'salon',
    },
  ];
  const sources = lists.map(({ key, name, credit }) => ({
    id: idOf(`source/${key}`),
    name,
    url: `https://example.jp/opendata/${key}.csv`,
    ...licence,
    credit,
    retrieved_on: addDays(today, -40),
  }));
  const records = lists.flatMap(({ key: list, holds }) =>
    places.filter(holds).map(({ key }, i) => ({
      source_id: idOf(`source/${list}`),
      key,
      line: i + 2,
      raw_hash: createHash('sha256').update(`${list}/${key}`).digest('hex'),
      place_id: idOf(`place/${key}`),
    })),
  );
  return { sources, source_records: records };
}
