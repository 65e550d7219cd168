/** Which slips of a hand or an ear make one word of another. */

/** Keys of a keyboard, row by row, each row a little to the right of the one above. */
const keys = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Kana that lie on one key of a phone: the thumb slid the wrong way. */
const flicks = [
  ...['あいうえお', 'かきくけこ', 'さしすせそ', 'たちつてと', 'なにぬねの', 'はひふへほ'],
  ...['まみむめも', 'やゆよ', 'らりるれろ', 'わをん'],
];

function areNeighbours(a: string, b: string): boolean {
  if (flicks.some((key) => key.includes(a) && key.includes(b))) return true;
  const at = (letter: string) => {
    const row = keys.findIndex((each) => each.includes(letter));
    return row < 0 ? null : { row, column: keys[row]?.indexOf(letter) ?? 0 };
  };
  const [one, other] = [at(a), at(b)];
  if (!one || !other) return false;
  return Math.abs(one.row - other.row) <= 1 && Math.abs(one.column - other.column) <= 1;
}

/**
 * A folded text as it is heard and seen by who is not sure of it: か for が, つ for っ, カード for カド,
 * たいそお for たいそう, サロソ for サロン. Texts that agree in this are nearer than any other slip.
 */
export const loose = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u3099\u309aー]/g, '')
    .replace(/[ぁぃぅぇぉっゃゅょゎ]/g, (small) => String.fromCharCode(small.charCodeAt(0) + 1))
    .replace(
      /(?<=[おこそとのほもよろ])[うお]|(?<=[うくすつぬふむゆる])う|(?<=[えけせてねへめれ])[いえ]/g,
      '',
    )
    .replaceAll('そ', 'ん')
    .replaceAll('つ', 'し');

const kanji = /\p{Script=Han}/gu;
const scriptsOf = (text: string) =>
  [/[\u3041-\u309fー]/, /\p{Script=Han}/u, /[a-z]/]
    .map((script) => (script.test(text) ? '1' : '0'))
    .join('');

/** The letters in which two texts differ, without those they begin and end with alike. */
function difference(a: string, b: string): [string, string] {
  let from = 0;
  while (from < Math.min(a.length, b.length) && a[from] === b[from]) from += 1;
  let left = 0;
  const most = Math.min(a.length, b.length) - from;
  while (left < most && a[a.length - 1 - left] === b[b.length - 1 - left]) left += 1;
  return [a.slice(from, a.length - left), b.slice(from, b.length - left)];
}

/** Words of so many letters are one slip away from too many others. */
const short = 3;

/**
 * Whether who typed a word may well have meant another one that is a few letters away. A wrong guess is
 * worse than none: of a short word only what sounds or looks alike or lies on a neighbouring key is
 * believed, of any word no kana in place of a kanji, nor two other kanji.
 * @param typed folded
 * @param meant folded
 * @param isPart whether `meant` was cut out of a longer name: then it must begin as what was typed
 */
export function isBelievable(typed: string, meant: string, isPart: boolean): boolean {
  const [sound, other] = [loose(typed), loose(meant)];
  if (sound === other) return true;
  if (isPart && !other.startsWith(sound.charAt(0))) return false;
  const [wrong, right] = difference(typed, meant);
  if (typed.length <= short) {
    return wrong.length === 1 && right.length === 1 && areNeighbours(wrong, right);
  }
  if (wrong === '' || right === '') return true;
  return scriptsOf(wrong) === scriptsOf(right) && (wrong.match(kanji) ?? []).length < 2;
}
