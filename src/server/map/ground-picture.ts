/** The drawn town's land under the first picture of a map, as SVG. */
import type { FeatureCollection } from 'geojson';
import { town } from 'virtual:town';
import { z } from 'zod';
import type { GroundPicture } from '#domain/base-map/ground-name.ts';
import { drawTown } from '#domain/base-map/picture/town-picture.ts';
import { toWorld, type World } from '#domain/base-map/picture/world.ts';
import { townLayers } from '#domain/base-map/town-style.ts';
import { pictureSize, viewOf } from '#domain/map/first-view.ts';
import { project } from '#domain/map/mercator.ts';

/** The very files the browser gets, made part of the server. */
const files = import.meta.glob<string>('../../../public/basemap/*.geojson', {
  query: '?raw',
  import: 'default',
});

const nothing = '{"type":"FeatureCollection","features":[]}';

let world: Promise<World> | undefined;

async function loadWorld(): Promise<World> {
  const sources = townLayers.map(async (name) => {
    const text = await files[`../../../public/basemap/${name}.geojson`]?.();
    return [
      name,
      toWorld(z.custom<FeatureCollection>().parse(JSON.parse(text ?? nothing))),
    ] as const;
  });
  return new Map(await Promise.all(sources));
}

/** Farther from the town than this there is nothing to draw, pixels. */
const farthest = 3000;

/** Draws a picture of the land; null where the town has no drawn map or lies elsewhere. */
export async function drawGround(picture: GroundPicture): Promise<string | null> {
  if (town.map.base.type !== 'drawn') return null;
  const view = viewOf(picture.grid);
  const [here, middle] = [project(view.centre, view.zoom), project(town.map.centre, view.zoom)];
  const reach = farthest * Math.max(1, 2 ** (view.zoom - town.map.zoom));
  if (Math.hypot(here.x - middle.x, here.y - middle.y) > reach) return null;
  const size = pictureSize[picture.size][picture.pageWidth];
  world ??= loadWorld();
  return drawTown(await world, { ...view, ...size, locale: picture.locale });
}
