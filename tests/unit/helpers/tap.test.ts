import { expect, test } from 'vitest';
import { parseTap } from '#tests/helpers/tap.ts';

test('assertions, their descriptions and what explains a failure', () => {
  const report = parseTap([
    '1..3',
    'ok 1 - anon reads published places',
    'not ok 2 - anon reads no draft\n# Failed test 2: "anon reads no draft"\n#         have: 1\n#         want: 0',
    'ok 3',
    '# Looks like you failed 1 test of 3',
  ]);
  expect(report.problem).toBeUndefined();
  expect(report.assertions.map(({ ok }) => ok)).toEqual([true, false, true]);
  expect(report.assertions[1]?.description).toBe('anon reads no draft');
  expect(report.assertions[1]?.diagnostics).toContain('        have: 1');
});

test('a plan at the end counts; more or fewer assertions than planned do not pass', () => {
  expect(parseTap(['ok 1 - one', '1..1']).problem).toBeUndefined();
  expect(parseTap(['1..2', 'ok 1 - one']).problem).toBe('planned 2 assertions, ran 1');
  expect(parseTap(['ok 1 - one']).problem).toContain('no plan');
});

test('what pgTAP marks as to do or skipped is no failure', () => {
  const { assertions } = parseTap(['1..2', 'not ok 1 - later # TODO planned', 'ok 2 # SKIP here']);
  expect(assertions.map(({ ok }) => ok)).toEqual([true, true]);
});
