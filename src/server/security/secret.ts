/** Keys of this site, made from one secret that only the environment holds. */
import { createHmac, randomBytes } from 'node:crypto';

let secret: Buffer | undefined;

/**
 * A key for one purpose.
 *
 * Made from `ENGAWA_SECRET`, which all processes of a site share. Without it every process makes up
 * its own: a form that one process made is then not known to another, nor after a restart, and comes
 * back to be sent once more.
 */
export function keyFor(purpose: string): Buffer {
  secret ??= process.env.ENGAWA_SECRET ? Buffer.from(process.env.ENGAWA_SECRET) : randomBytes(32);
  return createHmac('sha256', secret).update(purpose).digest();
}
