/** Keeps the photos of a preview as the photo field has them. */
import { photoFile } from '#domain/photo.ts';

function mirror(field: Element, preview: HTMLElement): void {
  const list = preview.querySelector('ul');
  const template = preview.querySelector('template');
  if (!list || !template) return;
  const shown = [...field.querySelectorAll('[data-photo-rows] > li')].flatMap((row) => {
    // One that is still on its way has no id yet.
    const id = row.querySelector<HTMLInputElement>('input[type="hidden"]')?.value;
    const item = template.content.firstElementChild?.cloneNode(true);
    const image = item instanceof Element ? item.querySelector('img') : null;
    if (!id || !image || !(item instanceof Element)) return [];
    const alt = row.querySelector<HTMLInputElement>('[data-photo-alt]')?.value ?? '';
    image.src = `/me/photos/${photoFile(id, 480)}`;
    image.alt = alt;
    const caption = item.querySelector('figcaption');
    if (caption) caption.textContent = alt;
    return [item];
  });
  list.replaceChildren(...shown);
  list.classList.toggle('photos-one', shown.length === 1);
  preview.hidden = shown.length === 0;
}

const field = document.querySelector('[data-photo-field]');
const preview = document.querySelector<HTMLElement>('[data-photo-preview]');
if (field && preview) field.addEventListener('input', () => mirror(field, preview));
