import { describe, expect, it } from 'vitest';
import { boardIsOpen, boardTag, boardTurnsAt, heapsOf, type Note } from '#domain/event/board.ts';
import { at } from '../../../helpers/event-with.ts';

const event = {
  status: 'open' as const,
  startsAt: at('2026-11-28', 14),
  endsAt: at('2026-11-28', 16),
  opened: null,
};

// The same as in supabase/tests/83-ideas.sql.
describe('a board', () => {
  it.each([
    ['two hours before', at('2026-11-28', 12), false],
    ['an hour before', at('2026-11-28', 13), true],
    ['in the middle', at('2026-11-28', 15), true],
    ['the day after', at('2026-11-29', 15), true],
    ['later', at('2026-11-29', 16), false],
  ])('%s', (_, now, isOpen) => {
    expect(boardIsOpen(event, now)).toBe(isOpen);
  });

  it('is open and closed as its host says, though not for ever', () => {
    expect(boardIsOpen({ ...event, opened: true }, at('2026-11-20', 9))).toBe(true);
    expect(boardIsOpen({ ...event, opened: true }, at('2026-12-06', 9))).toBe(false);
    expect(boardIsOpen({ ...event, opened: false }, at('2026-11-28', 15))).toBe(false);
  });

  it.each(['draft', 'cancelled', 'postponed'] as const)('there is none of a %s event', (status) => {
    expect(boardIsOpen({ ...event, status, opened: true }, at('2026-11-28', 15))).toBe(false);
  });

  it('turns when the clock says so', () => {
    expect(boardTurnsAt(event, at('2026-11-27', 9))).toBe(at('2026-11-28', 13));
    expect(boardTurnsAt(event, at('2026-11-28', 15))).toBe(at('2026-11-29', 16));
    expect(boardTurnsAt(event, at('2027-01-01', 9))).toBe(Infinity);
  });

  it('is another one to who asks when it opens, or for who keeps it', () => {
    const tags = [
      boardTag({ version: 3, open: true }, false),
      boardTag({ version: 3, open: false }, false),
      boardTag({ version: 3, open: true }, true),
      boardTag({ version: 4, open: true }, false),
    ];
    expect(new Set(tags).size).toBe(4);
  });
});

describe('heaps', () => {
  const note = (id: string, cluster: string | null): Note => ({
    ...{ id, key: id, words: id, kind: 'wished', cluster },
    ...{ hidden: false, held: false, marks: 0 },
  });

  it('hold the latest note first, and what lies in none comes before them', () => {
    const notes = [note('a', 'road'), note('b', null), note('c', 'road'), note('d', 'gone')];
    const heaps = heapsOf({ clusters: [{ id: 'road', title: '道' }], notes });
    expect(heaps.map(({ title, notes: own }) => [title, own.map(({ id }) => id)])).toEqual([
      ['', ['d', 'b']],
      ['道', ['c', 'a']],
    ]);
  });
});
