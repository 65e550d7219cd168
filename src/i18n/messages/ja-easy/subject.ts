import type { subject as source } from '../ja/subject.ts';

export const subject: typeof source = {
  contactKinds: {
    phone: '電話',
    fax: 'FAX',
    email: 'メール',
    url: 'ホームページ',
    form: '聞くための ページ',
    line: 'LINE',
    other: 'ほか',
  },
  titleInJapanese: 'ふつうの 日本語で 書いて あります',
  todayStates: {
    open_now: 'いま やって います',
    today: 'きょう',
    cancelled_today: 'きょうは 休みです',
    over_today: 'きょうは 終わりました',
  },
};
