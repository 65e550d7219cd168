import type { group as source } from '../ja/group.ts';

export const group: typeof source = {
  kind: 'グループ',
  activities: 'して いる こと',
  noActivities: 'この グループの 活動は、まだ ありません。',
  next: 'つぎは',
  onMap: '地図で 見る',
  inCalendar: 'カレンダーで 見る',
  places: '場所',
};
