/** Words of the controls that appear on more than one kind of page. */
export const common = {
  pages: 'ページ',
  page: (page: number) => `${page}ページ目`,
  previousPage: '前のページ',
  nextPage: '次のページ',
  info: 'お知らせ',
  success: '完了',
  warning: 'ご注意',
  error: 'エラー',
  translatedBy: (by: string) => `訳：${by}`,
  listSeparator: '、',
  /** Between two names that make one heading. */
  dot: '・',
  brackets: (text: string) => `（${text}）`,
  /** Of a field that people do not see. */
  trap: 'ここには何も書かないでください',
  colon: '：',
};
