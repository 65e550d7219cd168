/**
 * Notes on their way to a board, kept on the device until the site has them. Each has a key of its own:
 * sent twice it is one note.
 */
import {
  ideaKinds,
  type BoardOutcome,
  type BoardProblem,
  type IdeaKind,
} from '#domain/event/board.ts';
import { isRecord } from '#domain/is-record.ts';
import { KeptList } from '../kept-list.ts';

/** A note that was written here. */
export interface WrittenNote {
  key: string;
  kind: IdeaKind;
  words: string;
}

/** How sending went: what waited is out, some was held back, it still waits, or a note was refused. */
export type Posted =
  | { state: 'sent' | 'held' | 'later' }
  | { state: 'refused'; problem: BoardProblem; note: WrittenNote };

function isNote(value: unknown): value is WrittenNote {
  return (
    isRecord(value) &&
    typeof value.key === 'string' &&
    typeof value.words === 'string' &&
    ideaKinds.some((kind) => kind === value.kind)
  );
}

function isOutcome(value: unknown): value is BoardOutcome {
  return isRecord(value) && 'done' in value;
}

/** Sends a form of the board; null where the site did not take it. */
export async function sendToBoard(address: string, form: FormData): Promise<BoardOutcome | null> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      body: form,
      signal: AbortSignal.timeout(10_000),
    });
    const outcome: unknown = answer.ok ? await answer.json() : null;
    return isOutcome(outcome) ? outcome : null;
  } catch {
    return null;
  }
}

/** Taken with time. */
const later: readonly BoardProblem[] = ['too_many', 'unreachable'];
/** Taken once she comes in again, or the board is opened again. */
const waits: readonly BoardProblem[] = ['not_in', 'closed'];

export class Outbox {
  readonly #code: string;
  readonly #address: string;
  readonly #notes: KeptList<WrittenNote>;
  #sending: Promise<Posted> | undefined;

  /** @param address takes forms of the board */
  constructor(code: string, address: string) {
    this.#code = code;
    this.#address = address;
    this.#notes = new KeptList(`engawa:board:${code}`, isNote);
  }

  /** What waits, in the order of writing. */
  get waiting(): readonly WrittenNote[] {
    return this.#notes.all;
  }

  add(note: WrittenNote) {
    this.#notes.keep([...this.waiting, note]);
  }

  /** Forgets a note: it is on the board already, or is not wanted there. */
  drop(key: string | undefined) {
    this.#notes.keep(this.waiting.filter((note) => note.key !== key));
  }

  /** Sends what waits; called while that goes on, it is the same sending. */
  send(): Promise<Posted> {
    this.#sending ??= this.#sendAll().finally(() => (this.#sending = undefined));
    return this.#sending;
  }

  async #sendAll(): Promise<Posted> {
    let isHeld = false;
    for (let note = this.waiting[0]; note; note = this.waiting[0]) {
      const form = new FormData();
      const fields = { event: this.#code, do: 'post', ...note };
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      const outcome = await sendToBoard(this.#address, form);
      if (!outcome) return { state: 'later' };
      const refused = outcome.done === null ? outcome.problem : null;
      if (refused && later.includes(refused)) return { state: 'later' };
      if (refused && waits.includes(refused)) return { state: 'refused', problem: refused, note };
      this.drop(note.key);
      if (refused) return { state: 'refused', problem: refused, note };
      isHeld ||= outcome.done !== null && outcome.held;
    }
    return { state: isHeld ? 'held' : 'sent' };
  }
}
