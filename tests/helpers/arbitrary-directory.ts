/** Small directories and queries of every sort, for properties of the filter. */
import fc from 'fast-check';
import { accessFacts } from '#domain/access.ts';
import { audiences, waysIn } from '#domain/audience.ts';
import type { Circumstances } from '#domain/directory/judge.ts';
import { slotMark } from '#domain/directory/slot-mark.ts';
import type { Snapshot } from '#domain/directory/snapshot.ts';
import { distances, type DirectoryQuery, moments, sorts } from '#domain/directory/query.ts';
import { dayNumber } from '#domain/schedule/local-date.ts';
import { weekdays } from '#domain/schedule/weekday.ts';
import { dayBands } from '#domain/schedule/week-mask.ts';
import { fillSnapshot } from './fill-snapshot.ts';

/** The day on which properties are looked at, a Wednesday. */
const propertyDay = '2026-11-18';

const kinds = ['salon', 'shokudo', 'kyoten'];
const areas = ['north', 'south', 'town'];
const groups = ['GA', 'GC'];
const languages = ['en', 'ja', 'pt'];
const bits = (count: number) => fc.integer({ min: 0, max: 2 ** count - 1 });
const day = fc.option(fc.integer({ min: 20_000, max: 20_900 }));

const placeRow = fc.record({
  name: fc.constantFrom('あおば会館', 'みなと食堂', '山の家'),
  kind: fc.constantFrom(...kinds),
  point: fc.option(fc.record({ lng: fc.integer({ min: 0, max: 60 }), lat: fc.nat(60) })),
  areas: fc.subarray(areas),
  group: fc.option(fc.constantFrom(...groups)),
  access: bits(accessFacts.length),
  confirmed: day,
  due: day,
});

const activityRow = (places: number) =>
  fc.record({
    title: fc.constantFrom('お茶の会', '体操', '夕ごはんの会'),
    kind: fc.constantFrom(...kinds),
    place: places === 0 ? fc.constant(null) : fc.option(fc.nat(places - 1)),
    area: fc.constantFrom(...areas),
    group: fc.option(fc.constantFrom(...groups)),
    welcome: bits(audiences.length),
    ways: bits(waysIn.length),
    terms: bits(4),
    languages: fc.subarray(languages).map((tags) => tags.join(' ')),
    week: bits(28),
    confirmed: day,
    due: day,
  });

/** A directory of a few places and activities, some of which have times elsewhere or for others. */
export const anySnapshot: fc.Arbitrary<Snapshot> = fc
  .array(placeRow, { maxLength: 5 })
  .chain((places) =>
    fc.record({
      places: fc.constant(places),
      activities: fc.array(activityRow(places.length), { maxLength: 7 }),
      bands: fc.array(
        fc.record({
          of: fc.nat(6),
          at: fc.nat(4),
          welcome: bits(audiences.length),
          week: bits(28),
        }),
        { maxLength: 4 },
      ),
    }),
  )
  .map(({ places, activities, bands }) => {
    const real = bands.filter(({ of }) => of < activities.length);
    return fillSnapshot({
      places: {
        code: places.map((_, i) => `P${i}`),
        name: places.map(({ name }) => name),
        kind: places.map(({ kind }) => kind),
        lng: places.map(({ point }) => point && 139 + point.lng / 1000),
        lat: places.map(({ point }) => point && 35 + point.lat / 1000),
        areas: places.map((place) => place.areas),
        group: places.map(({ group }) => group),
        approximate: places.map(() => 0),
        access: places.map(({ access }) => access),
        confirmed: places.map(({ confirmed }) => confirmed),
        due: places.map(({ due }) => due),
      },
      activities: {
        code: activities.map((_, i) => `A${i}`),
        title: activities.map(({ title }) => title),
        kind: activities.map(({ kind }) => kind),
        place: activities.map(({ place }) => place),
        area: activities.map(({ place, area }) => (place === null ? area : null)),
        group: activities.map(({ group }) => group),
        welcome: activities.map(({ welcome }) => welcome),
        ways: activities.map(({ ways }) => ways),
        terms: activities.map(({ terms }) => terms),
        languages: activities.map((activity) => activity.languages),
        week: activities.map(({ week }) => week),
        confirmed: activities.map(({ confirmed }) => confirmed),
        due: activities.map(({ due }) => due),
      },
      bands: {
        activity: real.map(({ of }) => of),
        place: real.map(({ at, of }) =>
          at < places.length ? at : (activities[of]?.place ?? null),
        ),
        welcome: real.map(({ welcome }) => welcome),
        week: real.map(({ week }) => week),
      },
    });
  });

/** Now and then a list, mostly not: a query that asks for everything at once finds nothing. */
const some = <Value>(values: readonly Value[]) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant<Value[]>([]) }, fc.subarray([...values]));
const rarely = fc.integer({ min: 0, max: 5 }).map((dice) => dice === 0);

/** A query with any of the filters. */
export const anyQuery: fc.Arbitrary<DirectoryQuery> = fc.record({
  text: fc.constantFrom('', '', '', '会', 'お茶 会館', 'ない'),
  kinds: some(kinds),
  areas: some(areas),
  groups: some(groups),
  places: some(['P0', 'P2']),
  welcome: some(audiences.slice(0, 4)),
  ways: some(waysIn),
  days: some(weekdays),
  bands: some(dayBands),
  when: fc.constantFrom(null, null, null, ...moments, '2026-11-20'),
  free: rarely,
  noBooking: rarely,
  alone: rarely,
  access: some(accessFacts.slice(0, 3)),
  online: rarely,
  languages: some(languages),
  near: fc.constantFrom('', '', '市役所 & 駅'),
  within: fc.constantFrom(null, null, ...distances),
  bounds: fc.constantFrom(null, null, [139, 35, 139.03, 35.03] as const).map((b) => b && [...b]),
  sort: fc.constantFrom(null, ...sorts),
});

/** What takes place in the days after `propertyDay` in that directory, and where the reader is. */
export const anyCircumstances = (snapshot: Snapshot): fc.Arbitrary<Circumstances> => {
  const slots = snapshot.activities.code.length + snapshot.bands.activity.length;
  const occurrence = fc.record({
    slot: fc.nat(Math.max(0, slots - 1)),
    day: fc.integer({ min: 0, max: 6 }),
    opens: fc.option(fc.integer({ min: 0, max: 1380 })),
    length: fc.option(fc.integer({ min: 30, max: 300 })),
  });
  return fc.record({
    clock: fc.record({ date: fc.constant(propertyDay), minutes: fc.nat(1439) }),
    point: fc.option(fc.constant([139.02, 35.02] as const)),
    occurrences: fc.array(occurrence, { maxLength: slots === 0 ? 0 : 12 }).map((found) => [
      {
        mark: slotMark(snapshot),
        from: propertyDay,
        to: '2026-11-24',
        slot: found.map(({ slot }) => slot),
        day: found.map(({ day: on }) => on),
        opens: found.map(({ opens }) => opens),
        closes: found.map(({ opens, length }) =>
          opens === null || length === null ? null : opens + length,
        ),
      },
    ]),
  });
};

/** `propertyDay` as a day number. */
export const propertyDayNumber = dayNumber(propertyDay);
