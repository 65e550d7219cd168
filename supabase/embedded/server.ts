import { serve } from '@hono/node-server';
import { isLoopbackHostname } from '@supabase/lite';
import type { Database } from './database.ts';
import type { MailSink } from './mail.ts';
import { mailPage, takeMail } from './mail-page.ts';

const API = /^\/(rest|auth|storage)\/v1(\/|$)/;
/** The largest request body, in bytes: a photo of 50 MiB, or a batch of imported rows. */
const MAX_BODY = 64 * 1024 * 1024;

/**
 * How long an idle connection stays open, milliseconds. The site is the only caller: were its
 * connections closed while one of the two is busy for seconds, its next requests would fail on them.
 */
const IDLE = 600_000;

/** A listening server. `close` waits for the requests under way. */
export interface Server {
  url: string;
  close: () => Promise<void>;
}

/**
 * Serves the Supabase APIs, `/mail` (what the sink caught, HTML or JSON) and `/health` on
 * 127.0.0.1 only.
 *
 * @param port 0 for any free port.
 * @throws the listener's error, e.g. EADDRINUSE.
 */
export function listen(database: Database, mail: MailSink, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({
      fetch: (request) => answer(database, mail, request),
      hostname: '127.0.0.1',
      port,
      serverOptions: { keepAliveTimeout: IDLE },
    });
    server.once('error', reject);
    server.once('listening', () => {
      const address = server.address();
      resolve({
        url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : port}`,
        close: () => new Promise((closed) => server.close(() => closed())),
      });
    });
  });
}

async function answer(database: Database, mail: MailSink, request: Request): Promise<Response> {
  const url = new URL(request.url);
  // A page of another site can point its own name at 127.0.0.1; it must not read mail here.
  if (!isLoopbackHostname(url.hostname))
    return problem(421, 'This server answers its own machine only.');
  if (url.pathname === '/mail') {
    return request.method === 'POST'
      ? takeMail(mail, request, database.keys.secretKey)
      : mailPage(mail, request);
  }
  if (url.pathname === '/health') return health(database, request);
  if (!API.test(url.pathname)) return problem(404, 'Not found.');

  const body = await readBody(request);
  if (body === null) return problem(413, `The request is larger than ${MAX_BODY} bytes.`);
  return database.fetch(body === undefined ? request : new Request(request, { body }));
}

async function health(database: Database, request: Request): Promise<Response> {
  if (request.headers.get('apikey') !== database.keys.secretKey)
    return problem(401, 'Key missing.');
  await database.exclusive(() => database.pglite.query('select 1'));
  return Response.json({ status: 'ok', pid: process.pid });
}

/** The whole body, so that a slow sender never holds the database; null when it is too large. */
async function readBody(request: Request): Promise<Uint8Array<ArrayBuffer> | null | undefined> {
  if (request.body === null) return undefined;
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body) {
    size += chunk.byteLength;
    if (size > MAX_BODY) return null;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function problem(status: number, message: string): Response {
  return Response.json({ message }, { status });
}
