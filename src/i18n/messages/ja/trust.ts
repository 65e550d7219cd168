/** How an entry was made sure of; the keys of `methods` are those of the database, of `late` and `lateShort` those of the domain. */
export const trust = {
  title: '確認',
  checked: (day: string, method: string) => `${day}に確認（${method}）`,
  notChecked: 'まだ確認していません',
  overdue: 'しばらく確認していません。行く前に連絡先へお確かめください。',
  overdueAskDesk: 'しばらく確認していません。行く前に町の窓口へお確かめください。',
  late: {
    overdue: '確認の時期をすぎています',
    unconfirmed: 'いまも正しいか、確認できていません',
  },
  lateShort: { overdue: '確認の時期です', unconfirmed: '未確認' },
  methods: {
    self: '本人確認',
    visit: '訪問',
    phone: '電話',
    walk: 'まち歩き',
    open_data: '公開データ',
  },
  meanings: {
    self: '開いている本人が書き、確かめました。',
    visit: '担当者が訪ねて確かめました。',
    phone: '担当者が電話で確かめました。',
    walk: 'まち歩きで見つけました。',
    open_data: '役所などが公開したデータによります。',
  },
};
