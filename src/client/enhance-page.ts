/** What every page starts in the browser once it is read: little, and only what the reader asked for. */

/** Fetches the readings when furigana are on, now or later. */
function followFurigana(): void {
  const annotate = async () => {
    if (document.documentElement.dataset.furigana !== 'on') return;
    const { keepAnnotated } = await import('./furigana/annotate.ts');
    keepAnnotated();
  };
  addEventListener('engawa:setting', () => void annotate());
  void annotate();
}

/** Lists what the device keeps, on the page that says there is no connection. */
async function listKeptPages(): Promise<void> {
  const section = document.querySelector<HTMLElement>('[data-kept-pages]');
  if (!section) return;
  const { listKept } = await import('./offline/list-kept.ts');
  await listKept(section);
}

/** A search box learns to suggest when somebody is about to type in it. */
function suggestOnFocus(): void {
  const wake = async (target: EventTarget | null) => {
    if (!(target instanceof HTMLInputElement) || target.dataset.suggest === undefined) return;
    const { suggestFor } = await import('./search/suggest.ts');
    suggestFor(target);
  };
  // Where it fails to load the box is a form like any other.
  const quietly = (target: EventTarget | null) => void wake(target).catch(() => undefined);
  addEventListener('focusin', ({ target }) => quietly(target));
  quietly(document.activeElement);
}

/** Shows what needs the device's own list, where a page offers it. */
async function offerHandout(): Promise<void> {
  const buttons = [...document.querySelectorAll<HTMLElement>('[data-handout]')];
  if (buttons.length === 0) return;
  const { serveHandoutButtons } = await import('./handout/handout-buttons.ts');
  serveHandoutButtons(buttons);
}

/** Shows the buttons that print their page. */
function offerPrinting(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
}

suggestOnFocus();
followFurigana();
void listKeptPages();
void offerHandout();
offerPrinting();
// After the page itself: it must not wait for what is kept of it.
if (import.meta.env.PROD) {
  addEventListener(
    'load',
    () => void import('./offline/register.ts').then((m) => m.registerWorker()),
  );
}
