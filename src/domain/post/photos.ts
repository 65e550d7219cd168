/** Photos among the answers of a form: their ids, and their words beside them. */
import { maxAltLength, maxPhotos, type PhotoDraft } from '../photo.ts';
import { many, type Answers } from './answers.ts';

const idPattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The photos a form carries, in their order. */
export function photosOf(answers: Answers): PhotoDraft[] {
  const words = new Map(
    many(answers, 'photo_alt').map((line): [string, string] => [line.slice(0, 36), line.slice(37)]),
  );
  return [...new Set(many(answers, 'photos'))]
    .filter((id) => idPattern.test(id))
    .slice(0, maxPhotos)
    .map((id) => ({ id, alt: (words.get(id) ?? '').slice(0, maxAltLength) }));
}

/** Photos as answers. */
export function photoAnswers(photos: readonly PhotoDraft[]): Answers {
  return {
    photos: photos.map(({ id }) => id),
    photo_alt: photos.map(({ id, alt }) => `${id} ${alt}`),
  };
}
