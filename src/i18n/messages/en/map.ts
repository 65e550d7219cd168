import { formatCount } from '../../format/count.ts';
import type { map as source } from '../ja/map.ts';
import { plural } from './plural.ts';

export const map: typeof source = {
  title: 'Find on the map',
  heading: (onMap: number, withoutPosition: number) => {
    const places = `${plural(onMap, 'place', 'places')} on the map`;
    return withoutPosition > 0
      ? `${places}, ${formatCount(withoutPosition)} without a position`
      : places;
  },
  filters: 'Filters',
  kind: 'Kind',
  area: 'Area',
  apply: 'Search',
  clear: 'Clear all filters',
  remove: (condition: string) => `Remove “${condition}”`,
  activeFilters: 'Your filters',
  list: 'List',
  results: (from: number, to: number, all: number) =>
    `${formatCount(from)}–${formatCount(to)} of ${formatCount(all)}`,
  noResults: 'Nothing matches these filters.',
  noResultsWayOn: 'Try fewer filters, or include the next area.',
  empty: 'No place is listed yet.',
  withoutPosition: 'Not on the map',
  withoutPositionWhy:
    'Online activities, activities without a fixed place, and places whose position is not known yet.',
  online: 'Online',
  areaOnly: (area: string) => `Somewhere in ${area}`,
  positionUnknown: 'Position not known yet',
  approximate: 'The mark on the map is approximate',
  activitiesHere: (count: number) => plural(count, 'activity', 'activities'),
  toFilters: 'Go to the filters',
  toList: 'Go to the list',
  toMap: 'Go to the map',
  showOnMap: 'Show on the map',
};
