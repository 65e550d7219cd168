/** A PostgreSQL of our own with the town of the pgTAP tests, and people who do things in it at once. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import { projectRoot } from './command.ts';
import { findPostgres } from './find-programs.ts';
import { noPostgres, startMigratedCluster } from './migrated-cluster.ts';

/** Who calls what: an expression whose value is the answer. */
export type Call = readonly [person: string, expression: string];

interface ParallelTown {
  /** What a query finds, with the rights of the owner. */
  rows: (query: string) => Promise<Record<string, unknown>[]>;
  /** One after the other, each committed: the answers as text, or the code of the refusal. */
  inTurn: (...calls: Call[]) => Promise<string[]>;
  /** Each in a session of its own, begun when all of them stand ready. */
  atOnce: (...calls: Call[]) => Promise<string[]>;
  /**
   * The same, but every session first runs into a lock that `held` takes, as far as it gets; so all of
   * them are in the middle of it when it is let go.
   */
  inTheMiddle: (held: string, ...calls: Call[]) => Promise<string[]>;
  stop: () => Promise<void>;
}

/** How long a session may wait for another one, which takes no second of its own here. */
const patience = '20s';

async function lay(sql: Sql): Promise<void> {
  const folder = join(projectRoot, 'supabase/tests/helpers');
  for (const name of (await readdir(folder)).sort()) {
    await sql.unsafe(await readFile(join(folder, name), 'utf8'));
  }
  await sql.unsafe('select tests.create_town()');
}

function codeOf(error: unknown): string {
  return error instanceof postgres.PostgresError ? error.code : String(error);
}

async function openParallelTown(): Promise<ParallelTown> {
  const cluster = await startMigratedCluster();
  if (!cluster) throw new Error(noPostgres);
  const connect = (max: number) =>
    postgres(cluster.url, { max, onnotice: () => undefined, fetch_types: false });
  const owner = connect(2);
  const sessions = connect(40);
  await lay(owner);

  const ask = async ([person, expression]: Call): Promise<string> => {
    try {
      return await sessions.begin(async (sql) => {
        await sql.unsafe(`set local search_path = public, extensions; set local lock_timeout = '${patience}';
          select tests.${person === 'service' ? 'act_as_service()' : `become('${person}')`}`);
        const [row] = await sql.unsafe(`select (${expression})::text as answer`);
        return String(row?.answer);
      });
    } catch (error) {
      return codeOf(error);
    }
  };
  const atOnce = (...calls: Call[]) => Promise.all(calls.map(ask));

  /** How many sessions wait for a lock of another one. */
  const stuck = async () => {
    const [row] = await owner.unsafe(
      `select count(*)::int as n from pg_stat_activity where wait_event_type = 'Lock'`,
    );
    return Number(row?.n);
  };

  return {
    rows: async (query) => [...(await owner.unsafe<Record<string, unknown>[]>(query))],
    inTurn: async (...calls) => {
      const answers: string[] = [];
      for (const call of calls) answers.push(await ask(call));
      return answers;
    },
    atOnce,
    inTheMiddle: async (held, ...calls) => {
      let answers: Promise<string[]> = Promise.resolve([]);
      await owner.begin(async (sql) => {
        await sql.unsafe(held);
        answers = atOnce(...calls);
        for (let round = 0; round < 100 && (await stuck()) < calls.length; round++) await sleep(20);
      });
      return answers;
    },
    stop: async () => {
      await Promise.all([owner.end(), sessions.end()]);
      await cluster.stop();
    },
  };
}

/** The same call so many times. */
export const repeat = (times: number, call: (n: number) => Call) =>
  Array.from({ length: times }, (_, n) => call(n));
/** Answers of parallel calls, whose order is nobody's. */
export const sorted = (answers: readonly string[]) => [...answers].sort();

interface Parallel {
  town: Omit<ParallelTown, 'stop'>;
  /** SQL of a key that no other test has; `key.test()` is what it begins with. */
  key: ((name: string) => string) & { test: () => string };
  /** How many rows there are of a table with its condition. */
  count: (from: string) => Promise<number>;
}

/** Tests in a town of their own; left out, with a word, where no PostgreSQL is installed. */
export async function describeParallel(
  name: string,
  tests: (parallel: Parallel) => void,
): Promise<void> {
  const installed = (await findPostgres()) !== undefined;
  if (!installed) console.info(`${name}: ${noPostgres}, left out`);
  describe.runIf(installed)(name, () => {
    let opened: ParallelTown | undefined;
    let made = 0;
    const town = () => {
      if (!opened) throw new Error('The town is not open yet.');
      return opened;
    };
    beforeAll(async () => {
      opened = await openParallelTown();
    });
    afterAll(() => opened?.stop());
    beforeEach(() => {
      made += 1;
    });
    const rows = (query: string) => town().rows(query);
    tests({
      town: {
        rows,
        inTurn: (...calls) => town().inTurn(...calls),
        atOnce: (...calls) => town().atOnce(...calls),
        inTheMiddle: (held, ...calls) => town().inTheMiddle(held, ...calls),
      },
      key: Object.assign((of: string) => `tests.id('${made} ${of}')`, { test: () => String(made) }),
      count: async (from) => Number((await rows(`select count(*)::int as n from ${from}`))[0]?.n),
    });
  });
}
