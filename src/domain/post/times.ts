/**
 * ② When: the bands of the form and the schedules they stand for. Each band has fields `t0.…`,
 * `t1.…`; what the form does not ask of a band (its own audience or place) is kept from before.
 */
import { scheduleSchema, type Schedule } from '../schedule/schedule.ts';
import { weekdays, type Weekday } from '../schedule/weekday.ts';
import type { LocalDate } from '../schedule/local-date.ts';
import { many, one, withoutPrefix, type Answers, type Problem, type Problems } from './answers.ts';
import { readDates, type WrittenDate } from './written-dates.ts';

/** How often, in the order of the form. */
export const rhythms = ['weekly', 'monthly', 'dates', 'monthday', 'daily', 'irregular'] as const;
/** How often a band is on. */
export type Rhythm = (typeof rhythms)[number];

export const nths = ['1', '2', '3', '4', '5', '-1'] as const;
export const seasons = [
  'school_term',
  'spring_vacation',
  'summer_vacation',
  'winter_vacation',
] as const;
export const holidayRules = ['closed', 'open', 'next_day'] as const;
/** So many bands one activity may have in the form. */
export const mostBands = 8;

/** The numbers of the bands in the form; one is offered where there is none. */
export function bandsOf(answers: Answers): number[] {
  const numbers = Object.keys(answers).flatMap((name) => {
    const found = /^t(\d)\./.exec(name);
    return found ? [Number(found[1])] : [];
  });
  const used = [...new Set(numbers)].filter((n) => n < mostBands).sort((a, b) => a - b);
  return used.length > 0 ? used : [0];
}

/** What a band says, as the schedule of an activity: its row in the database with its dates. */
export const emptySchedule: Schedule = scheduleSchema.parse({
  id: '',
  activity_id: '',
  position: 0,
  freq: 'irregular',
  interval: 1,
  ...{ dtstart: null, byday: null, bymonthday: null, bymonth: null, season: null },
  ...{ valid_from: null, valid_to: null, opens_at: null, closes_at: null, holidays: null },
  ...{ year_end_off: false, obon_off: false, room: null, welcome: null, audience_note: null },
  ...{ place_id: null, notes: null },
});

/** `10:00`, `10時半`, `午後1時`, `1000` → minutes since midnight; null: nothing written; NaN: no time. */
export function readClock(typed: string): number | null {
  const folded = typed.normalize('NFKC').trim();
  if (folded === '') return null;
  const found = /^(午前|午後)?\s*(\d{1,2})(?:[:時.]?\s*(\d{2})?分?(半)?)$/.exec(folded);
  if (!found) return NaN;
  const hour = Number(found[2]) + (found[1] === '午後' && Number(found[2]) < 12 ? 12 : 0);
  const minutes = hour * 60 + (found[4] ? 30 : Number(found[3] ?? 0));
  return hour > 24 || Number(found[3] ?? 0) > 59 || minutes > 1440 ? NaN : minutes;
}

/** Days of the month as typed: 「15、月末」「5日・15日」. Null where something else stands there. */
function readMonthDays(typed: string): number[] | null {
  const parts = typed
    .normalize('NFKC')
    .split(/[\s、,・と]+/)
    .filter(Boolean);
  const days = parts.map((part) => {
    if (/^(月?末日?|最終日)$/.test(part)) return -1;
    const found = /^(?:毎月)?(\d{1,2})日?$/.exec(part);
    return found ? Number(found[1]) : NaN;
  });
  return days.every((day) => day === -1 || (day >= 1 && day <= 31)) ? days : null;
}

const isWeekday = (value: string): value is Weekday => weekdays.some((day) => day === value);

interface Band {
  n: number;
  answers: Answers;
  today: LocalDate;
  /** Field name without its band → what is wrong. */
  problems: Record<string, Problem>;
}

const field = ({ answers, n }: Band, name: string) => one(answers, `t${n}.${name}`).trim();
const ticked = ({ answers, n }: Band, name: string) => many(answers, `t${n}.${name}`);

function dateList(band: Band, name: string): WrittenDate[] {
  const { dates, problem } = readDates(field(band, name), band.today);
  if (problem) band.problems[name] = problem;
  return dates;
}

function dayField(band: Band, name: string): LocalDate | null {
  const typed = field(band, name);
  if (typed === '') return null;
  const { dates, problem } = readDates(typed, band.today);
  const [first] = dates;
  if (problem || !first) band.problems[name] = { code: 'no_date', word: typed };
  return first?.date ?? null;
}

function timeField(band: Band, name: string): number | null {
  const minutes = readClock(field(band, name));
  if (!Number.isNaN(minutes)) return minutes;
  band.problems[name] = { code: 'no_number' };
  return null;
}

function textField(band: Band, name: string, most: number): string | null {
  const text = field(band, name);
  if ([...text].length > most) band.problems[name] = { code: 'too_long', limit: most };
  return text || null;
}

type Days = Pick<Schedule, 'freq' | 'byday' | 'bymonthday' | 'interval' | 'dtstart'>;
const noDays: Days = {
  freq: 'irregular',
  byday: null,
  bymonthday: null,
  interval: 1,
  dtstart: null,
};

function weeklyDays(band: Band): Days {
  const days = ticked(band, 'day').filter(isWeekday);
  const byday = weekdays
    .filter((day) => days.includes(day))
    .map((weekday) => ({ weekday, nth: null }));
  if (byday.length === 0) band.problems.day = { code: 'no_days' };
  if (field(band, 'every') !== '2') return { ...noDays, freq: 'weekly', byday };
  const dtstart = dayField(band, 'start');
  if (dtstart === null && !('start' in band.problems)) band.problems.start = { code: 'missing' };
  return { ...noDays, freq: 'weekly', byday, interval: 2, dtstart };
}

