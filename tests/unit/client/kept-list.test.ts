import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeptList } from '#client/kept-list.ts';

const isText = (value: unknown) => typeof value === 'string';

describe('a list kept on the device', () => {
  let stored: Map<string, string>;
  beforeEach(() => {
    stored = new Map();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
      removeItem: (key: string) => void stored.delete(key),
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  it('is there again when the page is, and leaves nothing behind once it is empty', () => {
    new KeptList('taps', isText).keep(['one', 'two']);
    const again = new KeptList('taps', isText);
    expect(again.all).toEqual(['one', 'two']);
    again.keep([]);
    expect([...stored]).toEqual([]);
  });

  it('leaves out what is none of it, and takes text that is no list for nothing', () => {
    stored.set('taps', '["one", 2, null]').set('other', '{"one": 1}').set('torn', '["one"');
    expect(new KeptList('taps', isText).all).toEqual(['one']);
    expect(new KeptList('other', isText).all).toEqual([]);
    expect(new KeptList('torn', isText).all).toEqual([]);
  });

  it('holds them in memory where the device keeps nothing', () => {
    vi.stubGlobal('localStorage', undefined);
    const list = new KeptList('taps', isText);
    list.keep(['one']);
    expect(list.all).toEqual(['one']);
  });
});
