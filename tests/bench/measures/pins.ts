import { snapshotSchema } from '#domain/directory/snapshot.ts';
import { serveBareMap, type Point } from '../browser/bare-map.ts';
import { firstPins } from '../browser/first-pins.ts';
import { desktop, phone, type Device } from '../browser/open-page.ts';
import { median, type Figure } from '../figure.ts';
import type { Worlds } from '../worlds.ts';

const runs = 3;

async function pointsOf(siteUrl: string): Promise<Point[]> {
  const answer = await fetch(`${siteUrl}/map/snapshot.json`);
  const { places } = snapshotSchema.parse(await answer.json());
  return places.lng.flatMap((lng, i): Point[] => {
    const lat = places.lat[i];
    return typeof lng === 'number' && typeof lat === 'number' ? [[lng, lat]] : [];
  });
}

/** Our map and the bare one in turn, so that a busy moment of the machine meets both. */
async function compare(ours: string, bare: string, device: Device, size: string) {
  const ourTimes: number[] = [];
  const bareTimes: number[] = [];
  for (let run = 0; run < runs; run++) {
    bareTimes.push(await firstPins(bare, device));
    ourTimes.push(await firstPins(ours, device));
  }
  const [mine, floor] = [median(ourTimes), median(bareTimes)];
  const name = `First pins, ${size} places, ${device.name}`;
  return [
    { name, value: mine, unit: 'ms' },
    { name: `${name}: bare MapLibre`, value: floor, unit: 'ms' },
    { name: `${name}: ratio`, value: mine / floor, unit: '×', asked: { atMost: 1.3 } },
  ] satisfies Figure[];
}

/** How long a first visitor waits for pins, beside a page that has nothing but the same pins. */
export async function measurePins(worlds: Worlds): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const places of [1000, 10_000]) {
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
