/** Figures for curators. */
export const deskStatistics = {
  title: '数で 見る',
  lead: '1年の 中で たしかめた ものと、決まるまでの 日の 数です。',
  confirmed: '1年の 中で たしかめた',
  of: (some: number, all: number) => `${all}件の 中の ${some}件`,
  wait: '決まるまでの 日',
  decided: (count: number) => `1年で ${count}件`,
  percent: (percent: number) => `${percent}%`,
  days: (days: string) => `${days}日`,
  districts: '地域の 種類',
  byArea: '地域ごと',
  byKind: '種類ごと',
  kind: '種類',
  entries: 'いくつ',
  confirmedShort: 'たしかめた',
  waitShort: '日',
};
