/** Months, days of the month and seasons that stand before or around a rule. */
import type { Season } from '../schedule.ts';
import { before, both, list, map, oneOf, type Parser, pattern, word } from './combinators.ts';
import { numberIn, separator, span, through } from './numbers.ts';

const month = before(numberIn(1, 12), word(/月(?!曜)/));
/** 10月〜3月 goes round the end of the year. */
const monthRun: Parser<number[]> = oneOf(
  map(both(month, both(through, month)), ([first, [, last]]) => {
    const to = last < first ? last + 12 : last;
    return span(first, to)?.map((n) => ((n - 1) % 12) + 1) ?? null;
  }),
  map(month, (one) => [one]),
);
const everySecond = (first: number) => [0, 2, 4, 6, 8, 10].map((n) => first + n);

/** 4月・8月, 10月〜3月, 奇数月, 偶数月. */
export const months: Parser<number[]> = oneOf(
  map(word(/奇数月/), () => everySecond(1)),
  map(word(/偶数月/), () => everySecond(2)),
  map(list(monthRun, separator), (runs) => runs.flat()),
);

const dayOfMonth = oneOf(
  map(word(/月末|末日|(?<=毎月\s*)(?:最終日|最後の日)/), () => -1),
  before(numberIn(1, 31), word(/日(?!曜|間|目)/)),
);
/** 5のつく日: the 5th, 15th and 25th. */
export const digitDays: Parser<number[]> = pattern(/([0-9])の[つ付]く日/, (digit) =>
  [0, 10, 20, 30].map((tens) => tens + Number(digit)).filter((day) => day > 0 && day <= 31),
);
const dayRun: Parser<number[]> = oneOf(
  map(both(dayOfMonth, both(through, dayOfMonth)), ([first, [, last]]) => span(first, last)),
  map(dayOfMonth, (one) => [one]),
  digitDays,
);

/** 5日・15日・25日, 1日〜7日, 月末, 5のつく日. */
export const monthDays: Parser<number[]> = map(list(dayRun, separator), (runs) => runs.flat());

const seasons: [RegExp, Season][] = [
  [/春休み(?:期間)?中?/, 'spring_vacation'],
  [/夏休み(?:期間)?中?/, 'summer_vacation'],
  [/冬休み(?:期間)?中?/, 'winter_vacation'],
  [/学期中/, 'school_term'],
];

/** 夏休み中, 学期中. */
export const season: Parser<Season> = oneOf(
  ...seasons.map(([words, code]) => map(word(words), () => code)),
);
