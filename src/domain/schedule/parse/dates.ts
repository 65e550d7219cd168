/** Single dates and terms: 9月7日(土)〜11月4日(月・祝), 令和6年4月1日から, 12月5日は臨時開催. */
import { addDays, dayNumber, daysInMonth, type LocalDate, weekdayOfDay } from '../local-date.ts';
import type { ScheduleException } from '../schedule.ts';
import {
  after,
  before,
  both,
  list,
  map,
  oneOf,
  optional,
  type Parser,
  pattern,
  chain,
  word,
} from './combinators.ts';
import { hours } from './hours.ts';
import type { Item } from './item.ts';
import { through } from './numbers.ts';

interface WrittenDate {
  year: number | null;
  /** Null in a list: 10月4日、11日. */
  month: number | null;
  dayOfMonth: number;
  /** 0 is Monday; null where it is not said. */
  weekday: number | null;
}

/** The year before the first of each era. */
const eras: Record<string, number> = { 令和: 2018, r: 2018, 平成: 1988, h: 1988 };

function yearOf(era: string | undefined, written: string | undefined): number | null {
  if (written === undefined) return null;
  const year = written === '元' ? 1 : Number(written);
  return era === undefined ? year : (eras[era] ?? 0) + year;
}

/** (土), (月・祝); (aaa) is what a spreadsheet leaves where it failed to write the weekday. */
const suffix = /(?:\s*\((?:([月火水木金土日])(?:曜日?)?(?:[・,、]?(?:祝日?|休))?|aaa)\))?/.source;
const weekdayIndex = (day: string | undefined) =>
  day === undefined ? null : '月火水木金土日'.indexOf(day);

const fullDate: Parser<WrittenDate> = oneOf(
  pattern(
    new RegExp(`(?:(令和|平成|r|h)?(\\d{1,4}|元)[年.])?\\s*(\\d{1,2})月(\\d{1,2})日${suffix}`),
    (era, year, month, day, name) => ({
      year: yearOf(era, year),
      month: Number(month),
      dayOfMonth: Number(day),
      weekday: weekdayIndex(name),
    }),
  ),
  pattern(
    new RegExp(`(?:(r|h)(\\d{1,2})|(\\d{4}))[./年-](\\d{1,2})[./-](\\d{1,2})(?!\\d)${suffix}`),
    (era, ofEra, year, month, day, name) => ({
      year: yearOf(era, ofEra ?? year),
      month: Number(month),
      dayOfMonth: Number(day),
      weekday: weekdayIndex(name),
    }),
  ),
);
/** The 11日 of 「10月4日、11日」. */
const bareDay: Parser<WrittenDate> = pattern(
  new RegExp(`(\\d{1,2})日(?!間|目)${suffix}`),
  (day, name) => ({
    year: null,
    month: null,
    dayOfMonth: Number(day),
    weekday: weekdayIndex(name),
  }),
);

function isoDate(year: number, month: number, dayOfMonth: number): LocalDate | null {
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month))
    return null;
  const pad = (n: number, digits: number) => String(n).padStart(digits, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}

/** The date with this month and day that lies nearest to another. */
function nearest(month: number, dayOfMonth: number, around: LocalDate): LocalDate | null {
  const year = Number(around.slice(0, 4));
  const distance = (date: LocalDate) => Math.abs(dayNumber(date) - dayNumber(around));
  const dates = [year - 1, year, year + 1].flatMap((y) => isoDate(y, month, dayOfMonth) ?? []);
  return dates.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

const isOn = (date: LocalDate, index: number | null) =>
  index === null || weekdayOfDay(dayNumber(date)) === index;

/**
 * Finds years and months that a list leaves out: those of the date before, and for the first
 * the year that `around` gives. Null when one is unknown or falls on another weekday than it says.
 */
function resolve(written: readonly WrittenDate[], around: LocalDate | null): LocalDate[] | null {
  const dates: LocalDate[] = [];
  let month: number | null = null;
  for (const one of written) {
    month = one.month ?? month;
    const previous = dates.at(-1);
    const anchor = previous === undefined ? around : addDays(previous, 150);
    if (month === null) return null;
    const date: LocalDate | null =
      one.year === null
        ? anchor && nearest(month, one.dayOfMonth, anchor)
        : isoDate(one.year, month, one.dayOfMonth);
    if (date === null || !isOn(date, one.weekday)) return null;
    dates.push(date);
  }
  return dates;
}

const comma = word(/\s*[・、,)]{0,2}\s*/);
/** いずれも(木): a weekday that all the dates before must have. */
const allOn: Parser<number | null> = optional(
  pattern(/\s*いずれも\s*\(([月火水木金土日])(?:曜日?)?\)/, (day = '') =>
    '月火水木金土日'.indexOf(day),
  ),
  null,
);

const single = (around: LocalDate | null): Parser<LocalDate> =>
  map(fullDate, (written) => resolve([written], around)?.[0] ?? null);

const dateList = (around: LocalDate | null): Parser<Item> =>
  map(both(list(oneOf(fullDate, bareDay), comma), allOn), ([written, index]): Item | null => {
    const dates = resolve(written, around);
    return dates?.every((date) => isOn(date, index)) ? { kind: 'dates', dates } : null;
  });

const dateRange = (around: LocalDate | null): Parser<Item> =>
  map(both(before(fullDate, through), oneOf(fullDate, bareDay)), ([first, last]): Item | null => {
    const [validFrom, validTo] = resolve([first, last], around) ?? [];
    if (validFrom === undefined || validTo === undefined || validTo <= validFrom) return null;
    return { kind: 'period', validFrom, validTo };
  });

const term = (around: LocalDate | null): Parser<Item> =>
  chain(single(around), (date) =>
    oneOf(
      map(word(/から数えて/), (): Item => ({ kind: 'term', term: { dtstart: date } })),
      map(word(/から(?!\s*\d)/), (): Item => ({ kind: 'term', term: { validFrom: date } })),
      map(word(/まで/), (): Item => ({ kind: 'term', term: { validTo: date } })),
    ),
  );

const exception = (around: LocalDate | null): Parser<Item> =>
  map(
    both(
      both(single(around), optional(hours, { opensAt: null, closesAt: null })),
      oneOf<ScheduleException['kind']>(
        map(word(/はお?休み/), () => 'cancelled'),
        map(word(/は臨時開催/), () => 'extra'),
      ),
    ),
    ([[date, band], kind]): Item => ({
      kind: 'exception',
      exception: { date, kind, ...band, reason: null },
    }),
  );

/**
 * Dates in any of the phrases.
 *
 * @param around a date not half a year from those that leave out their year; null: such are not read
 */
export function datePhrase(around: LocalDate | null): Parser<Item> {
  return after(
    word(/[\s(]*/),
    oneOf(exception(around), term(around), dateRange(around), dateList(around)),
  );
}
