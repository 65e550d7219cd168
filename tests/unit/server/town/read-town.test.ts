import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readTown } from '#server/town/read-town.ts';

const good = readFileSync('content/town/town.yaml', 'utf8');
const folders: string[] = [];

function townWith(change: (yaml: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'engawa-town-'));
  folders.push(folder);
  writeFileSync(join(folder, 'town.yaml'), change(good));
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe('readTown', () => {
  it('reads the town of the project', () => {
    expect(readTown('content/town').name.ja).toBe('縁川市');
  });

  it('reads a prefecture of several codes with another base map', () => {
    const town = readTown(
      townWith((yaml) =>
        yaml
          .replace("- '999989'", "- '37201'\n  - '37202'")
          .replace('type: drawn', 'type: gsi-pale'),
      ),
    );
    expect(town.municipalities).toEqual(['37201', '37202']);
    expect(town.map.base).toEqual({ type: 'gsi-pale' });
  });

  it.each([
    ['a wrong value', (y: string) => y.replace('zoom: 12', 'zoom: big'), 'zoom', 'number from 0'],
    [
      'a missing reading',
      (y: string) => y.replace('  en: Engawa City\n', ''),
      'ja: 縁川市',
      'name.en is missing',
    ],
    [
      'a misspelt setting',
      (y: string) => y.replace('retention:', 'retentoin:'),
      'retentoin',
      'spelling',
    ],
    [
      'a code that is a number',
      (y: string) => y.replace("'999989'", '999989'),
      '- 999989',
      'in quotes',
    ],
    ['broken YAML', (y: string) => y.replace(/(centre: \[[^\]]*)\]/, '$1'), 'centre', 'YAML'],
  ])('names the line and the remedy of %s', (_, change, lineHolds, remedy) => {
    const folder = townWith(change);
    const lines = readFileSync(join(folder, 'town.yaml'), 'utf8').split('\n');
    let message = '';
    try {
      readTown(folder);
    } catch (error) {
      message = String(error);
    }
    expect(message).toContain(remedy);
    const fault = message.split('\n').find((line) => line.includes(remedy));
    const number = Number(/town\.yaml:(\d+):/.exec(fault ?? '')?.[1]);
    const near = lines.slice(Math.max(0, number - 2), number + 1).join('\n');
    if (remedy !== 'spelling') expect(near).toContain(lineHolds);
  });
});
