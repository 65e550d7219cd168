import type { LngLat } from '#domain/directory/distance.ts';
import type { Circumstances } from '#domain/directory/judge.ts';
import { daysOfWhen, nowChangesAt } from '#domain/directory/when.ts';
import type { DirectoryQuery } from '#domain/directory/query.ts';
import { instantOf, japanMoment } from '#domain/schedule/japan-clock.ts';
import { addDays } from '#domain/schedule/local-date.ts';
import { type Directory, occurrencesAfter, occurrencesIn } from './directory.ts';

/** Days ahead that `sort=soonest` looks at whole: what meets once a month is among them. */
const soonDays = 34;
/** Days ahead that every page needs, for the numbers beside きょう, あす and 今週. */
const weekDays = 6;

/**
 * What a query is held against at an instant, and until when that holds.
 *
 * @param now milliseconds since 1970-01-01T00:00Z; so is `changesAt`
 */
export function circumstancesOf(
  directory: Directory,
  query: DirectoryQuery,
  point: LngLat | null,
  now: number,
): { circumstances: Circumstances; changesAt: number } {
  const clock = japanMoment(now);
  const { date } = clock;
  const ahead = query.sort === 'soonest' ? soonDays : weekDays;
  const near = occurrencesIn(directory, date, addDays(date, ahead));
  const occurrences = [near];
  if (query.sort === 'soonest') occurrences.push(occurrencesAfter(directory, near));
  if (query.when !== null) {
    const days = daysOfWhen(query.when, clock);
    if (days.to < near.from || days.to > near.to) {
      occurrences.push(occurrencesIn(directory, days.from, days.to));
    }
  }
  const saysNow = query.when === 'now' || query.sort === 'soonest';
  return {
    circumstances: { clock, point, occurrences },
    changesAt: saysNow ? nowChangesAt(near, clock) : instantOf(date, 1440),
  };
}
