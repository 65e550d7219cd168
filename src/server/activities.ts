import type { Activity, ActivitySpot, ActivitySummary } from '#domain/activity.ts';
import { audiences, waysIn } from '#domain/audience.ts';
import { scheduleSchema } from '#domain/schedule/schedule.ts';
import { todayChangesAt } from '#domain/schedule/today-state.ts';
import { stopsOf, type PlacedTime } from '#domain/stops.ts';
import { japanDay } from '#i18n/format/day.ts';
import type { Locale } from '#i18n/locales.ts';
import type { Database } from '#db/database.types.ts';
import type { AnswerFreshness } from './cache/cache-answer.ts';
import { loadOrigins } from './events/outcome.ts';
import { tag } from './cache/tags.ts';
import { labelOf, type Labelled } from './label-of.ts';
import { hasContactsBehind } from './session/my-contacts.ts';
import {
  maybe,
  photoColumns,
  toAccess,
  toContacts,
  toPhotos,
  toSources,
  toVerification,
  translator,
} from './subjects.ts';
import { anonymous, dataOf } from './supabase.ts';

/** Columns of what a list says of an activity. */
export const summaryColumns = `
  code, kind_code, title, kana, status, welcome, ways_in, online, cost_min, cost_max, booking, bring,
  home:places!activities_place_id_fkey(
    id, code, status, name, kana, address, building, lng, lat),
  areas!activities_area_code_fkey(code, name, nameEn:name_en),
  contacts(kind, value, label, position),
  schedules(*, schedule_exceptions(*), stop:places!schedules_place_id_fkey(id, code, name, kana)),
  translations(locale, field, text, translated_by),
  verifications(method, verified_on, next_due)
` as const;

type Tables = Database['public']['Tables'];
type SummaryRow = Pick<
  Tables['activities']['Row'],
  | 'code'
  | 'kind_code'
  | 'title'
  | 'kana'
  | 'status'
  | 'welcome'
  | 'ways_in'
  | 'online'
  | 'cost_min'
  | 'cost_max'
  | 'booking'
  | 'bring'
> & {
  home: (ActivitySpot & { id: string; kana: string | null }) | null;
  areas: ActivitySummary['area'];
  contacts: Parameters<typeof toContacts>[0];
  schedules: PlacedTime[];
  translations: Pick<
    Tables['translations']['Row'],
    'locale' | 'field' | 'text' | 'translated_by'
  >[];
  verifications: Parameters<typeof toVerification>[0];
};

/** A row of `summaryColumns` as lists show it. */
export function toActivitySummary(row: SummaryRow, locale: Locale): ActivitySummary {
  const translate = translator(row.translations, locale);
  const { home } = row;
  return {
    code: row.code,
    kind: row.kind_code,
    title: translate('title', row.title),
    kana: row.kana,
    status: row.status,
    welcome: audiences.filter((audience) => row.welcome.includes(audience)),
    waysIn: waysIn.filter((way) => row.ways_in.includes(way)),
    online: row.online,
    costMin: row.cost_min,
    costMax: row.cost_max,
    booking: row.booking,
    schedules: row.schedules
      .map((schedule) => scheduleSchema.parse(schedule))
      .sort((a, b) => a.position - b.position),
    stops: stopsOf(
      row.schedules,
      home && { id: home.id, code: home.code, name: home.name, kana: home.kana },
    ),
    place: home && {
      code: home.code,
      status: home.status,
      name: home.name,
      address: home.address,
      building: home.building,
      lng: home.lng,
      lat: home.lat,
    },
    area: row.areas,
    bring: maybe(translate, 'bring', row.bring),
    contacts: toContacts(row.contacts),
    verification: toVerification(row.verifications),
  };
}

/** The activities with these codes that are in the directory, in the order of the codes. */
export async function loadActivitySummaries(
  codes: readonly string[],
  locale: Locale,
): Promise<ActivitySummary[]> {
  if (codes.length === 0) return [];
  const rows = dataOf(
    'activities',
    await anonymous()
      .from('activities')
      .select(summaryColumns)
      .in('code', codes)
      .eq('status', 'published'),
  );
  const byCode = new Map(rows.map((row) => [row.code, toActivitySummary(row, locale)]));
  return codes.flatMap((code) => byCode.get(code) ?? []);
}

