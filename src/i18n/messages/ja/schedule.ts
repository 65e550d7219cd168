/**
 * Words that rules of recurrence are said with. The phrases are put together in i18n/schedule/, from
 * the inside out: days, rule, months or season around it, hours, what does not take place.
 */
export const schedule = {
  weekdays: { MO: '月', TU: '火', WE: '水', TH: '木', FR: '金', SA: '土', SU: '日' },
  list: (items: string[]) => items.join('・'),
  groups: (items: string[]) => items.join('と'),
  run: (first: string, last: string) => `${first}〜${last}`,
  ofWeek: (weekdays: string) => `${weekdays}曜`,
  nth: (n: number) => (n === -1 ? '最終' : `第${n}`),
  nthWeekday: (nths: string, weekday: string) => `${nths}${weekday}曜`,
  monthDay: (day: number) => (day === -1 ? '月末' : `${day}日`),
  month: (month: number) => `${month}月`,
  daily: '毎日',
  everyNDays: (days: number) => (days === 2 ? '1日おき' : `${days}日ごと`),
  weekly: (days: string) => `毎週${days}`,
  everyNWeeks: (weeks: number, days: string) =>
    weeks === 2 ? `隔週${days}` : `${weeks}週間ごとの${days}`,
  monthly: (days: string, areMonthsSaid: boolean) => (areMonthsSaid ? days : `毎月${days}`),
  everyNMonths: (months: number, days: string) => `${months}か月ごとの${days}`,
  onlyOn: (rule: string, days: string) => `${rule}（${days}のときだけ）`,
  inMonths: (months: string, rule: string) => `${months}の${rule}`,
  inSeason: (season: string, rule: string) => `${season}は${rule}`,
  seasons: {
    spring_vacation: '春休み中',
    summer_vacation: '夏休み中',
    winter_vacation: '冬休み中',
    school_term: '学期中',
  },
  irregular: '不定期',
  irregularIn: (months: string) => `${months}に不定期`,
  closed: (when: string[]) => `${when.join('・')}休み`,
  closedOn: { holiday: '祝日', year_end: '年末年始', obon: 'お盆' },
  holidaysOpen: '祝日も開催',
  holidaysNextDay: '祝日は翌日',
  from: (day: string) => `${day}から`,
  until: (day: string) => `${day}まで`,
  remarks: (rule: string, remarks: string[]) => `${rule}（${remarks.join('、')}）`,
  /** A time of an activity that meets at several places. */
  ruleAt: (rule: string, place: string) => `${rule} ${place}`,
  publishersWords: '掲載元のことば',
  asPublished: (words: string) => `「${words}」（掲載元のことば）`,
  off: {
    cancelled: 'お休み',
    moved: '祝日のため別の日',
    holiday: '祝日のためお休み',
    year_end: '年末年始のためお休み',
    obon: 'お盆のためお休み',
  },
  extra: '臨時',
  holidayUnsaid: '祝日です。お休みかもしれません',
  /** Beside a date on paper, where a sentence has no room. */
  holidayUnsaidShort: '（祝日。お休みかも）',
  /** Of a rule that does not say. */
  holidaysUnsaid: '祝日はお休みかもしれません',
  openNow: 'いまやっています',
  openUntil: (time: string) => `いまやっています（${time}まで）`,
  onToday: 'きょうあります',
  onTodayAt: (hours: string) => `きょうあります（${hours}）`,
  overToday: 'きょうは終わりました',
  offToday: {
    cancelled: 'きょうはお休みです',
    moved: 'きょうは祝日のため、別の日にあります',
    holiday: 'きょうは祝日のためお休みです',
    year_end: '年末年始のためお休みです',
    obon: 'お盆のためお休みです',
  },
};
