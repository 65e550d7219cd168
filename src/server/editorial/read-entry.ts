/** Reads one Markdown file of an editor: the part between the lines ---, then the text. */
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import {
  fillPlaceholders,
  unknownPlaceholders,
  type Placeholders,
} from '#domain/editorial/placeholders.ts';
import { yamlLine } from '../yaml-line.ts';
import { describeIssue, type Fault } from './faults.ts';

/** A file as read: its settings, and its text with the line it begins at. */
export interface EntryFile<Data> {
  readonly data: Data;
  readonly body: string;
  /** Line of the body's first letter, from 1. */
  readonly bodyLine: number;
}

const frontMatter = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** The line of a position in a text, from 1. */
export function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}

function placeholderFaults(file: string, source: string, facts: Placeholders): Fault[] {
  return unknownPlaceholders(source, facts).map(({ name, at }) => ({
    file,
    line: lineAt(source, at),
    text: `{${name}} stands for nothing: write ${Object.keys(facts)
      .map((known) => `{${known}}`)
      .join(', ')} or no braces.`,
  }));
}

/**
 * A file that is text alone.
 * @returns the text, or everything that is wrong with it
 */
export function readText(
  file: string,
  source: string,
  facts: Placeholders,
): Pick<EntryFile<unknown>, 'body' | 'bodyLine'> | Fault[] {
  const faults = placeholderFaults(file, source, facts);
  const fault = (text: string) => faults.push({ file, line: 1, text });
  if (!source.trim()) fault('the text is missing: write it, or remove the file.');
  if (frontMatter.test(source)) {
    fault('settings stand in the Japanese file of the word alone: remove them here.');
  }
  return faults.length > 0 ? faults : { body: fillPlaceholders(source, facts), bodyLine: 1 };
}

/**
 * @param file how the file is called in what is said about it
 * @returns the entry, or everything that is wrong with it
 */
export function readEntry<Schema extends z.ZodType>(
  file: string,
  source: string,
  schema: Schema,
  facts: Placeholders,
): EntryFile<z.infer<Schema>> | Fault[] {
  const fault = (line: number, text: string): Fault => ({ file, line, text });
  const match = frontMatter.exec(source);
  if (!match) {
    return [
      fault(
        1,
        'the settings are missing: write them at the top, between two lines of three hyphens.',
      ),
    ];
  }
  const unknown = placeholderFaults(file, source, facts);
  const lines = new LineCounter();
  const document = parseDocument(fillPlaceholders(match[1] ?? '', facts), { lineCounter: lines });
  const broken = document.errors[0];
  if (broken) {
    const line = lines.linePos(broken.pos[0]).line + 1;
    return [...unknown, fault(line, 'this is not YAML: check indentation, colons and quotes.')];
  }
  const result = schema.safeParse(document.toJS() ?? {}, { reportInput: true });
  const issues = result.success ? [] : result.error.issues;
  const faults = issues.map((issue) =>
    // The settings begin in the second line of the file.
    fault(yamlLine(document, lines, issue.path) + 1, describeIssue(issue)),
  );
  const body = source.slice(match[0].length);
  const bodyLine = lineAt(source, match[0].length);
  if (!body.trim()) {
    faults.push(fault(bodyLine, 'the text is missing: write it below the second line of hyphens.'));
  }
  return result.success && unknown.length + faults.length === 0
    ? { data: result.data, body: fillPlaceholders(body, facts), bodyLine }
    : [...unknown, ...faults];
}
