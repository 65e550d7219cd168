import {
  composeDirectory,
  directoryRowsSchema,
  type TimedSlot,
} from '#domain/directory/compose.ts';
import { findLaterOnes, findOccurrences, type Occurrences } from '#domain/directory/occurrences.ts';
import type { Snapshot } from '#domain/directory/snapshot.ts';
import { directoryTimesSchema } from '#domain/directory/times.ts';
import { japanMoment } from '#domain/schedule/japan-clock.ts';
import type { LocalDate } from '#domain/schedule/local-date.ts';
import type { Schedule } from '#domain/schedule/schedule.ts';
import { memoByTag } from './cache/memo.ts';
import { dataOf, patientAnonymous } from './supabase.ts';

/** The directory and its times. */
export interface Directory {
  snapshot: Snapshot;
  /** Every schedule with its slot in the snapshot. */
  slots: TimedSlot[];
  /** The same; each schedule's `activityId` is the code of its activity. */
  times: Schedule[];
}

/**
 * The directory with its times as anyone may see it, kept in memory until something published
 * changes. Shared: treat it as read-only.
 */
export const loadDirectoryTimes: () => Promise<Directory> = memoByTag('directory', async () => {
  // In turn: the embedded database answers one at a time, and others are let in between.
  const rows = await patientAnonymous().rpc('directory_snapshot');
  const schedules = await patientAnonymous().rpc('directory_schedules');
  const times = directoryTimesSchema.parse(dataOf('directory_schedules', schedules));
  const { snapshot, slots } = composeDirectory(
    directoryRowsSchema.parse(dataOf('directory_snapshot', rows)),
    times,
    japanMoment(Date.now()).date,
  );
  return { snapshot, slots, times };
});

/** The directory alone. Shared: treat it as read-only. */
export async function loadDirectory(): Promise<Snapshot> {
  return (await loadDirectoryTimes()).snapshot;
}

/** Windows reckoned for a directory: a new one, after a change, begins anew. */
const windows = new WeakMap<Directory, Map<string, Occurrences>>();
/** More windows than anyone looks at in a row; single days are cheap to reckon again. */
const mostWindows = 40;

function kept(directory: Directory, key: string, find: () => Occurrences): Occurrences {
  const known = windows.get(directory) ?? new Map<string, Occurrences>();
  windows.set(directory, known);
  const found = known.get(key) ?? find();
  known.delete(key);
  known.set(key, found);
  const [oldest] = known.keys();
  if (known.size > mostWindows && oldest !== undefined) known.delete(oldest);
  return found;
}

/** What takes place in the directory from one day to another, both included. */
export function occurrencesIn(directory: Directory, from: LocalDate, to: LocalDate): Occurrences {
  const { snapshot, slots } = directory;
  return kept(directory, `${from}/${to}`, () => findOccurrences(snapshot, slots, from, to));
}

/** When what does not take place in a window is next. */
export function occurrencesAfter(directory: Directory, near: Occurrences): Occurrences {
  const key = `${near.from}/${near.to}/later`;
  return kept(directory, key, () => findLaterOnes(directory.slots, near));
}
