import type { handover as source } from '../ja/handover.ts';

export const handover: typeof source = {
  title: '1年に 1回 たしかめる',
  lead: '町の グループに、今も 正しいか 聞きます。だいひょうが かわるか 聞きます。1人に メールを 1つ 送ります。',
  choose: '町の ばしょを えらぶ',
  noGroups: 'グループが ありません。',
  outside: 'ばしょが ない グループ',
  outsideLead: 'ばしょが 地図に ない グループです。',
  noneOutside: 'ばしょが ない グループは ありません。',
  before: (groups: number, people: number, calls: number) =>
    `グループは ${groups}つです。${people}人に メールを 送ります。メールが とどかない グループは ${calls}つです。`,
  newcomers: (people: number) => `メールを 送って いない 人が ${people}人 います。`,
  start: (people: number) =>
    people > 0 ? `${people}人に メールを 送る` : '電話で たしかめはじめる',
  startHint: (year: number) => `${year}年は、同じ 人に もう 送りません。`,
  sent: (people: number) =>
    people > 0 ? `${people}人に メールを 送りました。` : '新しく 送る 人は いません。',
  startedOn: (day: string, people: number) => `${day}から。メールは ${people}つ。`,
  answeredOf: (answered: number, all: number) =>
    `${all}つの うち ${answered}つの グループが 答えました。`,
  count: (count: number) => `${count}つ`,
  lists: { call: '電話を かける', open: 'まだ 答えて いない', answered: '答えた' },
  callLead: 'メールが とどかない グループです。電話で 聞いて、ボタンを 押して ください。',
  confirmedByDesk: (day: string) => `${day}に たんとうの 人が たしかめました`,
  states: {
    handed: (day: string) => `${day}に だいひょうが かわりました`,
    confirmed: (day: string) => `${day}に 正しいと 答えました`,
    handing: (day: string) => `${day}に 次の 人に メールを 送りました。返事を 待って います`,
    partly: (day: string) => `${day}に 少し たしかめました`,
    call: () => 'メールが とどく 人が いません',
    mailed: (day: string) => `${day}に メールを 送りました`,
    not_asked: () => 'まだ 聞いて いません',
  },
};
