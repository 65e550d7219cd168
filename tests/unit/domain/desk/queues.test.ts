import { expect, test } from 'vitest';
import { firstWaiting } from '#domain/desk/queues.ts';

test('the desk opens where something waits', () => {
  expect(firstWaiting({ new: 0, edited: 0, corrections: 3, due: 12 })).toBe('corrections');
  expect(firstWaiting({ new: 1, corrections: 3 })).toBe('new');
  expect(firstWaiting({ new: 0, claims: 4 })).toBe('new');
});
