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
};
