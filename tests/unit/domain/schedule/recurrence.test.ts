import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { occurrences } from '#domain/schedule/occurrences.ts';
import { type Recurrence, toRecurrence } from '#domain/schedule/recurrence.ts';
import { scheduleSchema } from '#domain/schedule/schedule.ts';
import { icalCounts, rows } from './arbitrary.ts';
import { exception, schedule } from './rows.ts';

const from = '2026-01-01';
const to = '2030-12-31';

/**
 * The recurrence set as RFC 5545 (3.8.5) defines it: what the RRULE gives, by ical.js, and the
 * RDATEs, less the EXDATEs. Not by its RecurExpansion, which loses EXDATEs where the RRULE repeats.
 */
function expanded({ start, rrule, until, exdates, rdates }: Recurrence): string[] {
  const dates = new Set(rdates);
  if (rrule !== null) {
    const rule = ICAL.Recur.fromString(`${rrule};UNTIL=${until.replaceAll('-', '')}`);
    const iterator = rule.iterator(ICAL.Time.fromDateString(start));
    // Its types forget that the end is undefined.
    const step = (): ICAL.Time | undefined => iterator.next();
    for (let next = step(); next; next = step()) dates.add(next.toString());
  }
  for (const date of exdates) dates.delete(date);
  return [...dates];
}

describe('toRecurrence', () => {
  it('says the second and fourth Wednesday, less holidays', () => {
    const row = schedule({
      freq: 'monthly',
      byday: ['2WE', '4WE'],
      opens_at: '10:00',
      closes_at: '11:30',
      holidays: 'closed',
      schedule_exceptions: [
        exception({ date: '2026-12-05', kind: 'extra' }),
        exception({ date: '2026-12-12', kind: 'extra', opens_at: '14:00', closes_at: '15:00' }),
      ],
    });
    expect(toRecurrence(row, '2026-09-01', '2026-12-31')).toMatchObject({
      usual: {
        start: '2026-09-09',
        rrule: 'FREQ=MONTHLY;BYDAY=2WE,4WE',
        until: '2026-12-23',
        exdates: ['2026-09-23'],
        rdates: ['2026-12-05'],
        opensAt: 600,
        closesAt: 690,
      },
      others: [{ date: '2026-12-12', opensAt: 840, closesAt: 900 }],
    });
  });

  it('lists the dates of a season', () => {
    const row = schedule({ freq: 'daily', byday: null, season: 'spring_vacation' });
    const { usual } = toRecurrence(row, '2026-01-01', '2027-12-31');
    expect(usual).toMatchObject({ start: '2026-03-26', rrule: null, exdates: [] });
    expect(usual?.rdates).toHaveLength(22);
  });

  it('is nothing where nothing takes place', () => {
    const row = schedule({ freq: 'irregular', byday: null });
    expect(toRecurrence(row, from, to)).toEqual({ usual: null, others: [] });
  });

  it('gives a calendar program the same dates over five years, whatever the schedule', () => {
    fc.assert(
      fc.property(rows.filter(icalCounts), (row) => {
        const given = scheduleSchema.parse(row);
        const { usual, others } = toRecurrence(given, from, to);
        const dates = [...(usual ? expanded(usual) : []), ...others.map(({ date }) => date)];
        expect(dates.sort()).toEqual(occurrences([given], from, to).map(({ date }) => date));
      }),
      { numRuns: 1000 },
    );
    // Five years of a thousand schedules, also where the machine is busy.
  }, 180_000);
});
