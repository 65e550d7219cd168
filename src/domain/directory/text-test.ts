/** Which rows of the directory a text finds: the same test on the server and in the map island. */
import { foldText, foldTexts } from '../fold-text.ts';
import { oncePerSnapshot } from './once-per-snapshot.ts';
import type { Snapshot } from './snapshot.ts';

/** One word of a query and what counts as finding it; any of these. */
export interface SearchWord {
  /** Folded texts to find within names and readings. */
  texts: readonly string[];
  /** Codes of kinds that the word names. */
  kinds: readonly string[];
  /** Codes of areas that the word names. */
  areas: readonly string[];
}

/** The words of a text, each standing for itself alone. */
export function plainWords(text: string): SearchWord[] {
  return text
    .split(' ')
    .map(foldText)
    .filter(Boolean)
    .map((word) => ({ texts: [word], kinds: [], areas: [] }));
}

/**
 * Folded names and readings, a line each: folding is dearer than looking. Made when they are first looked
 * at, or before in a spare moment.
 */
export const foldedLines = oncePerSnapshot(({ places, activities }) => {
  const lines = (names: readonly string[], readings: readonly string[]) => {
    const foldedReadings = foldTexts(readings);
    return foldTexts(names).map((name, i) => `${foldedReadings[i] ?? ''}\n${name}`);
  };
  return {
    places: lines(places.name, places.kana),
    activities: lines(activities.title, activities.kana),
  };
});

/** A test for one row of places or activities (by its index). */
export type RowTest = (row: number) => boolean;

/**
 * Tests for places and activities that must hold every word. An activity also holds what its place
 * is called and where it lies, so that 「公民館 体操」 finds exercise at the hall.
 */
export function textTests(
  snapshot: Snapshot,
  words: readonly SearchWord[],
): { place: RowTest; activity: RowTest } {
  if (words.length === 0) return { place: () => true, activity: () => true };
  const { places, activities } = snapshot;
  const text = foldedLines(snapshot);
  const tests = words.map(({ texts, kinds, areas }) => {
    const isKind = new Set(kinds);
    const isArea = new Set(areas);
    const says = (line: string | undefined) =>
      line !== undefined && texts.some((each) => line.includes(each));
    const place = (row: number) =>
      says(text.places[row]) ||
      isKind.has(places.kind[row] ?? '') ||
      (isArea.size > 0 && (places.areas[row]?.some((code) => isArea.has(code)) ?? false));
    const activity = (row: number) => {
      const at = activities.place[row];
      return (
        says(text.activities[row]) ||
        isKind.has(activities.kind[row] ?? '') ||
        (typeof at === 'number' ? place(at) : isArea.has(activities.area[row] ?? ''))
      );
    };
    return { place, activity };
  });
  return {
    place: (row) => tests.every((test) => test.place(row)),
    activity: (row) => tests.every((test) => test.activity(row)),
  };
}
