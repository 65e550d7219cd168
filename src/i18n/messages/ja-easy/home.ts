import { formatCount } from '../../format/count.ts';
import type { home as source } from '../ja/home.ts';

export const home: typeof source = {
  title: '近くの 場所を さがす',
  lead: 'お茶を 飲む 場所、ごはんを 食べる 場所、体を 動かす 場所、人を 手伝う 場所が あります。',
  searchLabel: '何を さがしますか',
  searchHint: '例：体操、子ども食堂、公民館',
  searchButton: 'さがす',
  openToday: 'きょう、ある こと',
  openTodayCount: (count: number, shown: number) =>
    shown < count
      ? `きょうは ${formatCount(count)}件 あります。はじめの ${shown}件です。`
      : `きょうは ${formatCount(count)}件 あります`,
  allToday: 'きょうの 予定を 全部 見る',
  nothingToday: 'きょうは もう ありません。',
  nothingTodayWayOn: 'カレンダーで ほかの 日を 見て ください。',
  mapPreview: '地図を 見る',
  openMap: '地図を ひらく',
  byArea: '地域から さがす',
  byKind: '種類から さがす',
  total: (places: number, activities: number) =>
    `いま、場所が ${formatCount(places)}か所、活動が ${formatCount(activities)}件 あります`,
  empty: 'まだ 場所が ありません。',
  emptyWayOn: '準備を して います。もう少し 待って ください。',
};
