/** Pictures as people send them, made when a test needs them. */
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** What a telephone writes beside the pixels; none of it may come out again. */
export const secrets = ['Hanako no Keitai', 'Engawa Camera', 'XMP-GEHEIM', 'GPS', 'Exif'];

const xmp =
  '<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:title="XMP-GEHEIM"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>';

/** Sky above, ground below, so that one sees which side is up. */
function scene(width: number, height: number) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#2060ff"/><rect y="50%" width="100%" height="50%" fill="#308030"/></svg>`;
  return sharp(Buffer.from(svg));
}

/**
 * A JPEG as a telephone held upright writes it: lying on its side, with a note that says so, and with
 * place, owner, camera, a profile and XMP.
 */
export async function telephonePhoto(width = 1600, height = 1200): Promise<Buffer<ArrayBuffer>> {
  const upright = await scene(height, width).png().toBuffer();
  const bytes = await sharp(upright)
    .rotate(-90)
    .withExif({
      IFD0: { Artist: 'Hanako no Keitai', Make: 'Engawa Camera' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '35/1 40/1 50/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '139/1 41/1 30/1',
      },
    })
    .withXmp(xmp)
    .withIccProfile('p3')
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  return Buffer.from(bytes);
}

/** A plain picture. */
export async function plainPicture(
  type: 'jpeg' | 'png' | 'webp' | 'gif' | 'tiff' | 'avif',
  width = 800,
  height = 600,
): Promise<Buffer<ArrayBuffer>> {
  return Buffer.from(await scene(width, height).toFormat(type).toBuffer());
}

/** The first bytes of what an iPhone keeps. */
export function heicFile(): Buffer<ArrayBuffer> {
  return Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(4000)]);
}

/** A PNG of some hundred bytes that unpacks to `side` × `side` pixels. */
export function pictureBomb(side = 30_000): Buffer<ArrayBuffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((Math.ceil(side / 8) + 1) * side), { level: 9 });
  const chunk = (name: string, data: Buffer) => {
    const named = Buffer.concat([Buffer.from(name), data]);
    const size = Buffer.alloc(4);
    const sum = Buffer.alloc(4);
    size.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([size, named, sum]);
  };
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
