import type { fieldCounts as source } from '../ja/field-counts.ts';

export const fieldCounts: typeof source = {
  coming: 'Fields that are coming',
  met: 'Fields that came',
  missing: (fields: string) => `People from ${fields} are still very welcome.`,
  and: ', ',
  pairs: (count: number) => `${count} ${count === 1 ? 'pair' : 'pairs'} of fields met`,
  pair: (one: string, other: string) => `${one} × ${other}`,
  few: '1 or 2 people',
  hint: 'Numbers only. Who has to do with two fields counts in both. One and two are not told apart, so that nobody is pointed at.',
};
