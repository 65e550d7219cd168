import type { ActivitySummary } from './activity.ts';
import type { Area } from './area.ts';
import type { Bounds } from './directory/bounds.ts';
import type { DirectoryQuery } from './directory/query.ts';
import type { Kind } from './kind.ts';
import type { PlaceSummary } from './place.ts';

/** A kind or an area to filter by, with how many results that gives. */
export interface KindOption extends Kind {
  count: number;
}

/** Everything the map page shows. */
export interface MapPage {
  query: DirectoryQuery;
  /** Pins on the map. */
  onMap: number;
  /** Entries without a point. */
  withoutPosition: number;
  /** Nothing is published at all, whatever is asked. */
  empty: boolean;
  page: number;
  pages: number;
  from: number;
  to: number;
  all: number;
  /** Places of this page that have a pin, with their matching activities. */
  places: PlaceSummary[];
  /** Places of this page whose position is unknown. */
  placesWithoutPoint: PlaceSummary[];
  /** Activities of this page without a place, and the area each serves. */
  activitiesWithoutPlace: { activity: ActivitySummary; area: Area | null }[];
  kinds: KindOption[];
  areas: Area[];
  /** Extent of the pins found; null without any. */
  bounds: Bounds | null;
}
