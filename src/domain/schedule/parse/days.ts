/** Phrases that say on which days: 毎週火・木曜, 毎月第2水曜, 10月〜3月の毎週土曜, 夏休み中は毎日. */
import type { WeekdayRule } from '../schedule.ts';
import {
  after,
  before,
  both,
  map,
  oneOf,
  optional,
  type Parser,
  chain,
  word,
} from './combinators.ts';
import { everyDay } from './groups.ts';
import type { Days, Item } from './item.ts';
import { digitDays, monthDays, months, season } from './months.ts';
import { number, spaces } from './numbers.ts';
import { anyWeekday, everyWeekday, nthWeekdays, weekdayList } from './weekdays.ts';

type Part = Partial<Days>;
const plain = (days: readonly WeekdayRule['weekday'][]): WeekdayRule[] =>
  days.map((weekday) => ({ weekday, nth: null }));

const weekly: Parser<Part> = map(
  oneOf(
    weekdayList,
    map(anyWeekday, (day) => [day]),
  ),
  (days) => ({ freq: 'weekly', byday: plain(days) }),
);
const monthly: Parser<Part> = oneOf(
  map(nthWeekdays, (byday): Part => ({ freq: 'monthly', byday })),
  map(monthDays, (bymonthday): Part => ({ freq: 'monthly', bymonthday })),
);
const daily: Parser<Part> = map(word(/毎日/), () => ({ freq: 'daily' }));
const weekdaysOnly: Parser<Part> = map(word(/(?:毎週)?平日(?:の?毎日)?/), (): Part => ({
  freq: 'weekly',
  byday: everyWeekday,
  holidays: 'closed',
}));
const always: Parser<Part> = map(word(/年中無休/), (): Part => ({
  freq: 'daily',
  holidays: 'open',
}));

const every = (interval: Parser<number>, days: Parser<Part>): Parser<Part> =>
  map(both(interval, days), ([n, part]) => ({ ...part, interval: n }));

/** Every second week or third month: only with a date to count from, which the assembly asks for. */
const spaced: Parser<Part> = oneOf(
  map(word(/1日おき/), (): Part => ({ freq: 'daily', interval: 2 })),
  map(before(number, word(/日ごと/)), (interval): Part => ({ freq: 'daily', interval })),
  every(
    oneOf(
      map(word(/隔週の?/), () => 2),
      before(number, word(/週間?ごとの?/)),
    ),
    oneOf(
      map(nthWeekdays, (byday): Part => ({ freq: 'weekly', byday })),
      weekly,
    ),
  ),
  every(
    before(number, word(/(?:[かヶケカ箇]|ヵ)月ごとの?/)),
    oneOf(
      monthly,
      map(after(word(/毎週/), weekdayList), (days): Part => ({
        freq: 'monthly',
        byday: plain(days),
      })),
    ),
  ),
);

const stated: Parser<Part> = oneOf(
  spaced,
  daily,
  weekdaysOnly,
  always,
  map(nthWeekdays, (byday): Part => ({ freq: 'monthly', byday })),
  after(word(/(?:原則)?毎月の?\s*/), monthly),
  after(word(/毎週[、\s]*/), weekly),
  map(digitDays, (bymonthday): Part => ({ freq: 'monthly', bymonthday })),
);

/** （金曜のときだけ）, after a rule that would give more days. */
const only: Parser<Part> = before(
  after(
    word(/\(/),
    oneOf(
      map(nthWeekdays, (byday): Part => ({ byday })),
      map(weekdayList, (days): Part => ({ byday: plain(days) })),
      map(monthDays, (bymonthday): Part => ({ bymonthday })),
    ),
  ),
  word(/のときだけ\)/),
);

const inSeason: Parser<Part> = map(before(season, word(/は|の|に/)), (code) => ({ season: code }));
const inMonths: Parser<Part> = map(before(months, word(/の(?!み)/)), (bymonth) => ({ bymonth }));

/** In months a bare day of the month is enough: 4月・8月の5日. */
const framed: Parser<Part> = map(
  both(
    optional(inSeason, {}),
    oneOf(
      map(both(inMonths, oneOf(stated, monthly)), ([when, part]) => ({ ...when, ...part })),
      stated,
    ),
  ),
  ([when, part]) => ({ ...when, ...part }),
);

const statedDays: Parser<Item> = chain(framed, (part) =>
  map(both(optional(only, {}), optional(only, {})), ([a, b]): Item => ({
    kind: 'days',
    days: { ...everyDay, ...part, ...a, ...b },
    isStated: true,
    isOverride: false,
  })),
);

/** 月・水曜: whose frequency, if any, stands elsewhere. */
const bareDays: Parser<Item> = map(weekdayList, (days): Item => ({
  kind: 'days',
  days: { ...everyDay, freq: 'weekly', byday: plain(days) },
  isStated: false,
  isOverride: false,
}));

/** 土曜日のみ9:30〜…, 土曜日は、10:00〜…: other hours on days that were named before. */
const override: Parser<Item> = map(
  before(weekdayList, both(word(/は|のみ|だけ/), word(/(?=[、\s]*(?:午前|午後)?\d)/))),
  (days): Item => ({
    kind: 'days',
    days: { ...everyDay, freq: 'weekly', byday: plain(days) },
    isStated: false,
    isOverride: true,
  }),
);

const irregular: Parser<Item> = map(
  both(
    optional(before(season, word(/は|に/)), null),
    both(optional(before(months, word(/に/)), null), word(/不定期?(?:に?開催)?|随時/)),
  ),
  ([during, [inTheMonths]]): Item => ({ kind: 'irregular', months: inTheMonths, season: during }),
);

/** Which days, in any of the phrases. */
export const dayPhrase: Parser<Item> = after(
  spaces,
  oneOf(irregular, override, statedDays, bareDays),
);
