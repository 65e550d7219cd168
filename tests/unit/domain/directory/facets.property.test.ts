import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessFacts } from '#domain/access.ts';
import { audiences, waysIn } from '#domain/audience.ts';
import { conditionsOf, waysOut } from '#domain/directory/conditions.ts';
import { metresBetween } from '#domain/directory/distance.ts';
import { countFacets } from '#domain/directory/facets.ts';
import { countResults, filterDirectory } from '#domain/directory/filter.ts';
import type { Circumstances } from '#domain/directory/judge.ts';
import { terms } from '#domain/directory/masks.ts';
import {
  dayNames,
  type DirectoryQuery,
  directorySearch,
  distances,
  moments,
  parseDirectoryQuery,
} from '#domain/directory/query.ts';
import type { Snapshot } from '#domain/directory/snapshot.ts';
import { weekdayOfDay } from '#domain/schedule/local-date.ts';
import { weekdays } from '#domain/schedule/weekday.ts';
import { dayBands } from '#domain/schedule/week-mask.ts';
import {
  anyCircumstances,
  anyQuery,
  anySnapshot,
  propertyDayNumber,
} from '../../../helpers/arbitrary-directory.ts';

const anyCase = anySnapshot.chain((snapshot) =>
  fc.tuple(fc.constant(snapshot), anyQuery, anyCircumstances(snapshot)),
);

/** The band of a day that a time of day lies in. */
const bandAt = (minute: number) =>
  minute < 720 ? 'morning' : minute < 1020 ? 'afternoon' : 'evening';

/** Days and bands of one slot, said one by one: `MO morning`. Hours not known: `MO ?`. */
function usualTimes(week: number): string[] {
  return weekdays.flatMap((day, i) =>
    [...dayBands, '?'].flatMap((band, bit) =>
      week & (1 << (i * 4 + bit)) ? [`${day} ${band}`] : [],
    ),
  );
}

function timesOfWhen(slot: number, query: DirectoryQuery, { clock, occurrences }: Circumstances) {
  const [window] = occurrences ?? [];
  const times: string[] = [];
  window?.slot.forEach((which, i) => {
    if (which !== slot) return;
    const day = window.day[i] ?? 0;
    const opens = window.opens[i] ?? null;
    const closes = window.closes[i] ?? null;
    const isNow =
      day === 0 &&
      opens !== null &&
      closes !== null &&
      opens <= clock.minutes &&
      clock.minutes < closes;
    // 18 November 2026 is a Wednesday: the week ends on the 22nd.
    const isIn = {
      now: isNow,
      today: day === 0,
      tomorrow: day === 1,
      week: day <= 4,
      '2026-11-20': day === 2,
    }[query.when ?? 'now'];
    if (!isIn) return;
    const weekday = weekdays[weekdayOfDay(propertyDayNumber + day)] ?? '';
    if (opens === null) times.push(`${weekday} ?`);
    else {
      for (let minute = opens; minute < (closes ?? opens + 1); minute++) {
        if (minute < 1440) times.push(`${weekday} ${bandAt(minute)}`);
        else times.push(`${weekday} evening`);
      }
    }
  });
  return times;
}

/** The results of a query, found row by row in the plainest way there is. */
function bruteForce(snapshot: Snapshot, query: DirectoryQuery, circumstances: Circumstances) {
  const { places, activities, bands } = snapshot;
  const among = (all: readonly string[], mask: number, chosen: readonly string[]) =>
    chosen.length === 0 || chosen.some((value) => mask & (1 << all.indexOf(value)));
  const anyOf = (chosen: readonly string[], has: readonly string[]) =>
    chosen.length === 0 || chosen.some((value) => has.includes(value));
  const words = query.text.split(' ').filter(Boolean);

  const placeOk = (place: number | null, area: readonly string[]) => {
    if (!anyOf(query.areas, area)) return false;
    if (!anyOf(query.places, [place === null ? '' : (places.code[place] ?? '')])) return false;
    const access = place === null ? 0 : (places.access[place] ?? 0);
    if (!query.access.every((fact) => access & (1 << accessFacts.indexOf(fact)))) return false;
    const lng = place === null ? null : (places.lng[place] ?? null);
    const lat = place === null ? null : (places.lat[place] ?? null);
    const point = lng === null || lat === null ? null : ([lng, lat] as const);
    if (query.bounds) {
      const [west, south, east, north] = query.bounds;
      if (!point || point[0] < west || point[0] > east || point[1] < south || point[1] > north) {
        return false;
      }
    }
    if (query.within === null || !circumstances.point) return true;
    return point !== null && metresBetween(circumstances.point, point) <= query.within;
  };
  const timeOk = (slot: number, week: number) => {
    const { when, days, bands: wantedBands } = query;
    if (when === null && days.length === 0 && wantedBands.length === 0) return true;
    const times = when === null ? usualTimes(week) : timesOfWhen(slot, query, circumstances);
    return times.some((time) => {
      const [day = '', band = ''] = time.split(' ');
      return anyOf(days, [day]) && anyOf(wantedBands, [band]);
    });
  };
  const termOk = (mask: number) =>
    [query.free, query.noBooking, query.alone, query.online].every(
      (asked, i) => !asked || mask & (1 << i),
    );
  const activityOk = (i: number, slot: number, welcome: number, week: number) =>
    among(audiences, welcome, query.welcome) &&
    among(waysIn, activities.ways[i] ?? 0, query.ways) &&
    termOk(activities.terms[i] ?? 0) &&
    anyOf(query.groups, [activities.group[i] ?? '']) &&
    anyOf(query.languages, (activities.languages[i] ?? '').split(' ')) &&
    timeOk(slot, week);
  const asksActivity =
    query.welcome.length + query.ways.length + query.days.length + query.bands.length > 0 ||
    query.languages.length > 0 ||
    query.when !== null ||
    [query.free, query.noBooking, query.alone, query.online].some(Boolean);

  const found = new Set<string>();
  places.code.forEach((code, place) => {
    if (asksActivity || !placeOk(place, places.areas[place] ?? [])) return;
    if (!anyOf(query.groups, [places.group[place] ?? ''])) return;
    const says = words.every((word) => places.name[place]?.includes(word));
    if (says && anyOf(query.kinds, [places.kind[place] ?? ''])) found.add(code);
  });
  const times = [
    ...activities.code.map((_, i) => ({
      ...{ i, slot: i, place: activities.place[i] ?? null },
      ...{ welcome: activities.welcome[i] ?? 0, week: activities.week[i] ?? 0 },
    })),
    ...bands.activity.map((i, band) => ({
      ...{ i, slot: activities.code.length + band, place: bands.place[band] ?? null },
      ...{ welcome: bands.welcome[band] ?? 0, week: bands.week[band] ?? 0 },
    })),
  ];
  for (const { i, slot, place, welcome, week } of times) {
    const area = place === null ? [activities.area[i] ?? ''] : (places.areas[place] ?? []);
    if (!placeOk(place, area) || !activityOk(i, slot, welcome, week)) continue;
    const home = activities.place[i] ?? null;
    const atHome = `${activities.title[i]} ${home === null ? '' : places.name[home]}`;
    const atStop = place === null ? '' : (places.name[place] ?? '');
    const says =
      words.every((word) => atHome.includes(word)) || words.every((word) => atStop.includes(word));
    const isKind = [activities.kind[i] ?? '', place === null ? '' : (places.kind[place] ?? '')];
    if (!says || !anyOf(query.kinds, isKind)) continue;
    found.add(place === null ? (activities.code[i] ?? '') : (places.code[place] ?? ''));
  }
  return found;
}

