import { formatCount } from '../../format/count.ts';

/** The calendar page; the words of dates and hours themselves are in calendar.ts. */
export const calendarPage = {
  title: 'カレンダー',
  lead: 'いつ、どこで、何があるかを、日にちからさがせます。',
  views: { day: '1日', week: '1週間', month: '1か月' },
  viewsLabel: '見る長さ',
  previous: { day: '前の日', week: '前の週', month: '前の月' },
  next: { day: '次の日', week: '次の週', month: '次の月' },
  toToday: 'きょうへ',
  /** In parts that should stay whole on a line. */
  span: (from: string, to: string) => [`${from}〜`, to],
  count: (count: number) => `${formatCount(count)}件`,
  total: (count: number) => `全部で${formatCount(count)}件あります。`,
  /** Where a list leaves out the days that are over. */
  ahead: (count: number) =>
    count > 0
      ? `きょうから${formatCount(count)}件あります。`
      : 'この期間の予定は、もう終わりました。次の期間を見てください。',
  nothing: 'この期間の予定は見つかりませんでした。',
  nothingWayOn: '次の期間を見るか、条件を減らしてみてください。',
  nothingOnDay: '予定はありません',
  more: (count: number) => `ほか${formatCount(count)}件を見る`,
  moreOnPaper: (count: number) => `ほか${formatCount(count)}件`,
  eventsLeftOut: (count: number) =>
    `ほかにイベントが${formatCount(count)}件あります。えらんだ条件では分けられないため、ここには出していません。`,
  eventsWayOn: 'イベントを見る',
  noDates: '日にちが決まっていない活動は、ここに表示されません。',
  noDatesWayOn: '地図と一覧で、すべての活動を見られます。',
};
