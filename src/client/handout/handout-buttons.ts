/** Serves the buttons 「リストに入れる」 of a page, and the link to the list. */
import { isHandoutEntry, withEntry, withoutEntry, type HandoutEntry } from '#domain/handout.ts';
import { keepListed } from '../offline/keep-listed.ts';
import { onHandoutChange, readHandout, writeHandout } from './keep-handout.ts';

function entryOf(button: HTMLElement): HandoutEntry | null {
  const value: unknown = JSON.parse(button.dataset.handout ?? 'null');
  return isHandoutEntry(value) ? value : null;
}

/** Shows every button as its entry stands on the list. */
function show(buttons: readonly HTMLElement[]): void {
  const { items } = readHandout();
  const listed = new Set(items.map(({ entry }) => entry.path));
  for (const button of buttons) {
    const path = entryOf(button)?.path ?? '';
    const isListed = listed.has(path);
    button.setAttribute('aria-pressed', String(isListed));
    const words = button.querySelector('span');
    if (words) words.textContent = (isListed ? button.dataset.added : button.dataset.add) ?? '';
    button.hidden = false;
  }
  for (const link of document.querySelectorAll<HTMLElement>('[data-handout-link]')) {
    link.hidden = items.length === 0;
  }
}

/** Keeps the pages of the list as it is now. */
const keepPages = () => keepListed(readHandout().items.map(({ entry }) => entry.path));

/** Shows and serves the buttons; what the list says of the page's own entry is renewed. */
export function serveHandoutButtons(buttons: readonly HTMLElement[]): void {
  for (const button of buttons) {
    const entry = entryOf(button);
    if (!entry) continue;
    const kept = readHandout();
    if (kept.items.some((item) => item.entry.path === entry.path)) {
      writeHandout(withEntry(kept, entry));
    }
    button.addEventListener('click', () => {
      const now = readHandout();
      const isListed = now.items.some((item) => item.entry.path === entry.path);
      writeHandout(isListed ? withoutEntry(now, entry.path) : withEntry(now, entry));
      show(buttons);
      void keepPages();
    });
  }
  // What was seen since it was put on the list, and what another tab or its own page took off.
  void keepPages();
  onHandoutChange(() => show(buttons));
  show(buttons);
}
