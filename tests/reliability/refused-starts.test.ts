/** What stands in the way of a start is said in one sentence, and the start ends with 1. */
import { createServer } from 'node:http';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it, onTestFinished } from 'vitest';
import { newFolder, refusedStart } from '../helpers/site-process.ts';

const folder = newFolder();
afterAll(folder.remove);
const dataDir = join(folder.path, 'data');

it.each([
  [{ PORT: 'abc' }, 'PORT is "abc": set a number from 1 to 65535, or leave it out.'],
  [{ SUPABASE_URL: 'http://127.0.0.1:9' }, 'SUPABASE_PUBLISHABLE_KEY is not'],
  [{ ENGAWA_DEMO: '1', HOST: '0.0.0.0' }, 'HOST is 0.0.0.0, which others can reach'],
])('an environment such as %o', async (env, sentence) => {
  const { code, lines } = await refusedStart({ dataDir, env });
  expect(lines).toEqual([expect.stringContaining(sentence)]);
  expect(code).toBe(1);
});

it('a description of the town with a mistake, by line and remedy', async () => {
  const town = join(folder.path, 'town');
  mkdirSync(town);
  writeFileSync(join(town, 'town.yaml'), 'name:\n  ja: 川辺町\nmunicipalities:\n  - 12\n');
  const { code, lines } = await refusedStart({ dataDir, env: { ENGAWA_TOWN: town } });
  expect(code).toBe(1);
  expect(lines.join('\n')).toMatch(/town\.yaml:4: municipalities\.0 .*six digits/);
  expect(lines.every((line) => !line.includes('    at '))).toBe(true);
});

it('a port that is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void other.close());
  await once(other, 'listening');
  const address = other.address();
  const port = address !== null && typeof address !== 'string' ? address.port : 0;
  const env = { PORT: String(port), ENGAWA_DEMO: '0' };
  const { code, lines } = await refusedStart({ dataDir, env });
  expect(code).toBe(1);
  expect(lines.at(-1)).toBe(
    `Port ${port} is taken by another program: stop it, or choose another with PORT.`,
  );
});

it('a folder with the demo town, when a real one is asked for', async () => {
  const demo = join(folder.path, 'demo');
  mkdirSync(demo);
  writeFileSync(join(demo, 'holds.json'), '{"holds":"demo"}\n');
  const { code, lines } = await refusedStart({ dataDir: demo, env: { ENGAWA_DEMO: '0' } });
  expect(code).toBe(1);
  expect(lines.at(-1)).toContain(`${demo} holds the demo town: name another folder`);
});