function monthlyDays(band: Band): Days {
  const days = ticked(band, 'mday').filter(isWeekday);
  const which = ticked(band, 'nth').filter((nth) => nths.some((known) => known === nth));
  if (which.length === 0) band.problems.nth = { code: 'no_days' };
  if (days.length === 0) band.problems.mday = { code: 'no_days' };
  const byday = weekdays
    .filter((day) => days.includes(day))
    .flatMap((weekday) => which.map((nth) => ({ weekday, nth: Number(nth) })));
  return { ...noDays, freq: 'monthly', byday };
}

function monthDays(band: Band): Days {
  const bymonthday = readMonthDays(field(band, 'monthdays'));
  if (!bymonthday) band.problems.monthdays = { code: 'no_number' };
  else if (bymonthday.length === 0) band.problems.monthdays = { code: 'no_days' };
  return { ...noDays, freq: 'monthly', bymonthday };
}

/** The rhythm a band names, as typed; null where none is chosen. */
function rhythmOf(answers: Answers, n: number): Rhythm | null {
  const how = one(answers, `t${n}.how`);
  return rhythms.find((rhythm) => rhythm === how) ?? null;
}

/** Whether a band stands for a rule that the form has no fields for. */
export function isKept(answers: Answers, n: number): boolean {
  return one(answers, `t${n}.how`) === 'keep';
}

function daysOf(band: Band, rhythm: Rhythm): Days {
  switch (rhythm) {
    case 'weekly':
      return weeklyDays(band);
    case 'monthly':
      return monthlyDays(band);
    case 'monthday':
      return monthDays(band);
    case 'daily':
      return { ...noDays, freq: 'daily' };
    case 'dates':
    case 'irregular':
      return noDays;
  }
}

function exceptionsOf(band: Band, rhythm: Rhythm): Schedule['exceptions'] {
  const hasRule = rhythm !== 'dates' && rhythm !== 'irregular';
  const chosen = rhythm === 'dates' ? dateList(band, 'dates') : [];
  if (rhythm === 'dates' && chosen.length === 0 && !('dates' in band.problems)) {
    band.problems.dates = { code: 'no_days' };
  }
  const extra = hasRule ? dateList(band, 'extra') : chosen;
  const off = rhythm === 'irregular' ? [] : dateList(band, 'off');
  const extras = new Set(extra.map(({ date }) => date));
  return [
    ...extra.map((date) => ({ ...date, kind: 'extra' as const })),
    ...off
      .filter(({ date }) => hasRule || extras.has(date))
      .map(({ date, reason }) => ({
        ...{ date, reason, kind: 'cancelled' as const },
        ...{ opensAt: null, closesAt: null },
      })),
  ];
}

function readBand(band: Band, position: number, before: Schedule): Schedule | null {
  // A rule that the form has no fields for stays as it is.
  if (isKept(band.answers, band.n) && before.id !== '') return { ...before, position };
  const rhythm = rhythmOf(band.answers, band.n);
  if (!rhythm) {
    band.problems.how = { code: 'choose' };
    return null;
  }
  const hasRule = rhythm !== 'dates' && rhythm !== 'irregular';
  const opensAt = timeField(band, 'from');
  const closesAt = timeField(band, 'to');
  const bymonth = ticked(band, 'month')
    .map(Number)
    .filter((month) => month >= 1 && month <= 12);
  const validFrom = hasRule ? dayField(band, 'since') : null;
  const validTo = hasRule ? dayField(band, 'until') : null;
  if (validFrom !== null && validTo !== null && validTo < validFrom) {
    band.problems.until = { code: 'order' };
  }
  const notes = textField(band, 'notes', 1000);
  return {
    ...before,
    ...daysOf(band, rhythm),
    position,
    opensAt,
    closesAt,
    bymonth: hasRule && bymonth.length > 0 ? bymonth : null,
    season: (hasRule && seasons.find((season) => season === field(band, 'season'))) || null,
    validFrom,
    validTo,
    holidays: (hasRule && holidayRules.find((rule) => rule === field(band, 'holidays'))) || null,
    yearEndOff: hasRule && ticked(band, 'yearend').includes('yes'),
    obonOff: hasRule && ticked(band, 'obon').includes('yes'),
    room: textField(band, 'room', 100),
    notes,
    exceptions: exceptionsOf(band, rhythm),
  };
}

/**
 * Reads the bands of the form.
 * @param today the date it is in Japan
 * @param before the schedules that are edited, by id (`t0.id`)
 */
export function readTimes(
  answers: Answers,
  today: LocalDate,
  before: readonly Schedule[] = [],
): { schedules: Schedule[]; problems: Problems } {
  const problems: Record<string, Problem> = {};
  const schedules = bandsOf(answers).flatMap((n, position) => {
    const band: Band = { n, answers, today, problems: {} };
    const id = one(answers, `t${n}.id`);
    const known = before.find((schedule) => schedule.id === id) ?? emptySchedule;
    const schedule = readBand(band, position, known);
    for (const [name, problem] of Object.entries(band.problems))
      problems[`t${n}.${name}`] = problem;
    return schedule ?? [];
  });
  return { schedules, problems };
}

/** Answers without one of the bands. */
export function withoutBand(answers: Answers, n: number): Answers {
  return withoutPrefix(answers, `t${n}.`);
}

/** Answers with one band more, empty. */
export function withBand(answers: Answers): Answers {
  const used = bandsOf(answers);
  const free = Array.from({ length: mostBands }, (_, n) => n).find((n) => !used.includes(n));
  return free === undefined ? answers : { ...answers, [`t${free}.how`]: [''] };
}
