import type { editorial as source } from '../ja/editorial.ts';

export const editorial: typeof source = {
  guide: '使い方',
  guideLead: '見る だけなら、名前は いりません。知りたい ところを 読んで ください。',
  words: 'ことばの 説明',
  wordsLead: '地域の 場所や 活動の ことばを、やさしく 説明します。',
  news: 'お知らせ',
  newsLead: 'この サイトの 新しい ことを お知らせします。',
  noNews: '今、お知らせは ありません。',
  contents: 'この ページに ある こと',
  inJapanese: 'ここは ふつうの 日本語です。少し むずかしいです。',
  explanation: 'もっと くわしい 説明',
  sources: '法律や くわしい ページ',
  related: 'いっしょに 読む ことば',
  reading: (kana: string) => `読み方：${kana}`,
  next: '次に 読む ページ',
  allGuides: '使い方の ページを 全部 見る',
  allWords: 'ことばを 全部 見る',
  allNews: 'お知らせを 全部 見る',
  updated: '最後に 見なおした 日',
};
