/** Lays the demo town into the embedded database: anew on each day, so that there is always something on. */
import type { Endpoint } from '#embedded/index.ts';
import { loadDemoTown } from '#seed/load.ts';
import { japanDay } from '#i18n/format/day.ts';
import { connect } from '#server/supabase.ts';
import { writeFolderNote, type FolderNote } from './data-folder.ts';

/**
 * Lays the demo town unless it is laid for today already.
 * @param note what the folder is known to hold
 */
export async function layDemoTown(
  endpoint: Endpoint,
  dataDir: string,
  note: FolderNote | null,
  say: (line: string) => void,
): Promise<void> {
  const today = japanDay(new Date());
  if (note?.holds === 'demo' && note.laid === today) return;
  // Noted first, so that a start that is cut short leaves a folder known to be the demo's.
  writeFolderNote(dataDir, { holds: 'demo', laid: '' });
  say('Laying the demo town …');
  await loadDemoTown(connect(endpoint.url, endpoint.secretKey, null), today);
  writeFolderNote(dataDir, { holds: 'demo', laid: today });
}
