/** Days of the week: 月・水, 火〜土曜日, 月火水木金, 平日, 第2・第4火曜日. */
import type { WeekdayRule } from '../schedule.ts';
import { type Weekday, weekdays } from '../weekday.ts';
import { both, list, map, oneOf, optional, type Parser, pattern, word } from './combinators.ts';
import { numberIn, separator, span, through } from './numbers.ts';

const names = '月火水木金土日';

interface Named {
  index: number;
  /** Whether 曜 stands behind it. */
  isSure: boolean;
}

const name: Parser<Named> = pattern(
  /([月火水木金土日])(曜日?)?(?!曜|程|時|数|間|常|額|[一二三四五六七八九十\d]+回)/,
  (day = '', sure) => ({ index: names.indexOf(day), isSure: sure !== undefined }),
);

const run: Parser<Named[]> = oneOf(
  map(both(name, both(through, name)), ([first, [, last]]) => {
    const indexes = span(first.index, last.index);
    return indexes?.map((index) => ({ index, isSure: last.isSure })) ?? null;
  }),
  map(name, (one) => [one]),
);

/** Without separators 曜 must stand behind none (月火水曜) or behind each (土曜日日曜日). */
const glued: Parser<Named[]> = map(list(run, word(/(?:)/)), (runs) => {
  const days = runs.flat();
  const inside = days.slice(0, -1).map(({ isSure }) => isSure);
  const isEven = inside.every((sure) => !sure) || days.every(({ isSure }) => isSure);
  return isEven || runs.length === 1 ? days : null;
});

/** After bare characters something must end them: 「月」 of 月謝 is no Monday. */
const ending = word(/(?=$|[\s\d・、,。()〜:]|開|実|祝|は|に|も|の|で|と)/);

/**
 * Days of the week, at least two or one with 曜: a bare 日 or 月 is read only after 第2 or 毎週.
 * A list with 祝 among its days is not read: no rule says "on every holiday too".
 */
export const weekdayList: Parser<Weekday[]> = (text, at) => {
  const found = list(glued, separator)(text, at);
  if (!found) return null;
  const days = found.value.flat();
  const isSure = days.at(-1)?.isSure ?? false;
  if (!isSure && (days.length < 2 || !ending(text, found.end))) return null;
  if (/^\s*[・、,]?\s*祝(?!日?(?:は|も|[・、]?[^\s]{0,12}(?:休|除)))/u.test(text.slice(found.end)))
    return null;
  const chosen = new Set(days.map(({ index }) => index));
  return { value: weekdays.filter((_, index) => chosen.has(index)), end: found.end };
};

/** One day in a place where it can be nothing else. */
export const anyWeekday: Parser<Weekday> = pattern(
  /([月火水木金土日])(?:曜日?)?(?!\d)/,
  (day = '') => weekdays[names.indexOf(day)] ?? null,
);

export const everyWeekday: WeekdayRule[] = weekdays
  .slice(0, 5)
  .map((weekday) => ({ weekday, nth: null }));

const ordinal = numberIn(1, 5);
const nth: Parser<number[]> = oneOf(
  map(word(/最終の?|最後の/), () => [-1]),
  map(
    both(word(/第/), both(ordinal, both(through, both(word(/第?/), ordinal)))),
    ([, [first, [, [, last]]]]) => span(first, last),
  ),
  map(both(word(/第/), ordinal), ([, n]) => [n]),
);
/** After the first 第 the next may lack it: 第2・4火曜. */
const furtherNth: Parser<number[]> = oneOf(
  nth,
  map(ordinal, (n) => [n]),
);
const nths: Parser<number[]> = map(
  both(
    nth,
    optional(both(optional(separator, true), list(furtherNth, optional(separator, true))), null),
  ),
  ([first, further]) => [...first, ...(further ? further[1].flat() : [])],
);

/** 第2・第4火曜日, 最終金曜. One day only: 「第1月・火」 may mean every Tuesday. */
const nthWeekday: Parser<WeekdayRule[]> = (text, at) => {
  // 最終日 and 最後の日 are the last day, not the last Sunday.
  if (/^(?:最終の?|最後の)日(?!曜)/u.test(text.slice(at))) return null;
  const found = map(both(nths, both(word(/\s*の?\s*/), anyWeekday)), ([ns, [, weekday]]) =>
    ns.map((n) => ({ weekday, nth: n })),
  )(text, at);
  if (!found) return null;
  return /^\s*[・&/]\s*[月火水木金土日](?![^\s曜、])/u.test(text.slice(found.end)) ? null : found;
};

const everyAmong: Parser<WeekdayRule[]> = map(both(word(/毎週/), weekdayList), ([, days]) =>
  days.map((weekday) => ({ weekday, nth: null })),
);

/** Days by their place in the month, with 毎週 days among them: 第1月曜と最終金曜. */
export const nthWeekdays: Parser<WeekdayRule[]> = map(
  list(oneOf(nthWeekday, everyAmong), oneOf<unknown>(separator, word(/(?=第)/))),
  (groups) => (groups.flat().some(({ nth: n }) => n !== null) ? groups.flat() : null),
);
