/**
 * What a data folder holds: the demo town or a real one. A folder that held the demo never becomes
 * a real town's, because invented places beside real ones would be lies on a map that lives from
 * trust. A file may be imported into the demo to try it out; it stays the demo.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { EnvironmentError } from '#server/environment.ts';

const noteSchema = z.object({ holds: z.enum(['demo', 'town']) });

/** What a folder is known to hold. */
export type FolderNote = z.infer<typeof noteSchema>;

const noteFile = (dataDir: string) => join(dataDir, 'holds.json');

/** What the folder holds; null when it is new. */
export function readFolderNote(dataDir: string): FolderNote | null {
  const file = noteFile(dataDir);
  if (!existsSync(file)) return null;
  const note = noteSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!note.success) {
    throw new EnvironmentError(
      `${file} can not be read: delete it if you know what the folder holds.`,
    );
  }
  return note.data;
}

/** Notes what the folder holds from now on. */
export function writeFolderNote(dataDir: string, note: FolderNote): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  writeFileSync(noteFile(dataDir), `${JSON.stringify(note)}\n`);
}

/**
 * Whether the demo town is to be shown from this folder.
 * @param wanted the environment asks for it
 * @throws EnvironmentError when the folder holds the demo town and a real one is asked for
 */
export function demoInFolder(note: FolderNote | null, wanted: boolean, dataDir: string): boolean {
  if (note?.holds === 'demo' && !wanted) {
    throw new EnvironmentError(
      `${dataDir} holds the demo town: name another folder in ENGAWA_DATA_DIR, or delete this one.`,
    );
  }
  return wanted && note?.holds !== 'town';
}
