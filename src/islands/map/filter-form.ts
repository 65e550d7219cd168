/** The form of the filters as a query, and back. */
import {
  directoryParameters,
  type DirectoryQuery,
  parseDirectoryQuery,
} from '#domain/directory/query.ts';
import { formatCount } from '#i18n/format/count.ts';

/** What the form says now. */
export function queryOfForm(form: HTMLFormElement): DirectoryQuery {
  const search = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') search.append(name, value);
  }
  return parseDirectoryQuery(search);
}

/** Makes the form say a query: after a step back, or when a chip was taken away. */
export function showQuery(form: HTMLFormElement, query: DirectoryQuery): void {
  const values = new Map(directoryParameters(query));
  setBounds(form, values.get('bounds') ?? null);
  for (const input of form.elements) {
    if (!(input instanceof HTMLInputElement)) continue;
    const value = values.get(input.name) ?? '';
    const listed = value.split(',');
    if (input.type === 'checkbox') input.checked = listed.includes(input.value);
    else if (input.type === 'radio') input.checked = input.value === value;
    // Where no moment is chosen: the page names a date it was asked for among them.
    else if (input.type === 'date') input.value = isDate(value) ? value : '';
    else if (input !== document.activeElement) input.value = value;
  }
}

const isDate = (value: string) => /^\d{4}-\d\d-\d\d$/.test(value);

/** The part of the map asked for has no box of its own: it is a hidden field. */
export function setBounds(form: HTMLFormElement, bounds: string | null): void {
  const field = form.querySelector<HTMLInputElement>('input[name="bounds"]');
  if (bounds === null) field?.remove();
  else if (field) field.value = bounds;
  else {
    const hidden = document.createElement('input');
    Object.assign(hidden, { type: 'hidden', name: 'bounds', value: bounds });
    form.append(hidden);
  }
}

/** Hears what happens in the fields of a form, wherever on the page they stand. */
export function listenToFields(
  form: HTMLFormElement,
  type: 'change' | 'input',
  hear: (field: HTMLInputElement) => void,
  signal?: AbortSignal,
): void {
  const listener = ({ target }: Event) => {
    if (target instanceof HTMLInputElement && target.form === form) hear(target);
  };
  document.addEventListener(type, listener, { signal });
}

/** A moment and a date exclude each other, whichever was chosen last. */
export function settleWhen(form: HTMLFormElement, changed: HTMLInputElement): void {
  if (changed.name !== 'when') return;
  for (const input of form.querySelectorAll<HTMLInputElement>('input[name="when"]')) {
    // Of a date that is cleared nothing is left: any time will do.
    if (changed.type === 'date' && input.type === 'radio') {
      input.checked = changed.value === '' && input.value === '';
    }
    if (changed.type === 'radio' && input.type === 'date') input.value = '';
  }
}

/** Writes the numbers beside the boxes. */
export function showCounts(
  form: HTMLFormElement,
  countOf: (name: string, value: string) => number | null,
): void {
  for (const place of form.querySelectorAll<HTMLElement>('[data-count]')) {
    const [name = '', ...value] = (place.dataset.count ?? '').split(':');
    const count = countOf(name, value.join(':'));
    place.hidden = count === null;
    place.textContent = count === null ? '' : formatCount(count);
  }
}
