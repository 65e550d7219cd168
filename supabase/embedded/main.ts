/**
 * `node supabase/embedded/main.ts`: the embedded Supabase as a process of its own, see index.ts for
 * how the site starts and watches it.
 *
 * ENGAWA_DATA_DIR: data folder (default .engawa). ENGAWA_EMBEDDED_PORT: port on 127.0.0.1; 0 or
 * unset takes the one this folder had before, or any free one. ENGAWA_MIGRATIONS: folder of
 * migrations (default supabase/migrations), for tests.
 */
import { removeEndpoint, writeEndpoint, type Endpoint, type Message } from './endpoint.ts';
import { EmbeddedError, messageOf } from './errors.ts';
import { lockDataFolder } from './lock.ts';
import { loadPort } from './port.ts';
import { quietConsole } from './quiet-console.ts';

let stop: () => void = () => process.exit(0);
for (const end of ['SIGTERM', 'SIGINT', 'disconnect']) process.once(end, () => stop());

async function main(): Promise<void> {
  const dataDir = process.env.ENGAWA_DATA_DIR || '.engawa';
  const port = loadPort(dataDir, process.env.ENGAWA_EMBEDDED_PORT);
  const lock = lockDataFolder(dataDir);
  quietConsole();

  // Loaded after the lock: these take most of a second, and a second process need not wait.
  const { run } = await import('./run.ts');
  const running = await run(dataDir, port);
  stop = () => {
    removeEndpoint(dataDir);
    void running.close().finally(() => {
      lock.release();
      process.exit(0);
    });
  };

  const endpoint: Endpoint = { url: running.url, pid: process.pid, ...running.keys };
  writeEndpoint(dataDir, endpoint);
  console.log(`Embedded Supabase ready on ${endpoint.url} (mail: ${endpoint.url}/mail).`);
  process.send?.({ type: 'ready', endpoint } satisfies Message);
}

function tellParent(message: Message, then: () => void): void {
  if (process.send) process.send(message, undefined, undefined, then);
  else then();
}

main().catch((error: unknown) => {
  const isSentence = error instanceof EmbeddedError;
  // A parent says the sentence itself.
  if (!isSentence || !process.send) console.error(isSentence ? error.message : error);
  tellParent({ type: 'failed', message: messageOf(error) }, () => process.exit(1));
});
