/** The two engines of the promise "same migrations, same tests", as pgTAP needs them. */
import postgres from 'postgres';
import { openDatabase } from '#embedded/database.ts';
import type { TestDatabase } from './pgtap.ts';

export interface OpenTestDatabase extends TestDatabase {
  close: () => Promise<void>;
}

/** The embedded database, fresh and in memory, with all migrations applied. */
export async function openEmbedded(): Promise<OpenTestDatabase> {
  const { pglite, close } = await openDatabase();
  return {
    name: 'PGlite',
    execute: async (sql) => {
      const results = await pglite.exec(sql, { rowMode: 'array' });
      return results.flatMap(({ rows }) => rows.map(firstColumn));
    },
    close,
  };
}

/** A PostgreSQL that is migrated already. */
export function openServer(url: string): OpenTestDatabase {
  const sql = postgres(url, { max: 1, onnotice: () => undefined, fetch_types: false });
  return {
    name: 'PostgreSQL',
    execute: async (text) => {
      const answer: unknown = await sql.unsafe(text).simple().values();
      return Array.isArray(answer)
        ? statements(answer).flatMap((rows) => rows.map(firstColumn))
        : [];
    },
    close: () => sql.end(),
  };
}

/** The driver gives several statements as a list of results and a single one as its rows alone. */
function statements(answer: unknown[]): unknown[][] {
  const results: unknown[] = answer.length > 0 && 'command' in answer ? [answer] : answer;
  return results.filter(Array.isArray);
}

function firstColumn(row: unknown): string {
  return Array.isArray(row) ? String(row[0]) : '';
}
