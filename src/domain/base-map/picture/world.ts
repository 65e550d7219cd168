/** The drawn town's GeoJSON, projected once for every picture of it. */
import type { FeatureCollection, Position } from 'geojson';
import { project } from '../../map/mercator.ts';
import type { Box, Pixel } from './lines.ts';
import type { Thing } from './style-values.ts';

/** One thing of the land. */
export interface WorldThing extends Thing {
  /** Lines or rings (or one point), in pixels of the world at zoom 0. */
  lines: readonly (readonly Pixel[])[];
  box: Box;
}

/** The things of each source of the style, by its name. */
export type World = ReadonlyMap<string, readonly WorldThing[]>;

/** Projects a file of public/basemap/. Kinds of geometry that the town has not are left out. */
export function toWorld({ features }: FeatureCollection): WorldThing[] {
  return features.flatMap(({ geometry, properties }): WorldThing[] => {
    const made = (type: 1 | 2 | 3, rings: readonly Position[][]) => {
      const lines = rings.map((ring) => ring.map(pixelOf));
      return [{ type, properties: properties ?? {}, lines, box: boxOf(lines.flat()) }];
    };
    if (geometry.type === 'Point') return made(1, [[geometry.coordinates]]);
    if (geometry.type === 'LineString') return made(2, [geometry.coordinates]);
    return geometry.type === 'Polygon' ? made(3, geometry.coordinates) : [];
  });
}

function pixelOf([lng = 0, lat = 0]: Position): Pixel {
  const { x, y } = project([lng, lat], 0);
  return [x, y];
}

function boxOf(points: readonly Pixel[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
