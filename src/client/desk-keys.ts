/**
 * Keys for those who work through the desk: j and k walk, a and r go to where one decides, ? explains.
 * They move the focus and press nothing. Never while someone types; anyone can switch them off.
 */
const setting = 'engawa:desk-keys';

const help = document.querySelector<HTMLDialogElement>('[data-keys-help]');
const keysOpener = document.querySelector<HTMLElement>('[data-keys-open]');
const use = document.querySelector<HTMLInputElement>('[data-keys-use]');

/** Whether keys are on; a device that remembers nothing has them on. */
function areOn(): boolean {
  try {
    return localStorage.getItem(setting) !== 'off';
  } catch {
    return true;
  }
}

function remember(on: boolean): void {
  try {
    localStorage.setItem(setting, on ? 'on' : 'off');
  } catch {
    // Then they are on again at the next page.
  }
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox]), textarea, select'))
  );
}

/** To the next thing of the list, or to the page of the next one. */
function walk(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-desk-row]')];
  if (rows.length === 0) {
    document
      .querySelector<HTMLElement>(step === 1 ? '[data-desk-next]' : '[data-desk-back]')
      ?.focus();
    return;
  }
  const at = rows.findIndex((row) => row === document.activeElement);
  const next = at < 0 ? (step === 1 ? 0 : rows.length - 1) : at + step;
  rows[next]?.focus();
}

const keys: Readonly<Record<string, () => void>> = {
  j: () => walk(1),
  k: () => walk(-1),
  a: () => document.querySelector<HTMLElement>('[data-desk-approve]')?.focus(),
  r: () => document.querySelector<HTMLElement>('[data-desk-reason]')?.focus(),
  '?': () => help?.showModal(),
};

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (isTyping(event.target) || help?.open || !areOn()) return;
  const act = keys[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

if (keysOpener && help && use) {
  // On a device that has no mouse the button would only be in the way; `?` of a keyboard still works.
  keysOpener.hidden = !matchMedia('(any-hover: hover) and (any-pointer: fine)').matches;
  keysOpener.querySelector('button')?.addEventListener('click', () => help.showModal());
  use.checked = areOn();
  use.addEventListener('change', () => remember(use.checked));
}
