import { formatCount } from '../../format/count.ts';
import type { calendarPage as source } from '../ja/calendar-page.ts';
import { plural } from './plural.ts';

export const calendarPage: typeof source = {
  title: 'Calendar',
  lead: 'What is on, when and where, day by day.',
  views: { day: 'Day', week: 'Week', month: 'Month' },
  viewsLabel: 'Length of time',
  previous: { day: 'Day before', week: 'Week before', month: 'Month before' },
  next: { day: 'Next day', week: 'Next week', month: 'Next month' },
  toToday: 'To today',
  span: (from: string, to: string) => [`${from} –\u00a0`, to],
  count: (count: number) => formatCount(count),
  total: (count: number) => `${plural(count, 'thing is', 'things are')} on.`,
  ahead: (count: number) => `${plural(count, 'thing is', 'things are')} still to come.`,
  nothing: 'We found nothing in this time.',
  nothingWayOn: 'Look at the time after it, or ask for less.',
  nothingOnDay: 'Nothing is on',
  more: (count: number) => `See ${plural(count, 'other', 'others')}`,
  eventsLeftOut: (count: number) =>
    `${plural(count, 'event', 'events')} of these days can not be told by what you chose, and ${count === 1 ? 'is' : 'are'} not shown here.`,
  eventsWayOn: 'See the events',
  noDates: 'Activities without fixed dates are not shown here.',
  noDatesWayOn: 'The map and its list show all activities.',
};
