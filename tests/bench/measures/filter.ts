import { findPlaces } from '#islands/map/find-places.ts';
import { everything } from '#domain/directory/query.ts';
import { snapshotSchema } from '#domain/directory/snapshot.ts';
import { median, type Figure } from '../figure.ts';
import type { Worlds } from '../worlds.ts';

/** How long the map's filter takes from another choice to what the map is to draw. */
export async function measureFilter(worlds: Worlds): Promise<Figure[]> {
  const { site } = await worlds.town(10_000);
  const answer = await fetch(`${site.url}/map/snapshot.json`);
  const snapshot = snapshotSchema.parse(await answer.json());
  const kinds = [...new Set(snapshot.places.kind)];
  const time = (text: string, chosen: string[]) => {
    const began = performance.now();
    findPlaces(snapshot, { ...everything, text, kinds: chosen }, []);
    return performance.now() - began;
  };
  const byKind = kinds.flatMap((kind) => [kind, kind, kind]).map((kind) => time('', [kind]));
  const byWord = ['サロン', 'ひだまり 本町', '港', 'すずめ 99', 'ない'].map((word) =>
    time(word, []),
  );
  const asked = { atMost: 50 };
  return [
    { name: 'Filter by kind, 10,000 places', value: median(byKind), unit: 'ms', asked },
    { name: 'Filter by words, slowest of 5', value: Math.max(...byWord), unit: 'ms', asked },
  ];
}
