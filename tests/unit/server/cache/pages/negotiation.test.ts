import { expect, test } from 'vitest';
import { hasEtag, preferredCoding } from '#server/cache/pages/negotiation.ts';

test.each([
  [null, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['GZIP', 'gzip'],
  ['br;q=0.5, gzip;q=0.8', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['identity, gzip;q=0.5', 'identity'],
  ['identity, gzip', 'gzip'],
  ['br;q=nonsense', 'identity'],
  ['zstd', 'identity'],
])('a client that accepts %j gets %s', (accepted, coding) => {
  expect(preferredCoding(accepted, ['br', 'gzip', 'identity'])).toBe(coding);
});

test.each([
  [null, false],
  ['"b"', false],
  ['W/"a"', true],
  ['"a"', true],
  ['"b", W/"a"', true],
  ['*', true],
])('If-None-Match: %s', (header, known) => {
  expect(hasEtag(header, 'W/"a"')).toBe(known);
});
