import { formatCount } from '../../format/count.ts';

export const home = {
  title: 'ちかくの居場所をさがす',
  lead: 'お茶を飲む、ごはんを食べる、体を動かす、手伝う。まちには、ふらっと行ける場所があります。',
  searchLabel: 'なにをおさがしですか',
  searchHint: '例：体操、子ども食堂、公民館の名前',
  searchButton: 'さがす',
  openToday: 'きょうやっていること',
  openTodayCount: (count: number, shown: number) =>
    shown < count
      ? `きょうは${formatCount(count)}件あります。はじめの${shown}件です。`
      : `きょうは${formatCount(count)}件あります`,
  allToday: 'きょうの予定をすべて見る',
  nothingToday: 'きょう、このあとの予定はありません。',
  nothingTodayWayOn: 'カレンダーで、ほかの日を見られます。',
  mapPreview: '地図で見る',
  openMap: '地図をひらく',
  byArea: '地域からさがす',
  byKind: '種類からさがす',
  total: (places: number, activities: number) =>
    `いま ${formatCount(places)}か所・${formatCount(activities)}件の活動がのっています`,
  empty: 'まだ場所がのっていません。',
  emptyWayOn: '準備ができしだい、ここに地図と一覧が出ます。',
};
