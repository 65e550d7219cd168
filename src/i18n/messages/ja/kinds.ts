import { formatCount } from '../../format/count.ts';

export const kinds = {
  title: '種類からさがす',
  lead: '地図の印の形と、その意味です。',
  showOnMap: (kind: string) => `${kind}を地図で見る`,
  counts: (places: number, activities: number) =>
    `${formatCount(places)}か所・活動${formatCount(activities)}件`,
  explained: (kind: string) => `「${kind}」とは`,
  none: 'まだありません',
};
