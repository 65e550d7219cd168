import type { ActivitySummary } from './activity.ts';
import type { Area, AreaContact } from './area.ts';
import type { EventSummary } from './event/event.ts';
import type { Field } from './field.ts';
import type { Kind } from './kind.ts';
import type { FirstMap } from './map/first-map.ts';
import type { PlaceSummary } from './place.ts';

/** Everything the page of an area shows. */
export interface AreaPage {
  area: Area;
  parent: Area | null;
  /** Other areas that some of its places lie in, too. */
  overlapping: Area[];
  contacts: AreaContact[];
  /** Its first places; the map page has all. */
  places: PlaceSummary[];
  /** Its first activities without a place: they go to people's homes, or change their place. */
  activities: ActivitySummary[];
  /** How many places and activities it has. */
  placeCount: number;
  activityCount: number;
  /** The next events that lie in it. */
  events: EventSummary[];
  fields: Field[];
  /** Until when what it says of them is true, milliseconds since 1970-01-01T00:00Z. */
  changesAt: number;
  kinds: Kind[];
  /** The map of it as the server draws it. */
  first: FirstMap;
}

/** An area in the list of all, with how much it has. */
export interface AreaCount {
  area: Area;
  places: number;
  activities: number;
}
