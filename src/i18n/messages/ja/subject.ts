/** What places, activities and groups have alike. */
export const subject = {
  contactKinds: {
    phone: '電話',
    fax: 'FAX',
    email: 'メール',
    url: 'ホームページ',
    form: '問い合わせフォーム',
    line: 'LINE',
    other: 'その他',
  },
  titleInJapanese: '日本語で書かれています',
  todayStates: {
    open_now: 'いまやっています',
    today: 'きょう',
    cancelled_today: 'きょうはお休み',
    over_today: 'きょうは終わりました',
  },
};
