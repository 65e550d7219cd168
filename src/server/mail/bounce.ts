/**
 * Reports of mails that came back, from the operator's mail provider. Who reports signs the body with
 * the secret both know. It is looked at here, so that what anyone sends does not reach the database, and
 * believed there: the site has no more rights than its visitors.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { anonymous } from '../supabase.ts';

const reportSchema = z.object({ id: z.uuid() });

/** Header of the signature: `sha256=` and 64 hexadecimal digits. */
export const signatureHeader = 'x-engawa-signature';

/**
 * Whether a body is signed with the secret: HMAC-SHA-256 over its bytes, compared in constant time.
 * @param signature the header, or null where there is none
 */
export function isSigned(body: Uint8Array, signature: string | null, secret: string): boolean {
  const digits = /^sha256=([0-9a-f]{64})$/i.exec(signature ?? '')?.[1];
  const wanted = createHmac('sha256', secret).update(body).digest();
  return digits !== undefined && timingSafeEqual(wanted, Buffer.from(digits, 'hex'));
}

/**
 * Takes a report `{"id": "…"}`; id is what stands before the @ of the mail's Message-ID.
 * @param secret `ENGAWA_BOUNCE_SECRET`; without it there is no such address
 * @returns 204: noted, or known already; 400: no report; 401: not signed; 404: no secret is set; 503: the
 *   database, which may not know the secret yet: the jobs bring it
 */
export async function takeBounce(request: Request, secret: string | undefined): Promise<Response> {
  if (!secret) return new Response(null, { status: 404 });
  const body = new Uint8Array(await request.arrayBuffer());
  const signature = request.headers.get(signatureHeader);
  if (signature === null || !isSigned(body, signature, secret)) {
    return new Response(null, { status: 401 });
  }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(body);
  if (!reportSchema.safeParse(parsed(text)).success) return new Response(null, { status: 400 });
  const { data, error } = await anonymous().rpc('report_bounce', { body: text, signature });
  if (!error && data) return new Response(null, { status: 204 });
  console.error(
    `A bounce could not be noted: ${error ? error.code || 'no answer' : 'the jobs know no such secret'}.`,
  );
  return new Response(null, { status: 503 });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
