import type { Origin } from './event/outcome.ts';
import type { Access } from './access.ts';
import type { Area } from './area.ts';
import type { Audience, WayIn } from './audience.ts';
import type { Photo } from './photo.ts';
import type { Precision } from './place.ts';
import type { Schedule } from './schedule/schedule.ts';
import type {
  Contact,
  ReaderText,
  RecordStatus,
  ShortNotice,
  Source,
  Verification,
} from './subject.ts';

/** 予約不要, 予約がおすすめ, 要予約. */
export const bookingNeeds = ['not_needed', 'recommended', 'required'] as const;
export type BookingNeed = (typeof bookingNeeds)[number];

/** A record that has a page of its own, as a link to it needs. */
export interface Reference {
  code: string;
  name: string;
}

/** A place of an activity that meets at several (移動サロン); `Schedule.placeId` names it. */
export interface Stop extends Reference {
  /** Null: the activity's own place, where those of its times are that name none. */
  id: string | null;
  /** Null where the reading of its name is not known. */
  kana: string | null;
}

/** Where an activity takes place, as far as a paper that a list makes of it tells. */
export interface ActivitySpot extends Reference {
  status: RecordStatus;
  address: string | null;
  building: string | null;
  lng: number | null;
  lat: number | null;
}

/** What a list says of an activity, and what its button puts on the list to hand on. */
export interface ActivitySummary {
  code: string;
  /** Code of its kind. */
  kind: string;
  title: ReaderText;
  kana: string | null;
  status: RecordStatus;
  welcome: Audience[];
  waysIn: WayIn[];
  online: boolean;
  /** Yen for one person; null: not known. */
  costMin: number | null;
  costMax: number | null;
  booking: BookingNeed | null;
  schedules: Schedule[];
  /**
   * The places of its times, in their order, where no one place can be said of all of them; empty
   * where all are at its own, and where only those at one place are told.
   */
  stops: Stop[];
  /** All its times and places, where only those at one place are told. */
  everywhere?: Pick<ActivitySummary, 'schedules' | 'stops'>;
  place: ActivitySpot | null;
  /** The area it serves when it has no place. */
  area: (Reference & Pick<Area, 'nameEn'>) | null;
  bring: ReaderText | null;
  contacts: Contact[];
  verification: Verification | null;
}

/** Where an activity takes place, as its page tells it. */
export interface ActivityPlace extends ActivitySpot {
  kana: string | null;
  precision: Precision;
  /** Shown by its district only, because its owner asks for it. */
  blurred: boolean;
  entranceNote: ReaderText | null;
  /** The place's own photos. */
  photos: Photo[];
  access: Access;
}

/** Everything the page of an activity says. */
export interface Activity extends ActivitySummary {
  description: ReaderText;
  place: ActivityPlace | null;
  onlineUrl: string | null;
  group: Reference | null;
  welcomeNote: string | null;
  ageMin: number | null;
  ageMax: number | null;
  roleNote: string | null;
  costNote: string | null;
  bookingNote: string | null;
  capacity: number | null;
  aloneOk: boolean | null;
  firstVisitNote: ReaderText | null;
  languages: string[];
  /** Labels of its fields, in the reader's reading. */
  fields: string[];
  /** Labels of the legal programmes it is run under. */
  programmes: string[];
  /** In their order. */
  photos: Photo[];
  /** There are more for people who signed in. */
  hasContactsBehind: boolean;
  notices: ShortNotice[];
  sources: Source[];
  /** Date of the last change, YYYY-MM-DD in Japan. */
  updatedOn: string;
  /** The events it was born from. */
  origins: Origin[];
}
