/**
 * The snapshot laid out for filtering, once: a row for each place and for each activity at each place
 * and audience it has. Rows of one result stand together; a result is found when one of its rows is.
 */
import { oncePerSnapshot } from './once-per-snapshot.ts';
import type { Snapshot } from './snapshot.ts';

export interface Rows {
  length: number;
  /** The result: the index of a place, or the number of places + the index of an activity. */
  result: Int32Array;
  /** Index of the activity; -1: the place itself. */
  activity: Int32Array;
  /** Slot of its times, see `Snapshot.bands`; -1 for a place itself. */
  slot: Int32Array;
  welcome: Int32Array;
  week: Int32Array;
}

/** How many slots times may have. */
export const slotCount = ({ activities, bands }: Snapshot): number =>
  activities.code.length + bands.activity.length;

/** The rows of a snapshot. */
export const rowsOf = oncePerSnapshot((snapshot): Rows => {
  const { places, activities, bands } = snapshot;
  const nobody = { activity: -1, slot: -1, welcome: 0, week: 0 };
  const results: (typeof nobody)[][] = places.code.map(() => [nobody]);
  const resultOf = (activity: number, place: number | null | undefined) =>
    typeof place === 'number' ? place : places.code.length + activity;
  const add = (result: number, row: typeof nobody) => (results[result] ??= []).push(row);
  const more = Map.groupBy(bands.activity.keys(), (band) => bands.activity[band] ?? -1);

  for (let activity = 0; activity < activities.code.length; activity++) {
    const home = resultOf(activity, activities.place[activity]);
    const welcome = activities.welcome[activity] ?? 0;
    add(home, { activity, slot: activity, welcome, week: activities.week[activity] ?? 0 });
    for (const band of more.get(activity) ?? []) {
      add(resultOf(activity, bands.place[band]), {
        activity,
        slot: activities.code.length + band,
        welcome: bands.welcome[band] ?? welcome,
        week: bands.week[band] ?? 0,
      });
    }
  }

  const flat = results.flatMap((rows, result) => rows.map((row) => ({ ...row, result })));
  return {
    length: flat.length,
    result: Int32Array.from(flat, (row) => row.result),
    activity: Int32Array.from(flat, (row) => row.activity),
    slot: Int32Array.from(flat, (row) => row.slot),
    welcome: Int32Array.from(flat, (row) => row.welcome),
    week: Int32Array.from(flat, (row) => row.week),
  };
});

/** Codes as numbers, and the number of each row of a table. */
function numbered(lists: readonly (readonly (readonly string[])[])[]) {
  const codes = [...new Set(lists.flat(2))].sort();
  const numbers = new Map(codes.map((code, i) => [code, i]));
  const tables = lists.map((list) => list.map((row) => row.flatMap((c) => numbers.get(c) ?? [])));
  return { codes, tables };
}

/** Kinds, areas and languages that occur, as numbers. */
export const vocabulary = oncePerSnapshot(({ places, activities }) => {
  const one = (code: string | null) => (code === null ? [] : [code]);
  const kinds = numbered([places.kind.map(one), activities.kind.map(one)]);
  const areas = numbered([places.areas, activities.area.map(one)]);
  const languages = numbered([activities.languages.map((tags) => tags.split(' ').filter(Boolean))]);
  return { kinds, areas, languages };
});
