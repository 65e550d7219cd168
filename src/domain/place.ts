import type { Origin } from './event/outcome.ts';
import type { Access } from './access.ts';
import type { ActivitySummary, Reference } from './activity.ts';
import type { Area } from './area.ts';
import type { Photo } from './photo.ts';
import type { Contact, ReaderText, RecordStatus, Source, Verification } from './subject.ts';

/** How near the public point of a place is to its door. */
export const precisions = ['exact', 'street', 'area', 'unknown'] as const;
export type Precision = (typeof precisions)[number];

/** What a list says of a place, and what its button puts on the list to hand on. */
export interface PlaceSummary {
  code: string;
  /** Code of its kind. */
  kind: string;
  name: string;
  kana: string | null;
  address: string | null;
  building: string | null;
  lng: number | null;
  lat: number | null;
  precision: Precision;
  status: RecordStatus;
  verification: Verification | null;
  /**
   * What goes on there, published ones only in lists, each with those of its times that are there: its own, and
   * those that stop there (移動サロン).
   */
  activities: ActivitySummary[];
  contacts: Contact[];
}

/** Everything the page of a place says. */
export interface Place extends PlaceSummary {
  description: ReaderText;
  /** Shown by its district only, because its owner asks for it. */
  blurred: boolean;
  access: Access;
  accessNote: string | null;
  entranceNote: ReaderText | null;
  evacuationSite: boolean;
  welfareEvacuationSite: boolean;
  group: Reference | null;
  areas: (Reference & Pick<Area, 'kana' | 'nameEn'>)[];
  /** In their order. */
  photos: Photo[];
  /** There are more for people who signed in. */
  hasContactsBehind: boolean;
  sources: Source[];
  /** Date of the last change, YYYY-MM-DD in Japan. */
  updatedOn: string;
  /** The events it was born from. */
  origins: Origin[];
}
