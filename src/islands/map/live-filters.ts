/**
 * Makes the form of filters act at once: pins and numbers from the directory in the browser, the list
 * from the server. Where something fails the form is still a form.
 */
import type { LngLat } from '#domain/directory/distance.ts';
import { countFacets } from '#domain/directory/facets.ts';
import { countResults, filterDirectory } from '#domain/directory/filter.ts';
import {
  directorySearch,
  type DirectoryQuery,
  parseDirectoryQuery,
  roundBounds,
} from '#domain/directory/query.ts';
import { withAskedWords } from './asked-words.ts';
import { counted, type CountedText } from './counted.ts';
import { directoryView } from './directory-view.ts';
import {
  listenToFields,
  queryOfForm,
  setBounds,
  settleWhen,
  showCounts,
  showQuery,
} from './filter-form.ts';
import { listenToMap, tellMap } from './filter-events.ts';
import { fetchPage, takeOver } from './fresh-page.ts';

interface Words {
  found: CountedText;
  listFailed: string;
  mapFailed: string;
  hereFailed: string;
  hereOff: string;
}

/** How long after the last letter one has finished typing, milliseconds. */
const typingPause = 350;
const snapshotUrl = '/map/snapshot.json';

/** Whether the places come in tiles, because they are too many to be sent whole. */
const isTiled = () => document.querySelector('.town-map[data-tiled]') !== null;

class LiveFilters {
  readonly #form: HTMLFormElement;
  readonly #status: HTMLElement;
  readonly #trouble: HTMLElement;
  readonly #words: Words;
  #asking = new AbortController();
  /** Where the reader is, if she asked for that: kept here alone. */
  #here: LngLat | null = null;
  #shown = location.search;

  constructor(form: HTMLFormElement, box: HTMLElement, words: Words) {
    this.#form = form;
    this.#words = words;
    this.#status = box.querySelector<HTMLElement>('[role="status"]') ?? box;
    this.#trouble = box.querySelector<HTMLElement>('[role="alert"]') ?? box;
  }

