import {
  daysOfSpan,
  parseCalendarSpan,
  rarest,
  type CalendarPage,
  type CalendarView,
} from '#domain/calendar.ts';
import { isCalledOff, eventsChangeAt } from '#domain/event/ahead.ts';
import { eventsForCalendar, eventsOnDay } from '#domain/event/list.ts';
import { countFacets } from '#domain/directory/facets.ts';
import { placeNameAt } from '#domain/directory/name-at.ts';
import { vocabulary } from '#domain/directory/rows.ts';
import { parseDirectoryQuery, parsePage } from '#domain/directory/query.ts';
import { instantOf, japanMoment } from '#domain/schedule/japan-clock.ts';
import { addDays, dayNumber } from '#domain/schedule/local-date.ts';
import { holidayName } from '#domain/schedule/town-calendar.ts';
import type { Locale } from '#i18n/locales.ts';
import { loadActivitySummaries } from './activities.ts';
import { askDirectory } from './ask-directory.ts';
import { circumstancesOf } from './circumstances.ts';
import { loadEvents } from './events/summaries.ts';
import { activityOfSlot, daysFound, placeOfSlot } from './directory-days.ts';

/** How many entries of a day each view names; a day alone is cut into pages of that many. */
const shown: Readonly<Record<CalendarView, number>> = { day: 60, week: 12, month: 5 };

/**
 * What `/calendar` shows for a query string.
 *
 * @param now milliseconds since 1970-01-01T00:00Z
 */
export async function loadCalendarPage(
  locale: Locale,
  search: URLSearchParams,
  now: number,
): Promise<CalendarPage> {
  const today = japanMoment(now).date;
  const span = parseCalendarSpan(search, today);
  const asked = { ...parseDirectoryQuery(search), when: null, sort: null };
  const [{ directory, query, near, point, kinds, areas, named }, allEvents] = await Promise.all([
    askDirectory(locale, asked),
    loadEvents(),
  ]);
  const { shown: events, leftOut } = eventsForCalendar(allEvents, query);
  const { snapshot } = directory;
  const { activities } = snapshot;
  const outcomesOn = daysFound(directory, query, point, now);
  const { circumstances } = circumstancesOf(directory, query, point, now);

  const { from, to } = daysOfSpan(span);
  const dates = Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, i) =>
    addDays(from, i),
  );
  const all = dates.map(outcomesOn);
  const perPage = shown[span.view];
  const pages = span.view === 'day' ? Math.max(1, Math.ceil((all[0]?.length ?? 0) / perPage)) : 1;
  const page = Math.min(parsePage(search), pages);
  const chosen =
    span.view === 'day'
      ? all.map((day) => day.slice((page - 1) * perPage, page * perPage))
      : all.map(rarest(all, perPage));
  const codes = chosen
    .flat()
    .flatMap(({ slot }) => activities.code[activityOfSlot(directory, slot)] ?? []);
  const summaries = await loadActivitySummaries([...new Set(codes)], locale);
  const byCode = new Map(summaries.map((activity) => [activity.code, activity]));
  const eventsLeftOut = dates.flatMap((date) => eventsOnDay(leftOut, date));
  const days = dates.map((date, i) => {
    const [outcomes, named] = [all[i] ?? [], chosen[i] ?? []];
    const ofDay = eventsOnDay(events, date);
    const eventsOn = ofDay.filter((event) => !isCalledOff(event)).length;
    return {
      date,
      holiday: holidayName(date),
      count: outcomes.filter(({ outcome }) => outcome.on).length + eventsOn,
      more: outcomes.length - named.length,
      events: page === 1 ? ofDay : [],
      entries: named.flatMap(({ slot, outcome }) => {
        const activity = byCode.get(activities.code[activityOfSlot(directory, slot)] ?? '');
        const place = placeNameAt(snapshot, placeOfSlot(directory, slot));
        return activity ? [{ outcome, activity, place }] : [];
      }),
    };
  });

  return {
    span,
    query,
    today,
    days,
    count: days.reduce((sum, { count }) => sum + count, 0),
    eventsLeftOut: new Set(eventsLeftOut).size,
    now,
    page,
    pages,
    near,
    isHere: false,
    counts: countFacets(snapshot, query, circumstances),
    kinds,
    areas,
    named,
    languages: vocabulary(snapshot).languages.codes,
    changesAt: Math.min(instantOf(today, 1440), eventsChangeAt([...events, ...leftOut], now)),
  };
}
