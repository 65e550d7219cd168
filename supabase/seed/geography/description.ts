/** Reads geography.yaml, names.yaml and areas.yaml: what the town looks like, in numbers a person can edit. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Point } from './plane.ts';

/** `east north` in metres. */
const point = z
  .string()
  .regex(/^-?\d+ -?\d+$/, 'A point is written as two whole numbers: east north')
  .transform((text): Point => {
    const [east, north] = text.split(' ').map(Number);
    return [east ?? 0, north ?? 0];
  });
/** Points with commas between them, as on a tape: `0 0, 120 40, 300 60`. */
const line = z
  .string()
  .transform((text) => text.split(/,\s*/))
  .pipe(z.array(point).min(2));
const names = { name: z.string(), kana: z.string(), en: z.string() };
const grid = z.object({ angle: z.number(), block: point });

const geographySchema = z.strictObject({
  origin: z.object({ lng: z.number(), lat: z.number() }),
  seed: z.string(),
  coast: z.array(z.union([z.strictObject({ smooth: line }), z.strictObject({ straight: line })])),
  breakwaters: z.array(line),
  beaches: z.array(z.strictObject({ from: point, to: point, width: z.number() })),
  lines: z.record(z.enum(['river', 'stream', 'brook', 'rail', 'highway']), line),
  riverWidth: z.strictObject({ source: z.number(), mouth: z.number() }),
  streams: z.array(z.enum(['stream', 'brook'])),
  roads: z.array(z.strictObject({ class: z.enum(['main', 'minor', 'lane']), line })),
  stations: z.array(z.strictObject({ ...names, at: point })),
  peaks: z.array(z.strictObject({ at: point, height: z.number(), radius: z.number() })),
  forestAbove: z.number(),
  contourEvery: z.number(),
  quarters: z.array(
    grid.extend({ name: z.string(), bend: z.number(), gaps: z.number(), outline: line }),
  ),
  houses: z.array(line),
  landuse: z.array(
    z.strictObject({
      class: z.enum(['field', 'orchard', 'park', 'grounds', 'plaza', 'harbour']),
      name: z.string().optional(),
      kana: z.string().optional(),
      en: z.string().optional(),
      outline: line,
      sharp: z.boolean().default(false),
      tracks: grid.optional(),
    }),
  ),
  ponds: z.array(z.strictObject({ outline: line })),
});

const areaSchema = z.strictObject({ code: z.string(), ...names, pieces: z.array(z.string()) });

const areasSchema = z.strictObject({
  corners: z.record(
    z.string(),
    z.union([
      point,
      z.strictObject({ on: z.string(), near: point }),
      z.strictObject({ crossing: z.tuple([z.string(), z.string()]) }),
    ]),
  ),
  pieces: z.record(z.string(), z.string()),

  municipality: z.strictObject({ code: z.string(), ...names, easy: z.string() }),
  schools: z.array(areaSchema),
  spheres: z.array(areaSchema),
  wardens: z.array(areaSchema),
});

const quarterSchema = z
  .tuple([z.string(), z.string(), z.string(), point, z.number().int().positive()])
  .transform(([name, kana, en, at, blocks]) => ({ name, kana, en, at, blocks }));

const namesSchema = z.strictObject({
  quarters: z.record(z.string(), z.array(quarterSchema)),
  labels: z.array(
    z.union([
      z.strictObject({ class: z.string(), ...names, at: point }),
      z.strictObject({ class: z.string(), ...names, along: z.string(), near: point }),
    ]),
  ),
});

/** The ground, drawn in metres. */
export type Geography = z.infer<typeof geographySchema>;
/** The areas and the pieces they are made of. */
export type AreaList = z.infer<typeof areasSchema>;
/** Quarters (町) by 小学校区 code and free labels. */
export type NameList = z.infer<typeof namesSchema>;

function read(file: string): unknown {
  return parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
}

/** The three descriptions. Throws a ZodError naming the field when one is malformed. */
export function readDescription(): { geography: Geography; areas: AreaList; names: NameList } {
  return {
    geography: geographySchema.parse(read('geography.yaml')),
    areas: areasSchema.parse(read('areas.yaml')),
    names: namesSchema.parse(read('names.yaml')),
  };
}
