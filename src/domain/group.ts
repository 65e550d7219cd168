import type { Origin } from './event/outcome.ts';
import type { ActivitySummary } from './activity.ts';
import type { EventSummary } from './event/event.ts';
import type { Field } from './field.ts';
import type { Photo } from './photo.ts';
import type { PlaceSummary } from './place.ts';
import type { LocalMoment } from './schedule/japan-clock.ts';
import { nextOccurrences } from './schedule/occurrences.ts';
import type {
  Contact,
  ReaderText,
  RecordStatus,
  ShortNotice,
  Source,
  Verification,
} from './subject.ts';

/** Everything the page of a group says. */
export interface Group {
  code: string;
  name: ReaderText;
  kana: string | null;
  description: ReaderText;
  status: RecordStatus;
  /** Its activities, published and paused ones. */
  activities: ActivitySummary[];
  /** Places that it runs or meets at. */
  places: PlaceSummary[];
  /** Events that it hosts, ahead and past. */
  events: EventSummary[];
  /** The fields that its events may name. */
  fields: Field[];
  /** In their order. */
  photos: Photo[];
  contacts: Contact[];
  /** More contacts, for people who signed in. */
  hasContactsBehind: boolean;
  verification: Verification | null;
  notices: ShortNotice[];
  sources: Source[];
  /** Date of the last change, YYYY-MM-DD in Japan. */
  updatedOn: string;
  /** The events it was born from. */
  origins: Origin[];
}

/** Activities by their next date; what has none, or rests, at the end. */
export function byNextDate<Item extends ActivitySummary>(
  activities: readonly Item[],
  now: LocalMoment,
): Item[] {
  const next = ({ status, schedules }: Item) => {
    const [date] = status === 'published' ? nextOccurrences(schedules, now, 1) : [];
    // Unknown hours come after those that are known, on their day.
    return date ? `${date.date} ${String(date.opensAt ?? 9999).padStart(4, '0')}` : '9';
  };
  return activities
    .map((item) => ({ item, key: next(item) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item }) => item);
}
