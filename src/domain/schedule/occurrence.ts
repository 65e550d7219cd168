import { type DayFacts, dayFacts } from './day-facts.ts';
import { type LocalDate, dayNumber } from './local-date.ts';
import { type Closure, closureOn, ruleGives } from './rule.ts';
import type { Schedule, ScheduleException } from './schedule.ts';
import { japaneseCalendar, type TownCalendar } from './town-calendar.ts';

interface ScheduleDay {
  schedule: Schedule;
  date: LocalDate;
  /** Minutes since midnight of `date`; null when not known. */
  opensAt: number | null;
  /** The same; more than 1440 when it ends on the next day. */
  closesAt: number | null;
}

/** A date on which a schedule takes place. */
export interface Occurrence extends ScheduleDay {
  on: true;
  /** An extra date (臨時開催), which the rule does not give. */
  isExtra: boolean;
  /** The public holiday it was moved away from (祝日は翌日). */
  movedFrom: LocalDate | null;
  /** On a public holiday while nobody said what happens then: better ask. */
  holidayUnsaid: boolean;
  /** What the publisher says of this date. */
  reason: string | null;
}

/** A date on which a schedule would take place, but does not. */
export interface DayOff extends ScheduleDay {
  on: false;
  /** `moved`: a public holiday, taken on a following day instead. */
  why: 'cancelled' | 'moved' | Closure;
  /** What the publisher says of it. */
  reason: string | null;
}

/** Puts closing past midnight on a line with opening: 22:00 to 2:00 ends at minute 1560. */
function hours(opensAt: number | null, closesAt: number | null) {
  const isNextDay = opensAt !== null && closesAt !== null && closesAt < opensAt;
  return { opensAt, closesAt: isNextDay ? closesAt + 1440 : closesAt };
}

/** The hours of a single date, where an end that is not said is the usual one. */
function hoursOf(schedule: Schedule, exception: ScheduleException | undefined) {
  const usual = hours(schedule.opensAt, schedule.closesAt);
  if (!exception) return usual;
  const { opensAt, closesAt } = exception;
  if (opensAt !== null && closesAt !== null) return hours(opensAt, closesAt);
  const mixed = { opensAt: opensAt ?? usual.opensAt, closesAt: closesAt ?? usual.closesAt };
  // 「この日は14:00から」 beside the usual 10:00〜11:30 does not say until when.
  const isInOrder =
    mixed.opensAt === null || mixed.closesAt === null || mixed.opensAt < mixed.closesAt;
  return isInOrder ? mixed : { opensAt, closesAt };
}

/**
 * The holiday whose occurrence is moved to this day: 祝日は翌日 means the first following day that is
 * no public holiday itself, be it a weekend, so that of 21, 22 and 23 September 2026 all go to the 24th.
 */
function movedTo(schedule: Schedule, facts: DayFacts, calendar: TownCalendar): LocalDate | null {
  if (schedule.holidays !== 'next_day' || schedule.freq === 'once' || facts.isHoliday) return null;
  if (schedule.validTo !== null && facts.date > schedule.validTo) return null;
  for (let day = facts.day - 1; ; day--) {
    const before = dayFacts(day, calendar);
    if (!before.isHoliday) return null;
    const isGiven = ruleGives(schedule, before, calendar.schoolHolidays);
    if (isGiven && closureOn(schedule, before) === 'holiday') return before.date;
  }
}

/** What rule and calendar make of a day, before single dates. */
function plan(schedule: Schedule, facts: DayFacts, calendar: TownCalendar) {
  const isGiven = ruleGives(schedule, facts, calendar.schoolHolidays);
  const movedFrom = isGiven ? null : movedTo(schedule, facts, calendar);
  if (!isGiven && movedFrom === null) return null;
  return { movedFrom, closure: closureOn(schedule, facts) };
}

function exceptionOn(
  { exceptions }: Schedule,
  date: LocalDate,
  kind: ScheduleException['kind'],
): ScheduleException | undefined {
  return exceptions.find((exception) => exception.date === date && exception.kind === kind);
}

/** Whether a schedule is a single date that was cancelled, so that nothing of its rule takes place. */
export function isCancelledDate(schedule: Schedule): boolean {
  const { freq, dtstart } = schedule;
  if (freq !== 'once' || dtstart === null) return false;
  return exceptionOn(schedule, dtstart, 'cancelled') !== undefined;
}

/** `occursOn` for a day whose facts are known. */
export function occursOnDay(
  schedule: Schedule,
  facts: DayFacts,
  calendar: TownCalendar,
): Occurrence | DayOff | null {
  const { date } = facts;
  const cancelled = exceptionOn(schedule, date, 'cancelled');
  const extra = exceptionOn(schedule, date, 'extra');
  const planned = plan(schedule, facts, calendar);
  const isPlanned = planned !== null && planned.closure === null;
  const isUnsaid = facts.isHoliday && schedule.holidays === null;

  if (cancelled && (isPlanned || extra || schedule.freq === 'irregular')) {
    const { reason } = cancelled;
    return { on: false, schedule, date, ...hoursOf(schedule, extra), why: 'cancelled', reason };
  }
  if (extra || isPlanned) {
    return {
      on: true,
      schedule,
      date,
      ...hoursOf(schedule, extra),
      isExtra: !isPlanned,
      movedFrom: isPlanned ? planned.movedFrom : null,
      holidayUnsaid: isUnsaid && !extra && schedule.freq !== 'once',
      reason: extra?.reason ?? null,
    };
  }
  if (!planned?.closure) return null;
  const isMoved = planned.closure === 'holiday' && schedule.holidays === 'next_day';
  const why = isMoved ? 'moved' : planned.closure;
  return { on: false, schedule, date, ...hoursOf(schedule, undefined), why, reason: null };
}

/**
 * What a schedule does on a date: it takes place, it would but does not, or null: not its day.
 *
 * Single dates come first. `cancelled` beats `extra`, so that nobody sets out in vain, and counts
 * only where there was something to cancel. `extra` needs no rule and no closure stops it; on a
 * date that the rule gives too it changes the hours. Then the rule, with holidays moved or closed.
 */
export function occursOn(
  schedule: Schedule,
  date: LocalDate,
  calendar: TownCalendar = japaneseCalendar,
): Occurrence | DayOff | null {
  return occursOnDay(schedule, dayFacts(dayNumber(date), calendar), calendar);
}
