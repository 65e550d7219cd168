import { type LocalDate } from './local-date.ts';
import type { Schedule, ScheduleException, WeekdayRule } from './schedule.ts';
import { weekdays } from './weekday.ts';

/** What a schedule says of dates and hours, without whose it is and the words for people. */
export type ScheduleRule = Omit<
  Schedule,
  'id' | 'activityId' | 'position' | 'room' | 'welcome' | 'audienceNote' | 'placeId' | 'notes'
>;

/** A rule that says nothing yet: 不定期. */
export const emptyRule: ScheduleRule = {
  freq: 'irregular',
  interval: 1,
  dtstart: null,
  byday: null,
  bymonthday: null,
  bymonth: null,
  season: null,
  validFrom: null,
  validTo: null,
  opensAt: null,
  closesAt: null,
  holidays: null,
  yearEndOff: false,
  obonOff: false,
  exceptions: [],
};

/** The rule of a schedule, without what else it carries. */
function ruleOf(schedule: ScheduleRule): ScheduleRule {
  const { freq, interval, dtstart, byday, bymonthday, bymonth, season, validFrom, validTo } =
    schedule;
  const { opensAt, closesAt, holidays, yearEndOff, obonOff, exceptions } = schedule;
  return {
    ...{ freq, interval, dtstart, byday, bymonthday, bymonth, season, validFrom, validTo },
    ...{ opensAt, closesAt, holidays, yearEndOff, obonOff, exceptions },
  };
}

function uniqueSorted<Item>(
  items: readonly Item[] | null,
  order: (a: Item, b: Item) => number,
): Item[] | null {
  if (!items) return null;
  const sorted = items.toSorted(order);
  return sorted.filter((item, index) => {
    const before = sorted[index - 1];
    return before === undefined || order(before, item) !== 0;
  });
}

/** The last (-1) comes at the end. */
const fromEnd = (n: number) => (n < 0 ? n + 100 : n);
const byNumber = (a: number, b: number) => fromEnd(a) - fromEnd(b);
const byWeekday = (a: WeekdayRule, b: WeekdayRule) =>
  weekdays.indexOf(a.weekday) - weekdays.indexOf(b.weekday) || byNumber(a.nth ?? 0, b.nth ?? 0);
const byDate = (a: ScheduleException, b: ScheduleException) =>
  a.date.localeCompare(b.date) || a.kind.localeCompare(b.kind);

/** Every Wednesday holds the second one too. */
const withoutRepeats = (byday: WeekdayRule[] | null): WeekdayRule[] | null =>
  byday?.filter(
    ({ weekday, nth }) =>
      nth === null || !byday.some((rule) => rule.nth === null && rule.weekday === weekday),
  ) ?? null;

/** Midnight at the end of the day is 24:00, not the next day's 0:00. */
const withMidnight = <Band extends Pick<ScheduleRule, 'opensAt' | 'closesAt'>>(band: Band): Band =>
  band.closesAt === 0 && band.opensAt !== null && band.opensAt > 0
    ? { ...band, closesAt: 1440 }
    : band;

const latest = (...dates: (LocalDate | null)[]): LocalDate | null =>
  dates
    .filter((date) => date !== null)
    .sort()
    .at(-1) ?? null;

/** Of several ways to write the same days with interval 1, the one: 毎日, weekly, monthly. */
function plainFreq({ freq, byday, bymonthday }: ScheduleRule): ScheduleRule['freq'] {
  if (freq === 'irregular') return freq;
  if (bymonthday || byday?.some(({ nth }) => nth !== null)) return 'monthly';
  return byday && byday.length < weekdays.length ? 'weekly' : 'daily';
}

/** Whether a rule names days; a weekly or monthly one without any gives no dates. */
const namesNothing = ({ freq, byday, bymonthday }: ScheduleRule) =>
  (freq === 'weekly' && !byday) || (freq === 'monthly' && !byday && !bymonthday);

/**
 * The one way of writing a rule among those that give the same dates: lists sorted, months only
 * where some are left out, 毎日 for all seven days, the beginning of an ordinary rule in `validFrom`,
 * and nothing that has no effect.
 */
export function canonicalRule(rule: ScheduleRule): ScheduleRule {
  const { opensAt, closesAt } = withMidnight(rule);
  const exceptions = rule.exceptions
    .map((exception) =>
      exception.kind === 'cancelled'
        ? { ...exception, opensAt: null, closesAt: null }
        : withMidnight(exception),
    )
    .toSorted(byDate);
  if (rule.freq === 'once') {
    return { ...emptyRule, freq: 'once', dtstart: rule.dtstart, opensAt, closesAt, exceptions };
  }
  const byday = withoutRepeats(uniqueSorted(rule.byday, byWeekday));
  const bymonthday = uniqueSorted(rule.bymonthday, byNumber);
  const bymonth = uniqueSorted(rule.bymonth, byNumber);
  const sorted: ScheduleRule = {
    ...ruleOf(rule),
    freq: namesNothing(rule) ? 'irregular' : rule.freq,
    byday,
    bymonthday,
    bymonth: bymonth?.length === 12 ? null : bymonth,
    opensAt,
    closesAt,
    exceptions,
  };
  const isCounted = rule.interval > 1 && sorted.freq !== 'irregular' && rule.dtstart !== null;
  if (isCounted) {
    const { dtstart, validFrom } = rule;
    return {
      ...sorted,
      validFrom: dtstart !== null && validFrom !== null && validFrom > dtstart ? validFrom : null,
    };
  }
  const freq = plainFreq(sorted);
  const hasDays = freq === 'weekly' || freq === 'monthly';
  return {
    ...sorted,
    freq,
    interval: 1,
    dtstart: null,
    byday: hasDays ? byday : null,
    bymonthday: hasDays ? bymonthday : null,
    validFrom: latest(rule.dtstart, rule.validFrom),
  };
}
