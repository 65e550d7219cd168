/** A host's routes and teams: what was typed becomes stops of the map, and is saved with her rights. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import {
  readStopLine,
  walkForm,
  type TypedRoute,
  type WalkForm,
  type WalkFormOutcome,
  type WalkFormProblem,
} from '#domain/event/walk-form.ts';
import { walkLimits } from '#domain/event/walk.ts';
import { parseShortCode } from '#domain/short-code.ts';
import { textOf } from '../form-texts.ts';
import { findPlaces, findPositions } from '../post/choices.ts';
import type { Session } from '../session/session.ts';
import { dataOf } from '../supabase.ts';
import { loadHostedEvent } from './hosted.ts';
import { loadWalk, loadWalkOutcome } from './walk.ts';

type Stop = { place: string } | { name: string; lng: number; lat: number };

const idSchema = z.guid();
const idsOf = (form: FormData, name: string, most: number) =>
  form
    .getAll(name)
    .flatMap((id) => idSchema.safeParse(id).data ?? [])
    .slice(0, most);

/** What was typed. */
function readWalk(form: FormData): WalkForm {
  return {
    routes: idsOf(form, 'route', walkLimits.routes).map((id) => ({
      id,
      name: textOf(form, `name-${id}`).trim().slice(0, walkLimits.name),
      stops: textOf(form, `stops-${id}`).slice(0, 6000),
    })),
    teams: idsOf(form, 'team', walkLimits.teams).map((id) => ({
      id,
      name: textOf(form, `name-${id}`).trim().slice(0, walkLimits.teamName),
      route: textOf(form, `route-${id}`),
    })),
  };
}

/** What a line means: one place of the map or one point; null where that is none or several. */
async function stopOf(line: string): Promise<Stop | null> {
  const read = readStopLine(line);
  if (!('words' in read)) return read;
  const [places, spots] = await Promise.all([
    findPlaces(read.words, 'ja'),
    findPositions(read.words),
  ]);
  const named = places.filter(({ name }) => name === read.words);
  const [place] = named.length === 1 ? named : places.length === 1 ? places : [];
  if (place) return { place: place.code };
  const [spot, ...others] = spots.filter(({ matched }) => matched === 'whole');
  return spot && others.length === 0
    ? { name: read.words.slice(0, 120), lng: spot.lng, lat: spot.lat }
    : null;
}

async function stopsOf({ stops }: TypedRoute) {
  const lines = stops
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, walkLimits.stops);
  const found = await Promise.all(lines.map(stopOf));
  return {
    stops: found.filter((stop) => stop !== null),
    unknown: lines.filter((_, index) => found[index] === null),
  };
}

const problems: Readonly<Record<string, WalkFormProblem>> = {
  EN010: 'too_many',
  EN060: 'not_yours',
  EN062: 'not_yours',
};
const refusedSchema = z.object({ problem: z.string() });

/** Saves the routes and teams of the form's event. */
export async function saveWalk(session: Session | null, form: FormData): Promise<WalkFormOutcome> {
  const typed = readWalk(form);
  const not = (problem: WalkFormProblem, lines: readonly string[] = []): WalkFormOutcome => ({
    ...{ done: false, problem, lines, typed },
  });
  const code = parseShortCode(textOf(form, 'code'));
  if (!session || code === null) return not('not_yours');
  // A row without any words is none.
  const routes = typed.routes.filter(({ name, stops }) => name !== '' || stops.trim() !== '');
  const teams = typed.teams.filter(({ name }) => name !== '');
  if (routes.some(({ name }) => name === '')) return not('names');
  try {
    const read = await Promise.all(routes.map(stopsOf));
    const unknown = read.flatMap((one) => one.unknown);
    if (unknown.length > 0) return not('stops', unknown);
    const { error } = await session.client.rpc('save_walk', {
      code,
      routes: routes.map(({ id, name }, index) => ({ id, name, stops: read[index]?.stops ?? [] })),
      teams: teams.map(({ id, name, route }) => ({
        ...{ id, name },
        route: routes.some((one) => one.id === route) ? route : null,
      })),
    });
    if (!error) return { done: true };
    if (error.code === 'EN075') {
      const refused = refusedSchema.safeParse(JSON.parse(error.details || '{}')).data;
      return not(refused?.problem === 'words' ? 'words' : 'stops');
    }
    return not(problems[error.code] ?? 'unreachable');
  } catch (error) {
    console.error('A walk could not be saved.', error);
    return not('unreachable');
  }
}

/**
 * The form of a walk for who keeps its event, with the finds that arrived; null for everyone else.
 * @param outcome what a sent form came to
 * @throws DatabaseError
 */
export async function openWalkForm(
  session: Session,
  typed: string,
  outcome: WalkFormOutcome | null,
) {
  const event = await loadHostedEvent(session, typed);
  const walk = event && (await loadWalk(event.code, session.client));
  if (!walk) return null;
  const finds = dataOf(
    'finds',
    await session.client
      .from('finds')
      .select('id, words, state, events!inner(code)')
      .eq('events.code', walk.code)
      .order('found_at', { ascending: false })
      .limit(500),
  );
  const form =
    outcome && !outcome.done ? outcome.typed : walkForm(walk.routes, walk.teams, randomUUID);
  const became = await loadWalkOutcome(walk.code);
  return { code: walk.code, title: walk.title, board: event.board_code, form, finds, became };
}
