/** What a MapLibre style says of one thing at one zoom, evaluated as MapLibre does it. */
import {
  featureFilter,
  normalizePropertyExpression,
  type FilterSpecification,
  type StylePropertySpecification,
} from '@maplibre/maplibre-gl-style-spec';

/** A thing on the map, as expressions see it. */
export interface Thing {
  /** 1 point, 2 line, 3 area. */
  type: 1 | 2 | 3;
  properties: Record<string, unknown>;
}

/** A property that may depend on the zoom and on the thing. */
const anyhow = {
  'property-type': 'data-driven',
  expression: { interpolated: true, parameters: ['zoom', 'feature'] },
  transition: false,
} satisfies Partial<StylePropertySpecification>;

const specs: Record<'number' | 'color', StylePropertySpecification> = {
  number: { type: 'number', ...anyhow },
  color: { type: 'color', ...anyhow, overridable: false },
};

type Reader<Value> = (thing: Thing, zoom: number) => Value;

function reader<Value>(
  value: unknown,
  type: keyof typeof specs,
  read: (result: unknown) => Value,
): Reader<Value> {
  // Constants come out as expressions too, so that everything is read one way.
  const expression = normalizePropertyExpression(value, 'picture', specs[type]);
  return (thing, zoom) => {
    const result: unknown = expression.evaluate({ zoom }, thing);
    return read(result);
  };
}

/** Reads a number; `fallback` where the style names none. */
export function numberReader(value: unknown, fallback: number): Reader<number> {
  if (value === undefined) return () => fallback;
  return reader(value, 'number', (result) => (typeof result === 'number' ? result : fallback));
}

/** Reads a colour as CSS writes it. */
export function colourReader(value: unknown): Reader<string> {
  return reader(value, 'color', String);
}

/** Whether a layer shows a thing at a zoom. */
export function filterReader(filter: FilterSpecification | undefined): Reader<boolean> {
  const test = featureFilter(filter, 'picture');
  return (thing, zoom) => test.filter({ zoom }, thing);
}
