/** A resident looks around on the map: by finger, by mouse, by keyboard, and where there is no map. */
import { centre, snapshot } from '../fixtures/map-site/snapshot.ts';
import { canvasArea, expect, pixelOf, rgb, settled, shareOf, test } from '../helpers/map-test.ts';
import { axeFindings } from '../helpers/page-quality.ts';
import type { Locator, Page } from '@playwright/test';

// As phones have it: a point of the page is more than one of the screen.
test.use({ deviceScaleFactor: 2 });

/** Presses the map where this place is drawn, while it still shows what it opened with. */
async function press(page: Page, map: Locator, code: string): Promise<void> {
  const area = await canvasArea(map);
  const place = snapshot.places.code.indexOf(code);
  const lngLat = [snapshot.places.lng[place] ?? 0, snapshot.places.lat[place] ?? 0] as const;
  const { x, y } = pixelOf(lngLat, { centre, zoom: 14, area });
  // Pins stand above their point.
  await page.mouse.click(area.x + x, area.y + y - 8);
}

/** Draws one finger up the screen: the page follows it down. */
async function swipeUp(page: Page, from: { x: number; y: number }, far: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: from.x, y }],
    });
  await touch('touchStart', from.y);
  for (let way = 10; way <= far; way += 10) await touch('touchMove', from.y - way);
  await touch('touchEnd', from.y - far);
}

test('every place with a position is a pin, drawn where it is', async ({ page, openMap }) => {
  const map = await openMap('none');
  await settled(map);
  await expect(map).toHaveAttribute('data-pins', '7');
  await expect(map.getByRole('status')).toHaveText('地図に7か所あります');
  const area = await canvasArea(map);
  const { x, y } = pixelOf(centre, { centre, zoom: 14, area });
  const pin = { x: area.x + x - 16, y: area.y + y - 44, width: 32, height: 42 };
  await expect.poll(() => shareOf(page, pin, rgb('#7c4a1c'))).toBeGreaterThan(0.3);
});

test('the map holds what the filter in the address lets through', async ({ openMap }) => {
  const map = await openMap('filtered');
  await settled(map);
  await expect(map).toHaveAttribute('data-pins', '5');
});

test('the directory is asked for once', async ({ page, openMap }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const map = await openMap('none');
  await settled(map);
  expect(asked.filter((path) => path === '/map/snapshot.json')).toHaveLength(1);
});

test('a pressed place shows what happens there, and gives the focus back', async ({
  page,
  openMap,
}) => {
  const map = await openMap('none');
  await settled(map);
  await press(page, map, 'AAAAAC');
  const card = page.getByRole('dialog', { name: 'えんがわサロン' });
  await expect(card).toBeVisible();
  await expect(card.getByText('サロン', { exact: true })).toBeVisible();
  await expect(card.getByRole('link', { name: '水曜のお茶会' })).toHaveAttribute(
    'href',
    '/a/CCCCCA',
  );
  await expect(card.getByRole('link', { name: 'くわしく見る' })).toHaveAttribute(
    'href',
    '/p/AAAAAC',
  );
  await expect(card.getByRole('heading')).toBeFocused();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await expect(map.locator('canvas')).toBeFocused();
});

test('the card of the place in the address is open at once', async ({ page, openMap }) => {
  const map = await openMap('selected');
  await settled(map);
  await expect(page.getByRole('dialog', { name: 'えんがわサロン' })).toBeVisible();
});

test('places in one building can all be reached', async ({ page, openMap }) => {
  const map = await openMap('none');
  await settled(map);
  await press(page, map, 'AAAAAE');
  const list = page.getByRole('dialog', { name: 'ここに3か所' });
  await expect(list.getByRole('listitem')).toHaveCount(3);
  await list.getByRole('button', { name: '市民会館 調理室' }).click();
  await page
    .getByRole('dialog', { name: '市民会館 調理室' })
    .getByRole('button', { name: 'もどる' })
    .click();
  await expect(list).toBeVisible();
});

test('places near to each other come apart when pressed', async ({ page, openMap }) => {
  const map = await openMap('none');
  await settled(map);
  await press(page, map, 'AAAAAH');
  await expect(async () => {
    await map.getByRole('button', { name: 'いま見えている場所' }).click();
    await expect(page.getByRole('dialog').getByRole('listitem')).toHaveText([/松の湯/, /竹の湯/]);
  }).toPass();
});

test('nothing flies for a reader who asked for less motion', async ({ page, openMap }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const map = await openMap('none');
  await settled(map);
  // In one go: a map that flies would still be where it was.
  await map.evaluate((node) => {
    const buttons = [...node.querySelectorAll('button')];
    const button = (label: string) =>
      buttons.find(({ ariaLabel, textContent }) => (ariaLabel ?? textContent.trim()) === label);
    for (let i = 0; i < 3; i++) button('拡大する')?.click();
    button('いま見えている場所')?.click();
  });
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveText([/えんがわサロン/]);
});

