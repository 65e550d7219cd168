import type { ActivitySummary } from '../activity.ts';
import type { Area } from '../area.ts';
import type { DirectoryQuery } from '../directory/query.ts';
import type { PlaceName } from '../directory/name-at.ts';
import type { EditorialResult } from '../editorial/search.ts';
import type { EventSummary } from '../event/event.ts';
import type { Field } from '../field.ts';
import type { Kind } from '../kind.ts';
import type { PlaceSummary } from '../place.ts';

/** What a search looks through in the database. */
export const searchSubjects = ['activity', 'place', 'group'] as const;
export type SearchSubject = (typeof searchSubjects)[number];

/** Results of one group: some of them, and how many there are. */
export interface Hits<Hit> {
  count: number;
  shown: Hit[];
}

export interface ActivityHit {
  activity: ActivitySummary;
  /** Null without one. */
  place: PlaceName | null;
  /** Words of its description around what was looked for, where it is found by them only. */
  excerpt: string | null;
}

export interface GroupHit {
  code: string;
  name: string;
  /** What it does and where. */
  links: { name: string; path: string }[];
}

/** A question whose words were made filters and a spot, and how many results the map has for it. */
export interface Narrowed {
  query: DirectoryQuery;
  count: number;
}

/** What was read in place of a word: the words it was taken apart into, other words, or none at all. */
export interface Instead {
  said: string;
  read: readonly string[];
  how: 'apart' | 'corrected' | 'left';
}

/** Everything that /search shows. */
export interface SearchPage {
  /** As typed, without blanks around it; '' when nothing was asked. */
  text: string;
  /** The words it was read as, as typed. */
  words: string[];
  /** The one group that is shown in full; null: the first of each. */
  only: SearchSubject | null;
  page: number;
  pages: number;
  activities: Hits<ActivityHit>;
  places: Hits<PlaceSummary>;
  groups: Hits<GroupHit>;
  /** Those ahead first, then those past. */
  events: Hits<EventSummary>;
  fields: Field[];
  /** Milliseconds since 1970-01-01T00:00Z. */
  now: number;
  /** The date it is in Japan. */
  today: string;
  /** When the page next reads differently, milliseconds since 1970-01-01T00:00Z; Infinity: it need not. */
  changesAt: number;
  /** Kinds that every word names. */
  kinds: Kind[];
  /** Kinds and areas that some words name and others do not: no results, but a way on. */
  waysOn: { kinds: Kind[]; areas: Area[] };
  /** Every kind, for what the results say of theirs. */
  allKinds: Kind[];
  /** Areas that every word names. */
  areas: Area[];
  /** Pages of the editors': guide, words, news. */
  articles: EditorialResult[];
  /** The spot of the gazetteer that the text is, which one can look around; null: it is none. */
  somewhere: string | null;
  /** The text read as filters of the map, where it can be and finds something: around each spot it may mean. */
  narrowed: Narrowed[];
  /** Folded words to mark. */
  marked: string[];
  /** Other words that were looked for as well. */
  also: string[];
  /** Words that were read otherwise, because they were not found as typed. */
  instead: Instead[];
  /** Texts with one word less that find something; only when nothing was found. */
  fewer: string[];
}

/** How many results there are in all. */
export function countHits({
  activities,
  places,
  groups,
  events,
  kinds,
  areas,
  articles,
}: SearchPage): number {
  return (
    activities.count +
    places.count +
    groups.count +
    events.count +
    kinds.length +
    areas.length +
    articles.length
  );
}
