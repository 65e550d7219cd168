/** Hours: 10:00〜11:30, 午後5時から7時まで, 9:00から, 22:00〜翌2:00. */
import {
  after,
  before,
  both,
  map,
  oneOf,
  optional,
  type Parser,
  pattern,
  word,
} from './combinators.ts';
import type { Item } from './item.ts';
import { spaces } from './numbers.ts';

interface Time {
  /** Minutes since midnight, by a clock of 12 hours where `half` is not said. */
  minutes: number;
  half: 'am' | 'pm' | null;
}

const halves: Record<string, Time['half']> = { 午前: 'am', 午後: 'pm', am: 'am', pm: 'pm' };

/** `12:30`, `10時30分`, `AM10:00`, `午後1時半`; null for what no clock shows. */
const clock: Parser<Time> = pattern(
  /(午前|午後|am|pm)?\s*(\d{1,2})(?::(\d{2})(?::00)?|時(?:(\d{1,2})分|(半))?)(?!\d|間|頃|ごろ)/,
  (mark = '', hours, colon, minutes, half) => {
    const hour = Number(hours);
    const minute = half === undefined ? Number(colon ?? minutes ?? 0) : 30;
    const isClock = mark === '' ? hour < 24 || (hour === 24 && minute === 0) : hour <= 12;
    return isClock && minute < 60
      ? { minutes: (hour % (mark === '' ? 25 : 12)) * 60 + minute, half: halves[mark] ?? null }
      : null;
  },
);

/** 正午 is noon, whichever clock the other time is read by. */
const noon: Parser<Time> = map(word(/(?:お昼の?)?正午/), () => ({ minutes: 0, half: 'pm' }));
const time: Parser<Time> = oneOf(clock, noon);

const minutesOf = ({ minutes, half }: Time) => minutes + (half === 'pm' ? 720 : 0);

/** 午後5時から7時: the second lies in the same half of the day, if it comes later there. */
function closing(opens: Time, closes: Time): number | null {
  if (opens.half === null || closes.half !== null) return minutesOf(closes);
  const sameHalf = closes.minutes + (opens.half === 'pm' && closes.minutes < 720 ? 720 : 0);
  return sameHalf > minutesOf(opens) ? sameHalf : null;
}

const wave = word(/\s*(?:〜|-|ー|から)\s*/);

interface Hours {
  opensAt: number | null;
  closesAt: number | null;
}

const range: Parser<Hours & { opensAt: number; closesAt: number }> = map(
  both(
    before(time, wave),
    both(optional(word(/翌日?の?/), false), before(time, word(/(?:まで)?/))),
  ),
  ([opens, [isNextDay, closes]]) => {
    const opensAt = minutesOf(opens);
    const closesAt = closing(opens, closes);
    if (closesAt === null || opensAt > 1439) return null;
    // 14:00〜11:00 on one day is a slip of the pen.
    return isNextDay || closesAt >= opensAt ? { opensAt, closesAt } : null;
  },
);

const from: Parser<Hours> = map(
  before(
    time,
    word(/\s*(?:〜(?!\s*(?:翌|午|正午|お昼|[ap]m|\d))|から(?!\s*(?:翌|午|正午|お昼|\d)))/),
  ),
  (opens) => ({ opensAt: minutesOf(opens), closesAt: null }),
);
const until: Parser<Hours> = map(before(time, word(/まで/)), (closes) => ({
  opensAt: null,
  closesAt: minutesOf(closes),
}));

/** One time band; an end that is not said is null. */
export const hours: Parser<Hours> = after(spaces, oneOf<Hours>(range, from, until));

const rest: Parser<Item> = map(
  before(range, word(/は(?:お?休み(?:時間)?|休憩(?:時間)?)|\s*休憩/)),
  (band): Item => ({ kind: 'break', ...band }),
);

/** A band, a break, or the words that announce the bands. */
export const hoursPhrase: Parser<Item> = oneOf(
  rest,
  map(word(/利用可能時間は/), (): Item => ({ kind: 'hours-follow' })),
  map(hours, (band): Item => ({ kind: 'hours', ...band })),
);
