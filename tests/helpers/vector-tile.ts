/** Writes a Mapbox vector tile (specification 2.1), as little of one as a test of a style needs. */

/** One feature of a layer; points of the geometry in tile units, 0 to 4096, y down. */
export interface TileFeature {
  type: 'point' | 'line' | 'polygon';
  geometry: readonly (readonly [x: number, y: number])[];
  tags: Readonly<Record<string, string | number>>;
}

/** @param layers one feature for each layer, by the layer's name */
export function vectorTile(layers: Readonly<Record<string, TileFeature>>): Buffer {
  return Buffer.concat(
    Object.entries(layers).map(([name, feature]) => message(3, layer(name, feature))),
  );
}

const types = { point: 1, line: 2, polygon: 3 } as const;

function layer(name: string, { type, geometry, tags }: TileFeature): Buffer {
  const entries = Object.entries(tags);
  const feature = Buffer.concat([
    message(2, packed(entries.flatMap((_, i) => [i, i]))),
    number(3, types[type]),
    message(4, packed(commands(type, geometry))),
  ]);
  return Buffer.concat([
    number(15, 2),
    message(1, Buffer.from(name)),
    message(2, feature),
    ...entries.map(([key]) => message(3, Buffer.from(key))),
    ...entries.map(([, value]) =>
      message(4, typeof value === 'string' ? message(1, Buffer.from(value)) : number(5, value)),
    ),
    number(5, 4096),
  ]);
}

/** MoveTo the first point, LineTo the others, ClosePath; each point as its distance to the last. */
function commands(type: TileFeature['type'], geometry: TileFeature['geometry']): number[] {
  let last: readonly [number, number] = [0, 0];
  const steps = geometry.map((point) => {
    const step = [zigzag(point[0] - last[0]), zigzag(point[1] - last[1])];
    last = point;
    return step;
  });
  const [first = [], ...others] = steps;
  return [
    (1 << 3) | 1,
    ...first,
    ...(others.length > 0 ? [(others.length << 3) | 2, ...others.flat()] : []),
    ...(type === 'polygon' ? [(1 << 3) | 7] : []),
  ];
}

function zigzag(value: number): number {
  return value < 0 ? -value * 2 - 1 : value * 2;
}

function number(field: number, value: number): Buffer {
  return packed([field << 3, value]);
}

function message(field: number, body: Buffer): Buffer {
  return Buffer.concat([packed([(field << 3) | 2, body.length]), body]);
}

function packed(values: readonly number[]): Buffer {
  return Buffer.from(values.flatMap(varint));
}

/** A whole number in protocol buffers' way: seven bits a byte, the lowest first. */
export function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  return [...bytes, rest];
}
