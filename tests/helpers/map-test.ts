/** Playwright's `test` with the map site running, and eyes for what a map draws. */
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import type { Snapshot } from '#domain/directory/snapshot.ts';
import { snapshot } from '../fixtures/map-site/snapshot.ts';
import { startMapSite, type MapSite } from './map-site.ts';

export { expect };

interface MapFixtures {
  /** Opens a case of tests/fixtures/map-site and gives its map. */
  openMap: (name: string) => Promise<Locator>;
}

export const test = base.extend<MapFixtures, { directory: Snapshot; mapSite: MapSite }>({
  directory: [snapshot, { scope: 'worker', option: true }],
  mapSite: [
    async ({ directory }, use) => {
      const site = await startMapSite(directory);
      await use(site);
      site.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  openMap: async ({ page, mapSite }, use) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await use(async (name) => {
      await page.goto(`${mapSite.origin}/${name}`);
      return page.locator('.town-map');
    });
    // Some tests break something on purpose; the browser itself reports those.
    expect(faults.filter((fault) => !fault.startsWith('Failed to load resource'))).toEqual([]);
  },
});

/** Waits until the places and then the base map are drawn. */
export async function settled(map: Locator): Promise<void> {
  await expect(map).toHaveAttribute('data-state', 'ready', { timeout: 30_000 });
  await expect(map).toHaveAttribute('data-pins', /^\d+$/);
}

type Colour = readonly [red: number, green: number, blue: number];

export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** `#7c4a1c` → [124, 74, 28] */
export function rgb(hex: string): Colour {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}

/** How much of an area of the screen has a colour, from 0 to 1. */
export async function shareOf(page: Page, area: Area, colour: Colour): Promise<number> {
  const shot = await page.screenshot({ clip: area });
  return page.evaluate(
    async ({ png, wanted }) => {
      const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      const context = canvas.getContext('2d');
      if (!context) return 0;
      context.drawImage(picture, 0, 0);
      const { data } = context.getImageData(0, 0, picture.width, picture.height);
      let alike = 0;
      for (let i = 0; i < data.length; i += 4) {
        const isAlike = wanted.every((value, channel) => {
          return Math.abs(value - (data[i + channel] ?? 0)) <= 6;
        });
        if (isAlike) alike++;
      }
      return alike / (picture.width * picture.height);
    },
    { png: shot.toString('base64'), wanted: [...colour] },
  );
}

/** Where the map's canvas stands on the screen. */
export async function canvasArea(map: Locator): Promise<Area> {
  const area = await map.locator('canvas').boundingBox();
  if (!area) throw new Error('The map has no canvas on the screen.');
  return area;
}

/** The pixel, from the canvas' upper left corner, that MapLibre draws a position at. */
export function pixelOf(
  [lng, lat]: readonly [number, number],
  view: { centre: readonly [number, number]; zoom: number; area: Area },
): { x: number; y: number } {
  const world = 512 * 2 ** view.zoom;
  const x = (degrees: number) => ((degrees + 180) / 360) * world;
  const y = (degrees: number) => {
    const radians = (degrees * Math.PI) / 180;
    return ((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * world;
  };
  return {
    x: view.area.width / 2 + x(lng) - x(view.centre[0]),
    y: view.area.height / 2 + y(lat) - y(view.centre[1]),
  };
}
