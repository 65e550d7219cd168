/**
 * `node supabase/embedded/main.ts`: the embedded Supabase as a process of its own, see index.ts for
 * how the site starts and watches it.
 *
 * ENGAWA_DATA_DIR: data folder (default .engawa). ENGAWA_EMBEDDED_PORT: port on 127.0.0.1; 0 or
 * unset takes the one this folder had before, or any free one.
 */
import { removeEndpoint, writeEndpoint, type Endpoint, type Message } from './endpoint.ts';
import { EmbeddedError, messageOf } from './errors.ts';
import { lockDataFolder } from './lock.ts';
import { loadPort, savePort } from './port.ts';
import { quietConsole } from './quiet-console.ts';

async function main(): Promise<void> {
  const dataDir = process.env['ENGAWA_DATA_DIR'] || '.engawa';
  const port = loadPort(dataDir, process.env['ENGAWA_EMBEDDED_PORT']);
  const lock = lockDataFolder(dataDir);
  quietConsole();

  // Loaded after the lock: these take most of a second, and the second process need not wait.
  const { openDatabase } = await import('./database.ts');
  const { MailSink } = await import('./mail.ts');
  const { listenOnSamePort } = await import('./port.ts');
  const mail = new MailSink(({ to, subject, text }) =>
    console.log(`[mail] to ${to}: ${subject}\n${text.trim()}\n`),
  );
  const database = await openDatabase({
    dataDir,
    mail,
    ...(process.env['ENGAWA_MIGRATIONS'] && { migrations: process.env['ENGAWA_MIGRATIONS'] }),
  });
  const server = await listenOnSamePort(database, mail, port);
  savePort(dataDir, server.url);

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    removeEndpoint(dataDir);
    await server.close();
    await database.close();
    lock.release();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('disconnect', stop);

  const { publishableKey, secretKey } = database.keys;
  const endpoint: Endpoint = { url: server.url, pid: process.pid, publishableKey, secretKey };
  writeEndpoint(dataDir, endpoint);
  console.log(`Embedded Supabase ready on ${server.url} (mail: ${server.url}/mail).`);
  tellParent({ type: 'ready', endpoint });
}

function tellParent(message: Message, then: () => void = () => {}): void {
  if (process.send) process.send(message, then);
  else then();
}

main().catch((error: unknown) => {
  console.error(error instanceof EmbeddedError ? error.message : error);
  tellParent({ type: 'failed', message: messageOf(error) }, () => process.exit(1));
});
