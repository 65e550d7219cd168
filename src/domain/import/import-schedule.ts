/** The times of an activity as an import writes them: rows of tables schedules and schedule_exceptions. */
import { z } from 'zod';
import { parseSchedule, type ReadingOptions } from '../schedule/parse/parse-schedule.ts';
import { emptyRule, type ScheduleRule } from '../schedule/schedule-rule.ts';

const date = z.iso.date().nullable();
const time = z
  .string()
  .regex(/^\d{2}:\d{2}$/)
  .nullable();

export const importScheduleSchema = z.object({
  freq: z.enum(['once', 'daily', 'weekly', 'monthly', 'irregular']),
  interval: z.int().min(1).max(12),
  dtstart: date,
  /** 2WE, -1FR. */
  byday: z.array(z.string()).nullable(),
  bymonthday: z.array(z.int()).nullable(),
  bymonth: z.array(z.int()).nullable(),
  season: z
    .enum(['spring_vacation', 'summer_vacation', 'winter_vacation', 'school_term'])
    .nullable(),
  validFrom: date,
  validTo: date,
  opensAt: time,
  closesAt: time,
  holidays: z.enum(['open', 'closed', 'next_day']).nullable(),
  yearEndOff: z.boolean(),
  obonOff: z.boolean(),
  /** What no rule says, in the publisher's own words. */
  notes: z.string().min(1).max(1000).nullable(),
  exceptions: z.array(
    z.object({
      date: z.iso.date(),
      kind: z.enum(['cancelled', 'extra']),
      opensAt: time,
      closesAt: time,
      reason: z.string().max(200).nullable(),
    }),
  ),
});
export type ImportSchedule = z.infer<typeof importScheduleSchema>;

/**
 * What became of the words: read completely into rules; left to people, because they may name days
 * that no rule says; without dates that anyone published (月2回, 不定期, 非公開, 休止中); or none at all.
 */
export const scheduleReadings = [
  'understood',
  'left-to-people',
  'not-published',
  'unsaid',
] as const;
export type ScheduleReading = (typeof scheduleReadings)[number];

const clock = (minutes: number | null) =>
  minutes === null
    ? null
    : [Math.floor(minutes / 60), minutes % 60].map((n) => String(n).padStart(2, '0')).join(':');

function rowOf(rule: ScheduleRule, notes: string | null): ImportSchedule {
  return {
    ...rule,
    byday: rule.byday?.map(({ weekday, nth }) => `${nth ?? ''}${weekday}`) ?? null,
    opensAt: clock(rule.opensAt),
    closesAt: clock(rule.closesAt),
    notes,
    exceptions: rule.exceptions.map((exception) => ({
      ...exception,
      opensAt: clock(exception.opensAt),
      closesAt: clock(exception.closesAt),
    })),
  };
}

/**
 * Rows for the words about an activity's times: one for each rule that says them, then what no rule
 * says as it was written, in a row without a rule. Words that are not understood completely stay
 * words, all of them.
 */
export function importSchedules(
  text: string | null,
  options: ReadingOptions,
): { schedules: ImportSchedule[]; reading: ScheduleReading } {
  if (text === null) return { schedules: [], reading: 'unsaid' };
  const { outcome, rules, note } = parseSchedule(text, options);
  if (outcome === 'understood') {
    const rest = note === null ? [] : [rowOf(emptyRule, note)];
    return { schedules: [...rules.map((rule) => rowOf(rule, null)), ...rest], reading: outcome };
  }
  const reading = outcome === 'not-published' ? outcome : 'left-to-people';
  return { schedules: [rowOf(emptyRule, text)], reading };
}
