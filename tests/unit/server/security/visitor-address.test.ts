import { afterEach, describe, expect, it, vi } from 'vitest';
import { readTrustedProxies } from '#server/environment.ts';
import { visitorAddress, visitorOf, visitorOfTheDay } from '#server/security/visitor-address.ts';

describe('visitorAddress', () => {
  const none = readTrustedProxies({});
  const ours = readTrustedProxies({ ENGAWA_TRUSTED_PROXIES: '10.0.0.0/8, fd00::1 127.0.0.1' });

  it('does not read what anyone may write', () => {
    expect(visitorAddress('192.0.2.1', '198.51.100.7', none)).toBe('198.51.100.7');
    expect(visitorAddress('192.0.2.1', '198.51.100.7', ours)).toBe('198.51.100.7');
    expect(visitorAddress('192.0.2.1', '10.0.0.1', none)).toBe('10.0.0.1');
  });

  it('takes what the outermost of our proxies saw, whatever the visitor wrote before', () => {
    expect(visitorAddress('192.0.2.1', '10.0.0.1', ours)).toBe('192.0.2.1');
    expect(visitorAddress('6.6.6.6, 192.0.2.1', '10.0.0.1', ours)).toBe('192.0.2.1');
    expect(visitorAddress('6.6.6.6, 192.0.2.1, 10.0.0.2', '10.0.0.1', ours)).toBe('192.0.2.1');
    expect(visitorAddress('10.9.9.9, 192.0.2.1', '10.0.0.1', ours)).toBe('192.0.2.1');
  });

  it('reads addresses in every spelling', () => {
    expect(visitorAddress('192.0.2.1:5678', '::ffff:10.0.0.1', ours)).toBe('192.0.2.1');
    expect(visitorAddress('[2001:db8::1]:80', 'fd00::1', ours)).toBe('2001:db8::1');
    expect(visitorAddress('2001:db8::1', 'fd00::0:1', ours)).toBe('2001:db8::1');
  });

  it('falls back to the nearest who is known where a proxy passes nothing on', () => {
    expect(visitorAddress(null, '10.0.0.1', ours)).toBe('10.0.0.1');
    expect(visitorAddress('', '10.0.0.1', ours)).toBe('10.0.0.1');
    expect(visitorAddress('unknown', '10.0.0.1', ours)).toBe('10.0.0.1');
    expect(visitorAddress('192.0.2.1, x, 10.0.0.2', '10.0.0.1', ours)).toBe('10.0.0.2');
  });
});

describe('visitorOfTheDay', () => {
  const noon = Date.parse('2026-11-21T12:00+09:00');
  const of = (address: string, now = noon) => visitorOfTheDay(address, now);

  it('is a hash that does not show the address', () => {
    expect(of('192.0.2.1')).toMatch(/^[0-9a-f]{64}$/);
    expect(of('192.0.2.1')).not.toBe(of('192.0.2.2'));
  });

  it('stays for a day in Japan and then is another', () => {
    expect(of('192.0.2.1', Date.parse('2026-11-21T23:59+09:00'))).toBe(of('192.0.2.1'));
    expect(of('192.0.2.1', Date.parse('2026-11-22T00:00+09:00'))).not.toBe(of('192.0.2.1'));
  });

  it('takes the many addresses of one household for one, in every spelling', () => {
    expect(of('2001:db8:0:12:1::1')).toBe(of('2001:db8::12:ffff:2:3:4'));
    expect(of('2001:db8:0:12:1::1')).toBe(of('2001:0DB8:0000:0012::9'));
    expect(of('2001:db8:0:12::1')).not.toBe(of('2001:db8:0:13::1'));
    expect(of('fe80::1%eth0')).toBe(of('fe80::2'));
    expect(of('::ffff:192.0.2.1')).toBe(of('192.0.2.1'));
  });
});

describe('visitorOf', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('believes the header as far as the environment says', () => {
    const headers = { 'x-forwarded-for': '192.0.2.1' };
    const request = new Request('http://localhost/', { headers });
    const context = { request, clientAddress: '10.0.0.1' };
    expect(visitorOf(context, 0)).toBe(visitorOfTheDay('10.0.0.1', 0));
    vi.stubEnv('ENGAWA_TRUSTED_PROXIES', '10.0.0.1');
    expect(visitorOf(context, 0)).toBe(visitorOfTheDay('192.0.2.1', 0));
  });
});
