/** The directory in the browser and what a query is held against: the same for the map and the filters. */
import { loadOccurrences } from '#client/load-occurrences.ts';
import { loadSnapshot } from '#client/load-snapshot.ts';
import { whenIdle } from '#client/spare-moment.ts';
import type { LngLat } from '#domain/directory/distance.ts';
import type { Circumstances } from '#domain/directory/judge.ts';
import type { Occurrences } from '#domain/directory/occurrences.ts';
import type { DirectoryQuery } from '#domain/directory/query.ts';
import { slotMark } from '#domain/directory/slot-mark.ts';
import type { Snapshot } from '#domain/directory/snapshot.ts';
import { foldedLines } from '#domain/directory/text-test.ts';
import { daysOfWhen } from '#domain/directory/when.ts';
import { japanMoment } from '#domain/schedule/japan-clock.ts';
import { addDays, type LocalDate } from '#domain/schedule/local-date.ts';

/** What the reader asks for now, and from where distances are. */
export interface Asked {
  query: DirectoryQuery;
  point: LngLat | null;
  /** That point is where she is, which must stand in no address. */
  isHere: boolean;
}

export interface DirectoryView {
  snapshot: Snapshot;
  circumstances: Circumstances;
}

/** Says to the map what the filters ask for: the detail of a `CustomEvent<Asked>` on `document`. */
export const askedEvent = 'engawa:asked';

/** Loads something once; what failed is tried again the next time. */
function once<Key, Value>(load: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const known = new Map<Key, Promise<Value>>();
  return (key) => {
    const value = known.get(key) ?? load(key);
    known.set(key, value);
    value.catch(() => known.delete(key));
    return value;
  };
}

/** The directory, loaded once for the whole page; its names are ready when the first word is typed. */
const snapshotOnce = once(async (url: string) => {
  const snapshot = await loadSnapshot(url);
  whenIdle(() => void foldedLines(snapshot));
  return snapshot;
});

const occurrencesOnce = once((days: string) => {
  const [from = '', to = ''] = days.split('/');
  return loadOccurrences(from, to);
});

async function occurrencesOf(snapshot: Snapshot, from: LocalDate, to: LocalDate) {
  const occurrences = await occurrencesOnce(`${from}/${to}`);
  // The directory changed between the two: numbers of one would name things of the other.
  if (occurrences.mark !== slotMark(snapshot)) throw new Error('The directory has changed.');
  return occurrences;
}

/**
 * The directory and the circumstances of a query, now.
 *
 * @param withTimes load what takes place this week even where the query does not ask for it
 * @throws Error when something of it can not be had
 */
export async function directoryView(
  snapshotUrl: string,
  { query, point }: Pick<Asked, 'query' | 'point'>,
  withTimes = false,
): Promise<DirectoryView> {
  const snapshot = await snapshotOnce(snapshotUrl);
  const clock = japanMoment(Date.now());
  const { date } = clock;
  const windows: Promise<Occurrences>[] = [];
  const week = { from: date, to: addDays(date, 6) };
  const asked = query.when === null ? null : daysOfWhen(query.when, clock);
  if (asked || withTimes) windows.push(occurrencesOf(snapshot, week.from, week.to));
  if (asked && (asked.to < week.from || asked.to > week.to)) {
    windows.push(occurrencesOf(snapshot, asked.from, asked.to));
  }
  return { snapshot, circumstances: { clock, point, occurrences: await Promise.all(windows) } };
}
