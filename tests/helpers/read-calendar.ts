/** What a calendar program makes of an .ics file; read by ical.js, which knows nothing of engawa. */
import ICAL from 'ical.js';

export interface ReadEvent {
  uid: string;
  summary: string;
  status: string;
  /** Each as `2026-12-05` or `2026-12-05T10:00`, in the time of the file's own zone. */
  starts: string[];
  /** Minutes it lasts; null: no end is said, or it takes the whole day. */
  minutes: number | null;
  location: string | null;
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const wall = (time: ICAL.Time) => time.toString().slice(0, time.isDate ? 10 : 16);

function times(event: ICAL.Component, name: string): ICAL.Time[] {
  return event
    .getAllProperties(name)
    .flatMap((property): unknown[] => property.getValues())
    .filter((value) => value instanceof ICAL.Time);
}

/**
 * The recurrence set as RFC 5545 (3.8.5) defines it: RRULE and RDATEs, less the EXDATEs. Not by
 * ICAL.RecurExpansion, which loses EXDATEs where the RRULE repeats.
 */
function startsOf(event: ICAL.Component, first: ICAL.Time): string[] {
  const starts = new Set([wall(first), ...times(event, 'rdate').map(wall)]);
  const rule = event.getFirstPropertyValue('rrule');
  if (rule instanceof ICAL.Recur) {
    const iterator = rule.iterator(first);
    // Its types forget that the end is undefined.
    const step = (): ICAL.Time | undefined => iterator.next();
    for (let next = step(); next; next = step()) starts.add(wall(next));
  }
  for (const time of times(event, 'exdate')) starts.delete(wall(time));
  return [...starts].sort();
}

/** Reads a file. @throws where it is no calendar, or an event lacks what RFC 5545 asks for */
export function readCalendar(ics: string): { name: string; events: ReadEvent[] } {
  const calendar = ICAL.Component.fromString(ics);
  if (calendar.name !== 'vcalendar') throw new Error('no VCALENDAR');
  const events = calendar.getAllSubcomponents('vevent').map((event): ReadEvent => {
    const [first] = times(event, 'dtstart');
    const [end] = times(event, 'dtend');
    const uid = text(event.getFirstPropertyValue('uid'));
    if (!first || uid === '' || times(event, 'dtstamp').length !== 1) {
      throw new Error(`not an event: ${event.toString()}`);
    }
    if (!first.isDate && first.zone.tzid !== 'Asia/Tokyo') throw new Error('no zone of its own');
    return {
      uid,
      summary: text(event.getFirstPropertyValue('summary')),
      status: text(event.getFirstPropertyValue('status')),
      starts: startsOf(event, first),
      minutes: end ? end.subtractDate(first).toSeconds() / 60 : null,
      location: text(event.getFirstPropertyValue('location')) || null,
    };
  });
  return { name: text(calendar.getFirstPropertyValue('x-wr-calname')), events };
}
