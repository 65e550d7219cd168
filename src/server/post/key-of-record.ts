import { createHash } from 'node:crypto';

/** The key of a record that a form makes: the same form makes the same record. */
export function keyOfRecord(key: string, what: 'activity' | 'place' | 'event'): string {
  const hash = createHash('sha256').update(`${what} of ${key}`).digest('hex');
  const variant = ((Number.parseInt(hash.slice(16, 17), 16) & 3) | 8).toString(16);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}
