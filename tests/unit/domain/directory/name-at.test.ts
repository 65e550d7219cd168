import { describe, expect, it } from 'vitest';
import { placeNameAt } from '#domain/directory/name-at.ts';
import { emptySnapshot } from '#domain/directory/snapshot.ts';

describe('the name of a place in the directory', () => {
  const snapshot = {
    ...emptySnapshot,
    places: { ...emptySnapshot.places, name: ['小路の棚', 'ここ'], kana: ['こうじのたな', ''] },
  };

  it.each([
    [0, { name: '小路の棚', kana: 'こうじのたな' }],
    [1, { name: 'ここ', kana: null }],
    [2, null],
    [null, null],
    [undefined, null],
  ])('at %s', (at, expected) => {
    expect(placeNameAt(snapshot, at)).toEqual(expected);
  });
});
