import type { Reference } from '#domain/activity.ts';
import { eventsChangeAt } from '#domain/event/ahead.ts';
import { byNextDate, type Group } from '#domain/group.ts';
import { japanMoment } from '#domain/schedule/japan-clock.ts';
import { todayChangesAt } from '#domain/schedule/today-state.ts';
import { japanDay } from '#i18n/format/day.ts';
import type { Locale } from '#i18n/locales.ts';
import { summaryColumns, toActivitySummary } from './activities.ts';
import type { AnswerFreshness } from './cache/cache-answer.ts';
import { loadOrigins } from './events/outcome.ts';
import { tag } from './cache/tags.ts';
import { loadEvents } from './events/summaries.ts';
import { loadFields } from './fields.ts';
import { loadPlaceSummaries } from './places.ts';
import { hasContactsBehind } from './session/my-contacts.ts';
import {
  photoColumns,
  toContacts,
  toPhotos,
  toSources,
  toVerification,
  translator,
} from './subjects.ts';
import { anonymous, dataOf } from './supabase.ts';

const pageColumns = `
  code, name, kana, description, status, updated_at,
  places!places_group_id_fkey(code),
  activities!activities_group_id_fkey(
    ${summaryColumns}),
  ${photoColumns},
  contacts(kind, value, label, position),
  verifications(method, verified_on, next_due),
  notices(id, text, until),
  translations(locale, field, text, translated_by),
  source_records(sources(name, url, licence, licence_url, credit))
` as const;

/**
 * The group with this code as its page shows it, or null where there is none for the public.
 * Paused and ended ones are given too: a printed QR never leads nowhere.
 *
 * @param now milliseconds since 1970-01-01T00:00Z
 */
export async function loadGroup(code: string, locale: Locale, now: number): Promise<Group | null> {
  const [answer, hasMore, events, fields, origins] = await Promise.all([
    anonymous()
      .from('groups')
      .select(pageColumns)
      .eq('code', code)
      .in('activities.status', ['published', 'paused'])
      .maybeSingle(),
    hasContactsBehind('group', code),
    loadEvents(),
    loadFields(locale),
    loadOrigins('group', code),
  ]);
  const row = dataOf('group', answer);
  if (!row) return null;
  const translate = translator(row.translations, locale);
  const activities = row.activities
    .map((activity) => toActivitySummary(activity, locale))
    // What meets at a place that rests or has closed does not take place.
    .map(({ status, ...activity }) => {
      const at = activity.place?.status ?? 'published';
      return { ...activity, status: at === 'published' ? status : at };
    });
  const at = [...row.places, ...activities.flatMap(({ place }) => place ?? [])];
  const places = await loadPlaceSummaries([...new Set(at.map((place) => place.code))], locale);
  return {
    code: row.code,
    name: translate('name', row.name),
    kana: row.kana,
    description: translate('description', row.description),
    status: row.status,
    activities: byNextDate(activities, japanMoment(now)),
    places,
    events: events.filter((event) => event.group?.code === code),
    fields,
    photos: toPhotos(row.photos),
    contacts: toContacts(row.contacts),
    origins,
    hasContactsBehind: hasMore,
    verification: toVerification(row.verifications),
    notices: row.notices,
    sources: toSources(row.source_records),
    updatedOn: japanDay(new Date(row.updated_at)),
  };
}

/** What the page of a group shows, and until when it is true (`now`: milliseconds since 1970). */
export function groupFreshness({ code, activities, events }: Group, now: number): AnswerFreshness {
  const schedules = activities.flatMap((activity) => activity.schedules);
  return {
    // The directory, because an activity that joins the group is known to none of its other tags.
    tags: [tag.town, tag.directory, tag.events, tag.group(code)],
    params: [],
    until: new Date(Math.min(todayChangesAt(schedules, now), eventsChangeAt(events, now))),
  };
}

/** Names of the groups with these codes that are no drafts. */
export async function loadGroupNames(codes: readonly string[]): Promise<Reference[]> {
  if (codes.length === 0) return [];
  return dataOf(
    'groups',
    await anonymous().from('groups').select('code, name').in('code', codes.slice(0, 20)),
  );
}
