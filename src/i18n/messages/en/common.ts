import type { common as source } from '../ja/common.ts';

export const common: typeof source = {
  pages: 'Pages',
  page: (page: number) => `Page ${page}`,
  pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
  previousPage: 'Previous page',
  nextPage: 'Next page',
  required: 'Required',
  optional: 'Optional',
  info: 'Note',
  success: 'Done',
  warning: 'Please note',
  error: 'Problem',
  externalSite: 'another site',
  breadcrumbs: 'You are here',
  home: 'Home',
  originalText: 'Original (Japanese)',
  translatedBy: (by: string) => `Translated by ${by}`,
  listSeparator: ', ',
  colon: ': ',
};
