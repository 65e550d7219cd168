/** How a layer of a style looks as SVG. */
import type { LayerSpecification, LineLayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { colourReader, numberReader, type Thing } from './style-values.ts';

export interface Paint {
  /** CSS declarations. */
  css: string;
  /** How far a line is moved sideways, pixels. */
  shift: number;
  isSeen: boolean;
}

const round = (value: number) => Math.round(value * 100) / 100;

/** What a layer paints things with at a zoom; null of a layer that paints no shapes. */
export function paintOf(layer: LayerSpecification, zoom: number): ((thing: Thing) => Paint) | null {
  if (layer.type === 'line') return linePaint(layer, zoom);
  if (layer.type === 'background') return plainPaint(layer.paint?.['background-color'], zoom);
  if (layer.type === 'fill') return plainPaint(layer.paint?.['fill-color'], zoom);
  return null;
}

function plainPaint(value: unknown, zoom: number) {
  const colour = colourReader(value);
  return (thing: Thing): Paint => ({
    css: `fill:${colour(thing, zoom)}`,
    shift: 0,
    isSeen: true,
  });
}

function linePaint({ paint, layout }: LineLayerSpecification, zoom: number) {
  const colour = colourReader(paint?.['line-color']);
  const width = numberReader(paint?.['line-width'], 1);
  const opacity = numberReader(paint?.['line-opacity'], 1);
  const shift = numberReader(paint?.['line-offset'], 0);
  const dashes: unknown = paint?.['line-dasharray'];
  const ends =
    layout?.['line-cap'] === 'round' ? ';stroke-linecap:round;stroke-linejoin:round' : '';
  return (thing: Thing): Paint => {
    const wide = round(width(thing, zoom));
    const clear = round(opacity(thing, zoom));
    // Dashes are counted in widths of their line.
    const dashed = isNumbers(dashes)
      ? `;stroke-dasharray:${dashes.map((dash) => round(dash * wide)).join(' ')}`
      : '';
    const faint = clear < 1 ? `;stroke-opacity:${clear}` : '';
    return {
      css: `fill:none;stroke:${colour(thing, zoom)};stroke-width:${wide}${faint}${dashed}${ends}`,
      shift: round(shift(thing, zoom)),
      isSeen: clear > 0 && wide > 0.1,
    };
  };
}

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'number');
}
