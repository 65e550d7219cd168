/** The yearly asking of groups at the desk; keys of `states` and `lists` are those of the domain. */
export const handover = {
  title: '年に1回の確認と引き継ぎ',
  lead: '地域の団体に、内容がいまも正しいか、代表の方が変わらないかを、年に1回たずねます。ひとりに1通だけ届きます。',
  choose: '地域を選ぶ',
  noGroups: 'この地域で公開されている団体はありません。',
  outside: '地域のない団体',
  outsideLead: '場所も活動もまだ載せていないか、地図のどの地域にも入っていない団体です。',
  noneOutside: '地域のない団体はありません。',
  before: (groups: number, people: number, calls: number) =>
    `${groups}団体があります。${people}人にメールを送ります。メールがとどく人のいない団体は${calls}団体です。`,
  newcomers: (people: number) => `まだメールを送っていない人が${people}人います。`,
  start: (people: number) => (people > 0 ? `${people}人にメールを送る` : '電話での確認をはじめる'),
  startHint: (year: number) => `${year}年のあいだ、同じ人に2通めは送りません。`,
  sent: (people: number) =>
    people > 0 ? `${people}人へのメールを出しました。` : '新しくメールを送る人はいませんでした。',
  startedOn: (day: string, people: number) => `${day}から。メール${people}通。`,
  answeredOf: (answered: number, all: number) => `${all}団体のうち${answered}団体が答えました。`,
  count: (count: number) => `${count}団体`,
  lists: { call: '電話をかける', open: 'まだ答えていない', answered: '答えた' },
  callLead: 'メールがとどく人のいない団体です。電話で確かめたら、ボタンを押してください。',
  confirmedByDesk: (day: string) => `${day}に担当者が確かめました`,
  states: {
    handed: (day: string) => `${day}に代表を引き継ぎました`,
    confirmed: (day: string) => `${day}に、まだ正しいと答えました`,
    handing: (day: string) => `引き継ぎの途中です（${day}に次の方をさそいました）`,
    partly: (day: string) => `一部だけ確かめました（${day}）`,
    call: () => 'メールがとどく人がいません',
    mailed: (day: string) => `${day}にメールを送りました`,
    not_asked: () => 'まだたずねていません',
  },
};
