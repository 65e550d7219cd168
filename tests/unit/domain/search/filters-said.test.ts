import { describe, expect, it } from 'vitest';
import { directorySearch, everything } from '#domain/directory/query.ts';
import { foldText } from '#domain/fold-text.ts';
import { withFiltersSaid } from '#domain/search/filters-said.ts';
import { makeWordBook } from '#domain/search/synonyms.ts';
import { readSynonyms } from '#server/search/read-synonyms.ts';

const book = makeWordBook(readSynonyms('content/taxonomy/synonyms.yaml'));
const known = new Set(['体操', 'ヨガ', '無料塾', '子ども食堂', 'サロン'].map(foldText));

const addressOf = (text: string, asked = everything) => {
  const query = withFiltersSaid({ ...asked, text }, book, known);
  return query && decodeURIComponent(directorySearch(query));
};

describe('withFiltersSaid', () => {
  it.each([
    ['体操 無料', '?q=体操&cost=free'],
    ['きょう', '?when=today'],
    ['いま', '?when=now'],
    ['土曜の午前の体操', '?q=体操&day=sat&band=morning'],
    ['土曜午前 ヨガ', '?q=ヨガ&day=sat&band=morning'],
    ['朝の体操', '?q=体操&band=morning'],
    ['ムリョウ 体操', '?q=体操&cost=free'],
    ['週末 こども食堂', '?q=こども食堂&day=sat,sun'],
    ['this week yoga', '?q=yoga&when=week'],
    ['平日 月曜', '?day=mon,tue,wed,thu,fri'],
    ['土曜の風の家の会', '?q=風の家の会&day=sat'],
    ['車椅子 送迎 サロン', '?q=サロン&access=wheelchair,pickup'],
  ])('reads %s', (text, address) => {
    expect(addressOf(text)).toBe(address);
  });

  it.each(['体操', '子ども食堂', '子ども会', '無料塾', 'いただく会', '朝市', '', '会'])(
    'reads no filter out of %s',
    (text) => {
      expect(addressOf(text)).toBeNull();
    },
  );

  it('keeps what was chosen before', () => {
    const asked = { ...everything, days: ['MO' as const], free: true, near: '縁川駅' };
    expect(addressOf('土曜 体操', asked)).toBe('?q=体操&day=mon,sat&cost=free&near=縁川駅');
  });
});
