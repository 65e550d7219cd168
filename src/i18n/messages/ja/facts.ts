/** The short facts that places and activities share; inner keys are those of the database. */
export const facts = {
  /** How each fact reads when it is so, and when it is not. */
  access: {
    step_free: { yes: '段差なし', no: '段差あり' },
    wheelchair: { yes: '車いすで入れます', no: '車いすでは入れません' },
    accessible_toilet: { yes: '多目的トイレあり', no: '多目的トイレなし' },
    parking: { yes: '駐車場あり', no: '駐車場なし' },
    child_friendly: { yes: '子連れで行けます', no: '子連れには向きません' },
    pickup: { yes: '送迎あり', no: '送迎なし' },
    wifi: { yes: 'Wi-Fiあり', no: 'Wi-Fiなし' },
  },
  welcome: {
    anyone: 'だれでも',
    children: '子ども',
    parenting: '子育て中の方',
    youth: '若者',
    adults: '大人',
    elderly: '高齢の方',
    disability: '障害のある方',
    carers: '介護をしている方',
    foreigners: '外国から来た方',
    women: '女性',
    men: '男性',
  },
  waysIn: {
    join: '参加する',
    role: '役割を持つ',
    work: '働く',
  },
  booking: {
    not_needed: '予約不要',
    recommended: '予約がおすすめ',
    required: '要予約',
  },
  status: {
    draft: '下書き',
    published: '公開中',
    paused: '休止中',
    ended: '終了',
  },
  statusNotice: {
    paused: 'いまはお休みしています。',
    ended: 'すでに終わりました。',
  },
  cost: {
    free: '無料',
    exactly: (yen: string) => `${yen}円`,
    range: (min: string, max: string) => `${min}〜${max}円`,
    from: (min: string) => `${min}円から`,
    upTo: (max: string) => `無料〜${max}円`,
    perPerson: (amount: string) => `1人${amount}`,
    unknown: 'お問い合わせください',
  },
};
