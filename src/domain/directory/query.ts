/**
 * What someone asks of the directory, and how a URL says it. Names and values are printed on paper
 * and must stay; groups are joined by "and", what is chosen within one by "or". Each fact of access is
 * a group of its own: who needs a ramp and a toilet needs both.
 */
import { accessFacts, type AccessFact } from '../access.ts';
import { listed, listedCodes, listedShortCodes } from '../query-values.ts';
import { audiences, waysIn, type Audience, type WayIn } from '../audience.ts';
import type { LocalDate } from '../schedule/local-date.ts';
import { type Weekday, weekdays } from '../schedule/weekday.ts';
import { dayBands, type DayBand } from '../schedule/week-mask.ts';
import type { Bounds } from './bounds.ts';
import type { SearchWord } from './text-test.ts';

/** A time that moves along with the clock; `week` is the rest of this week, Sunday included. */
export const moments = ['now', 'today', 'tomorrow', 'week'] as const;
/** When it should take place: one of `moments`, or a date. */
export type When = LocalDate;

/** Distances to choose from, metres. */
export const distances = [500, 1000, 2000, 5000] as const;
export type Within = (typeof distances)[number];

/** Orders to choose from; without one: nearest where there is a point, else by reading. */
export const sorts = ['soonest', 'nearest', 'confirmed'] as const;
export type Sort = (typeof sorts)[number];

export interface DirectoryQuery {
  /** Words to look for in names and readings, as typed; all of them. Empty: no matter what. */
  text: string;
  /** What the words of `text` mean, where the server has looked that up; never part of an address. */
  words?: readonly SearchWord[];
  /** Codes of kinds; any of them. Empty: every kind. */
  kinds: readonly string[];
  /** Codes of areas; any of them. Empty: everywhere. */
  areas: readonly string[];
  /** Short codes of groups that run it; any of them. */
  groups: readonly string[];
  /** Short codes of places where it is; any of them. */
  places: readonly string[];
  welcome: readonly Audience[];
  ways: readonly WayIn[];
  /** Usual days of the week; together with `when` the days of that time. */
  days: readonly Weekday[];
  bands: readonly DayBand[];
  when: When | null;
  free: boolean;
  noBooking: boolean;
  alone: boolean;
  /** All of these must be there. */
  access: readonly AccessFact[];
  online: boolean;
  /** BCP 47; any of them. */
  languages: readonly string[];
  /** An address, a postcode or a landmark, as typed. */
  near: string;
  /** Metres from there, or from where the reader is. */
  within: Within | null;
  /** Only what lies in this part of the map. */
  bounds: Bounds | null;
  sort: Sort | null;
}

/** Asks for everything. */
export const everything: DirectoryQuery = {
  ...{ text: '', kinds: [], areas: [], groups: [], places: [] },
  ...{ welcome: [], ways: [], days: [], bands: [], when: null },
  ...{ free: false, noBooking: false, alone: false, access: [], online: false, languages: [] },
  ...{ near: '', within: null, bounds: null, sort: null },
};

/** The parameters a page of the directory reads, in the order in which an address has them. */
export const directoryParams = [
  ...['q', 'kind', 'area', 'group', 'place', 'welcome', 'way', 'day', 'band', 'when', 'cost'],
  ...['booking', 'alone', 'access', 'online', 'lang', 'near', 'within', 'bounds', 'sort', 'page'],
] as const;

/** Results on one page of the list. */
export const pageSize = 30;

/** Days of the week as an address says them. */
export const dayNames: Readonly<Record<Weekday, string>> = {
  ...{ MO: 'mon', TU: 'tue', WE: 'wed', TH: 'thu', FR: 'fri', SA: 'sat', SU: 'sun' },
};

/** Those of a list that are named, in the order of the list. */
const among = <Value extends string>(all: readonly Value[], values: readonly string[]): Value[] => {
  const named = listed(values);
  return all.filter((value) => named.includes(value));
};

/**
 * Letters of `text` and `near`; fields for them take no more. Longer ones, which nobody types, are cut,
 * never within a character: half of one has no address.
 */
export const textLength = 100;

const words = (text: string | null) =>
  Array.from((text ?? '').trim().replace(/\s+/g, ' '))
    .slice(0, textLength)
    .join('')
    .trim();

