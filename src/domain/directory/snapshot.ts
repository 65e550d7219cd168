/**
 * The directory: every published place and activity in columns, small enough to be sent whole to a
 * phone. The server's list and the map filter this one snapshot, so their numbers always agree.
 */
import { z } from 'zod';

const code = z.string();

/** What the database function `directory_snapshot` returns. All arrays of a table are equally long. */
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
    /** Codes of the areas each place lies in. */
    areas: z.array(z.array(code)),
  }),
  /** Sorted by place. */
  activities: z.object({
    code: z.array(code),
    title: z.array(z.string()),
    /** Readings; '' where none is known. */
    kana: z.array(z.string()),
    kind: z.array(code),
    /** Index of its place, or null: online, or anywhere in an area. */
    place: z.array(z.number().int().nullable()),
    /** The area it serves, if it has no place. */
    area: z.array(code.nullable()),
  }),
});

/** The directory in columns. */
export type Snapshot = z.infer<typeof snapshotSchema>;

/** The directory of a town that has nothing yet. */
export const emptySnapshot: Snapshot = {
  places: { code: [], name: [], kana: [], kind: [], lng: [], lat: [], areas: [] },
  activities: { code: [], title: [], kana: [], kind: [], place: [], area: [] },
};
