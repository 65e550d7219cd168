import { formatCount } from '../../format/count.ts';
import type { area as source } from '../ja/area.ts';

export const area: typeof source = {
  title: '地域から さがす',
  lead: '住んで いる 地域を えらんで ください。場所と 活動と、相談する ところが わかります。',
  noAreas: '地域は まだ ありません。',
  consultation: '相談する ところ',
  consultationLead: 'どこに 聞くか わからない とき、ここに 聞いて ください。',
  noConsultation: '相談する ところは まだ ありません。市役所に 聞いて ください。',
  placesHere: 'この 地域の 場所',
  activitiesAnywhere: '場所が きまって いない 活動',
  nothingHere: 'この 地域の 場所は まだ ありません。',
  allPlaces: (count: number) => `${formatCount(count)}か所を 全部 見る`,
  showOnMap: 'この 地域を 地図で 見る',
  showCalendar: 'この 地域の カレンダーを 見る',
  counts: (places: number, activities: number) =>
    `場所 ${formatCount(places)}、活動 ${formatCount(activities)}`,
  partOf: (parent: string) => `${parent}の 中`,
  overlaps: '同じ ところに ある ほかの 地域',
  kinds: {
    prefecture: '都・道・府・県',
    municipality: '市・区・町・村',
    daily_living_area: '毎日の くらしの 地域',
    elementary_school: '小学校の 地域',
    junior_high_school: '中学校の 地域',
    welfare_commissioner: '民生委員（相談できる 人）の 地域',
    community: '近所の グループ（自治会）の 地域',
    other: 'ほかの 地域',
  },
};
