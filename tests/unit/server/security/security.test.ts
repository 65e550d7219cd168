import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '#server/security/content-security-policy.ts';
import { setSecurityHeaders } from '#server/security/security-headers.ts';

describe('contentSecurityPolicy', () => {
  it('names no host but our own', () => {
    const policy = contentSecurityPolicy();
    expect(JSON.stringify(policy)).not.toMatch(/https?:/);
    expect(policy.directives).toContain("default-src 'self'");
  });

  it('lets the base map come from where the town says', () => {
    const { directives } = contentSecurityPolicy(['https://tiles.example.jp']);
    expect(directives).toContain("img-src 'self' data: blob: https://tiles.example.jp");
    expect(directives).toContain("connect-src 'self' https://tiles.example.jp");
  });

  it('allows no inline script but the one it has the hash of', () => {
    const script = contentSecurityPolicy().scriptDirective;
    expect(script?.resources).toEqual(["'self'"]);
    expect(script?.hashes).toEqual([expect.stringMatching(/^sha256-[\w+/]{43}=$/)]);
  });
});

describe('setSecurityHeaders', () => {
  it('adds to the policy of the page and does so once', () => {
    const response = new Response('', {
      headers: { 'Content-Security-Policy': "default-src 'self'" },
    });
    setSecurityHeaders(response, '/map');
    setSecurityHeaders(response, '/map');
    expect(response.headers.get('Content-Security-Policy')).toBe(
      "default-src 'self', frame-ancestors 'none'",
    );
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  it('lets other sites frame what is made for that, and nothing else', () => {
    const framing = (path: string) => {
      const response = new Response('');
      setSecurityHeaders(response, path);
      return response.headers.get('Content-Security-Policy');
    };
    expect(framing('/embed/list')).toBe('frame-ancestors *');
    for (const path of ['/', '/embed', '/embedded/list', '/me/embed/list', '/a/embed/']) {
      expect(framing(path), path).toBe("frame-ancestors 'none'");
    }
  });

  it('keeps the opener of the window away from what is one person’s', () => {
    const policyOf = (path: string) => {
      const response = new Response('');
      setSecurityHeaders(response, path);
      return response.headers.get('Cross-Origin-Opener-Policy');
    };
    for (const path of ['/me', '/desk/records', '/post', '/sign-in']) {
      expect(policyOf(path), path).toBe('same-origin');
    }
    expect(policyOf('/map')).toBeNull();
  });
});
