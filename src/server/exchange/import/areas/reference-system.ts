import { z } from 'zod';
import { ImportFileError } from '../file-error.ts';

const namedSystem = z.object({
  type: z.literal('name'),
  properties: z.object({ name: z.string() }),
});

/**
 * Systems in degrees of longitude and latitude that agree with WGS 84 within metres, far less than
 * the width of the line around a district: JGD 2011 (6668, 6697 with heights) and JGD 2000 (4612),
 * in which 国土数値情報 publishes. The old Tokyo datum (4301), 400 m off, is not among them.
 */
const geographic = /(?:CRS84h?|EPSG:{1,2}(?:[\d.]*:)?(?:4326|4612|6668|6697))$/i;

/**
 * RFC 7946 knows WGS 84 only; older files name their reference system in a member `crs`.
 * @throws {ImportFileError} reference-system when it is another one
 */
export function assertGeographic(crs: unknown): void {
  if (crs === undefined || crs === null) return;
  const name = namedSystem.safeParse(crs).data?.properties.name;
  if (name === undefined || !geographic.test(name)) {
    throw new ImportFileError('reference-system', name === undefined ? '' : `（${name}）`);
  }
}
