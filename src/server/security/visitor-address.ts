/** Whose request it is, for counting alone: the address itself is neither stored nor logged. */
import { isIP, isIPv6, type BlockList } from 'node:net';
import type { APIContext } from 'astro';
import { readTrustedProxies } from '../environment.ts';
import { nameOfTheDay } from './name-of-the-day.ts';

/** An address as X-Forwarded-For may have it: with a port, in brackets, IPv4 within IPv6; '' for anything else. */
function plainAddress(entry: string): string {
  const bare = /^\[([^\]]+)\](?::\d+)?$/.exec(entry)?.[1] ?? entry;
  const [address = ''] = bare.split('%', 1);
  const version4 = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)(?::\d+)?$/i.exec(address)?.[1];
  const plain = version4 ?? address;
  return isIP(plain) === 0 ? '' : plain;
}

function isTrusted(address: string, trusted: BlockList): boolean {
  return isIP(address) !== 0 && trusted.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

/**
 * The visitor's address.
 *
 * `X-Forwarded-For` is anyone's to write: each proxy adds whom it saw at the end. Read from there it is
 * believed as long as trusted proxies tell it; the first who is none of them is the visitor.
 *
 * @param socket address of the other end of the connection
 */
export function visitorAddress(
  forwardedFor: string | null,
  socket: string,
  trusted: BlockList,
): string {
  const told = (forwardedFor ?? '').split(',').map((entry) => plainAddress(entry.trim()));
  let visitor = plainAddress(socket) || socket;
  while (isTrusted(visitor, trusted)) {
    const before = told.pop();
    if (!before) break;
    visitor = before;
  }
  return visitor;
}

/** The first 64 bits of an IPv6 address: a household has that many addresses and may use each once. */
function network(address: string): string {
  const plain = plainAddress(address) || address;
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.split('::', 2);
  const groups = (part: string | undefined) => (part ? part.split(':') : []);
  const missing = tail === undefined ? 0 : 8 - groups(head).length - groups(tail).length;
  return [...groups(head), ...Array<string>(Math.max(0, missing)).fill('0'), ...groups(tail)]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

/**
 * A name for the visitor that lasts for a day in Japan, of the network that the address is in.
 *
 * @param now milliseconds since 1970-01-01T00:00Z
 */
export function visitorOfTheDay(address: string, now: number): string {
  return nameOfTheDay('visitors', network(address), now);
}

/**
 * The visitor of a request, as a name for the day.
 * @param context `Astro`, or the context of an action or endpoint
 * @param now milliseconds since 1970-01-01T00:00Z
 */
export function visitorOf(
  { request, clientAddress }: Pick<APIContext, 'request' | 'clientAddress'>,
  now: number = Date.now(),
): string {
  const forwardedFor = request.headers.get('x-forwarded-for');
  const trusted = readTrustedProxies(process.env);
  return visitorOfTheDay(visitorAddress(forwardedFor, clientAddress, trusted), now);
}
