/** From groups of days and hours to rules, or the reason why there are none. */
import { canonicalRule, emptyRule, type ScheduleRule } from '../schedule-rule.ts';
import type { Weekday } from '../weekday.ts';
import { type Group, groupsOf, periodGroup, weekdaysOf } from './groups.ts';
import type { Days, Item } from './item.ts';

export interface Assembled {
  outcome: 'understood' | 'not-published' | 'not-understood';
  rules: ScheduleRule[];
}

const notUnderstood: Assembled = { outcome: 'not-understood', rules: [] };
const notPublished: Assembled = { outcome: 'not-published', rules: [] };

type Of<Kind extends Item['kind']> = Extract<Item, { kind: Kind }>;

const pick = <Kind extends Item['kind']>(items: readonly Item[], kind: Kind): Of<Kind>[] =>
  items.filter((item): item is Of<Kind> => item.kind === kind);

const union = (sets: readonly Set<Weekday>[]) => new Set(sets.flatMap((set) => [...set]));

/** What holds for every rule of a text: terms, closures, single dates. */
function frameOf(items: readonly Item[]): Partial<ScheduleRule> {
  const exceptions = pick(items, 'exception').map(({ exception }) => exception);
  return items.reduce<Partial<ScheduleRule>>(
    (frame, item) => {
      if (item.kind === 'term') return { ...frame, ...item.term };
      if (item.kind === 'closure') return { ...frame, ...item.closure };
      if (item.kind !== 'period') return frame;
      return { ...frame, validFrom: item.validFrom, validTo: item.validTo };
    },
    { exceptions },
  );
}

/**
 * What becomes of days without a frequency: beside rules that name the same days they repeat them
 * and lend them their hours; alone they are every week only where that is what the source means.
 */
function settleBare(groups: Group[], isEveryWeek: boolean): Group[] | null {
  const bare = groups.filter(({ sort }) => sort === 'bare');
  const stated = groups.filter(({ sort }) => sort === 'stated');
  if (bare.length === 0) return groups;
  const said = union(stated.map(weekdaysOf));
  const kept: Group[] = [];
  for (const group of groups) {
    if (group.sort !== 'bare') kept.push(group);
    else if ([...weekdaysOf(group)].every((day) => said.has(day))) {
      const lacking = stated.filter(({ bands }) => bands.length === 0);
      if (group.bands.length > 0 && lacking.length === 0) return null;
      for (const other of lacking) other.bands = [...group.bands];
    } else if (isEveryWeek && said.isDisjointFrom(weekdaysOf(group))) {
      kept.push({ ...group, sort: 'stated' });
    } else return null;
  }
  return kept;
}

const isPlainWeekly = ({ freq, interval }: Days) => freq === 'weekly' && interval === 1;

/** Takes days with hours of their own out of the weekly days they were named among. */
function settleOverrides(groups: Group[]): Group[] | null {
  for (const group of groups.filter(({ sort }) => sort === 'override')) {
    const own = weekdaysOf(group);
    const among = groups.filter(
      (other) =>
        other.sort === 'stated' &&
        other.days.every(isPlainWeekly) &&
        own.isSubsetOf(weekdaysOf(other)),
    );
    if (among.length === 0) return null;
    for (const other of among) {
      other.days = other.days.map((days) => ({
        ...days,
        byday: days.byday?.filter(({ weekday }) => !own.has(weekday)) ?? null,
      }));
    }
  }
  return groups;
}

/** Days that only differ in byday or bymonthday are one rule. */
function joined(days: readonly Days[]): Days[] {
  const key = ({ byday, bymonthday, ...frame }: Days) =>
    JSON.stringify([frame, byday === null, bymonthday === null]);
  return [...Map.groupBy(days, key).values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const bydays = same.flatMap(({ byday }) => byday ?? []);
    const monthdays = same.flatMap(({ bymonthday }) => bymonthday ?? []);
    return {
      ...first,
      byday: bydays.length > 0 ? bydays : null,
      bymonthday: monthdays.length > 0 ? monthdays : null,
    };
  });
}

/** Every Wednesday and the second Wednesday at other hours: one of the two is not what it says. */
function contradict(groups: readonly Group[]): boolean {
  const all = groups.flatMap((group) => joined(group.days).map((days) => ({ days, group })));
  return all.some(({ days, group }, index) =>
    all.slice(index + 1).some((other) => {
      const areSame = isPlainWeekly(days) === isPlainWeekly(other.days) && other.group === group;
      const a = weekdaysOf({ days: [days] });
      const isShared = !a.isDisjointFrom(weekdaysOf({ days: [other.days] }));
      return isShared && !areSame && (isPlainWeekly(days) || isPlainWeekly(other.days));
    }),
  );
}

