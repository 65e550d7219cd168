import { findPlaces } from '#islands/map/find-places.ts';
import { countFacets } from '#domain/directory/facets.ts';
import { type Circumstances } from '#domain/directory/judge.ts';
import { occurrencesSchema } from '#domain/directory/occurrences.ts';
import { everything, type DirectoryQuery } from '#domain/directory/query.ts';
import { snapshotSchema, type Snapshot } from '#domain/directory/snapshot.ts';
import { foldedLines } from '#domain/directory/text-test.ts';
import { japanMoment } from '#domain/schedule/japan-clock.ts';
import { addDays } from '#domain/schedule/local-date.ts';
import { readDirectory } from '../site.ts';
import { median, type Figure } from '../figure.ts';
import { townSizes, type Worlds } from '../worlds.ts';

/** The directory of a running town and what takes place there this week. */
async function readTown(url: string): Promise<[Snapshot, Circumstances]> {
  const clock = japanMoment(Date.now());
  const days = `from=${clock.date}&to=${addDays(clock.date, 6)}`;
  const snapshot = snapshotSchema.parse(await readDirectory(url));
  const times = await fetch(`${url}/map/occurrences.json?${days}`);
  const at = snapshot.places.lng.findIndex((lng) => lng !== null);
  const point = [snapshot.places.lng[at] ?? 0, snapshot.places.lat[at] ?? 0] as const;
  const occurrences = [occurrencesSchema.parse(await times.json())];
  return [snapshot, { clock, point, occurrences }];
}

/** Questions of several groups at once, as people ask them. */
const questions: Partial<DirectoryQuery>[] = [
  {},
  { free: true },
  { welcome: ['parenting'], days: ['SA'], bands: ['morning'], within: 2000 },
  { when: 'today', alone: true },
  { text: 'サロン', when: 'week', access: ['wheelchair'] },
];

/** How long the map's filter takes from another choice to what the map is to draw. */
export async function measureFilter(worlds: Worlds): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const places of townSizes) {
    const { site } = await worlds.town(places);
    const [snapshot, circumstances] = await readTown(site.url);
    const time = (question: Partial<DirectoryQuery>, withCounts: boolean) => {
      const query = { ...everything, ...question };
      const began = performance.now();
      findPlaces(snapshot, query, [], circumstances);
      if (withCounts) countFacets(snapshot, query, circumstances);
      return performance.now() - began;
    };
    const kinds = [...new Set(snapshot.places.kind)];
    const byKind = kinds
      .flatMap((kind) => [kind, kind, kind])
      .map((kind) => time({ kinds: [kind] }, false));
    const beganToFold = performance.now();
    foldedLines(snapshot);
    const folding = performance.now() - beganToFold;
    const byWord = ['サロン', 'ひだまり 本町', '港', 'すずめ 99', 'ない'].map((text) =>
      time({ text }, false),
    );
    const withCounts = [...questions, ...questions, ...questions].map((question) =>
      time(question, true),
    );
    const size = places.toLocaleString('en');
    const asked = places === 10_000 ? { asked: { atMost: 50 } } : {};
    figures.push(
      { name: `Filter by kind, ${size} places`, value: median(byKind), unit: 'ms', ...asked },
      { name: `Names folded in a spare moment, ${size} places`, value: folding, unit: 'ms' },
      {
        name: `Filter by words, slowest of 5, ${size} places`,
        value: Math.max(...byWord),
        unit: 'ms',
        ...asked,
      },
      {
        name: `Filter and counts of all options, ${size} places`,
        value: median(withCounts),
        unit: 'ms',
        ...asked,
      },
    );
  }
  return figures;
}
