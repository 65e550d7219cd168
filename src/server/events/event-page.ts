import { accessFacts } from '#domain/access.ts';
import { eventsChangeAt } from '#domain/event/ahead.ts';
import { boardTurnsAt } from '#domain/event/board.ts';
import type { EventDetail } from '#domain/event/event.ts';
import { japanDay } from '#i18n/format/day.ts';
import type { Locale } from '#i18n/locales.ts';
import type { AnswerFreshness } from '../cache/cache-answer.ts';
import { tag } from '../cache/tags.ts';
import { maybe, photoColumns, toAccess, toContacts, toPhotos, translator } from '../subjects.ts';
import { anonymous, dataOf } from '../supabase.ts';
import { loadOutcome, outcomeTags } from './outcome.ts';
import { loadRecognitions } from './recognitions.ts';
import {
  eventColumns,
  loadEventContext,
  seriesColumns,
  toEventSummary,
  toSeries,
} from './summaries.ts';

const pageColumns = `
  ${eventColumns}, description, cost_note, languages, access, childcare,
  venues:event_places(position, places!inner(
    code, status, name, kana, address, building, lng, lat, precision, blurred, entrance_note, step_free,
    wheelchair, accessible_toilet, parking, child_friendly, pickup, wifi, ${photoColumns},
    translations(locale, field, text, translated_by))),
  areas!events_area_code_fkey(code, name, nameEn:name_en),
  event_programme(position, starts, title, words),
  event_partners(position, name, groups(code, name)),
  inSeries:series!events_series_id_fkey(${seriesColumns}),
  local_issues(title, words, hours, areas(code, name, nameEn:name_en)),
  copied:copied_from(code, title, status),
  ${photoColumns},
  contacts(kind, value, label, position), idea_boards(opened)
` as const;

const byPosition = <Row extends { position: number }>(rows: readonly Row[]) =>
  rows.toSorted((a, b) => a.position - b.position);

/** Minutes since midnight of `14:30:00`. */
function minutesOf(time: string | null): number | null {
  if (time === null) return null;
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** The event with this code as its page shows it, or null where there is none for the public. */
export async function loadEvent(code: string, locale: Locale): Promise<EventDetail | null> {
  const [answer, context, outcome, recognitions] = await Promise.all([
    anonymous().from('events').select(pageColumns).eq('code', code).maybeSingle(),
    loadEventContext(),
    loadOutcome(code),
    loadRecognitions('event', code),
  ]);
  const row = dataOf('event', answer);
  if (!row) return null;
  return {
    ...toEventSummary(row, context),
    description: { text: row.description, lang: 'ja', translatedBy: null },
    venues: byPosition(row.venues).map(({ places: place }) => {
      const translate = translator(place.translations, locale);
      const { code, status, name, kana, address, building, lng, lat, precision, blurred } = place;
      return {
        ...{ code, status, name, kana, address, building, lng, lat, precision, blurred },
        entranceNote: maybe(translate, 'entrance_note', place.entrance_note),
        photos: toPhotos(place.photos),
        access: toAccess(place),
      };
    }),
    area: row.areas,
    programme: byPosition(row.event_programme).map(({ starts, title, words }) => ({
      ...{ startsAt: minutesOf(starts), title, words },
    })),
    partners: byPosition(row.event_partners).map(({ name, groups: group }) => ({
      ...{ code: group?.code ?? null, name },
    })),
    costNote: row.cost_note,
    languages: row.languages,
    access: accessFacts.filter((fact) => row.access.includes(fact)),
    childcare: row.childcare,
    inSeries: row.inSeries && toSeries(row.inSeries),
    issue: row.local_issues && {
      title: row.local_issues.title,
      words: row.local_issues.words,
      hours: row.local_issues.hours,
      area: row.local_issues.areas,
    },
    copiedFrom: row.copied && { code: row.copied.code, name: row.copied.title },
    recognitions,
    photos: toPhotos(row.photos),
    contacts: toContacts(row.contacts),
    boardOpened: row.idea_boards?.opened ?? null,
    outcome,
    updatedOn: japanDay(new Date(row.updated_at)),
  };
}

/**
 * What the page of an event shows, and until when it is true.
 * @param now milliseconds since 1970
 * @param became places that its finds became
 */
export function eventFreshness(
  event: EventDetail,
  now: number,
  became: readonly { code: string }[] = [],
): AnswerFreshness {
  const { code, venues, group, series, issue, outcome } = event;
  const board = boardTurnsAt({ ...event, opened: event.boardOpened }, now);
  const changesAt = Math.min(eventsChangeAt([event], now), board);
  return {
    tags: [
      // What fields and areas are called.
      ...[tag.town, tag.event(code)],
      ...[...venues, ...became].map((place) => tag.place(place.code)),
      ...(group ? [tag.group(group.code)] : []),
      ...(series ? [tag.series(series.code)] : []),
      ...(issue ? [tag.area(issue.area.code)] : []),
      ...outcomeTags(outcome),
    ],
    params: [],
    until: Number.isFinite(changesAt) ? new Date(changesAt) : undefined,
  };
}
