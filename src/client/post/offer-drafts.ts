/** Lists the drafts of this device on the page of a new form. */
import { forgetDraft, listDrafts } from './device-drafts.ts';

/** Fills the list from its template; it stays hidden where there is none. */
export function offerDrafts(section: HTMLElement): void {
  const list = section.querySelector('ul');
  const template = section.querySelector('template');
  if (!list || !template) return;
  const drafts = listDrafts(Date.now());
  for (const { key, name, path, at } of drafts) {
    const item = template.content.firstElementChild?.cloneNode(true);
    if (!(item instanceof HTMLElement)) continue;
    const title = item.querySelector('[data-draft-name]');
    const when = item.querySelector('[data-draft-when]');
    if (title && name.trim() !== '') title.textContent = name;
    if (when)
      when.textContent = new Date(at).toLocaleString(document.documentElement.lang, {
        dateStyle: 'medium',
        timeStyle: 'short',
      });
    item.querySelector('a')?.setAttribute('href', `${path}?resume=${key}`);
    item.querySelector('button')?.addEventListener('click', () => {
      forgetDraft(key);
      item.remove();
      section.hidden = list.children.length === 0;
    });
    list.append(item);
  }
  section.hidden = drafts.length === 0;
}
