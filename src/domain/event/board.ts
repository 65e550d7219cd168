/** The ideas board of an event: notes of three kinds, heaps, marks, and when it takes any. */
import type { EventStatus } from './state.ts';

/** 気づき, あったらいいな, できること. There is no kind for what is wrong with somebody. */
export const ideaKinds = ['noticed', 'wished', 'offered'] as const;
export type IdeaKind = (typeof ideaKinds)[number];

/** Letters of a note, and of the title of a heap. */
export const longestNote = 140;
export const longestHeap = 60;

/** A note as everyone on site sees it; to who keeps the event hidden ones come too. */
export interface Note {
  id: string;
  /** Made on the device that wrote it: by it that device knows its own. */
  key: string;
  kind: IdeaKind;
  words: string;
  /** The heap it lies in. */
  cluster: string | null;
  hidden: boolean;
  /** Hidden before anyone saw it, because of its words. */
  held: boolean;
  marks: number;
}

export interface Heap {
  id: string;
  title: string;
}

/** What a phone asks for again and again. */
export interface BoardView {
  version: number;
  /** It takes notes now. */
  open: boolean;
  clusters: Heap[];
  notes: Note[];
}

/** Why something was not done. */
export const boardProblems = [
  'no_code',
  'wrong_code',
  'too_many',
  'not_in',
  'closed',
  'words',
  'gone',
  'not_yours',
  'unreachable',
] as const;
export type BoardProblem = (typeof boardProblems)[number];

/** What a form of the board asks for. */
export const boardDeeds = [
  ...(['enter', 'post', 'withdraw', 'mark', 'unmark', 'hide', 'show'] as const),
  ...(['group', 'heap', 'open', 'close'] as const),
] as const;
export type BoardDeed = (typeof boardDeeds)[number];

/** What came of it. */
export type BoardOutcome =
  | { done: BoardDeed; held: boolean }
  | { done: null; problem: BoardProblem; words: string; kind: IdeaKind | null };

const hour = 3_600_000;

/** What decides whether a board is open; milliseconds since 1970-01-01T00:00Z. */
export interface BoardTimes {
  status: EventStatus;
  startsAt: number;
  endsAt: number;
  /** By hand; null: by the clock. */
  opened: boolean | null;
}

/**
 * Whether a board takes notes. Mirrors private.board_is_open.
 * @param at milliseconds since 1970-01-01T00:00Z
 */
export function boardIsOpen({ status, startsAt, endsAt, opened }: BoardTimes, at: number): boolean {
  if (status === 'draft' || status === 'cancelled' || status === 'postponed') return false;
  if (opened !== null) return opened && at < endsAt + 7 * 24 * hour;
  return at >= startsAt - hour && at < endsAt + 24 * hour;
}

/** The first instant after `at` at which the clock opens or closes it; Infinity: none. */
export function boardTurnsAt({ startsAt, endsAt }: BoardTimes, at: number): number {
  const turns = [startsAt - hour, endsAt + 24 * hour, endsAt + 7 * 24 * hour];
  return Math.min(...turns.filter((turn) => turn > at));
}

/** A heap with its notes, the latest first; the last one, without a title, holds what is in none. */
export interface FilledHeap {
  id: string | null;
  title: string;
  notes: Note[];
}

/** The notes by heap, the latest first; what lies in no heap comes first: it is what is new. */
export function heapsOf({ clusters, notes }: Pick<BoardView, 'clusters' | 'notes'>): FilledHeap[] {
  const known = new Set(clusters.map(({ id }) => id));
  const latest = notes.toReversed();
  return [
    {
      ...{ id: null, title: '' },
      notes: latest.filter(({ cluster }) => cluster === null || !known.has(cluster)),
    },
    ...clusters.map((heap) => ({
      ...heap,
      notes: latest.filter(({ cluster }) => cluster === heap.id),
    })),
  ];
}

/** Name of a version of the board, as an ETag; when it opens or closes it is another one. */
export const boardTag = ({ version, open }: Pick<BoardView, 'version' | 'open'>, keeper: boolean) =>
  `"${version}${open ? 'o' : 'c'}${keeper ? 'k' : ''}"`;
