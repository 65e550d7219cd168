import { dayFacts } from './day-facts.ts';
import { type LocalDate, dayNumber } from './local-date.ts';
import type { Occurrence } from './occurrence.ts';
import { occurrences } from './occurrences.ts';
import { ruleGives } from './rule.ts';
import { canonicalRule } from './schedule-rule.ts';
import type { Schedule } from './schedule.ts';
import { japaneseCalendar, type TownCalendar } from './town-calendar.ts';

/**
 * A schedule in the words of RFC 5545, for one window of time. Together its dates are exactly those
 * of the schedule in the window: what is past an RRULE (祝日休み, 祝日は翌日, 夏休み中) is in the dates.
 *
 * All dates are of Japan. An event begins at `opensAt`, or takes the whole day where that is null.
 */
export interface Recurrence {
  /** DTSTART: the first date of the RRULE, or of the RDATEs where there is none. */
  start: LocalDate;
  /** RRULE without UNTIL, weeks from Monday; null: the RDATEs are all there is. */
  rrule: string | null;
  /** For UNTIL: the last date that the RRULE gives in the window. */
  until: LocalDate;
  /** Dates the RRULE gives that fall out. */
  exdates: LocalDate[];
  /** Dates the RRULE does not give; without an RRULE also `start` itself. */
  rdates: LocalDate[];
  /** Minutes since midnight, null when not known; `closesAt` above 1440 is on the next day. */
  opensAt: number | null;
  closesAt: number | null;
}

/** What a schedule becomes: one recurrence, and the dates that are events of their own. */
export interface Recurrences {
  /** Null when nothing takes place at the usual hours. */
  usual: Recurrence | null;
  /** At other hours, or before the first date of the RRULE. */
  others: Occurrence[];
}

/** The RRULE of a rule, as far as one can say it; null when it has no days or RFC 5545 no words. */
function rruleOf(schedule: Schedule): string | null {
  const { freq, interval, byday, bymonthday, bymonth } = schedule;
  if (freq === 'once' || freq === 'irregular') return null;
  // Forms that calendar programs read in ways of their own: days of the week beside days of the
  // month, 毎週 days beside 第2 days, and days by their place in the month in anything but months.
  if (byday && bymonthday) return null;
  // ical.js, and with it Thunderbird, gives the last day of the month before the others.
  if (bymonthday && bymonthday.length > 1 && bymonthday.includes(-1)) return null;
  const hasNth = byday?.some(({ nth }) => nth !== null) ?? false;
  if (hasNth && (freq !== 'monthly' || byday?.some(({ nth }) => nth === null))) return null;
  // Nor do they agree on how INTERVAL or a fifth Wednesday counts within BYMONTH.
  if (bymonth && (interval > 1 || (freq === 'monthly' && byday))) return null;
  const parts = [
    `FREQ=${freq.toUpperCase()}`,
    ...(interval > 1 ? [`INTERVAL=${interval}`] : []),
    ...(bymonth ? [`BYMONTH=${bymonth.join(',')}`] : []),
    ...(bymonthday ? [`BYMONTHDAY=${bymonthday.join(',')}`] : []),
    ...(byday
      ? [`BYDAY=${byday.map(({ weekday, nth }) => `${nth ?? ''}${weekday}`).join(',')}`]
      : []),
    ...(freq === 'weekly' ? ['WKST=MO'] : []),
  ];
  return parts.join(';');
}

/** The dates that the RRULE alone gives between two, both included. */
function datesOfRrule(schedule: Schedule, from: LocalDate, to: LocalDate): LocalDate[] {
  const dates: LocalDate[] = [];
  const rule = { ...schedule, season: null, validTo: null };
  for (let day = dayNumber(from); day <= dayNumber(to); day++) {
    const facts = dayFacts(day, japaneseCalendar);
    if (ruleGives(rule, facts, japaneseCalendar.schoolHolidays)) dates.push(facts.date);
  }
  return dates;
}

/**
 * Expresses a schedule as RRULE, EXDATE and RDATE over a window, without loss.
 *
 * An RRULE is used where it says more than the dates themselves: a season of it would need an
 * EXDATE for most days of the year.
 *
 * @param from first date of the window, in Japan
 * @param to last date, itself included
 */
export function toRecurrence(
  schedule: Schedule,
  from: LocalDate,
  to: LocalDate,
  calendar: TownCalendar = japaneseCalendar,
): Recurrences {
  const rule: Schedule = { ...schedule, ...canonicalRule(schedule) };
  const all = occurrences([rule], from, to, calendar);
  const { opensAt, closesAt: closes } = rule;
  const isNextDay = opensAt !== null && closes !== null && closes < opensAt;
  const closesAt = isNextDay ? closes + 1440 : closes;
  const isUsual = (one: Occurrence) => one.opensAt === opensAt && one.closesAt === closesAt;
  const dates = all.filter(isUsual).map(({ date }) => date);
  const [firstDate] = dates;
  if (firstDate === undefined) return { usual: null, others: all };

  const own = new Set(dates);
  const given = rruleOf(rule) === null ? [] : datesOfRrule(rule, from, dates.at(-1) ?? to);
  // An event begins with a date on which it takes place.
  const start = given.find((date) => own.has(date));
  const ofRule = given.filter((date) => start !== undefined && date >= start);
  const exdates = ofRule.filter((date) => !own.has(date));
  const hours = { opensAt, closesAt };
  if (start === undefined || exdates.length > dates.length) {
    const listed = { start: firstDate, rrule: null, until: to, exdates: [], rdates: dates };
    return { usual: { ...listed, ...hours }, others: all.filter((one) => !isUsual(one)) };
  }
  const isOfRule = new Set(ofRule);
  const rdates = dates.filter((date) => date > start && !isOfRule.has(date));
  const until = ofRule.at(-1) ?? to;
  return {
    usual: { start, rrule: rruleOf(rule), until, exdates, rdates, ...hours },
    others: all.filter((one) => !isUsual(one) || one.date < start),
  };
}
