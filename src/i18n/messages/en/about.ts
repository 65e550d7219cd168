import type { about as source } from '../ja/about.ts';
import { plural } from './plural.ts';

export const about: typeof source = {
  figures: (places: number, activities: number, areas: number) =>
    `Today it holds ${plural(places, 'place', 'places')} and ${plural(activities, 'activity', 'activities')} in ${plural(areas, 'area', 'areas')}.`,
  toMap: 'See the map',
  trust: 'How we know',
  trustText: 'Every entry says who checked it, when and how.',
};
