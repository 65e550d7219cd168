import { describe, expect, it } from 'vitest';
import { boundsOf } from '#domain/directory/bounds.ts';
import { countWithoutPosition, filterDirectory } from '#domain/directory/filter.ts';
import { everything } from '#domain/directory/query.ts';
import { emptySnapshot } from '#domain/directory/snapshot.ts';
import { fillSnapshot } from '../../../helpers/fill-snapshot.ts';

const snapshot = fillSnapshot({
  places: {
    code: ['AAAAAA', 'CCCCCC', 'DDDDDD'],
    name: ['あおば会館', 'さかな屋', '山の家'],
    kana: ['アオバカイカン', '', 'ヤマノイエ'],
    kind: ['kyoten', 'shoten', 'ibasho'],
    lng: [139.1, 139.2, null],
    lat: [34.9, 34.8, null],
    areas: [['north', 'town'], ['town'], []],
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

describe('filterDirectory', () => {
  it('finds everything when nothing is asked, and puts what has no point apart', () => {
    const found = filterDirectory(snapshot, everything);
    expect(found.onMap).toEqual([
      { place: 0, activities: [0, 1] },
      { place: 1, activities: [] },
    ]);
    expect(found.withoutPoint).toEqual([{ place: 2, activities: [] }]);
    expect(found.withoutPlace).toEqual([2]);
    expect(countWithoutPosition(found)).toBe(2);
  });

  it('shows a place for the kind of one of its activities, with that activity only', () => {
    expect(filterDirectory(snapshot, { ...everything, kinds: ['salon'], areas: [] }).onMap).toEqual(
      [{ place: 0, activities: [1] }],
    );
  });

  it('shows all activities of a place that is of the kind itself', () => {
    expect(
      filterDirectory(snapshot, { ...everything, kinds: ['kyoten'], areas: [] }).onMap,
    ).toEqual([{ place: 0, activities: [0, 1] }]);
  });

  it('joins kinds by or, and kinds with areas by and', () => {
    const either = filterDirectory(snapshot, {
      ...everything,
      kinds: ['shoten', 'salon'],
      areas: [],
    });
    expect(either.onMap.map((match) => match.place)).toEqual([0, 1]);
    const both = filterDirectory(snapshot, {
      ...everything,
      kinds: ['shoten', 'salon'],
      areas: ['north'],
    });
    expect(both.onMap.map((match) => match.place)).toEqual([0]);
  });

  it('finds activities without a place by the area they serve', () => {
    expect(
      filterDirectory(snapshot, { ...everything, kinds: [], areas: ['town'] }).withoutPlace,
    ).toEqual([2]);
    expect(
      filterDirectory(snapshot, { ...everything, kinds: [], areas: ['north'] }).withoutPlace,
    ).toEqual([]);
  });

  it('looks for every word in names and readings, however they are written', () => {
    const find = (text: string) => filterDirectory(snapshot, { ...everything, text });
    expect(find('青葉').onMap).toEqual([]);
    expect(find('ｱｵﾊﾞ').onMap).toEqual([{ place: 0, activities: [0, 1] }]);
    expect(find('おちゃ').onMap).toEqual([{ place: 0, activities: [1] }]);
    expect(find('お茶 会').onMap).toEqual([{ place: 0, activities: [1] }]);
    expect(find('お茶 体操').onMap).toEqual([]);
    expect(find('会館 お茶').onMap).toEqual([{ place: 0, activities: [1] }]);
    expect(find('将棋').withoutPlace).toEqual([2]);
  });

  it('finds nothing in an empty town and for a kind that is not there', () => {
    const nothing = { onMap: [], withoutPoint: [], withoutPlace: [] };
    expect(filterDirectory(emptySnapshot, everything)).toEqual(nothing);
    expect(filterDirectory(snapshot, { ...everything, kinds: ['noen'], areas: [] })).toEqual(
      nothing,
    );
  });
});

describe('boundsOf', () => {
  it('is the extent of the points, and null without any', () => {
    const { onMap, withoutPoint } = filterDirectory(snapshot, everything);
    expect(boundsOf(snapshot, onMap)).toEqual([139.1, 34.8, 139.2, 34.9]);
    expect(boundsOf(snapshot, withoutPoint)).toBeNull();
  });
});
