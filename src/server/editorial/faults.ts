/** What is wrong with an editor's file, in which line, and how to mend it. */
import type { z } from 'zod';

export interface Fault {
  /** Path from the project's root, such as content/words/ibasho.md. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

/** All faults of the content at once, a line each. */
export class ContentError extends Error {
  override name = 'ContentError';

  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(({ file, line, text }) => `${file}, line ${line}: ${text}`).join('\n'));
    this.faults = faults;
  }
}

/** What to write, by the path of the setting. */
const remedies: readonly [pattern: RegExp, remedy: string][] = [
  [/^term/, 'write the word as people say it, such as 居場所'],
  [/^kana/, 'write its reading in hiragana, such as いばしょ'],
  [/^name/, 'write what it is called in ja-easy and in en'],
  [/^short/, 'write one or two sentences in each reading: ja, ja-easy and en'],
  [/^synonyms/, 'write a list, one word a line after a hyphen, or leave it out'],
  [/^related/, 'write the file names of other words without .md, such as [salon, kayoi-no-ba]'],
  [/^sources.*url$/, 'write an address that begins with https://'],
  [/^sources/, 'write title and url of each source, or leave it out'],
  [/^title/, 'write the heading of the page'],
  [/^lead/, 'write one or two sentences that say what the page is for'],
  [/^order/, 'write the place in the list as a whole number: 1, 2, 3 …'],
  [/^(date|updated)/, 'write a day as YYYY-MM-DD, such as 2026-11-21'],
];

/** The fault that a schema found, as a sentence with its remedy. */
export function describeIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => `"${key}"`).join(', ');
    return `${keys} is not known here: check the spelling or remove it.`;
  }
  const setting = issue.path.join('.');
  const isMissing = issue.code === 'invalid_type' && issue.input === undefined;
  const remedy =
    remedies.find(([pattern]) => pattern.test(setting))?.[1] ?? 'see content/README.md';
  return `"${setting || 'the part between the lines ---'}" ${isMissing ? 'is missing' : 'is not right'}: ${remedy}.`;
}
