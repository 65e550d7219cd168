/** The map that the server draws: there at once, without JavaScript, on paper, and where MapLibre draws it. */
import type { Page } from '@playwright/test';
import { everything } from '#domain/directory/query.ts';
import { snapshot } from '../fixtures/map-site/snapshot.ts';
import { firstMapOf } from '../fixtures/map-site/src/first-map-of.ts';
import {
  canvasArea,
  pixelOf,
  rgb,
  settled,
  shareOf,
  test as mapTest,
} from '../helpers/map-test.ts';
import { tileColours } from '../helpers/tile-server.ts';
import { axeFindings } from '../helpers/page-quality.ts';
import { expect, test } from '../helpers/story.ts';

/** How many places the links on the picture stand for. */
async function placesOnPicture(page: Page): Promise<number> {
  const links = page.locator('.first-map ul a:visible');
  const names = await links.evaluateAll((nodes) =>
    nodes.map((node) => node.getAttribute('aria-label')),
  );
  return names.reduce((sum, name) => sum + (name === null ? 1 : Number.parseInt(name, 10)), 0);
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('pins and clusters are links, as many places as the list says', async ({ page }) => {
    for (const address of ['/map', '/map?kind=salon', '/map?q=%E5%85%AC%E6%B0%91%E9%A4%A8']) {
      await page.goto(address);
      const heading = await page.getByRole('heading', { name: /^地図に\d/ }).textContent();
      const said = Number(/地図に(\d+)か所/.exec(heading ?? '')?.[1]);
      expect(said).toBeGreaterThan(0);
      expect(await placesOnPicture(page)).toBe(said);
    }
  });

  test('a cluster leads closer until a pin leads to its place', async ({ page }) => {
    await page.goto('/map');
    const clusters = page.locator('.first-map a.cluster:visible');
    const pins = page.locator('.first-map a.pin:visible');
    for (let step = 0; step < 6 && (await pins.count()) === 0; step++) {
      const before = await placesOnPicture(page);
      await clusters.first().click();
      await expect(page).toHaveURL(/bounds=/);
      expect(await placesOnPicture(page)).toBeLessThan(before);
    }
    const name = ((await pins.first().textContent()) ?? '').trim();
    expect(name).toMatch(/^.+（.+）$/);
    await pins.first().click();
    await expect(page).toHaveURL(/\/p\/[0-9A-Z]{6}$/);
    const title = await page.getByRole('heading', { level: 1 }).textContent();
    expect(name).toContain((title ?? '').trim());
  });

  test('the picture of the land is there, and nothing on the map is hard to press', async ({
    page,
  }) => {
    await page.goto('/map');
    const land = page.locator('.first-map .drawn');
    await expect
      .poll(() => land.evaluate((node: HTMLImageElement) => node.naturalWidth))
      .toBeGreaterThan(700);
    for (const link of await page.locator('.first-map ul a:visible').all()) {
      const box = await link.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
    await expect(page.locator('.town-map .credit')).toBeVisible();
  });
});

test('MapLibre takes the place of the picture without anything moving', async ({ page }) => {
  await page.addInitScript(() => {
    let shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const value: unknown = Reflect.get(entry, 'value');
        if (typeof value === 'number') shift += value;
      }
      Reflect.set(window, 'shift', shift);
    }).observe({ type: 'layout-shift', buffered: true });
    Reflect.set(window, 'shift', 0);
  });
  await page.goto('/map');
  await expect(page.locator('.first-map ul a:visible').first()).toBeVisible();
  // What lies below the fold counts as no shift of the layout, but whoever scrolled there sees it.
  const listAt = () => page.locator('#list').evaluate((list) => list.getBoundingClientRect().top);
  const before = await listAt();
  await settled(page.locator('.town-map'));
  await expect(page.locator('.first-map')).toBeHidden();
  expect(await listAt()).toBe(before);
  expect(await page.evaluate(() => Number(Reflect.get(window, 'shift')))).toBe(0);
});

test('who goes through the pins by keyboard keeps her place until she leaves the picture', async ({
  page,
}) => {
  await page.goto('/map');
  const link = page.locator('.first-map ul a:visible').first();
  await link.focus();
  await expect(page.locator('.town-map')).toHaveAttribute('data-pins', /\d/, { timeout: 30_000 });
  await page.waitForTimeout(500);
  await expect(link).toBeFocused();
  await expect(link).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('heading', { level: 1 }).click();
  await settled(page.locator('.town-map'));
});

