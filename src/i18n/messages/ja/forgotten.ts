/** What became of the data of an event's people, for its hosts. */
export const forgotten = {
  title: '申しこんだ人の情報',
  due: (day: string) =>
    `お名前や連絡先は、${day}に自動で消えます。人数だけが残ります。手話通訳などの希望は、終わって7日で消えます。`,
  sign_ups: (count: number) => `お名前や連絡先など、申しこみ${count}件を消しました。`,
  arrangements: '手話通訳などの希望を消しました。',
};
