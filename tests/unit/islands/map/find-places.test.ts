import { describe, expect, it } from 'vitest';
import { filterDirectory } from '#domain/directory/filter.ts';
import { everything } from '#domain/directory/query.ts';
import { findPlaces } from '#islands/map/find-places.ts';
import { snapshot } from '../../../fixtures/map-site/snapshot.ts';

const kinds = [
  { code: 'salon', label: 'サロン', shape: 'cup' },
  { code: 'shokudo', label: '子ども食堂', shape: 'bowl' },
];

describe('findPlaces', () => {
  it('makes one point of every place that the list counts as on the map', () => {
    const { features } = findPlaces(snapshot, everything, kinds);
    expect(features.features).toHaveLength(filterDirectory(snapshot, everything).onMap.length);
    expect(features.features[1]).toEqual({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [snapshot.places.lng[1], snapshot.places.lat[1]] },
      properties: { place: 1, name: 'みなと子ども食堂', shape: 'bowl' },
    });
  });

  it('draws a kind it does not know as その他', () => {
    const { features } = findPlaces(snapshot, everything, []);
    expect(features.features[0]?.properties.shape).toBe('circle');
  });

  it('finds a place by its code only where the query lets it through', () => {
    const found = findPlaces(snapshot, { ...everything, kinds: ['salon'] }, kinds);
    expect(found.indexOf('AAAAAC')).toBe(0);
    expect(found.indexOf('AAAAAD')).toBeNull();
    expect(found.indexOf('NOSUCH')).toBeNull();
  });

  it('says what happens at a place, and leaves out what it does not hold', () => {
    const found = findPlaces(snapshot, { ...everything, kinds: ['salon'] }, kinds);
    expect(found.summarise([0, 1])).toEqual([
      {
        place: 0,
        code: 'AAAAAC',
        name: 'えんがわサロン',
        kana: '',
        kind: kinds[0],
        activities: [
          { code: 'CCCCCA', title: '水曜のお茶会' },
          { code: 'CCCCCD', title: '朝の体操' },
        ],
      },
    ]);
  });
});
