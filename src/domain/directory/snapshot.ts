/**
 * The directory: every published place and activity in columns, small enough to be sent whole to a
 * phone. The server's list and the map filter this one snapshot, so their numbers always agree.
 */
import { z } from 'zod';

const code = z.string();
const mask = z.int();
/** Days since 1970-01-01, or null. */
const day = z.int().nullable();

/** What `/map/snapshot.json` holds. All arrays of a table are equally long. */
export const snapshotSchema = z.object({
  /** Sorted by reading. */
  places: z.object({
    code: z.array(code),
    name: z.array(z.string()),
    /** Readings; '' where none is known. */
    kana: z.array(z.string()),
    kind: z.array(code),
    /** Degrees, WGS 84; null where the position is unknown. */
    lng: z.array(z.number().nullable()),
    lat: z.array(z.number().nullable()),
    /** 1 where the point is only near the place: its street, or its district. */
    approximate: z.array(mask),
    /** Codes of the areas each place lies in. */
    areas: z.array(z.array(code)),
    /** Code of the group that runs each place, or null. */
    group: z.array(code.nullable()),
    /** Access that is there, see masks.ts. */
    access: z.array(mask),
    /** When last confirmed. */
    confirmed: z.array(day),
    /** By when it should be confirmed again. */
    due: z.array(day),
  }),
  /** Sorted by place. */
  activities: z.object({
    code: z.array(code),
    title: z.array(z.string()),
    /** Readings; '' where none is known. */
    kana: z.array(z.string()),
    kind: z.array(code),
    /** Index of its place, or null: online, or anywhere in an area. */
    place: z.array(z.int().nullable()),
    /** The area it serves, if it has no place. */
    area: z.array(code.nullable()),
    /** Code of the group that runs it, or null. */
    group: z.array(code.nullable()),
    /** Who is welcome, see masks.ts. */
    welcome: z.array(mask),
    /** Ways in, see masks.ts. */
    ways: z.array(mask),
    /** Free, no booking, alone, online; see masks.ts. */
    terms: z.array(mask),
    /** Languages spoken there, BCP 47, with spaces between. */
    languages: z.array(z.string()),
    /** When it usually is, see schedule/week-mask.ts; without the times in `bands`. */
    week: z.array(mask),
    confirmed: z.array(day),
    due: z.array(day),
  }),
  /**
   * Times that differ from their activity in place or audience: 移動サロン stops, 「火曜午前は乳児」. In
   * `Occurrences` an activity's own times have its index as slot, these follow after the last one.
   */
  bands: z.object({
    /** Index of the activity. */
    activity: z.array(z.int()),
    /** Index of the place, or null where its activity has none. */
    place: z.array(z.int().nullable()),
    welcome: z.array(mask),
    week: z.array(mask),
  }),
});

/** The directory in columns. */
export type Snapshot = z.infer<typeof snapshotSchema>;

/** The directory of a town that has nothing yet. */
export const emptySnapshot: Snapshot = {
  places: {
    ...{ code: [], name: [], kana: [], kind: [], lng: [], lat: [], approximate: [], areas: [] },
    ...{ group: [], access: [], confirmed: [], due: [] },
  },
  activities: {
    ...{ code: [], title: [], kana: [], kind: [], place: [], area: [], group: [] },
    ...{ welcome: [], ways: [], terms: [], languages: [], week: [], confirmed: [], due: [] },
  },
  bands: { activity: [], place: [], welcome: [], week: [] },
};
