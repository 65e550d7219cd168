import type { common as source } from '../ja/common.ts';

export const common: typeof source = {
  pages: 'Pages',
  page: (page: number) => `Page ${page}`,
  previousPage: 'Previous page',
  nextPage: 'Next page',
  info: 'Note',
  success: 'Done',
  warning: 'Please note',
  error: 'Problem',
  translatedBy: (by: string) => `Translated by ${by}`,
  listSeparator: ', ',
  dot: ' / ',
  brackets: (text: string) => ` (${text})`,
  /** Of a field that people do not see. */
  trap: 'Please write nothing here',
  colon: ': ',
};
