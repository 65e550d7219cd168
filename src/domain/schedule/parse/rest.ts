import type { FoldedText } from './folded-text.ts';
import type { Stretch } from './scan.ts';

/**
 * Signs that unread words may speak of days, hours or exceptions: better too many of them, because
 * a text with one is left to people as a whole.
 */
const telling =
  /[\d一二三四五六七八九十]|曜|祝|休|第|毎|隔|週|月|季|夏|冬|春|秋|末|正月|盆|平日|土日|時|午前|午後|または|又は|もしくは|いずれ|以外|除|のみ|だけ|限|直後|直前|翌|前日|まで|から|以降|異な|奇数|偶数|中止|ない|ません|おき|ごと|たび|開催日|日程|都合|期間|当面|予定|除/;

/** Whether words that no phrase fits may be left beside a rule without changing what it means. */
export const isHarmless = (words: string) => !telling.test(words);

/** Whether words that no phrase fits name a day, so that nobody may say there is none. */
export const namesDay = (words: string) =>
  /\d日|曜|第\s*[\d一二三四五]|毎[週月日]|隔週|月末|最終|平日|祝|[月火水木金土日][・、,]?[月火水木金土日]/.test(
    words,
  );

const nothing = /^[\s、。・,.()「」※:;/〜-]*$/;

/** Whether there is anything to read: not only what stands between words. */
const saysSomething = (words: string) => !nothing.test(words);

/** Whether the words of a stretch stay for people to read. */
const isKept = ({ item }: Stretch) =>
  item === null || item.kind === 'remark' || (item.kind === 'frequency' && item.isOnDays);

/** The words that no rule says, as they were written, a line for each run of them; null: none. */
export function noteOf(folded: FoldedText, stretches: readonly Stretch[]): string | null {
  const runs: { from: number; to: number }[] = [];
  for (const stretch of stretches) {
    if (!isKept(stretch)) continue;
    const last = runs.at(-1);
    if (last?.to === stretch.from) last.to = stretch.to;
    else runs.push({ from: stretch.from, to: stretch.to });
  }
  const words = runs
    .filter(({ from, to }) => saysSomething(folded.text.slice(from, to)))
    .map(({ from, to }) => trimmed(folded.original(from, to)));
  return words.length > 0 ? words.join('\n') : null;
}

/** Without what parted the words from the rule, and without the bracket of a pair that was cut. */
function trimmed(words: string): string {
  const bare = words.replace(/^[\s、。・,)）]+|[\s、・,(（]+$/g, '');
  const opens = /[(（]/.test(bare);
  const closes = /[)）]/.test(bare);
  if (opens === closes) return bare;
  return opens ? bare.replace(/^[(（]/, '') : bare.replace(/[)）]$/, '');
}
