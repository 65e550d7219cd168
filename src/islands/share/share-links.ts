/** Wakes the buttons of ShareLinks that this browser can serve. */
import { copyText } from './copy-text.ts';

/** The whole address selected, for who has to copy it by hand. */
function select(address: Element): void {
  const range = document.createRange();
  range.selectNodeContents(address);
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

function wake(box: HTMLElement): void {
  const { title = '', url = '' } = box.dataset;
  const said = box.querySelector('[data-share-said]');
  const address = box.querySelector('[data-share-address]');
  const native = box.querySelector<HTMLElement>('[data-share-native]');
  const copy = box.querySelector<HTMLElement>('[data-share-copy]');
  if (!said || !address || !native || !copy) return;

  native.hidden = !('share' in navigator);
  native.addEventListener('click', () => {
    // Refused means that she thought better of it.
    navigator.share({ title, url }).catch(() => undefined);
  });
  copy.hidden = false;
  copy.addEventListener('click', () => {
    const { copied = '', byHand = '' } = copy.dataset;
    void copyText(url).then((isCopied) => {
      if (!isCopied) select(address);
      said.textContent = isCopied ? copied : byHand;
    });
  });
}

for (const box of document.querySelectorAll<HTMLElement>('[data-share]')) wake(box);
