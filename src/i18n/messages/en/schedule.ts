import type { schedule as source } from '../ja/schedule.ts';

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August'],
  ...['September', 'October', 'November', 'December'],
];

/** `a`, `a and b`, `a, b and c`. */
function enumerate(items: string[]): string {
  const [last = '', ...before] = items.toReversed();
  return before.length === 0 ? last : `${before.toReversed().join(', ')} and ${last}`;
}

/** 1st, 2nd, 3rd, 4th, 21st: days of a month. */
function ordinal(n: number): string {
  const isTeen = n > 10 && n < 20;
  return `${n}${(isTeen ? undefined : ['th', 'st', 'nd', 'rd'][n % 10]) ?? 'th'}`;
}

/** Phrases begin small; the line gets its capital when it is complete. */
export const schedule: typeof source = {
  weekdays: {
    MO: 'Monday',
    TU: 'Tuesday',
    WE: 'Wednesday',
    TH: 'Thursday',
    FR: 'Friday',
    SA: 'Saturday',
    SU: 'Sunday',
  },
  list: enumerate,
  groups: enumerate,
  run: (first: string, last: string) => `${first} to ${last}`,
  ofWeek: (weekdays: string) => weekdays,
  nth: (n: number) => (n === -1 ? 'last' : ordinal(n)),
  nthWeekday: (nths: string, weekday: string) => `${nths} ${weekday}`,
  monthDay: (day: number) => (day === -1 ? 'last day' : ordinal(day)),
  month: (month: number) => months[month - 1] ?? '',
  daily: 'every day',
  everyNDays: (days: number) => (days === 2 ? 'every other day' : `every ${days} days`),
  weekly: (days: string) => `every ${days}`,
  everyNWeeks: (weeks: number, days: string) =>
    weeks === 2 ? `every other ${days}` : `every ${weeks} weeks on ${days}`,
  monthly: (days: string, areMonthsSaid: boolean) =>
    areMonthsSaid ? days : `${days} of the month`,
  everyNMonths: (months: number, days: string) => `${days}, every ${months} months`,
  onlyOn: (rule: string, days: string) => `${rule}, only if ${days}`,
  inMonths: (months: string, rule: string) => `${rule}, ${months}`,
  inSeason: (season: string, rule: string) => `${rule} ${season}`,
  seasons: {
    spring_vacation: 'during the spring vacation',
    summer_vacation: 'during the summer vacation',
    winter_vacation: 'during the winter vacation',
    school_term: 'during school terms',
  },
  irregular: 'irregular dates',
  irregularIn: (months: string) => `irregular dates, ${months}`,
  closed: (when: string[]) => `closed ${enumerate(when)}`,
  closedOn: {
    holiday: 'on holidays',
    year_end: 'over New Year',
    obon: 'during Obon in mid-August',
  },
  holidaysOpen: 'also on holidays',
  holidaysNextDay: 'the next day instead of a holiday',
  from: (day: string) => `from ${day}`,
  until: (day: string) => `until ${day}`,
  remarks: (rule: string, remarks: string[]) => `${rule} (${remarks.join('; ')})`,
  ruleAt: (rule, place) => `${rule} at ${place}`,
  publishersWords: 'the publisher’s words',
  asPublished: (words: string) => `“${words}” (the publisher’s words)`,
  off: {
    cancelled: 'Cancelled',
    moved: 'Moved: public holiday',
    holiday: 'Closed: public holiday',
    year_end: 'Closed over New Year',
    obon: 'Closed during Obon',
  },
  extra: 'Extra date',
  holidayUnsaid: 'A public holiday: it may be closed',
  holidayUnsaidShort: ' (holiday: may be closed)',
  holidaysUnsaid: 'It may be closed on public holidays',
  openNow: 'On now',
  openUntil: (time: string) => `On now, until ${time}`,
  onToday: 'On today',
  onTodayAt: (hours: string) => `On today, ${hours}`,
  overToday: 'Over for today',
  offToday: {
    cancelled: 'Cancelled today',
    moved: 'Not today: moved because of a public holiday',
    holiday: 'Closed today: public holiday',
    year_end: 'Closed today, over New Year',
    obon: 'Closed today, during Obon',
  },
};
