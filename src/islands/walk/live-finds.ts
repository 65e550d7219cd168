import { z } from 'zod';
import { shrinkPhoto } from '#client/photo/shrink-photo.ts';
import { forgetFind, keepFind, keptFinds } from '#client/walk/find-store.ts';
import { sendFinds } from '#client/walk/send-finds.ts';
import { findFields, findProblems, type KeptFind } from '#domain/event/find.ts';
import { wakeHere } from './here.ts';

const wordsSchema = z.object({
  states: z.object({ waiting: z.string(), sent: z.string(), refused: z.string() }),
  problems: z.record(z.enum(findProblems), z.string()),
  kept: z.string(),
  keepFailed: z.string(),
  withPhoto: z.string(),
  taken: z.string(),
  hereAsking: z.string(),
  hereDone: z.string(),
  hereFailed: z.string(),
});

function textOf(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** The hall's code as it was typed last; empty where the device keeps nothing. */
function keptPass(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** Tries again while something waits, milliseconds. */
const again = 30_000;

function wake(section: HTMLElement): void {
  const event = section.dataset.deviceFinds ?? '';
  const words = wordsSchema.parse(JSON.parse(section.dataset.spoken ?? '{}'));
  const form = document.querySelector<HTMLFormElement>(`[data-find-form="${event}"]`);
  const rows = section.querySelector('[data-rows]');
  const template = section.querySelector('template');
  const sendNow = section.querySelector<HTMLButtonElement>('[data-send-now]');
  const status = form?.querySelector<HTMLElement>('[data-find-status]');
  const pass = form?.querySelector<HTMLInputElement>('input[name=pass]');
  const passKey = `engawa:walk:${event}`;

  function rowOf(find: KeptFind): Node {
    const row = template?.content.cloneNode(true);
    if (!(row instanceof DocumentFragment)) return document.createTextNode('');
    const text = row.querySelector('[data-words]');
    const state = row.querySelector('[data-state]');
    if (text) text.textContent = find.fields.words ?? '';
    if (state)
      state.textContent = [
        words.states[find.state],
        ...(find.photo ? [words.withPhoto] : []),
        ...(find.problem ? [words.problems[find.problem]] : []),
      ].join('・');
    row.querySelector('[data-remove]')?.addEventListener('click', () => {
      void forgetFind(find.key).then(show);
    });
    return row;
  }

  async function show(): Promise<void> {
    const finds = await keptFinds(event);
    rows?.replaceChildren(...finds.toReversed().map(rowOf));
    section.hidden = finds.length === 0;
    if (sendNow) sendNow.hidden = !finds.some(({ state }) => state === 'waiting');
  }

  async function send(): Promise<void> {
    const typed = pass?.value ?? keptPass(passKey);
    await sendFinds(event, typed, () => void show());
    await show();
  }

  const say = (text: string) => {
    if (status) status.textContent = text;
  };

  /** Keeps what the form holds; its key. */
  async function take(data: FormData): Promise<string> {
    const texts = findFields.map((name) => [name, textOf(data, name)] as const);
    const fields = Object.fromEntries(texts.filter(([, value]) => value !== ''));
    const here = textOf(data, 'here');
    const file = data.get('photo');
    const photo = file instanceof File && file.size > 0 ? await shrinkPhoto(file) : null;
    const key = crypto.randomUUID();
    await keepFind({
      ...{ key, event, photo, foundAt: new Date().toISOString() },
      fields: here === '' ? fields : { ...fields, p_position: here },
      ...{ state: 'waiting', problem: null },
    });
    return key;
  }

  /** What became of a find that was just made, in words. */
  async function tell(key: string): Promise<string> {
    const find = (await keptFinds(event)).find((one) => one.key === key);
    if (find?.state === 'sent') return words.taken;
    const { problem = null } = find ?? {};
    return problem === null || problem === 'unreachable' ? words.kept : words.problems[problem];
  }

  form?.addEventListener('submit', (submit) => {
    const field = form.querySelector<HTMLTextAreaElement>('#words');
    submit.preventDefault();
    if (field?.value.trim() === '') {
      say(words.problems.words);
      field.focus();
      return;
    }
    const team = form.querySelector<HTMLSelectElement>('#team');
    const kept = [team?.value ?? '', pass?.value ?? ''] as const;
    try {
      localStorage.setItem(passKey, kept[1]);
    } catch {
      // Typed again next time.
    }
    void take(new FormData(form)).then(
      async (key) => {
        form.reset();
        if (team) team.value = kept[0];
        if (pass) pass.value = kept[1];
        say(words.kept);
        await show();
        await send();
        say(await tell(key));
      },
      () => say(words.keepFailed),
    );
  });

  if (form) {
    for (const plain of form.querySelectorAll<HTMLElement>('[data-plain]')) plain.hidden = true;
    const map = form.querySelector<HTMLElement>('[data-on-map]');
    if (map) map.hidden = false;
    const here = form.querySelector<HTMLElement>('[data-here]');
    if (here) wakeHere(here, words);
    // The code of a QR at the meeting point stands behind #: no server's log has it.
    const given = /^#code=(.+)$/.exec(location.hash)?.[1];
    if (pass?.value === '') pass.value = given ? decodeURIComponent(given) : keptPass(passKey);
  }
  sendNow?.addEventListener('click', () => void send());
  globalThis.addEventListener('online', () => void send());
  setInterval(() => {
    if (sendNow && !sendNow.hidden) void send();
  }, again);
  void show().then(() => {
    if (sendNow && !sendNow.hidden) void send();
  });
}

for (const section of document.querySelectorAll<HTMLElement>('[data-device-finds]')) wake(section);
