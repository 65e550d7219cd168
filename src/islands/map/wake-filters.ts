import { listenToFields } from './filter-form.ts';

/**
 * Fetches what makes the filters act at once when the page has been painted: its first pins must not
 * wait for that. A choice made meanwhile is acted on then; until then the form is a form.
 */
export function wakeFilters(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-filters]');
  if (!form) return;
  let chosen: HTMLInputElement | null = null;
  const noting = new AbortController();
  listenToFields(form, 'change', (field) => (chosen = field), noting.signal);
  const wake = async () => {
    const { startFilters } = await import('./live-filters.ts');
    startFilters(form);
    noting.abort();
    chosen?.dispatchEvent(new Event('change', { bubbles: true }));
  };
  // A frame, and what it paints.
  requestAnimationFrame(() => setTimeout(() => void wake().catch(() => undefined)));
}
