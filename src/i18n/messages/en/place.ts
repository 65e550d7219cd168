import type { place as source } from '../ja/place.ts';

export const place: typeof source = {
  about: 'About this place',
  activities: 'What happens here',
  noActivities: 'No activity is listed here yet.',
  address: 'Address',
  building: 'Building and room',
  entrance: 'Entrance',
  group: 'Run by',
  areas: 'Areas',
  contact: 'Contact',
  noContact: 'No contact is public. The advice desk of the area will put you in touch.',
  map: 'Map',
  showOnMap: 'See it on the town map',
  precision: {
    exact: 'The mark on the map is where the place is.',
    street: 'The mark on the map is approximate (to the street).',
    area: 'The mark on the map is approximate (to the area).',
    unknown: 'The position is not known yet.',
  },
  blurred:
    'This place is shown by its district only. The mark on the map is the middle of the district.',
  access: 'Access',
  shelter: 'In a disaster',
  evacuationSite: 'Designated evacuation site',
  welfareEvacuationSite: 'Evacuation site for people who need care',
  code: 'Number',
  codeHint: 'Mention this number when you call.',
  sources: 'Where this information comes from',
  updated: (day: string) => `Updated ${day}`,
};
