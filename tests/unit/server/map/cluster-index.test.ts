import { describe, expect, it } from 'vitest';
import { clusterPlaces } from '#domain/map/place-clusters.ts';
import { IndexStore } from '#server/map/cluster-index.ts';

const empty = clusterPlaces({ type: 'FeatureCollection', features: [] });

describe('the store of cluster indexes', () => {
  it('keeps what was used last, within its bound', () => {
    const store = new IndexStore(100);
    const made: string[] = [];
    const get = (key: string, points: number) =>
      store.get(key, points, () => {
        made.push(key);
        return empty;
      });
    get('a', 50);
    get('b', 50);
    get('a', 50);
    get('c', 50);
    get('a', 50);
    get('b', 50);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });

  it('gives an index larger than its bound, and keeps that one alone', () => {
    const store = new IndexStore(10);
    let made = 0;
    const get = (key: string) => store.get(key, 50, () => (made++, empty));
    get('large');
    get('large');
    expect(made).toBe(1);
    get('other');
    get('large');
    expect(made).toBe(3);
  });
});
