/** The page of a まち歩き: its routes, its teams, and what its finds became. */
import {
  walkChangesAt,
  walkOutcomeSchema,
  type Walk,
  type WalkOutcome,
  type WalkStop,
} from '#domain/event/walk.ts';
import type { EventForm } from '#domain/event/form.ts';
import type { Locale } from '#i18n/locales.ts';
import type { AnswerFreshness } from '../cache/cache-answer.ts';
import { tag } from '../cache/tags.ts';
import { loadKinds } from '../kinds.ts';
import { anonymous, dataOf, type Supabase } from '../supabase.ts';

const columns = `
  code, title, status, form, starts_at, ends_at,
  walk_routes(id, name, position, walk_stops(position, name, lng, lat, places(code, name, lng, lat))),
  walk_teams(id, name, position, route_id)
` as const;

const inOrder = <Row extends { position: number }>(rows: readonly Row[]) =>
  rows.toSorted((a, b) => a.position - b.position);

/**
 * The walk of an event, as the client's visitor sees it; null where there is none, or the event is none.
 * @throws DatabaseError
 */
export async function loadWalk(code: string, client: Supabase = anonymous()): Promise<Walk | null> {
  const row = dataOf(
    'walk',
    await client.from('events').select(columns).eq('code', code).eq('form', 'walk').maybeSingle(),
  );
  if (!row) return null;
  return {
    ...{ code, title: row.title, status: row.status },
    startsAt: Date.parse(row.starts_at),
    endsAt: Date.parse(row.ends_at),
    routes: inOrder(row.walk_routes).map(({ id, name, walk_stops: stops }) => ({
      ...{ id, name },
      // A place that is hidden is not there for this visitor.
      stops: inOrder(stops).flatMap(({ places: place, name: own, lng, lat }): WalkStop[] => {
        if (place) return [{ ...place }];
        return own === null ? [] : [{ name: own, code: null, lng, lat }];
      }),
    })),
    teams: inOrder(row.walk_teams).map(({ id, name, route_id: route }) => ({ id, name, route })),
  };
}

/**
 * What the finds of a walk became, for anyone.
 * @throws DatabaseError
 */
export async function loadWalkOutcome(code: string): Promise<WalkOutcome> {
  return walkOutcomeSchema.parse(
    dataOf('walk_outcome', await anonymous().rpc('walk_outcome', { code })),
  );
}

/**
 * What the finds of an event became, for anyone; null where it is no walk.
 * @throws DatabaseError
 */
export async function outcomeOfWalk(event: { code: string; form: EventForm }) {
  return event.form === 'walk' ? loadWalkOutcome(event.code) : null;
}

/**
 * All that the page of a walk needs; null where the event is none.
 * @throws DatabaseError
 */
export async function loadWalkPage(code: string, locale: Locale) {
  const [walk, outcome, kinds] = await Promise.all([
    loadWalk(code),
    loadWalkOutcome(code),
    loadKinds(locale),
  ]);
  return walk && { walk, outcome, kinds };
}

/** What the page of a walk shows, and until when it is true (`now`: milliseconds since 1970). */
export function walkFreshness(walk: Walk, outcome: WalkOutcome, now: number): AnswerFreshness {
  const stops = walk.routes.flatMap((route) => route.stops.flatMap(({ code }) => code ?? []));
  return {
    tags: [
      ...[tag.town, tag.event(walk.code)],
      ...[...stops, ...outcome.places.map(({ code }) => code)].map((code) => tag.place(code)),
    ],
    params: [],
    until: walkChangesAt(walk, now),
  };
}
