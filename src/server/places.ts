import type { ActivitySummary } from '#domain/activity.ts';
import type { Place, PlaceSummary } from '#domain/place.ts';
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
  code, kind_code, name, kana, address, precision, status,
  verifications(method, verified_on, next_due),
  activities!activities_place_id_fkey(${summaryColumns})
` as const;

type SummaryRow = Pick<
  Database['public']['Tables']['places']['Row'],
  'code' | 'kind_code' | 'name' | 'kana' | 'address' | 'precision' | 'status'
> & {
  verifications: Parameters<typeof toVerification>[0];
  activities: Parameters<typeof toActivitySummary>[0][];
};

/** A row of `cardColumns` as lists show it. */
function toPlaceSummary(row: SummaryRow, locale: Locale): PlaceSummary {
  return {
    code: row.code,
    kind: row.kind_code,
    name: row.name,
    kana: row.kana,
    address: row.address,
    precision: row.precision,
    status: row.status,
    verification: toVerification(row.verifications),
    activities: row.activities.map((activity) => toActivitySummary(activity, locale)),
  };
}

/** The places with these codes that are in the directory, in the order of the codes. */
export async function loadPlaceSummaries(
  codes: readonly string[],
  locale: Locale,
): Promise<PlaceSummary[]> {
  if (codes.length === 0) return [];
  const rows = dataOf(
    'places',
    await anonymous()
      .from('places')
      .select(cardColumns)
      .in('code', codes)
      .eq('status', 'published')
      .eq('activities.status', 'published'),
  );
  const byCode = new Map(rows.map((row) => [row.code, toPlaceSummary(row, locale)]));
  return codes.flatMap((code) => byCode.get(code) ?? []);
}

const pageColumns = `
  ${cardColumns}, id, description, building, lng, lat, blurred, step_free, wheelchair,
  accessible_toilet, parking, child_friendly, pickup, wifi, access_note, entrance_note,
  evacuation_site, welfare_evacuation_site, updated_at,
  groups!places_group_id_fkey(code, name),
  place_areas(areas(code, name, kana, nameEn:name_en, kind)),
  ${photoColumns},
  contacts(kind, value, label, position),
  translations(locale, field, text, translated_by),
  stopping:schedules!schedules_place_id_fkey(activities(${summaryColumns})),
  source_records(sources(name, url, licence, licence_url, credit))
` as const;

/**
 * The activities of a place with those of their times that are there: its own, less the times they
 * are elsewhere, and those that only stop there (移動サロン).
 */
function activitiesAt(
  placeId: string,
  own: readonly ActivitySummary[],
  stopping: readonly ActivitySummary[],
): ActivitySummary[] {
  const owned = new Set(own.map(({ code }) => code));
  const guests = new Map(stopping.map((activity) => [activity.code, activity]));
  return [
    ...own.map((activity) => ({
      ...activity,
      schedules: activity.schedules.filter(
        (schedule) => schedule.placeId === null || schedule.placeId === placeId,
      ),
    })),
    ...[...guests.values()]
      .filter(
        ({ code, status }) => !owned.has(code) && (status === 'published' || status === 'paused'),
      )
      .map((activity) => ({
        ...activity,
        schedules: activity.schedules.filter((schedule) => schedule.placeId === placeId),
      })),
  ];
}

/**
 * The place with this code as its page shows it, or null where there is none for the public.
 * Paused and ended ones are given too: a printed QR never leads nowhere.
 */
export async function loadPlace(code: string, locale: Locale): Promise<Place | null> {
  const [answer, hasMore, origins] = await Promise.all([
    anonymous()
      .from('places')
      .select(pageColumns)
      .eq('code', code)
      .in('activities.status', ['published', 'paused'])
      .maybeSingle(),
    hasContactsBehind('place', code),
    loadOrigins('place', code),
  ]);
  const row = dataOf('place', answer);
  if (!row) return null;
  const translate = translator(row.translations, locale);
  const summary = toPlaceSummary(row, locale);
  return {
    ...summary,
    activities: activitiesAt(
      row.id,
      summary.activities,
      row.stopping.map(({ activities }) => toActivitySummary(activities, locale)),
    ),
    description: translate('description', row.description),
    building: row.building,
    lng: row.lng,
    lat: row.lat,
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
    contacts: toContacts(row.contacts),
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
      tag.place(code),
      ...activities.map((activity) => tag.activity(activity.code)),
      ...(group ? [tag.group(group.code)] : []),
      ...origins.map((event) => tag.event(event.code)),
    ],
    params: [],
  };
}
