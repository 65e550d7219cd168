import { snapshotSchema } from '#domain/directory/snapshot.ts';
import { serveBareMap, type Point } from '../browser/bare-map.ts';
import { pinTimes, type PinTimes } from '../browser/first-pins.ts';
import { desktop, phone, type Device } from '../browser/open-page.ts';
import { readDirectory } from '../site.ts';
import { median, type Figure } from '../figure.ts';
import { townSizes, type Worlds } from '../worlds.ts';

const runs = 5;

async function pointsOf(siteUrl: string): Promise<Point[]> {
  const { places } = snapshotSchema.parse(await readDirectory(siteUrl));
  return places.lng.flatMap((lng, i): Point[] => {
    const lat = places.lat[i];
    return typeof lng === 'number' && typeof lat === 'number' ? [[lng, lat]] : [];
  });
}

/** Our map and the bare one in turn, so that a busy moment of the machine meets both. */
async function compare(ours: string, bare: string, device: Device, size: string) {
  const mine: PinTimes[] = [];
  const floor: number[] = [];
  for (let run = 0; run < runs; run++) {
    floor.push((await pinTimes(bare, device)).ready);
    mine.push(await pinTimes(ours, device));
  }
  const first = median(mine.map((times) => times.first));
  const ready = median(mine.map((times) => times.ready));
  const least = median(floor);
  const of = `${size} places, ${device.name}`;
  return [
    { name: `Bare MapLibre, ${of}`, value: least, unit: 'ms' },
    { name: `First pins (server-drawn), ${of}`, value: first, unit: 'ms' },
    {
      name: `First pins (server-drawn), ${of}: ratio to bare MapLibre`,
      value: first / least,
      unit: '×',
      asked: { atMost: device === phone ? 0.3 : 1.3 },
    },
    { name: `MapLibre ready, ${of}`, value: ready, unit: 'ms' },
    {
      name: `MapLibre ready, ${of}: ratio to bare MapLibre`,
      value: ready / least,
      unit: '×',
    },
  ] satisfies Figure[];
}

async function measureSizes(worlds: Worlds, sizes: readonly number[]): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const places of sizes) {
    const { site } = await worlds.town(places);
    const bare = await serveBareMap(await pointsOf(site.url));
    for (const device of [phone, desktop]) {
      const size = places.toLocaleString('en');
      figures.push(...(await compare(`${site.url}/map`, bare.url, device, size)));
    }
    bare.stop();
  }
  return figures;
}

/** How long a first visitor waits for pins, beside a page that has nothing but the same pins. */
export function measurePins(worlds: Worlds): Promise<Figure[]> {
  return measureSizes(worlds, townSizes);
}

/** The same of the whole country, whose import alone takes minutes. */
export function measureLargePins(worlds: Worlds): Promise<Figure[]> {
  return measureSizes(worlds, [250_000]);
}
