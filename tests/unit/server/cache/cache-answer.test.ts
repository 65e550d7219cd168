import { beforeEach, expect, test, vi } from 'vitest';
import { cacheAnswer, type AnswerFreshness } from '#server/cache/cache-answer.ts';
import { tag } from '#server/cache/tags.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime('2026-04-01T23:59:58.500+09:00');
});

function ask(freshness: AnswerFreshness) {
  const headers = new Headers();
  const set = vi.fn();
  cacheAnswer({ set }, headers, freshness);
  return { asked: set.mock.lastCall?.[0] as unknown, header: headers.get('no-vary-search') };
}

test('an answer is kept until it would read differently, never shorter than a second', () => {
  const until = new Date('2026-04-02T00:00:00+09:00');
  const { asked } = ask({ tags: [tag.directory], params: [], until });
  expect(asked).toEqual({ tags: ['directory'], maxAge: 2 });
  vi.setSystemTime(until);
  expect(ask({ tags: [], params: [], until }).asked).toEqual({ tags: [], maxAge: 1 });
});

test('it is kept for an hour at most, in case a change was missed', () => {
  vi.setSystemTime('2026-04-01T12:00:00+09:00');
  const tags = [tag.place('k7m3aq'), tag.area('14-a')];
  const until = new Date('2026-04-03T00:00:00+09:00');
  const kept = { tags: ['place:K7M3AQ', 'area:14-a'], maxAge: 3600 };
  expect(ask({ tags, params: [] }).asked).toEqual(kept);
  expect(ask({ tags, params: [], until }).asked).toEqual(kept);
});

test('no answer outlives the day in Japan', () => {
  expect(ask({ tags: [], params: [] }).asked).toEqual({ tags: [], maxAge: 2 });
});

test('it names the parameters that matter', () => {
  expect(ask({ tags: [], params: ['kind', 'page'] }).header).toBe(
    'key-order, params, except=("kind" "page")',
  );
  expect(ask({ tags: [], params: [] }).header).toBe('params');
});
