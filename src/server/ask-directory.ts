import type { Area } from '#domain/area.ts';
import type { LngLat } from '#domain/directory/distance.ts';
import type { Reference } from '#domain/activity.ts';
import type { DirectoryQuery } from '#domain/directory/query.ts';
import type { Kind } from '#domain/kind.ts';
import type { Near } from '#domain/map-page.ts';
import type { Locale } from '#i18n/locales.ts';
import { loadAreas } from './areas.ts';
import { loadDirectoryTimes, type Directory } from './directory.ts';
import { loadGroupNames } from './groups.ts';
import { loadKinds } from './kinds.ts';
import { findNear } from './near.ts';
import { wordsForMap } from './search/lexicon.ts';

/** A question about the directory, understood, and what it is answered from. */
export interface Question {
  directory: Directory;
  /** As it was asked, with what its words mean. */
  query: DirectoryQuery;
  near: Near;
  /** The one point that `near` means; null when it means none or several. */
  point: LngLat | null;
  kinds: Kind[];
  areas: Area[];
  /** The groups and places it names. */
  named: Reference[];
}

/**
 * Understands a query in the one way that the map, its tiles, the calendar and the feeds share, so
 * that all of them find the same.
 */
export async function askDirectory(locale: Locale, asked: DirectoryQuery): Promise<Question> {
  const [directory, kinds, areas, near, groups] = await Promise.all([
    loadDirectoryTimes(),
    loadKinds(locale),
    loadAreas(),
    findNear(asked.near),
    loadGroupNames(asked.groups),
  ]);
  const words = await wordsForMap(asked.text, directory.snapshot);
  const point = near.state === 'found' ? near.point : null;
  const { places } = directory.snapshot;
  const named = [
    ...groups,
    ...asked.places.flatMap((code) => {
      const name = places.name[places.code.indexOf(code)];
      return name ? { code, name } : [];
    }),
  ];
  return { directory, query: { ...asked, words }, near, point, kinds, areas, named };
}
