import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { foldText } from '#domain/fold-text.ts';
import { readSynonyms } from '#server/search/read-synonyms.ts';

const folders: string[] = [];

function fileWith(yaml: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'engawa-synonyms-'));
  folders.push(folder);
  const file = join(folder, 'synonyms.yaml');
  writeFileSync(file, yaml);
  return file;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe('readSynonyms', () => {
  const ours = readSynonyms('content/taxonomy/synonyms.yaml');

  it('reads the words of the project', () => {
    expect(ours.same.length + ours.spellings.length).toBeGreaterThanOrEqual(60);
    expect(ours.hints.length).toBeGreaterThanOrEqual(20);
  });

  it('has no word twice in a group, however it is written', () => {
    for (const words of [...ours.spellings, ...ours.same]) {
      // マージャン and まーじゃん are one word already: to write both is idle.
      expect(new Set(words.map(foldText)).size, words.join()).toBe(words.length);
    }
  });

  it.each([
    [
      'a lonely word',
      'spellings: []\nsame:\n  - [サロン]\nhints: []\n',
      /:3: same, entry 1 is not right: write two/,
    ],
    [
      'a number',
      'spellings: []\nsame:\n  - [サロン, 3]\nhints: []\n',
      /:3: same, entry 1 .*numbers in quotes/,
    ],
    [
      'a hint without help',
      'spellings: []\nsame: []\nhints:\n  - { words: [孤食] }\n',
      /:4: hint 1.* is not right: write \{ words/,
    ],
    [
      'another list',
      'spellings: []\nsame: []\nhints: []\nfilters: []\nwords: []\n',
      /:1: there are only spellings, same, hints and filters/,
    ],
    [
      'a filter that no map knows',
      'spellings: []\nsame: []\nhints: []\nfilters:\n  - { filter: cost=none, words: [ただ] }\n',
      /:5: filter 1, filter, is not right: write \{ filter: what an address of the map has/,
    ],
    ['a missing list', 'spellings: []\nsame: []\n', /:1: hints must be a list/],
    ['broken YAML', 'spellings: [a, b\nsame: {}\n', /:\d: this is not YAML/],
  ])('refuses %s by file and line with a remedy', (_, yaml, message) => {
    expect(() => readSynonyms(fileWith(yaml))).toThrow(message);
  });
});
