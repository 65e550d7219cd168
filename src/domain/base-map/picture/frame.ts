/** What the shapes and the words of one picture have in common: its frame, what lies in it, how things look. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Box, Pixel } from './lines.ts';
import { filterReader } from './style-values.ts';
import type { World, WorldThing } from './world.ts';

/** The part of the world that a picture shows. */
export interface Frame {
  zoom: number;
  /** Pixel of the world in the upper left corner. */
  left: number;
  top: number;
  /** The picture and a little more, in its own pixels. */
  box: Box;
}

/** The ways things look on one picture, each with a class of its own. */
export class Looks {
  readonly #names = new Map<string, string>();

  /** The class for a look in the light and in the dark, as CSS declarations. */
  name(light: string, dark: string): string {
    const key = `${light}|${dark}`;
    const name = this.#names.get(key) ?? `c${this.#names.size}`;
    this.#names.set(key, name);
    return name;
  }

  css(): string {
    const looks = [...this.#names].map(([key, name]) => ({ name, sides: key.split('|') }));
    const rules = (side: 0 | 1) =>
      looks.map(({ name, sides }) => `.${name}{${sides[side] ?? ''}}`).join('');
    return `${rules(0)}@media screen and (prefers-color-scheme:dark){${rules(1)}}`;
  }
}

/** Whether a layer is drawn at a zoom at all. */
export function isShown({ minzoom = 0, maxzoom = 99 }: LayerSpecification, zoom: number): boolean {
  return zoom >= minzoom && zoom < maxzoom;
}

/** Where a point of the world at zoom 0 lies on the picture. */
export function onPicture([x, y]: Pixel, { zoom, left, top }: Frame): Pixel {
  const scale = 2 ** zoom;
  return [x * scale - left, y * scale - top];
}

function isInSight({ box }: WorldThing, frame: Frame): boolean {
  const [left, top] = onPicture([box[0], box[1]], frame);
  const [right, bottom] = onPicture([box[2], box[3]], frame);
  const [x0, y0, x1, y1] = frame.box;
  return left <= x1 && right >= x0 && top <= y1 && bottom >= y0;
}

/** The things of a layer that a picture shows. */
export function thingsOf(
  world: World,
  layer: Exclude<LayerSpecification, { type: 'background' }>,
  frame: Frame,
): WorldThing[] {
  const source: unknown = 'source' in layer ? layer.source : undefined;
  const things = typeof source === 'string' ? (world.get(source) ?? []) : [];
  const holds = filterReader('filter' in layer ? layer.filter : undefined);
  return things.filter((thing) => isInSight(thing, frame) && holds(thing, frame.zoom));
}
