import type { place as source } from '../ja/place.ts';

export const place: typeof source = {
  about: 'この 場所について',
  activities: 'ここで する こと',
  noActivities: 'ここで する ことは、まだ ありません。',
  address: '住所',
  building: '建物・部屋',
  entrance: '入口',
  group: 'ここを 開いて いる 人',
  areas: '地域',
  contact: '聞く ところ',
  noContact: '電話や メールは ありません。地域の 相談する ところに 聞いて ください。',
  map: '地図',
  showOnMap: '地図で 見る',
  precision: {
    exact: '地図の しるしが この 場所です。',
    street: '地図の しるしは、だいたいの 場所です。',
    area: '地図の しるしは、だいたいの 場所です。この 地域の 中に あります。',
    unknown: '場所は まだ わかりません。',
  },
  blurred:
    'この 場所は、どの 地域に あるかだけを 見せて います。地図の しるしは、地域の まん中です。',
  access: '行きやすさ',
  shelter: '地震や 大雨の とき',
  evacuationSite: 'にげる ところ（指定避難所）',
  welfareEvacuationSite: '手伝いが 必要な 人が にげる ところ（福祉避難所）',
  code: '番号',
  codeHint: '電話で 聞く ときは、この 番号を 言って ください。',
  sources: 'この ことを 教えた ところ',
  updated: (day: string) => `${day}に 書きました`,
};
