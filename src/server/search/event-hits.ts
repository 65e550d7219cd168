import type { EventSummary } from '#domain/event/event.ts';
import { findEvents, holdsWords } from '#domain/event/list.ts';
import { everyEvent } from '#domain/event/query.ts';
import { understand, type Meaning } from '#domain/search/understand.ts';
import { loadEvents } from '../events/summaries.ts';
import { loadLexicon } from './lexicon.ts';

const ways = ({ own, wide }: Meaning) => ({ ways: [...own.texts, ...wide.texts] });

/**
 * The events that hold every word of a text or what it may mean: those ahead first, then those past.
 *
 * @param now milliseconds since 1970-01-01T00:00Z
 */
export async function findEventsByText(text: string, now: number): Promise<EventSummary[]> {
  const [lexicon, events] = await Promise.all([loadLexicon(), loadEvents()]);
  const { words } = understand(text, lexicon);
  if (words.length === 0) return [];
  const found = events.filter((event) => holdsWords(event, words.map(ways)));
  return [
    ...findEvents(found, everyEvent, now),
    ...findEvents(found, { ...everyEvent, time: 'past' }, now),
  ];
}
