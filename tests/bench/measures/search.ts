import { median, type Figure } from '../figure.ts';
import { townSizes, type Worlds } from '../worlds.ts';

/** What people type: names, kinds, districts, several words, slips, one letter, nothing there. */
const texts = [
  ...['ひだまり', 'こども食堂', 'サロン', '本町 サロン', '引きこもり', '公民館 すずめ'],
  ...['お茶', '川口のサロン', 'ひだまい', '茶', 'の', 'どこにもないことば'],
];

/** Milliseconds until the whole answer is there. */
async function timeOf(url: string): Promise<number> {
  const began = performance.now();
  const answer = await fetch(url);
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`);
  return performance.now() - began;
}

/** What a search costs that is not kept yet: the suggestions, which are the search alone. */
async function measureTown(worlds: Worlds, places: number): Promise<Figure[]> {
  const { site } = await worlds.town(places);
  const suggest = (text: string) => `${site.url}/search/suggest.json?q=${encodeURIComponent(text)}`;
  // Synonyms, directory and plans are there before anyone waits.
  for (let i = 0; i < 6; i++) await timeOf(suggest(`すずめ ${i}`));
  const times = [];
  for (const text of texts) times.push(await timeOf(suggest(text)));
  const name = `${places.toLocaleString('en')} activities`;
  return [
    {
      name: `Search not kept, median, ${name}`,
      value: median(times),
      unit: 'ms',
      ...(places === 10_000 && { asked: { atMost: 50 } }),
    },
    {
      name: `Search not kept, slowest of ${texts.length}, ${name}`,
      value: Math.max(...times),
      unit: 'ms',
    },
  ];
}

/** Search in towns of three sizes. */
export async function measureSearch(worlds: Worlds): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const size of townSizes) figures.push(...(await measureTown(worlds, size)));
  return figures;
}
