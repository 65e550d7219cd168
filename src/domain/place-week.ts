import type { ActivitySummary } from './activity.ts';
import type { LocalDate } from './schedule/local-date.ts';
import type { Schedule } from './schedule/schedule.ts';
import { type Weekday, weekdays } from './schedule/weekday.ts';

/** One time band of one activity. */
export interface WeekEntry {
  activity: ActivitySummary;
  schedule: Schedule;
}

/** What a place has on each day of the week, room by room. */
export interface PlaceWeek {
  /** Rooms in the order of the week; null: no room is named. */
  rooms: (string | null)[];
  /** Days that have something; `cells` are parallel to `rooms`, each by hour. */
  days: { weekday: Weekday; cells: WeekEntry[][] }[];
  /**
   * Bands that say more with their own rule than day by day: what goes by dates (毎月15日, one date,
   * 不定期), and what has several days of the week in a season, for a time, or not every week.
   */
  byRule: WeekEntry[];
}

/** The days of the week that a rule names; none where it goes by dates. */
function daysOfWeek({ freq, byday, bymonthday }: Schedule): Weekday[] {
  if (freq === 'once' || freq === 'irregular' || bymonthday) return [];
  if (byday) return [...new Set(byday.map(({ weekday }) => weekday))];
  return freq === 'daily' ? [...weekdays] : [];
}

/** Whether day and hours say all of a rule: it holds now, without an end, in every week. */
export function isEveryWeek(schedule: Schedule, today: LocalDate): boolean {
  const { freq, interval, byday, bymonth, season, dtstart, validFrom, validTo } = schedule;
  const holds = validTo === null && [dtstart, validFrom].every((date) => !date || date <= today);
  const isWeekly = freq !== 'monthly' && interval === 1 && !bymonth && !season;
  return holds && isWeekly && (byday ?? []).every(({ nth }) => nth === null);
}

const isPast = ({ freq, dtstart, validTo, exceptions }: Schedule, today: LocalDate) => {
  const last = freq === 'once' ? dtstart : validTo;
  return last !== null && last < today && exceptions.every(({ date }) => date < today);
};

const byHour = (a: WeekEntry, b: WeekEntry) =>
  (a.schedule.opensAt ?? Infinity) - (b.schedule.opensAt ?? Infinity) ||
  a.activity.title.text.localeCompare(b.activity.title.text);

/**
 * Lays the activities of a place out by day of the week and room. What is paused or past is left out.
 *
 * @param activities each with those of its times that are at this place
 * @param today the date it is in Japan
 */
export function placeWeek(activities: readonly ActivitySummary[], today: LocalDate): PlaceWeek {
  const entries = activities
    .filter(({ status }) => status === 'published')
    .flatMap((activity) => activity.schedules.map((schedule) => ({ activity, schedule })))
    .filter(({ schedule }) => !isPast(schedule, today))
    .toSorted(byHour);
  const weekly = entries.filter(({ schedule }) => {
    const days = daysOfWeek(schedule).length;
    return days === 1 || (days > 1 && isEveryWeek(schedule, today));
  });
  const rooms = [...new Set(weekly.map(({ schedule }) => schedule.room))];
  const days = weekdays.map((weekday) => {
    const ofDay = weekly.filter(({ schedule }) => daysOfWeek(schedule).includes(weekday));
    return {
      weekday,
      cells: rooms.map((room) => ofDay.filter(({ schedule }) => schedule.room === room)),
    };
  });
  return {
    rooms,
    days: days.filter(({ cells }) => cells.some((cell) => cell.length > 0)),
    byRule: entries.filter((entry) => !weekly.includes(entry)),
  };
}
