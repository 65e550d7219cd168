import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { projectRoot } from '#tests/helpers/command.ts';

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      resolved: z.string().optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
});

const text = readFileSync(join(projectRoot, 'package-lock.json'), 'utf8');
const { packages } = lockSchema.parse(JSON.parse(text));

/** Where Node would look for a package from inside another one, nearest first. */
function lookups(from: string, name: string): string[] {
  const parents = from === '' ? [] : from.split('/node_modules/');
  const folders = parents.map(
    (_, depth) => `${parents.slice(0, depth + 1).join('/node_modules/')}/`,
  );
  return ['', ...folders].map((folder) => `${folder}node_modules/${name}`).reverse();
}

test('the lockfile names every optional package of every platform, or `npm ci` refuses it', () => {
  const missing = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, range]) => {
        const found = lookups(from, name).find((path) => packages[path] !== undefined);
        const version = found === undefined ? undefined : packages[found]?.version;
        return version === undefined || (/^\d/.test(range) && version !== range);
      })
      .map(([name, range]) => `${name}@${range}`),
  );
  expect(missing).toEqual([]);
});

test('the lockfile names no registry, so that it installs from anyone’s', () => {
  const resolved = Object.values(packages).filter((entry) => entry.resolved !== undefined);
  expect(resolved).toEqual([]);
});
