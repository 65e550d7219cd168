import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { AstroUserConfig } from 'astro';

type CspOptions = Exclude<NonNullable<NonNullable<AstroUserConfig['security']>['csp']>, boolean>;

/** Scripts that stand in the page itself, before first paint; Astro hashes only what it bundles. */
const inlineScripts = [new URL('../../components/site/reader-settings.js', import.meta.url)];

function cspHash(file: URL): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(readFileSync(file)).digest('base64')}`;
}

/**
 * The Content-Security-Policy of every page, for `security.csp` in astro.config.mjs: Astro adds the
 * hashes of its own scripts and styles and sends it as a header (a meta element on prerendered pages).
 *
 * `frame-ancestors` means nothing in a meta element and is sent by the middleware instead.
 *
 * @param mapHosts origins that the town's base map is fetched from (`https://cyberjapandata.gsi.go.jp`);
 *   the one place where another host may be named. Empty when the base map is our own.
 */
export function contentSecurityPolicy(mapHosts: readonly string[] = []): CspOptions {
  const hosts = mapHosts.map((host) => ` ${host}`).join('');
  return {
    directives: [
      "default-src 'self'",
      "base-uri 'none'",
      "object-src 'none'",
      "frame-src 'none'",
      "form-action 'self'",
      // MapLibre draws sprites from blobs and starts its worker from one.
      `img-src 'self' data: blob:${hosts}`,
      `connect-src 'self'${hosts}`,
      "worker-src 'self' blob:",
    ],
    scriptDirective: { resources: ["'self'"], hashes: inlineScripts.map(cspHash) },
    styleDirective: {
      // Pins drawn by the server stand where a style attribute puts them. No text from a visitor is
      // ever HTML, so an attribute of an attacker's can not come in; style elements stay hashed.
      resources: [
        { resource: "'self'", kind: 'element' },
        { resource: "'unsafe-inline'", kind: 'attribute' },
      ],
    },
  };
}
