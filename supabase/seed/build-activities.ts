/** Rows of activities: each template at each place where it is held, with schedules and readings. */
import { idOf } from './identity.ts';
import type { Quarter } from './positions.ts';
import type { SeedPlace, Template } from './read-town.ts';
import { subject, type DemoTown, type RowOf } from './rows.ts';
import { readUse, type Band, type Use } from './schedule-words.ts';

/** The tables that come from activities. */
type ActivityTables = Pick<
  DemoTown,
  | 'activities'
  | 'activity_fields'
  | 'activity_programmes'
  | 'schedules'
  | 'schedule_exceptions'
  | 'translations'
>;

/** What an activity has to know of the town around it. */
export interface Surroundings {
  today: string;
  places: ReadonlyMap<string, SeedPlace>;
  quarters: ReadonlyMap<string, Quarter>;
  codeOf: (name: string) => string;
}

/** Rows of every use of every template. */
export function activityRows(
  templates: readonly Template[],
  surroundings: Surroundings,
): ActivityTables {
  const tables: ActivityTables = {
    activities: [],
    activity_fields: [],
    activity_programmes: [],
    schedules: [],
    schedule_exceptions: [],
    translations: [],
  };
  for (const template of templates) {
    for (const line of template.uses) {
      addUse(template, readUse(line, surroundings.today), surroundings, tables);
    }
  }
  return tables;
}

function addUse(template: Template, use: Use, around: Surroundings, tables: ActivityTables): void {
  const name = `activity/${template.title}/${use.place}`;
  const id = idOf(name);
  const place = around.places.get(use.place);
  const area = use.place.startsWith('area:') ? use.place.slice('area:'.length) : null;
  const online = use.place === 'online';
  if (!place && !area && !online) throw new Error(`${template.title} names no place: ${use.place}`);
  const quarter = place && around.quarters.get(place.quarter);
  const group = use.group ?? template.by ?? place?.group;
  tables.activities.push({
    id,
    code: around.codeOf(name),
    ...columnsOf(template),
    title: inQuarter(template.title, quarter?.name),
    kana: inQuarter(template.kana, quarter?.kana),
    place_id: place ? idOf(`place/${use.place}`) : null,
    area_code: area,
    online,
    online_url: online ? `https://example.jp/online/${id.slice(0, 8)}` : null,
    group_id: group ? idOf(`group/${group}`) : null,
    status: use.status,
  });
  for (const field of template.fields) {
    tables.activity_fields.push({ activity_id: id, field_code: field });
  }
  for (const programme of template.programmes) {
    tables.activity_programmes.push({ activity_id: id, programme_code: programme });
  }
  use.bands.forEach((band, position) => {
    addBand(band, { id, name, position }, tables);
  });
  addReadings(template, id, quarter, tables);
}

function columnsOf(template: Template) {
  return {
    kind_code: template.kind,
    description: template.text,
    welcome: template.welcome,
    welcome_note: template.welcomeNote ?? null,
    age_min: template.ageMin ?? null,
    age_max: template.ageMax ?? null,
    ways_in: template.ways,
    role_note: template.role ?? null,
    cost_min: template.cost?.min ?? null,
    cost_max: template.cost?.max ?? null,
    cost_note: template.costNote ?? null,
    booking: template.booking,
    booking_note: template.bookingNote ?? null,
    capacity: template.capacity ?? null,
    bring: template.bring ?? null,
    alone_ok: template.booking === 'required' ? null : true,
    first_visit_note: template.first ?? null,
    languages: template.languages,
  } satisfies Partial<RowOf<'activities'>>;
}

function inQuarter(text: string, quarter = ''): string {
  return text.replaceAll('{町}', quarter);
}

function addBand(
  { place, exceptions, ...band }: Band,
  activity: { id: string; name: string; position: number },
  tables: ActivityTables,
): void {
  const name = `schedule/${activity.name}/${activity.position}`;
  tables.schedules.push({
    id: idOf(name),
    activity_id: activity.id,
    position: activity.position,
    ...band,
    place_id: place && idOf(`place/${place}`),
  });
  exceptions.forEach(({ date, kind, reason }, i) => {
    tables.schedule_exceptions.push({
      id: idOf(`exception/${name}/${i}`),
      schedule_id: idOf(name),
      date,
      kind,
      opens_at: kind === 'extra' ? (band.opens_at ?? '10:00:00') : null,
      closes_at: kind === 'extra' ? (band.closes_at ?? '12:00:00') : null,
      reason,
    });
  });
}

function addReadings(
  { en, easy }: Template,
  activity: string,
  quarter: Quarter | undefined,
  tables: ActivityTables,
): void {
  const readings = [
    { locale: 'en', words: en, quarter: quarter?.en, by: '多文化ひろば縁川' },
    { locale: 'ja-easy', words: easy, quarter: quarter?.name, by: '縁川やさしい日本語の会' },
  ];
  for (const { locale, words, quarter: name, by } of readings) {
    if (!words) continue;
    for (const [field, text] of [
      ['title', words.title],
      ['description', words.text],
    ] as const) {
      tables.translations.push({
        id: idOf(`translation/${activity}/${locale}/${field}`),
        ...subject({ activity_id: activity }),
        locale,
        field,
        text: inQuarter(text, name),
        translated_by: by,
      });
    }
  }
}
