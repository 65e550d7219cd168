/** What places, activities and groups have alike. */
export const subject = {
  contactsBehind: 'サインインすると見られる連絡先があります',
  contactKinds: {
    phone: '電話',
    fax: 'FAX',
    email: 'メール',
    url: 'ホームページ',
    form: '問い合わせフォーム',
    line: 'LINE',
    other: 'その他',
  },
};
