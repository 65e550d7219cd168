import { expect, it } from 'vitest';
import { keepsArea } from '#server/session/session.ts';

it('tells the areas somebody keeps as a curator', () => {
  expect(keepsArea({ curates: 'town' }, 'north')).toBe(true);
  expect(keepsArea({ curates: ['north'] }, 'north')).toBe(true);
  expect(keepsArea({ curates: ['north'] }, 'south')).toBe(false);
  expect(keepsArea({ curates: null }, 'north')).toBe(false);
});
