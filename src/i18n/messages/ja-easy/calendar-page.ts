import { formatCount } from '../../format/count.ts';
import type { calendarPage as source } from '../ja/calendar-page.ts';

export const calendarPage: typeof source = {
  title: 'カレンダー',
  lead: 'いつ、どこで、何が あるか、日にちから さがす ことが できます。',
  views: { day: '1日', week: '1週間', month: '1か月' },
  viewsLabel: '見る 長さ',
  previous: { day: '前の 日', week: '前の 週', month: '前の 月' },
  next: { day: '次の 日', week: '次の 週', month: '次の 月' },
  toToday: 'きょうを 見る',
  span: (from: string, to: string) => [`${from}から\u00a0`, `${to}まで`],
  count: (count: number) => `${formatCount(count)}件`,
  total: (count: number) => `全部で ${formatCount(count)}件 あります。`,
  ahead: (count: number) =>
    count > 0
      ? `きょうから ${formatCount(count)}件 あります。`
      : 'この 期間の 予定は もう 終わりました。次を 見て ください。',
  nothing: 'この 期間は 予定が ありません。',
  nothingWayOn: '次を 見るか、条件を 少なく して ください。',
  nothingOnDay: '予定は ありません',
  more: (count: number) => `ほかの ${formatCount(count)}も 見る`,
  moreOnPaper: (count: number) => `ほかに ${formatCount(count)}件 あります`,
  eventsLeftOut: (count: number) =>
    `イベントも ${formatCount(count)}つ あります。この 条件では えらべないので、ここに ありません。`,
  eventsWayOn: 'イベントを 見る',
  noDates: '日にちが 決まって いない 活動は、ここに ありません。',
  noDatesWayOn: '地図で 全部の 活動を 見る ことが できます。',
};
