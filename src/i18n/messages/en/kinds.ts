import type { kinds as source } from '../ja/kinds.ts';
import { plural } from './plural.ts';

export const kinds: typeof source = {
  title: 'Find by kind',
  lead: 'The shapes on the map and what they mean.',
  showOnMap: (kind: string) => `See ${kind} on the map`,
  counts: (places: number, activities: number) =>
    `${plural(places, 'place', 'places')}, ${plural(activities, 'activity', 'activities')}`,
  explained: (kind: string) => `What “${kind}” means`,
  none: 'None yet',
};
