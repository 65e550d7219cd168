import { describe, expect, it } from 'vitest';
import { EnvironmentError, readEnvironment } from '#server/environment.ts';

const hosted = { SUPABASE_URL: 'https://x.example', SUPABASE_PUBLISHABLE_KEY: 'sb_publishable_x' };

describe('readEnvironment', () => {
  it('serves the demo town from an embedded database when nothing is set', () => {
    expect(readEnvironment({})).toMatchObject({
      host: '127.0.0.1',
      port: 4321,
      demo: true,
      supabase: null,
    });
  });

  it('takes a Supabase of the operator’s own and then shows no demo', () => {
    const environment = readEnvironment({ ...hosted, SUPABASE_URL: 'https://x.example/' });
    expect(environment.supabase).toEqual({
      url: 'https://x.example',
      publishableKey: 'sb_publishable_x',
      secretKey: null,
    });
    expect(environment.demo).toBe(false);
  });

  it.each([
    [{ ENGAWA_DEMO: '0' }],
    [{ HOST: '0.0.0.0' }],
    [{ HOST: '192.0.2.7' }],
    [{ ENGAWA_TOWN: 'content/town' }],
  ])('shows no demo with %j', (env) => {
    expect(readEnvironment(env).demo).toBe(false);
  });

  it.each([
    [{ HOST: '127.0.0.1' }],
    [{ HOST: 'localhost' }],
    [{ HOST: '::1' }],
    [{ ENGAWA_DEMO: '1' }],
  ])('shows the demo with %j', (env) => {
    expect(readEnvironment(env).demo).toBe(true);
  });

  it.each([
    [{ PORT: 'abc' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ PORT: '' }, 'PORT'],
    [{ ENGAWA_DEMO: 'yes' }, 'ENGAWA_DEMO'],
    [{ ENGAWA_DEMO: '1', HOST: '0.0.0.0' }, 'HOST'],
    [{ ENGAWA_DEMO: '1', ENGAWA_TOWN: 'content/town' }, 'ENGAWA_TOWN'],
    [{ ENGAWA_DEMO: '1', ...hosted }, 'SUPABASE_URL'],
    [{ ENGAWA_TOWN: 'no/such/folder' }, 'ENGAWA_TOWN'],
    [{ SUPABASE_URL: 'https://x.example' }, 'SUPABASE_PUBLISHABLE_KEY'],
    [{ SUPABASE_PUBLISHABLE_KEY: 'x' }, 'SUPABASE_URL'],
    [{ SUPABASE_SECRET_KEY: 'x' }, 'SUPABASE_SECRET_KEY'],
    [{ ...hosted, SUPABASE_URL: 'x.example' }, 'SUPABASE_URL'],
    [{ ENGAWA_TRUSTED_PROXIES: '1' }, 'ENGAWA_TRUSTED_PROXIES'],
    [{ ENGAWA_TRUSTED_PROXIES: '10.0.0.1, proxy.example' }, 'proxy.example'],
    [{ ENGAWA_TRUSTED_PROXIES: '10.0.0.0/33' }, '10.0.0.0/33'],
    [{ ENGAWA_TRUSTED_PROXIES: 'fd00::/8/1' }, 'fd00::/8/1'],
    [{ ENGAWA_SECRET: 'short' }, 'ENGAWA_SECRET'],
    [{ ...hosted, SUPABASE_URL: 'file:///etc' }, 'SUPABASE_URL'],
  ])('refuses %j with one sentence about %s', (env, variable) => {
    expect(() => readEnvironment(env)).toThrow(EnvironmentError);
    expect(() => readEnvironment(env)).toThrow(variable);
    expect(() => readEnvironment(env)).toThrow(/^[^\n]+\.$/);
  });
});
