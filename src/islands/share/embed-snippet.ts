/** Wakes the buttons that copy the HTML of a frame. */
import { copyText } from './copy-text.ts';

function wake(box: HTMLElement): void {
  const text = box.querySelector('textarea');
  const button = box.querySelector('button');
  const said = box.querySelector('[role=status]');
  if (!text || !button || !said) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    const { copied = '', byHand = '' } = box.dataset;
    void copyText(text.value).then((isCopied) => {
      if (!isCopied) text.select();
      said.textContent = isCopied ? copied : byHand;
    });
  });
}

for (const box of document.querySelectorAll<HTMLElement>('[data-embed-snippet]')) wake(box);
