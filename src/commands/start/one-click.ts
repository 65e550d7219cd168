/**
 * Lets a mail program's own button stop mails (RFC 8058). It sends a form from another site, which
 * Astro refuses, as it should for all forms that act with a visitor's cookie. This address reads no
 * cookie and no field: its secret alone says what is meant.
 */
import type { RequestListener } from 'node:http';

const stopAddress = /^\/mail\/[0-9a-f]{64}\/stop$/;

/** A listener that lets such a form through as a request without fields. */
export function withOneClick(listener: RequestListener): RequestListener {
  return (request, response) => {
    if (request.method === 'POST' && stopAddress.test(request.url ?? '')) {
      request.headers['content-type'] = 'application/octet-stream';
    }
    listener(request, response);
  };
}
