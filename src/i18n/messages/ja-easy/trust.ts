import type { trust as source } from '../ja/trust.ts';

export const trust: typeof source = {
  title: 'たしかめた 日',
  checked: (day: string, method: string) => `${day}に たしかめました（${method}）`,
  notChecked: 'まだ たしかめて いません',
  overdue: '長い 間 たしかめて いません。行く 前に 電話などで 聞いて ください。',
  overdueAskDesk: '長い 間 たしかめて いません。行く 前に 町の 相談する ところに 聞いて ください。',
  late: {
    overdue: 'たしかめる 日を すぎて います',
    unconfirmed: 'いまも 正しいか、たしかめて いません',
  },
  lateShort: { overdue: 'たしかめる 日を すぎました', unconfirmed: 'たしかめて いません' },
  methods: {
    self: 'して いる 人',
    visit: '行って 見た',
    phone: '電話',
    walk: '町を 歩いて 見た',
    open_data: '役所などの データ',
  },
  meanings: {
    self: 'して いる 人が 書きました。',
    visit: '係の 人が 行って たしかめました。',
    phone: '係の 人が 電話で たしかめました。',
    walk: '町を 歩いて 見つけました。',
    open_data: '役所などが 出した データです。',
  },
};
