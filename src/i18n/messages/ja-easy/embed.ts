import { formatCount } from '../../format/count.ts';
import type { embed as source } from '../ja/embed.ts';

export const embed: typeof source = {
  title: 'ホームページに のせる',
  lead: 'この グループの 予定や 地図を、自分の ホームページに のせる ことが できます。下の 文字を コピーして、ホームページの HTMLに 入れて ください。予定が 変わると、ホームページも 変わります。',
  list: '予定の リスト',
  map: '地図',
  code: (what: string) => `${what}の HTML`,
  copy: 'コピーする',
  copied: 'コピーしました',
  copyByHand: '文字を 選んで コピーして ください',
  look: '見本を 見る（新しい タブ）',
  of: (what: string) => `${what}の 予定`,
  mapOf: (what: string) => `${what}の 地図`,
  everything: '町の 場所と 活動',
  newTab: 'リンクは 新しい タブで 開きます。',
  nothing: 'いまは ありません。',
  more: (count: number) => `全部（${formatCount(count)}）を 地図で 見る`,
  source: (town: string) => `えんがわ（${town}）で 全部 見る`,
};
