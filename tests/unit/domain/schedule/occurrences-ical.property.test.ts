/** The engine against ical.js: what RFC 5545 has words for takes place on the dates a calendar program gives. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { occurrences } from '#domain/schedule/occurrences.ts';
import { type ScheduleRow, scheduleSchema } from '#domain/schedule/schedule.ts';
import { dates, icalCounts, rows } from './arbitrary.ts';

const from = '2026-01-01';
const to = '2030-12-31';

/**
 * Forms that ical.js reads as everybody does. Left out: days of the week beside days of the month
 * or beside 第2 days, the last day of the month beside others, and BYMONTH with an interval or with
 * months, where it leaves out the first year.
 */
function isCommon({ freq, interval, byday, bymonthday, bymonth }: ScheduleRow): boolean {
  if (freq === 'once' || freq === 'irregular') return false;
  if (byday?.length && bymonthday?.length) return false;
  if (bymonthday && bymonthday.length > 1 && bymonthday.includes(-1)) return false;
  const isNth = (day: string) => day.length > 2;
  if (freq === 'monthly' && byday && !byday.every(isNth)) return false;
  return !bymonth || (interval === 1 && freq !== 'monthly');
}

/** Any such rule, between two dates, without what only Japan knows. */
const commonRows: fc.Arbitrary<ScheduleRow> = fc
  .tuple(rows.filter(isCommon), fc.option(dates, { freq: 2 }), fc.option(dates, { freq: 2 }))
  .map(([row, valid_from, valid_to]) => ({
    ...row,
    ...{ season: null, holidays: null, year_end_off: false, obon_off: false, valid_from, valid_to },
    schedule_exceptions: [],
  }));

/** The RRULE written from the row, not by the engine. */
function rruleOf({ freq, interval, byday, bymonthday, bymonth }: ScheduleRow): string {
  return [
    `FREQ=${freq.toUpperCase()};INTERVAL=${interval}`,
    ...(byday ? [`BYDAY=${byday.join(',')}`] : []),
    ...(bymonthday ? [`BYMONTHDAY=${bymonthday.join(',')}`] : []),
    ...(bymonth ? [`BYMONTH=${bymonth.toSorted((a, b) => a - b).join(',')}`] : []),
    `WKST=MO;UNTIL=${to.replaceAll('-', '')}`,
  ].join(';');
}

function icalDates(row: ScheduleRow): string[] {
  const { dtstart, valid_from, valid_to, bymonth } = row;
  const start = dtstart ?? from;
  const iterator = ICAL.Recur.fromString(rruleOf(row)).iterator(ICAL.Time.fromDateString(start));
  const step = (): ICAL.Time | undefined => iterator.next();
  const found: string[] = [];
  for (let next = step(); next; next = step()) found.push(next.toString());
  return found.filter(
    (date) =>
      date >= start &&
      // The first it gives may lie in another month.
      (!bymonth || bymonth.includes(Number(date.slice(5, 7)))) &&
      date >= from &&
      (valid_from === null || date >= valid_from) &&
      (valid_to === null || date <= valid_to),
  );
}

it('a rule in the words of RFC 5545 takes place when ical.js says, over five years', () => {
  fc.assert(
    fc.property(commonRows.filter(icalCounts), (row) => {
      const found = occurrences([scheduleSchema.parse(row)], from, to);
      expect(found.map(({ date }) => date)).toEqual(icalDates(row));
    }),
    { numRuns: 2000 },
  );
  // Two thousand times five years, also where the machine is busy.
}, 180_000);
