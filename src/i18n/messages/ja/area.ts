import { formatCount } from '../../format/count.ts';

export const area = {
  title: '地域からさがす',
  lead: 'お住まいの地域をえらぶと、場所と活動、相談できるところが見られます。',
  noAreas: '地域の区分は、まだ登録されていません。',
  consultation: '相談できるところ',
  consultationLead: 'どこに聞けばよいかわからないときも、こちらへどうぞ。',
  noConsultation: 'この地域の相談窓口は、まだのっていません。市の窓口にお問い合わせください。',
  placesHere: 'この地域の場所',
  activitiesAnywhere: '場所の決まっていない活動',
  nothingHere: 'この地域の場所は、まだのっていません。',
  allPlaces: (count: number) => `${formatCount(count)}か所をすべて見る`,
  showOnMap: 'この地域を地図で見る',
  showCalendar: 'この地域のカレンダーを見る',
  counts: (places: number, activities: number) =>
    `${formatCount(places)}か所・活動${formatCount(activities)}件`,
  partOf: (parent: string) => `${parent}の中`,
  overlaps: '重なっている地域',
  kinds: {
    prefecture: '都道府県',
    municipality: '市区町村',
    daily_living_area: '日常生活圏域',
    elementary_school: '小学校区',
    junior_high_school: '中学校区',
    welfare_commissioner: '民生委員地区',
    community: '自治会・コミュニティ',
    other: 'その他の地域',
  },
};
