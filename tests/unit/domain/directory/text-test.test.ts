import { describe, expect, it } from 'vitest';
import { plainWords, textTests, type SearchWord } from '#domain/directory/text-test.ts';
import { fillSnapshot } from '../../../helpers/fill-snapshot.ts';

const snapshot = fillSnapshot({
  places: {
    code: ['AAAAAA', 'CCCCCC'],
    name: ['あおば会館', '山の家'],
    kana: ['アオバカイカン', 'ヤマノイエ'],
    kind: ['kyoten', 'ibasho'],
    lng: [139.1, null],
    lat: [34.9, null],
    areas: [['north', 'town'], []],
  },
  activities: {
    code: ['EEEEEE', 'FFFFFF', 'GGGGGG'],
    title: ['体操', 'お茶の会', 'オンライン将棋'],
    kana: ['', 'オチャノカイ', ''],
    kind: ['taiso', 'salon', 'shumi'],
    place: [0, 0, null],
    area: [null, null, 'town'],
  },
});

const word = (part: Partial<SearchWord>): SearchWord => ({
  texts: [],
  kinds: [],
  areas: [],
  ...part,
});

/** Indexes of the places and activities found. */
function found(words: readonly SearchWord[]) {
  const { place, activity } = textTests(snapshot, words);
  return {
    places: snapshot.places.code.map((_, i) => i).filter(place),
    activities: snapshot.activities.code.map((_, i) => i).filter(activity),
  };
}

describe('textTests', () => {
  it('lets everything through without words', () => {
    expect(found([])).toEqual({ places: [0, 1], activities: [0, 1, 2] });
  });

  it('takes any text of a word, and every word', () => {
    expect(found([word({ texts: ['ちや', '将棋'] })])).toEqual({ places: [], activities: [2] });
    expect(found([word({ texts: ['お茶', '将棋'] })]).activities).toEqual([1, 2]);
    expect(found([word({ texts: ['お茶', '将棋'] }), word({ texts: ['会'] })]).activities).toEqual([
      1,
    ]);
  });

  it('finds an activity by the name of its place, and the place by its own name only', () => {
    expect(found(plainWords('会館 体操'))).toEqual({ places: [], activities: [0] });
    expect(found(plainWords('会館'))).toEqual({ places: [0], activities: [0, 1] });
  });

  it('finds by kind and area that a word names', () => {
    expect(found([word({ kinds: ['ibasho', 'shumi'] })])).toEqual({ places: [1], activities: [2] });
    expect(found([word({ areas: ['town'] })])).toEqual({ places: [0], activities: [0, 1, 2] });
    expect(found([word({ areas: ['town'] }), word({ kinds: ['salon'] })]).activities).toEqual([1]);
  });

  it('does not read across from the reading into the name', () => {
    expect(found(plainWords('かんあお'))).toEqual({ places: [], activities: [] });
  });
});
