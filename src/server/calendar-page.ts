import {
  daysOfSpan,
  parseCalendarSpan,
  slotsOnDay,
  type CalendarPage,
  type CalendarView,
} from '#domain/calendar.ts';
import { countFacets } from '#domain/directory/facets.ts';
import { judge } from '#domain/directory/judge.ts';
import { vocabulary } from '#domain/directory/rows.ts';
import type { LngLat } from '#domain/directory/distance.ts';
import { parseDirectoryQuery, parsePage, type DirectoryQuery } from '#domain/directory/query.ts';
import { instantOf, japanMoment } from '#domain/schedule/japan-clock.ts';
import { addDays, dayNumber, type LocalDate, weekdayOfDay } from '#domain/schedule/local-date.ts';
import { holidayName } from '#domain/schedule/town-calendar.ts';
import { maskOfChoice, maskOfHours } from '#domain/schedule/week-mask.ts';
import type { Locale } from '#i18n/locales.ts';
import { loadActivitySummaries } from './activities.ts';
import { loadAreas } from './areas.ts';
import { circumstancesOf } from './circumstances.ts';
import { loadDirectoryTimes, type Directory } from './directory.ts';
import { loadKinds } from './kinds.ts';
import { findNear } from './near.ts';
import { wordsForMap } from './search/lexicon.ts';

/** How many entries of a day each view names; a day alone is cut into pages of that many. */
const shown: Readonly<Record<CalendarView, number>> = { day: 60, week: 12, month: 5 };

type DayOutcome = ReturnType<typeof slotsOnDay>[number];

/** Days reckoned for a directory, whatever was asked: a new one, after a change, begins anew. */
const days = new WeakMap<Directory, Map<LocalDate, DayOutcome[]>>();

/** What takes place on a date in the whole directory. 10,000 schedules take some 20 ms, once. */
export function outcomesOn(directory: Directory, date: LocalDate): DayOutcome[] {
  const known = days.get(directory) ?? new Map<LocalDate, DayOutcome[]>();
  days.set(directory, known);
  const found = known.get(date) ?? slotsOnDay(directory.slots, date);
  known.set(date, found);
  return found;
}

/** The slots whose times a query finds; what it asks of days and hours is asked of each occurrence. */
export function slotsFound(
  directory: Directory,
  query: DirectoryQuery,
  point: LngLat | null,
  now: number,
): Set<number> {
  const asked: DirectoryQuery = { ...query, when: null, days: [], bands: [], sort: null };
  const { circumstances } = circumstancesOf(directory, asked, point, now);
  const { rows, fails } = judge(directory.snapshot, asked, circumstances);
  return new Set(rows.slot.filter((slot, row) => slot >= 0 && fails[row] === 0));
}

/** Where the activity of a slot takes place at that time: the index of its place, or null. */
export function placeOfSlot({ snapshot }: Directory, slot: number): number | null {
  const { activities, bands } = snapshot;
  const band = slot - activities.code.length;
  return (band < 0 ? activities.place[slot] : bands.place[band]) ?? null;
}

/**
 * Names of each day what is rare among all days looked at, in the order of the day: what is every day
 * would else stand in every field of a month, and what is only then in none.
 */
function rarest(all: readonly DayOutcome[][], count: number) {
  const times = new Map<number, number>();
  for (const { slot } of all.flat()) times.set(slot, (times.get(slot) ?? 0) + 1);
  const rarity = ({ slot }: DayOutcome) => times.get(slot) ?? 0;
  return (day: readonly DayOutcome[]): DayOutcome[] => {
    const chosen = new Set(day.toSorted((a, b) => rarity(a) - rarity(b)).slice(0, count));
    return day.filter((outcome) => chosen.has(outcome));
  };
}

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
  const asked = parseDirectoryQuery(search);
  const [directory, kinds, areas, near] = await Promise.all([
    loadDirectoryTimes(),
    loadKinds(locale),
    loadAreas(),
    findNear(asked.near),
  ]);
  const { snapshot } = directory;
  const { activities, places, bands } = snapshot;
  const words = await wordsForMap(asked.text, snapshot);
  const query: DirectoryQuery = { ...asked, words, when: null, sort: null };
  const point = near.state === 'found' ? near.point : null;
  const found = slotsFound(directory, query, point, now);
  const { circumstances } = circumstancesOf(directory, query, point, now);
  const wanted = maskOfChoice(query.days, query.bands);
  const activityOf = (slot: number) => bands.activity[slot - activities.code.length] ?? slot;
  const isAsked = ({ slot, outcome }: DayOutcome) => {
    const weekday = weekdayOfDay(dayNumber(outcome.date));
    const hours = maskOfHours(weekday, outcome.opensAt, outcome.closesAt);
    return found.has(slot) && (hours & wanted) !== 0;
  };

  const { from, to } = daysOfSpan(span);
  const dates = Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, i) =>
    addDays(from, i),
  );
  const all = dates.map((date) => outcomesOn(directory, date).filter(isAsked));
  const perPage = shown[span.view];
  const pages = span.view === 'day' ? Math.max(1, Math.ceil((all[0]?.length ?? 0) / perPage)) : 1;
  const page = Math.min(parsePage(search), pages);
  const named =
    span.view === 'day'
      ? all.map((day) => day.slice((page - 1) * perPage, page * perPage))
      : all.map(rarest(all, perPage));
  const codes = named.flat().flatMap(({ slot }) => activities.code[activityOf(slot)] ?? []);
  const summaries = await loadActivitySummaries([...new Set(codes)], locale);
  const byCode = new Map(summaries.map((activity) => [activity.code, activity]));
  const isOn = ({ outcome }: DayOutcome) => outcome.on;

  return {
    span,
    query,
    today,
    days: dates.map((date, i) => ({
      date,
      holiday: holidayName(date),
      count: all[i]?.length ?? 0,
      entries: (named[i] ?? []).flatMap(({ slot, outcome }) => {
        const activity = byCode.get(activities.code[activityOf(slot)] ?? '');
        const place = places.name[placeOfSlot(directory, slot) ?? -1] ?? null;
        return activity ? [{ outcome, activity, place }] : [];
      }),
    })),
    count: all.reduce((sum, day) => sum + day.filter(isOn).length, 0),
    page,
    pages,
    near,
    isHere: false,
    counts: countFacets(snapshot, query, circumstances),
    kinds,
    areas,
    languages: vocabulary(snapshot).languages.codes,
    changesAt: instantOf(today, 1440),
  };
}
