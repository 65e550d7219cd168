import type { ja } from '../ja/index.ts';

export const localIssues: (typeof ja)['localIssues'] = {
  title: '地域の 課題',
  lead: '地区に たりない ものを 書きます。イベントを 開く 人が、ここから 話しあいを はじめます。だれでも 読む ことが できます。',
  noPersons:
    '地区と 種類と 時間の ことだけ 書いて ください。ひとりの 人の ことは 書かないで ください。',
  saved: '保存しました。',
  add: '新しく 書く',
  edit: 'なおす',
  stop: 'なおすのを やめる',
  save: '保存する',
  list: 'いま 書いて ある もの',
  none: 'まだ ありません。',
  choose: '選んで ください',
  noKind: '決めない',
  hold: 'この 課題から イベントを ひらく',
  changed: (day) => `${day}に 変わりました`,
  statuses: {
    open: 'だれかを 待って います',
    taken_up: 'だれかが して います',
    closed: '終わりました',
  },
  turns: {
    open: 'もう 一度 だれかを 待つ',
    taken_up: 'だれかが はじめた',
    closed: '終わりに する',
  },
  fields: {
    title: '何が たりませんか（みじかく）',
    area: '地区',
    kind: '活動や 場所の 種類',
    words: 'くわしい こと',
    hours: 'いつの ことですか',
  },
  hints: {
    title: 'たとえば「日曜の 午後に 集まる 場所が ない」',
    words: 'いま ある ものと、たりない ところを 書きます。人の ことは 書きません。',
    hours: 'たとえば「日曜 13時から 17時」',
  },
  failures: {
    not_yours: 'その 地区の 担当者だけが 書く ことが できます。',
    gone: 'この 課題は もう ありません。',
    unreachable: 'いま 保存できませんでした。すこし 待って、もう 一度 押して ください。',
  },
};
