const digits = '〇一二三四五六七八九';
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The number a run of 〇–九, 十, 百, 千 stands for: 二十四, 二四 and 百三 as 24, 24 and 103. */
function valueOf(run: string): string {
  if (!/[十百千]/.test(run)) return [...run].map((letter) => digits.indexOf(letter)).join('');
  let total = 0;
  let waiting = 0;
  for (const letter of run) {
    const unit = units[letter];
    if (unit === undefined) {
      waiting = waiting * 10 + digits.indexOf(letter);
    } else {
      total += (waiting || 1) * unit;
      waiting = 0;
    }
  }
  return String(total + waiting);
}

/**
 * Kanji numerals in digits, wherever they stand: 一丁目 is 1丁目, and 三番町 is 3番町 for whoever types
 * it so. What is compared has gone through here on both sides, so 千代田 as 1000代田 harms nobody.
 * @param between what parts a kanji numeral from digits beside it (大字三5 is not 35)
 */
export function kanjiToDigits(text: string, between: string): string {
  return text.replace(/(\d?)([〇一二三四五六七八九十百千]+)(\d?)/g, (_, before, run, after) => {
    const [left, middle, right] = [String(before), valueOf(String(run)), String(after)];
    return [left && left + between, middle, right && between + right].join('');
  });
}
