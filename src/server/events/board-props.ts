/** What the board's island is given. */
import type { BoardOutcome } from '#domain/event/board.ts';
import type { Board } from '#domain/event/board-schema.ts';
import type { Locale } from '#i18n/locales.ts';
import { useMessages } from '#i18n/messages.ts';

/**
 * Of a board and what came of the last form.
 * @param done `?done=` of the address
 */
export function boardProps(
  locale: Locale,
  { code, keeper, marked, version, open, clusters, notes }: Board,
  done: string | null,
  sent?: BoardOutcome,
) {
  const { ideas: words } = useMessages(locale);
  const failed = sent?.done === null ? sent : null;
  const told = done === 'held' ? words.held : done === 'post' ? words.sent : '';
  return {
    ...{ code, keeper, marked, words },
    view: { version, open, clusters, notes },
    typed: { kind: failed?.kind ?? null, words: failed?.words ?? '' },
    said: failed ? words.problems[failed.problem] : told,
  };
}
