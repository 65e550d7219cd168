import { EmbeddedError, readEndpoint, startEmbedded, type Endpoint } from '#embedded/index.ts';
import { EnvironmentError, readEnvironment } from '#server/environment.ts';
import { connect, type Supabase } from '#server/supabase.ts';
import { demoInFolder, readFolderNote, writeFolderNote } from './start/data-folder.ts';

export interface OpenDatabase {
  client: Supabase;
  /** Null: the operator's Supabase. */
  embedded: Endpoint | null;
  close: () => Promise<void>;
}

/**
 * The database the environment names, with full rights: the operator's Supabase, the embedded one
 * of a running site, or else the embedded one started for as long as this command runs.
 * @throws EnvironmentError, EmbeddedError
 */
export async function openDatabase(env: NodeJS.ProcessEnv): Promise<OpenDatabase> {
  const { supabase, dataDir, demo } = readEnvironment(env);
  if (supabase) {
    if (supabase.secretKey === null) {
      throw new EnvironmentError(
        'SUPABASE_SECRET_KEY is not set: this command has the operator’s rights, so it needs the secret key of the project’s API settings.',
      );
    }
    // A batch takes as long as it takes; giving up would not undo it.
    const client = connect(supabase.url, supabase.secretKey, null);
    return { client, embedded: null, close: () => Promise.resolve() };
  }
  // Into the demo town only where the demo is what this environment shows: to try a file out.
  const note = readFolderNote(dataDir);
  demoInFolder(note, demo, dataDir);
  const running = await readEndpoint(dataDir);
  if (running) return open(running, () => Promise.resolve());
  const embedded = await startEmbedded({ dataDir, output: false });
  if (!note) writeFolderNote(dataDir, { holds: 'town' });
  return open(embedded.endpoint, embedded.stop);
}

function open(embedded: Endpoint, close: () => Promise<void>): OpenDatabase {
  return { client: connect(embedded.url, embedded.secretKey, null), embedded, close };
}

/** Whether the message of an error is a sentence for the operator. */
export function isForOperator(error: unknown): error is Error {
  return error instanceof EmbeddedError || error instanceof EnvironmentError;
}
