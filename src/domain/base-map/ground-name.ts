/** The name of a picture of the drawn town in its address: what it shows, in whole numbers. */
import { z } from 'zod';
import type { GridView, MapSize, PageWidth } from '../map/first-view.ts';
import type { LabelLocale } from './town-labels.ts';

export interface GroundPicture {
  size: MapSize;
  pageWidth: PageWidth;
  locale: LabelLocale;
  grid: GridView;
}

const wholeSchema = z.coerce.number().int().min(0).max(2_000_000_000);
const nameSchema = z.tuple([
  z.enum(['full', 'preview']),
  z.enum(['narrow', 'wide']),
  z.enum(['ja', 'ja-easy', 'en']),
  wholeSchema.pipe(z.number().min(12).max(64)),
  wholeSchema,
  wholeSchema,
]);

/** Address of a picture on this site. */
export function groundPath({ size, pageWidth, locale, grid }: GroundPicture): string {
  return `/map/ground/${[size, pageWidth, locale, grid.quarters, grid.x, grid.y].join('_')}.svg`;
}

/** Reads the name out of an address; null where it is none of ours. */
export function readGroundName(name: string): GroundPicture | null {
  const parts = nameSchema.safeParse(name.split('_'));
  if (!parts.success) return null;
  const [size, pageWidth, locale, quarters, x, y] = parts.data;
  const picture: GroundPicture = { size, pageWidth, locale, grid: { quarters, x, y } };
  // One picture has one address: ` 7` and `07` are none.
  return groundPath(picture).endsWith(`/${name}.svg`) ? picture : null;
}
