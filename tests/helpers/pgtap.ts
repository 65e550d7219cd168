/** Runs the pgTAP files of supabase/tests on a database, whichever engine it is. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { projectRoot } from './command.ts';
import { sum, type Tally } from './tally.ts';
import { parseTap } from './tap.ts';

/** One connection to a migrated database that has the extension pgtap in schema extensions. */
export interface TestDatabase {
  /** Shown beside the file names. */
  name: string;
  /**
   * Runs statements one after the other.
   * @returns the first column of every row of every result, as text
   * @throws what the database says about the first statement that fails
   */
  execute: (sql: string) => Promise<string[]>;
}

const testsFolder = join(projectRoot, 'supabase/tests');

async function sqlFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith('.sql')).sort();
}

/** The functions that files share (schema `tests`), as one script. */
async function sharedFunctions(folder: string): Promise<string> {
  const names = await sqlFiles(join(folder, 'helpers'));
  const texts = await Promise.all(
    names.map((name) => readFile(join(folder, 'helpers', name), 'utf8')),
  );
  return texts.join('\n');
}

function explain(error: unknown, script: string): string {
  if (!(error instanceof Error)) return String(error);
  const position = 'position' in error ? Number(error.position) : Number.NaN;
  const at = position > 0 ? `line ${script.slice(0, position).split('\n').length}: ` : '';
  return at + error.message;
}

async function runFile(database: TestDatabase, file: string, shared: string): Promise<Tally> {
  const script = await readFile(file, 'utf8');
  const failures: string[] = [];
  let passed = 0;
  await database.execute('begin; set local search_path = public, extensions;');
  try {
    await database.execute(shared);
    const { assertions, problem } = parseTap(await database.execute(script));
    for (const { ok, description, diagnostics } of assertions) {
      if (ok) passed += 1;
      else failures.push([description, ...diagnostics].join('\n      '));
    }
    if (problem) failures.push(problem);
  } catch (error) {
    failures.push(explain(error, script));
  } finally {
    await database.execute('rollback;');
  }
  const name = `${database.name}: ${basename(file)}`;
  console.log(`${failures.length > 0 ? '✗' : '✓'} ${name} (${passed})`);
  for (const failure of failures) console.log(`    ${failure}`);
  return { passed, failures: failures.map((failure) => `${name} › ${failure}`), leftOut: [] };
}

/**
 * Runs every file, each in a transaction of its own that is rolled back: files write no `begin` and
 * no `rollback`, and see neither each other's rows nor each other's functions.
 */
export async function runPgtap(database: TestDatabase, folder = testsFolder): Promise<Tally> {
  const shared = await sharedFunctions(folder);
  const tallies: Tally[] = [];
  for (const file of await sqlFiles(folder)) {
    tallies.push(await runFile(database, join(folder, file), shared));
  }
  return sum(tallies);
}
