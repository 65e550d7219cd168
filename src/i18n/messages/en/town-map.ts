import type { townMap as source } from '../ja/town-map.ts';

export const townMap: typeof source = {
  label: 'Map of places',
  needsScript: 'Moving the map needs JavaScript. The marks on it and the list work without.',
  cluster: { one: '{count} place', other: '{count} places' },
  failed: 'The map could not be shown. The list works as before.',
  noGraphics: 'This device can not show the map. The list works as before.',
  retry: 'Try again',
  toList: 'See the list',
  shown: { one: '{count} place on the map', other: '{count} places on the map' },
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  wholeMap: 'Show everything',
  inView: 'Places in view',
  nothingInView: 'There is no place in view. Zoom out or move the map.',
  samePoint: { one: '{count} place here', other: '{count} places here' },
  more: { one: '{count} more place', other: '{count} more places' },
  moreActivities: { one: '{count} more activity', other: '{count} more activities' },
  openPage: 'See details',
  back: 'Back',
  close: 'Close',
  credit: 'Map credit',
  gestures: {
    windows: 'Hold Ctrl and scroll to zoom the map',
    mac: 'Hold ⌘ and scroll to zoom the map',
    touch: 'Move the map with two fingers',
  },
};
