/** Which hours belong to which days: the order in which a text says them. */
import type { LocalDate } from '../local-date.ts';
import type { Weekday } from '../weekday.ts';
import type { Days, Item } from './item.ts';

export interface Band {
  opensAt: number | null;
  closesAt: number | null;
}

/** Days that share their hours. */
export interface Group {
  /** bare: it does not say how often; override: other hours for days named before. */
  sort: 'stated' | 'bare' | 'override' | 'dates';
  days: Days[];
  dates: LocalDate[];
  bands: Band[];
}

/** Days of the week that a group names. */
export const weekdaysOf = ({ days }: Pick<Group, 'days'>): Set<Weekday> =>
  new Set(days.flatMap(({ byday }) => byday?.map(({ weekday }) => weekday) ?? []));

export const everyDay: Days = {
  freq: 'daily',
  interval: 1,
  byday: null,
  bymonthday: null,
  bymonth: null,
  season: null,
  holidays: null,
};

const isSame = (a: Band, b: Band) => a.opensAt === b.opensAt && a.closesAt === b.closesAt;

/** Takes a break out of the bands; null when it lies in none and between none. */
function withBreak(bands: Band[], opensAt: number, closesAt: number): Band[] | null {
  const isBetween =
    bands.some((band) => band.closesAt === opensAt) &&
    bands.some((band) => band.opensAt === closesAt);
  if (isBetween) return bands;
  const holds = (band: Band) =>
    (band.opensAt ?? Infinity) < opensAt && closesAt < (band.closesAt ?? -1);
  if (!bands.some(holds)) return null;
  return bands.flatMap((band) =>
    holds(band)
      ? [
          { opensAt: band.opensAt, closesAt: opensAt },
          { opensAt: closesAt, closesAt: band.closesAt },
        ]
      : [band],
  );
}

const isDays = ({ days, dates }: Group) => days.length > 0 || dates.length > 0;

/** The group that days of this sort join: one without hours yet, or with nothing but hours. */
function openGroup(groups: Group[], sort: Group['sort']): Group {
  const last = groups.at(-1);
  if (last && !isDays(last)) {
    last.sort = sort;
    return last;
  }
  if (last?.sort === sort && last.bands.length === 0) return last;
  const group: Group = { sort, days: [], dates: [], bands: [] };
  groups.push(group);
  return group;
}

/** Puts an item to its group; false when it does not fit what came before. */
function place(groups: Group[], item: Item): boolean {
  if (item.kind === 'days') {
    const sort = item.isStated ? 'stated' : 'bare';
    openGroup(groups, item.isOverride ? 'override' : sort).days.push(item.days);
  } else if (item.kind === 'dates') {
    openGroup(groups, 'dates').dates.push(...item.dates);
  } else if (item.kind === 'hours') {
    const { bands } = groups.at(-1) ?? openGroup(groups, 'stated');
    const { opensAt, closesAt } = item;
    if (!bands.some((band) => isSame(band, item))) bands.push({ opensAt, closesAt });
  } else if (item.kind === 'hours-follow') {
    const group = groups.at(-1);
    if (group) group.bands = [];
  } else if (item.kind === 'break') {
    const group = groups.at(-1);
    const bands = group && withBreak(group.bands, item.opensAt, item.closesAt);
    if (!bands) return false;
    group.bands = bands;
  }
  return true;
}

/** Groups of days and hours in the order of the text; null when they do not fit together. */
export function groupsOf(items: readonly Item[]): Group[] | null {
  const groups: Group[] = [];
  return items.every((item) => place(groups, item)) ? groups : null;
}

/** A period without days is every day of it: 9月7日〜11月4日. It takes the hours said of it. */
export function periodGroup(groups: Group[]): Group {
  const bands = groups.filter((group) => !isDays(group)).flatMap((group) => group.bands);
  return { sort: 'stated', days: [everyDay], dates: [], bands };
}
