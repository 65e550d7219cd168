/** Events as lists have them: what a query finds, how many each choice would give, month by month. */
import { directorySearch, type DirectoryQuery } from '../directory/query.ts';
import { foldText } from '../fold-text.ts';
import { japanMoment } from '../schedule/japan-clock.ts';
import type { EventSummary } from './event.ts';
import type { EventQuery } from './query.ts';
import { byStart, isAhead } from './ahead.ts';

const meets = (asked: readonly string[], has: readonly string[]) =>
  asked.length === 0 || asked.some((one) => has.includes(one));

function matches(event: EventSummary, query: EventQuery, now: number): boolean {
  return (
    isAhead(event, now) === (query.time === 'ahead') &&
    meets(query.fields, event.fields) &&
    meets(query.areas, event.areas) &&
    meets(query.forms, [event.form]) &&
    meets(query.groups, event.group ? [event.group.code] : [])
  );
}

/**
 * What a query finds: ahead the next first, past the last first.
 *
 * @param now milliseconds since 1970-01-01T00:00Z
 */
export function findEvents<Event extends EventSummary>(
  events: readonly Event[],
  query: EventQuery,
  now: number,
): Event[] {
  const found = byStart(events.filter((event) => matches(event, query, now)));
  return query.time === 'ahead' ? found : found.reverse();
}

/** How many each choice of a filter would find in the place of what is chosen there. */
export type EventCounts = Readonly<Record<'field' | 'area' | 'form', ReadonlyMap<string, number>>>;

/** Counts the choices of every filter, the other filters as they are. */
export function countEvents(
  events: readonly EventSummary[],
  query: EventQuery,
  now: number,
): EventCounts {
  const tally = (rest: Partial<EventQuery>, of: (event: EventSummary) => readonly string[]) => {
    const counts = new Map<string, number>();
    for (const event of findEvents(events, { ...query, ...rest }, now)) {
      for (const value of of(event)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  };
  return {
    field: tally({ fields: [] }, ({ fields }) => fields),
    area: tally({ areas: [] }, ({ areas }) => areas),
    form: tally({ forms: [] }, ({ form }) => [form]),
  };
}

/** The events that begin in one month. */
export interface EventMonth<Event> {
  /** Its first day, YYYY-MM-01 in Japan. */
  first: string;
  events: Event[];
}

/** Events month by month, in the order given; of what is on for several months the first one counts. */
export function byMonth<Event extends Pick<EventSummary, 'startsAt'>>(
  events: readonly Event[],
): EventMonth<Event>[] {
  const months = Map.groupBy(
    events,
    ({ startsAt }) => `${japanMoment(startsAt).date.slice(0, 7)}-01`,
  );
  return [...months].map(([first, ofMonth]) => ({ first, events: ofMonth }));
}

/** What of the events touches a day of Japan (YYYY-MM-DD), the first first. */
export function eventsOnDay<Event extends EventSummary>(
  events: readonly Event[],
  date: string,
): Event[] {
  const dayOf = (instant: number) => japanMoment(instant).date;
  return byStart(
    events.filter(({ startsAt, endsAt }) => {
      // What ends at midnight is no matter of the day that begins then.
      const last = dayOf(Math.max(startsAt, endsAt - 1));
      return dayOf(startsAt) <= date && date <= last;
    }),
  );
}

/** Everything of an event that is looked through for words, folded. */
const foldedTexts = ({ title, kana, purpose, places, group, series }: EventSummary) =>
  [
    title.text,
    kana,
    purpose.text,
    group?.name,
    series?.name,
    ...places.map(({ name }) => name),
  ].map((text) => foldText(text ?? ''));

/** Whether an event holds every word; a word may be said in several ways (folded texts). */
export function holdsWords(
  event: EventSummary,
  words: readonly { ways: readonly string[] }[],
): boolean {
  const texts = foldedTexts(event);
  return words.every(({ ways }) =>
    ways.some((way) => way !== '' && texts.some((text) => text.includes(way))),
  );
}

/**
 * The events beside what a query of the directory finds: those of its areas, groups and places that hold
 * its words. Where something is asked that no event says (a kind, who is welcome, hours that rules of
 * activities have) the calendar shows none of them, and says how many it leaves out.
 */
export function eventsForCalendar(
  events: readonly EventSummary[],
  query: DirectoryQuery,
): { shown: EventSummary[]; leftOut: EventSummary[] } {
  const { areas, groups, places, text } = query;
  const rest = { ...query, areas: [], groups: [], places: [], text: '', when: null, sort: null };
  const words = text.split(' ').filter(Boolean);
  const found = events.filter(
    (event) =>
      meets(areas, event.areas) &&
      meets(groups, event.group ? [event.group.code] : []) &&
      meets(
        places,
        event.places.map(({ code }) => code),
      ) &&
      holdsWords(
        event,
        words.map((word) => ({ ways: [foldText(word)] })),
      ),
  );
  return directorySearch(rest) === ''
    ? { shown: found, leftOut: [] }
    : { shown: [], leftOut: found };
}
