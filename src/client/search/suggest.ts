/**
 * Suggestions under a search box, as the combobox with a list of WAI-ARIA 1.2. Loaded when the box
 * gets the focus; where anything fails the box stays the plain form it was.
 */
import type { Suggestions } from '#domain/search/suggestions.ts';
import { toLocale } from '#i18n/locales.ts';

/** How long a pause in typing is, milliseconds. */
const pause = 180;
const mostArticles = 3;

function isSuggestions(value: unknown): value is Suggestions {
  return (
    typeof value === 'object' &&
    value !== null &&
    'groups' in value &&
    'status' in value &&
    'articles' in value
  );
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = text;
  return made;
}

/** Answers that were given already, by their address. */
const known = new Map<string, Suggestions>();

async function ask(address: string, signal: AbortSignal): Promise<Suggestions | null> {
  const before = known.get(address);
  if (before) return before;
  const answer = await fetch(address, { signal });
  const value: unknown = answer.ok ? await answer.json() : null;
  if (!isSuggestions(value)) return null;
  known.set(address, value);
  return value;
}

/** Pages of the editors that fit, of at most so many; none where their index can not be had. */
async function withArticles(found: Suggestions, text: string): Promise<Suggestions | null> {
  const { searchEditorialPages } = await import('../editorial-search.ts');
  const pages = await searchEditorialPages(
    text,
    toLocale(document.documentElement.dataset.reading),
    mostArticles,
  );
  if (pages.length === 0) return null;
  const { groups, status, articles } = found;
  const items = pages.map(({ title, url }) => ({ text: title, href: url }));
  // Before the way to all results, which stands last.
  const shown = groups.toSpliced(Math.max(0, groups.length - 1), 0, { name: articles.name, items });
  return { groups: shown, status: `${status} ${articles.also}`, articles };
}

class Suggest {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #status: HTMLElement;
  #options: HTMLElement[] = [];
  #active = -1;
  #asking: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(input: HTMLInputElement) {
    this.#input = input;
    const id = `${input.id}-suggestions`;
    const label = input.dataset.suggest ?? '';
    this.#list = element('div', { role: 'listbox', id, class: 'suggestions', 'aria-label': label });
    this.#list.hidden = true;
    this.#status = element('p', { role: 'status', class: 'sr-only' });
    const role = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false' };
    for (const [name, value] of Object.entries(role)) input.setAttribute(name, value);
    input.setAttribute('aria-controls', id);
    input.closest('form')?.append(this.#list, this.#status);
    input.addEventListener('input', (event) => this.#typed(event));
    input.addEventListener('compositionend', () => this.#later());
    input.addEventListener('keydown', (event) => this.#pressed(event));
    input.addEventListener('blur', () => this.#close());
    // A press must not take the focus away, which would close the list before the click.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
    if (input.value) this.#later();
  }

  #typed(event: Event): void {
    // Half-composed letters are no words yet: こども is on its way to 子ども.
    if (event instanceof InputEvent && event.isComposing) return;
    this.#later();
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), pause);
  }

  async #ask(): Promise<void> {
    this.#asking?.abort();
    const text = this.#input.value.trim();
    if (!text) {
      this.#close();
      return;
    }
    this.#asking = new AbortController();
    const lang = document.documentElement.dataset.reading ?? 'ja';
    const address = `/search/suggest.json?q=${encodeURIComponent(text)}&lang=${lang}`;
    const found = await ask(address, this.#asking.signal).catch(() => null);
    // Offline, too late, or the reader has gone on: nothing is said.
    if (!found || text !== this.#input.value.trim()) return;
    if (document.activeElement !== this.#input) return;
    this.#show(found);
    const more = await withArticles(found, text).catch(() => null);
    // Nothing may move under who has begun to choose.
    const isAsked = text === this.#input.value.trim() && !this.#asking.signal.aborted;
    if (more && isAsked && this.#active < 0) this.#show(more);
  }

  #show({ groups, status }: Suggestions): void {
    this.#options = [];
    const parts = groups.map(({ name, items }, n) => {
      const id = `${this.#list.id}-${n}`;
      const group = element('div', name ? { role: 'group', 'aria-labelledby': id } : {});
      if (name) group.append(element('p', { id, class: 'suggestions-name' }, name));
      for (const { text, href } of items) {
        const option = element(
          'a',
          { role: 'option', href, tabindex: '-1', 'aria-selected': 'false' },
          text,
        );
        option.id = `${this.#list.id}-option-${this.#options.length}`;
        this.#options.push(option);
        group.append(option);
      }
      return group;
    });
    this.#list.replaceChildren(...parts);
    this.#active = -1;
    this.#input.removeAttribute('aria-activedescendant');
    this.#open(this.#options.length > 0);
    this.#status.textContent = status;
  }

  #open(isOpen: boolean): void {
    this.#list.hidden = !isOpen;
    this.#input.setAttribute('aria-expanded', String(isOpen));
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#open(false);
    this.#choose(-1);
    this.#status.textContent = '';
  }

  #choose(index: number): void {
    this.#options[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = index;
    const option = this.#options[index];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) this.#input.setAttribute('aria-activedescendant', option.id);
    else this.#input.removeAttribute('aria-activedescendant');
  }

  #pressed(event: KeyboardEvent): void {
    // Enter and arrows of an input method choose its own candidates.
    if (event.isComposing) return;
    const isOpen = !this.#list.hidden;
    const count = this.#options.length;
    const steps = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (steps && count > 0) {
      event.preventDefault();
      if (!isOpen) this.#open(true);
      // Past either end stands the box itself.
      this.#choose(((this.#active + 1 + steps + count + 1) % (count + 1)) - 1);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      this.#close();
    } else if (event.key === 'Enter' && isOpen && this.#active >= 0) {
      event.preventDefault();
      this.#options[this.#active]?.click();
    }
  }
}

const dressed = new WeakSet<HTMLInputElement>();

/** Lets a search box suggest; its `data-suggest` is what the list is called. Once is enough. */
export function suggestFor(input: HTMLInputElement): void {
  if (dressed.has(input)) return;
  dressed.add(input);
  new Suggest(input);
}
