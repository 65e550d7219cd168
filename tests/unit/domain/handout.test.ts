import { describe, expect, it } from 'vitest';
import {
  emptyHandout,
  moved,
  parseHandout,
  withEntry,
  withoutEntry,
  type HandoutEntry,
} from '#domain/handout.ts';

const entry = (code: string, changes: Partial<HandoutEntry> = {}): HandoutEntry => ({
  path: `/a/${code}`,
  url: `https://engawa.example.jp/a/${code}`,
  code,
  name: code,
  kind: 'サロン',
  when: [],
  dates: [],
  place: null,
  address: null,
  phones: [],
  notes: [],
  lng: null,
  lat: null,
  checked: null,
  nextDue: null,
  asOf: '2026-11-21',
  ...changes,
});

describe('the handout', () => {
  const list = withEntry(withEntry(emptyHandout, entry('AAAAAA')), entry('CCCCCC'));

  it('takes an entry once, and renews what it says without losing what was written', () => {
    const written = { ...list, items: list.items.map((item) => ({ ...item, line: 'x' })) };
    const renewed = withEntry(written, entry('AAAAAA', { name: '新しい名', phones: ['1'] }));
    expect(renewed.items).toHaveLength(2);
    expect(renewed.items[0]).toEqual({
      line: 'x',
      entry: entry('AAAAAA', { name: '新しい名', phones: ['1'] }),
    });
  });

  it('lets an entry go', () => {
    expect(withoutEntry(list, '/a/AAAAAA').items.map((item) => item.entry.code)).toEqual([
      'CCCCCC',
    ]);
  });

  it('is read as it was kept, and anything else is an empty list', () => {
    expect(parseHandout(JSON.stringify(list))).toEqual(list);
    for (const text of [null, '', '{', '[]', '{"items":1}', '{"items":[{"entry":{}}]}']) {
      expect(parseHandout(text)).toEqual(emptyHandout);
    }
  });

  it('is read as it was kept before entries said when they were made sure of', () => {
    const before = { ...entry('AAAAAA'), checked: undefined, nextDue: undefined };
    const kept = JSON.stringify({ title: '', items: [{ entry: before, line: 'x' }] });
    expect(parseHandout(kept).items).toEqual([{ entry: entry('AAAAAA'), line: 'x' }]);
  });

  it('moves one item and keeps the others in their order', () => {
    expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
    expect(moved(['a', 'b'], 0, 5)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], -1, 0)).toEqual(['a', 'b']);
  });
});
