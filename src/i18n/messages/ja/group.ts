/** The page of a group. */
export const group = {
  kind: '団体',
  activities: 'やっていること',
  noActivities: 'この団体の活動は、まだのっていません。',
  next: 'つぎは',
  onMap: '地図で見る',
  inCalendar: 'カレンダーで見る',
  places: '場所',
};
