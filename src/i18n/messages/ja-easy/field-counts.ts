import type { fieldCounts as source } from '../ja/field-counts.ts';

export const fieldCounts: typeof source = {
  coming: '来る 人の 仕事や 活動',
  met: '来た 人の 仕事や 活動',
  missing: (fields: string) => `${fields}の 人を 待って います。`,
  and: '・',
  pairs: (count: number) => `${count}組の 人が はじめて 会いました`,
  pair: (one: string, other: string) => `${one} × ${other}`,
  few: '1人か2人',
  hint: '人の 数だけ 書いて あります。だれか わからない ように、1人と 2人は いっしょに 書きます。',
};
