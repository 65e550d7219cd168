import { formatCount } from '../../format/count.ts';
import type { calendarPage as source } from '../ja/calendar-page.ts';
import { plural } from './plural.ts';

export const calendarPage: typeof source = {
  title: 'Calendar',
  lead: 'What is on, when and where, day by day.',
  views: { day: 'Day', week: 'Week', month: 'Month' },
  viewsLabel: 'Length of time',
  previous: { day: 'Previous day', week: 'Previous week', month: 'Previous month' },
  next: { day: 'Next day', week: 'Next week', month: 'Next month' },
  toToday: 'To today',
  span: (from: string, to: string) => [`${from} –\u00a0`, to],
  count: (count: number) => formatCount(count),
  total: (count: number) => `${plural(count, 'thing is', 'things are')} on.`,
  ahead: (count: number) =>
    count > 0
      ? `${plural(count, 'thing is', 'things are')} on from today.`
      : 'Everything in this period is over. Look further ahead.',
  nothing: 'Nothing is on in this period.',
  nothingWayOn: 'Look further ahead, or use fewer filters.',
  nothingOnDay: 'Nothing is on',
  more: (count: number) => `See ${formatCount(count)} more`,
  moreOnPaper: (count: number) => `And ${formatCount(count)} more`,
  eventsLeftOut: (count: number) =>
    `${plural(count, 'event', 'events')} on these days cannot be filtered like this and ${count === 1 ? 'is' : 'are'} not shown here.`,
  eventsWayOn: 'See the events',
  noDates: 'Activities without fixed dates are not shown here.',
  noDatesWayOn: 'The map and its list show all activities.',
};
