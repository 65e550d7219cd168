/** An event that comes again, as the form of a standing activity: what it says already is filled in. */
import {
  dayNumber,
  daysInMonth,
  partsOfDate,
  weekdayOfDay,
  type LocalDate,
} from '../schedule/local-date.ts';
import { weekdays } from '../schedule/weekday.ts';
import { one, withAnswers, type Answers } from '../post/answers.ts';
import { writeDate } from '../post/written-dates.ts';

const weekdayOf = (day: LocalDate) => weekdays[weekdayOfDay(dayNumber(day))] ?? 'SU';
const isSame = (values: readonly unknown[]) => new Set(values).size === 1;
const monthOf = (day: LocalDate) => day.slice(0, 7);
const dayOfMonth = (day: LocalDate) => partsOfDate(day).dayOfMonth;

function isLast(day: LocalDate): boolean {
  const { year, month, dayOfMonth: of } = partsOfDate(day);
  return of + 7 > daysInMonth(year, month);
}

/** Which one of its month all these days are: 1 to 4, -1 the last; null: not the same. */
function nthOf(days: readonly LocalDate[]): number | null {
  const nths = days.map((day) => Math.ceil(dayOfMonth(day) / 7));
  const [first] = nths;
  if (first !== undefined && first < 5 && isSame(nths)) return first;
  return days.every(isLast) ? -1 : null;
}

/**
 * The rhythm that several days show, as the first band of the form; empty where they show none. Two
 * days are enough, since the host reads what was guessed before it is sent.
 */
export function rhythmAnswers(given: readonly LocalDate[]): Answers {
  const days = [...new Set(given)].sort();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined || days.length < 2) return {};
  const isOncePerMonth = new Set(days.map(monthOf)).size === days.length;
  if (isSame(days.map(weekdayOf))) {
    const weekday = weekdayOf(first);
    const gaps = days.slice(1).map((day, i) => dayNumber(day) - dayNumber(days[i] ?? day));
    const shortest = Math.min(...gaps);
    if (shortest === 7) return { 't0.how': ['weekly'], 't0.day': [weekday] };
    if (shortest === 14 && gaps.every((gap) => gap % 14 === 0)) {
      return {
        ...{ 't0.how': ['weekly'], 't0.day': [weekday] },
        ...{ 't0.every': ['2'], 't0.start': [writeDate(last)] },
      };
    }
    const nth = isOncePerMonth ? nthOf(days) : null;
    return nth === null
      ? {}
      : { 't0.how': ['monthly'], 't0.mday': [weekday], 't0.nth': [String(nth)] };
  }
  return isOncePerMonth && isSame(days.map(dayOfMonth))
    ? { 't0.how': ['monthday'], 't0.monthdays': [`${dayOfMonth(first)}日`] }
    : {};
}

/** What is known of an event beside its own form. */
export interface Promoted {
  code: string;
  /** Days of the event and of those that belong to it. */
  days: readonly LocalDate[];
  /** Kind of activity that the 地域課題 it took up misses; null: none is said. */
  kind: string | null;
}

function whereOf(event: Answers): Answers {
  const [place] = event.e_place ?? [];
  if (place !== undefined) return { where: ['listed'], place: [place] };
  const area = one(event, 'e_area');
  return area === '' ? {} : { where: ['area'], area: [area] };
}

/**
 * The form of an activity from the form of an event. Its form (交流会 …) says no kind of activity for
 * sure, the online address is for who signed up, and photos stay with the event: those are left out.
 */
export function promotedAnswers(event: Answers, { code, days, kind }: Promoted): Answers {
  const isSameDay = one(event, 'e_last_day') === '';
  const same = /^(cost|cost_min|cost_max|cost_note|capacity|languages|group|c\d\.[a-z]+)$/;
  const kept = Object.entries(event).filter(([name]) => same.test(name));
  return withAnswers(Object.fromEntries(kept), {
    title: event.e_title ?? [],
    kana: event.e_kana ?? [],
    kind: kind === null ? [] : [kind],
    description: [
      [one(event, 'e_purpose'), one(event, 'e_description')].filter(Boolean).join('\n\n'),
    ],
    ...whereOf(event),
    ...rhythmAnswers(days),
    't0.from': isSameDay ? (event.e_from ?? []) : [],
    't0.to': isSameDay ? (event.e_to ?? []) : [],
    from_event: [code],
  });
}
