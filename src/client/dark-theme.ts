const dark = '(prefers-color-scheme: dark)';

/** Whether the reader's device asks for dark colours now. */
export function prefersDark(): boolean {
  return matchMedia(dark).matches;
}

/**
 * Calls `follow` whenever the reader's device turns dark or light.
 * @returns what ends it
 */
export function onDarkChange(follow: (isDark: boolean) => void): () => void {
  const query = matchMedia(dark);
  const listener = (event: MediaQueryListEvent) => follow(event.matches);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
