/** What the board's island is given. */
import type { BoardOutcome } from '#domain/event/board.ts';
import type { Board } from '#domain/event/board-schema.ts';
import type { Locale } from '#i18n/locales.ts';
import { useMessages } from '#i18n/messages.ts';

const told = { post: 'sent', held: 'held', withdraw: 'withdrawn' } as const;
/** What is told by `?done=` of the address. */
export const toldDeeds: readonly string[] = Object.keys(told);
const isTold = (done: string): done is keyof typeof told => toldDeeds.includes(done);

/**
 * Of a board and what came of the last form.
 * @param done `?done=` of the address
 */
export function boardProps(
  locale: Locale,
  { code, keeper, marked, mine, version, open, clusters, notes }: Board,
  done: string | null,
  sent?: BoardOutcome,
) {
  const { ideas: words } = useMessages(locale);
  const failed = sent?.done === null ? sent : null;
  return {
    ...{ code, keeper, marked, own: mine, words },
    view: { version, open, clusters, notes },
    typed: { kind: failed?.kind ?? null, words: failed?.words ?? '' },
    said: failed
      ? words.problems[failed.problem]
      : done !== null && isTold(done)
        ? words[told[done]]
        : '',
  };
}
