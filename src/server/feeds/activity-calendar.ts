/** The dates of one activity as a calendar file. */
import type { Activity } from '#domain/activity.ts';
import { type Calendar, type CalendarEvent, type CalendarRule } from '#domain/calendar/ical.ts';
import { leadsToTheDoor } from '#domain/directions.ts';
import { addDays, type LocalDate } from '#domain/schedule/local-date.ts';
import type { DayOff, Occurrence } from '#domain/schedule/occurrence.ts';
import { daysOf, occurrences } from '#domain/schedule/occurrences.ts';
import { toRecurrence } from '#domain/schedule/recurrence.ts';
import type { Schedule } from '#domain/schedule/schedule.ts';
import { stopAway } from '#domain/stops.ts';
import { formatCost } from '#i18n/format/cost.ts';
import { lineText, scheduleLines } from '#i18n/schedule.ts';
import { useMessages } from '#i18n/messages.ts';

/** What a calendar of one activity is made from. */
export interface CalendarSource {
  activity: Activity;
  /** When it or a place it is at last changed. */
  changedAt: Date;
  /** Absolute address of its page. */
  url: string;
  /** The date it is in Japan. */
  today: LocalDate;
}

/** How far a calendar reaches: holidays and school seasons beyond are not all decided. */
const daysAhead = 365;

// Calendars have one address and are in Japanese, as the names in them are.
const locale = 'ja';
const { going, activity: words, schedule: ruleWords, common } = useMessages(locale);

function description({ activity, url, today }: CalendarSource): string {
  const { costMin, costMax, bring, contacts, schedules, stops } = activity;
  const said = (term: string, value: string) => `${term}${common.colon}${value}`;
  return [
    ...scheduleLines(locale, schedules, { today, stops }).map((line) => lineText(locale, line)),
    ...(costMin !== null || costMax !== null
      ? [said(words.cost, formatCost(locale, costMin, costMax))]
      : []),
    ...(bring ? [said(words.bring, bring.text)] : []),
    ...contacts
      .filter(({ kind }) => kind === 'phone')
      .map(({ value }) => said(words.contact, value)),
    url,
  ].join('\n');
}

/** Where one of its times takes place; a point only where it leads to the door. */
function whereOf(activity: Activity, schedule: Schedule) {
  const { place, area, online } = activity;
  const stop = stopAway(activity, schedule);
  if (stop) return { location: stop.name, point: null };
  if (place) {
    const { lng, lat, precision } = place;
    const isExact = lng !== null && lat !== null && leadsToTheDoor(precision);
    return {
      location: [place.name, place.address].filter(Boolean).join(common.listSeparator),
      point: isExact ? { lng, lat } : null,
    };
  }
  return { location: area?.name ?? (online ? words.online : null), point: null };
}

function eventOf(
  source: CalendarSource,
  uid: string,
  date: { schedule: Schedule; date: LocalDate; opensAt: number | null; closesAt: number | null },
  /** What has to be known of it before all else. */
  remark: string | null,
  rule: CalendarRule | null = null,
): CalendarEvent {
  const { activity, changedAt, url } = source;
  const { schedule, date: day, opensAt, closesAt } = date;
  return {
    ...{ uid, date: day, opensAt, closesAt, rule, url },
    summary: activity.title.text,
    isCancelled: false,
    description: [remark, description(source)].filter(Boolean).join('\n'),
    ...whereOf(activity, schedule),
    modifiedAt: changedAt,
  };
}

const dayUid = ({ schedule, date }: Occurrence | DayOff) => `${schedule.id}-${date}`;

/** A date by itself. */
function dateEvent(source: CalendarSource, date: Occurrence): CalendarEvent {
  const remark = date.holidayUnsaid ? ruleWords.holidayUnsaid : null;
  return eventOf(source, dayUid(date), date, remark);
}

/** A date that was called off; closures that the rule knows are no news. */
function cancelledEvent(source: CalendarSource, dayOff: DayOff): CalendarEvent {
  const event = eventOf(source, `${dayUid(dayOff)}-cancelled`, dayOff, dayOff.reason);
  return {
    ...event,
    isCancelled: true,
    summary: `${going.cancelled}${common.colon}${event.summary}`,
  };
}

/** Whether an activity takes place at all: neither it nor its place rests or has ended. */
export function isGoing({ status, place }: Activity): boolean {
  return status === 'published' && (place === null || place.status === 'published');
}

/** Everything from today on, a year ahead: rules with what falls out, and cancellations. */
export function activityCalendar(source: CalendarSource): Calendar {
  const { activity, today, url } = source;
  const to = addDays(today, daysAhead);
  const schedules = isGoing(activity) ? activity.schedules : [];
  const events = schedules.flatMap((schedule) => {
    const { usual, others } = toRecurrence(schedule, today, to);
    const isUnsaid = occurrences([schedule], today, to).some(({ holidayUnsaid }) => holidayUnsaid);
    return [
      ...(usual
        ? [
            eventOf(
              ...([source, schedule.id, { schedule, date: usual.start, ...usual }] as const),
              isUnsaid ? ruleWords.holidaysUnsaid : null,
              usual,
            ),
          ]
        : []),
      ...others.map((one) => dateEvent(source, one)),
    ];
  });
  const cancelled = daysOf(schedules, today, to).filter(
    (day) => !day.on && day.why === 'cancelled',
  );
  return {
    name: activity.title.text,
    url,
    events: [
      ...events,
      ...cancelled.flatMap((day) => (day.on ? [] : [cancelledEvent(source, day)])),
    ],
  };
}

/** What an activity has on one date, or null where that is none of its days. */
export function dateCalendar(source: CalendarSource, date: LocalDate): Calendar | null {
  const { activity, url } = source;
  const days = isGoing(activity) ? daysOf(activity.schedules, date, date) : [];
  if (days.length === 0) return null;
  const events = days.map((day) => (day.on ? dateEvent(source, day) : cancelledEvent(source, day)));
  return { name: activity.title.text, url, events };
}
