/** Says while someone types that a home could be given away, below the last field that may do so. */
import { homeWarning } from '#domain/post/home-warning.ts';

function answersOf(form: HTMLFormElement): Record<string, string[]> {
  const answers: Record<string, string[]> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value !== '') (answers[name] ??= []).push(value);
  }
  return answers;
}

/** The part of the form in which a field stands on this page; null where it is carried along only. */
function partOf(form: HTMLFormElement, name: string): Element | null {
  const control = form.querySelector(`[name="${CSS.escape(name)}"]:not([type="hidden"])`);
  return control?.closest('.field') ?? null;
}

/** Wakes the notice of a form. */
export function warnOfHome(form: HTMLFormElement, notice: HTMLElement): void {
  const look = () => {
    const traces = homeWarning(answersOf(form), notice.dataset.homeListed ?? null);
    const here = traces.flatMap(({ field, trace }) => {
      const part = partOf(form, field);
      return part ? [{ part, trace }] : [];
    });
    for (const line of notice.querySelectorAll<HTMLElement>('[data-trace]')) {
      line.hidden = !here.some(({ trace }) => trace === line.dataset.trace);
    }
    const below = here.at(-1)?.part;
    // Moved only where it has to be: a reader would hear it again.
    if (below && below.nextElementSibling !== notice) below.after(notice);
    notice.hidden = !below;
  };
  form.addEventListener('input', look);
  form.addEventListener('change', look);
  look();
}
