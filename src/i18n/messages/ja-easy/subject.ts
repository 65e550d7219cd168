import type { subject as source } from '../ja/subject.ts';

export const subject: typeof source = {
  contactsBehind: 'サインインすると、ほかの 電話や メールなどを 見る ことが できます',
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
