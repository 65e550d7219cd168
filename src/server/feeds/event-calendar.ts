/** Events for the reader's own calendar. */
import type { CalendarEvent } from '#domain/calendar/ical.ts';
import { leadsToTheDoor } from '#domain/directions.ts';
import type { EventDetail, EventSummary } from '#domain/event/event.ts';
import { japanMoment } from '#domain/schedule/japan-clock.ts';
import { dayNumber } from '#domain/schedule/local-date.ts';
import { eventWhere } from '#i18n/event-words.ts';
import { formatCost } from '#i18n/format/cost.ts';
import { useMessages } from '#i18n/messages.ts';

// Calendars have one address and are in Japanese, as the names in them are.
const locale = 'ja';
const { event: words, common } = useMessages(locale);
const said = (term: string, value: string) => `${term}${common.colon}${value}`;

/**
 * An event as a calendar knows it. What was postponed is struck out on its old day, too.
 *
 * @param url absolute address of its page
 */
export function calendarEvent(event: EventSummary, url: string): CalendarEvent {
  const { code, title, purpose, startsAt, endsAt, status, statusNote } = event;
  const [from, to] = [japanMoment(startsAt), japanMoment(endsAt)];
  const off = status === 'cancelled' || status === 'postponed' ? words.calledOff[status] : null;
  return {
    uid: `event-${code}`,
    summary: off === null ? title.text : said(off, title.text),
    isCancelled: off !== null,
    date: from.date,
    opensAt: from.minutes,
    closesAt: to.minutes + 1440 * (dayNumber(to.date) - dayNumber(from.date)),
    rule: null,
    description: [off === null ? null : statusNote, purpose.text, url].filter(Boolean).join('\n'),
    location: eventWhere(locale, event),
    point: null,
    url,
    modifiedAt: new Date(event.updatedAt),
  };
}

/** The same with what its page knows more: the address and the way there, cost and contact. */
export function calendarEventInFull(event: EventDetail, url: string): CalendarEvent {
  const { venues, placeNote, contacts, costMin, costMax } = event;
  const short = calendarEvent(event, url);
  const [place] = venues;
  const { lng = null, lat = null } = place && leadsToTheDoor(place.precision) ? place : {};
  return {
    ...short,
    description: [
      ...(costMin !== null || costMax !== null
        ? [said(words.cost, formatCost(locale, costMin, costMax))]
        : []),
      ...contacts.filter(({ kind }) => kind === 'phone').map(({ value }) => value),
      short.description,
    ].join('\n'),
    location:
      place === undefined
        ? short.location
        : [place.name, place.address, placeNote].filter(Boolean).join(common.listSeparator),
    point: lng !== null && lat !== null ? { lng, lat } : null,
  };
}
