import { describe, expect, it } from 'vitest';
import { pagesToShow } from '#ui/pages-to-show.ts';

describe('pagesToShow', () => {
  it.each([
    [1, 1, [1]],
    [1, 2, [1, 2]],
    [1, 7, [1, 2, null, 7]],
    [3, 5, [1, 2, 3, 4, 5]],
    [4, 7, [1, 2, 3, 4, 5, 6, 7]],
    [6, 27, [1, null, 5, 6, 7, null, 27]],
    [27, 27, [1, null, 26, 27]],
  ])('on page %d of %d shows %j', (page, pages, expected) => {
    expect(pagesToShow(page, pages)).toEqual(expected);
  });
});
