/**
 * Text in the form that Pagefind indexes and looks up: folded, Japanese cut into overlapping pairs
 * of letters, Latin words whole. Pagefind cuts words differently in an index than in a browser and
 * knows neither half-width letters nor kana; pairs are the same on both sides.
 */
import { foldText } from '../fold-text.ts';

const latinWord = /^[\p{Script=Latin}\p{N}]+$/u;

function pairsOf(run: string): string[] {
  const letters = [...run];
  if (letters.length < 2) return letters;
  return letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`);
}

/** `通いの場 map` → `通い いの の場 map`. */
export function toBigrams(text: string): string {
  const runs = text
    .normalize('NFKC')
    // Spaces between phrases of やさしい日本語 part no words.
    .replace(/(?<=[^\p{Script=Latin}\p{N}\s])\s+(?=[^\p{Script=Latin}\p{N}\s])/gu, '')
    .split(
      /[\s。、,.!?「」『』（）()]+|(?<=[\p{Script=Latin}\p{N}])(?=[^\p{Script=Latin}\p{N}])|(?<=[^\p{Script=Latin}\p{N}])(?=[\p{Script=Latin}\p{N}])/u,
    );
  return runs
    .map(foldText)
    .flatMap((run) => (latinWord.test(run) ? [run] : pairsOf(run)))
    .filter(Boolean)
    .join(' ');
}
