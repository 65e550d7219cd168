/** Fetches the directory for the map. */
import type { Snapshot } from '#domain/directory/snapshot.ts';
import { isRecord } from '#domain/is-record.ts';

/**
 * The same origin wrote it from the same schema, so only its outline is looked at: the schema itself
 * would weigh more than the map's own code.
 */
function isSnapshot(value: unknown): value is Snapshot {
  return (
    isTable(value, 'places', ['code', 'name', 'kind', 'lng', 'lat', 'areas', 'access']) &&
    isTable(value, 'activities', ['code', 'title', 'kind', 'place', 'area', 'welcome', 'week']) &&
    isTable(value, 'bands', ['activity', 'place', 'welcome', 'week'])
  );
}

function isTable(value: unknown, table: string, columns: readonly string[]): boolean {
  if (!isRecord(value)) return false;
  const rows = value[table];
  if (!isRecord(rows)) return false;
  const lengths = columns.map((column) => {
    const values = rows[column];
    return Array.isArray(values) ? values.length : -1;
  });
  return lengths.every((length) => length >= 0 && length === lengths[0]);
}

/**
 * Loads the whole directory in one request. The browser keeps it by its ETag.
 * @throws Error when it can not be had, or is something else
 */
export async function loadSnapshot(url: string): Promise<Snapshot> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The directory answered ${response.status}.`);
  const snapshot: unknown = await response.json();
  if (!isSnapshot(snapshot)) throw new Error('The directory is not in the form expected.');
  return snapshot;
}
