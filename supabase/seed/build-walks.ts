/** Rows of routes, teams and finds of the demo town's まち歩き. */
import { addDays } from './calendar.ts';
import { idOf } from './identity.ts';
import type { SeedEvent } from './read-events.ts';
import type { DemoTown } from './rows.ts';

type WalkTables = Pick<DemoTown, 'walk_routes' | 'walk_stops' | 'walk_teams' | 'finds'>;

/** Minutes from the beginning of a walk to its first find, and from one to the next. */
const between = 15;

/** What is found on the way, when the demo is laid on `today`: all of it is on the map by now. */
export function walkRows(events: readonly SeedEvent[], today: string): WalkTables {
  const rows: WalkTables = { walk_routes: [], walk_stops: [], walk_teams: [], finds: [] };
  for (const { key, day, from, walk } of events) {
    if (!walk) continue;
    const event_id = idOf(`event/${key}`);
    const route = (index: number) => idOf(`walk-route/${key}/${index}`);
    const team = (index: number) => idOf(`walk-team/${key}/${index}`);
    walk.routes.forEach(({ name, stops }, position) => {
      rows.walk_routes.push({ id: route(position), event_id, position, name });
      stops.forEach((stop, n) => {
        rows.walk_stops.push({
          ...{ route_id: route(position), position: n, place_id: idOf(`place/${stop}`) },
        });
      });
    });
    walk.teams.forEach(({ name, route: index }, position) => {
      rows.walk_teams.push({
        id: team(position),
        event_id,
        position,
        name,
        route_id: route(index),
      });
    });
    const begins = Date.parse(`${addDays(today, day)}T${from}:00+09:00`);
    walk.finds.forEach(({ words, team: index, became }, n) => {
      rows.finds.push({
        ...{ id: idOf(`find/${key}/${n}`), key: idOf(`find-key/${key}/${n}`), event_id },
        ...{ team_id: team(index), words, state: 'on_map', place_id: idOf(`place/${became}`) },
        found_at: new Date(begins + (n + 1) * between * 60_000).toISOString(),
      });
    });
  }
  return rows;
}
