import { describe, expect, it } from 'vitest';
import { directoryTimesSchema } from '#domain/directory/times.ts';
import { type ScheduleRow, scheduleSchema } from '#domain/schedule/schedule.ts';
import { exception, row } from '../schedule/rows.ts';

/** As the database sends them. */
function columnsOf(rows: readonly ScheduleRow[]) {
  const all = rows.map((each) => new Map(Object.entries(each)));
  const names = [...(all[0]?.keys() ?? [])];
  return Object.fromEntries(names.map((name) => [name, all.map((each) => each.get(name))]));
}

const rows = [
  row({ schedule_exceptions: [exception({ date: '2026-12-02', kind: 'cancelled' })] }),
  row({
    ...{ id: 's2', activity_id: 'a2', position: 3, freq: 'monthly', interval: 2 },
    ...{ dtstart: '2026-11-01', byday: ['2WE', '-1FR'], bymonthday: [15, -1], bymonth: [10, 1] },
    ...{ season: 'summer_vacation', valid_from: '2026-04-01', valid_to: '2027-03-31' },
    ...{ opens_at: '09:05:00', closes_at: '24:00:00', holidays: 'next_day' },
    ...{ year_end_off: true, obon_off: true, room: '和室', welcome: ['elderly'] },
    ...{ audience_note: '65歳から', place_id: 'p1', notes: '雨の日は お休み' },
    schedule_exceptions: [],
  }),
];

describe('directoryTimesSchema', () => {
  it('reads in columns what scheduleSchema reads in rows', () => {
    expect(directoryTimesSchema.parse(columnsOf(rows))).toEqual(
      rows.map((each) => scheduleSchema.parse(each)),
    );
  });

  it('refuses columns that do not fit together', () => {
    const columns = { ...columnsOf(rows), notes: [null] };
    expect(directoryTimesSchema.safeParse(columns).success).toBe(false);
  });
});
