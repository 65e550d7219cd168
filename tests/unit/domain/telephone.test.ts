import { expect, it } from 'vitest';
import { telephoneHref } from '#domain/telephone.ts';

it.each([
  ['000-0000-0001', 'tel:00000000001'],
  ['+81 3 (0000) 0000', 'tel:+81300000000'],
  ['0000-00-0000（代表）', 'tel:0000000000'],
])('%s is dialled as %s', (number, href) => {
  expect(telephoneHref(number)).toBe(href);
});
