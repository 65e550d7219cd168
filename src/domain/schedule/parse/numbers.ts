import { map, oneOf, type Parser, pattern, word } from './combinators.ts';

const kanji = '一二三四五六七八九十';

/** A number up to 99 in digits, or up to 10 as one kanji. */
export const number: Parser<number> = oneOf(
  pattern(/(\d{1,2})(?!\d)/, (digits) => Number(digits)),
  pattern(new RegExp(`([${kanji}])(?![${kanji}])`), (one = '') => kanji.indexOf(one) + 1),
);

/** A number between two others, both included. */
export const numberIn = (low: number, high: number): Parser<number> =>
  map(number, (n) => (n >= low && n <= high ? n : null));

export const spaces = word(/\s*/);
/** What stands between the members of a list. */
export const separator = word(/\s*(?:[・、,&/]|と|及び|および)\s*/);
/** 〜 between the first and the last of a run. */
export const through = word(/\s*(?:〜|から)\s*/);

/** All whole numbers from one to another; null when they go down. */
export const span = (first: number, last: number): number[] | null =>
  first < last ? Array.from({ length: last - first + 1 }, (_, index) => first + index) : null;
