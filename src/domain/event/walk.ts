/** Routes and teams of a まち歩き, and what its finds became. */
import { z } from 'zod';

/** As many as an event may have; the database refuses more. */
export const walkLimits = { routes: 10, stops: 30, teams: 30, name: 60, teamName: 40 } as const;

/** What a route passes: a place of the map, or another point. */
export interface WalkStop {
  name: string;
  /** Of a place of the map; null for another point. */
  code: string | null;
  /** Degrees, WGS 84; null where the place has no point. */
  lng: number | null;
  lat: number | null;
}

export interface WalkRoute {
  id: string;
  name: string;
  stops: readonly WalkStop[];
}

export interface WalkTeam {
  id: string;
  name: string;
  /** Id of its route. */
  route: string | null;
}

/** The walk of an event as its page shows it; times are milliseconds since 1970-01-01T00:00Z. */
export interface Walk {
  code: string;
  title: string;
  status: string;
  startsAt: number;
  endsAt: number;
  routes: readonly WalkRoute[];
  teams: readonly WalkTeam[];
}

const hour = 60 * 60 * 1000;

/** When finds are made: an hour before it to two hours after, as the database has it. */
export function findTime({ startsAt, endsAt }: Pick<Walk, 'startsAt' | 'endsAt'>) {
  return { from: startsAt - hour, until: endsAt + 2 * hour };
}

/** How finds stand at a moment: not yet, now, only those that wait on a device, or no more. */
export type FindPhase = 'before' | 'now' | 'late' | 'over';

/** Mirrors private.enters_walk. */
export function findPhase(walk: Walk, now: number): FindPhase {
  const { from, until } = findTime(walk);
  if (['draft', 'cancelled', 'postponed'].includes(walk.status)) return 'over';
  if (now < from) return 'before';
  if (now <= until) return 'now';
  return now <= until + 48 * hour ? 'late' : 'over';
}

/** When the page of a walk reads differently; undefined when it stays. */
export function walkChangesAt(walk: Walk, now: number): Date | undefined {
  const { from, until } = findTime(walk);
  const next = [from, until, until + 48 * hour].find((instant) => instant > now);
  return next === undefined ? undefined : new Date(next);
}

export const walkOutcomeSchema = z.object({
  finds: z.int(),
  places: z.array(z.object({ code: z.string(), name: z.string() })),
});

/** How many finds there are, and the public places they became. */
export type WalkOutcome = z.infer<typeof walkOutcomeSchema>;
