import type { ActivitySummary, Reference } from './activity.ts';
import type { DirectoryQuery } from './directory/query.ts';
import type { Kind } from './kind.ts';
import type { FirstMap } from './map/first-map.ts';
import type { PlaceSummary } from './place.ts';

/** What a frame in somebody else's page shows. */
export interface EmbedPage {
  query: DirectoryQuery;
  /** What it is of: a group, a place, areas, kinds; empty: everything. */
  named: Reference[];
  kinds: Kind[];
  /** The activities found, by their next date, each with the place it is at. */
  activities: { activity: ActivitySummary; place: string | null }[];
  /** Places found where none of them is. */
  places: PlaceSummary[];
  /** Results of the whole query, as the town's map counts them. */
  all: number;
  /** Whether there is more than stands here. */
  hasMore: boolean;
  first: FirstMap;
  /** When it next reads differently, milliseconds since 1970-01-01T00:00Z. */
  changesAt: number;
}
