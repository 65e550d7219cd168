import fc from 'fast-check';
import { addDays } from '#domain/schedule/local-date.ts';
import type { ScheduleRow } from '#domain/schedule/schedule.ts';
import { holidays2026And2027 } from './oracle.ts';
import { exception, row } from './rows.ts';

/** A date of 2026 or 2027, often one on or beside a public holiday, where the hard cases are. */
export const dates = fc.oneof(
  fc.integer({ min: 0, max: 729 }).map((days) => addDays('2026-01-01', days)),
  fc
    .tuple(fc.constantFrom(...holidays2026And2027.slice(1)), fc.constantFrom(-1, 0, 1))
    .map(([holiday, days]) => addDays(holiday, days)),
);

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 3 });
const some = <T>(values: readonly T[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 4 });

const weekday = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
const nth = fc.constantFrom('', '1', '2', '3', '4', '5', '-1');
const weekdays = fc.uniqueArray(weekday, { minLength: 1, maxLength: 5 });
const nthWeekdays = fc.uniqueArray(
  fc.tuple(nth, weekday).map(([n, day]) => `${n}${day}` as const),
  { minLength: 1, maxLength: 3 },
);
const monthDays = some([-1, ...Array.from({ length: 31 }, (_, index) => index + 1)]);

const rule: fc.Arbitrary<Partial<ScheduleRow>> = fc.oneof(
  dates.map((dtstart) => ({ freq: 'once' as const, dtstart, byday: null })),
  fc.constant({ freq: 'daily' as const, byday: null }),
  weekdays.map((byday) => ({ freq: 'weekly' as const, byday })),
  nthWeekdays.map((byday) => ({ freq: 'monthly' as const, byday })),
  monthDays.map((bymonthday) => ({ freq: 'monthly' as const, byday: null, bymonthday })),
  fc.record({ freq: fc.constant('monthly' as const), byday: weekdays, bymonthday: monthDays }),
  fc.constant({ freq: 'irregular' as const, byday: null }),
);

const limits = fc.record({
  bymonth: maybe(some([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])),
  season: maybe(
    fc.constantFrom(
      'spring_vacation' as const,
      'summer_vacation' as const,
      'winter_vacation' as const,
      'school_term' as const,
    ),
  ),
  valid_from: maybe(dates),
  valid_to: maybe(dates),
  holidays: maybe(fc.constantFrom('open' as const, 'closed' as const, 'next_day' as const)),
  year_end_off: fc.boolean(),
  obon_off: fc.boolean(),
});

/** Any rule the table takes, without exceptions. Most have few limits, so that dates remain. */
const rules = fc
  .record({
    rule,
    limits: fc.oneof(
      { weight: 2, arbitrary: limits },
      fc.constant({}),
      limits.map(({ holidays, year_end_off, obon_off }) => ({ holidays, year_end_off, obon_off })),
    ),
    interval: fc.constantFrom(1, 1, 2, 3),
    dtstart: dates,
    startsThen: fc.boolean(),
  })
  .map(({ rule, limits, interval, dtstart, startsThen }) =>
    row({ ...(interval > 1 || startsThen ? { interval, dtstart } : {}), ...limits, ...rule }),
  );

/** Any rule with up to four single dates, most of them on days that the rule may give. */
export const rows: fc.Arbitrary<ScheduleRow> = fc
  .tuple(
    rules,
    fc.uniqueArray(fc.tuple(dates, fc.constantFrom('cancelled' as const, 'extra' as const)), {
      maxLength: 4,
      selector: String,
    }),
  )
  .map(([rule, exceptions]) => ({
    ...rule,
    schedule_exceptions: exceptions.map(([date, kind]) => exception({ date, kind })),
  }));

/**
 * Whether ical.js reads a rule as RFC 5545 has it. Of two fifth weekdays of the month it miscounts the
 * first ones, and it throws where a month has neither.
 */
export function icalCounts({ byday }: Pick<ScheduleRow, 'byday'>): boolean {
  return (byday ?? []).filter((day) => day.startsWith('5')).length < 2;
}
