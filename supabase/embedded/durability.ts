import type { PGlite } from '@electric-sql/pglite';
import { closeSync, fsyncSync, openSync } from 'node:fs';
import { z } from 'zod';

/** What we touch of Emscripten's file system, whose own types are not published with PGlite. */
interface FileSystem {
  ErrnoError: new (errno: number) => Error;
  filesystems: {
    NODEFS: {
      stream_ops: { fsync?: (stream: { nfd?: number; node: unknown }) => number };
      realPath: (node: unknown) => string;
    };
  };
}

const shape = z.object({
  ErrnoError: z.function(),
  filesystems: z.object({
    NODEFS: z.object({ stream_ops: z.looseObject({}), realPath: z.function() }),
  }),
});
const fileSystem = z.custom<FileSystem>((value) => shape.safeParse(value).success);

/** WASI's number of "input/output error", which is what PostgreSQL expects of a failed fsync. */
const EIO = 29;

/**
 * Gives PostgreSQL's fsync a meaning. Emscripten's NODEFS has none and reports success without
 * doing anything; with this a commit is on the disk before it is acknowledged, as on any server.
 *
 * @throws ZodError when a later PGlite keeps its files in another way.
 */
export function syncToDisk(pglite: PGlite): void {
  const { ErrnoError, filesystems } = fileSystem.parse(Reflect.get(pglite.Module, 'FS'));
  const { NODEFS } = filesystems;
  NODEFS.stream_ops.fsync = ({ nfd, node }) => {
    try {
      if (nfd === undefined) syncFolder(NODEFS.realPath(node));
      else fsyncSync(nfd);
      return 0;
    } catch {
      // Nothing but an ErrnoError may pass through WebAssembly.
      throw new ErrnoError(EIO);
    }
  };
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
