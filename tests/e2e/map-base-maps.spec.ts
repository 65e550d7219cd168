/** A town chooses its base map: each is fetched as its publisher offers it, drawn, and credited. */
import { townColours } from '#domain/base-map/town-colours.ts';
import { centre } from '../fixtures/map-site/snapshot.ts';
import { canvasArea, expect, rgb, settled, shareOf, test } from '../helpers/map-test.ts';
import { tileColours } from '../helpers/tile-server.ts';

/** The tile in the middle of the map: at zoom 14, tiles of 256 pixels are those of zoom 15. */
function middleTile(zoom: number): string {
  const tiles = 2 ** zoom;
  const latitude = (centre[1] * Math.PI) / 180;
  const x = Math.floor(((centre[0] + 180) / 360) * tiles);
  const y = Math.floor(((1 - Math.asinh(Math.tan(latitude)) / Math.PI) / 2) * tiles);
  return `${zoom}/${x}/${y}.png`;
}

const publishers = [
  {
    name: 'gsi-pale',
    asked: `/pale/${middleTile(15)}`,
    colour: tileColours.pale,
    credit: '国土地理院',
    link: 'https://maps.gsi.go.jp/development/ichiran.html',
  },
  {
    name: 'osm',
    asked: `/osm/${middleTile(15)}`,
    colour: tileColours.osm,
    credit: '© OpenStreetMap contributors',
    link: 'https://www.openstreetmap.org/copyright',
  },
  {
    name: 'gsi-vector',
    asked: '/bvmap.pmtiles',
    colour: rgb(townColours.light.water),
    credit: '国土地理院最適化ベクトルタイル',
    link: 'https://github.com/gsi-cyberjapan/optimal_bvmap',
  },
  {
    name: 'style',
    asked: `/style/${middleTile(15)}`,
    colour: tileColours.style,
    credit: '試験の地図',
    link: 'https://map.example/credit',
  },
];

for (const { name, asked, colour, credit, link } of publishers) {
  test(`${name} is asked for the right tiles, drawn, and credited`, async ({
    page,
    mapSite,
    openMap,
  }) => {
    const map = await openMap(name);
    await settled(map);
    await expect.poll(() => mapSite.tiles.requests).toContain(asked);
    const area = await canvasArea(map);
    await expect.poll(() => shareOf(page, area, colour)).toBeGreaterThan(0.2);
    await expect(map.getByRole('link', { name: credit })).toHaveAttribute('href', link);
    await expect(map.getByText('地図の出典')).toBeInViewport();
  });
}

test('gsi-vector draws roads over the water, too', async ({ page, openMap }) => {
  const map = await openMap('gsi-vector');
  await settled(map);
  const area = await canvasArea(map);
  const road = rgb(townColours.light.highway);
  await expect.poll(() => shareOf(page, area, road)).toBeGreaterThan(0.001);
});

test('the drawn town comes from this site alone', async ({ page, mapSite, openMap }) => {
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).origin));
  const map = await openMap('drawn');
  await settled(map);
  const area = await canvasArea(map);
  await expect.poll(() => shareOf(page, area, rgb(townColours.light.built))).toBeGreaterThan(0.1);
  await expect(map.getByText('この町と地図は架空のものです')).toBeInViewport();
  expect([...hosts]).toEqual([mapSite.origin]);
});

test('without a base map the places lie on plain ground', async ({ page, openMap }) => {
  const map = await openMap('none');
  await settled(map);
  const area = await canvasArea(map);
  await expect.poll(() => shareOf(page, area, rgb(townColours.light.town))).toBeGreaterThan(0.6);
  await expect(map.getByText('地図の出典')).toHaveCount(0);
});

test('in the dark the drawn town turns dark and pictures are dimmed', async ({ page, openMap }) => {
  let map = await openMap('drawn');
  await settled(map);
  await page.emulateMedia({ colorScheme: 'dark' });
  const area = await canvasArea(map);
  await expect.poll(() => shareOf(page, area, rgb(townColours.dark.built))).toBeGreaterThan(0.1);

  map = await openMap('gsi-pale');
  await settled(map);
  await expect.poll(() => shareOf(page, area, rgb('#7e8379'))).toBeGreaterThan(0.3);
  expect(await shareOf(page, area, tileColours.pale)).toBe(0);
});
