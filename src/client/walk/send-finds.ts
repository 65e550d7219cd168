/** Sends what waits on this device, one find after another. Sent twice it is one find. */
import {
  findProblems,
  findsPath,
  isForLater,
  type FindProblem,
  type KeptFind,
} from '#domain/event/find.ts';
import { keepFind, keptFinds } from './find-store.ts';

/** How long a find may be under way, milliseconds: a photo on a thin line takes a while. */
const patience = 60_000;

function problemIn(body: unknown): FindProblem | null {
  if (typeof body !== 'object' || body === null) return 'unreachable';
  if ('taken' in body && body.taken === true) return null;
  const said = 'problem' in body ? body.problem : '';
  return findProblems.find((problem) => problem === said) ?? 'unreachable';
}

/** Null when the site has it. */
async function send(find: KeptFind, pass: string): Promise<FindProblem | null> {
  const form = new FormData();
  for (const [name, value] of Object.entries(find.fields)) form.set(name, value);
  form.set('key', find.key);
  form.set('event', find.event);
  form.set('found_at', find.foundAt);
  form.set('pass', pass);
  if (find.photo) form.set('photo', find.photo, 'photo.jpg');
  try {
    const answer = await fetch(findsPath(find.event), {
      method: 'POST',
      body: form,
      signal: AbortSignal.timeout(patience),
    });
    return answer.status === 413 ? 'too_large' : problemIn(await answer.json());
  } catch {
    return 'unreachable';
  }
}

let sending: Promise<void> | undefined;

async function sendAll(event: string, pass: string, changed: () => void): Promise<void> {
  for (const find of await keptFinds(event)) {
    if (find.state !== 'waiting') continue;
    const problem = await send(find, pass);
    if (problem === null) await keepFind({ ...find, state: 'sent', problem, photo: null });
    else if (isForLater(problem)) await keepFind({ ...find, problem });
    else await keepFind({ ...find, state: 'refused', problem });
    changed();
    // Those behind it would hear the same.
    if (problem !== null && isForLater(problem)) return;
  }
}

/** Whether someone asked while finds were under way: the line may have come back since they left. */
let isAskedAgain = false;

/**
 * Sends what waits of an event; called while that goes on, what is left is sent once more after it.
 * @param pass the code of the site as it was typed last
 * @param changed is called after each
 */
export function sendFinds(event: string, pass: string, changed: () => void): Promise<void> {
  isAskedAgain = true;
  const sendWhileAsked = async () => {
    while (isAskedAgain) {
      isAskedAgain = false;
      await sendAll(event, pass, changed);
    }
  };
  sending ??= sendWhileAsked().finally(() => (sending = undefined));
  return sending;
}
