/** What stands before the words of an entry that nobody made sure of in time: a shape each. */
import type { Lateness } from './subject.ts';

/** Paths in a 24 × 24 box, filled even-odd: a clock, and a triangle with its stroke and dot. */
export const latenessShapes: Readonly<Record<Lateness, string>> = {
  overdue:
    'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm0 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15ZM10.75 7v6.25H16v-2.5h-2.75V7Z',
  unconfirmed: 'M12 2 23 21.5H1ZM10.75 9v6h2.5V9Zm0 7.5V19h2.5v-2.5Z',
};
