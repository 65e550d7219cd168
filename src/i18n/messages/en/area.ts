import { formatCount } from '../../format/count.ts';
import type { area as source } from '../ja/area.ts';
import { plural } from './plural.ts';

export const area: typeof source = {
  title: 'Find by area',
  lead: 'Choose where you live to see its places and activities, and whom to ask.',
  noAreas: 'No area has been set up yet.',
  consultation: 'Where to ask for advice',
  consultationLead: 'Come here, too, when you do not know whom to ask.',
  noConsultation: 'No advice desk is listed for this area yet. Please ask at the city office.',
  placesHere: 'Places in this area',
  activitiesAnywhere: 'Activities without a fixed place',
  nothingHere: 'No place is listed in this area yet.',
  allPlaces: (count: number) => `See all ${formatCount(count)} places`,
  showOnMap: 'See this area on the map',
  showCalendar: 'See its calendar',
  counts: (places: number, activities: number) =>
    `${plural(places, 'place', 'places')}, ${plural(activities, 'activity', 'activities')}`,
  partOf: (parent: string) => `Part of ${parent}`,
  overlaps: 'Overlaps with',
  kinds: {
    prefecture: 'Prefecture',
    municipality: 'Municipality',
    daily_living_area: 'Daily living area',
    elementary_school: 'Elementary school district',
    junior_high_school: 'Junior high school district',
    welfare_commissioner: 'Welfare commissioner’s district',
    community: 'Neighbourhood association',
    other: 'Other area',
  },
};
