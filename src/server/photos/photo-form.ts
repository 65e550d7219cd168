/** The photo field of a form: reading what came back, and taking the files that came with it. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import {
  maxAltLength,
  maxPhotos,
  type FileProblem,
  type PhotoDraft,
  type PhotoFieldState,
} from '#domain/photo.ts';
import { textOf } from '../form-texts.ts';
import type { Supabase } from '../supabase.ts';
import { takePhoto } from './take-photo.ts';

/** The state of a field in a new form. */
export function newPhotoField(photos: readonly PhotoDraft[] = []): PhotoFieldState {
  return { key: randomUUID(), photos: [...photos], problems: [] };
}

const idSchema = z.uuid();

/** What stands in the field: its photos with their words, less those that are to be left out. */
export function readPhotoField(form: FormData, name: string): PhotoFieldState {
  const left = new Set(form.getAll(`${name}-leave`));
  const ids = form.getAll(name).filter((id) => idSchema.safeParse(id).success && !left.has(id));
  const photos = [...new Set(ids)].slice(0, maxPhotos).flatMap((id) => {
    if (typeof id !== 'string') return [];
    return [{ id, alt: textOf(form, `${name}-alt-${id}`).trim().slice(0, maxAltLength) }];
  });
  const key = idSchema.safeParse(textOf(form, `${name}-key`)).data ?? randomUUID();
  return { key, photos, problems: [] };
}

/**
 * Reads the field and takes the files that were chosen, one after another. Whatever goes wrong, what
 * was written comes back. The same file sent twice with one form is one photo.
 * @param client of the person who is signed in
 */
export async function receivePhotos(
  client: Supabase,
  form: FormData,
  name: string,
): Promise<PhotoFieldState> {
  const { key, photos } = readPhotoField(form, name);
  const problems: FileProblem[] = [];
  for (const file of form.getAll(`${name}-file`)) {
    // A file field that nobody touched sends one without a name.
    if (typeof file === 'string' || (file.size === 0 && file.name === '')) continue;
    if (photos.length >= maxPhotos) {
      problems.push({ file: file.name, problem: 'too_many' });
      continue;
    }
    const taken = await takePhoto(client, key, file);
    if ('problem' in taken) problems.push({ file: file.name, problem: taken.problem });
    else if (!photos.some(({ id }) => id === taken.id)) photos.push({ id: taken.id, alt: '' });
  }
  return { key, photos, problems };
}
