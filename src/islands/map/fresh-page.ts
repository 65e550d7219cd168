/** Takes the live parts of a page asked for anew into this one. */
import type { LngLat } from '#domain/directory/distance.ts';

/**
 * Asks for a page. Where the reader is goes into the body of a POST: it must stand in no address.
 * @throws Error when there is no such answer; AbortError when another question came first
 */
export async function fetchPage(
  address: string,
  here: LngLat | null,
  signal: AbortSignal,
): Promise<Document> {
  const body = here && new URLSearchParams({ lng: String(here[0]), lat: String(here[1]) });
  const response = await fetch(address, { signal, ...(body && { method: 'POST', body }) });
  if (!response.ok) throw new Error(`The page answered ${response.status}.`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

const focusable = 'a[href], button, input, summary';

/** Puts the focus back where it was, or, if that is gone, on what stands in its place now. */
function refocus(region: HTMLElement, focused: { index: number; href: string | null }): void {
  const candidates = [...region.querySelectorAll<HTMLElement>(focusable)];
  const same = candidates.find((node) => node.getAttribute('href') === focused.href);
  const next = same ?? candidates[Math.min(focused.index, candidates.length - 1)];
  if (next) next.focus({ preventScroll: true });
  else {
    region.tabIndex = -1;
    region.focus({ preventScroll: true });
  }
}

/**
 * Exchanges the contents of every `data-live` element. The focus stays where it is.
 *
 * @param isHere the page is about where the reader is. Then the picture of the map stays as it was:
 * the address of its ground would tell where that is.
 */
export function takeOver(fresh: Document, isHere: boolean): void {
  for (const region of document.querySelectorAll<HTMLElement>('[data-live]')) {
    const other = fresh.querySelector<HTMLElement>(`[data-live="${region.dataset.live ?? ''}"]`);
    if (!other || (isHere && region.dataset.live === 'picture')) continue;
    const { activeElement } = document;
    const isInside = activeElement instanceof HTMLElement && region.contains(activeElement);
    const focused = isInside && {
      index: [...region.querySelectorAll(focusable)].indexOf(activeElement),
      href: activeElement.getAttribute('href'),
    };
    region.replaceChildren(...[...other.childNodes].map((node) => document.importNode(node, true)));
    if (focused) refocus(region, focused);
  }
  // The other readings of the page are those of what it shows now.
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang], link[hreflang]')) {
    const reading = [...fresh.querySelectorAll(`${link.localName}[hreflang]`)].find(
      (candidate) =>
        candidate.textContent === link.textContent &&
        candidate.getAttribute('hreflang') === link.getAttribute('hreflang'),
    );
    const href = reading?.getAttribute('href');
    if (href) link.setAttribute('href', href);
  }
}
