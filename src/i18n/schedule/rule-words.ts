import type { Schedule } from '#domain/schedule/schedule.ts';
import type { Messages } from '../messages.ts';
import { monthDayWords, monthWords, nthWeekdayWords, plainWeekdayWords } from './day-words.ts';

type Words = Messages['schedule'];
type Rule = Pick<Schedule, 'freq' | 'interval' | 'byday' | 'bymonthday' | 'bymonth' | 'season'>;

function daysOfWeek(words: Words, byday: NonNullable<Rule['byday']>): string {
  return byday.some(({ nth }) => nth !== null)
    ? nthWeekdayWords(words, byday)
    : plainWeekdayWords(words, byday);
}

function dailyWords(words: Words, { interval, byday, bymonthday }: Rule): string {
  const days = interval === 1 ? words.daily : words.everyNDays(interval);
  const only = [
    ...(byday ? [daysOfWeek(words, byday)] : []),
    ...(bymonthday ? [monthDayWords(words, bymonthday)] : []),
  ];
  return only.reduce((rule, part) => words.onlyOn(rule, part), days);
}

function weeklyWords(words: Words, rule: Rule): string | null {
  const { interval, byday, bymonthday } = rule;
  if (!byday) return null;
  const days = daysOfWeek(words, byday);
  const everyWeek = byday.length === 7 ? words.daily : words.weekly(days);
  const week = interval === 1 ? everyWeek : words.everyNWeeks(interval, days);
  return bymonthday ? words.onlyOn(week, monthDayWords(words, bymonthday)) : week;
}

function monthlyWords(words: Words, rule: Rule, areMonthsSaid: boolean): string | null {
  const { interval, byday, bymonthday } = rule;
  const monthly = (days: string) =>
    interval === 1 ? words.monthly(days, areMonthsSaid) : words.everyNMonths(interval, days);
  if (bymonthday) {
    const days = monthly(monthDayWords(words, bymonthday));
    return byday ? words.onlyOn(days, daysOfWeek(words, byday)) : days;
  }
  return byday ? monthly(nthWeekdayWords(words, byday)) : null;
}

function frequencyWords(words: Words, rule: Rule, areMonthsSaid: boolean): string | null {
  const hasNth = rule.byday?.some(({ nth }) => nth !== null) ?? false;
  const isEveryWeek = rule.interval === 1 && !hasNth && !rule.bymonthday;
  switch (rule.freq) {
    case 'once':
    case 'irregular':
      return null;
    case 'daily':
      return rule.byday && isEveryWeek ? weeklyWords(words, rule) : dailyWords(words, rule);
    case 'weekly':
      return hasNth && rule.interval === 1
        ? monthlyWords(words, rule, areMonthsSaid)
        : weeklyWords(words, rule);
    case 'monthly':
      return rule.byday && isEveryWeek
        ? weeklyWords(words, rule)
        : monthlyWords(words, rule, areMonthsSaid);
  }
}

function frame(words: Words, rule: Rule, said: string): string {
  return rule.season ? words.inSeason(words.seasons[rule.season], said) : said;
}

const monthsSaid = ({ bymonth }: Rule) => (bymonth && bymonth.length < 12 ? bymonth : null);

/**
 * The rule without its hours: 毎月第2・第4水曜, 夏休み中は毎日, 10月〜3月の毎週土曜.
 *
 * @returns null for a single date, for 不定期 and for a rule that names no days
 */
export function ruleWords(words: Words, rule: Rule): string | null {
  const months = monthsSaid(rule);
  const said = frequencyWords(words, rule, months !== null);
  if (said === null) return null;
  return frame(words, rule, months ? words.inMonths(monthWords(words, months), said) : said);
}

/** 不定期, 4月〜10月に不定期, 夏休み中は不定期. */
export function irregularWords(words: Words, rule: Rule): string {
  const months = monthsSaid(rule);
  const said = months ? words.irregularIn(monthWords(words, months)) : words.irregular;
  return frame(words, rule, said);
}
