import type { ActivitySummary } from './activity.ts';
import type { Area } from './area.ts';
import type { PlaceName } from './directory/name-at.ts';
import type { EventSummary } from './event/event.ts';
import type { Field } from './field.ts';
import type { FirstMap } from './map/first-map.ts';
import type { Kind } from './kind.ts';
import type { TodayState } from './schedule/today-state.ts';

/** An activity that takes place today, or would have. */
export interface TodayEntry {
  activity: ActivitySummary;
  /** Null when it has none. */
  place: PlaceName | null;
  today: TodayState;
}

/** Everything the home page shows. */
export interface HomePage {
  /** Today's first entries, those that are on before those to come. */
  today: TodayEntry[];
  /** The next events. */
  events: EventSummary[];
  fields: Field[];
  /** How many there are today in all. */
  todayCount: number;
  /** When the page next reads differently, milliseconds since 1970-01-01T00:00Z. */
  changesAt: number;
  places: number;
  activities: number;
  areas: Area[];
  kinds: Kind[];
  /** The map of all places, as the server draws it. */
  first: FirstMap;
}
