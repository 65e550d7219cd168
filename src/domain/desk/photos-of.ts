/** The photos a document names, for who decides about them. */
import { z } from 'zod';
import type { PhotoDraft } from '../photo.ts';
import type { Document } from '../revision/merge.ts';

const photosSchema = z.array(z.object({ id: z.guid(), alt: z.string().nullable() }));

/** The photos of a document in their order; none where it has none. */
export function photosOf(document: Document): PhotoDraft[] {
  const photos = photosSchema.safeParse(document.photos).data ?? [];
  return photos.map(({ id, alt }) => ({ id, alt: alt ?? '' }));
}
