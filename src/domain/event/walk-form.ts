/** The host's form of a walk: routes with one stop a line, and teams. */
import type { WalkRoute, WalkStop, WalkTeam } from './walk.ts';

/** A route as the form has it: its stops as they were typed, one a line. */
export interface TypedRoute {
  id: string;
  name: string;
  stops: string;
}

export interface TypedTeam {
  id: string;
  name: string;
  route: string;
}

/** What the form shows; rows without a name are those to fill in. */
export interface WalkForm {
  routes: readonly TypedRoute[];
  teams: readonly TypedTeam[];
}

export const walkFormProblems = [
  'stops',
  'names',
  'words',
  'too_many',
  'not_yours',
  'unreachable',
] as const;
export type WalkFormProblem = (typeof walkFormProblems)[number];

/** How saving went; what was typed comes back where it did not. */
export type WalkFormOutcome =
  | { done: true }
  | {
      done: false;
      problem: WalkFormProblem;
      /** Lines that mean no place and no point, or several. */
      lines: readonly string[];
      typed: WalkForm;
    };

/** What a line means by itself; `words` have to be looked up. */
export type StopLine =
  { place: string } | { name: string; lng: number; lat: number } | { words: string };

/** Reads a line: 「名前 #ABC123」, 「名前 35.1, 139.2」 (latitude first, as maps say it) or words. */
export function readStopLine(line: string): StopLine {
  const text = line.normalize('NFKC').trim();
  const code = /#([A-Z0-9]{6})$/i.exec(text)?.[1];
  if (code !== undefined) return { place: code.toUpperCase() };
  const point = /^(.*?)\s*(-?\d{1,2}\.\d+)\s*[,、]\s*(-?\d{1,3}\.\d+)$/.exec(text);
  if (point) {
    const [, name = '', lat = '', lng = ''] = point;
    return { name: name.trim() || `${lat}, ${lng}`, lat: Number(lat), lng: Number(lng) };
  }
  return { words: text };
}

/** A stop as a line that reads back as the same. */
export function writeStop({ name, code, lng, lat }: WalkStop): string {
  if (code !== null) return `${name} #${code}`;
  return lng === null || lat === null ? name : `${name} ${lat.toFixed(6)}, ${lng.toFixed(6)}`;
}

/** The form of a walk as it is, with one empty route and two empty teams while there is room. */
export function walkForm(
  routes: readonly WalkRoute[],
  teams: readonly WalkTeam[],
  makeId: () => string,
): WalkForm {
  const empty = (count: number) => Array.from({ length: count }, () => makeId());
  return {
    routes: [
      ...routes.map(({ id, name, stops }) => ({
        id,
        name,
        stops: stops.map(writeStop).join('\n'),
      })),
      ...empty(routes.length < 10 ? 1 : 0).map((id) => ({ id, name: '', stops: '' })),
    ],
    teams: [
      ...teams.map(({ id, name, route }) => ({ id, name, route: route ?? '' })),
      ...empty(Math.min(2, 30 - teams.length)).map((id) => ({ id, name: '', route: '' })),
    ],
  };
}