const pageColumns = `
  ${summaryColumns}, description, online_url, welcome_note, age_min, age_max, role_note, cost_note,
  booking_note, capacity, alone_ok, first_visit_note, languages, updated_at,
  places!activities_place_id_fkey(
    code, status, name, kana, address, building, lng, lat, precision, blurred, entrance_note, step_free, wheelchair,
    accessible_toilet, parking, child_friendly, pickup, wifi, ${photoColumns},
    translations(locale, field, text, translated_by)),
  groups!activities_group_id_fkey(code, name),
  activity_fields(fields(label_ja, label_ja_easy, label_en, position)),
  activity_programmes(programmes(label_ja, label_ja_easy, label_en, position)),
  ${photoColumns},
  notices(id, text, until),
  source_records(sources(name, url, licence, licence_url, credit))
` as const;

function labels(rows: ((Labelled & { position: number }) | null)[], locale: Locale): string[] {
  return rows
    .filter((row) => row !== null)
    .sort((a, b) => a.position - b.position)
    .map((row) => labelOf(row, locale));
}

/**
 * The activity with this code as its page shows it, or null where there is none for the public.
 * Paused and ended ones are given too: a printed QR never leads nowhere.
 */
export async function loadActivity(code: string, locale: Locale): Promise<Activity | null> {
  const [answer, hasMore, origins] = await Promise.all([
    anonymous().from('activities').select(pageColumns).eq('code', code).maybeSingle(),
    hasContactsBehind('activity', code),
    loadOrigins('activity', code),
  ]);
  const row = dataOf('activity', answer);
  if (!row) return null;
  const translate = translator(row.translations, locale);
  const { places: place } = row;
  return {
    ...toActivitySummary(row, locale),
    description: translate('description', row.description),
    place: place && {
      code: place.code,
      status: place.status,
      name: place.name,
      kana: place.kana,
      address: place.address,
      building: place.building,
      lng: place.lng,
      lat: place.lat,
      precision: place.precision,
      blurred: place.blurred,
      entranceNote: maybe(
        translator(place.translations, locale),
        'entrance_note',
        place.entrance_note,
      ),
      photos: toPhotos(place.photos),
      access: toAccess(place),
    },
    onlineUrl: row.online_url,
    group: row.groups,
    welcomeNote: row.welcome_note,
    ageMin: row.age_min,
    ageMax: row.age_max,
    roleNote: row.role_note,
    costNote: row.cost_note,
    bookingNote: row.booking_note,
    capacity: row.capacity,
    aloneOk: row.alone_ok,
    firstVisitNote: maybe(translate, 'first_visit_note', row.first_visit_note),
    languages: row.languages,
    fields: labels(
      row.activity_fields.map((entry) => entry.fields),
      locale,
    ),
    programmes: labels(
      row.activity_programmes.map((entry) => entry.programmes),
      locale,
    ),
    photos: toPhotos(row.photos),
    origins,
    hasContactsBehind: hasMore,
    notices: row.notices,
    sources: toSources(row.source_records),
    updatedOn: japanDay(new Date(row.updated_at)),
  };
}

/** What the page of an activity shows, and until when it is true (`now`: milliseconds since 1970). */
export function activityFreshness(activity: Activity, now: number): AnswerFreshness {
  const { code, place, stops, group, schedules, origins } = activity;
  return {
    tags: [
      // What kinds, fields and areas are called.
      tag.town,
      tag.activity(code),
      ...new Set([place, ...stops].flatMap((at) => (at ? [tag.place(at.code)] : []))),
      ...(group ? [tag.group(group.code)] : []),
      ...origins.map((event) => tag.event(event.code)),
    ],
    params: [],
    until: new Date(todayChangesAt(schedules, now)),
  };
}

/** When the activity with this code or a place it is at last changed; null where there is none. */
export async function loadLastChange(code: string): Promise<Date | null> {
  const row = dataOf(
    'activity',
    await anonymous()
      .from('activities')
      .select(
        `updated_at, places!activities_place_id_fkey(updated_at),
        stops:schedules(places!schedules_place_id_fkey(updated_at))`,
      )
      .eq('code', code)
      .maybeSingle(),
  );
  if (!row) return null;
  const places = [row.places, ...row.stops.map((stop) => stop.places)];
  const changes = [row, ...places].flatMap((record) => record?.updated_at ?? []);
  return new Date(Math.max(...changes.map((at) => Date.parse(at))));
}
