import type { WeekdayRule } from '#domain/schedule/schedule.ts';
import { type Weekday, weekdays } from '#domain/schedule/weekday.ts';
import type { Messages } from '../messages.ts';
import { runs } from './runs.ts';

type Words = Messages['schedule'];

function say(words: Words, groups: number[][], name: (value: number) => string): string {
  return words.list(
    groups.map(([first = 0, last]) =>
      last === undefined ? name(first) : words.run(name(first), name(last)),
    ),
  );
}

/** 水曜, 火・木曜, 月〜金曜. */
function weekdayWords(words: Words, days: readonly Weekday[]): string {
  const indexes = days.map((day) => weekdays.indexOf(day));
  return words.ofWeek(say(words, runs(indexes), (i) => words.weekdays[weekdays[i] ?? 'MO']));
}

/** The last comes at the end: 第1・最終. */
const byNth = (a: number, b: number) => (a === -1 ? 1 : b === -1 ? -1 : a - b);

/** Days of the week with their place in the month: 第2・第4水曜, 第1月曜と最終金曜. */
export function nthWeekdayWords(words: Words, byday: readonly WeekdayRule[]): string {
  const every = byday.filter(({ nth }) => nth === null).map(({ weekday }) => weekday);
  const groups = weekdays.flatMap((weekday) => {
    const nths = byday.flatMap((rule) =>
      rule.weekday === weekday && rule.nth !== null ? [rule.nth] : [],
    );
    if (nths.length === 0) return [];
    const said = words.list(nths.sort(byNth).map((nth) => words.nth(nth)));
    return [words.nthWeekday(said, words.weekdays[weekday])];
  });
  return words.groups([
    ...(every.length > 0 ? [words.weekly(weekdayWords(words, every))] : []),
    ...groups,
  ]);
}

/** Days of the week, where none has a place in the month. */
export function plainWeekdayWords(words: Words, byday: readonly WeekdayRule[]): string {
  return weekdayWords(
    words,
    byday.map(({ weekday }) => weekday),
  );
}

/** 5日・15日・25日, 1日〜7日, 月末. */
export function monthDayWords(words: Words, days: readonly number[]): string {
  const last = days.includes(-1) ? [[-1]] : [];
  const groups = [...runs(days.filter((day) => day !== -1)), ...last];
  return say(words, groups, (day) => words.monthDay(day));
}

/** 10月〜3月, 4月・8月. */
export function monthWords(words: Words, months: readonly number[]): string {
  return say(words, runs(months, 12), (month) => words.month(month));
}
