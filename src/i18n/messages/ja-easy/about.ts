import { formatCount } from '../../format/count.ts';
import type { about as source } from '../ja/about.ts';

export const about: typeof source = {
  figures: (places: number, activities: number, areas: number) =>
    `今、場所が ${formatCount(places)}、活動が ${formatCount(activities)} あります。地域は ${formatCount(areas)} です。`,
  toMap: '地図で 見る',
  trust: '本当か どうか',
  trustText: 'だれが、いつ、どうやって たしかめたか、書いて あります。',
};
