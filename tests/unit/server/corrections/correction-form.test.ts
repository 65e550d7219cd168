import { describe, expect, it } from 'vitest';
import {
  newForm,
  readForm,
  readWordsToken,
  wordsForm,
} from '#server/corrections/correction-form.ts';

const opened = Date.parse('2026-11-21T12:00+09:00');
const subject = { of: 'place', code: 'A3CDEF' } as const;
const part = { of: 'notice', id: '7d0f7b6e-3c1a-4f55-9d0a-0a8a5b0f5a01' } as const;
const token = newForm(subject, part, 7, opened);

function sent(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

describe('the form of a correction', () => {
  const after = (ms: number, fields: Record<string, string> = {}) =>
    readForm(sent({ token, website: '', ...fields }), opened + ms);

  it('knows its entry, the notice of it, the version that was read, and a key of its own', () => {
    expect(after(2000)).toMatchObject({ ...subject, part, version: 7 });
    expect(newForm(subject, part, 7, opened)).not.toBe(token);
  });

  it('is not taken faster than a person presses', () => {
    expect(after(300)).toBe('too_early');
    expect(after(2000)).not.toBe('too_early');
  });

  it('is good for a day', () => {
    expect(after(23 * 3_600_000)).toMatchObject(subject);
    expect(after(25 * 3_600_000)).toBe('expired');
  });

  it('is not taken from a program that fills in every field', () => {
    expect(after(2000, { website: 'https://spam.example' })).toBe('expired');
  });

  it('is not taken without its token, or with another', () => {
    expect(after(2000, { token: '' })).toBe('expired');
    expect(after(2000, { token: 'e30.AAAA' })).toBe('expired');
  });
});

describe('the form for words', () => {
  const content = readForm(sent({ token }), opened + 2000);
  if (typeof content === 'string') throw new Error(content);
  const words = wordsForm(content, opened);

  it('belongs to the correction that was stored, for an hour', () => {
    expect(readWordsToken(words, opened + 59 * 60_000)).toEqual(content);
    expect(readWordsToken(words, opened + 61 * 60_000)).toBeNull();
  });

  it('is not the form that reports', () => {
    expect(readWordsToken(token, opened)).toBeNull();
    expect(readForm(sent({ token: words }), opened + 2000)).toBe('expired');
  });
});
