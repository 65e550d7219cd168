import type { forgotten as source } from '../ja/forgotten.ts';

export const forgotten: typeof source = {
  title: '申しこんだ 人の 情報',
  due: (day: string) =>
    `名前や 連絡先は、${day}に 消えます。人の 数だけ 残ります。手話通訳などの 希望は、終わって 7日で 消えます。`,
  sign_ups: (count: number) => `名前や 連絡先など、申しこみ ${count}件を 消しました。`,
  arrangements: '手話通訳などの 希望を 消しました。',
};
