/** Reads the town's people and places from town/: CSV and YAML that a person can edit. */
import { readdirSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { parse } from 'yaml';
import { z } from 'zod';

const folder = new URL('town/', import.meta.url);
const optional = z
  .string()
  .transform((text) => text || null)
  .nullable();

const groupSchema = z.strictObject({
  key: z.string(),
  name: z.string(),
  kana: z.string(),
  description: z.string(),
});

const accessColumns = {
  段: 'step_free',
  車: 'wheelchair',
  ト: 'accessible_toilet',
  駐: 'parking',
  子: 'child_friendly',
  送: 'pickup',
  W: 'wifi',
} as const;
type AccessColumn = (typeof accessColumns)[keyof typeof accessColumns];
/** Access facts of a place; what is not written is not known (null). */
type Access = Record<AccessColumn, boolean | null>;

const extraSchema = z.strictObject({
  at: z.string().optional(),
  building: z.string().optional(),
  precision: z.enum(['exact', 'street', 'area', 'unknown']).default('exact'),
  status: z.enum(['draft', 'published', 'paused', 'ended']).default('published'),
  walk: z.boolean().default(false),
  evacuation: z.boolean().default(false),
  'welfare-evacuation': z.boolean().default(false),
});

const placeSchema = z.strictObject({
  key: z.string(),
  kind: z.string(),
  name: z.string(),
  kana: z.string(),
  quarter: z.string(),
  group: optional,
  access: z.string().transform(readAccess),
  extra: z.string().transform(readExtra).pipe(extraSchema),
  description: z.string(),
});

const yen = z
  .union([z.int(), z.string().regex(/^\d+-\d+$/)])
  .transform((cost) => String(cost).split('-').map(Number))
  .transform(([min = 0, max = min]) => ({ min, max }));
const reading = z.strictObject({ title: z.string(), text: z.string() }).optional();

const templateSchema = z.strictObject({
  title: z.string(),
  kana: z.string(),
  kind: z.string(),
  text: z.string(),
  cost: yen.optional(),
  costNote: z.string().optional(),
  welcome: z.array(z.string()).default(['anyone']),
  welcomeNote: z.string().optional(),
  ageMin: z.int().optional(),
  ageMax: z.int().optional(),
  ways: z.array(z.enum(['join', 'role', 'work'])).default(['join']),
  role: z.string().optional(),
  booking: z.enum(['not_needed', 'recommended', 'required']).default('not_needed'),
  bookingNote: z.string().optional(),
  capacity: z.int().optional(),
  bring: z.string().optional(),
  first: z.string().optional(),
  languages: z.array(z.string()).default(['ja']),
  fields: z.array(z.string()).default([]),
  programmes: z.array(z.string()).default([]),
  by: z.string().optional(),
  en: reading,
  easy: reading,
  uses: z.array(z.string()).min(1),
});

const officeSchema = z.strictObject({
  area: z.string(),
  role: z.string(),
  office: z.string(),
  about: z.string(),
  place: z.string(),
  hours: z.string(),
});

export type SeedGroup = z.infer<typeof groupSchema>;
export type SeedPlace = z.infer<typeof placeSchema>;
/** An activity as it is held in one or many places. */
export type Template = z.infer<typeof templateSchema>;
export type SeedOffice = z.infer<typeof officeSchema>;

/** Everything that is written by hand. Throws a ZodError naming row and column when it is malformed. */
export interface TownFiles {
  groups: SeedGroup[];
  places: SeedPlace[];
  templates: Template[];
  offices: SeedOffice[];
}

/** Reads all files of town/. */
export function readTown(): TownFiles {
  return {
    groups: z.array(groupSchema).parse(csv('groups.csv')),
    places: ['places-1.csv', 'places-2.csv', 'places-3.csv'].flatMap((file) =>
      z.array(placeSchema).parse(csv(file)),
    ),
    templates: readdirSync(new URL('activities/', folder))
      .sort()
      .flatMap((file) => z.array(templateSchema).parse(parse(text(`activities/${file}`)))),
    offices: z.array(officeSchema).parse(csv('area-contacts.csv')),
  };
}

function text(file: string): string {
  return readFileSync(new URL(file, folder), 'utf8');
}

function csv(file: string): unknown[] {
  return Papa.parse(text(file), { header: true, skipEmptyLines: true }).data;
}

/** `段 -車`: step-free, not usable with a wheelchair, the rest not known. */
function readAccess(words: string): Access {
  const access: Access = {
    step_free: null,
    wheelchair: null,
    accessible_toilet: null,
    parking: null,
    child_friendly: null,
    pickup: null,
    wifi: null,
  };
  for (const [mark, column] of Object.entries(accessColumns)) {
    if (words.split(' ').includes(mark)) access[column] = true;
    if (words.split(' ').includes(`-${mark}`)) access[column] = false;
  }
  return access;
}

/** `walk;precision=street` as { walk: true, precision: 'street' }. */
function readExtra(words: string): Record<string, string | boolean> {
  const pairs = words.split(';').filter(Boolean);
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', value] = pair.split('=');
      return [name, value ?? true];
    }),
  );
}
