import { createHmac } from 'node:crypto';
import { japanMoment } from '#domain/schedule/japan-clock.ts';
import { keyFor } from './secret.ts';

/**
 * A name that lasts for a day in Japan, for counting: HMAC-SHA-256 with a key of that day, 64
 * hexadecimal digits. Nobody without the site's secret finds the value, and nobody connects two days.
 *
 * @param what what is named: the same value as something else has another name
 * @param now milliseconds since 1970-01-01T00:00Z
 */
export function nameOfTheDay(what: string, value: string, now: number): string {
  const key = keyFor(`${what} of ${japanMoment(now).date}`);
  return createHmac('sha256', key).update(value).digest('hex');
}
