/** What who keeps an event does with its list: register, cancel, check in. All by POST. */
import { defineAction, type ActionAPIContext } from 'astro:actions';
import { z } from 'zod';
import { peopleDeeds } from '#domain/event/people.ts';
import { cancelParticipant, checkIn, registerParticipant } from '#server/events/people.ts';
import { textOf } from '#server/form-texts.ts';
import { sessionOf } from '#server/session/session.ts';

async function manage(form: FormData, context: ActionAPIContext) {
  const session = await sessionOf(context);
  const deed = z.enum(peopleDeeds).safeParse(form.get('do')).data;
  const id = z.guid().safeParse(form.get('sign_up')).data;
  const failed = { deed, done: false as const, unsent: undefined, outcome: undefined };
  if (!session) return failed;
  const now = Date.now();
  if (deed === 'register') {
    const sent = await registerParticipant(session, form, textOf(form, 'event'), now);
    return sent.done
      ? { ...failed, done: true as const, outcome: sent.outcome }
      : { ...failed, unsent: sent };
  }
  if (deed === undefined || id === undefined) return failed;
  const tap = { sign_up: id, came: deed === 'came', at: new Date(now).toISOString() };
  const done =
    deed === 'cancel' ? await cancelParticipant(session, id) : await checkIn(session, [tap]);
  return { ...failed, done };
}

/** One form of the list; its field `do` says which. */
export const managePeople = defineAction({ accept: 'form', handler: manage });
