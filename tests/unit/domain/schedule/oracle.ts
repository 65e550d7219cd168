/**
 * A second, slower answer to "on which dates": it lays out the dates a rule makes and then strikes
 * and moves them, while the engine asks each date whether the rule gives it. Only for 2026 and 2027,
 * whose holidays stand here by hand (内閣府「国民の祝日について」).
 */
import type { ScheduleRow } from '#domain/schedule/schedule.ts';

export const holidays2026And2027 = [
  '2026-01-01 2026-01-12 2026-02-11 2026-02-23 2026-03-20 2026-04-29 2026-05-03 2026-05-04 2026-05-05',
  '2026-05-06 2026-07-20 2026-08-11 2026-09-21 2026-09-22 2026-09-23 2026-10-12 2026-11-03 2026-11-23',
  '2027-01-01 2027-01-11 2027-02-11 2027-02-23 2027-03-21 2027-03-22 2027-04-29 2027-05-03 2027-05-04',
  '2027-05-05 2027-07-19 2027-08-11 2027-09-20 2027-09-23 2027-10-11 2027-11-03 2027-11-23',
].flatMap((line) => line.split(' '));

const codes = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const range = { from: '2026-01-01', to: '2027-12-31' };

const text = (date: Date) => date.toISOString().slice(0, 10);
const code = (date: string) => codes[new Date(date).getUTCDay()] ?? '';

function shift(date: string, days: number): string {
  const moved = new Date(date);
  moved.setUTCDate(moved.getUTCDate() + days);
  return text(moved);
}

/** All dates from one to another, step by step. */
function steps(from: string, to: string, days = 1): string[] {
  const dates: string[] = [];
  for (let date = from; date <= to; date = shift(date, days)) dates.push(date);
  return dates;
}

function monday(date: string): string {
  return code(date) === 'MO' ? date : monday(shift(date, -1));
}

/** The dates of one month, `YYYY-MM`. */
function month(name: string): string[] {
  return steps(`${name}-01`, shift(`${name}-28`, 5)).filter((date) => date.startsWith(name));
}

function pickByDay(dates: string[], byday: string): string[] {
  const same = dates.filter((date) => code(date) === byday.slice(-2));
  const nth = byday.slice(0, -2);
  if (nth === '') return same;
  const picked = nth === '-1' ? same.at(-1) : same[Number(nth) - 1];
  return picked ? [picked] : [];
}

function pickByMonthDay(dates: string[], day: number): string[] {
  const picked = day === -1 ? dates.at(-1) : dates[day - 1];
  return picked ? [picked] : [];
}

const first = '2025-11-01';

function laidOut(row: ScheduleRow): string[] {
  const { freq, interval, dtstart, byday, bymonthday } = row;
  if (freq === 'once') return dtstart ? [dtstart] : [];
  if (freq === 'daily') return steps(dtstart ?? first, range.to, interval);
  if (freq === 'weekly') {
    return steps(monday(dtstart ?? first), range.to, 7 * interval).flatMap((start) =>
      (byday ?? []).map((day) =>
        shift(start, ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'].indexOf(day)),
      ),
    );
  }
  if (freq === 'irregular') return [];
  const names = [
    ...new Set(
      steps(dtstart?.slice(0, 8).concat('01') ?? first, range.to).map((date) => date.slice(0, 7)),
    ),
  ];
  return names
    .filter((_, index) => index % interval === 0)
    .map(month)
    .flatMap((dates) => {
      const days = byday?.flatMap((day) => pickByDay(dates, day));
      const numbers = bymonthday?.flatMap((day) => pickByMonthDay(dates, day));
      return days && numbers
        ? days.filter((date) => numbers.includes(date))
        : (days ?? numbers ?? []);
    });
}

const vacations = {
  spring_vacation: [...steps('2026-03-26', '2026-04-05'), ...steps('2027-03-26', '2027-04-05')],
  summer_vacation: [...steps('2026-07-21', '2026-08-31'), ...steps('2027-07-21', '2027-08-31')],
  winter_vacation: [
    ...steps('2025-12-26', '2026-01-07'),
    ...steps('2026-12-26', '2027-01-07'),
    ...steps('2027-12-26', '2028-01-07'),
  ],
};
const anyVacation = new Set(Object.values(vacations).flat());

function isKept(row: ScheduleRow, date: string): boolean {
  if (row.freq === 'once') return true;
  const inSeason =
    row.season === null ||
    (row.season === 'school_term' ? !anyVacation.has(date) : vacations[row.season].includes(date));
  const inMonth =
    !row.bymonth?.length || row.bymonth.some((m) => m === new Date(date).getUTCMonth() + 1);
  const started = [row.dtstart, row.valid_from].every((start) => start === null || start <= date);
  return inSeason && inMonth && started && (row.valid_to === null || date <= row.valid_to);
}

const yearEnds = [
  ...steps('2025-12-29', '2026-01-03'),
  ...steps('2026-12-29', '2027-01-03'),
  ...steps('2027-12-29', '2028-01-03'),
];
const obons = [...steps('2026-08-13', '2026-08-16'), ...steps('2027-08-13', '2027-08-16')];

function isRest(row: ScheduleRow, date: string): boolean {
  return (row.year_end_off && yearEnds.includes(date)) || (row.obon_off && obons.includes(date));
}

function afterHolidays(row: ScheduleRow, date: string): string[] {
  if (row.freq === 'once') return [date];
  if (isRest(row, date)) return [];
  if (!holidays2026And2027.includes(date) || row.holidays === 'open' || row.holidays === null)
    return [date];
  if (row.holidays === 'closed') return [];
  let moved = date;
  while (holidays2026And2027.includes(moved)) moved = shift(moved, 1);
  return isRest(row, moved) || (row.valid_to !== null && moved > row.valid_to) ? [] : [moved];
}

/** The dates of 2026 and 2027 on which a schedule takes place, in order. */
export function oracle(row: ScheduleRow): string[] {
  const dates = new Set(
    laidOut(row)
      .filter((date) => isKept(row, date))
      .flatMap((date) => afterHolidays(row, date)),
  );
  const exceptions = row.schedule_exceptions ?? [];
  for (const { date, kind } of exceptions) if (kind === 'extra') dates.add(date);
  for (const { date, kind } of exceptions) if (kind === 'cancelled') dates.delete(date);
  return [...dates].filter((date) => range.from <= date && date <= range.to).sort();
}
