/** Words on the picture of the town: the most important first, none over another. */
import type {
  LayerSpecification,
  SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { escapeXml } from '../../xml.ts';
import { mapFonts } from '../map-fonts.ts';
import type { LabelLocale } from '../town-labels.ts';
import { isShown, onPicture, thingsOf, type Frame, type Looks } from './frame.ts';
import type { Box } from './lines.ts';
import { colourReader, numberReader, type Thing } from './style-values.ts';
import type { World } from './world.ts';

const fonts = mapFonts.map((name) => (name.includes(' ') ? `'${name}'` : name)).join(',');

/** What all words have in common. */
export const lettersCss = `text{font-family:${fonts};text-anchor:middle;dominant-baseline:central;paint-order:stroke;stroke-linejoin:round}`;

/** Letters in a line, as `text-max-width` of the style says. */
const widest = 9;
const lineHeight = 1.2;
/** Air around words, pixels. */
const padding = 6;

/** The words a picture has room for. Layers that come later in the style win it, as in MapLibre. */
export function writeLabels(
  light: readonly LayerSpecification[],
  dark: readonly LayerSpecification[],
  world: World,
  frame: Frame & { locale: LabelLocale },
  looks: Looks,
): string[] {
  const taken: Box[] = [];
  const written: string[] = [];
  light.forEach((_, fromTop) => {
    const at = light.length - 1 - fromTop;
    const [layer, darkLayer] = [light[at], dark[at]];
    if (layer?.type !== 'symbol' || darkLayer?.type !== 'symbol') return;
    if (!isShown(layer, frame.zoom)) return;
    const letters = lettersOf(layer, frame.zoom);
    const darkLetters = lettersOf(darkLayer, frame.zoom);
    for (const thing of thingsOf(world, layer, frame)) {
      const point = thing.lines[0]?.[0];
      if (!point) continue;
      const { size, css, rise } = letters(thing);
      const lines = linesOf(thing.properties, frame.locale);
      const [x, middle] = onPicture(point, frame);
      const y = middle + rise * size;
      const half = {
        width: (Math.max(...lines.map(widthOf)) * size) / 2 + padding,
        height: (lines.length * lineHeight * size) / 2 + padding,
      };
      const box = [x - half.width, y - half.height, x + half.width, y + half.height] as const;
      if (taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      const look = looks.name(css, darkLetters(thing).css);
      written.push(
        ...lines.map((line, i) => {
          const top = y + (i - (lines.length - 1) / 2) * lineHeight * size;
          return `<text class="${look}" x="${x.toFixed(1)}" y="${top.toFixed(1)}">${escapeXml(line)}</text>`;
        }),
      );
    }
  });
  return written;
}

function lettersOf({ paint, layout }: SymbolLayerSpecification, zoom: number) {
  const colour = colourReader(paint?.['text-color']);
  const halo = colourReader(paint?.['text-halo-color']);
  const haloWidth = numberReader(paint?.['text-halo-width'], 0);
  const size = numberReader(layout?.['text-size'], 16);
  const spacing = numberReader(layout?.['text-letter-spacing'], 0);
  const offset: unknown = layout?.['text-offset'];
  const rise: unknown = Array.isArray(offset) ? offset[1] : 0;
  const isStrong = JSON.stringify(layout?.['text-font'] ?? '').includes('Bold');
  return (thing: Thing) => {
    const letters = Math.round(size(thing, zoom) * 10) / 10;
    const around = `stroke:${halo(thing, zoom)};stroke-width:${2 * haloWidth(thing, zoom)}`;
    const strong = isStrong ? ';font-weight:700' : '';
    return {
      size: letters,
      rise: typeof rise === 'number' ? rise : 0,
      css: `fill:${colour(thing, zoom)};${around};font-size:${letters}px;letter-spacing:${spacing(thing, zoom)}em${strong}`,
    };
  };
}

/** A label as its lines: the name, and its reading under it for those who read slowly. */
function linesOf(properties: Record<string, unknown>, locale: LabelLocale): string[] {
  const { ja, kana, en } = properties;
  const texts = locale === 'en' ? [en] : locale === 'ja-easy' ? [ja, kana] : [ja];
  return texts.flatMap((text) => (typeof text === 'string' ? wrap(text) : []));
}

function wrap(text: string): string[] {
  if (widthOf(text) <= widest) return [text];
  const middle = text.length / 2;
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
  const nearest = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  const at = nearest ?? Math.ceil(middle);
  return [text.slice(0, at).trim(), text.slice(at).trim()];
}

/** Width in letters: a Latin one takes about half the room of a Japanese one. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + (letter < 'ÿ' ? 0.58 : 1.03), 0);
}

function overlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
