/** How the editors' texts are read: by hand where a list says so, else by a morphological analyser. */
import kuromoji from '@sglkc/kuromoji';
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { alignKana } from '#domain/furigana/align-kana.ts';
import { findReadings } from '#domain/furigana/find-readings.ts';
import { kanji, type Piece } from '#domain/furigana/piece.ts';
import { parseReadings, type ReadingList } from '#domain/furigana/reading-list.ts';

type Analyse = (text: string) => Piece[];

const dictionary = join(
  dirname(createRequire(import.meta.url).resolve('@sglkc/kuromoji/package.json')),
  'dict',
);

/** Loads the dictionary, about a second. */
function loadAnalyser(): Promise<Analyse> {
  return new Promise((resolve, reject) => {
    kuromoji.builder({ dicPath: dictionary }).build((error, tokenizer) => {
      // Typed as always there, and null where all went well.
      if (error as Error | null) reject(error);
      else {
        resolve((text) =>
          tokenizer.tokenize(text).flatMap(({ surface_form: surface, reading }) => {
            const isRead = kanji.test(surface) && reading && reading !== '*';
            const pieces = isRead ? alignKana(surface, reading, new Map()) : null;
            return pieces ?? [{ text: surface }];
          }),
        );
      }
    });
  });
}

/** The hand-checked readings: those of the interface, then those of content/readings.txt. */
export function handChecked(root: string): ReadingList {
  const files = globSync(['src/i18n/readings/*.txt', 'content/readings.txt'], { cwd: root }).sort();
  return parseReadings(...files.map((file) => readFileSync(join(root, file), 'utf8')));
}

interface Span {
  from: number;
  to: number;
  kana: string;
}

function spansOf(pieces: readonly Piece[]): Span[] {
  let at = 0;
  return pieces.flatMap(({ text, kana }) => {
    const from = at;
    at += text.length;
    return kana === undefined ? [] : [{ from, to: at, kana }];
  });
}

/** Both ways of reading a text laid over each other; where they meet, the first one holds. */
function laid(text: string, sure: readonly Span[], guessed: readonly Span[]): Piece[] {
  const meets = (a: Span, b: Span) => a.from < b.to && b.from < a.to;
  const spans = [...sure, ...guessed.filter((span) => !sure.some((known) => meets(known, span)))];
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, to, kana } of spans.sort((a, b) => a.from - b.from)) {
    if (from > at) pieces.push({ text: text.slice(at, from) });
    pieces.push({ text: text.slice(from, to), kana });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}

let analyser: Promise<Analyse> | undefined;

/**
 * What reads the editors' texts.
 * @param root folder of the project
 */
export async function editorialReader(root: string): Promise<(text: string) => Piece[]> {
  analyser ??= loadAnalyser();
  const analyse = await analyser;
  const list = handChecked(root);
  return (text) => laid(text, spansOf(findReadings(text, list)), spansOf(analyse(text)));
}
