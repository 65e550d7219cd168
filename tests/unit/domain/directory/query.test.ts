import { describe, expect, it } from 'vitest';
import {
  directorySearch,
  everything,
  parseDirectoryQuery,
  parsePage,
} from '#domain/directory/query.ts';

const parse = (search: string) => parseDirectoryQuery(new URLSearchParams(search));

describe('the query in the URL', () => {
  it('has one address for one state, however it was written', () => {
    const canonical = '?kind=kayoinoba,salon&area=999989';
    for (const written of [
      'kind=salon,kayoinoba&area=999989',
      'area=999989&kind=kayoinoba&kind=salon',
      'kind=salon,salon,kayoinoba,&area=999989,',
    ]) {
      expect(directorySearch(parse(written))).toBe(canonical);
    }
  });

  it('leaves out what is no code', () => {
    expect(parse('kind=<script>,a b,サロン&area=../..')).toEqual(everything);
  });

  it('keeps words as they were typed, trimmed and of bounded length', () => {
    expect(parse('q=%20お茶%20%20の会')).toMatchObject({ text: 'お茶 の会' });
    expect(parse(`q=${'あ'.repeat(500)}`).text).toHaveLength(100);
    expect(directorySearch({ ...everything, text: 'お茶&area=1' })).toBe(
      `?q=${encodeURIComponent('お茶&area=1')}`,
    );
  });

  it('cuts words between characters, so that they always have an address', () => {
    const query = parse(`q=${'a'.repeat(99)}😀😀`);
    expect(query.text).toBe(`${'a'.repeat(99)}😀`);
    expect(directorySearch(query)).toBe(`?q=${'a'.repeat(99)}%F0%9F%98%80`);
  });

  it('is empty for everything on the first page', () => {
    expect(directorySearch(everything)).toBe('');
    expect(directorySearch({ ...everything, kinds: ['salon'] }, 3)).toBe('?kind=salon&page=3');
  });
});

describe('parsePage', () => {
  it.each([
    ['page=2', 2],
    ['', 1],
    ['page=0', 1],
    ['page=-1', 1],
    ['page=1.5', 1],
    ['page=x', 1],
    ['page=1e99', 1],
  ])('%s → %i', (search, page) => {
    expect(parsePage(new URLSearchParams(search))).toBe(page);
  });
});
