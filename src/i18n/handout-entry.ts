/** What the paper says of an entry, in the reader's words: made on the server, for the page's button. */
import type { ActivitySummary, Stop } from '#domain/activity.ts';
import type { EventDetail } from '#domain/event/event.ts';
import type { HandoutEntry } from '#domain/handout.ts';
import type { Kind } from '#domain/kind.ts';
import type { PlaceSummary } from '#domain/place.ts';
import { japanMoment } from '#domain/schedule/japan-clock.ts';
import { nextDates } from '#domain/schedule/occurrences.ts';
import type { Schedule } from '#domain/schedule/schedule.ts';
import { stopAt } from '#domain/stops.ts';
import { latenessOf, type Contact, type Verification } from '#domain/subject.ts';
import { areaName } from './area-name.ts';
import { eventTimeText, eventWhere } from './event-words.ts';
import { formatCost } from './format/cost.ts';
import { formatDay } from './format/day.ts';
import { formatHours } from './format/hours.ts';
import { localePath, type Locale } from './locales.ts';
import { useMessages } from './messages.ts';
import { lineText, scheduleLines } from './schedule.ts';

/** What does not come from the entry itself. */
export interface HandoutContext {
  locale: Locale;
  kinds: readonly Kind[];
  /** Where the site is reached, `https://engawa.example.jp`. */
  origin: string | URL;
  /** Milliseconds since 1970-01-01T00:00Z. */
  now: number;
}

function times(
  { locale, now }: HandoutContext,
  schedules: readonly Schedule[],
  stops: readonly Stop[],
) {
  const moment = japanMoment(now);
  const { calendar, schedule: words } = useMessages(locale);
  const lines = scheduleLines(locale, schedules, { today: moment.date, stops });
  const when = lines.map((line) => lineText(locale, line));
  const next = nextDates(schedules, moment, 4).filter(({ on }) => on);
  // Where one rule says the hours of all, the days alone are shorter and easier to find.
  const isSaid = next.every(
    ({ opensAt, closesAt }) =>
      schedules.length === 1 &&
      opensAt === schedules[0]?.opensAt &&
      closesAt === schedules[0].closesAt,
  );
  // Days are named by their date: a paper is read on another day than it was made.
  const dates = next.map((date) => {
    const day = formatDay(locale, date.date, moment.date);
    const hours = isSaid ? null : formatHours(locale, date.opensAt, date.closesAt);
    const said = hours ? calendar.dayAndHours(day, hours) : day;
    const stop = stopAt(stops, date.schedule);
    const at = stop ? words.ruleAt(said, stop.name) : said;
    return {
      day: date.date,
      text: date.on && date.holidayUnsaid ? at + words.holidayUnsaidShort : at,
    };
  });
  // What goes on in two rooms at one time is one date to come on.
  const byText = new Map(dates.map((date) => [date.text, date]));
  return { when: when.filter(Boolean), dates: [...byText.values()] };
}

function phonesOf(locale: Locale, contacts: readonly Contact[]): string[] {
  const { brackets } = useMessages(locale).common;
  return contacts
    .filter(({ kind }) => kind === 'phone')
    .map(({ value, label }) => value + (label ? brackets(label) : ''));
}

function trustOf(locale: Locale, verification: Verification | null) {
  const { trust } = useMessages(locale);
  return {
    checked: verification
      ? trust.checked(formatDay(locale, verification.on), trust.methods[verification.method])
      : trust.notChecked,
    nextDue: verification?.nextDue ?? null,
  };
}

function base({ locale, kinds, origin, now }: HandoutContext, path: string, kind: string) {
  return {
    path,
    url: new URL(localePath(locale, path), origin).href,
    code: path.split('/').at(-1) ?? '',
    kind: kinds.find(({ code }) => code === kind)?.label ?? '',
    asOf: japanMoment(now).date,
  };
}

/** Where an activity takes place, in words; null where nobody knows. */
function whereOf(locale: Locale, { place, area, online }: ActivitySummary, stops: readonly Stop[]) {
  const { common, map } = useMessages(locale);
  if (stops.length > 0) return stops.map(({ name }) => name).join(common.listSeparator);
  if (place) return place.name;
  if (area) return map.areaOnly(areaName(locale, area).text);
  return online ? map.online : null;
}

/**
 * An activity, the same from its page and from every card. One that meets at several places names them
 * all, also where a card tells only of one, and has no address and no point: its times say which is when.
 */
export function activityEntry(context: HandoutContext, activity: ActivitySummary): HandoutEntry {
  const { locale } = context;
  const { common, facts, activity: words } = useMessages(locale);
  const { costMin, costMax, booking, bring } = activity;
  const { schedules, stops } = activity.everywhere ?? activity;
  const at = stops.length > 0 ? null : activity.place;
  return {
    ...base(context, `/a/${activity.code}`, activity.kind),
    name: activity.title.text,
    ...times(context, schedules, stops),
    place: whereOf(locale, activity, stops),
    address: [at?.address, at?.building].filter(Boolean).join(' ') || null,
    phones: phonesOf(locale, activity.contacts),
    notes: [
      ...(costMin !== null || costMax !== null ? [formatCost(locale, costMin, costMax)] : []),
      ...(booking ? [facts.booking[booking]] : []),
      ...(bring ? [`${words.bring}${common.colon}${bring.text}`] : []),
    ],
    lng: at?.lng ?? null,
    lat: at?.lat ?? null,
    ...trustOf(locale, activity.verification),
  };
}

/** A place with the times of its activities, the same from its page and from every card. */
export function placeEntry(context: HandoutContext, place: PlaceSummary): HandoutEntry {
  const { locale, now } = context;
  const { common, trust } = useMessages(locale);
  const today = japanMoment(now).date;
  const published = place.activities.filter(({ status }) => status === 'published');
  const when = published.flatMap(({ title, schedules, verification }) => {
    const lines = scheduleLines(locale, schedules, { today }).map((line) => lineText(locale, line));
    // Each was made sure of, or not, by itself.
    const late = latenessOf(verification, today);
    const mark = late ? common.brackets(trust.lateShort[late]) : '';
    return lines.filter(Boolean).map((line) => `${title.text}${common.colon}${line}${mark}`);
  });
  return {
    ...base(context, `/p/${place.code}`, place.kind),
    name: place.name,
    when: when.slice(0, 6),
    dates: [],
    place: null,
    address: [place.address, place.building].filter(Boolean).join(' ') || null,
    phones: phonesOf(locale, place.contacts),
    notes: [],
    lng: place.lng,
    lat: place.lat,
    ...trustOf(locale, place.verification),
  };
}

/** An event as its page tells it; its day is left out once it is past. */
export function eventEntry(context: HandoutContext, event: EventDetail): HandoutEntry {
  const { locale } = context;
  const { event: words } = useMessages(locale);
  const { costMin, costMax, venues, form } = event;
  const [at] = venues;
  return {
    ...base(context, `/e/${event.code}`, ''),
    name: event.title.text,
    kind: words.forms[form],
    when: [],
    dates: [{ day: japanMoment(event.endsAt - 1).date, text: eventTimeText(locale, event) }],
    place: eventWhere(locale, event),
    address: [at?.address, at?.building].filter(Boolean).join(' ') || null,
    phones: phonesOf(locale, event.contacts),
    notes: costMin !== null || costMax !== null ? [formatCost(locale, costMin, costMax)] : [],
    lng: at?.lng ?? null,
    lat: at?.lat ?? null,
    checked: null,
    nextDue: null,
  };
}
