import type { Reference } from '#domain/activity.ts';
import { filterDirectory } from '#domain/directory/filter.ts';
import { cutPage } from '#domain/directory/page.ts';
import { parseDirectoryQuery } from '#domain/directory/query.ts';
import type { EmbedPage } from '#domain/embed.ts';
import { byNextDate } from '#domain/group.ts';
import { instantOf, japanMoment } from '#domain/schedule/japan-clock.ts';
import { todayChangesAt } from '#domain/schedule/today-state.ts';
import { areaName } from '#i18n/area-name.ts';
import type { Locale } from '#i18n/locales.ts';
import { askDirectory, type Question } from './ask-directory.ts';
import { circumstancesOf } from './circumstances.ts';
import { loadFirstMap } from './map/first-map.ts';
import { loadResultCards } from './result-cards.ts';

function namesIn({ query, named, areas, kinds }: Question, locale: Locale): Reference[] {
  return [
    ...named,
    ...areas
      .filter(({ code }) => query.areas.includes(code))
      .map((area) => ({ code: area.code, name: areaName(locale, area).text })),
    ...kinds
      .filter(({ code }) => query.kinds.includes(code))
      .map(({ code, label }) => ({ code, name: label })),
  ];
}

/**
 * What `/embed/list` and `/embed/map` show for a query string: the first page of what the map finds.
 *
 * @param now milliseconds since 1970-01-01T00:00Z
 */
export async function loadEmbedPage(
  locale: Locale,
  search: URLSearchParams,
  now: number,
): Promise<EmbedPage> {
  const asked = await askDirectory(locale, parseDirectoryQuery(search));
  const { directory, query, point, kinds, areas } = asked;
  const { circumstances, changesAt } = circumstancesOf(directory, query, point, now);
  const found = filterDirectory(directory.snapshot, query, circumstances);
  const cut = cutPage(found, 1);
  const cards = await loadResultCards(directory.snapshot, cut, { locale, areas, point });
  const places = [...cards.places, ...cards.placesWithoutPoint];
  const activities = [
    ...places.flatMap((place) =>
      place.found.map((activity) => ({ ...activity, placeName: place.name })),
    ),
    ...cards.activitiesWithoutPlace.map(({ activity, area }) => ({
      ...activity,
      placeName: area && areaName(locale, area).text,
    })),
  ];
  const times = activities.flatMap(({ schedules }) => schedules);
  return {
    query,
    named: namesIn(asked, locale),
    kinds,
    activities: byNextDate(activities, japanMoment(now)).map(({ placeName, ...activity }) => ({
      activity,
      place: placeName,
    })),
    places: places.filter((place) => place.found.length === 0),
    all: cut.all,
    hasMore: cut.pages > 1,
    first: loadFirstMap(directory.snapshot, query, found.onMap, kinds, 'full'),
    // At midnight an entry may become overdue.
    changesAt: Math.min(
      changesAt,
      todayChangesAt(times, now),
      instantOf(japanMoment(now).date, 1440),
    ),
  };
}
