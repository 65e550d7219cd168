/** What a person changes about herself: her name, and whether she has an account at all. */
import { defineAction, type ActionAPIContext } from 'astro:actions';
import { pathAfterSignIn } from '#domain/personal-paths.ts';
import { displayNameSchema } from '#domain/sign-in.ts';
import { textOf } from '#server/form-texts.ts';
import { deleteAccount, saveDisplayName } from '#server/session/account.ts';
import { sessionOf } from '#server/session/session.ts';

async function name(form: FormData, context: ActionAPIContext) {
  const typed = textOf(form, 'name');
  const session = await sessionOf(context);
  const wanted = displayNameSchema.safeParse(typed).data;
  if (!session || wanted === undefined) return { problem: 'name', typed } as const;
  // Not asked for at first: then it is the reading of the page.
  const mails = form.has('mails') ? textOf(form, 'mails') : null;
  const problem = await saveDisplayName(session, wanted, mails, context.url.pathname);
  return problem ? { problem, typed } : { next: pathAfterSignIn(textOf(form, 'next')) };
}

async function remove(form: FormData, context: ActionAPIContext) {
  const session = await sessionOf(context);
  if (!session) return { problem: 'unreachable' } as const;
  const problem = await deleteAccount(context, session, form.get('leave-groups') === 'yes');
  return problem ? { problem } : { deleted: true as const };
}

/** Saves the name a person goes by. */
export const nameMyself = defineAction({ accept: 'form', handler: name });
/** Deletes the account of the person who is signed in. */
export const deleteMyAccount = defineAction({ accept: 'form', handler: remove });
