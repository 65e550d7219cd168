/** Reads a town's folder and says, line by line, what is wrong with it and how to mend it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { townSchema, type Town } from '#domain/town.ts';
import { EnvironmentError } from '../environment.ts';
import { yamlLine } from '../yaml-line.ts';

type Issue = z.core.$ZodIssue;

/** What to do about the mistakes people make most, by the path of the setting. */
const remedies: readonly [pattern: RegExp, remedy: string][] = [
  [
    /^municipalities/,
    'write the five or six digits of 全国地方公共団体コード in quotes, one a line',
  ],
  [/^map\.centre/, 'write [longitude, latitude] in degrees, such as [139.3, 34.95]'],
  [/^map\.zoom/, 'write a number from 0 (the world) to 20 (a house); a town is about 12'],
  [
    /^map\.base/,
    'write a type: none, drawn, gsi-pale, gsi-vector, osm, or style with url and credit',
  ],
  [/^retention/, 'write a whole number of days from 1 to 3650'],
  [/url$/i, 'write an address that begins with https://'],
  [/^contact\.email/, 'write one e-mail address'],
  [/(name|hours)/, 'write all three readings: ja, ja-easy and en'],
];

function describe(issue: Issue): string {
  const setting = issue.path.join('.') || 'the file';
  if (issue.code === 'unrecognized_keys') {
    const within = issue.path.length > 0 ? ` in ${setting}` : '';
    return `${issue.keys.join(', ')}${within} is not a setting: check the spelling or remove it`;
  }
  const missing = issue.code === 'invalid_type' && issue.input === undefined;
  const remedy =
    remedies.find(([pattern]) => pattern.test(setting))?.[1] ?? 'see content/town/town.yaml';
  return `${setting} ${missing ? 'is missing' : 'is not right'}: ${remedy}`;
}

/**
 * Reads `town.yaml`.
 * @throws EnvironmentError naming every wrong line and its remedy
 */
export function readTown(townDir: string): Town {
  const file = join(townDir, 'town.yaml');
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines });
  const broken = document.errors[0];
  if (broken) {
    throw new EnvironmentError(
      `${file}:${lines.linePos(broken.pos[0]).line}: this is not YAML: check indentation, colons and quotes here.`,
    );
  }
  const result = townSchema.safeParse(document.toJS(), { reportInput: true });
  if (result.success) return result.data;
  const faults = result.error.issues.map(
    (issue) => `${file}:${yamlLine(document, lines, issue.path)}: ${describe(issue)}.`,
  );
  throw new EnvironmentError(faults.join('\n'));
}
