import type { common as source } from '../ja/common.ts';

export const common: typeof source = {
  pages: 'ページ',
  page: (page: number) => `${page}ページ`,
  previousPage: '前の ページ',
  nextPage: 'つぎの ページ',
  info: 'お知らせ',
  success: 'できました',
  warning: '気を つけて ください',
  error: 'まちがいが あります',
  translatedBy: (by: string) => `${by}が 書きかえました`,
  listSeparator: '、',
  dot: '・',
  brackets: (text: string) => `（${text}）`,
  /** Of a field that people do not see. */
  trap: 'ここには 何も 書かないで ください',
  colon: '：',
};
