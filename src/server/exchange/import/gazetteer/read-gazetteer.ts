/** Reading place names with their points: addresses, postcodes, stations, landmarks. */
import { ImportFileError } from '../file-error.ts';
import { readBytes } from '../read-bytes.ts';
import { readCsv } from '../reader/csv.ts';
import { decodeText, type TextEncoding } from '../reader/decode.ts';
import { sniffFormat } from '../reader/sniff.ts';
import { readAddresses } from './addresses.ts';
import { findLayout, type Layout } from './layouts.ts';
import { readNameTable, type NamedKind } from './names.ts';
import { readPostcodes } from './postcodes.ts';
import type { SpotReading } from './spot-list.ts';
import { readStationsGeojson } from './stations-geojson.ts';

export interface GazetteerOptions {
  /** What the names of a plain list are; left out, names that end in 駅 are stations. */
  kind?: NamedKind | undefined;
}

const namedKinds: Readonly<Record<string, NamedKind>> = {
  ...{ 駅: 'station', station: 'station' },
  ...{ 目印: 'landmark', landmark: 'landmark' },
};

/** The kind that the operator names; undefined when it is none of a plain list. */
export function readNamedKind(text: string | undefined): NamedKind | undefined {
  return text === undefined || !Object.hasOwn(namedKinds, text) ? undefined : namedKinds[text];
}

/** Everything a file says: `read` is the sum of the lines of `spots` and `refused`. */
export interface GazetteerReading extends SpotReading {
  label: string;
  encoding: TextEncoding;
  read: number;
}

/**
 * Reads the file at a path.
 * @throws {ImportFileError} when the whole file is refused
 */
export async function readGazetteerFile(
  path: string,
  options: GazetteerOptions = {},
): Promise<GazetteerReading> {
  return readGazetteer(await readBytes(path), options);
}

/**
 * Reads the bytes of a CSV or GeoJSON file.
 * @throws {ImportFileError} when the whole file is refused
 */
export function readGazetteer(
  bytes: Uint8Array,
  { kind }: GazetteerOptions = {},
): GazetteerReading {
  if (bytes.length === 0) throw new ImportFileError('empty');
  const { text, encoding } = decodeText(bytes);
  if (/^\s*\{/.test(text)) return sorted({ encoding, ...readStationsGeojson(text, kind) });
  if (sniffFormat(bytes) === 'excel') throw new ImportFileError('gazetteer-layout');
  const layout = findLayout(readCsv(text));
  if (!layout) throw new ImportFileError('gazetteer-layout');
  return sorted({
    encoding,
    label: layout.label,
    read: layout.rows.length,
    ...readLayout(layout, kind),
  });
}

function readLayout(layout: Layout, kind: NamedKind | undefined): SpotReading {
  switch (layout.id) {
    case 'towns':
    case 'blocks':
      return readAddresses(layout);
    case 'postcodes':
      return readPostcodes(layout);
    case 'stations':
    case 'names':
      return readNameTable(layout, kind);
  }
}

function sorted(reading: GazetteerReading): GazetteerReading {
  return { ...reading, refused: reading.refused.toSorted((a, b) => a.line - b.line) };
}
