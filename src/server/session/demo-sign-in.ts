/**
 * One click instead of a code, in the demo alone: the site asks for a code as anyone does, reads it in
 * the demo's own mailbox, and types it in. There is no other way in, so where there is no such mailbox
 * there is no such sign-in.
 */
import { z } from 'zod';
import { demoPeople, type DemoRole } from '#domain/demo-people.ts';
import type { SignInProblem } from '#domain/sign-in.ts';
import type { SessionContext } from './session-client.ts';
import { mailCode, verifyCode } from './sign-in.ts';

const mailSchema = z.array(z.object({ id: z.string(), subject: z.string() }));

/** Address of the demo's mailbox, which `npm start` gives where it laid the demo town; else null. */
function demoMailbox(): string | null {
  return process.env.ENGAWA_DEMO_MAIL || null;
}

/** Whether this site is the demo. */
export function isDemo(): boolean {
  return demoMailbox() !== null;
}

async function newestMail(mailbox: string, email: string) {
  const answer = await fetch(`${mailbox}?to=${encodeURIComponent(email)}`, {
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(5000),
  });
  return mailSchema.parse(await answer.json())[0];
}

let turn: Promise<unknown> = Promise.resolve();

/**
 * Signs in as one of the demo's people. One after another, because a new code makes the last one void;
 * once more where someone else's code came in between all the same, as from another process.
 * @returns null when she is signed in
 */
export function signInAsDemo(
  context: SessionContext,
  role: DemoRole,
): Promise<SignInProblem | null> {
  const mine = turn.then(async () => (await signIn(context, role)) && signIn(context, role));
  turn = mine.catch(() => undefined);
  return mine;
}

async function signIn(context: SessionContext, role: DemoRole): Promise<SignInProblem | null> {
  const mailbox = demoMailbox();
  if (mailbox === null) return 'expired';
  const { email } = demoPeople[role];
  const before = await newestMail(mailbox, email);
  const problem = await mailCode(email);
  if (problem) return problem;
  const mail = await newestMail(mailbox, email);
  const code = /\d{6}/.exec(mail?.subject ?? '')?.[0];
  if (!mail || mail.id === before?.id || code === undefined) return 'unreachable';
  return verifyCode(context, email, code);
}
