/** Signing up for events, and the buttons of a seat's page. All by POST, all without a script. */
import { defineAction } from 'astro:actions';
import { actOnSeat as act, type SeatOutcome } from '#server/events/seat.ts';
import {
  confirmSignUp as confirm,
  signUp as sign,
  signUpWithAccount as signAccount,
} from '#server/events/sign-up.ts';
import { textOf } from '#server/form-texts.ts';
import { visitorOf } from '#server/security/visitor-address.ts';
import { sessionOf } from '#server/session/session.ts';

/** Without an account: stores the form and mails a code. */
export const signUp = defineAction({
  accept: 'form',
  handler: (form, context) => {
    const now = Date.now();
    const { pathname } = context.url;
    return sign(form, textOf(form, 'event'), pathname, visitorOf(context, now), now);
  },
});

/** The code that was mailed: with it there is a seat. */
export const confirmSignUp = defineAction({
  accept: 'form',
  handler: (form, context) => {
    const now = Date.now();
    const [token, code] = [textOf(form, 'token'), textOf(form, 'code')];
    return confirm(token, code, visitorOf(context, now), now);
  },
});

/** With an account: one press. */
export const signUpWithAccount = defineAction({
  accept: 'form',
  handler: async (form, context) => {
    const session = await sessionOf(context);
    return session && signAccount(session, form, textOf(form, 'event'), Date.now());
  },
});

/** Changes or cancels a seat, of a secret or of the signed-in person. */
export const actOnSeat = defineAction({
  accept: 'form',
  handler: async (form, context): Promise<SeatOutcome> => {
    const visitor = visitorOf(context);
    const token = textOf(form, 'seat');
    if (token !== '') return act({ token }, form, visitor);
    const session = await sessionOf(context);
    if (session) return act({ session, code: textOf(form, 'event') }, form, visitor);
    return { done: null, problem: 'gone', problems: {}, answers: null };
  },
});
