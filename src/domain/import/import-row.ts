/**
 * One row of an open-data file, cleaned and mapped: what the importer writes to the database.
 * The limits are those of the tables in supabase/migrations, so that a row which parses can be written.
 */
import { z } from 'zod';
import { importScheduleSchema, scheduleReadings } from './import-schedule.ts';

const words = (max: number) => z.string().min(1).max(max).nullable();
const webAddress = z
  .string()
  .max(500)
  .regex(/^https?:\/\//);
const kindCode = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/);
/** A fact of access: null means that the file does not say. */
const fact = z.boolean().nullable();

/** Things about a row that a person should look at; none of them keeps it out. */
const remarkCodes = [
  'position-missing',
  'position-swapped',
  'position-outside',
  'position-unreadable',
  'code-unreadable',
  'phone-unreadable',
  'fax-unreadable',
  'email-unreadable',
  'url-unreadable',
  'frequency-is-a-code',
  'not-running',
] as const;
export type RemarkCode = (typeof remarkCodes)[number];

const place = z
  .object({
    name: z.string().min(1).max(120),
    kana: words(200),
    kindCode,
    description: z.string().max(4000),
    address: words(200),
    building: words(200),
    /** WGS 84, degrees; both null when the position is unknown. */
    lat: z.number().min(20).max(46).nullable(),
    lng: z.number().min(122).max(154).nullable(),
    precision: z.enum(['exact', 'street', 'area', 'unknown']),
    parking: fact,
    childFriendly: fact,
    accessNote: words(500),
  })
  .refine((p) => (p.lat === null) === (p.precision === 'unknown'), 'a point and its precision')
  .refine((p) => (p.lat === null) === (p.lng === null), 'both or none of lat and lng');

const activity = z.object({
  kindCode,
  title: z.string().min(1).max(120),
  kana: words(200),
  description: z.string().max(4000),
  /** Codes of activities.welcome. */
  welcome: z.array(z.enum(['anyone', 'children', 'parenting'])).min(1),
  welcomeNote: words(500),
  /** Yen for one person; null: not said in plain numbers. */
  costMin: z.int().min(0).max(1_000_000).nullable(),
  costMax: z.int().min(0).max(1_000_000).nullable(),
  costNote: words(500),
  booking: z.enum(['not_needed', 'required']).nullable(),
  bookingNote: words(500),
  capacity: z.int().min(1).max(100_000).nullable(),
  /** When it takes place: rules where they say all that the publisher does, else the words. */
  schedules: z.array(importScheduleSchema).max(50),
  scheduleReading: z.enum(scheduleReadings),
  status: z.enum(['published', 'paused', 'ended']),
});

const contact = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['phone', 'fax', 'email']),
    value: z.string().min(1).max(500),
    label: words(100),
  }),
  z.object({ kind: z.enum(['url', 'form']), value: webAddress, label: words(100) }),
]);

const credit = z.object({
  /** Publisher and name of the data; with the address it tells one source from another. */
  name: z.string().min(1).max(300),
  url: webAddress.nullable(),
  licence: words(200),
  licenceUrl: webAddress.nullable(),
  /** The line that stands on the page of every entry made from this source. */
  credit: z.string().min(1).max(600),
});

export const importRowSchema = z.object({
  /** Line of the file (row of the sheet) where the record begins, from 1. */
  line: z.int().min(1),
  /** Names the row within its source; see import-keys.ts. */
  key: z.string().min(1).max(200),
  /** Keys the same row would have had beside other rows, likeliest first. */
  formerKeys: z.array(z.string().min(1).max(200)),
  /** SHA-256 of the row's content, hex; equal means that nothing changed. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  place,
  activity: activity.nullable(),
  group: z.object({ name: z.string().min(1).max(120) }).nullable(),
  contacts: z.array(contact).max(20),
  /** Five digits of JIS X 0402, without the check digit; see municipality-code.ts. */
  municipalityCode: z
    .string()
    .regex(/^\d{5}$/)
    .nullable(),
  credit,
  remarks: z.array(z.enum(remarkCodes)),
});

export type ImportRow = z.infer<typeof importRowSchema>;
export type ImportPlace = ImportRow['place'];
export type ImportActivity = NonNullable<ImportRow['activity']>;
export type ImportContact = ImportRow['contacts'][number];
export type ImportCredit = ImportRow['credit'];
