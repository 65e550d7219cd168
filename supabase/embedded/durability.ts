import type { PGlite } from '@electric-sql/pglite';
import { closeSync, fsyncSync, openSync } from 'node:fs';

/** WASI's number of "input/output error", which is what PostgreSQL expects of a failed fsync. */
const EIO = 29;

/**
 * Gives PostgreSQL's fsync a meaning. Emscripten's NODEFS has none and reports success without
 * doing anything; with this a commit is on the disk before it is acknowledged, as on any server.
 */
export function syncToDisk(pglite: PGlite): void {
  const { FS } = pglite.Module;
  const { NODEFS } = FS.filesystems;
  const operations: unknown = Reflect.get(NODEFS, 'stream_ops');
  const realPath: unknown = Reflect.get(NODEFS, 'realPath');
  if (typeof operations !== 'object' || operations === null || typeof realPath !== 'function') {
    throw new Error('This version of PGlite keeps its files in a way we do not know how to sync.');
  }
  Reflect.set(operations, 'fsync', (stream: { nfd?: number; node: unknown }) => {
    try {
      if (stream.nfd === undefined) syncFolder(String(realPath.call(NODEFS, stream.node)));
      else fsyncSync(stream.nfd);
      return 0;
    } catch {
      // Nothing but an ErrnoError may pass through WebAssembly.
      throw new FS.ErrnoError(EIO);
    }
  });
}

/** Makes the names in a folder durable: a new or renamed file is not there before that. */
function syncFolder(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
