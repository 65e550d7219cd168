import { median, type Figure } from '../figure.ts';
import type { Worlds } from '../worlds.ts';

const words = ['ひだまり', 'なないろ', 'すずめ', '本町', '川口', 'サロン', '食堂', '公民館'];

/** Addresses that no visitor has asked for yet: words, kinds and pages in turn. */
function* newAddresses(kinds: readonly string[]): Generator<string, never> {
  for (let i = 1; ; i++) {
    const word = encodeURIComponent(`${words[i % words.length] ?? ''} ${i % 10}`);
    const kind = kinds[i % kinds.length] ?? '';
    yield `/map?q=${word}${Math.floor(i / 80) || ''}`;
    yield `/map?kind=${kind}&page=${i}`;
  }
}

/** Milliseconds until the whole answer is there. */
async function timeOf(url: string): Promise<number> {
  const began = performance.now();
  const answer = await fetch(url);
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`);
  return performance.now() - began;
}

/** What a page of the directory costs that is not kept yet, in a town of 10,000 places. */
export async function measureDirectory(worlds: Worlds): Promise<Figure[]> {
  const { site } = await worlds.town(10_000);
  const first = await timeOf(`${site.url}/map/snapshot.json`);
  const addresses = newAddresses(['kodomo-shokudo', 'kyoten', 'food-pantry', 'ninchisho-cafe']);
  const times: number[] = [];
  const next = async () => {
    const { value } = addresses.next();
    times.push(await timeOf(`${site.url}${value}`));
  };
  for (let i = 0; i < 10; i++) await next();
  times.length = 0;
  for (let i = 0; i < 60; i++) await next();
  const alone = median(times);

  const visitors = 4;
  const began = performance.now();
  const visit = async () => {
    for (let i = 0; i < 25; i++) await next();
  };
  await Promise.all(Array.from({ length: visitors }, visit));
  const perSecond = (visitors * 25 * 1000) / (performance.now() - began);
  return [
    {
      name: 'Directory read and decoded, 10,000 places',
      value: first,
      unit: 'ms',
      asked: { atMost: 1000 },
    },
    {
      name: 'Directory page not kept, 10,000 places',
      value: alone,
      unit: 'ms',
      asked: { atMost: 50 },
    },
    { name: 'Directory pages not kept, 10,000 places', value: perSecond, unit: 'requests/s' },
  ];
}
