/**
 * Schedules as people here say them: 「毎月第2・第4水曜 10:00〜11:30（祝日休み）」.
 *
 * What publishers wrote themselves (rooms, notes, audiences in words) is Japanese in every reading
 * and comes in fields of its own, so that a page can mark its language.
 */
import type { Stop } from '#domain/activity.ts';
import type { LocalDate } from '#domain/schedule/local-date.ts';
import { isCancelledDate } from '#domain/schedule/occurrence.ts';
import type { Schedule } from '#domain/schedule/schedule.ts';
import { stopAt } from '#domain/stops.ts';
import { formatDay } from './format/day.ts';
import { formatHours } from './format/hours.ts';
import type { Locale } from './locales.ts';
import { useMessages } from './messages.ts';
import { irregularWords, ruleWords } from './schedule/rule-words.ts';

/** One line of the times of an activity. */
export interface ScheduleLine {
  /** Days, hours and closures in the reader's words; null where there are only the publisher's. */
  rule: string | null;
  /** Room or space, in the publisher's words. */
  room: string | null;
  /** Who is welcome at this time, where it differs from the activity, in the reader's words. */
  audience: string | null;
  /** The same in the publisher's words. */
  audienceNote: string | null;
  /** What the rule does not say, or all there is, in the publisher's words; may have several lines. */
  notes: string | null;
  /** Where it takes place at this time, of an activity whose times differ in that. */
  stop: Stop | null;
}

/** What the words depend on besides the schedule. */
export interface ScheduleWordsOptions {
  /** The date it is in Japan: what lies behind is not said, and years only where they differ. */
  today: LocalDate;
  /**
   * Whether the entry was made from somebody's open data. Only where this is surely false does
   * 不定期 with notes say 「不定期」: an import has no rule because nobody read the words, not because
   * there is none.
   */
  isImported?: boolean;
  /** The places of an activity that has several: each line names its own. */
  stops?: readonly Stop[];
}

/** What stands in brackets: on which days it does not take place, and since or until when it holds. */
function remarksOf(locale: Locale, schedule: Schedule, today: LocalDate): string[] {
  const words = useMessages(locale).schedule;
  const { holidays, yearEndOff, obonOff, dtstart, validFrom, validTo } = schedule;
  const closed = [
    ...(holidays === 'closed' ? [words.closedOn.holiday] : []),
    ...(yearEndOff ? [words.closedOn.year_end] : []),
    ...(obonOff ? [words.closedOn.obon] : []),
  ];
  const [begins = today] = [validFrom, dtstart]
    .filter((date) => date !== null)
    .sort()
    .reverse();
  return [
    ...(closed.length > 0 ? [words.closed(closed)] : []),
    ...(holidays === 'open' ? [words.holidaysOpen] : []),
    ...(holidays === 'next_day' ? [words.holidaysNextDay] : []),
    ...(begins > today ? [words.from(formatDay(locale, begins, today))] : []),
    ...(validTo ? [words.until(formatDay(locale, validTo, today))] : []),
  ];
}

/** Whether a schedule says nothing but somebody's words: what an import makes of a text it did not read. */
function isQuote(schedule: Schedule, { isImported }: ScheduleWordsOptions): boolean {
  if (isImported === false || schedule.freq !== 'irregular' || schedule.notes === null)
    return false;
  const { bymonth, season, opensAt, closesAt, validFrom, validTo, exceptions } = schedule;
  const facts = [bymonth, season, opensAt, closesAt, validFrom, validTo];
  return facts.every((fact) => fact === null) && exceptions.every(({ kind }) => kind !== 'extra');
}

