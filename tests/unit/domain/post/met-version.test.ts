import { expect, test } from 'vitest';
import { metAnswers, metVersion, staysTheirs } from '#domain/post/edit.ts';

const met = metAnswers(7, [{ field: 'description' }, { field: 'position' }]);

test('a conflict stays one until each of its fields is chosen about', () => {
  expect(metVersion({}, 6)).toBeNull();
  expect(metVersion(met, 6)).toBeNull();
  expect(metVersion({ ...met, 'keep.description': ['yours'] }, 6)).toBeNull();
  const chosen = { ...met, 'keep.description': ['yours'], 'keep.position': ['theirs'] };
  expect(metVersion(chosen, 6)).toBe(7);
  expect(metVersion(chosen, 7)).toBeNull();
});

test('both degrees of a position are chosen about at once', () => {
  const answers = { 'keep.position': ['theirs'] };
  expect(['lng', 'lat', 'address'].map((column) => staysTheirs(answers, column))).toEqual([
    true,
    true,
    false,
  ]);
});
