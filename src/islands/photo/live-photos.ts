/**
 * Makes photo fields act at once: preview, progress, shrinking, sending again when the line was lost.
 * The form waits for photos that are on their way, so that none is left behind.
 */
import { maxPhotos } from '#domain/photo.ts';
import { LivePhoto, readWords, type PhotoWords } from './live-photo.ts';

const element = <Kind extends HTMLElement>(
  within: ParentNode,
  selector: string,
  kind: new () => Kind,
): Kind => {
  const found = within.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The photo field lacks ${selector}.`);
  return found;
};

class PhotoField {
  readonly #field: HTMLElement;
  readonly #name: string;
  readonly #words: PhotoWords;
  readonly #photos = new Set<LivePhoto>();

  constructor(field: HTMLElement) {
    this.#field = field;
    this.#name = field.dataset.photoField ?? '';
    this.#words = readWords(field);
    element(field, '[data-photo-send]', HTMLElement).hidden = true;
    for (const row of field.querySelectorAll('[data-photo-rows] > li')) this.#mayLeave(row);
    const input = element(field, 'input[type=file]', HTMLInputElement);
    input.addEventListener('change', () => this.#add(input));
    field.closest('form')?.addEventListener('submit', (event) => this.#beforeSending(event));
    window.addEventListener('online', () => this.#again());
  }

  get #rows(): HTMLElement {
    return element(this.#field, '[data-photo-rows]', HTMLElement);
  }

  #say(words: string): void {
    element(this.#field, '[data-photo-status]', HTMLElement).textContent = words;
  }

  #add(input: HTMLInputElement): void {
    const room = maxPhotos - this.#rows.children.length;
    const files = [...(input.files ?? [])];
    // From here on the script sends them; the form would do it a second time.
    input.value = '';
    this.#say(files.length > room ? this.#words.problems.too_many : '');
    const key = element(this.#field, `[name="${this.#name}-key"]`, HTMLInputElement).value;
    for (const file of files.slice(0, room)) {
      const template = element(this.#field, 'template[data-photo-row]', HTMLTemplateElement);
      const row = template.content.firstElementChild?.cloneNode(true);
      if (!(row instanceof HTMLElement)) return;
      this.#rows.append(row);
      this.#mayLeave(row);
      const photo = new LivePhoto(row, this.#name, this.#words, () => {
        this.#changed();
        this.#say(this.#words.stored);
      });
      this.#photos.add(photo);
      void photo.send(key, file);
    }
    this.#changed();
    // Where one goes on: the words for the first photo that was added.
    this.#rows.querySelector<HTMLElement>('li:last-child [data-photo-alt]')?.focus();
  }

  /** Leaving out needs no second step with a script. */
  #mayLeave(row: Element): void {
    row.querySelector('[data-photo-leave]')?.addEventListener('change', () => {
      for (const photo of this.#photos) if (photo.row === row) this.#photos.delete(photo);
      row.remove();
      this.#say(this.#words.removed);
      this.#changed();
      element(this.#field, 'input[type=file]', HTMLInputElement).focus();
    });
  }

  #changed(): void {
    [...this.#rows.children].forEach((row, index) => {
      const nth = row.querySelector('[data-photo-nth]');
      if (nth) nth.textContent = this.#words.nth[index] ?? '';
    });
    const full = this.#rows.children.length >= maxPhotos;
    element(this.#field, '[data-photo-choose]', HTMLElement).hidden = full;
    // Whoever keeps a draft of the form hears of it as of a letter that was typed.
    this.#field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  #again(): void {
    for (const photo of this.#photos) if (photo.isLost) void photo.again();
  }

  #beforeSending(event: SubmitEvent): void {
    const open = [...this.#photos].filter(({ isStored, isRefused }) => !isStored && !isRefused);
    if (open.length === 0) return;
    event.preventDefault();
    const { submitter, target } = event;
    this.#say(this.#words.sending);
    void Promise.all(open.map((photo) => photo.again())).then(() => {
      if (open.every(({ isStored }) => isStored) && target instanceof HTMLFormElement)
        target.requestSubmit(submitter);
      else this.#say(open.find(({ trouble }) => trouble !== '')?.trouble ?? '');
    });
  }
}

for (const field of document.querySelectorAll<HTMLElement>('[data-photo-field]'))
  new PhotoField(field);