function parseWhen(text: string | null): When | null {
  const moment = moments.find((name) => name === text);
  if (moment) return moment;
  if (text === null || !/^(?:19|20)\d\d-\d\d-\d\d$/.test(text)) return null;
  // 2026-02-31 is no date: it would become another one.
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text) ? text : null;
}

/** To a thousandth of a degree, outwards: a part of the map says no more of its reader than that. */
const fineness = 1000;

/** The bounds as an address can say them: nothing that was inside gets lost. */
export function roundBounds([west, south, east, north]: Bounds): Bounds {
  const down = (value: number) => Math.floor(value * fineness + 1e-6) / fineness;
  const up = (value: number) => Math.ceil(value * fineness - 1e-6) / fineness;
  return [down(west), down(south), up(east), up(north)];
}

function parseBounds(text: string | null): Bounds | null {
  const parts = (text ?? '').split(',');
  if (parts.some((part) => !/^-?\d{1,3}(?:\.\d{1,9})?$/.test(part))) return null;
  const [west, south, east, north] = parts.map(Number);
  if (west === undefined || south === undefined || east === undefined || north === undefined) {
    return null;
  }
  const isOnEarth = Math.abs(west) <= 180 && Math.abs(east) <= 180 && south >= -90 && north <= 90;
  const isArea = parts.length === 4 && west < east && south < north;
  return isOnEarth && isArea ? roundBounds([west, south, east, north]) : null;
}

/** Reads a search string; what means nothing is left out. */
export function parseDirectoryQuery(search: URLSearchParams): DirectoryQuery {
  const all = (name: string) => search.getAll(name);
  const days = listed(all('day'));
  return {
    text: words(search.get('q')),
    kinds: listedCodes(all('kind')),
    areas: listedCodes(all('area')),
    groups: listedShortCodes(all('group')),
    places: listedShortCodes(all('place')),
    welcome: among(audiences, all('welcome')),
    ways: among(waysIn, all('way')),
    days: weekdays.filter((day) => days.includes(dayNames[day])),
    bands: among(dayBands, all('band')),
    when: parseWhen(all('when').findLast(Boolean) ?? null),
    free: search.get('cost') === 'free',
    noBooking: search.get('booking') === 'no',
    alone: search.get('alone') === 'yes',
    access: among(accessFacts, all('access')),
    online: search.get('online') === 'yes',
    languages: listedCodes(all('lang')),
    near: words(search.get('near')),
    within: distances.find((metres) => String(metres) === search.get('within')) ?? null,
    bounds: parseBounds(search.get('bounds')),
    sort: sorts.find((sort) => sort === search.get('sort')) ?? null,
  };
}

/** Reads `?page=2`; anything that is no page is the first. */
export function parsePage(search: URLSearchParams): number {
  const page = Number(search.get('page'));
  return Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1;
}

/** The parameters of a query, canonical: only what is asked, in the order of `directoryParams`. */
export function directoryParameters(query: DirectoryQuery): [name: string, value: string][] {
  const { when, within, bounds, sort } = query;
  const parameters: [string, string][] = [
    ['q', query.text],
    ['kind', query.kinds.toSorted().join(',')],
    ['area', query.areas.toSorted().join(',')],
    ['group', query.groups.toSorted().join(',')],
    ['place', query.places.toSorted().join(',')],
    ['welcome', query.welcome.join(',')],
    ['way', query.ways.join(',')],
    ['day', query.days.map((day) => dayNames[day]).join(',')],
    ['band', query.bands.join(',')],
    ['when', when ?? ''],
    ['cost', query.free ? 'free' : ''],
    ['booking', query.noBooking ? 'no' : ''],
    ['alone', query.alone ? 'yes' : ''],
    ['access', query.access.join(',')],
    ['online', query.online ? 'yes' : ''],
    ['lang', query.languages.toSorted().join(',')],
    ['near', query.near],
    ['within', within === null ? '' : String(within)],
    ['bounds', bounds ? bounds.join(',') : ''],
    ['sort', sort ?? ''],
  ];
  return parameters.filter(([, value]) => value !== '');
}

/** Commas and colons may stand in a search string as they are. */
const encode = (text: string) => encodeURIComponent(text).replaceAll('%2C', ',');

/** Writes the query as one canonical search string, `''` or `?…`, so that a state has one address. */
export function directorySearch(query: DirectoryQuery, page = 1): string {
  const parts = directoryParameters(query).map(([name, value]) => `${name}=${encode(value)}`);
  if (page > 1) parts.push(`page=${page}`);
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}
