import { formatCount } from '../../format/count.ts';

export const map = {
  title: '地図でさがす',
  heading: (onMap: number, withoutPosition: number) =>
    withoutPosition > 0
      ? `地図に${formatCount(onMap)}か所、位置のないもの${formatCount(withoutPosition)}件`
      : `地図に${formatCount(onMap)}か所`,
  filters: 'しぼりこみ',
  kind: '種類',
  area: '地域',
  apply: 'この条件でさがす',
  clear: '条件をすべて外す',
  remove: (condition: string) => `「${condition}」を外す`,
  activeFilters: 'いまの条件',
  list: '一覧',
  results: (from: number, to: number, all: number) =>
    `${formatCount(all)}件のうち ${formatCount(from)}〜${formatCount(to)}件目`,
  noResults: 'この条件に合うものは見つかりませんでした。',
  noResultsWayOn: '条件を減らすか、となりの地域もふくめてさがしてみてください。',
  empty: 'まだ場所がのっていません。',
  withoutPosition: '地図に位置のないもの',
  withoutPositionWhy: 'オンラインの活動、場所が決まっていない活動、位置がまだわからない場所です。',
  online: 'オンライン',
  areaOnly: (area: string) => `${area}のどこか`,
  positionUnknown: '位置はまだわかりません',
  approximate: '地図の印は、おおよその位置です',
  activitiesHere: (count: number) => `活動 ${formatCount(count)}件`,
  toFilters: 'しぼりこみへ移動',
  toList: '一覧へ移動',
  toMap: '地図へ移動',
  showOnMap: '地図で見る',
};
