/** Figures for curators. */
export const deskStatistics = {
  title: '数字で見る',
  lead: '公開中の場所と活動のうち、この1年で確かめたものと、届いてから決まるまでにかかった日にちです。人の数は数えていません。',
  confirmed: 'この1年で確認',
  of: (some: number, all: number) => `${all}件のうち${some}件`,
  wait: '決まるまで（まん中の日にち）',
  decided: (count: number) => `この1年に決めた${count}件`,
  percent: (percent: number) => `${percent}%`,
  days: (days: string) => `${days}日`,
  districts: '地域の種類',
  byArea: '地域ごと',
  byKind: '種類ごと',
  kind: '種類',
  entries: 'いくつ',
  confirmedShort: '確認',
  waitShort: '日にち',
};
