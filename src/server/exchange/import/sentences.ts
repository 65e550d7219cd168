import type { RemarkCode } from '#domain/import/import-row.ts';

/** Why a row without anything in it is refused. */
export const blankRow = '空の行です';

/** What an operator is told about rows that were taken but need a look. */
export const remarkSentences: Record<RemarkCode, string> = {
  'position-missing': '位置が分かりません（緯度・経度がありません）',
  'position-swapped': '位置が分かりません（緯度と経度が入れかわっています）',
  'position-outside': '位置が分かりません（緯度・経度が日本の外です）',
  'position-unreadable': '位置が分かりません（緯度・経度が数ではありません）',
  'code-unreadable': '団体コードが正しくありません',
  'phone-unreadable': '電話番号として読めないので、説明に入れました',
  'fax-unreadable': 'FAX番号として読めないので、説明に入れました',
  'email-unreadable': 'メールアドレスとして読めないので、説明に入れました',
  'url-unreadable': 'http(s) のURLとして読めないので、説明に入れました',
  'frequency-is-a-code': '開催頻度が記号で、意味が分からないので入れません',
  'not-running': '休止中か終了と書かれているので、活動はそのように示します',
};
