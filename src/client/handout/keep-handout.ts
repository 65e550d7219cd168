/** Keeps the handout on this device. localStorage: small texts, read and written at once, no waiting. */
import { parseHandout, type Handout } from '#domain/handout.ts';

const key = 'engawa:handout';

/** What this device has on its list. */
export function readHandout(): Handout {
  try {
    return parseHandout(localStorage.getItem(key));
  } catch {
    // A browser that refuses to keep anything.
    return parseHandout(null);
  }
}

/** Keeps the list; false where the browser refuses to. */
export function writeHandout(handout: Handout): boolean {
  try {
    if (handout.items.length === 0 && handout.title === '') localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(handout));
    return true;
  } catch {
    return false;
  }
}

/** Calls back when another tab changes the list. */
export function onHandoutChange(changed: () => void): void {
  addEventListener('storage', (event) => {
    if (event.key === key || event.key === null) changed();
  });
}