/** Whether 月2回 or 週5日 beside the rules is what they amount to. */
function agrees({ per, times, isOnDays }: Of<'frequency'>, groups: readonly Group[]): boolean {
  if (isOnDays) return true;
  const all = groups.flatMap(({ days }) => joined(days));
  const count = all.reduce((sum, { byday }) => sum + (byday?.length ?? 0), 0);
  const isOnUnit = all.every(({ freq }) => freq === (per === 'week' ? 'weekly' : 'monthly'));
  return per !== 'year' && isOnUnit && times === count;
}

const noHours = [{ opensAt: null, closesAt: null }];

/** The rules of groups, one for each band. */
function rulesOf(groups: readonly Group[], frame: Partial<ScheduleRule>): ScheduleRule[] {
  return groups.flatMap(({ days, dates, bands }) => {
    const rules: Partial<ScheduleRule>[] = [
      ...joined(days).filter(({ freq, byday }) => freq !== 'weekly' || byday !== null),
      ...dates.map((dtstart) => ({ freq: 'once' as const, dtstart })),
    ];
    return rules.flatMap((rule) =>
      (bands.length > 0 ? bands : noHours).map((band) =>
        canonicalRule({ ...emptyRule, ...rule, ...frame, ...band }),
      ),
    );
  });
}

/** 不定期, alone or with extra dates. */
function irregularRules(items: readonly Item[], frame: Partial<ScheduleRule>): ScheduleRule[] {
  const [irregular] = pick(items, 'irregular');
  if (!irregular) return [];
  const { months, season } = irregular;
  const [band] = pick(items, 'hours');
  const { opensAt = null, closesAt = null } = band ?? {};
  const rule = { ...emptyRule, bymonth: months, season };
  return [canonicalRule({ ...rule, ...frame, opensAt, closesAt })];
}

const givesDates = ({ freq, exceptions }: ScheduleRule) =>
  freq !== 'irregular' || exceptions.some(({ kind }) => kind === 'extra');

/** A text whose days are 月・水 and whose frequency says 週2回 says every week. */
function countsDays(items: readonly Item[], groups: readonly Group[]): boolean {
  const [frequency] = pick(items, 'frequency');
  return frequency?.per === 'week' && frequency.times === union(groups.map(weekdaysOf)).size;
}

/** Rules for texts that name no days with a frequency. */
function withoutDays(items: readonly Item[], frame: Partial<ScheduleRule>): Assembled {
  const rules = irregularRules(items, frame);
  return rules.some(givesDates) ? { outcome: 'understood', rules } : { ...notPublished, rules };
}

/**
 * Makes rules of what a text says.
 *
 * @param isEveryWeek whether days of the week alone mean every week, as opening days do
 */
export function assemble(items: readonly Item[], isEveryWeek: boolean): Assembled {
  const frame = frameOf(items);
  const groups = groupsOf(items);
  if (!groups) return notUnderstood;
  if (pick(items, 'withheld').length > 0) return notPublished;
  if (pick(items, 'period').length > 0) {
    groups.unshift(...(groups.some(({ days }) => days.length > 0) ? [] : [periodGroup(groups)]));
  }
  const named = groups.filter(({ days, dates }) => days.length > 0 || dates.length > 0);
  if (named.length === 0) return withoutDays(items, frame);
  const isOnlyBare = named.every(({ sort }) => sort === 'bare');
  if (isOnlyBare && !isEveryWeek && !countsDays(items, named)) {
    return withoutDays(items, frame);
  }
  if (pick(items, 'irregular').length > 0) return notUnderstood;
  const settled = settleBare(named, isEveryWeek || isOnlyBare);
  const final = settled && settleOverrides(settled);
  if (!final || contradict(final)) return notUnderstood;
  if (!pick(items, 'frequency').every((frequency) => agrees(frequency, final))) {
    return notUnderstood;
  }
  // Every other week, but which? 隔週 needs a date to count from.
  const isSpaced = final.some(({ days }) => days.some(({ interval }) => interval > 1));
  if (isSpaced && !frame.dtstart) return notUnderstood;
  const rules = rulesOf(final, frame);
  return rules.length > 0 ? { outcome: 'understood', rules } : notPublished;
}
