import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '#tests/helpers/command.ts';

const migrations = join(projectRoot, 'supabase/migrations');
const raised = readdirSync(migrations).flatMap((file) => {
  const sql = readFileSync(join(migrations, file), 'utf8');
  return [...sql.matchAll(/errcode = '(EN\d{3})'/g)].map(([, code = '']) => code);
});
const explained = [
  ...readFileSync(join(projectRoot, 'CONTRIBUTING.md'), 'utf8').matchAll(/^\| (EN\d{3}) \|/gm),
].map(([, code = '']) => code);

test('CONTRIBUTING.md explains every code that the database refuses with, and no other, in order', () => {
  expect(explained).toEqual([...new Set(raised)].sort());
});
