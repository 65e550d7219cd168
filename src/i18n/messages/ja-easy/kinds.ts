import { formatCount } from '../../format/count.ts';
import type { kinds as source } from '../ja/kinds.ts';

export const kinds: typeof source = {
  title: '種類から さがす',
  lead: '地図の しるしの 形と、その 意味です。',
  showOnMap: (kind: string) => `${kind}を 地図で 見る`,
  counts: (places: number, activities: number) =>
    `場所 ${formatCount(places)}、活動 ${formatCount(activities)}`,
  explained: (kind: string) => `「${kind}」の 説明`,
  none: 'まだ ありません',
};