test('a keyboard moves the map and lists what came into sight', async ({ page, openMap }) => {
  const map = await openMap('none');
  await settled(map);
  const canvas = map.getByRole('region', { name: '場所の地図' });
  await canvas.focus();
  // What is nearest to the middle opens without a finger, and gives the focus back.
  await page.keyboard.press('Enter');
  const card = page.getByRole('dialog', { name: 'えんがわサロン' });
  await expect(card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await expect(map.locator('canvas')).toBeFocused();
  await expect(map.getByText('矢印キーで地図を動かし')).toBeVisible();
  const inView = map.getByRole('button', { name: 'いま見えている場所' });
  await inView.press('Enter');
  const list = page.getByRole('dialog', { name: 'いま見えている場所' });
  await expect(list.getByRole('button', { name: 'えんがわサロン' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(inView).toBeFocused();

  // A busy machine skips a step: then she goes on.
  await expect(async () => {
    if (await list.isVisible()) await page.keyboard.press('Escape');
    await canvas.focus();
    for (let i = 0; i < 9; i++) {
      await page.keyboard.press('ArrowUp');
      await page.waitForTimeout(350);
    }
    await inView.press('Enter');
    await expect(list).toContainText('いま見えているところに場所はありません', { timeout: 2000 });
  }).toPass();
});

test('MapLibre is not loaded before the map comes into sight', async ({ page, openMap }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const map = await openMap('preview');
  await page.waitForLoadState('networkidle');
  const heavy = () => asked.filter((url) => /draw-town-map|maplibre/.test(url));
  expect(heavy()).toEqual([]);
  await map.scrollIntoViewIfNeeded();
  await settled(map);
  expect(heavy().length).toBeGreaterThan(0);
});

test('a preview lets the page scroll, and says how to move the map', async ({
  page,
  openMap,
  isMobile,
}) => {
  const map = await openMap('english');
  await settled(map);
  const area = await canvasArea(map);
  const middle = { x: area.x + area.width / 2, y: area.y + area.height / 2 };
  if (isMobile) {
    await swipeUp(page, middle, 150);
    await expect(map.getByText('Move the map with two fingers')).toBeAttached();
  } else {
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.wheel(0, 200);
    await expect(map.getByText('Hold Ctrl and scroll to zoom the map')).toBeAttached();
  }
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
  await expect(map.getByRole('button')).toHaveCount(0);
});

test('when the directory can not be had, the map says so and can be tried again', async ({
  page,
  openMap,
}) => {
  await page.route('**/map/snapshot.json', (route) => route.fulfill({ status: 503 }));
  const map = await openMap('none');
  await expect(map).toHaveAttribute('data-state', 'failed');
  await expect(map.getByRole('alert')).toHaveText(
    '地図を表示できませんでした。一覧はそのまま使えます。',
  );
  await expect(map.getByRole('link', { name: '一覧を見る' })).toHaveAttribute('href', '#list');
  await page.unroute('**/map/snapshot.json');
  await map.getByRole('button', { name: 'もう一度読みこむ' }).click();
  await settled(map);
});

test('something else than a directory is not taken for one', async ({ page, openMap }) => {
  await page.route('**/map/snapshot.json', (route) => route.fulfill({ json: { places: {} } }));
  const map = await openMap('none');
  await expect(map).toHaveAttribute('data-state', 'failed');
});

test('a device without WebGL is told so, without loading MapLibre', async ({ page, openMap }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.addInitScript(() => Reflect.deleteProperty(window, 'WebGL2RenderingContext'));
  const map = await openMap('preview');
  await map.scrollIntoViewIfNeeded();
  await expect(map.getByRole('alert')).toHaveText(
    'この端末では地図を表示できません。一覧はそのまま使えます。',
  );
  await expect(map.getByRole('button')).toHaveCount(0);
  expect(asked.filter((url) => /draw-town-map|maplibre-gl-worker/.test(url))).toEqual([]);
});

test('a device that refuses WebGL is told the same', async ({ page, openMap }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  const map = await openMap('none');
  await expect(map.getByRole('alert')).toHaveText(
    'この端末では地図を表示できません。一覧はそのまま使えます。',
  );
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the map leads to the list', async ({ openMap }) => {
    const map = await openMap('none');
    await expect(map.locator('noscript p')).toBeVisible();
    await expect(map.getByRole('link', { name: '一覧を見る' })).toBeVisible();
  });
});
