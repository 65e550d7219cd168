import type { common as source } from '../ja/common.ts';

export const common: typeof source = {
  pages: 'ページ',
  page: (page: number) => `${page}ページ`,
  pageOf: (page: number, pages: number) => `${pages}ページの 中の ${page}ページ`,
  previousPage: '前の ページ',
  nextPage: 'つぎの ページ',
  required: 'かならず 書く',
  optional: '書かなくても いい',
  info: 'お知らせ',
  success: 'できました',
  warning: '気を つけて ください',
  error: 'まちがいが あります',
  externalSite: 'ほかの サイト',
  breadcrumbs: 'いま いる ところ',
  home: 'はじめ',
  originalText: 'もとの 日本語',
  translatedBy: (by: string) => `${by}が 書きかえました`,
  listSeparator: '、',
  colon: '：',
};
