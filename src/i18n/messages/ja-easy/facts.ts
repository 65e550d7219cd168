import type { facts as source } from '../ja/facts.ts';

export const facts: typeof source = {
  access: {
    step_free: { yes: '段が ありません', no: '段が あります' },
    wheelchair: { yes: '車いすで 入る ことが できます', no: '車いすでは 入る ことが できません' },
    accessible_toilet: {
      yes: 'だれでも 使う ことが できる トイレが あります',
      no: 'だれでも 使う ことが できる トイレは ありません',
    },
    parking: { yes: '車を とめる ところが あります', no: '車を とめる ところは ありません' },
    child_friendly: { yes: '子どもと いっしょに 行けます', no: '小さい 子どもには むずかしいです' },
    pickup: { yes: '車で むかえに 来ます', no: 'むかえは ありません' },
    wifi: { yes: 'Wi-Fi（無料の インターネット）が あります', no: 'Wi-Fiは ありません' },
  },
  welcome: {
    anyone: 'だれでも',
    children: '子ども',
    parenting: '子どもを 育てて いる 人',
    youth: '若い 人',
    adults: '大人',
    elderly: '年を とった 人',
    disability: '障害の ある 人',
    carers: '家族の 世話（介護）を して いる 人',
    foreigners: '外国から 来た 人',
    women: '女の 人',
    men: '男の 人',
  },
  waysIn: {
    join: '参加する',
    role: '手伝う・教える',
    work: '働く',
  },
  booking: {
    not_needed: '予約は いりません',
    recommended: '予約を すると いいです',
    required: '予約が 必要です',
  },
  status: {
    draft: 'まだ 書いて いる',
    published: '見る ことが できる',
    paused: '休み',
    ended: '終わり',
  },
  statusNotice: {
    paused: 'いまは 休みです。',
    ended: 'もう 終わりました。',
  },
  cost: {
    free: '無料（お金は いりません）',
    exactly: (yen: string) => `${yen}円`,
    range: (min: string, max: string) => `${min}円から ${max}円`,
    from: (min: string) => `${min}円から`,
    upTo: (max: string) => `無料から ${max}円`,
    perPerson: (amount: string) => `1人 ${amount}`,
    unknown: '聞いて ください',
  },
};
