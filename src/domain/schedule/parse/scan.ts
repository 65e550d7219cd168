import type { LocalDate } from '../local-date.ts';
import { closurePhrase } from './closures.ts';
import { oneOf } from './combinators.ts';
import { datePhrase } from './dates.ts';
import { dayPhrase } from './days.ts';
import { hoursPhrase } from './hours.ts';
import type { Item } from './item.ts';
import { wordPhrase } from './words.ts';

/** A stretch of folded text; `item` is null where no phrase fits. */
export interface Stretch {
  from: number;
  to: number;
  item: Item | null;
}

/** Parts a text into the phrases it has, from left to right, and what lies between them. */
export function scan(text: string, around: LocalDate | null): Stretch[] {
  const phrase = oneOf(closurePhrase, wordPhrase, datePhrase(around), dayPhrase, hoursPhrase);
  const stretches: Stretch[] = [];
  let unread = 0;
  let at = 0;
  const leave = () => {
    if (unread < at) stretches.push({ from: unread, to: at, item: null });
  };
  while (at < text.length) {
    const found = phrase(text, at);
    if (!found || found.end === at) {
      at++;
      continue;
    }
    leave();
    stretches.push({ from: at, to: found.end, item: found.value });
    at = found.end;
    unread = at;
  }
  leave();
  return stretches;
}
