/**
 * Text in the form that Pagefind indexes and looks up: folded, Japanese cut into overlapping pairs
 * of letters, Latin words whole. Pagefind cuts words differently in an index than in a browser and
 * knows neither half-width letters nor kana; pairs are the same on both sides.
 */
import { foldText } from '../fold-text.ts';

const latin = '[\\p{Script=Latin}\\p{N}]';
const japanese = '[^\\p{Script=Latin}\\p{N}\\s]';
/** Spaces between phrases of やさしい日本語 part no words. */
const phraseSpace = new RegExp(`(?<=${japanese})\\s+(?=${japanese})`, 'gu');
const boundary = new RegExp(
  `[\\s。、,.!?「」『』（）()]+|(?<=${latin})(?=${japanese})|(?<=${japanese})(?=${latin})`,
  'u',
);
const latinWord = new RegExp(`^${latin}+$`, 'u');

function runsOf(text: string): string[] {
  return text.replace(phraseSpace, '').split(boundary).map(foldText).filter(Boolean);
}

function pairsOf(run: string): string[] {
  const letters = [...run];
  return letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`);
}

/**
 * A text for the index: `通いの場 map` → `通い いの の場 場 map`. The last letter stands alone as
 * well, so that every letter begins something and one letter is enough to look it up.
 */
export function indexBigrams(text: string): string {
  return runsOf(text.normalize('NFKC'))
    .flatMap((run) => (latinWord.test(run) ? [run] : [...pairsOf(run), [...run].at(-1) ?? '']))
    .join(' ');
}

/** A query, whose spaces part words: `サロン 場` → `さろ ろん 場`. */
export function queryBigrams(text: string): string {
  return text
    .normalize('NFKC')
    .split(/\s+/)
    .flatMap(runsOf)
    .flatMap((run) => (latinWord.test(run) || [...run].length < 2 ? [run] : pairsOf(run)))
    .join(' ');
}
