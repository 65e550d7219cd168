import { nearestMatches, waysOut } from '#domain/directory/conditions.ts';
import type { LngLat } from '#domain/directory/distance.ts';
import { countOptions } from '#domain/directory/facets.ts';
import { collect, countFor, countWithoutPosition } from '#domain/directory/filter.ts';
import { type Circumstances, judge } from '#domain/directory/judge.ts';
import { orderMatches } from '#domain/directory/order.ts';
import { cutPage } from '#domain/directory/page.ts';
import { type DirectoryQuery, parseDirectoryQuery, parsePage } from '#domain/directory/query.ts';
import { vocabulary } from '#domain/directory/rows.ts';
import type { Snapshot } from '#domain/directory/snapshot.ts';
import type { MapPage } from '#domain/map-page.ts';
import { findPlaceAtPoint } from '#domain/map/place-tiles.ts';
import { parseShortCode } from '#domain/short-code.ts';
import type { Locale } from '#i18n/locales.ts';
import { askDirectory } from './ask-directory.ts';
import { circumstancesOf } from './circumstances.ts';
import { loadFirstMap } from './map/first-map.ts';
import { loadResultCards } from './result-cards.ts';
import { narrow, notNarrowed } from './search/narrow.ts';

/** だれでも welcomes those asked for too, though it does not name them: said, never mixed in unasked. */
function withAnyone(
  snapshot: Snapshot,
  query: DirectoryQuery,
  circumstances: Circumstances,
  shown: number,
): MapPage['withAnyone'] {
  if (query.welcome.length === 0 || query.welcome.includes('anyone')) return null;
  const wider: DirectoryQuery = { ...query, welcome: ['anyone', ...query.welcome] };
  const count = countFor(snapshot, wider, circumstances);
  return count > shown ? { query: wider, count } : null;
}

/**
 * What `/map` shows for a query string.
 *
 * @param now milliseconds since 1970-01-01T00:00Z
 * @param here where the reader is, if she asked for that: goes before the query's `near`
 */
export async function loadMapPage(
  locale: Locale,
  search: URLSearchParams,
  now: number,
  here: LngLat | null = null,
): Promise<MapPage> {
  const asked = await askDirectory(locale, parseDirectoryQuery(search));
  const { directory, query, near, kinds, areas, named } = asked;
  const { snapshot } = directory;
  const point = here ?? asked.point;
  const { circumstances, changesAt } = circumstancesOf(directory, query, point, now);
  const judgement = judge(snapshot, query, circumstances);
  const found = collect(snapshot, judgement, (fails) => fails === 0);
  const matches = orderMatches(snapshot, found, query, circumstances, judgement.distances);
  const cut = cutPage(matches, parsePage(search));
  const cards = { locale, areas, point };
  const nearest = cut.all === 0 ? nearestMatches(snapshot, query, circumstances) : null;
  const narrowing = cut.all === 0 ? await narrow(locale, query, now, true) : notNarrowed;
  return {
    query,
    near,
    isHere: here !== null,
    onMap: matches.onMap.length,
    withoutPosition: countWithoutPosition(matches),
    empty: snapshot.places.code.length + snapshot.activities.code.length === 0,
    page: cut.page,
    pages: cut.pages,
    from: cut.from,
    to: cut.to,
    all: cut.all,
    ...(await loadResultCards(directory.snapshot, cut, cards)),
    counts: countOptions(snapshot, query, judgement),
    waysOut: cut.all === 0 ? waysOut(snapshot, query, circumstances) : [],
    narrowed: narrowing.narrowed,
    nearest: nearest && (await loadResultCards(directory.snapshot, nearest.matches, cards)),
    withAnyone: withAnyone(snapshot, query, circumstances, cut.all),
    kinds,
    areas,
    named,
    languages: vocabulary(snapshot).languages.codes,
    at: findPlaceAtPoint(snapshot, matches.onMap, kinds, parseShortCode(search.get('at') ?? '')),
    first: loadFirstMap(snapshot, query, matches.onMap, kinds, 'full'),
    today: circumstances.clock.date,
    changesAt: Math.min(changesAt, narrowing.changesAt),
  };
}
