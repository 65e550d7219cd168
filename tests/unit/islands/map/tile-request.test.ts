import { describe, expect, it } from 'vitest';
import { tilesUrl } from '#domain/map/place-tiles.ts';
import { tileRequest } from '#islands/map/tile-request.ts';

const tiles = tilesUrl('https://engawa.example', '?within=500');
const tile = 'https://engawa.example/map/tiles/15/29065/12982.pbf?within=500';
const here = [139.325, 34.975] as const;

describe('tileRequest', () => {
  it('says in the body where the reader is', () => {
    const request = tileRequest(tile, tiles, [...here]);
    expect(request).toMatchObject({ url: tile, method: 'POST', body: 'lng=139.325&lat=34.975' });
  });

  it('says it to nobody else, and only when it matters', () => {
    expect(tileRequest('https://tiles.example/15/1/2.pbf', tiles, [...here])).toBeUndefined();
    expect(tileRequest(tile, null, [...here])).toBeUndefined();
    expect(tileRequest(tile, tiles, null)).toBeUndefined();
  });
});
