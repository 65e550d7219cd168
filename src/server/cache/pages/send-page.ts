/** How a kept answer is sent to one client. */
import { askEachTime, type CachedPage } from './cached-page.ts';
import { hasEtag, preferredCoding } from './negotiation.ts';
import type { StoredBody } from './stored-body.ts';

export interface Sending {
  /** The page's own body, or the one that shows the notice. */
  readonly body: StoredBody;
  /** Whether the page may be out of date: then no cache on the way may keep it. */
  readonly doubtful: boolean;
  /** The value of Cache-Status (RFC 9211). */
  readonly cacheStatus: string;
}

/** 304 when the client has it already, else the page in the coding the client likes best. */
export async function sendPage(
  request: Request,
  page: CachedPage,
  { body, doubtful, cacheStatus }: Sending,
): Promise<Response> {
  const headers = new Headers([...page.headers]);
  if (doubtful) headers.set('cache-control', askEachTime);
  headers.set('etag', body.etag);
  headers.set('vary', 'Accept-Encoding');
  headers.set('cache-status', cacheStatus);
  if (hasEtag(request.headers.get('if-none-match'), body.etag)) {
    headers.delete('content-type');
    return new Response(null, { status: 304, headers });
  }
  const coding = preferredCoding(request.headers.get('accept-encoding'), body.codings);
  const bytes = await body.in(coding);
  if (coding !== 'identity') headers.set('content-encoding', coding);
  headers.set('content-length', String(bytes.byteLength));
  return new Response(request.method === 'HEAD' ? null : bytes, { headers });
}
