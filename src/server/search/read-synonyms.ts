/** Reads content/taxonomy/synonyms.yaml and says, line by line, what is wrong and how to mend it. */
import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { synonymsSchema, type Synonyms } from '#domain/search/synonyms.ts';
import { EnvironmentError } from '../environment.ts';
import { yamlLine } from '../yaml-line.ts';

type Issue = z.core.$ZodIssue;

function describe({ path, code }: Issue): string {
  const [part, , field] = path;
  if (path.length === 0 && code === 'unrecognized_keys') {
    return 'there are only spellings, same, hints and filters: move these words to one of them';
  }
  if (path.length <= 1)
    return `${String(part ?? 'the file')} must be a list: begin each line with "- "`;
  if (part === 'hints') {
    return `hint ${Number(path[1]) + 1}${field === undefined ? '' : `, ${String(field)},`} is not right: write { words: [what people say], also: [what helps them] }`;
  }
  if (part === 'filters') {
    return `filter ${Number(path[1]) + 1}${field === undefined ? '' : `, ${String(field)},`} is not right: write { filter: what an address of the map has after "?", as cost=free or 'day=sat,sun', words: [what people say] }`;
  }
  return `${String(part)}, entry ${Number(path[1]) + 1} is not right: write two to twenty words of at most 40 letters, [one, other]; numbers in quotes`;
}

/**
 * Reads the synonyms.
 * @throws EnvironmentError naming every wrong line and its remedy
 */
export function readSynonyms(file: string): Synonyms {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines });
  const [broken] = document.errors;
  if (broken) {
    throw new EnvironmentError(
      `${file}:${lines.linePos(broken.pos[0]).line}: this is not YAML: check brackets, commas and quotes here.`,
    );
  }
  const result = synonymsSchema.safeParse(document.toJS());
  if (result.success) return result.data;
  throw new EnvironmentError(
    result.error.issues
      .map((issue) => `${file}:${yamlLine(document, lines, issue.path)}: ${describe(issue)}.`)
      .join('\n'),
  );
}
