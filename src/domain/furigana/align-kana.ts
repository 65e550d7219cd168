import { kanji, type Piece, toHiragana } from './piece.ts';
import type { ReadingList } from './reading-list.ts';

/** What is not pronounced. */
const silent = /[\s・･（）()「」『』［］[\]!！?？、。,.\-‐〜~]/u;
const kana = /[ぁ-ゖァ-ヶー]/u;

type Sort = 'kana' | 'silent' | 'read';

function sortOf(letter: string): Sort {
  if (silent.test(letter)) return 'silent';
  return kana.test(letter) && !kanji.test(letter) ? 'kana' : 'read';
}

/** The name in runs of one sort; digits and Latin letters are read as kanji are. */
function runsOf(name: string): { sort: Sort; text: string }[] {
  const runs: { sort: Sort; text: string }[] = [];
  for (const letter of name) {
    const sort = sortOf(letter);
    const last = runs.at(-1);
    if (last?.sort === sort) last.text += letter;
    else runs.push({ sort, text: letter });
  }
  return runs;
}

const withoutSilent = (text: string) => [...text].filter((letter) => !silent.test(letter)).join('');

/** The kana of each run that is read, found with as little or as much as possible for the first ones. */
function shares(runs: readonly { sort: Sort; text: string }[], reading: string, some: string) {
  const pattern = runs
    .map(({ sort, text }) => (sort === 'read' ? some : sort === 'kana' ? toHiragana(text) : ''))
    .join('');
  return new RegExp(`^${pattern}$`, 'u').exec(reading)?.slice(1);
}

/** How a word is read that stands in the list by itself. */
function readingOf(word: string, list: ReadingList): string | undefined {
  const found = list
    .get(word.charAt(0))
    ?.find(({ pattern, pieces, alone }) => pattern === word && pieces.length === 1 && !alone);
  return found?.pieces[0]?.kana;
}

/** Cuts known words off a long name, so that lines can end between them: 縁川, 中央, 公民館. */
function cut(piece: Piece, list: ReadingList): Piece[] {
  const { text, kana: said = '' } = piece;
  for (let at = 1; at < text.length - 1; at += 1) {
    const end = readingOf(text.slice(at), list);
    if (end !== undefined && said.length > end.length && said.endsWith(end)) {
      const rest = { text: text.slice(0, at), kana: said.slice(0, -end.length) };
      return [...cut(rest, list), { text: text.slice(at), kana: end }];
    }
  }
  for (let at = text.length - 1; at > 1; at -= 1) {
    const begin = readingOf(text.slice(0, at), list);
    if (begin !== undefined && said.length > begin.length && said.startsWith(begin)) {
      const rest = { text: text.slice(at), kana: said.slice(begin.length) };
      return [{ text: text.slice(0, at), kana: begin }, ...cut(rest, list)];
    }
  }
  return [piece];
}

/** No browser breaks a line within one reading: what is longer than this would stick out. */
const longest = { text: 5, kana: 10 };

function shortened(piece: Piece, list: ReadingList): Piece[] {
  if (piece.kana === undefined) return [piece];
  return cut(piece, list).map(({ text, kana: said = '' }) =>
    text.length > longest.text || said.length > longest.kana ? { text } : { text, kana: said },
  );
}

function alignPart(name: string, kanaOfName: string): Piece[] | null {
  const reading = withoutSilent(toHiragana(kanaOfName));
  const runs = runsOf(name);
  if (!/^[ぁ-ゖー]+$/u.test(reading)) return null;
  const short = shares(runs, reading, '(.+?)');
  const long = shares(runs, reading, '(.+)');
  if (!short || short.some((share, i) => share !== long?.[i])) return null;
  let read = 0;
  return runs.map(({ sort, text }) => {
    if (sort !== 'read') return { text };
    const said = short[read++] ?? '';
    return kanji.test(text) ? { text, kana: said } : { text };
  });
}

/**
 * Lays the kana of a name above its kanji: みどり公民館, みどりこうみんかん → 公民館 (こうみんかん).
 *
 * @param kanaOfName the whole name in kana, as publishers give it
 * @param list words that are known, at which long names are cut
 * @returns the name in pieces; null where the kana do not fit the name, or fit it in two ways
 */
export function alignKana(name: string, kanaOfName: string, list: ReadingList): Piece[] | null {
  const kanaParts = kanaOfName.normalize('NFKC').trim().split(/\s+/);
  // Spaces are kept as parts of their own: 食堂 虹 → 食堂, space, 虹.
  const nameParts = name.split(/(\s+)/);
  if (kanaParts.length === 1 || kanaParts.length * 2 - 1 !== nameParts.length) {
    const pieces = alignPart(name, kanaOfName.normalize('NFKC'));
    return pieces?.flatMap((piece) => shortened(piece, list)) ?? null;
  }
  const parts = nameParts.map((part, i) =>
    i % 2 === 1 ? [{ text: part }] : alignPart(part, kanaParts[i / 2] ?? ''),
  );
  const aligned = parts.flatMap((pieces) => pieces ?? []);
  return parts.includes(null) ? null : aligned.flatMap((piece) => shortened(piece, list));
}
