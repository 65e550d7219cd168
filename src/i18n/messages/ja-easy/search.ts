import { formatCount } from '../../format/count.ts';
import type { search as ja } from '../ja/search.ts';

const quote = (words: readonly string[]) => words.map((word) => `「${word}」`).join('');

export const search: typeof ja = {
  title: 'さがす',
  titleFor: (text) => `「${text}」を さがしました`,
  link: 'さがす',
  label: '何を さがしますか',
  hint: 'たとえば：お茶、子ども食堂、将棋、公民館の 名前',
  button: 'さがす',
  found: (count) => `${formatCount(count)}件 ありました。`,
  nothing: (text) => `「${text}」は ありませんでした。`,
  nothingAsked: 'さがす ことばを 書いて ください。ひらがなで 書いても いいです。',
  also: (words) => `${quote(words)}も いっしょに さがしました。`,
  corrected: (said, words) => `「${said}」は ありませんでした。${quote(words)}を さがしました。`,
  apart: (said, words) => `「${said}」は ありませんでした。${quote(words)}に 分けて さがしました。`,
  articlesToo: '読む ものも あります。',
  groups: {
    activity: '活動',
    place: '場所',
    group: 'グループ',
    event: 'イベント',
    kind: '種類',
    area: '地域',
    article: '読む もの',
  },
  count: (count) => `${formatCount(count)}件`,
  more: (group, count) => `${group}を もっと 見る（全部で ${formatCount(count)}件）`,
  all: '全部の 結果に もどる',
  onMap: '地図で 見る',
  narrowed: (names, count) => `${quote(names)}で さがす（${formatCount(count)}件）`,
  around: (text) => `「${text}」の 近くを さがす`,
  at: (place) => `場所：${place}`,
  fewer: 'ことばを 少なく すると あります',
  tips: 'ほかの さがし方',
  tipShorter: '短い ことばで さがします（「子ども食堂」は「食堂」に します）',
  tipKana: 'ひらがなで 書きます',
  tipKind: '種類を えらびます',
  suggestions: 'さがす ことば',
  suggested: (count) => `${formatCount(count)}件 あります。上と 下の キーで えらびます。`,
  allResults: (text) => `「${text}」の 結果を 全部 見る`,
};
