import { accessFacts } from '#domain/access.ts';
import { audiences, waysIn } from '#domain/audience.ts';
import type { Area } from '#domain/area.ts';
import type { Condition } from '#domain/directory/conditions.ts';
import { dayNames, moments, sorts } from '#domain/directory/query.ts';
import { weekdays } from '#domain/schedule/weekday.ts';
import { dayBands } from '#domain/schedule/week-mask.ts';
import { areaName } from './area-name.ts';
import { formatDay } from './format/day.ts';
import { formatDistance } from './format/number.ts';
import { languageTags, type Locale } from './locales.ts';
import { useMessages } from './messages.ts';

/** What a name for a condition is looked up in. */
export interface NamedThings {
  kinds: readonly { code: string; label: string }[];
  areas: readonly Area[];
  /** Groups and places. */
  named: readonly { code: string; name: string }[];
  /** The date it is in Japan. */
  today: string;
}

/** The name of a language in the reader's own: ポルトガル語 for `pt`. */
export function languageName(locale: Locale, tag: string): string {
  const known: Readonly<Record<string, string>> = useMessages(locale).activity.languageNames;
  if (known[tag]) return known[tag];
  const names = new Intl.DisplayNames(languageTags[locale], { type: 'language' });
  try {
    return names.of(tag) ?? tag;
  } catch {
    // Anything may stand in an address.
    return tag;
  }
}

type Namer = (value: string) => string | undefined;

/** Looks a value up among those of a list, and what it is called. */
const named =
  <Value extends string>(all: readonly Value[], name: (value: Value) => string): Namer =>
  (value) => {
    const known = all.find((candidate) => candidate === value);
    return known && name(known);
  };

/** Names of the options of every filter, by parameter of the address. */
function namers(
  locale: Locale,
  { kinds, areas, named: records, today }: NamedThings,
): Record<string, Namer> {
  const { filters, facts, schedule } = useMessages(locale);
  const recordName: Namer = (code) => records.find((record) => record.code === code)?.name;
  return {
    q: (text) => filters.words(text),
    kind: (code) => kinds.find((kind) => kind.code === code)?.label,
    area: (code) => {
      const area = areas.find((candidate) => candidate.code === code);
      return area && areaName(locale, area).text;
    },
    group: recordName,
    place: recordName,
    welcome: named(audiences, (audience) => facts.welcome[audience]),
    way: named(waysIn, (way) => facts.waysIn[way]),
    day: (value) => {
      const day = weekdays.find((weekday) => dayNames[weekday] === value);
      return day && schedule.ofWeek(schedule.weekdays[day]);
    },
    band: named(dayBands, (band) => filters.band[band]),
    when: (value) =>
      named(moments, (moment) => filters.moments[moment])(value) ?? formatDay(locale, value, today),
    cost: () => facts.cost.free,
    booking: () => facts.booking.not_needed,
    alone: () => filters.alone,
    access: named(accessFacts, (fact) => facts.access[fact].yes),
    online: () => filters.online,
    lang: (tag) => languageName(locale, tag),
    near: (text) => filters.nearTo(text),
    within: (metres) => filters.withinMetres(formatDistance(locale, Number(metres))),
    bounds: () => filters.bounds,
    sort: (value) => named(sorts, (sort) => filters.sorts[sort])(value) ?? filters.byReading,
  };
}

/** Makes a name for any condition of a query: 子ども, 土曜, 500m以内. Unknown values stand as they are. */
export function conditionNamer(
  locale: Locale,
  things: NamedThings,
): (condition: Pick<Condition, 'name' | 'value'>) => string {
  const byName = namers(locale, things);
  return ({ name, value }) => byName[name]?.(value) ?? value;
}
