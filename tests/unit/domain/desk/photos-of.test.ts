import { expect, it } from 'vitest';
import { photosOf } from '#domain/desk/photos-of.ts';

const id = '0b9c3c1e-6a51-4a5f-9d0c-1f2e3d4c5b6a';

it('names the photos of a document in their order', () => {
  expect(photosOf({ photos: [{ id, alt: null }] })).toEqual([{ id, alt: '' }]);
});

it('names none where a document says none, or nonsense', () => {
  expect([photosOf({}), photosOf({ photos: 'x' })]).toEqual([[], []]);
});
