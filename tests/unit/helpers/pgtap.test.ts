import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runPgtap, type TestDatabase } from '#tests/helpers/pgtap.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'engawa-pgtap-'));
  await mkdir(join(folder, 'helpers'));
  await writeFile(join(folder, 'helpers/people.sql'), 'shared');
  await writeFile(join(folder, '01-one.sql'), 'good');
  await writeFile(join(folder, '02-two.sql'), 'line one\nbroken');
  await writeFile(join(folder, 'notes.md'), 'not a test');
});

afterAll(() => rm(folder, { recursive: true }));

test('each file runs alone in a transaction, and a database error fails its file only', async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const ran: string[] = [];
  const database: TestDatabase = {
    name: 'a database',
    execute: (sql) => {
      ran.push(sql.split(';')[0] ?? '');
      if (sql === 'good') return Promise.resolve(['1..2', 'ok 1 - a', 'not ok 2 - b']);
      if (!sql.includes('broken')) return Promise.resolve([]);
      return Promise.reject(Object.assign(new Error('syntax error'), { position: '10' }));
    },
  };

  expect(await runPgtap(database, folder)).toEqual({
    passed: 1,
    failures: ['a database: 01-one.sql › b', 'a database: 02-two.sql › line 2: syntax error'],
    leftOut: [],
  });
  expect(ran).toEqual([
    ...['begin', 'shared', 'good', 'rollback'],
    ...['begin', 'shared', 'line one\nbroken', 'rollback'],
  ]);
  const printed = vi.mocked(console.log).mock.calls.flat().join('\n');
  expect(printed).toContain('✗ a database: 02-two.sql');
  expect(printed).toContain('line 2: syntax error');
});
