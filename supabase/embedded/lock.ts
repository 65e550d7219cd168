import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { EmbeddedError } from './errors.ts';

/**
 * How long to wait for the process before us, milliseconds: when a site is killed and started again
 * at once, its database may still be closing.
 */
const PATIENCE = 2000;

/**
 * Takes the data folder for this process until `release` is called or the process ends.
 *
 * The lock is the operating system's own (the exclusive lock of an empty SQLite file), so that
 * kill -9 releases it at once and a reused process id means nothing. The file `pid` beside it only
 * tells people who holds it.
 *
 * @throws EmbeddedError with the other process's id when the folder is taken.
 */
export function lockDataFolder(dataDir: string): { release: () => void } {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const pidFile = join(dataDir, 'pid');
  const lock = new DatabaseSync(join(dataDir, 'lock'), { timeout: PATIENCE });
  try {
    lock.exec('pragma journal_mode = off; begin exclusive');
  } catch {
    lock.close();
    throw new EmbeddedError(
      `The data folder ${resolve(dataDir)} is already open in process ${readPid(pidFile)}: stop that process first, or set ENGAWA_DATA_DIR to another folder.`,
    );
  }
  writeFileSync(pidFile, `${process.pid}\n`, { mode: 0o600 });
  return { release: () => lock.close() };
}

function readPid(pidFile: string): string {
  try {
    return readFileSync(pidFile, 'utf8').trim() || 'unknown';
  } catch {
    return 'unknown';
  }
}
