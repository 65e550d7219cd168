/** Signing in and out, the name one goes by. All by POST, all without a script. */
import { defineAction, type ActionAPIContext } from 'astro:actions';
import { z } from 'zod';
import { demoRoles } from '#domain/demo-people.ts';
import { pathAfterSignIn } from '#domain/personal-paths.ts';
import { codeSchema, displayNameSchema, emailSchema, type SignInProblem } from '#domain/sign-in.ts';
import { textOf } from '#server/corrections/correction-form.ts';
import { visitorOf } from '#server/security/visitor-address.ts';
import { saveDisplayName } from '#server/session/display-name.ts';
import { signInAsDemo } from '#server/session/demo-sign-in.ts';
import { forgetPending, keepPending, readPending } from '#server/session/pending.ts';
import { sendCode, signOut, useCode, useLink } from '#server/session/sign-in.ts';
import { sessionOf } from '#server/session/session.ts';

/** Where to go on to, or what is wrong and what was typed. */
type Outcome = { next: string } | { problem: SignInProblem; typed: string };

const visitor = ({ request, clientAddress }: ActionAPIContext) =>
  visitorOf(request.headers, clientAddress, Date.now());

async function ask(form: FormData, context: ActionAPIContext): Promise<Outcome> {
  const typed = textOf(form, 'email');
  const email = emailSchema.safeParse(typed).data;
  if (email === undefined) return { problem: 'email', typed };
  const problem = await sendCode(email, visitor(context));
  if (problem) return { problem, typed };
  keepPending(context, { email, next: pathAfterSignIn(textOf(form, 'next')) });
  return { next: '/sign-in/code' };
}

async function enter(form: FormData, context: ActionAPIContext): Promise<Outcome> {
  const typed = textOf(form, 'code');
  const pending = readPending(context);
  if (!pending) return { problem: 'expired', typed };
  const code = codeSchema.safeParse(typed).data;
  if (code === undefined) return { problem: 'code_form', typed };
  const problem = await useCode(context, pending.email, code, visitor(context));
  if (problem) return { problem, typed };
  forgetPending(context);
  return { next: pending.next };
}

async function follow(form: FormData, context: ActionAPIContext): Promise<Outcome> {
  const typed = textOf(form, 'token');
  const problem = await useLink(context, typed);
  if (problem) return { problem, typed };
  const next = readPending(context)?.next ?? pathAfterSignIn(null);
  forgetPending(context);
  return { next };
}

async function tryAs(form: FormData, context: ActionAPIContext): Promise<Outcome> {
  const role = z.enum(demoRoles).safeParse(form.get('role')).data;
  if (!role) return { problem: 'expired', typed: '' };
  const problem = await signInAsDemo(context, role);
  return problem ? { problem, typed: '' } : { next: pathAfterSignIn(textOf(form, 'next')) };
}

async function leave(_: FormData, context: ActionAPIContext): Promise<{ next: string }> {
  await signOut(context);
  return { next: '/sign-in?signed-out=yes' };
}

async function name(form: FormData, context: ActionAPIContext) {
  const typed = textOf(form, 'name');
  const session = await sessionOf(context);
  const wanted = displayNameSchema.safeParse(typed).data;
  if (!session || wanted === undefined) return { problem: 'name', typed } as const;
  await saveDisplayName(session, wanted);
  return { next: pathAfterSignIn(textOf(form, 'next')) };
}

/** Sends a code to an address. */
export const askForCode = defineAction({ accept: 'form', handler: ask });
/** Signs in with the code. */
export const enterCode = defineAction({ accept: 'form', handler: enter });
/** Signs in with the link of the mail, whose page has a button. */
export const followLink = defineAction({ accept: 'form', handler: follow });
/** Signs in as one of the demo's people. */
export const tryAsDemoPerson = defineAction({ accept: 'form', handler: tryAs });
/** Signs out on this device. */
export const leaveSession = defineAction({ accept: 'form', handler: leave });
/** Saves the name a person goes by. */
export const nameMyself = defineAction({ accept: 'form', handler: name });
