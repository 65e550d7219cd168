import type { LocalDate } from '#domain/schedule/local-date.ts';
import { canonicalRule, type ScheduleRule } from '#domain/schedule/schedule-rule.ts';
import type { ScheduleException } from '#domain/schedule/schedule.ts';
import { formatDay } from '../format/day.ts';
import { formatHours } from '../format/hours.ts';
import { useMessages } from '../messages.ts';
import { irregularWords, ruleWords } from './rule-words.ts';

const words = useMessages('ja').schedule;
const day = (date: LocalDate) => formatDay('ja', date);

function exceptionWords({ date, kind, opensAt, closesAt }: ScheduleException): string {
  const hours = formatHours('ja', opensAt, closesAt);
  const said = hours === undefined ? day(date) : `${day(date)} ${hours}`;
  return kind === 'extra' ? `${said}は${words.extra}開催` : `${said}は${words.off.cancelled}`;
}

function remarksOf(rule: ScheduleRule): string[] {
  const { holidays, yearEndOff, obonOff, dtstart, validFrom, validTo } = rule;
  const closed = [
    ...(holidays === 'closed' ? [words.closedOn.holiday] : []),
    ...(yearEndOff ? [words.closedOn.year_end] : []),
    ...(obonOff ? [words.closedOn.obon] : []),
  ];
  const countsFrom = rule.freq === 'once' ? null : dtstart;
  return [
    ...(closed.length > 0 ? [words.closed(closed)] : []),
    ...(holidays === 'open' ? [words.holidaysOpen] : []),
    ...(holidays === 'next_day' ? [words.holidaysNextDay] : []),
    ...(countsFrom ? [`${day(countsFrom)}から数えて`] : []),
    ...(validFrom ? [words.from(day(validFrom))] : []),
    ...(validTo ? [words.until(day(validTo))] : []),
    ...rule.exceptions.map(exceptionWords),
  ];
}

function daysOf(rule: ScheduleRule): string {
  if (rule.freq === 'once' && rule.dtstart !== null) return day(rule.dtstart);
  return ruleWords(words, rule) ?? irregularWords(words, rule);
}

/**
 * A rule in Japanese with all it says of dates and hours, past ones and years too:
 * `parseSchedule` reads it back as `canonicalRule` of the same. What publishers say of a single date
 * (`reason`) is not in it.
 */
export function completeRule(schedule: ScheduleRule): string {
  const rule = canonicalRule(schedule);
  const hours = formatHours('ja', rule.opensAt, rule.closesAt);
  const said = hours === undefined ? daysOf(rule) : `${daysOf(rule)} ${hours}`;
  const remarks = remarksOf(rule);
  return remarks.length > 0 ? words.remarks(said, remarks) : said;
}
