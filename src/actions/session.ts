/** Signing in and out. All by POST, all without a script. */
import { defineAction, type ActionAPIContext } from 'astro:actions';
import { z } from 'zod';
import { carriedField } from '#domain/carried-form.ts';
import { demoRoles } from '#domain/demo-people.ts';
import { pathAfterSignIn } from '#domain/personal-paths.ts';
import { codeSchema, emailSchema, type SignInProblem } from '#domain/sign-in.ts';
import { textOf } from '#server/form-texts.ts';
import { visitorOf } from '#server/security/visitor-address.ts';
import { signInAsDemo } from '#server/session/demo-sign-in.ts';
import { forgetPending, keepPending, readPending } from '#server/session/pending.ts';
import { linkFrom, sendCode, signOut, useCode, useLink } from '#server/session/sign-in.ts';

/** Where to go on to, or what is wrong and what was typed. */
type Outcome = { next: string } | { problem: SignInProblem; typed: string };

type Step = (form: FormData, context: ActionAPIContext) => Promise<Outcome>;

/** An action of signing in: hands on the form that is carried along, if there is one. */
const action = (step: Step) =>
  defineAction({
    accept: 'form',
    handler: async (form, context) => ({
      ...(await step(form, context)),
      carried: textOf(form, carriedField) || null,
    }),
  });

/** Sends a code to an address. */
export const askForCode = action(async (form, context) => {
  const typed = textOf(form, 'email');
  const email = emailSchema.safeParse(typed).data;
  if (email === undefined) return { problem: 'email', typed };
  const problem = await sendCode(email, visitorOf(context), linkFrom(context));
  if (problem) return { problem, typed };
  keepPending(context, { email, next: pathAfterSignIn(textOf(form, 'next')) });
  return { next: '/sign-in/code' };
});

/** Signs in with the code. */
export const enterCode = action(async (form, context) => {
  const typed = textOf(form, 'code');
  const pending = readPending(context);
  if (!pending) return { problem: 'expired', typed };
  const code = codeSchema.safeParse(typed).data;
  if (code === undefined) return { problem: 'code_form', typed };
  const problem = await useCode(context, pending.email, code, visitorOf(context));
  if (problem) return { problem, typed };
  forgetPending(context);
  return { next: pending.next };
});

/** Signs in with the link of the mail, whose page has a button. */
export const followLink = action(async (form, context) => {
  const typed = textOf(form, 'token');
  const problem = await useLink(context, typed);
  if (problem) return { problem, typed };
  const next = readPending(context)?.next ?? pathAfterSignIn(null);
  forgetPending(context);
  return { next };
});

/** Signs in as one of the demo's people. */
export const tryAsDemoPerson = action(async (form, context) => {
  const role = z.enum(demoRoles).safeParse(form.get('role')).data;
  if (!role) return { problem: 'expired', typed: '' };
  const problem = await signInAsDemo(context, role);
  return problem ? { problem, typed: '' } : { next: pathAfterSignIn(textOf(form, 'next')) };
});

/** Signs out on this device. */
export const leaveSession = defineAction({
  accept: 'form',
  handler: async (_, context) => {
    await signOut(context);
    return { next: '/sign-in?signed-out=yes' };
  },
});
