import { eventsChangeAt } from '#domain/event/ahead.ts';
import type { EventsPage, SeriesPage } from '#domain/event/events-page.ts';
import { byMonth, countEvents, findEvents } from '#domain/event/list.ts';
import { everyEvent, parseEventQuery } from '#domain/event/query.ts';
import { pageSize, parsePage } from '#domain/directory/query.ts';
import type { Locale } from '#i18n/locales.ts';
import { loadAreas } from '../areas.ts';
import { loadFields } from '../fields.ts';
import { loadGroupNames } from '../groups.ts';
import { loadEvents, loadOpenIssues, loadSeries } from './summaries.ts';

/**
 * What `/events` shows for a query string.
 *
 * @param now milliseconds since 1970-01-01T00:00Z
 */
export async function loadEventsPage(
  locale: Locale,
  search: URLSearchParams,
  now: number,
): Promise<EventsPage> {
  const query = parseEventQuery(search);
  const [events, series, issues, fields, areas, named] = await Promise.all([
    loadEvents(),
    loadSeries(),
    loadOpenIssues(),
    loadFields(locale),
    loadAreas(),
    loadGroupNames(query.groups),
  ]);
  const found = findEvents(events, query, now);
  const pages = Math.max(1, Math.ceil(found.length / pageSize));
  const page = Math.min(parsePage(search), pages);
  const used = new Set([...events.flatMap((event) => event.areas), ...query.areas]);
  return {
    ...{ query, page, pages, fields, named, now },
    months: byMonth(found.slice((page - 1) * pageSize, page * pageSize)),
    count: found.length,
    counts: countEvents(events, query, now),
    areas: areas.filter(({ code }) => used.has(code)),
    standing: series.filter(({ standing }) => standing),
    issues,
    changesAt: eventsChangeAt(events, now),
  };
}

/** What `/events/series/CODE` shows, or null where there is no such series. */
export async function loadSeriesPage(
  locale: Locale,
  code: string,
  now: number,
): Promise<SeriesPage | null> {
  const [all, everything, fields] = await Promise.all([
    loadSeries(),
    loadEvents(),
    loadFields(locale),
  ]);
  const series = all.find((one) => one.code === code);
  if (!series) return null;
  const events = everything.filter((event) => event.series?.code === code);
  return {
    series,
    ahead: findEvents(events, everyEvent, now),
    past: findEvents(events, { ...everyEvent, time: 'past' }, now),
    fields,
    changesAt: eventsChangeAt(events, now),
  };
}