test('a cluster pressed on the picture is where MapLibre goes on', async ({ page }) => {
  // MapLibre must not be faster than the finger.
  const pressed = Promise.withResolvers<undefined>();
  await page.route('**/map/snapshot.json', async (route) => {
    await pressed.promise;
    await route.continue();
  });
  await page.goto('/map');
  const picture = page.locator('.first-map');
  const whole = (await picture.getAttribute('data-views')) ?? '';
  await picture.locator('ul a[href*="bounds"]:visible').first().click();
  await expect(page).toHaveURL(/bounds=/);
  await expect(picture).not.toHaveAttribute('data-views', whole);
  pressed.resolve(undefined);
  await settled(page.locator('.town-map'));
  await expect(page.locator('.first-map')).toBeHidden();
  const [west = 0, south = 0, east = 0, north = 0] = (
    new URL(page.url()).searchParams.get('bounds') ?? ''
  )
    .split(',')
    .map(Number);
  // What it shows is about what was pressed, not the whole town again.
  await page.getByRole('button', { name: 'この範囲でさがす' }).click();
  await expect(page).not.toHaveURL(new RegExp(`bounds=${west}%2C${south}`));
  const seen = (new URL(page.url()).searchParams.get('bounds') ?? '').split(',').map(Number);
  const width = (seen[2] ?? 0) - (seen[0] ?? 0);
  expect(width).toBeLessThan(6 * (east - west));
  expect((seen[3] ?? 0) - (seen[1] ?? 0)).toBeLessThan(6 * (north - south));
});

test('paper shows the picture, not an empty canvas', async ({ page }) => {
  await page.goto('/map');
  await settled(page.locator('.town-map'));
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.first-map')).toBeVisible();
  await expect(page.locator('.first-map ul a:visible').first()).toBeVisible();
  await expect(page.locator('.town-map canvas')).toBeHidden();
  await expect(page.locator('.town-map').getByRole('button')).toHaveCount(0);
  await expect(page.locator('.town-map .credit')).toBeVisible();
});

mapTest('a pin stands where MapLibre draws it', async ({ page, openMap }) => {
  const map = await openMap('none');
  const pin = page.locator('.first-map a.pin:visible', { hasText: 'みなと子ども食堂' });
  const box = await pin.boundingBox();
  if (!box) throw new Error('The pin is not on the screen.');
  await settled(map);
  const area = await canvasArea(map);
  const place = snapshot.places.code.indexOf('AAAAAD');
  const lngLat = [snapshot.places.lng[place] ?? 0, snapshot.places.lat[place] ?? 0] as const;
  const { narrow } = firstMapOf(everything, []);
  const { x, y } = pixelOf(lngLat, { ...narrow.view, area });
  expect(Math.abs(box.x + box.width / 2 - area.x - x)).toBeLessThan(2);
  expect(Math.abs(box.y + box.height - area.y - y)).toBeLessThan(2);
});

mapTest.describe('picture tiles without JavaScript', () => {
  mapTest.use({ javaScriptEnabled: false });

  for (const name of ['gsi-pale', 'osm'] as const) {
    mapTest(`${name} lies under the pins, with its credit`, async ({ page, openMap }) => {
      const map = await openMap(name);
      const area = await page.locator('.first-map').boundingBox();
      if (!area) throw new Error('There is no picture.');
      const colour = tileColours[name === 'osm' ? 'osm' : 'pale'];
      await expect.poll(() => shareOf(page, area, colour)).toBeGreaterThan(0.6);
      await expect(map.getByText('地図の出典')).toBeVisible();
      await page.emulateMedia({ colorScheme: 'dark' });
      await expect.poll(() => shareOf(page, area, colour)).toBe(0);
    });
  }

  mapTest('a map the server can not draw has plain ground', async ({ page, openMap }) => {
    await openMap('style');
    const area = await page.locator('.first-map').boundingBox();
    if (!area) throw new Error('There is no picture.');
    expect(await shareOf(page, area, rgb('#f9f6ee'))).toBeGreaterThan(0.6);
  });
});
