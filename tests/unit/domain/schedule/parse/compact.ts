import { canonicalRule, emptyRule, type ScheduleRule } from '#domain/schedule/schedule-rule.ts';
import { scheduleSchema } from '#domain/schedule/schedule.ts';
import { row } from '../rows.ts';

const time = (text: string | undefined) => (text ? text.padStart(5, '0') : null);

/**
 * A rule in a few words: `2WE,4WE 10:00-11:30 holidays=closed year-end`, `d5,15,25`, `daily from=…`,
 * `m2,4 1SA`, `2024-09-11 10:30-`.
 */
export function compactRule(text: string): ScheduleRule {
  const differences = text.split(' ').reduce<object>(
    (all, word) => {
      const [, name, value] = /^([a-z]+)=(.+)$/.exec(word) ?? [];
      const [, opens, closes] = /^(\d{1,2}:\d\d)?-(\d{1,2}:\d\d)?$/.exec(word) ?? [];
      if (name === 'holidays') return { ...all, holidays: value };
      if (name === 'from') return { ...all, valid_from: value };
      if (name === 'to') return { ...all, valid_to: value };
      if (opens ?? closes) return { ...all, opens_at: time(opens), closes_at: time(closes) };
      if (word === 'year-end') return { ...all, year_end_off: true };
      if (word === 'obon') return { ...all, obon_off: true };
      if (word === 'daily') return { ...all, freq: 'daily' };
      if (/^\d{4}-/.test(word)) return { ...all, freq: 'once', dtstart: word };
      if (word.startsWith('d'))
        return { ...all, freq: 'monthly', bymonthday: word.slice(1).split(',').map(Number) };
      if (word.startsWith('m')) return { ...all, bymonth: word.slice(1).split(',').map(Number) };
      return { ...all, freq: /\d/.test(word) ? 'monthly' : 'weekly', byday: word.split(',') };
    },
    { byday: null, freq: 'irregular' },
  );
  return canonicalRule({ ...emptyRule, ...scheduleSchema.parse({ ...row(), ...differences }) });
}
