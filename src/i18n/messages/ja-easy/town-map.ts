import type { townMap as source } from '../ja/town-map.ts';

export const townMap: typeof source = {
  label: '場所の 地図',
  needsScript:
    '地図を 動かす ためには、JavaScriptが 必要です。しるしと 一覧（リスト）は 使う ことが できます。',
  cluster: { one: '{count}か所', other: '{count}か所' },
  approximate: 'だいたいの 場所',
  failed: '地図を 出す ことが できません。一覧（リスト）を 見て ください。',
  noGraphics: 'この 機械では 地図を 出す ことが できません。一覧（リスト）を 見て ください。',
  retry: 'もう一度 出す',
  toList: '一覧（リスト）を 見る',
  shown: { one: '地図に ある 場所は {count}です', other: '地図に ある 場所は {count}です' },
  zoomIn: '大きく する',
  zoomOut: '小さく する',
  wholeMap: '全部 見る',
  keys: '矢印の キーで 地図を 動かします。Enterの キーで、まん中に 近い 印を 開きます。',
  inView: 'いま 見えて いる 場所',
  nothingInView:
    'いま 見えて いる ところに 場所は ありません。地図を 小さく するか、動かして ください。',
  samePoint: { one: 'ここに ある 場所は {count}', other: 'ここに ある 場所は {count}' },
  more: { one: 'ほかの 場所は {count}', other: 'ほかの 場所は {count}' },
  moreCloser: {
    one: 'ほかに {count}か所 あります。地図を 大きくすると、名前が 出ます。',
    other: 'ほかに {count}か所 あります。地図を 大きくすると、名前が 出ます。',
  },
  moreActivities: { one: 'ほかの 活動は {count}', other: 'ほかの 活動は {count}' },
  openPage: 'くわしく 見る',
  back: 'もどる',
  close: 'とじる',
  found: { one: '{count} 見つかりました', other: '{count} 見つかりました' },
  searching: '一覧（リスト）を 新しく して います',
  listFailed: '一覧（リスト）を 新しく できませんでした。地図は 新しく なりました。',
  mapFailed:
    '地図を 新しく できませんでした。インターネットに つないで、もう 一度 えらんで ください。',
  hereFailed:
    'いま いる ところが わかりませんでした。住所や 駅の 名前でも さがす ことが できます。',
  hereOff: 'いま いる ところから さがすのを やめる',
  searchArea: 'ここで さがす',
  credit: '地図を 作った 人',
  gestures: {
    windows: 'Ctrlキーを おしながら スクロールすると、地図が 大きく（小さく）なります',
    mac: '⌘キーを おしながら スクロールすると、地図が 大きく（小さく）なります',
    touch: '2本の 指で 地図を 動かして ください',
  },
};
