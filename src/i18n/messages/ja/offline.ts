/** What stands on pages that are read without a connection. */
export const offline = {
  title: 'インターネットにつながっていません',
  text: 'このページは、まだこの端末に残っていません。電波の届くところで、もう一度ひらいてください。',
  again: 'もう一度ためす',
  kept: 'いま読めるページ',
  keptText: '前に見たときの内容です。変わっているかもしれません。',
  seen: (when: string) =>
    `${when} に見た内容です。いまつながらないため、変わっていないか確かめられません。`,
};
