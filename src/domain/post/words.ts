/** Times in one's own words: read by the parser of open data, and shown as bands to be checked. */
import type { LocalDate } from '../schedule/local-date.ts';
import { parseSchedule } from '../schedule/parse/parse-schedule.ts';
import type { ScheduleRule } from '../schedule/schedule-rule.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { one, withAnswers, type Answers, type Problem } from './answers.ts';
import { emptySchedule } from './times.ts';
import { fitsForm, withTimes } from './times-answers.ts';

/** Dates of the same hours are one band of dates, not a band for each. */
function gathered(rules: readonly ScheduleRule[]): Schedule[] {
  const whole = (rule: ScheduleRule, position: number): Schedule => ({
    ...emptySchedule,
    ...rule,
    position,
  });
  const single = rules.filter(({ freq }) => freq === 'once');
  const others = rules.filter(({ freq }) => freq !== 'once').map(whole);
  const byHours = Map.groupBy(single, ({ opensAt, closesAt }) => `${opensAt}-${closesAt}`);
  const dates = [...byHours.values()].flatMap((same, i) => {
    const [first] = same;
    if (!first) return [];
    const exceptions = same.flatMap(({ dtstart, exceptions: more }) => [
      ...(dtstart === null
        ? []
        : [{ date: dtstart, kind: 'extra' as const, opensAt: null, closesAt: null, reason: null }]),
      ...more,
    ]);
    const { opensAt, closesAt } = first;
    return [{ ...emptySchedule, position: others.length + i, opensAt, closesAt, exceptions }];
  });
  return [...others, ...dates];
}

/**
 * Reads the words of field `words` into bands; `words_read` remembers which words they are.
 * @param today the date it is in Japan
 * @returns the answers as they were where the words are not understood
 */
export function readWords(
  answers: Answers,
  today: LocalDate,
): { answers: Answers; problem: Problem | null } {
  const words = one(answers, 'words').trim();
  if (words === '') return { answers, problem: { code: 'missing' } };
  const { outcome, rules, note } = parseSchedule(words, { around: today });
  const schedules = gathered(rules);
  const remembered = withAnswers(answers, { words_read: [words] });
  if (outcome === 'understood' && schedules.length > 0 && schedules.every(fitsForm)) {
    const [first, ...others] = schedules;
    const noted = first ? [{ ...first, notes: note }, ...others] : [];
    return { answers: withTimes(remembered, noted), problem: null };
  }
  if (outcome === 'not-published') {
    const irregular = { ...emptySchedule, notes: words.slice(0, 1000) };
    return { answers: withTimes(remembered, [irregular]), problem: null };
  }
  return { answers, problem: { code: 'unread' } };
}

/** Whether words stand in the form that nobody has read yet. */
export function hasUnreadWords(answers: Answers): boolean {
  const words = one(answers, 'words').trim();
  return words !== '' && words !== one(answers, 'words_read').trim();
}
