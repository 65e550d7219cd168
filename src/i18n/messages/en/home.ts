import { formatCount } from '../../format/count.ts';
import type { home as source } from '../ja/home.ts';
import { plural } from './plural.ts';

export const home: typeof source = {
  title: 'Find a place near you',
  lead: 'Have tea, share a meal, move a little, lend a hand: your town has places where you can simply drop in.',
  searchLabel: 'What are you looking for?',
  searchHint: 'Such as exercise, a shared meal, the name of a hall',
  searchButton: 'Search',
  openToday: 'On today',
  openTodayCount: (count: number, shown: number) => {
    const things =
      count === 1 ? '1 thing is on today' : `${formatCount(count)} things are on today`;
    return shown < count ? `${things}. Here are the first ${shown}.` : things;
  },
  allToday: 'See everything on today',
  nothingToday: 'Nothing more is on today.',
  nothingTodayWayOn: 'See other days in the calendar.',
  mapPreview: 'On the map',
  openMap: 'Open the map',
  byArea: 'By area',
  byKind: 'By kind',
  total: (places: number, activities: number) =>
    `${plural(places, 'place', 'places')} and ${plural(activities, 'activity', 'activities')} on the map so far`,
  empty: 'No place is listed yet.',
  emptyWayOn: 'The map and the list will appear here as soon as there are some.',
};
