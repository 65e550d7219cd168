import { formatCount } from '../../format/count.ts';

/** The search box, its suggestions, and the page of results. */
export const search = {
  title: 'さがす',
  titleFor: (text: string) => `「${text}」をさがした結果`,
  link: '検索',
  label: 'なにをおさがしですか',
  hint: '例：お茶、子ども食堂、将棋、公民館の名前',
  button: 'さがす',
  found: (count: number) => `${formatCount(count)}件見つかりました。`,
  nothing: (text: string) => `「${text}」は見つかりませんでした。`,
  nothingTogether: (words: readonly string[]) =>
    `${words.map((word) => `「${word}」`).join('')}のすべてにあうものは見つかりませんでした。`,
  nothingAsked: 'さがしたいことばを入れてください。ひらがなでも、ひと文字でもさがせます。',
  also: (words: readonly string[]) =>
    `${words.map((word) => `「${word}」`).join('')}もふくめてさがしました。`,
  corrected: (said: string, words: readonly string[]) =>
    `「${said}」は見つからなかったので、${words.map((word) => `「${word}」`).join('')}でさがしました。`,
  apart: (said: string, words: readonly string[]) =>
    `「${said}」は見つからなかったので、${words.map((word) => `「${word}」`).join('と')}に分けてさがしました。`,
  left: (said: string) => `「${said}」をはぶいてさがしました。`,
  articlesToo: '読みものもあります。',
  groups: {
    activity: '活動',
    place: '場所',
    group: '団体',
    event: 'イベント',
    kind: '種類',
    area: '地域',
    article: '読みもの',
  },
  count: (count: number) => `${formatCount(count)}件`,
  more: (group: string, count: number) => `${group}をもっと見る（全${formatCount(count)}件）`,
  all: 'すべての結果にもどる',
  onMap: '地図で見る',
  narrowed: (names: readonly string[], count: number) =>
    `${names.map((name) => `「${name}」`).join('')}でさがす（${formatCount(count)}件）`,
  around: (text: string) => `「${text}」の近くをさがす`,
  at: (place: string) => `場所：${place}`,
  fewer: 'ことばを減らすと見つかります',
  waysOn: '種類や地域からさがす',
  tips: 'さがしかたを変えてみる',
  tipShorter: '短いことばでさがす（「子ども食堂」を「食堂」に）',
  tipKana: 'ひらがなで書く',
  tipKind: '種類からえらぶ',
  suggestions: 'さがすことばの候補',
  suggested: (count: number) => `候補が${formatCount(count)}件あります。上下のキーでえらべます。`,
  /** A suggestion that is called like another, and what tells it from that. */
  namesake: (name: string, what: string) => `${name}（${what}）`,
  allResults: (text: string) => `「${text}」の結果をすべて見る`,
};
