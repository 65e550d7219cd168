/** Fields at an event, in numbers. */
export const fieldCounts = {
  coming: '来る方の分野',
  met: '来た方の分野',
  missing: (fields: string) => `${fields}の方を まだ募集中です。`,
  and: '・',
  pairs: (count: number) => `${count}組の分野が出会いました`,
  pair: (one: string, other: string) => `${one} × ${other}`,
  few: '1〜2人',
  hint: '人数だけです。二つの分野に関わる方は、両方に数えます。だれのことかわからないように、1人と2人はどちらも「1〜2人」と書きます。',
};
