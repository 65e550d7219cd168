import type { subject as source } from '../ja/subject.ts';

export const subject: typeof source = {
  contactsBehind: 'サインインすると、見られる 連絡先が あります',
  contactKinds: {
    phone: '電話',
    fax: 'FAX',
    email: 'メール',
    url: 'ホームページ',
    form: '聞くための ページ',
    line: 'LINE',
    other: 'ほか',
  },
};
