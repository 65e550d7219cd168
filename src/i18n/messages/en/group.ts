import type { group as source } from '../ja/group.ts';

export const group: typeof source = {
  kind: 'Group',
  activities: 'What it does',
  noActivities: 'No activity of this group is listed yet.',
  next: 'Next:',
  onMap: 'Show on the map',
  inCalendar: 'Show in the calendar',
  places: 'Places',
};
