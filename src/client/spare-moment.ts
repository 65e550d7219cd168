/** How long a reader who touches nothing waits at most for what can wait, milliseconds. */
const patience = 2000;

/**
 * Waits until somebody wants to use an element (a finger, a mouse or the focus is on it), or until
 * the page has been painted and has nothing better to do.
 * @param signal ends the waiting; the promise then never settles
 */
export function wantedOrSpare(element: Element, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = new AbortController();
    const go = () => {
      done.abort();
      if (!signal.aborted) resolve();
    };
    const options = { signal: done.signal, passive: true };
    for (const sign of ['pointerenter', 'pointerdown', 'focusin', 'keydown']) {
      element.addEventListener(sign, go, options);
    }
    signal.addEventListener('abort', () => done.abort());
    afterPaint(() => whenIdle(go));
  });
}

/** Waits until the frame that is being made now is on the screen. */
function afterPaint(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(then)));
}

/** Does something when the page has nothing better to do, at the latest after a moment. */
export function whenIdle(then: () => void): void {
  // Safari has no idea of idleness: a moment will do.
  if ('requestIdleCallback' in window) requestIdleCallback(then, { timeout: patience });
  else setTimeout(then, 200);
}

/**
 * Waits until nobody goes through an element by keyboard: what has the focus must not vanish under its
 * reader. A finger or a mouse leaves the focus behind where it pressed, and waits for nothing.
 */
export function focusElsewhere(element: Element | null): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const { activeElement } = document;
      if (element?.contains(activeElement) && activeElement?.matches(':focus-visible')) return;
      element?.removeEventListener('focusout', later);
      resolve();
    };
    // While the focus moves it is nowhere.
    const later = () => setTimeout(look);
    element?.addEventListener('focusout', later);
    look();
  });
}
