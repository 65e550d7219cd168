import { type DayOutcome, slotsOnDay } from '#domain/calendar.ts';
import type { LngLat } from '#domain/directory/distance.ts';
import { judge } from '#domain/directory/judge.ts';
import type { DirectoryQuery } from '#domain/directory/query.ts';
import { dayNumber, type LocalDate, weekdayOfDay } from '#domain/schedule/local-date.ts';
import { maskOfChoice, maskOfHours } from '#domain/schedule/week-mask.ts';
import { circumstancesOf } from './circumstances.ts';
import type { Directory } from './directory.ts';

/** Days reckoned for a directory, whatever was asked: a new one, after a change, begins anew. */
const days = new WeakMap<Directory, Map<LocalDate, DayOutcome[]>>();

/** What takes place on a date in the whole directory. 10,000 schedules take some 20 ms, once. */
function outcomesOn(directory: Directory, date: LocalDate): DayOutcome[] {
  const known = days.get(directory) ?? new Map<LocalDate, DayOutcome[]>();
  days.set(directory, known);
  const found = known.get(date) ?? slotsOnDay(directory.slots, date);
  known.set(date, found);
  return found;
}

/**
 * What of a date is found by a query; days and hours are asked of each occurrence, not of the rule.
 *
 * @param now milliseconds since 1970-01-01T00:00Z
 */
export function daysFound(
  directory: Directory,
  query: DirectoryQuery,
  point: LngLat | null,
  now: number,
): (date: LocalDate) => DayOutcome[] {
  const asked: DirectoryQuery = { ...query, when: null, days: [], bands: [], sort: null };
  const { circumstances } = circumstancesOf(directory, asked, point, now);
  const { rows, fails } = judge(directory.snapshot, asked, circumstances);
  const found = new Set(rows.slot.filter((slot, row) => slot >= 0 && fails[row] === 0));
  const wanted = maskOfChoice(query.days, query.bands);
  return (date) =>
    outcomesOn(directory, date).filter(({ slot, outcome }) => {
      const weekday = weekdayOfDay(dayNumber(outcome.date));
      const hours = maskOfHours(weekday, outcome.opensAt, outcome.closesAt);
      return found.has(slot) && (hours & wanted) !== 0;
    });
}

/** The activity whose time a slot is: its index. */
export function activityOfSlot({ snapshot }: Directory, slot: number): number {
  return snapshot.bands.activity[slot - snapshot.activities.code.length] ?? slot;
}

/** Where the activity of a slot takes place at that time: the index of its place, or null. */
export function placeOfSlot({ snapshot }: Directory, slot: number): number | null {
  const { activities, bands } = snapshot;
  const band = slot - activities.code.length;
  return (band < 0 ? activities.place[slot] : bands.place[band]) ?? null;
}
