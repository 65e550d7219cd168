import type { ImportActivity } from '#domain/import/import-row.ts';
import { machineText } from './text.ts';

const ended = /(?:活動を終了|閉店|閉所|廃止)(?:しました|いたしました)?$/;
const paused = /^(?:現在|食堂|活動|当面)*(?:休止|休業|お休み)中(?:です)?(?:\(.*\))?$/;

/**
 * Whether the file says plainly that something does not take place now. Only a cell that says
 * nothing else counts: 「夏は休止中」 is a note about summer.
 */
export function readStatus(texts: readonly (string | null)[]): ImportActivity['status'] {
  const said = texts.flatMap((text) =>
    text === null ? [] : [machineText(text).replace(/[。.]$/, '')],
  );
  if (said.some((text) => ended.test(text) && text.length <= 30)) return 'ended';
  return said.some((text) => paused.test(text)) ? 'paused' : 'published';
}
