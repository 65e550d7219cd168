import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Outbox } from '#client/board/outbox.ts';

const note = (key: string) => ({ key, kind: 'wished' as const, words: `ふせん ${key}` });

/** A site that answers so, in turn; null: there is no network. */
function siteThat(...answers: (object | null)[]) {
  const keys: unknown[] = [];
  vi.stubGlobal('fetch', (_: string, { body }: { body: FormData }) => {
    keys.push(body.get('key'));
    const answer = answers.shift();
    if (!answer) return Promise.reject(new TypeError('no network'));
    return Promise.resolve(Response.json(answer));
  });
  return keys;
}

const taken = { done: 'post', held: false };

describe('the outbox of a board', () => {
  beforeEach(() => {
    const kept = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  it('keeps a note until the site has it, also when the page was closed meanwhile', async () => {
    const keys = siteThat(null, taken, taken);
    const box = new Outbox('AAAAAA', '/');
    box.add(note('one'));
    expect(await box.send()).toEqual({ state: 'later' });
    const reopened = new Outbox('AAAAAA', '/');
    reopened.add(note('two'));
    expect(reopened.waiting.map(({ key }) => key)).toEqual(['one', 'two']);
    expect(await reopened.send()).toEqual({ state: 'sent' });
    expect(keys).toEqual(['one', 'one', 'two']);
    expect(new Outbox('AAAAAA', '/').waiting).toEqual([]);
  });

  it('drops what the site refuses, and keeps what it may take later', async () => {
    const [words, closed, many] = ['words', 'closed', 'too_many'].map((problem) => ({
      ...{ done: null, problem },
    }));
    siteThat(words ?? null, closed ?? null, many ?? null);
    const box = new Outbox('AAAAAA', '/');
    box.add(note('one'));
    expect(await box.send()).toEqual({ state: 'refused', problem: 'words', note: note('one') });
    expect(box.waiting).toEqual([]);
    box.add(note('two'));
    expect(await box.send()).toEqual({ state: 'refused', problem: 'closed', note: note('two') });
    expect(await box.send()).toEqual({ state: 'later' });
    expect(box.waiting).toEqual([note('two')]);
  });

  it('says when its host looks first, and sends nothing twice at once', async () => {
    const keys = siteThat({ done: 'post', held: true });
    const box = new Outbox('AAAAAA', '/');
    box.add(note('one'));
    const [first, second] = await Promise.all([box.send(), box.send()]);
    expect([first, second]).toEqual([{ state: 'held' }, { state: 'held' }]);
    expect(keys).toEqual(['one']);
  });
});
