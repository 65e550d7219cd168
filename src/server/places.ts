import type { ActivitySummary } from '#domain/activity.ts';
import type { Place, PlaceSummary } from '#domain/place.ts';
import type { RecordStatus } from '#domain/subject.ts';
import { japanDay } from '#i18n/format/day.ts';
import type { Locale } from '#i18n/locales.ts';
import type { Database } from '#db/database.types.ts';
import type { AnswerFreshness } from './cache/cache-answer.ts';
import { loadOrigins } from './events/outcome.ts';
import { tag } from './cache/tags.ts';
import { summaryColumns, toActivitySummary } from './activities.ts';
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

const cardColumns = `
  id, code, kind_code, name, kana, address, building, lng, lat, precision, status,
  contacts(kind, value, label, position),
  verifications(method, verified_on, next_due),
  activities!activities_place_id_fkey(${summaryColumns}),
  stopping:schedules!schedules_place_id_fkey(activities(${summaryColumns}))
` as const;

type ActivityRow = Parameters<typeof toActivitySummary>[0];
type SummaryRow = Pick<
  Database['public']['Tables']['places']['Row'],
  | 'id'
  | 'code'
  | 'kind_code'
  | 'name'
  | 'kana'
  | 'address'
  | 'building'
  | 'lng'
  | 'lat'
  | 'precision'
  | 'status'
> & {
  contacts: Parameters<typeof toContacts>[0];
  verifications: Parameters<typeof toVerification>[0];
  activities: ActivityRow[];
  stopping: { activities: ActivityRow }[];
};

/**
 * The activities of a place with those of their times that are there: its own, less the times they
 * are elsewhere, and those that only stop there (移動サロン).
 */
function activitiesAt(
  { id, activities, stopping }: SummaryRow,
  statuses: readonly RecordStatus[],
  locale: Locale,
): ActivitySummary[] {
  const told = (row: ActivityRow, isHere: (placeId: string | null) => boolean) => {
    const activity = toActivitySummary(row, locale);
    const { schedules, stops } = activity;
    const here = schedules.filter(({ placeId }) => isHere(placeId));
    const everywhere = stops.length > 0 ? { everywhere: { schedules, stops } } : {};
    return { ...activity, schedules: here, stops: [], ...everywhere };
  };
  const owned = new Set(activities.map(({ code }) => code));
  const guests = new Map(stopping.map(({ activities: guest }) => [guest.code, guest]));
  return [
    ...activities.map((row) => told(row, (placeId) => placeId === null || placeId === id)),
    ...[...guests.values()]
      .filter(({ code, status }) => !owned.has(code) && statuses.includes(status))
      .map((row) => told(row, (placeId) => placeId === id)),
  ];
}

/** A row of `cardColumns` as lists show it, with its activities in the states named. */
function toPlaceSummary(
  row: SummaryRow,
  statuses: readonly RecordStatus[],
  locale: Locale,
): PlaceSummary {
  return {
    code: row.code,
    kind: row.kind_code,
    name: row.name,
    kana: row.kana,
    address: row.address,
    building: row.building,
    lng: row.lng,
    lat: row.lat,
    precision: row.precision,
    status: row.status,
    verification: toVerification(row.verifications),
    activities: activitiesAt(row, statuses, locale),
    contacts: toContacts(row.contacts),
  };
}

/** The places with these codes that are in the directory, in the order of the codes. */
export async function loadPlaceSummaries(
  codes: readonly string[],
  locale: Locale,
): Promise<PlaceSummary[]> {
  if (codes.length === 0) return [];
  const statuses = ['published'] as const;
  const rows = dataOf(
    'places',
    await anonymous()
      .from('places')
      .select(cardColumns)
      .in('code', codes)
      .eq('status', 'published')
      .in('activities.status', statuses),
  );
  const byCode = new Map(rows.map((row) => [row.code, toPlaceSummary(row, statuses, locale)]));
  return codes.flatMap((code) => byCode.get(code) ?? []);
}

const pageColumns = `
  ${cardColumns}, description, blurred, step_free, wheelchair,
  accessible_toilet, parking, child_friendly, pickup, wifi, access_note, entrance_note,
  evacuation_site, welfare_evacuation_site, updated_at,
  groups!places_group_id_fkey(code, name),
  place_areas(areas(code, name, kana, nameEn:name_en, kind)),
  ${photoColumns},
  translations(locale, field, text, translated_by),
  source_records(sources(name, url, licence, licence_url, credit))
` as const;

/**
 * The place with this code as its page shows it, or null where there is none for the public.
 * Paused and ended ones are given too: a printed QR never leads nowhere.
 */
export async function loadPlace(code: string, locale: Locale): Promise<Place | null> {
  const statuses = ['published', 'paused'] as const;
  const [answer, hasMore, origins] = await Promise.all([
    anonymous()
      .from('places')
      .select(pageColumns)
      .eq('code', code)
      .in('activities.status', statuses)
      .maybeSingle(),
    hasContactsBehind('place', code),
    loadOrigins('place', code),
  ]);
  const row = dataOf('place', answer);
  if (!row) return null;
  const translate = translator(row.translations, locale);
  return {
    ...toPlaceSummary(row, statuses, locale),
    description: translate('description', row.description),
    blurred: row.blurred,
    access: toAccess(row),
    accessNote: row.access_note,
    entranceNote: maybe(translate, 'entrance_note', row.entrance_note),
    evacuationSite: row.evacuation_site,
    welfareEvacuationSite: row.welfare_evacuation_site,
    group: row.groups,
    areas: row.place_areas
      .map((entry) => entry.areas)
      .sort((a, b) => a.kind.localeCompare(b.kind) || a.code.localeCompare(b.code)),
    photos: toPhotos(row.photos),
    origins,
    hasContactsBehind: hasMore,
    sources: toSources(row.source_records),
    updatedOn: japanDay(new Date(row.updated_at)),
  };
}

/** What the page of a place, its sheet and its card show. */
export function placeFreshness({ code, group, activities, origins }: Place): AnswerFreshness {
  return {
    tags: [
      // What kinds and areas are called.
      tag.town,
      ...new Set([
        tag.place(code),
        ...activities.flatMap(({ everywhere }) =>
          (everywhere?.stops ?? []).map((stop) => tag.place(stop.code)),
        ),
      ]),
      ...activities.map((activity) => tag.activity(activity.code)),
      ...(group ? [tag.group(group.code)] : []),
      ...origins.map((event) => tag.event(event.code)),
    ],
    params: [],
  };
}
