/**
 * The demo town 縁川市, a town that does not exist: every row of it, made from the files of town/
 * (people and places, written by hand) and geography/ (the ground). Pure: the same day gives the
 * same rows, so that tests can name them.
 */
import { areaRows, groupRows, officeRows, placeRows } from './build-places.ts';
import { activityRows } from './build-activities.ts';
import { eventRows, eventTimes } from './build-events.ts';
import { outcomeRows } from './build-outcomes.ts';
import { gazetteerRows } from './build-gazetteer.ts';
import { contactRows, sourceRows, verificationRows } from './build-trust.ts';
import { readDescription } from './geography/description.ts';
import { codeMaker } from './identity.ts';
import { quartersOf, readGround } from './positions.ts';
import { readEvents } from './read-events.ts';
import { readTown, type SeedPlace } from './read-town.ts';
import type { DemoTown } from './rows.ts';

/** What a new day changes. */
export type DemoDays = Pick<DemoTown, 'schedules' | 'schedule_exceptions'> & {
  event_times: ReturnType<typeof eventTimes>;
};

/** All rows for a town that is started on `today` (ISO date in Japan); single days are laid from it. */
export function buildDemoTown(today: string): DemoTown {
  const files = readTown();
  const ground = readGround();
  const codeOf = codeMaker();
  const groups = groupRows(files.groups, codeOf);
  const { places, exact } = placeRows(files.places, ground, codeOf);
  const tables = activityRows(files.templates, {
    today,
    places: byKey(files.places),
    quarters: ground.quarters,
    codeOf,
  });
  const addresses = new Map(
    files.places.map(({ key }, i) => [key, places[i]?.address ?? ''] as const),
  );
  return {
    areas: areaRows(ground),
    area_contacts: officeRows(files.offices, spheresOfSchools(), addresses),
    gazetteer: gazetteerRows(readDescription(), places),
    groups,
    places,
    place_exact: exact,
    ...tables,
    contacts: contactRows(files, tables.activities),
    verifications: verificationRows(
      { groups, places, activities: tables.activities },
      files.places,
      today,
    ),
    ...sourceRows(files.places, today),
    ...outcomeRows(readEvents().events, today),
    ...eventRows(readEvents(), {
      today,
      groups: new Map(files.groups.map(({ key, name }) => [key, name])),
      codeOf,
    }),
  };
}

/** What names days of its own, rows of schedules and times of events: all that a new day changes. */
export function buildDays(today: string): DemoDays {
  const { places, templates } = readTown();
  const quarters = quartersOf(readDescription().names);
  const { schedules, schedule_exceptions } = activityRows(templates, {
    today,
    places: byKey(places),
    quarters,
    codeOf: codeMaker(),
  });
  return {
    schedules: schedules.filter((row) => row.freq === 'once' || row.valid_from || row.valid_to),
    schedule_exceptions,
    event_times: eventTimes(readEvents(), today),
  };
}

function byKey(places: readonly SeedPlace[]): Map<string, SeedPlace> {
  return new Map(places.map((place) => [place.key, place]));
}

/** The 日常生活圏域 each 小学校区 has a share in. */
function spheresOfSchools(): Map<string, string[]> {
  const { areas } = readDescription();
  return new Map(
    areas.schools.map(({ code, pieces }) => [
      code,
      areas.spheres
        .filter((sphere) => sphere.pieces.some((piece) => pieces.includes(piece)))
        .map((sphere) => sphere.code),
    ]),
  );
}
