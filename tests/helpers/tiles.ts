/** Makes map tiles out of nothing: one-coloured pictures, and a tiny archive of vector tiles. */
import { crc32, deflateSync } from 'node:zlib';
import { varint, vectorTile } from './vector-tile.ts';

type Colour = readonly [red: number, green: number, blue: number];

/** A PNG of 256 × 256 pixels in one colour. */
export function pngTile(colour: Colour): Buffer {
  const size = 256;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // Eight bits a channel, red green blue, no interlacing.
  header.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.of(0), Buffer.alloc(size * 3, Buffer.from(colour))]);
  const pixels = Buffer.concat(Array.from({ length: size }, () => row));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/**
 * One vector tile in the layers of 国土地理院最適化ベクトルタイル: water on the left half, a national
 * road across the right one, and the name of a quarter.
 */
function bvmapTile(): Buffer {
  return vectorTile({
    WA: {
      type: 'polygon',
      geometry: [
        [0, 0],
        [2048, 0],
        [2048, 4096],
        [0, 4096],
      ],
      tags: { vt_code: 5100 },
    },
    RdCL: {
      type: 'line',
      geometry: [
        [2048, 2048],
        [4096, 2048],
      ],
      tags: { vt_rdctg: '国道', vt_drworder: 1 },
    },
    Anno: {
      type: 'point',
      geometry: [[3072, 1024]],
      tags: { vt_code: 210, vt_text: '縁川一丁目' },
    },
  });
}

/** A PMTiles archive (version 3) that holds this one tile at every place from zoom 0 to 16. */
export function pmtilesArchive(): Buffer {
  const tile = bvmapTile();
  const metadata = Buffer.from('{}');
  const deepest = 16;
  const everyTile = (4 ** (deepest + 1) - 1) / 3;
  // One entry: first tile 0, as often as there are tiles, so long, at the beginning (offset + 1).
  const directory = Buffer.from([1, 0, everyTile, tile.length, 1].flatMap(varint));
  const header = Buffer.alloc(127);
  header.write('PMTiles', 0, 'latin1');
  header.writeUInt8(3, 7);
  const parts = [directory.length, metadata.length, 0, tile.length];
  let offset = header.length;
  parts.forEach((length, i) => {
    header.writeBigUInt64LE(BigInt(offset), 8 + i * 16);
    header.writeBigUInt64LE(BigInt(length), 16 + i * 16);
    offset += length;
  });
  header.writeBigUInt64LE(BigInt(everyTile), 72);
  header.writeBigUInt64LE(1n, 80);
  header.writeBigUInt64LE(1n, 88);
  // Clustered; directories and tiles not compressed; Mapbox vector tiles; zoom 0 to 16.
  header.set([1, 1, 1, 1, 0, deepest], 96);
  [-180, -85, 180, 85].forEach((degrees, i) => header.writeInt32LE(degrees * 1e7, 102 + i * 4));
  return Buffer.concat([header, directory, metadata, tile]);
}
