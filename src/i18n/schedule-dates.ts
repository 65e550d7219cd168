/** Single dates of an activity, and how it stands today, in the reader's words. */
import type { LocalDate } from '#domain/schedule/local-date.ts';
import type { DayOff, Occurrence } from '#domain/schedule/occurrence.ts';
import { occurrences } from '#domain/schedule/occurrences.ts';
import type { Schedule } from '#domain/schedule/schedule.ts';
import type { TodayState } from '#domain/schedule/today-state.ts';
import { formatDayFrom } from './format/day.ts';
import { formatHours, formatTime } from './format/hours.ts';
import type { Locale } from './locales.ts';
import { useMessages } from './messages.ts';
import { scheduleLines } from './schedule.ts';

/**
 * 「あす 10:00〜11:30」「12月2日(水) 10:00〜11:30」; a day off without its hours: 「11月23日(月)」.
 *
 * @param today the date it is in Japan
 */
export function formatOccurrence(
  locale: Locale,
  outcome: Occurrence | DayOff,
  today: LocalDate,
): string {
  const day = formatDayFrom(locale, outcome.date, today);
  const hours = outcome.on ? formatHours(locale, outcome.opensAt, outcome.closesAt) : undefined;
  return hours === undefined ? day : useMessages(locale).calendar.dayAndHours(day, hours);
}

/**
 * What is out of the ordinary on a date: お休み and why, 臨時, or a holiday of which nobody said
 * whether it closes; undefined otherwise. What the publisher says of it is `outcome.reason`.
 */
export function occurrenceRemark(locale: Locale, outcome: Occurrence | DayOff): string | undefined {
  const { off, extra, holidayUnsaid } = useMessages(locale).schedule;
  if (!outcome.on) return off[outcome.why];
  if (outcome.isExtra && outcome.schedule.freq !== 'irregular') return extra;
  return outcome.holidayUnsaid ? holidayUnsaid : undefined;
}

/**
 * 「あす：祝日です。お休みかもしれません」 for each such date from one to another, both included.
 *
 * @param today the date it is in Japan
 */
export function holidayCautions(
  locale: Locale,
  schedules: readonly Schedule[],
  { from, to }: { from: LocalDate; to: LocalDate },
  today: LocalDate,
): string[] {
  const { common, schedule } = useMessages(locale);
  const unsaid = occurrences(schedules, from, to).filter(({ holidayUnsaid }) => holidayUnsaid);
  return [...new Set(unsaid.map(({ date }) => date))].map(
    (date) => `${formatDayFrom(locale, date, today)}${common.colon}${schedule.holidayUnsaid}`,
  );
}

/** A date of a list, in the reader's words and the publisher's. */
export interface DateLine {
  on: boolean;
  /** Day and hours. */
  words: string;
  /** What is out of the ordinary, in the reader's words. */
  remark: string | undefined;
  /** What the publisher says of the date. */
  reason: string | null;
  /** Where it takes place, if it differs: id of the place. */
  placeId: string | null;
  /** Room, and for whom in the publisher's words: said only where they tell apart what is at one time. */
  room: string | null;
  audienceNote: string | null;
  /** For whom in the reader's words, in the same case. */
  audience: string | null;
}

/**
 * Dates as a list says them. What is at one time in several rooms or for several people says which;
 * what nothing tells apart is said once.
 *
 * @param today the date it is in Japan
 */
export function dateLines(
  locale: Locale,
  dates: readonly (Occurrence | DayOff)[],
  today: LocalDate,
): DateLine[] {
  const timeOf = ({ on, date, opensAt, closesAt }: Occurrence | DayOff) =>
    JSON.stringify([on, date, opensAt, closesAt]);
  const times = Map.groupBy(dates, timeOf);
  const lines = dates.map((date): DateLine => {
    const isAlone = times.get(timeOf(date))?.length === 1;
    const line = isAlone ? undefined : scheduleLines(locale, [date.schedule], { today })[0];
    return {
      on: date.on,
      words: formatOccurrence(locale, date, today),
      remark: occurrenceRemark(locale, date),
      reason: date.reason,
      placeId: date.schedule.placeId,
      room: line?.room ?? null,
      audienceNote: line?.audienceNote ?? null,
      audience: line?.audience ?? null,
    };
  });
  return [...new Map(lines.map((line) => [JSON.stringify(line), line])).values()];
}

/**
 * 「いまやっています（11:30まで）」「きょう 13:00〜15:00」「きょうは祝日のためお休みです」; undefined when
 * there is nothing today. Holds until `state.changesAt`.
 */
export function formatTodayState(locale: Locale, state: TodayState): string | undefined {
  const { schedule: words, calendar } = useMessages(locale);
  switch (state.state) {
    case 'open_now': {
      const { closesAt } = state.occurrence;
      return closesAt === null ? words.openNow : words.openUntil(formatTime(locale, closesAt));
    }
    case 'later_today':
    case 'today': {
      const { opensAt, closesAt } = state.occurrence;
      const hours = formatHours(locale, opensAt, closesAt);
      if (hours === undefined) return words.onToday;
      return state.state === 'today'
        ? words.onTodayAt(hours)
        : calendar.dayAndHours(calendar.today, hours);
    }
    case 'over_today':
      return words.overToday;
    case 'cancelled_today':
      return words.offToday[state.dayOff.why];
    case 'not_today':
      return undefined;
  }
}
