/**
 * Keeps a form of posting on the device at every change, and brings it back after a reload, the back
 * button or a lost connection. Two screens with one draft: the one that is behind is told and does
 * not write over the other.
 */
import { formTrap } from '#domain/form-trap.ts';
import {
  forgetDraft,
  isDraftKey,
  readDraft,
  writeDraft,
  type DeviceDraft,
} from './device-drafts.ts';

/** What is no answer: it says what to do once, or stays with the person. */
const passing = new Set(['do', formTrap, 'email', 'code']);
/** A second press within this is the same press, milliseconds. */
const samePressMs = 8000;

function fieldsOf(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && !passing.has(name) ? [[name, value]] : [],
  );
}

const turnName = (key: string) => `engawa:draft-turn:${key}`;

/** The turn of the draft that this screen has seen or written. */
function seenTurn(key: string): number {
  return Number(sessionStorage.getItem(turnName(key)) ?? 0);
}

function noteTurn(key: string, turn: number): void {
  sessionStorage.setItem(turnName(key), String(turn));
}

/** Sends a draft to its form, so that the page comes back as it was, at this step. */
function bringBack(form: HTMLFormElement, draft: DeviceDraft, step = draft.step): void {
  const carrier = document.createElement('form');
  carrier.method = 'post';
  carrier.action = form.action;
  carrier.enctype = 'multipart/form-data';
  carrier.hidden = true;
  for (const [name, value] of [...draft.fields, ['do', `go:${step}`]] as const) {
    // A text area keeps line breaks, which a hidden input would drop.
    const field = document.createElement('textarea');
    field.name = name;
    field.value = value;
    carrier.append(field);
  }
  document.body.append(carrier);
  noteTurn(draft.key, draft.turn);
  carrier.submit();
}

class Keeper {
  readonly form: HTMLFormElement;
  readonly key: string;
  private isBehind = false;
  private sentAt = 0;

  constructor(form: HTMLFormElement) {
    this.form = form;
    this.key = form.dataset.postForm ?? '';
  }

  private notice(name: string): HTMLElement | null {
    return document.querySelector(`[data-post-notice="${name}"]`);
  }

  private show(name: string, isShown: boolean): void {
    const notice = this.notice(name);
    if (notice) notice.hidden = !isShown;
  }

  /** Another screen has written this draft since. */
  private fallBehind(): void {
    this.isBehind = true;
    this.show('behind', true);
    this.show('kept', false);
  }

  save(): void {
    if (this.isBehind) return;
    const stored = readDraft(this.key);
    if (stored && stored.turn > seenTurn(this.key)) {
      this.fallBehind();
      return;
    }
    const turn = (stored?.turn ?? seenTurn(this.key)) + 1;
    const fields = fieldsOf(this.form);
    const kept = writeDraft({
      ...{ key: this.key, turn, fields, at: Date.now() },
      path: location.pathname,
      step: this.form.dataset.postStep ?? '',
      name: fields.find(([name]) => name === 'title')?.[1] ?? '',
    });
    noteTurn(this.key, turn);
    this.show('kept', kept);
  }

  private useHere(): void {
    noteTurn(this.key, readDraft(this.key)?.turn ?? 0);
    this.isBehind = false;
    this.show('behind', false);
    this.save();
  }

  private useOther(): void {
    const stored = readDraft(this.key);
    if (stored) bringBack(this.form, stored);
  }

  private submitted(event: SubmitEvent): void {
    if (!navigator.onLine) {
      event.preventDefault();
      this.show('offline', true);
      return;
    }
    if (Date.now() - this.sentAt < samePressMs) event.preventDefault();
    this.sentAt = Date.now();
  }

  start(): void {
    this.form.addEventListener('input', () => this.save());
    this.form.addEventListener('change', () => this.save());
    this.form.addEventListener('submit', (event) => this.submitted(event));
    addEventListener('online', () => this.show('offline', false));
    addEventListener('pageshow', () => (this.sentAt = 0));
    addEventListener('storage', ({ key, newValue }) => {
      if (isDraftKey(key, this.key) && newValue !== null) this.fallBehind();
    });
    document.querySelector('[data-post-use-here]')?.addEventListener('click', () => this.useHere());
    document
      .querySelector('[data-post-use-other]')
      ?.addEventListener('click', () => this.useOther());
  }
}

/** Whether the address asks for a draft that this device has, and it is on its way. */
function resume(form: HTMLFormElement, search: URLSearchParams): boolean {
  const wanted = search.get('resume') ?? search.get('draft');
  const stored = wanted === null ? null : readDraft(wanted);
  if (!stored) return false;
  // What the server gave is newer than what this device has.
  const saves = Number(new FormData(form).get('saves') ?? 0);
  const seen = Number(stored.fields.find(([name]) => name === 'saves')?.[1] ?? 0);
  if (search.has('draft') && saves > seen) {
    noteTurn(stored.key, stored.turn);
    return false;
  }
  bringBack(form, stored, search.get('step') ?? stored.step);
  return true;
}

/** Wakes the form of the page. */
export function keepForm(form: HTMLFormElement): void {
  const key = form.dataset.postForm ?? '';
  const search = new URLSearchParams(location.search);
  if (form.dataset.postFresh !== undefined && resume(form, search)) return;
  const keeper = new Keeper(form);
  keeper.start();
  // What came back from the server is what the reader sees: it is kept too.
  if (form.dataset.postFresh === undefined) keeper.save();
  // A reload or the back button asks for this step again instead of sending the last one once more.
  // The step stands in it, so that going back goes back.
  const step = form.dataset.postStep ?? '';
  history.replaceState(null, '', `${location.pathname}?resume=${key}&step=${step}`);
}

/** Forgets the draft of what was sent. */
export function forgetSent(): void {
  const sent = new URLSearchParams(location.search).get('sent');
  if (sent !== null) forgetDraft(sent);
}
