/** The places of an activity that meets at several: 移動サロン, 移動スーパー, いどう図書館. */
import type { Activity, Stop } from './activity.ts';
import type { Schedule } from './schedule/schedule.ts';

/** A time as the database tells it: the place it names, null where it names none or a hidden one. */
export interface PlacedTime {
  place_id: string | null;
  position: number;
  stop: Stop | null;
}

/**
 * The places of some times in their order, each once, with the activity's own where a time is there;
 * none where all are at its own place.
 * @param home the activity's own place
 */
export function stopsOf(times: readonly PlacedTime[], home: Stop | null): Stop[] {
  if (times.every(({ stop }) => stop === null)) return [];
  const stops = times
    .toSorted((a, b) => a.position - b.position)
    .map(({ place_id, stop }) => (place_id === null ? home && { ...home, id: null } : stop))
    .filter((stop) => stop !== null);
  return [...new Map(stops.map((stop) => [stop.id, stop])).values()];
}

/** Which of the places of an activity that has several a time is at; null of any other activity. */
export function stopAt(
  stops: readonly Stop[],
  { placeId }: Pick<Schedule, 'placeId'>,
): Stop | null {
  return stops.find(({ id }) => id === placeId) ?? null;
}

/** Where a time of an activity takes place that is not at the activity's own place; null where it is. */
export function stopAway(
  { place, stops }: Pick<Activity, 'place' | 'stops'>,
  schedule: Schedule,
): Stop | null {
  const stop = stopAt(stops, schedule);
  return stop && stop.code !== place?.code ? stop : null;
}
