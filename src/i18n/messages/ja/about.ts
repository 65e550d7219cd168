import { formatCount } from '../../format/count.ts';

/** What the page about the site says besides the editors' text (content/pages/about). */
export const about = {
  figures: (places: number, activities: number, areas: number) =>
    `いま、場所${formatCount(places)}か所、活動${formatCount(activities)}件がのっています（地域の区分は${formatCount(areas)}）。`,
  toMap: '地図で見る',
  trust: '情報の確かさ',
  trustText: '一つひとつに、だれが・いつ・どうやって確かめたかを書いています。',
};
