/** Asks for the board every few seconds; the site answers 304 as long as nothing changed. */
import type { BoardView } from '#domain/event/board.ts';

/** Between two questions: well below five seconds, and never all phones of a hall at the same moment. */
export const boardPauseMs = () => 2000 + Math.random() * 500;

function isView(value: unknown): value is BoardView {
  return typeof value === 'object' && value !== null && 'version' in value && 'notes' in value;
}

export interface Follower {
  /** Asks now: something was done here. */
  now: () => Promise<void>;
  stop: () => void;
}

/**
 * Follows a board until it is stopped; a page nobody looks at rests.
 * @param show is given each new state
 * @param tell whether there is a connection, and whether the site still knows the pass
 */
export function followBoard(
  address: string,
  show: (view: BoardView) => void,
  tell: (state: 'live' | 'lost' | 'out') => void,
): Follower {
  let etag = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;

  async function ask() {
    const mine = ++asked;
    clearTimeout(timer);
    try {
      const answer = await fetch(address, {
        cache: 'no-store',
        headers: etag === '' ? {} : { 'if-none-match': etag },
        signal: AbortSignal.timeout(8000),
      });
      // An answer that was overtaken by a later question is old.
      if (mine !== asked) return;
      if (answer.status === 401) {
        tell('out');
        return;
      }
      if (answer.status === 200) {
        const view: unknown = await answer.json();
        if (mine === asked && isView(view)) {
          etag = answer.headers.get('etag') ?? '';
          show(view);
        }
      }
      tell(answer.status === 200 || answer.status === 304 ? 'live' : 'lost');
    } catch {
      if (mine === asked) tell('lost');
    }
    if (mine !== asked) return;
    clearTimeout(timer);
    timer = setTimeout(() => void rest(), boardPauseMs());
  }

  async function rest() {
    if (document.visibilityState === 'visible') await ask();
  }

  const wake = () => {
    if (document.visibilityState === 'visible') void ask();
  };
  document.addEventListener('visibilitychange', wake);
  addEventListener('online', wake);
  timer = setTimeout(() => void ask(), 500);
  return {
    now: ask,
    stop: () => {
      asked = -1;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', wake);
      removeEventListener('online', wake);
    },
  };
}
