import { instantOf, japanMoment } from './japan-clock.ts';
import { addDays, type LocalDate } from './local-date.ts';
import type { DayOff, Occurrence } from './occurrence.ts';
import { daysOf } from './occurrences.ts';
import type { Schedule } from './schedule.ts';
import { japaneseCalendar, type TownCalendar } from './town-calendar.ts';

/**
 * How things stand with an activity at an instant.
 *
 * - `open_now`: it has begun and will end at a known time
 * - `later_today`: it begins at a known time today
 * - `today`: it takes place today, but its beginning or end is not known, so not whether it is on
 * - `cancelled_today`: what was still to come today is cancelled, or falls on a day of closure
 * - `over_today`: it took place today
 * - `not_today`: nothing today
 */
export type TodayState = (
  | { state: 'open_now' | 'later_today' | 'today' | 'over_today'; occurrence: Occurrence }
  | { state: 'cancelled_today'; dayOff: DayOff }
  | { state: 'not_today' }
) & {
  /**
   * When this may next be different: an opening, a closing, or midnight in Japan. Milliseconds since
   * 1970-01-01T00:00Z; a page that says "today" must not be kept longer.
   */
  changesAt: number;
};

/** An end of an occurrence as an instant; null when it is not known. */
function instant({ date }: Occurrence | DayOff, minutes: number | null): number | null {
  return minutes === null ? null : instantOf(date, minutes);
}

/** Whether a schedule may go on past midnight: most can not, and yesterday need not be looked at. */
function mayPassMidnight({ opensAt, closesAt, exceptions }: Schedule): boolean {
  const passes = opensAt !== null && closesAt !== null && closesAt < opensAt;
  return passes || exceptions.length > 0;
}

/** What matters today: today's days, and what began yesterday and goes on past midnight. */
function daysAround(
  schedules: readonly Schedule[],
  today: LocalDate,
  calendar: TownCalendar,
): (Occurrence | DayOff)[] {
  const yesterday = addDays(today, -1);
  const lateOnes = daysOf(schedules.filter(mayPassMidnight), yesterday, yesterday, calendar);
  return [
    ...lateOnes.filter(({ closesAt }) => closesAt !== null && closesAt > 1440),
    ...daysOf(schedules, today, today, calendar),
  ];
}

function stateOf(days: readonly (Occurrence | DayOff)[], now: number, today: LocalDate) {
  const ahead: Occurrence[] = [];
  const unsure: Occurrence[] = [];
  const over: Occurrence[] = [];
  const off: DayOff[] = [];
  for (const day of days) {
    const opens = instant(day, day.opensAt);
    const closes = instant(day, day.closesAt);
    const hasEnded = closes !== null && closes <= now;
    if (!day.on) {
      if (day.date === today) off.push(day);
    } else if (hasEnded) {
      if (day.date === today) over.push(day);
    } else if (opens !== null && opens > now) ahead.push(day);
    else if (opens === null || closes === null) unsure.push(day);
    else return { state: 'open_now', occurrence: day } as const;
  }
  if (ahead[0]) return { state: 'later_today', occurrence: ahead[0] } as const;
  if (unsure[0]) return { state: 'today', occurrence: unsure[0] } as const;
  const [took] = over.slice(-1);
  // A cancelled afternoon is news until the afternoon is over; a cancelled day all day long.
  const isNews = (day: DayOff) =>
    !took || day.closesAt === null || instantOf(today, day.closesAt) > now;
  const dayOff = off.find(isNews);
  if (dayOff) return { state: 'cancelled_today', dayOff } as const;
  return took
    ? ({ state: 'over_today', occurrence: took } as const)
    : ({ state: 'not_today' } as const);
}

/**
 * How things stand with the schedules of one activity, and until when that holds.
 *
 * @param now milliseconds since 1970-01-01T00:00Z, as `Date.now()` gives them
 */
export function todayState(
  schedules: readonly Schedule[],
  now: number,
  calendar: TownCalendar = japaneseCalendar,
): TodayState {
  const { date } = japanMoment(now);
  const days = daysAround(schedules, date, calendar);
  return { ...stateOf(days, now, date), changesAt: nextChange(days, now, date) };
}

function nextChange(days: readonly (Occurrence | DayOff)[], now: number, today: LocalDate): number {
  let next = instantOf(today, 1440);
  for (const day of days) {
    for (const minutes of [day.opensAt, day.closesAt]) {
      const at = instant(day, minutes);
      if (at !== null && at > now && at < next) next = at;
    }
  }
  return next;
}

/**
 * When a page about these schedules may next be out of date, whatever it says of today: the next
 * opening or closing among them, at the latest midnight in Japan.
 *
 * @param now milliseconds since 1970-01-01T00:00Z
 * @returns the same unit
 */
export function todayChangesAt(
  schedules: readonly Schedule[],
  now: number,
  calendar: TownCalendar = japaneseCalendar,
): number {
  const { date } = japanMoment(now);
  return nextChange(daysAround(schedules, date, calendar), now, date);
}

/** An activity that has something today, or would have. */
export type ActivityToday = TodayState & { activityId: string };

const order = ['open_now', 'later_today', 'today', 'cancelled_today', 'over_today', 'not_today'];

/**
 * What a whole town has today, one entry for each activity: first what is on, then what is still to
 * come by its hour, at the end what is cancelled or over. 10,000 schedules take some 20 ms.
 *
 * @param now milliseconds since 1970-01-01T00:00Z
 */
export function activitiesToday(
  schedules: readonly Schedule[],
  now: number,
  calendar: TownCalendar = japaneseCalendar,
): { activities: ActivityToday[]; changesAt: number } {
  const { date } = japanMoment(now);
  const days = daysAround(schedules, date, calendar);
  const activities = [...Map.groupBy(days, (day) => day.schedule.activityId)]
    .map(([activityId, own]): ActivityToday => ({
      activityId,
      ...stateOf(own, now, date),
      changesAt: nextChange(own, now, date),
    }))
    .filter(({ state }) => state !== 'not_today');
  activities.sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  return { activities, changesAt: nextChange(days, now, date) };
}
