import type { offline as source } from '../ja/offline.ts';

export const offline: typeof source = {
  title: 'インターネットが ありません',
  text: 'この ページは まだ 見て いません。インターネットが ある ところで、もう一度 見て ください。',
  again: 'もう一度 見る',
  kept: 'いま 見る ことが できる ページ',
  keptText: '前に 見た ページです。いまは ちがうかも しれません。',
  seen: (when: string) =>
    `${when} に 見た ページです。いま インターネットが ありません。新しい ことは わかりません。`,
};
