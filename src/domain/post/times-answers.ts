/** Schedules as bands of the form: of an entry that is edited, of words that were read. */
import type { Schedule, WeekdayRule } from '../schedule/schedule.ts';
import { withoutPrefix, type Answers } from './answers.ts';
import { mostBands, type Rhythm } from './times.ts';
import { writeDate, writeDates } from './written-dates.ts';

const clock = (minutes: number | null) =>
  minutes === null
    ? ''
    : `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Days of the week by which ones of the month: 第1月曜と最終金曜 are two bands of the form. */
function productsOf(byday: readonly WeekdayRule[]): WeekdayRule[][] {
  const nthsOf = (day: string) =>
    byday
      .filter(({ weekday }) => weekday === day)
      .map(({ nth }) => nth)
      .sort()
      .join();
  return [...Map.groupBy(byday, ({ weekday }) => nthsOf(weekday)).values()];
}

function rhythmOf({ freq, byday, bymonthday, exceptions }: Schedule): Rhythm {
  if (freq === 'once') return 'dates';
  if (freq === 'irregular') {
    return exceptions.some(({ kind }) => kind === 'extra') ? 'dates' : 'irregular';
  }
  if (bymonthday) return 'monthday';
  if (byday?.some(({ nth }) => nth !== null)) return 'monthly';
  return byday ? 'weekly' : 'daily';
}

/** Whether the form can say all that a schedule does; what it can not is left to be edited in words. */
export function fitsForm({ freq, byday, bymonthday, interval }: Schedule): boolean {
  const mixed = byday?.some(({ nth }) => nth === null) && byday.some(({ nth }) => nth !== null);
  if (mixed || (byday && bymonthday)) return false;
  return interval === 1 || (interval === 2 && freq === 'weekly');
}

function bandAnswers(n: number, schedule: Schedule, byday: readonly WeekdayRule[] | null): Answers {
  if (schedule.id !== '' && !fitsForm(schedule)) {
    return { [`t${n}.how`]: ['keep'], [`t${n}.id`]: [schedule.id] };
  }
  const how = rhythmOf(schedule);
  const { exceptions, holidays, season, dtstart, interval, bymonthday, bymonth } = schedule;
  const extra = exceptions.filter(({ kind }) => kind === 'extra');
  const off = exceptions.filter(({ kind }) => kind === 'cancelled');
  const dates =
    schedule.freq === 'once' && dtstart !== null
      ? [writeDate(dtstart), writeDates(extra)].filter(Boolean).join('\n')
      : writeDates(extra);
  const days = [...new Set((byday ?? []).map(({ weekday }) => weekday))];
  const nth = [...new Set((byday ?? []).flatMap((rule) => rule.nth ?? []))].map(String);
  const counted = interval === 2 && dtstart !== null;
  const fields: Record<string, readonly (string | null)[]> = {
    how: [how],
    id: [schedule.id || null],
    day: how === 'weekly' ? days : [],
    mday: how === 'monthly' ? days : [],
    nth: how === 'monthly' ? nth : [],
    every: [counted ? '2' : null],
    start: [counted ? writeDate(dtstart) : null],
    monthdays: [bymonthday?.map((day) => (day === -1 ? '月末' : `${day}日`)).join('、') ?? null],
    dates: [how === 'dates' ? dates : null],
    extra: [how === 'dates' ? null : writeDates(extra)],
    off: [writeDates(off)],
    from: [clock(schedule.opensAt)],
    to: [clock(schedule.closesAt)],
    holidays: [holidays],
    season: [season],
    month: bymonth?.map(String) ?? [],
    yearend: [schedule.yearEndOff ? 'yes' : null],
    obon: [schedule.obonOff ? 'yes' : null],
    since: [schedule.validFrom && writeDate(schedule.validFrom)],
    until: [schedule.validTo && writeDate(schedule.validTo)],
    room: [schedule.room],
    notes: [schedule.notes],
  };
  return Object.fromEntries(
    Object.entries(fields)
      .map(([name, values]): [string, string[]] => [
        `t${n}.${name}`,
        values.flatMap((value) => value || []),
      ])
      .filter(([, values]) => values.length > 0),
  );
}

/** The answers with these schedules in place of the bands that were there. */
export function withTimes(answers: Answers, schedules: readonly Schedule[]): Answers {
  const rest = Object.keys(answers)
    .filter((name) => /^t\d\./.test(name))
    .reduce((left, name) => withoutPrefix(left, name), answers);
  const bands = schedules
    .toSorted((a, b) => a.position - b.position)
    .flatMap((schedule) => {
      const { byday } = schedule;
      const isMonthly = byday?.some(({ nth }) => nth !== null) ?? false;
      const parts = byday && isMonthly && fitsForm(schedule) ? productsOf(byday) : [byday];
      // Only the first keeps the id: the others are new rows.
      return parts.map((part, i) => ({
        part,
        schedule: i === 0 ? schedule : { ...schedule, id: '' },
      }));
    })
    .slice(0, mostBands);
  return bands.reduce<Answers>(
    (all, { part, schedule }, n) => ({ ...all, ...bandAnswers(n, schedule, part) }),
    rest,
  );
}
