/**
 * The drawn town as one SVG picture, by the same style that MapLibre draws it with: what the reader
 * sees before MapLibre is there, and on paper.
 */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { MapView } from '../../map/first-view.ts';
import { project } from '../../map/mercator.ts';
import { townStyle } from '../town-style.ts';
import type { LabelLocale } from '../town-labels.ts';
import { isShown, Looks, onPicture, thingsOf, type Frame } from './frame.ts';
import { lettersCss, writeLabels } from './labels.ts';
import { clipLine, clipRing, offset, pathOf, simplify, type Pixel } from './lines.ts';
import { paintOf, type Paint } from './paint.ts';
import type { World, WorldThing } from './world.ts';

export interface PictureOptions extends MapView {
  /** Pixels. */
  width: number;
  height: number;
  locale: LabelLocale;
}

/** What is drawn beyond the edges, so that no line is seen to end there. */
const margin = 12;
/** Points that move a line by less are left out, pixels. */
const tolerance = 0.5;

/** Draws the town. Dark where the reader's device asks for it, as the page around it is. */
export function drawTown(world: World, options: PictureOptions): string {
  const { width, height, zoom, centre, locale } = options;
  const middle = project(centre, zoom);
  const frame: Frame = {
    zoom,
    left: middle.x - width / 2,
    top: middle.y - height / 2,
    box: [-margin, -margin, width + margin, height + margin],
  };
  const light = townStyle({ base: '', dark: false, locale }).layers;
  const dark = townStyle({ base: '', dark: true, locale }).layers;
  const looks = new Looks();
  const shapes = light.flatMap((layer, i) => {
    const darkLayer = dark[i];
    return darkLayer && isShown(layer, zoom)
      ? drawLayer(world, layer, darkLayer, frame, looks)
      : [];
  });
  const labels = writeLabels(light, dark, world, { ...frame, locale }, looks);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<style>${lettersCss}${looks.css()}</style>`,
    ...write(shapes),
    ...labels,
    '</svg>',
  ].join('');
}

/** What is drawn, and how it looks. */
interface Shape {
  look: string;
  d: string;
}

/** Writes shapes bottom first. A road's edge and the road on it have one course, written once. */
function write(shapes: readonly Shape[]): string[] {
  const names = new Map<string, string>();
  const twice = new Set(shapes.map(({ d }) => d).filter((d, i, all) => all.indexOf(d) < i));
  for (const d of twice) names.set(d, `p${names.size}`);
  const courses = [...names].map(([d, name]) => `<path id="${name}" d="${d}"/>`);
  return [
    `<defs>${courses.join('')}</defs>`,
    ...shapes.map(({ look, d }) => {
      const name = names.get(d);
      return name ? `<use class="${look}" href="#${name}"/>` : `<path class="${look}" d="${d}"/>`;
    }),
  ];
}

function drawLayer(
  world: World,
  layer: LayerSpecification,
  dark: LayerSpecification,
  frame: Frame,
  looks: Looks,
): Shape[] {
  const paint = paintOf(layer, frame.zoom);
  const darkPaint = paintOf(dark, frame.zoom);
  if (!paint || !darkPaint) return [];
  if (layer.type === 'background') {
    const nothing = { type: 3, properties: {} } as const;
    const look = looks.name(paint(nothing).css, darkPaint(nothing).css);
    return [{ look, d: `M0 0H${frame.box[2]}V${frame.box[3]}H0Z` }];
  }
  const paths = new Map<string, string>();
  for (const thing of thingsOf(world, layer, frame)) {
    const drawn = paint(thing);
    if (!drawn.isSeen) continue;
    const look = looks.name(drawn.css, darkPaint(thing).css);
    paths.set(look, `${paths.get(look) ?? ''}${outline(thing, drawn, layer.type, frame)}`);
  }
  return [...paths].flatMap(([look, d]) => (d === '' ? [] : [{ look, d }]));
}

function outline(
  { lines, type }: WorldThing,
  { shift }: Paint,
  layer: LayerSpecification['type'],
  frame: Frame,
): string {
  return lines
    .map((line) => {
      const pixels = line.map((point) => onPicture(point, frame));
      if (layer === 'fill') return pathOf(simplifyRing(clipRing(pixels, frame.box)), true);
      // An area's border is a line that may end at the edges, where nobody sees it.
      const [first] = pixels;
      const way = type === 3 && first ? [...pixels, first] : pixels;
      return clipLine(shift === 0 ? way : offset(way, shift), frame.box)
        .map((part) => pathOf(simplify(part, tolerance), false))
        .join('');
    })
    .join('');
}

/** A ring has no two ends to keep: it is simplified in two halves. */
function simplifyRing(ring: Pixel[]): Pixel[] {
  const half = ring.length >> 1;
  const [first] = ring;
  if (!first || ring.length < 6) return ring;
  const there = simplify(ring.slice(0, half + 1), tolerance);
  const back = simplify([...ring.slice(half), first], tolerance);
  return [...there, ...back.slice(1, -1)];
}