/** Every option of every filter as an address names it, and the query that has it alone. */
function options(snapshot: Snapshot, query: DirectoryQuery): [string, string, DirectoryQuery][] {
  const { places, activities } = snapshot;
  const one = (name: string, value: string, change: Partial<DirectoryQuery>) =>
    [name, value, { ...query, ...change }] satisfies [string, string, DirectoryQuery];
  const flags = { free: 'cost', no_booking: 'booking', alone: 'alone', online: 'online' } as const;
  const values = { free: 'free', no_booking: 'no', alone: 'yes', online: 'yes' } as const;
  const fields = {
    free: 'free',
    no_booking: 'noBooking',
    alone: 'alone',
    online: 'online',
  } as const;
  return [
    ...[...new Set([...places.kind, ...activities.kind])].map((v) =>
      one('kind', v, { kinds: [v] }),
    ),
    ...[...new Set(places.areas.flat())].map((v) => one('area', v, { areas: [v] })),
    ...audiences.map((v) => one('welcome', v, { welcome: [v] })),
    ...waysIn.map((v) => one('way', v, { ways: [v] })),
    ...weekdays.map((v) => one('day', dayNames[v], { days: [v] })),
    ...dayBands.map((v) => one('band', v, { bands: [v] })),
    ...moments.map((v) => one('when', v, { when: v })),
    ...accessFacts.map((v) => one('access', v, { access: [...query.access, v] })),
    ...['en', 'ja', 'pt'].map((v) => one('lang', v, { languages: [v] })),
    ...distances.map((v) => one('within', String(v), { within: v })),
    ...terms.map((t) => one(flags[t], values[t], { [fields[t]]: true })),
  ];
}

describe('filterDirectory', () => {
  it('finds what the plainest reading of the rules finds', () => {
    fc.assert(
      fc.property(anyCase, ([snapshot, query, circumstances]) => {
        const { onMap, withoutPoint, withoutPlace } = filterDirectory(
          snapshot,
          query,
          circumstances,
        );
        const codes = [
          ...[...onMap, ...withoutPoint].map(({ place }) => snapshot.places.code[place]),
          ...withoutPlace.map((i) => snapshot.activities.code[i]),
        ];
        expect(new Set(codes)).toEqual(bruteForce(snapshot, query, circumstances));
        expect(codes).toHaveLength(new Set(codes).size);
      }),
      { numRuns: 1500 },
    );
  });
});

describe('countFacets', () => {
  it('says of every option how many results one then sees', () => {
    fc.assert(
      fc.property(anyCase, ([snapshot, query, circumstances]) => {
        const counts = countFacets(snapshot, query, circumstances);
        for (const [name, value, then] of options(snapshot, query)) {
          // Without a point distances ask for nothing, and none are offered.
          if (name === 'within' && !circumstances.point) continue;
          const shown = bruteForce(snapshot, then, circumstances).size;
          expect(counts.get(name)?.get(value) ?? 0, `${name}=${value}`).toBe(shown);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('waysOut', () => {
  it('says how many results there are without a condition', () => {
    fc.assert(
      fc.property(anyCase, ([snapshot, query, circumstances]) => {
        for (const { without, count } of waysOut(snapshot, query, circumstances)) {
          expect(count).toBe(countResults(filterDirectory(snapshot, without, circumstances)));
          expect(count).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe('the address of a query', () => {
  it('says all of it, and one thing in one way', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const search = directorySearch(query);
        const read = parseDirectoryQuery(new URLSearchParams(search));
        expect(directorySearch(read)).toBe(search);
        expect(read).toEqual({
          ...query,
          kinds: query.kinds.toSorted(),
          areas: query.areas.toSorted(),
          languages: query.languages.toSorted(),
        });
        expect(conditionsOf(read).every(({ without }) => directorySearch(without) !== search)).toBe(
          true,
        );
      }),
    );
  });
});
