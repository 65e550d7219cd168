/** Fetches what takes place on some days, for the map's filter. */
import type { Occurrences } from '#domain/directory/occurrences.ts';
import { isRecord } from '#domain/is-record.ts';
import type { LocalDate } from '#domain/schedule/local-date.ts';

const columns = ['slot', 'day', 'opens', 'closes'] as const;

/** As with the snapshot only the outline is looked at. */
function isOccurrences(value: unknown): value is Occurrences {
  return (
    isRecord(value) &&
    typeof value.mark === 'string' &&
    columns.every((name) => Array.isArray(value[name]))
  );
}

/**
 * Loads what takes place from one day to another, both included.
 * @throws Error when it can not be had, or is something else
 */
export async function loadOccurrences(from: LocalDate, to: LocalDate): Promise<Occurrences> {
  const response = await fetch(`/map/occurrences.json?from=${from}&to=${to}`);
  if (!response.ok) throw new Error(`The occurrences answered ${response.status}.`);
  const occurrences: unknown = await response.json();
  if (!isOccurrences(occurrences)) throw new Error('The occurrences are not in the form expected.');
  return occurrences;
}
