import { formatCount } from '../../format/count.ts';
import type { map as source } from '../ja/map.ts';

export const map: typeof source = {
  title: '地図で さがす',
  heading: (onMap: number, withoutPosition: number) =>
    withoutPosition > 0
      ? `地図に ある 場所は ${formatCount(onMap)}。地図に ない ものは ${formatCount(withoutPosition)}`
      : `地図に ある 場所は ${formatCount(onMap)}`,
  filters: 'えらぶ',
  kind: '種類',
  area: '地域',
  apply: 'さがす',
  clear: '全部 やめる',
  remove: (condition: string) => `「${condition}」を やめる`,
  activeFilters: 'えらんで いる もの',
  list: '一覧（リスト）',
  results: (from: number, to: number, all: number) =>
    `${formatCount(all)}の 中の ${formatCount(from)}から ${formatCount(to)}まで`,
  noResults: '見つかりませんでした。',
  noResultsWayOn: 'えらぶ ものを へらして ください。となりの 地域も 見て ください。',
  empty: 'まだ 場所が ありません。',
  withoutPosition: '地図に ない もの',
  withoutPositionWhy: 'インターネットで する 活動や、場所が まだ わからない ものです。',
  online: 'インターネットで する',
  areaOnly: (area: string) => `${area}の どこか`,
  positionUnknown: '場所は まだ わかりません',
  approximate: '地図の しるしは、だいたいの 場所です',
  activitiesHere: (count: number) => `活動 ${formatCount(count)}`,
  toFilters: 'えらぶ ところへ 行く',
  toList: '一覧（リスト）へ 行く',
  toMap: '地図へ 行く',
  showOnMap: '地図で 見る',
};
