/**
 * Text in the form that Pagefind indexes and looks up: folded, Latin words whole, Japanese cut into
 * overlapping pairs of letters, each pair a word of its own (`u3055308d` for さろ). Pagefind would cut
 * Japanese in one way at the build and in another in each browser, by the language of the page that
 * asks, and knows neither half-width letters nor kana. Such words it leaves as they are.
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

/** Letters as a word that no browser parts; a first letter alone begins all of its pairs. */
function wordOf(letters: string): string {
  const units = letters.split('').map((unit) => unit.charCodeAt(0).toString(16).padStart(4, '0'));
  return `u${units.join('')}`;
}

function pairsOf(run: string): string[] {
  const letters = [...run];
  return letters.slice(1).map((letter, index) => wordOf(`${letters[index] ?? ''}${letter}`));
}

/**
 * A text for the index: `通いの場 map` → 通い, いの, の場, 場, map. The last letter stands alone as
 * well, so that every letter begins something and one letter is enough to look it up.
 */
export function indexBigrams(text: string): string {
  return runsOf(text.normalize('NFKC'))
    .flatMap((run) =>
      latinWord.test(run) ? [run] : [...pairsOf(run), wordOf([...run].at(-1) ?? '')],
    )
    .join(' ');
}

/** A query, whose spaces part words: `サロン 場` → さろ, ろん, 場. */
export function queryBigrams(text: string): string {
  return text
    .normalize('NFKC')
    .split(/\s+/)
    .flatMap(runsOf)
    .flatMap((run) => {
      if (latinWord.test(run)) return [run];
      return [...run].length < 2 ? [wordOf(run)] : pairsOf(run);
    })
    .join(' ');
}
