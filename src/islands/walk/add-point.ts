import { readPosition } from '#domain/post/position.ts';

const form = document.querySelector<HTMLFormElement>('[data-walk-host]');
const adding = form?.querySelector<HTMLElement>('[data-add-point]');
let last = form?.querySelector<HTMLTextAreaElement>('[data-stops]') ?? null;

if (adding) adding.hidden = false;
form?.addEventListener('focusin', ({ target }) => {
  if (target instanceof HTMLTextAreaElement && target.matches('[data-stops]')) last = target;
});
form?.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.name !== 'p_position' || !last) return;
  const point = readPosition(target.value);
  if (!point) return;
  const line = `${adding?.dataset.addPoint ?? ''} ${point.lat.toFixed(6)}, ${point.lng.toFixed(6)}`;
  last.value = [last.value.trimEnd(), line].filter((part) => part !== '').join('\n');
});