/** Days without hours; null where the publisher's words are all that is known. */
function daysOf(locale: Locale, schedule: Schedule, options: ScheduleWordsOptions): string | null {
  if (isQuote(schedule, options)) return null;
  if (schedule.freq === 'once' && schedule.dtstart !== null) {
    return formatDay(locale, schedule.dtstart, options.today);
  }
  const words = useMessages(locale).schedule;
  return ruleWords(words, schedule) ?? irregularWords(words, schedule);
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The line of several time bands that differ in nothing but their hours. */
function lineOf(
  locale: Locale,
  schedule: Schedule,
  bands: readonly Schedule[],
  options: ScheduleWordsOptions,
): ScheduleLine {
  const { schedule: words, calendar, facts } = useMessages(locale);
  const days = daysOf(locale, schedule, options);
  const hours = bands.flatMap(({ opensAt, closesAt }) => {
    const said = formatHours(locale, opensAt, closesAt);
    return said === undefined ? [] : [said];
  });
  // A single date was chosen knowing the calendar: no closure concerns it, only a cancellation does.
  const called = isCancelledDate(schedule) ? [words.off.cancelled] : [];
  const remarks = schedule.freq === 'once' ? called : remarksOf(locale, schedule, options.today);
  const said =
    days !== null && hours.length > 0 ? calendar.dayAndHours(days, words.groups(hours)) : days;
  const rule = said !== null && remarks.length > 0 ? words.remarks(said, remarks) : said;
  return {
    rule: rule === null ? null : capital(rule),
    room: schedule.room,
    audience: schedule.welcome && words.list(schedule.welcome.map((who) => facts.welcome[who])),
    audienceNote: schedule.audienceNote,
    notes: schedule.notes,
    stop: stopAt(options.stops ?? [], schedule),
  };
}

/** Whether nothing of a schedule lies on `today` or after it. */
function isPast({ freq, dtstart, validTo, exceptions }: Schedule, today: LocalDate): boolean {
  const last = freq === 'once' ? dtstart : validTo;
  return last !== null && last < today && exceptions.every(({ date }) => date < today);
}

/** All that two bands must share to stand on one line. */
function lineKey(schedule: Schedule): string {
  const apart = { id: '', position: 0, opensAt: null, closesAt: null, exceptions: [] };
  return JSON.stringify({ ...schedule, ...apart, isOff: isCancelledDate(schedule) });
}

/**
 * The times of one activity, a line for each rule: bands that differ only in their hours share one
 * (毎週火曜 10:00〜12:00と14:00〜16:00). What is past is left out unless all is.
 */
export function scheduleLines(
  locale: Locale,
  schedules: readonly Schedule[],
  options: ScheduleWordsOptions,
): ScheduleLine[] {
  const ahead = schedules.filter((schedule) => !isPast(schedule, options.today));
  const shown = (ahead.length > 0 ? ahead : schedules).toSorted((a, b) => a.position - b.position);
  return [...Map.groupBy(shown, lineKey).values()].flatMap((bands) => {
    const [first] = bands;
    return first ? [lineOf(locale, first, bands, options)] : [];
  });
}

/**
 * The same where no room, audience or place is named beside the rule: what only they tell apart is
 * said once.
 */
export function shortLines(...about: Parameters<typeof scheduleLines>): ScheduleLine[] {
  const lines = scheduleLines(...about);
  return lines.filter(({ rule, notes }, index) => {
    const isSame = (other: ScheduleLine) =>
      rule === null ? other.rule === null && other.notes === notes : other.rule === rule;
    return lines.findIndex(isSame) === index;
  });
}

/** A line as plain text, for cards and descriptions; the publisher's own words stand in quotes. */
export function lineText(locale: Locale, line: ScheduleLine): string {
  const { schedule: words, common } = useMessages(locale);
  const notes = line.notes?.replace(/\s*\n\s*/g, ' ') ?? null;
  const quoted = line.rule ?? (notes && words.asPublished(notes));
  const at = quoted && line.stop ? words.ruleAt(quoted, line.stop.name) : quoted;
  const more = line.rule === null ? [] : [line.room, line.audience, line.audienceNote, notes];
  return [at, ...more].filter((part) => part !== null).join(common.listSeparator);
}
