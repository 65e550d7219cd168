import type { about as source } from '../ja/about.ts';

export const about: typeof source = {
  title: 'この サイトについて',
  lead: (town: string) =>
    `「えんがわ」は、${town}の 場所や 活動の 地図です。みんなで いっしょに 書きます。`,
  what: '地図に ある もの',
  whatText:
    'お茶を 飲む 場所、ごはんを 食べる 場所、体操、相談する ところ、行きやすい 店などが あります。参加する こと、手伝う こと、働く ことが できます。',
  trust: '本当か どうか',
  trustText: 'だれが、いつ、どうやって たしかめたか、書いて あります。',
  correction: 'まちがいが ある とき',
  correctionText: '下の ところに 教えて ください。ページの 番号も 言って ください。',
  privacy: 'あなたの こと',
  privacyText: '見る だけなら、名前は いりません。あなたの 相談は 書きません。',
  data: 'データの 使い方',
  accessibility: '読みやすさ',
  accessibilityText:
    '文字を 大きく する ことが できます。やさしい日本語と 英語が あります。キーボードでも 使う ことが できます。声で 読む ソフトも 使う ことが できます。',
  contact: '聞く ところ',
};
