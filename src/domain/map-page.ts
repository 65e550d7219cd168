import type { ActivitySummary, Reference } from './activity.ts';
import type { Spot } from './address/spot.ts';
import type { Area } from './area.ts';
import type { WayOut } from './directory/conditions.ts';
import type { LngLat } from './directory/distance.ts';
import type { FacetCounts } from './directory/facets.ts';
import type { DirectoryQuery } from './directory/query.ts';
import type { Kind } from './kind.ts';
import type { FirstMap } from './map/first-map.ts';
import type { PlaceAtPoint } from './map/place-tiles.ts';
import type { PlaceSummary } from './place.ts';
import type { Narrowed } from './search/search-page.ts';

/** What a text typed as "near" means. */
export type Near =
  | { state: 'none' }
  /** `isPart`: of an address only its beginning, down to `name`, is known. */
  | { state: 'found'; name: string; isPart: boolean; point: LngLat }
  /** Several spots are called so: the reader chooses, nobody guesses. */
  | { state: 'several'; spots: Spot[] }
  | { state: 'unmatched' };

/** A place in a list, what of it was asked for, and how far it is from the point asked for, metres. */
export interface FoundPlace extends PlaceSummary {
  found: ActivitySummary[];
  metres: number | null;
}

/** An activity without a place, and the area it serves. */
export interface FoundActivity {
  activity: ActivitySummary;
  area: Area | null;
}

/** Results as cards. */
export interface ResultCards {
  /** Places that have a pin, with their matching activities. */
  places: FoundPlace[];
  /** Places whose position is unknown. */
  placesWithoutPoint: FoundPlace[];
  activitiesWithoutPlace: FoundActivity[];
}

/** What the filters of a page show: what is asked, and what else can be. */
export interface FilterChoices {
  query: DirectoryQuery;
  near: Near;
  /** Distances are from where the reader is. */
  isHere: boolean;
  /** Results of every option of every filter. */
  counts: FacetCounts;
  kinds: Kind[];
  areas: Area[];
  /** The groups and places that are asked for, by name. */
  named: readonly Reference[];
  /** Languages that are spoken somewhere, BCP 47. */
  languages: string[];
  /** The date it is in Japan. */
  today: string;
}

/** Everything the map page shows. */
export interface MapPage extends ResultCards, FilterChoices {
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
  /** Where nothing was found: what to drop, and what comes nearest. */
  waysOut: WayOut[];
  /** The same with its words read as filters. */
  narrowed: Narrowed[];
  nearest: ResultCards | null;
  /** With places for anyone too, where only some audiences were asked for: what one then sees. */
  withAnyone: { query: DirectoryQuery; count: number } | null;
  /** The map as the server draws it. */
  first: FirstMap;
  /** The place whose card is open at first. */
  at: PlaceAtPoint | null;
  /** When the page next reads differently, milliseconds since 1970-01-01T00:00Z. */
  changesAt: number;
}
