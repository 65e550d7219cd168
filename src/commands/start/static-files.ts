/** Sends the files of the build, compressed as the browser likes, before the site is asked. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv from 'sirv';
import { setSecurityHeaders } from '#server/security/security-headers.ts';

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** Astro names these after their contents: another content is another address. */
const named = '/_astro/';
const forEver = 'public, max-age=31536000, immutable';
/** Icons and base maps keep their address when they change. */
const askSoon = 'public, max-age=300, stale-while-revalidate=86400';
/** Pages made at the build: an old one would ask for styles and scripts that are gone. */
const askAlways = 'public, max-age=0, must-revalidate';

function freshnessOf(pathname: string): string {
  if (pathname.startsWith(named)) return forEver;
  return /\.\w+$/.test(pathname) ? askSoon : askAlways;
}

function headersOfFile(pathname: string): Headers {
  const carrier = new Response(null);
  setSecurityHeaders(carrier, pathname);
  carrier.headers.set('Cache-Control', freshnessOf(pathname));
  return carrier.headers;
}

/**
 * A listener that answers for the files below a folder and leaves everything else to another.
 * The folder is listed once, now: an address can only ever name a file of that list, so none leads
 * out of the folder, and no request for a page costs a look at the disk.
 *
 * @param folder the build's client folder, see compress.ts
 */
export function withStaticFiles(folder: string, otherwise: Listener): Listener {
  const send = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response, pathname) => response.setHeaders(headersOfFile(pathname)),
  });
  return (request, response) => {
    // Astro sends a folder's address on without its last slash; with two at its beginning that
    // would be an address at another host.
    if (request.url?.startsWith('//')) request.url = request.url.replace(/^\/+/, '/');
    const isReading = request.method === 'GET' || request.method === 'HEAD';
    if (isReading) send(request, response, () => otherwise(request, response));
    else otherwise(request, response);
  };
}
