/**
 * The names under which pages and data are kept, and under which table `changes` says what was
 * written. A loader names everything it shows; a trigger names everything a write touches.
 */

/** `kind:CODE` for one record, or one of those that cover the whole site. */
export type Tag =
  | 'directory'
  | 'events'
  | 'town'
  | `${'place' | 'activity' | 'group' | 'area' | 'event' | 'series'}:${string}`;

/** Builds tags. Short codes may come in either case; the database writes them in upper case. */
export const tag = {
  place: (code: string): Tag => `place:${code.toUpperCase()}`,
  activity: (code: string): Tag => `activity:${code.toUpperCase()}`,
  group: (code: string): Tag => `group:${code.toUpperCase()}`,
  event: (code: string): Tag => `event:${code.toUpperCase()}`,
  series: (code: string): Tag => `series:${code.toUpperCase()}`,
  /** Area codes are the town's own and stay as they are written. */
  area: (code: string): Tag => `area:${code}`,
  /** Any published place or activity came, went or changed in what lists, counts and maps show. */
  directory: 'directory',
  /** Any event, series or 地域課題 came, went or changed in what lists and counts show. */
  events: 'events',
  /** Areas, their contacts, kinds, fields or anything else every page may draw on. */
  town: 'town',
} as const;
