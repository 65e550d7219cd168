/** Dates, places and states of events in the reader's words. */
import type { EventTimes } from '#domain/event/ahead.ts';
import type { EventSummary } from '#domain/event/event.ts';
import { eventState } from '#domain/event/state.ts';
import { japanMoment } from '#domain/schedule/japan-clock.ts';
import { dayNumber, type LocalDate } from '#domain/schedule/local-date.ts';
import { formatDay } from './format/day.ts';
import { formatHours, formatTime } from './format/hours.ts';
import type { Locale } from './locales.ts';
import { useMessages } from './messages.ts';

/** 11月28日(土) 14:00: an instant (milliseconds since 1970) on the clocks of Japan. */
export function momentText(locale: Locale, instant: number, today?: LocalDate): string {
  const { date, minutes } = japanMoment(instant);
  const { calendar } = useMessages(locale);
  return calendar.dayAndHours(formatDay(locale, date, today), formatTime(locale, minutes));
}

/** When an event is: 11月28日(土) 14:00〜16:00; with both days where it lasts longer than a night. */
export function eventTimeText(
  locale: Locale,
  { startsAt, endsAt }: Pick<EventTimes, 'startsAt' | 'endsAt'>,
  today?: LocalDate,
): string {
  const { calendar } = useMessages(locale);
  const [from, to] = [japanMoment(startsAt), japanMoment(endsAt)];
  const days = dayNumber(to.date) - dayNumber(from.date);
  const closesAt = days * 1440 + to.minutes;
  // What goes on after midnight still belongs to its evening; what begins anew in the morning does not.
  if (days === 0 || closesAt <= 1440 + 360) {
    const hours = formatHours(locale, from.minutes, closesAt) ?? '';
    return calendar.dayAndHours(formatDay(locale, from.date, today), hours);
  }
  return calendar.hours(momentText(locale, startsAt, today), momentText(locale, endsAt, today));
}

/** Where it is, in one line; null where nothing is said. */
export function eventWhere(
  locale: Locale,
  { places, placeNote, online }: Pick<EventSummary, 'places' | 'placeNote' | 'online'>,
): string | null {
  const { event, common } = useMessages(locale);
  const onSite = places.map(({ name }) => name).join(common.listSeparator) || placeNote;
  if (onSite !== null) return onSite;
  return online ? event.onlineOnly : null;
}

/** Its state in a word or two, as a list says it. */
export function eventStateText(locale: Locale, event: EventTimes, now: number): string {
  const { event: words } = useMessages(locale);
  const state = eventState(event, now);
  if (state === 'open' && event.startsAt <= now) return words.onNow;
  return state === 'open' && !event.signUp ? words.justCome : words.states[state];
}

/** Its state in a sentence, as its page says it. */
export function eventStateLine(locale: Locale, event: EventTimes, now: number): string {
  const { event: words } = useMessages(locale);
  const state = eventState(event, now);
  return state === 'open' && !event.signUp ? words.justComeLine : words.stateLines[state];
}
