/** The built site as a listening server. */
import { createServer, type RequestListener } from 'node:http';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { EnvironmentError, type Environment } from '#server/environment.ts';
import { withOneClick } from './one-click.ts';
import { withReadableAddress } from './readable-address.ts';
import { withStaticFiles } from './static-files.ts';

const entrySchema = z.object({
  handler: z.custom<RequestListener>((value) => typeof value === 'function'),
});

/** A listening site. `close` lets requests under way finish, for a moment. */
export interface Site {
  close: () => Promise<void>;
}

/**
 * Lets nobody tell the site another address than her own: without a proxy of ours, what is said to
 * be passed on was written by the visitor.
 */
function withoutForgedAddress(listener: RequestListener): RequestListener {
  return (request, response) => {
    delete request.headers['x-forwarded-for'];
    listener(request, response);
  };
}

/** How long requests under way may take to finish, milliseconds. */
const patienceMs = 3000;

/**
 * Loads the built server and listens.
 * @param entry absolute path of dist/server/entry.mjs
 * @throws EnvironmentError when the port or the host can not be had
 */
export async function serveSite(
  entry: string,
  { host, port, trustedProxies }: Pick<Environment, 'host' | 'port' | 'trustedProxies'>,
): Promise<Site> {
  process.env.ASTRO_NODE_AUTOSTART = 'disabled';
  const { handler } = entrySchema.parse(await import(pathToFileURL(entry).href));
  const files = join(dirname(entry), '..', 'client');
  const listener = withReadableAddress(withOneClick(withStaticFiles(files, handler)));
  const server = createServer(
    trustedProxies.rules.length > 0 ? listener : withoutForgedAddress(listener),
  );
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)));
    server.listen(port, host);
  });
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), patienceMs).unref();
      }),
  };
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new EnvironmentError(
      `Port ${port} is taken by another program: stop it, or choose another with PORT.`,
    );
  }
  if (error.code === 'EACCES') {
    return new EnvironmentError(
      `Port ${port} is not allowed for this user: choose one above 1023.`,
    );
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new EnvironmentError(`HOST is ${host}, which is no address of this machine.`);
  }
  return error;
}
