import type { Reference } from '../activity.ts';
import type { Area } from '../area.ts';
import type { Field } from '../field.ts';
import type { EventSummary, OpenIssue, Series } from './event.ts';
import type { EventCounts, EventMonth } from './list.ts';
import type { EventQuery } from './query.ts';

/** What the page of events shows. */
export interface EventsPage {
  query: EventQuery;
  months: EventMonth<EventSummary>[];
  /** What is found in all, on all pages. */
  count: number;
  /** From 1. */
  page: number;
  pages: number;
  counts: EventCounts;
  fields: Field[];
  /** Areas in which any event is. */
  areas: Area[];
  /** The groups the query names. */
  named: Reference[];
  /** 協議の場 that exist already. */
  standing: Series[];
  /** 地域課題 that wait for somebody to begin with them. */
  issues: OpenIssue[];
  /** Milliseconds since 1970-01-01T00:00Z. */
  now: number;
  /** Until when this is true. */
  changesAt: number;
}

/** What the page of a series shows. */
export interface SeriesPage {
  series: Series;
  /** The next first. */
  ahead: EventSummary[];
  /** The last first. */
  past: EventSummary[];
  fields: Field[];
  changesAt: number;
}