  start(): void {
    let typing = 0;
    listenToFields(this.#form, 'change', (field) => {
      window.clearTimeout(typing);
      settleWhen(this.#form, field);
      this.#choose(queryOfForm(this.#form), 'push');
    });
    listenToFields(this.#form, 'input', ({ type }) => {
      if (!['search', 'text'].includes(type)) return;
      window.clearTimeout(typing);
      typing = window.setTimeout(
        () => this.#choose(queryOfForm(this.#form), 'replace'),
        typingPause,
      );
    });
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      window.clearTimeout(typing);
      this.#choose(queryOfForm(this.#form), 'push');
      // The focus goes along: in a field that was scrolled away nobody sees it.
      const list = document.querySelector<HTMLElement>('#list');
      list?.scrollIntoView();
      list?.focus({ preventScroll: true });
    });
    document.addEventListener('click', (event) => this.#follow(event));
    window.addEventListener('popstate', () => {
      if (location.search !== this.#shown) this.#goTo(location.search);
    });
    listenToMap(
      (bounds) => {
        setBounds(this.#form, roundBounds(bounds).join(','));
        this.#choose(queryOfForm(this.#form), 'push');
      },
      () => this.#say(this.#words.mapFailed),
    );
    this.#offerHere();
    // Whoever opens the filters is about to choose: the directory may be on its way.
    this.#form.querySelector('details')?.addEventListener('toggle', () => {
      void this.#count(withAskedWords(queryOfForm(this.#form)));
    });
  }

  /** Links to another state of the same page need no new page. */
  #follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link?.closest('[data-live]') || event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const { pathname, search, hash } = new URL(link.href);
    if (pathname !== location.pathname || hash !== '') return;
    event.preventDefault();
    history.pushState(null, '', pathname + search);
    this.#goTo(search);
  }

  #goTo(search: string): void {
    const query = parseDirectoryQuery(new URLSearchParams(search));
    showQuery(this.#form, query);
    this.#show(query, search);
  }

  #choose(query: DirectoryQuery, how: 'push' | 'replace'): void {
    const search = directorySearch(query);
    if (search !== this.#shown) {
      const address = location.pathname + search;
      if (how === 'push') history.pushState(null, '', address);
      else history.replaceState(null, '', address);
    }
    this.#show(query, search);
  }

  #show(chosen: DirectoryQuery, search: string): void {
    const query = withAskedWords(chosen);
    this.#shown = search;
    this.#say(null);
    tellMap({ query, point: this.#point(query), isHere: this.#here !== null });
    void this.#count(query);
    void this.#refresh(query, search);
  }

  /** Where distances are from: the reader, or the point the server found for what she typed. */
  #point(query: DirectoryQuery): LngLat | null {
    if (this.#here) return this.#here;
    const found = document.querySelector<HTMLElement>('[data-point]');
    if (!query.near || found?.dataset.near !== query.near) return null;
    const [lng = NaN, lat = NaN] = (found.dataset.point ?? '').split(',').map(Number);
    return Number.isFinite(lng) && Number.isFinite(lat) ? [lng, lat] : null;
  }

  /** The numbers beside the boxes. Without the directory those of the page stay. */
  async #count(query: DirectoryQuery): Promise<void> {
    // A town in tiles has no directory in the browser: its numbers come with the list.
    if (isTiled()) return;
    const point = this.#point(query);
    const view = await directoryView(snapshotUrl, { query, point }, true).catch(() => null);
    if (!view || directorySearch(query) !== directorySearch(queryOfForm(this.#form))) return;
    const counts = countFacets(view.snapshot, query, view.circumstances);
    showCounts(this.#form, (name, value) => {
      if (name === 'sort' || (name === 'within' && !point)) return null;
      return counts.get(name)?.get(value) ?? 0;
    });
  }

  /** The list, the chips and the words about them, from the server. */
  async #refresh(query: DirectoryQuery, search: string): Promise<void> {
    this.#asking.abort();
    const asking = new AbortController();
    this.#asking = asking;
    try {
      const page = await fetchPage(location.pathname + search, this.#here, asking.signal);
      if (asking.signal.aborted) return;
      const before = this.#point(query);
      takeOver(page, this.#here !== null);
      if (isTiled()) this.#countAs(page);
      const point = this.#point(query);
      // The page knows what new words mean and where a new spot lies: the map follows it.
      const understood = withAskedWords(query);
      if (
        String(point) !== String(before) ||
        JSON.stringify(understood.words) !== JSON.stringify(query.words)
      ) {
        tellMap({ query: understood, point, isHere: this.#here !== null });
        void this.#count(understood);
      }
    } catch {
      if (!asking.signal.aborted) this.#say(this.#words.listFailed);
    }
    await this.#announce(query, asking.signal);
  }

  /** The numbers of a page asked for anew. */
  #countAs(page: Document): void {
    showCounts(this.#form, (name, value) => {
      const count = page.querySelector<HTMLElement>(`[data-count="${name}:${value}"]`);
      return count === null || count.hidden ? null : Number(count.textContent.replaceAll(',', ''));
    });
  }

  async #announce(chosen: DirectoryQuery, signal: AbortSignal): Promise<void> {
    if (isTiled()) {
      this.#status.textContent = document.querySelector('[data-found]')?.textContent ?? '';
      return;
    }
    const query = withAskedWords(chosen);
    const asked = { query, point: this.#point(query) };
    const view = await directoryView(snapshotUrl, asked).catch(() => null);
    if (!view || signal.aborted) return;
    const found = filterDirectory(view.snapshot, query, view.circumstances);
    this.#status.textContent = counted(this.#words.found, countResults(found));
  }

  #say(trouble: string | null): void {
    this.#trouble.hidden = trouble === null;
    this.#trouble.textContent = trouble ?? '';
  }

  #offerHere(): void {
    const box = this.#form.querySelector<HTMLElement>('[data-here]');
    const button = box?.querySelector('button');
    if (!box || !button || !('geolocation' in navigator)) return;
    const offer = button.textContent;
    box.hidden = false;
    const use = (here: LngLat | null) => {
      this.#here = here;
      button.setAttribute('aria-pressed', String(here !== null));
      button.textContent = here ? this.#words.hereOff : offer;
      // A part of the map around the reader would tell where she is: its address says so to all.
      document.querySelector('.town-map')?.toggleAttribute('data-here', here !== null);
      const query = queryOfForm(this.#form);
      this.#show(query, directorySearch(query));
    };
    button.addEventListener('click', () => {
      if (this.#here) use(null);
      else {
        navigator.geolocation.getCurrentPosition(
          ({ coords }) => use([coords.longitude, coords.latitude]),
          () => this.#say(this.#words.hereFailed),
          { timeout: 15_000, maximumAge: 60_000 },
        );
      }
    });
  }
}

const isWords = (value: unknown): value is Words =>
  typeof value === 'object' && value !== null && 'found' in value && 'listFailed' in value;

/** Makes a form of filters act at once. */
export function startFilters(form: HTMLFormElement): void {
  const box = document.querySelector<HTMLElement>('[data-live-filters]');
  const words: unknown = box && JSON.parse(box.dataset.liveFilters ?? 'null');
  if (box && isWords(words)) new LiveFilters(form, box, words).start();
}
