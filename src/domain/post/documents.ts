/**
 * What a form says as documents of revisions, under the names of the database's columns, and the way
 * back for an entry that is edited. What the form does not ask stays as it was.
 */
import { accessFacts } from '../access.ts';
import type { Schedule, WeekdayRule } from '../schedule/schedule.ts';
import { costOf } from './preview.ts';
import type { EntryInput } from './steps.ts';
import { readPosition } from './position.ts';
import type { NewPlaceInput } from './where-step.ts';

/** A document as JSON; its shape is the database's to check. */
export type Document = Readonly<Record<string, unknown>>;

const clock = (minutes: number | null) =>
  minutes === null
    ? null
    : `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const ruleText = ({ weekday, nth }: WeekdayRule) => `${nth ?? ''}${weekday}`;

/** A schedule as its part of a document; one without an id is new. */
export function scheduleDocument(schedule: Schedule): Document {
  return {
    ...(schedule.id ? { id: schedule.id } : {}),
    freq: schedule.freq,
    interval: schedule.interval,
    dtstart: schedule.dtstart,
    byday: schedule.byday?.map(ruleText) ?? null,
    bymonthday: schedule.bymonthday,
    bymonth: schedule.bymonth,
    season: schedule.season,
    valid_from: schedule.validFrom,
    valid_to: schedule.validTo,
    opens_at: clock(schedule.opensAt),
    closes_at: clock(schedule.closesAt),
    holidays: schedule.holidays,
    year_end_off: schedule.yearEndOff,
    obon_off: schedule.obonOff,
    room: schedule.room,
    welcome: schedule.welcome,
    audience_note: schedule.audienceNote,
    place_id: schedule.placeId,
    notes: schedule.notes,
    exceptions: schedule.exceptions.map(({ date, kind, opensAt, closesAt, reason }) => ({
      ...{ date, kind, reason },
      opens_at: clock(opensAt),
      closes_at: clock(closesAt),
    })),
  };
}

/** What the codes of a form stand for. */
export interface Resolved {
  placeId: string | null;
  groupId: string | null;
}

/**
 * The document of an activity.
 * @param base the document it is an edit of; {} for a new one
 */
export function activityDocument(input: EntryInput, base: Document, resolved: Resolved): Document {
  const { name, schedules, where, terms, contacts, photos } = input;
  const { costMin, costMax } = costOf(terms);
  return {
    status: 'published',
    fields: [],
    programmes: [],
    ...base,
    kind_code: name.kind,
    title: name.title,
    kana: name.kana,
    description: name.description ?? '',
    place_id: resolved.placeId,
    area_code: where.where === 'area' ? where.area : null,
    online: where.online,
    online_url: where.onlineUrl,
    group_id: resolved.groupId,
    welcome: terms.welcome.length > 0 ? terms.welcome : ['anyone'],
    welcome_note: terms.welcome_note,
    age_min: terms.age_min,
    age_max: terms.age_max,
    ways_in: terms.ways.length > 0 ? terms.ways : ['join'],
    role_note: terms.role_note,
    cost_min: costMin,
    cost_max: costMax,
    cost_note: terms.cost_note,
    booking: terms.booking,
    booking_note: terms.booking_note,
    capacity: terms.capacity,
    bring: terms.bring,
    alone_ok: terms.alone,
    first_visit_note: terms.first_note,
    languages: terms.languages.length > 0 ? terms.languages : ['ja'],
    schedules: schedules.map(scheduleDocument),
    contacts,
    photos,
  };
}

/** The document of a place; of a home the true point and address stand in `exact` only. */
export function placeDocument(
  place: NewPlaceInput,
  base: Document,
  groupId: string | null,
): Document {
  const position = readPosition(place.p_position ?? '');
  const point = position ? { lng: position.lng, lat: position.lat } : { lng: null, lat: null };
  const shown = place.p_blurred
    ? {
        ...{ address: null, building: null, lng: null, lat: null, precision: 'unknown' },
        blurred: true,
        exact: { ...point, address: place.p_address, building: place.p_building },
      }
    : {
        ...{ address: place.p_address, building: place.p_building, ...point },
        ...{ precision: position?.precision ?? 'unknown', blurred: false, exact: null },
      };
  return {
    status: 'published',
    evacuation_site: false,
    welfare_evacuation_site: false,
    contacts: [],
    ...base,
    kind_code: place.p_kind,
    name: place.p_name,
    description: place.p_description ?? '',
    kana: place.p_kana,
    ...shown,
    group_id: groupId,
    ...Object.fromEntries(accessFacts.map((fact) => [fact, place[fact]])),
    access_note: place.p_access_note,
    entrance_note: place.p_blurred ? null : place.p_entrance,
  };
}
