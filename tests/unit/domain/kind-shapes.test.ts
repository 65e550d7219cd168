import { describe, expect, it } from 'vitest';
import { isKindShape, kindShapePath, kindShapes } from '#domain/kind-shapes.ts';

describe('kindShapes', () => {
  it('are closed paths of their own', () => {
    const paths = Object.values(kindShapes);
    expect(new Set(paths).size).toBe(paths.length);
    for (const [name, path] of Object.entries(kindShapes)) {
      expect(path, name).toMatch(/^M[-\d.,\sA-Za-z]+Z$/);
    }
  });

  it('are known by name, and a circle otherwise', () => {
    expect(isKindShape('bowl')).toBe(true);
    expect(isKindShape('toString')).toBe(false);
    expect(kindShapePath('bowl')).toBe(kindShapes.bowl);
    expect(kindShapePath('unheard-of')).toBe(kindShapes.circle);
  });
});
