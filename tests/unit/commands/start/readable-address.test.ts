import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readableAddress } from '../../../../src/commands/start/readable-address.ts';

describe('an address', () => {
  it('keeps the words before the place where it was cut', () => {
    const kept = '/search?q=%E3%81%8A';
    for (const cut of ['%E8%8C', '%E8%8', '%E8%', '%E8', '%E', '%']) {
      expect(readableAddress(kept + cut)).toBe(kept);
    }
  });

  it('keeps a percent sign that somebody typed', () => {
    expect(readableAddress('/search?q=100%&kind=salon')).toBe('/search?q=100%25&kind=salon');
  });

  it('stays as it is when it can be read', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: false }), (address) => {
        expect(readableAddress(address)).toBe(address);
      }),
    );
  });

  it('can be read afterwards, whatever was sent', () => {
    const pieces = fc.constantFrom(
      '%',
      '%E3',
      '%81',
      '%8A',
      '%2e',
      '%2F',
      '%zz',
      'a',
      '/',
      '?',
      '0',
    );
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        expect(() => decodeURI(readableAddress(parts.join('')))).not.toThrow();
      }),
    );
  });

  it('makes no slash that was not one', () => {
    expect(readableAddress('/%2e%2e%2f%ff')).toBe('/..%2F');
  });
});
