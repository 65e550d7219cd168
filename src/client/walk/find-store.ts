/** Finds of walks on this device, with their photos, until the site has them. */
import type { KeptFind } from '#domain/event/find.ts';

const storeName = 'finds';

/** The answer of a request of the database. */
function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
}

let opening: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opening ??= (() => {
    const request = indexedDB.open('engawa-walk', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName, { keyPath: 'key' });
    return done(request);
  })();
  return opening;
}

const table = async (mode: IDBTransactionMode) =>
  (await open()).transaction(storeName, mode).objectStore(storeName);

/**
 * Keeps a find, or what became of it.
 * @throws where the device keeps nothing
 */
export async function keepFind(find: KeptFind): Promise<void> {
  await done((await table('readwrite')).put(find));
}

/** Forgets a find. */
export async function forgetFind(key: string): Promise<void> {
  await done((await table('readwrite')).delete(key));
}

/** Whether a row is one that keepFind wrote. */
function isFind(row: unknown): row is KeptFind {
  return typeof row === 'object' && row !== null && 'key' in row && 'fields' in row;
}

/** The finds of an event, in the order in which they were made; none where the device keeps nothing. */
export async function keptFinds(event: string): Promise<KeptFind[]> {
  try {
    const rows: unknown[] = await done((await table('readonly')).getAll());
    return rows
      .filter((row) => isFind(row))
      .filter((find) => find.event === event)
      .sort((a, b) => a.foundAt.localeCompare(b.foundAt));
  } catch {
    return [];
  }
}
