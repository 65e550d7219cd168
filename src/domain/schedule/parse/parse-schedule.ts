/**
 * Reads when something takes place from the words of open data: 「第１・第３土曜日 11：00～14：00」,
 * 「月火水木金 9:00〜17:00\n祝日休み」, 「9月7日(土)～11月4日(月・祝)」.
 *
 * It never guesses. A text of which any part may speak of days or hours that no rule says is left
 * to people as a whole; so is one whose rules contradict each other. How it reads: the text is
 * folded (folded-text.ts), parted into phrases (scan.ts), hours are put to their days (groups.ts),
 * and both become rules (assemble.ts); what is left over must be harmless (rest.ts).
 */
import type { LocalDate } from '../local-date.ts';
import type { ScheduleRule } from '../schedule-rule.ts';
import { assemble } from './assemble.ts';
import { foldedText } from './folded-text.ts';
import { isHarmless, namesDay, noteOf } from './rest.ts';
import { scan } from './scan.ts';

export interface ReadingOptions {
  /**
   * What days of the week alone mean: `every-week` for opening days (利用可能曜日), `unsaid` where the
   * source says elsewhere how often, in a code that nobody may interpret.
   */
  weekdaysAlone?: 'every-week' | 'unsaid';
  /**
   * A date not half a year from those that leave out their year, such as the day of publication;
   * without it such dates are not understood.
   */
  around?: LocalDate;
}

/** What a text says of days and hours. */
export interface ScheduleReading {
  /**
   * - `understood`: `rules` say all that the text says of days and hours
   * - `not-published`: it names no dates: 非公開, 休止中, 月2回, 不定期
   * - `not-understood`: it may name some, and a person has to read it
   */
  outcome: 'understood' | 'not-published' | 'not-understood';
  /** One for each time band; beside `not-published` at most 不定期, which gives no dates. */
  rules: ScheduleRule[];
  /** The words that no rule says, as they were written; null: none are left. */
  note: string | null;
}

/** Reads a text in Japanese; see above. */
export function parseSchedule(text: string, options: ReadingOptions = {}): ScheduleReading {
  const folded = foldedText(text);
  const stretches = scan(folded.text, options.around ?? null);
  const items = stretches.flatMap(({ item }) => item ?? []);
  const unread = stretches.flatMap(({ item, from, to }) =>
    item === null ? folded.text.slice(from, to) : [],
  );
  const { outcome, rules } = assemble(items, options.weekdaysAlone !== 'unsaid');
  if (outcome === 'understood' && unread.every(isHarmless)) {
    return { outcome, rules, note: noteOf(folded, stretches) };
  }
  if (outcome === 'not-published' && !unread.some(namesDay)) return { outcome, rules, note: text };
  return { outcome: 'not-understood', rules: [], note: text };
}
