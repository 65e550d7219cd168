import { formatCount } from '#i18n/format/count.ts';

/** A text that names a count, as it stands in the messages: `{count}` is where the number goes. */
export interface CountedText {
  one: string;
  other: string;
}

/** Says how many: `counted({ one: '{count} place', other: '{count} places' }, 1200)` → 1,200 places. */
export function counted(text: CountedText, count: number): string {
  return (count === 1 ? text.one : text.other).replace('{count}', formatCount(count));
}
