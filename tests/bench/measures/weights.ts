import { get } from 'node:http';
import { snapshotSchema } from '#domain/directory/snapshot.ts';
import { desktop, withFreshPage } from '../browser/open-page.ts';
import type { Figure } from '../figure.ts';
import type { Site } from '../site.ts';
import type { Worlds } from '../worlds.ts';

const mostKB = 60;

/** The map’s island: with it come its framework, MapLibre and the directory; a page is readable and usable without it. */
const mapIsland = /\/(TownMap|client\.svelte)\.[^/]*\.js$/;

/** Bytes of an answer as they travel, gzipped. */
function gzippedBytes(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'gzip' } }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => (bytes += chunk.byteLength));
      answer.on('end', () => resolve(bytes));
    }).on('error', reject);
  });
}

/** Addresses of a page's document, scripts and styles, with all that its map brings or without it. */
function partsOf(url: string, withMap: boolean): Promise<string[]> {
  return withFreshPage(desktop, async (page) => {
    const parts = new Set<string>();
    page.on('request', (request) => {
      if (['document', 'script', 'stylesheet'].includes(request.resourceType()))
        parts.add(request.url());
    });
    if (!withMap) await page.route(mapIsland, (route) => route.abort());
    // Islands wait until they are in sight.
    await page.setViewportSize({ width: desktop.width, height: 6000 });
    await page.goto(url, { waitUntil: 'networkidle' });
    return [...parts];
  });
}

async function kilobytes(parts: readonly string[]): Promise<number> {
  const sizes = await Promise.all(parts.map(gzippedBytes));
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

/** One address of each kind of page. */
async function pagesOf({ url }: Site): Promise<string[]> {
  const answer = await fetch(`${url}/map/snapshot.json`);
  const { places, activities } = snapshotSchema.parse(await answer.json());
  const area = places.areas.flat()[0] ?? '';
  return [
    ...['/', '/map', `/p/${places.code[0] ?? ''}`, `/a/${activities.code[0] ?? ''}`],
    ...['/areas', `/areas/${area}`, '/kinds', '/about'],
  ];
}

/** What each kind of page weighs before the map, and what the map adds. */
export async function measureWeights(worlds: Worlds): Promise<Figure[]> {
  const { site } = await worlds.demo();
  const figures: Figure[] = [];
  for (const path of await pagesOf(site)) {
    const before = (await partsOf(`${site.url}${path}`, false)).filter(
      (part) => !mapIsland.test(part),
    );
    const sample = path.replace(/^\/(p|a|areas)\/.+/, '/$1/…');
    figures.push({
      name: `HTML, CSS and JS of ${sample}`,
      value: await kilobytes(before),
      unit: 'kB',
      asked: { atMost: mostKB },
    });
    if (path !== '/map') continue;
    const whole = await partsOf(`${site.url}${path}`, true);
    const map = whole.filter((part) => !before.includes(part));
    figures.push({
      name: 'What the map brings: its island, MapLibre, the directory',
      value: await kilobytes(map),
      unit: 'kB',
    });
  }
  return figures;
}
