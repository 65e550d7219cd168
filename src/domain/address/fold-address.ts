/**
 * One form for every spelling of an address, a station or a postcode. The import stores it, the
 * lookup asks by it, and nothing else decides what is the same: the database only compares.
 */
import { foldText } from '../fold-text.ts';
import { kanjiToDigits } from './kanji-numbers.ts';

/** Stands between numbers until everything else is folded; nobody can type it. */
const joint = '\u{E000}';
const dash = '[-‐‑‒–—―−ー]';

/** Letters that names of places are written with in two ways; the first of each pair is folded away. */
const sameLetters = new Map(
  [
    '澤沢',
    '邊辺',
    '邉辺',
    '濱浜',
    '龍竜',
    '嶋島',
    '髙高',
    '﨑崎',
    '櫻桜',
    '廣広',
    '國国',
    '壽寿',
  ].map((pair) => {
    const [old = '', plain = ''] = pair;
    return [old, plain];
  }),
);

const counter = '番地|番(?![町丁])|号(?![線車館棟])';

/**
 * An address as it is compared: 「本町一丁目２番地３号」 and 「本町1丁目2-3」 are 本町1丁目2-3. Width, kana,
 * 霞ヶ関・霞が関, 大字, spaces and the words 番地 and 号 do not count; 丁目 does, because 本町5 may
 * be a 番地.
 */
export function foldAddress(text: string): string {
  const plain = text
    .normalize('NFKC')
    // Also halves of characters and U+0000, which no database takes.
    .replace(/[\p{C}〒]/gu, '')
    .replace(/大字/g, '')
    .replace(/(\d)\s+(?=\d)/g, `$1${joint}`)
    .replace(/\s+/g, '');
  const numbers = kanjiToDigits(plain, joint)
    .replace(/(?<=\d)丁(?!目)/g, '丁目')
    .replace(new RegExp(`(?<=\\d丁目)(?:の|ノ|${dash})(?=\\d)`, 'g'), '')
    .replace(
      new RegExp(`(?<=\\d)(?:(?:${counter})(?:の|ノ|${dash})?|の|ノ|${dash})(?=\\d)`, 'g'),
      joint,
    )
    .replace(new RegExp(`(?<=\\d)(?:${counter})`, 'g'), '');
  const letters = numbers
    .replace(/[澤邊邉濱龍嶋髙﨑櫻廣國壽]/g, (letter) => sameLetters.get(letter) ?? letter)
    .replace(/(?<=[\p{Script=Han}\d])[ヶケヵがガ](?=\p{Script=Han})/gu, 'が')
    .replace(/(?<=[\p{Script=Han}\d])[ツッつっ](?=\p{Script=Han})/gu, 'つ')
    .replace(/(?<=\p{Script=Han})[ノ之](?=\p{Script=Han})/gu, 'の');
  return letters
    .split(joint)
    .map(foldText)
    .filter((part) => part !== '')
    .join('-');
}

/** A postcode in seven digits, when the text begins with one, and what follows it. */
export function splitPostcode(text: string): { postcode: string | null; rest: string } {
  const plain = text.normalize('NFKC').trim();
  const match = new RegExp(`^〒?\\s*(\\d{3})(?:\\s|${dash})?(\\d{4})(?![\\d-])`).exec(plain);
  if (!match) return { postcode: null, rest: plain };
  return { postcode: `${match[1]}${match[2]}`, rest: plain.slice(match[0].length).trim() };
}

/** The name of a station as it is compared: 縁川, with or without 駅. */
export function foldStation(text: string): string {
  const folded = foldAddress(text);
  return folded.length > 1 ? folded.replace(/駅$/, '') : folded;
}
