/** Whose request it is, for counting alone: the address itself is neither stored nor logged. */
import { createHmac } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { japanMoment } from '#domain/schedule/japan-clock.ts';
import { readProxies } from '../environment.ts';
import { keyFor } from './secret.ts';

/**
 * The visitor's address.
 *
 * `X-Forwarded-For` is anyone's to write. With `proxies` of the operator's own in front, the last so
 * many entries are theirs, and the first of those is whom the outermost saw; without, the header is
 * not read at all.
 *
 * @param socket address of the other end of the connection
 */
export function visitorAddress(
  forwardedFor: string | null,
  socket: string,
  proxies: number,
): string {
  if (proxies === 0) return socket;
  const passedOn = (forwardedFor ?? '').split(',').map((entry) => entry.trim());
  return passedOn.at(-proxies) || passedOn[0] || socket;
}

/** The first 64 bits of an IPv6 address: a household has that many addresses and may use each once. */
function network(address: string): string {
  const [plain = ''] = address.split('%', 1);
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1];
  if (mapped || !isIPv6(plain)) return mapped ?? plain;
  const [head = '', tail] = plain.split('::', 2);
  const groups = (part: string | undefined) => (part ? part.split(':') : []);
  const missing = tail === undefined ? 0 : 8 - groups(head).length - groups(tail).length;
  return [...groups(head), ...Array<string>(Math.max(0, missing)).fill('0'), ...groups(tail)]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

/**
 * A name for the visitor that lasts for a day in Japan: HMAC-SHA-256 of the address with a key of
 * that day, 64 hexadecimal digits. Nobody without the site's secret finds the address, and nobody
 * connects two days.
 *
 * @param now milliseconds since 1970-01-01T00:00Z
 */
export function visitorOfTheDay(address: string, now: number): string {
  const key = keyFor(`visitors of ${japanMoment(now).date}`);
  return createHmac('sha256', key).update(network(address)).digest('hex');
}

/**
 * The visitor of a request, as a name for the day.
 * @param socket Astro's `clientAddress`
 * @param now milliseconds since 1970-01-01T00:00Z
 */
export function visitorOf(headers: Headers, socket: string, now: number): string {
  const proxies = readProxies(process.env);
  return visitorOfTheDay(visitorAddress(headers.get('x-forwarded-for'), socket, proxies), now);
}
