/** One photo of a field on its way to the site: its row says how far it is and what to do. */
import { photoFile, type PhotoProblem } from '#domain/photo.ts';
import { sendPhoto, type SentPhoto } from '#client/photo/send-photo.ts';
import { shrinkPhoto } from '#client/photo/shrink-photo.ts';

/** What a row says, in the reader's words; the server wrote them into the page. */
export interface PhotoWords {
  problems: Record<PhotoProblem, string>;
  preparing: string;
  sending: string;
  stored: string;
  waiting: string;
  signedOut: string;
  removed: string;
  retry: string;
  nth: string[];
}

function isWords(value: unknown): value is PhotoWords {
  return typeof value === 'object' && value !== null && 'problems' in value && 'nth' in value;
}

/** The words of a field. */
export function readWords({ dataset }: HTMLElement): PhotoWords {
  const words: unknown = JSON.parse(dataset.spoken ?? 'null');
  if (!isWords(words)) throw new Error('The photo field has no words.');
  return words;
}

/** Waits before it is sent again by itself, milliseconds; then only when asked or online again. */
const pauses = [1500, 5000, 15_000];

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

type State = 'open' | 'lost' | 'refused' | 'stored';

export class LivePhoto {
  readonly row: HTMLElement;
  readonly #name: string;
  readonly #words: PhotoWords;
  readonly #stored: () => void;
  readonly #progress = document.createElement('progress');
  readonly #line = document.createElement('p');
  readonly #retry = document.createElement('button');
  #state: State = 'open';
  #small: Blob | null = null;
  #key = '';
  #sending: Promise<void> | null = null;

  /** @param stored is called once the site has it */
  constructor(row: HTMLElement, name: string, words: PhotoWords, stored: () => void) {
    this.row = row;
    this.#name = name;
    this.#words = words;
    this.#stored = stored;
    this.#progress.max = 1;
    this.#progress.setAttribute('aria-label', words.sending);
    this.#line.setAttribute('role', 'status');
    this.#retry.type = 'button';
    this.#retry.className = 'button';
    this.#retry.textContent = words.retry;
    this.#retry.hidden = true;
    this.#retry.addEventListener('click', () => void this.again());
    row.querySelector('img')?.after(this.#progress, this.#line, this.#retry);
    // Names are given when the photo has one; fields are told apart before that.
    const temporary = `${name}-new-${crypto.randomUUID()}`;
    this.#nameWords(temporary, null);
    row.querySelector('[data-photo-alt]')?.addEventListener('input', (event) => {
      const image = row.querySelector('img');
      if (image && event.target instanceof HTMLInputElement) image.alt = event.target.value;
    });
  }

  get isStored(): boolean {
    return this.#state === 'stored';
  }

  get isRefused(): boolean {
    return this.#state === 'refused';
  }

  get isLost(): boolean {
    return this.#state === 'lost';
  }

  /** What is wrong, in words; '' where nothing is. */
  get trouble(): string {
    return this.isStored ? '' : this.#line.textContent;
  }

  /** Shows the picture, makes it small and sends it. */
  async send(key: string, file: File): Promise<void> {
    this.#key = key;
    const image = this.row.querySelector('img');
    if (image) {
      const preview = URL.createObjectURL(file);
      image.addEventListener('load', () => URL.revokeObjectURL(preview), { once: true });
      // What the browser can not show is told by the site in words.
      image.addEventListener('error', () => (image.hidden = true), { once: true });
      image.src = preview;
    }
    this.#say(this.#words.preparing);
    this.#small = await shrinkPhoto(file);
    await this.again();
  }

  /** Sends what is not stored yet; at once where it is being sent already. */
  again(): Promise<void> {
    if (!this.#small || this.isStored || this.isRefused) return Promise.resolve();
    this.#sending ??= this.#try(this.#small).finally(() => (this.#sending = null));
    return this.#sending;
  }

  async #try(photo: Blob): Promise<void> {
    this.#retry.hidden = true;
    this.#progress.hidden = false;
    for (const wait of [...pauses, null]) {
      this.#say(this.#words.sending);
      const answer = await sendPhoto(this.#key, photo, (part) => (this.#progress.value = part));
      if (this.#isSettled(answer, wait === null)) return;
      await pause(wait ?? 0);
    }
  }

  /** Does what the answer asks for; false when it should be sent again by itself. */
  #isSettled(answer: SentPhoto, isLast: boolean): boolean {
    const { problems, waiting, signedOut } = this.#words;
    if (answer !== 'lost' && 'id' in answer) {
      this.#store(answer.id);
      return true;
    }
    const problem = answer === 'lost' ? answer : answer.problem;
    if (problem === 'signed_out' || problem === 'limit') {
      this.#wait(problem === 'limit' ? problems.limit : signedOut);
      return true;
    }
    if (problem !== 'lost' && problem !== 'unreachable') {
      this.#refuse(problem);
      return true;
    }
    const words = problem === 'lost' ? waiting : problems.unreachable;
    const waits = isLast || !navigator.onLine;
    if (waits) this.#wait(words);
    else this.#say(words);
    return waits;
  }

  #say(words: string): void {
    this.#line.textContent = words;
  }

  #wait(words: string): void {
    this.#state = 'lost';
    this.#say(words);
    this.#progress.hidden = true;
    this.#retry.hidden = false;
  }

  /** It will never be taken: its words stay until it is left out. */
  #refuse(problem: PhotoProblem): void {
    this.#state = 'refused';
    this.#say(this.#words.problems[problem]);
    this.#line.className = 'field-problem';
    this.#line.setAttribute('role', 'alert');
    this.#progress.hidden = true;
    this.row.querySelector('.field')?.remove();
  }

  #store(id: string): void {
    this.#state = 'stored';
    this.#say('');
    this.#progress.hidden = true;
    this.#nameWords(`${this.#name}-alt-${id}`, `${this.#name}-alt-${id}`);
    for (const input of this.row.querySelectorAll('input')) {
      if (input.type === 'hidden') input.value = id;
      if (input.type === 'checkbox') input.value = id;
    }
    const image = this.row.querySelector('img');
    if (image?.hidden) {
      image.src = `/me/photos/${photoFile(id, 480)}`;
      image.hidden = false;
    }
    this.#stored();
  }

  /** Gives the field for words an id, which its label and hint follow, and the name it is sent by. */
  #nameWords(id: string, name: string | null): void {
    const field = this.row.querySelector<HTMLInputElement>('[data-photo-alt]');
    if (!field) return;
    field.id = id;
    if (name === null) field.removeAttribute('name');
    else field.name = name;
    field.setAttribute('aria-describedby', `${id}-hint`);
    this.row.querySelector('label')?.setAttribute('for', id);
    const hint = this.row.querySelector('.field-hint');
    if (hint) hint.id = `${id}-hint`;
  }
}
