import { kanji, type Piece, toHiragana } from './piece.ts';

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
 * @returns the name in pieces; null where the kana do not fit the name, or fit it in two ways
 */
export function alignKana(name: string, kanaOfName: string): Piece[] | null {
  const kanaParts = kanaOfName.normalize('NFKC').trim().split(/\s+/);
  // Spaces are kept as parts of their own: 食堂 虹 → 食堂, space, 虹.
  const nameParts = name.split(/(\s+)/);
  if (kanaParts.length === 1 || kanaParts.length * 2 - 1 !== nameParts.length) {
    return alignPart(name, kanaOfName.normalize('NFKC'));
  }
  const parts = nameParts.map((part, i) =>
    i % 2 === 1 ? [{ text: part }] : alignPart(part, kanaParts[i / 2] ?? ''),
  );
  const aligned = parts.flatMap((pieces) => pieces ?? []);
  return parts.includes(null) ? null : aligned;
}
